//! `lists`: how long the pages of long lists take.
//!
//! It fills one practice with people and applications, past the product and straight into its tables,
//! then asks for pages as a browser does, within the process. What is measured is the time of the
//! server, with rendering and without a network.

mod crowd;
mod dice;
mod names;
mod office;
mod pages;
mod rows;

use std::{
    fmt,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Result;
use clap::Parser;

/// Measures long lists.
#[derive(Parser)]
#[command(name = "lists", version, about)]
struct Cli {
    /// How many people there are.
    #[arg(long, default_value_t = 400_000)]
    people: u64,
    /// How many applications they have sent.
    #[arg(long, default_value_t = 1_000_000)]
    applications: u64,
    /// How many licenses they hold.
    #[arg(long, default_value_t = 100_000)]
    licenses: u64,
    /// How often each page is asked for.
    #[arg(long, default_value_t = 50)]
    times: u64,
    /// Where the crowd is kept for the next run. By default it goes when this one is over.
    #[arg(long)]
    data: Option<PathBuf>,
    /// An empty PostgreSQL database, in place of a file.
    #[arg(long)]
    database: Option<String>,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done =
        tokio::runtime::Runtime::new().map_err(Into::into).and_then(|it| it.block_on(run(cli)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(format_args!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> Result<()> {
    let temporary = tempfile::tempdir()?;
    let data = cli.data.clone().unwrap_or_else(|| temporary.path().to_owned());
    let office = office::Office::open(&data, cli.database.as_deref()).await?;
    if office.is_new {
        crowd::gather(&office, &cli).await?;
    }
    pages::measure(&office, cli.times).await
}

/// Tells a person. Standard output carries figures alone.
fn say(what: fmt::Arguments<'_>) {
    // Standard error may be closed: then there is nobody to tell.
    let _ = writeln!(io::stderr(), "lists: {what}");
}
