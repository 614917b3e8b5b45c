//! `muster bank guess` and `muster bank attack`: what a test is worth to somebody who does not know the
//! work. Each ends with a failure if a blueprint does not pass.

use std::{fmt::Write as _, fs, path::PathBuf};

use anyhow::{Context, bail};
use bank::{
    Attack, Bank, Copied, Files, Flaw, GAINS, Guessing, Trials, Tries, attack, attack_items, gains,
    guess,
};
use clap::Args;
use indicatif::ProgressBar;
use serde::Serialize;

use super::{answer, bank::read};

/// How many ways, and how many items that leak, are told of a blueprint.
const MOST: usize = 5;

#[derive(Args)]
pub struct Trial {
    /// The folder of a bank being written; without it, the bank in this program.
    folder: Option<PathBuf>,
    /// Everything that was found, as JSON.
    #[arg(long)]
    json: bool,
}

/// What is attacked: all that the blueprints ask for, or items by name.
#[derive(Args)]
pub struct Attacking {
    #[command(flatten)]
    trial: Trial,
    /// Also list what is copied of each item that a blueprint asks for.
    #[arg(long)]
    items: bool,
    /// Attack nothing but this item, or the items of this skill.
    #[arg(long, value_name = "ID")]
    item: Vec<String>,
    /// Try all items that have no line in the folder's `gains.tsv` yet, and give them one.
    #[arg(long, requires = "folder", conflicts_with_all = ["item", "items", "json"])]
    gains: bool,
}

impl Attacking {
    pub fn run(self) -> anyhow::Result<()> {
        let Self { trial, items, item, gains } = self;
        if gains {
            return trial.keep_gains();
        }
        if !item.is_empty() {
            let found = trial.tried(|bank, told| attack_items(bank, &item, Tries::WHOLE, told))?;
            return trial.tell(&found, copied(&found), true);
        }
        let found = trial.tried(|bank, told| attack(bank, Tries::WHOLE, told))?;
        let list = if items { copied(&found.items) } else { String::new() };
        trial.tell(&found, format!("{list}{}", attacked(&found)), found.passes)
    }
}

impl Trial {
    pub fn guess(self) -> anyhow::Result<()> {
        let found = self.tried(|bank, told| guess(bank, Trials::WHOLE, told))?;
        self.tell(&found, guessed(&found), found.passes)
    }

    /// Tries the bank, with a bar where somebody looks on.
    fn tried<T>(
        &self,
        trial: impl FnOnce(&Bank, &(dyn Fn(usize, usize) + Sync)) -> Result<T, Flaw>,
    ) -> anyhow::Result<T> {
        let files = self.folder.as_deref().map_or_else(|| Ok(Files::builtin()), read)?;
        let Ok(bank) = Bank::read(&files) else {
            bail!("the bank cannot be read: `muster bank check` says why")
        };
        let bar = ProgressBar::new(0);
        let told = |done: usize, of: usize| {
            bar.set_length(of as u64);
            bar.set_position(done as u64);
        };
        let found = trial(&bank, &told);
        bar.finish_and_clear();
        found.map_err(|flaw| anyhow::anyhow!("{flaw}: `muster bank check` says where"))
    }

    /// Writes the file that forms are put together by.
    fn keep_gains(&self) -> anyhow::Result<()> {
        let folder = self.folder.as_deref().context("which folder?")?;
        let files = read(folder)?;
        let text = self.tried(|bank, told| gains(bank, &files, Tries::WHOLE, told))?;
        let file = folder.join(GAINS);
        fs::write(&file, &text).with_context(|| file.display().to_string())?;
        let items = text.lines().filter(|line| !line.starts_with('#')).count();
        answer(&format!("{items} items have a line\n"))
    }

    fn tell(&self, found: &impl Serialize, words: String, passes: bool) -> anyhow::Result<()> {
        if self.json {
            answer(&format!("{}\n", serde_json::to_string_pretty(found)?))?;
        } else {
            answer(&words)?;
        }
        if !passes {
            bail!("not every blueprint passes");
        }
        Ok(())
    }
}

fn verdict(passes: bool) -> &'static str {
    if passes { "passes" } else { "FAILS" }
}

/// Of 100 points each.
fn guessed(found: &Guessing) -> String {
    let mut words = String::new();
    for one in &found.blueprints {
        let verdict = verdict(one.passes);
        let (chance, best, bar) = (one.chance, one.best(), one.bar);
        let (mixture, most) = (one.mixture.excess, one.mixture_bar);
        _ = writeln!(
            words,
            "{}: {verdict}. Chance {chance:.1}; the best way {best:.1} above it (at most {bar:.1}), \
             all ways together {mixture:.1} (at most {most:.1})",
            one.role,
        );
        for way in one.ways.iter().take(MOST) {
            _ = writeln!(words, "    {:+5.1}  {}", way.excess, way.way);
        }
    }
    words
}

/// Of 100 points each.
fn attacked(found: &Attack) -> String {
    let mut words = String::new();
    for one in &found.blueprints {
        let verdict = verdict(one.passes);
        let (cheat, guesser, above, bar) = (one.cheat, one.guesser, one.above, one.bar);
        let (by_line, more) = (one.by_line, one.by_line_above);
        _ = writeln!(
            words,
            "{}: {verdict}. A cheat {cheat:.1}, a guesser {guesser:.1}: {above:.1} above (at most {bar:.1}); \
             line by line {by_line:.1}: {more:.1} above (not judged); {:.1} are generated",
            one.role, one.generated,
        );
        for leak in one.leaks.iter().take(MOST) {
            _ = writeln!(words, "    {:4.0} %  {}", leak.share, leak.item);
        }
    }
    words
}

/// What the cheat earns of each item, and by which way.
fn copied(found: &[Copied]) -> String {
    let mut words =
        "cheat  nearest  usual  nameless  by line  guesser   keys  kind         item (its best way)\n"
            .to_owned();
    for one in found {
        let (cheat, nearest, usual) = (one.cheat, one.nearest, one.usual);
        let (nameless, by_line, guesser) = (one.nameless, one.by_line, one.guesser);
        _ = writeln!(
            words,
            "{cheat:5.1}  {nearest:7.1}  {usual:5.1}  {nameless:8.1}  {by_line:7.1}  {guesser:7.1}  {:5}  {:<11}  {} ({})",
            one.keys,
            one.kind.word(),
            one.item,
            one.ways.first().map_or("", |earned| earned.way),
        );
    }
    words
}
