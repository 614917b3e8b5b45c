//! `muster practice add`: another practice on this server.

use clap::Subcommand;

use super::{answer, open};
use crate::{
    config::Config,
    error::Error,
    kernel::{field::Field, language::Language, randomness::fresh_id},
    platform::{
        Platform,
        db::{PracticeId, Tx},
    },
    practices::{self, PracticeIn, Purpose},
};

#[derive(Subcommand)]
pub enum Practice {
    /// Add a practice. Then let somebody in with `muster user add`.
    Add {
        /// Its name, as candidates will see it.
        #[arg(long)]
        name: String,
        /// The state's two letters, like OR.
        #[arg(long)]
        state: String,
        #[arg(long)]
        city: String,
        /// eastern, central, mountain, arizona, pacific, alaska, hawaii or atlantic.
        #[arg(long)]
        zone: String,
        /// Everyone on the payroll: laws begin at a number of people.
        #[arg(long, value_name = "NUMBER")]
        head_count: String,
    },
}

impl Practice {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let Self::Add { name, state, city, zone, head_count } = self;
        let sent = PracticeIn {
            name: Field::read(&name),
            state: Field::read(&state),
            city: Field::read(&city),
            zone: Field::read(&zone),
            head_count: Field::read(&head_count),
        };
        let app = open(config).await?;
        let particulars = sent.check().map_err(|error| told(&app.platform, &error))?;
        let id: PracticeId = fresh_id(app.platform.clock.now(), &*app.platform.randomness);
        let open = async |tx: &mut Tx| practices::open(tx, particulars, Purpose::Real).await;
        let practice = app.scope(id).write(open).await?;
        answer(&format!("{}\n", practice.slug))
    }
}

/// Words an error for the command line: each fault with the option that it is about.
pub(super) fn told(platform: &Platform, error: &Error) -> anyhow::Error {
    let word = |reason| platform.locales.word(Language::English, reason);
    let Error::Invalid(faults) = error else { return anyhow::anyhow!(word(&error.reason())) };
    let lines = faults
        .iter()
        .map(|fault| format!("--{}: {}", fault.path.replace('_', "-"), word(&fault.reason)));
    anyhow::anyhow!(lines.collect::<Vec<_>>().join("\nmuster: "))
}
