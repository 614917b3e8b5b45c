//! `load answers`: the measurement from set-up to proof.

use std::{
    io::{self, Write},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, bail};
use clap::{Args, value_parser};
use tokio::{runtime::Builder, task::JoinSet};

use crate::{
    candidate::{Candidate, Office},
    database,
    figures::Figures,
    phase::{Phase, Route},
    say,
    server::Server,
    sitting::Sitting,
};

#[derive(Args)]
pub struct Answers {
    /// How many answer at once, each over a connection of their own.
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..))]
    candidates: u32,
    /// How long to measure: half of it answers, half of it bare saves, in turns of about a second.
    #[arg(long, value_name = "S", value_parser = value_parser!(u32).range(2..))]
    seconds: u32,
    /// How many sittings each candidate takes in turns. A server reads the log of a sitting for
    /// each answer, and one log for all of them would grow longer than any person's.
    #[arg(long, value_name = "K", default_value_t = 16, value_parser = value_parser!(u32).range(1..))]
    sittings: u32,
    /// A database without a practice; without it, a file in a folder of TMPDIR.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Print the figures as JSON.
    #[arg(long)]
    json: bool,
}

impl Answers {
    pub fn run(self) -> anyhow::Result<()> {
        let folder = tempfile::tempdir().context("cannot make a data folder")?;
        let file = || format!("sqlite:{}", folder.path().join("muster.db").display());
        let url = self.database.clone().unwrap_or_else(file);
        let server = Server::start(folder.path(), &url)?;
        let practice = server.practice;
        // One thread: on a small machine the rest belongs to the server.
        let runtime = Builder::new_current_thread().enable_all().build().context("cannot start")?;
        let (figures, sittings) = runtime.block_on(self.measure(&server))?;
        // What counts is what is there when the server has gone.
        drop(server);
        let lost = runtime.block_on(database::lost(&url, practice, &sittings))?;
        let told = if self.json { format!("{:#}", figures.json()) } else { figures.to_string() };
        writeln!(io::stdout(), "{told}").context("standard output")?;
        let kept: usize = sittings.iter().map(|sitting| sitting.kept().len()).sum();
        if let Some(first) = lost.first() {
            bail!(
                "{} of {kept} steps were called saved and are not in the table, {first} first",
                lost.len()
            );
        }
        let longest = sittings.iter().map(|sitting| sitting.kept().len()).max();
        say(format_args!(
            "each of {kept} acknowledged steps is in the table; the longest sitting has {}",
            longest.unwrap_or_default()
        ));
        Ok(())
    }

    async fn measure(&self, server: &Server) -> anyhow::Result<(Figures, Vec<Sitting>)> {
        let mut candidates = self.seat(server).await?;
        let turns = self.seconds / 2;
        let slice = Duration::from_secs(self.seconds.into()) / (2 * turns);
        let (mut answers, mut bare) = (Phase::default(), Phase::default());
        for _ in 0..turns {
            candidates = answers.slice(candidates, Route::Answer, slice, server).await?;
            candidates = bare.slice(candidates, Route::Bare, slice, server).await?;
        }
        let figures = Figures::new(answers, bare, server.rss_mb())?;
        Ok((figures, candidates.into_iter().flat_map(Candidate::into_sittings).collect()))
    }

    /// Invites everybody, and lets each see every question of their sittings. It does not count.
    async fn seat(&self, server: &Server) -> anyhow::Result<Vec<Candidate>> {
        say(format_args!("{} candidates begin {} sittings each", self.candidates, self.sittings));
        let office = Arc::new(Office::open(server.address, server.api_key.clone()).await?);
        let (mut arriving, mut seated) = (JoinSet::new(), vec![]);
        for number in 1..=self.candidates {
            let (office, sittings) = (office.clone(), self.sittings);
            arriving.spawn(async move { Candidate::arrive(&office, number, sittings).await });
        }
        while let Some(candidate) = arriving.join_next().await {
            seated.push(candidate??);
        }
        Ok(seated)
    }
}
