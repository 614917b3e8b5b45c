//! `muster bank blueprint check`: does the bank fill its blueprints, and what are their forms like? It ends
//! with a failure if one is not as it should be.

use std::{fmt::Write as _, path::PathBuf};

use anyhow::bail;
use bank::{Bank, Files, Language, Pool, Pooled, Short, pool};
use clap::{Args, Subcommand};

use super::{answer, bank::read};

/// As many as tell an item that is in a third of all forms from one that is in more: of 200, chance alone
/// would show one in seven hundredths more or less.
const FORMS: usize = 10_000;
/// How many items that are in too many forms are told of a blueprint.
const MOST: usize = 5;

#[derive(Subcommand)]
pub enum Blueprints {
    /// Draw 10,000 forms of each blueprint: exposure, overlap, words, time, and how points are spread.
    Check(Checking),
}

#[derive(Args)]
pub struct Checking {
    /// The folder of a bank being written; without it, the bank in this program.
    folder: Option<PathBuf>,
    /// The language in which the forms are asked: en or es.
    #[arg(long, default_value = "en")]
    lang: Language,
    /// Everything that was found, as JSON.
    #[arg(long)]
    json: bool,
}

impl Blueprints {
    pub fn run(self) -> anyhow::Result<()> {
        let Self::Check(checking) = self;
        let files = checking.folder.as_deref().map_or_else(|| Ok(Files::builtin()), read)?;
        let Ok(bank) = Bank::read(&files) else {
            bail!("the bank cannot be read: `muster bank check` says why")
        };
        let found = pool(&bank, checking.lang, FORMS);
        let found =
            found.map_err(|flaw| anyhow::anyhow!("{flaw}: `muster bank check` says where"))?;
        if checking.json {
            answer(&format!("{}\n", serde_json::to_string_pretty(&found)?))?;
        } else {
            answer(&told(&found, &bank))?;
        }
        if !found.passes {
            bail!("not every blueprint is as it should be");
        }
        Ok(())
    }
}

fn told(found: &Pool, bank: &Bank) -> String {
    let mut words = String::new();
    for one in &found.blueprints {
        tell(&mut words, one);
    }
    for draft in bank.drafts() {
        let (with_items, places) = (bank.has_items_for(draft), draft.places());
        _ = writeln!(
            words,
            "{}: a draft, not offered. {with_items} of its {places} places have items",
            draft.role,
        );
    }
    words
}

fn tell(words: &mut String, one: &Pooled) {
    let verdict = if one.passes { "passes" } else { "FAILS" };
    _ = writeln!(
        words,
        "{}: {verdict}. {} items, {} words at most, {:.0} minutes, the clock {:.0}; the most exposed item \
         is in {:.2} of the forms, {:.0} of 100 items are also in the next; chance {:.1}, singles {:.1}, \
         generated {:.1} of 100 points",
        one.role,
        one.places,
        one.words,
        one.minutes,
        one.clock_minutes,
        one.highest_exposure,
        one.overlap,
        one.chance,
        one.singles,
        one.generated,
    );
    for fault in &one.faults {
        _ = writeln!(words, "    {fault}");
    }
    for Short { skill, needs, has } in &one.thin {
        _ = writeln!(
            words,
            "    `{skill}` has {has} items for {needs} places: four for each are the aim"
        );
    }
    for exposed in one.exposed.iter().take(MOST) {
        _ = writeln!(words, "    {:.2}  {}", exposed.share, exposed.item);
    }
}
