//! `muster exclusions`: lists of people who may not work in federal health programs, kept as editions in the data
//! folder, and people looked for in them, without server or database. `adopt` puts one into a practice of the server.

mod adopt;
mod check;
mod load;
mod people;
mod shelf;
mod shown;

use chrono::NaiveDate;
use clap::Subcommand;

use crate::{
    config::Config,
    kernel::clock::{Clock, SystemClock},
};

#[derive(Subcommand)]
pub enum Exclusions {
    /// Put a list's file in force: LEIE, SAM.gov, or any other by a mapping.
    Load(load::Load),
    /// Look for people in every list that is in force.
    Check(check::Check),
    /// Put a list's file in force in a practice of the server, and check everybody who works there.
    Adopt(adopt::Adopt),
}

impl Exclusions {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let shelf = shelf::Shelf::of(config.data());
        match self {
            Self::Load(load) => load.run(&shelf, today()),
            Self::Check(check) => check.run(&shelf, today()),
            Self::Adopt(adopt) => adopt.run(config).await,
        }
    }
}

fn today() -> NaiveDate {
    SystemClock.now().date_naive()
}
