//! Trying a script in the terminal, as a candidate meets it.

use std::{
    collections::BTreeMap,
    io::{self, BufRead},
};

use anyhow::{Context, bail};
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use dialogue::{
    Facts, Findings, Language, Local, Message, PayRange, Period, Said, Script, Standing, State,
    Turn, Week,
};

use super::answer;
use crate::{
    kernel::clock::{Clock, SystemClock},
    screening,
};

#[derive(Subcommand)]
pub(super) enum Screening {
    /// Hold the conversation of a role here: a line is a message. The findings come at the end.
    Try(Try),
}

/// Hold the conversation of a role here.
#[derive(Args)]
pub(super) struct Try {
    /// The role profile, like `receptionist`.
    #[arg(long)]
    role: String,

    /// The language in which it begins.
    #[arg(long, default_value = "en")]
    lang: Spoken,

    /// The day on which it is held; without it, today in UTC.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Spoken {
    En,
    Es,
}

impl Screening {
    pub(super) fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Try(one) => one.run(),
        }
    }
}

impl Try {
    fn run(self) -> anyhow::Result<()> {
        let library = screening::library().map_err(anyhow::Error::msg)?;
        let Some(script) = library.script(&self.role) else {
            let roles: Vec<_> = library.roles().collect();
            bail!("there is no script for “{}”; there is one for {}", self.role, roles.join(", "));
        };
        let today = self.today.unwrap_or_else(|| SystemClock.now().date_naive());
        let language = match self.lang {
            Spoken::En => Language::English,
            Spoken::Es => Language::Spanish,
        };
        hold(script, language, today)
    }
}

fn hold(script: &Script, language: Language, today: NaiveDate) -> anyhow::Result<()> {
    let facts = made_up();
    let (mut state, messages) = State::begin(script, &facts, language);
    let mut turns = vec![];
    show(&messages)?;
    for line in io::stdin().lock().lines() {
        let turn = Turn { said: Said::Words(line.context("standard input")?), today };
        show(&state.take(script, &facts, &turn))?;
        turns.push(turn);
        if state.ending().is_some() {
            break;
        }
    }
    found(&Findings::of(script, &facts, &state, &turns), language)
}

/// A job that asks for something everywhere, so that every question comes.
fn made_up() -> Facts {
    Facts {
        practice: "Cedar Hollow Family Medicine".to_owned(),
        reader: "Dana Okafor".to_owned(),
        candidate: None,
        job: Local::new("this job", "este puesto"),
        hours: Some(Week::of(0..5, 16..34)),
        pay: Some(PayRange { min_cents: 1900, max_cents: 2300, period: Period::Hour }),
        start_by: None,
        languages: vec!["spanish".to_owned()],
        systems: vec![],
        certificates: vec![],
        sponsors: None,
        reads_by: None,
        phone: Some("503 555 0100".to_owned()),
        schedule: None,
        answers: BTreeMap::new(),
    }
}

fn show(messages: &[Message]) -> anyhow::Result<()> {
    let mut text = String::new();
    for message in messages {
        let noted = message.noted.iter().map(|noted| format!("  {}: {}", noted.title, noted.text));
        let replies: Vec<_> =
            message.replies.iter().map(|reply| format!("[{}]", reply.says)).collect();
        let replies = Some(replies.join(" ")).filter(|replies| !replies.is_empty());
        let lines = message
            .paragraphs
            .iter()
            .cloned()
            .chain(noted)
            .chain(message.question.clone())
            .chain(replies);
        lines.for_each(|line| text += &format!("{line}\n"));
        text.push('\n');
    }
    answer(&text)
}

fn found(findings: &Findings, language: Language) -> anyhow::Result<()> {
    let mut text = "Findings\n".to_owned();
    for finding in &findings.findings {
        let standing = match finding.standing {
            Some(Standing::Meets) => "meets",
            Some(Standing::DoesNotMeet) => "does not meet",
            Some(Standing::Unclear) => "unclear",
            None => "for information",
        };
        let quote = finding.quote.as_ref().map(|quote| format!(" “{quote}”")).unwrap_or_default();
        text += &format!("  {standing:15} {}{quote}\n", finding.requirement.get(language));
    }
    for asked in &findings.passed_on {
        text += &format!("  for a person    “{asked}”\n");
    }
    text += &format!("  messages set apart: {}\n", findings.apart.len());
    answer(&text)
}
