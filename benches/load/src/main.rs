//! `load`: how many answers a second Muster saves, beside what the same writer takes bare.
//!
//! It starts itself as the server. So what is measured is the library as it is, over real
//! connections, with one route more that the product does not have.

mod answers;
mod bare;
mod candidate;
mod child;
mod client;
mod database;
mod figures;
mod phase;
mod server;
mod sitting;

use std::{
    fmt,
    io::{self, Write},
    process::ExitCode,
};

use clap::{Parser, Subcommand};

/// Measures Muster under load.
#[derive(Parser)]
#[command(name = "load", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Save answers as fast as the server takes them, in turns with bare saves by the same writer.
    Answers(answers::Answers),
    /// Be the server that is measured, until standard input ends.
    #[command(hide = true)]
    Serve(child::Child),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Answers(answers) => answers.run(),
        Command::Serve(child) => child.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(format_args!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Tells a person. Standard output carries figures alone.
fn say(what: fmt::Arguments<'_>) {
    // Standard error may be closed: then there is nobody to tell.
    let _ = writeln!(io::stderr(), "load: {what}");
}
