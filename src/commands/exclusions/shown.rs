//! Matches for programs, as JSON, and for people, as text with both values side by side.

use std::{
    io::{self, Write},
    time::Duration,
};

use chrono::NaiveDate;
use matching::{
    Found, Match, Person, Reason, Tier,
    list::{Listed, Provenance, Standing},
};
use serde::Serialize;

/// One line of JSON. The list says only that somebody of this name is on it.
#[derive(Serialize)]
struct Line<'a> {
    person_id: &'a str,
    list: &'a str,
    row: u32,
    tier: Tier,
    score: u8,
    reasons: &'a [Reason],
    words: Vec<&'static str>,
    standing: Standing,
    listed: &'a Listed,
    listed_on: NaiveDate,
    sha256: &'a str,
    /// How many more weak ones this line stands for.
    more_weak: usize,
}

pub fn json(
    out: &mut impl Write,
    person: &Person,
    found: &Found<'_>,
    provenance: &Provenance,
    today: NaiveDate,
) -> io::Result<()> {
    for one in &found.matches {
        let line = Line {
            person_id: &person.id,
            list: &provenance.list,
            row: one.listed.row,
            tier: one.tier,
            score: one.score,
            reasons: &one.reasons,
            words: words(one),
            standing: one.listed.standing(today),
            listed: one.listed,
            listed_on: provenance.listed_on,
            sha256: &provenance.sha256,
            more_weak: if one.tier == Tier::Weak { found.more_weak } else { 0 },
        };
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn words(one: &Match<'_>) -> Vec<&'static str> {
    one.reasons.iter().map(|reason| reason.words()).collect()
}

pub fn text(
    out: &mut impl Write,
    person: &Person,
    found: &Found<'_>,
    provenance: &Provenance,
    today: NaiveDate,
) -> io::Result<()> {
    if found.matches.is_empty() {
        return Ok(());
    }
    let born =
        person.birth_date.map_or_else(|| "no birth date".to_owned(), |date| format!("born {date}"));
    let name = &person.name;
    writeln!(
        out,
        "{}  {}, {} {}  {born}  {}",
        person.id, name.last, name.first, name.middle, person.state
    )?;
    for one in &found.matches {
        row(out, one, provenance, today)?;
    }
    if found.more_weak > 0 {
        writeln!(out, "  and {} more that are weak", found.more_weak)?;
    }
    writeln!(out)
}

fn row(
    out: &mut impl Write,
    one: &Match<'_>,
    provenance: &Provenance,
    today: NaiveDate,
) -> io::Result<()> {
    let Match { listed, tier, score, .. } = one;
    let born =
        listed.birth_date.map_or_else(|| "no birth date".to_owned(), |date| format!("born {date}"));
    let since = listed.excluded_on.map(|day| format!("  since {day}")).unwrap_or_default();
    let standing = match listed.standing(today) {
        Standing::Excluded => String::new(),
        Standing::Past => "  past".to_owned(),
        Standing::Waived => format!("  waived in {}", listed.waived_in),
    };
    let name = &listed.name;
    writeln!(
        out,
        "  {:<8} {score:>3}  {} row {}: {}, {} {}  {born}  {} {}{since}{standing}",
        tier.word(),
        provenance.list,
        listed.row,
        name.last,
        name.first,
        name.middle,
        listed.state,
        listed.grounds,
    )?;
    writeln!(out, "                {}", words(one).join(" "))
}

/// How many people have their surest match in which tier.
#[derive(Default)]
pub struct Counts {
    people: usize,
    strong: usize,
    possible: usize,
    weak: usize,
    pub not_checked: usize,
}

impl Counts {
    pub fn count(&mut self, found: &Found<'_>) {
        self.people += 1;
        match found.matches.first().map(|one| one.tier) {
            Some(Tier::Strong) => self.strong += 1,
            Some(Tier::Possible) => self.possible += 1,
            Some(Tier::Weak) => self.weak += 1,
            None => {}
        }
    }

    pub fn tell(
        &self,
        out: &mut impl Write,
        provenance: &Provenance,
        took: Duration,
    ) -> io::Result<()> {
        let Self { people, strong, possible, weak, not_checked } = self;
        let none = people - strong - possible - weak;
        writeln!(
            out,
            "{people} people looked for in {} of {}, {} rows, in {} ms: {strong} strong, {possible} possible, {weak} weak, {none} without a match; {not_checked} could not be checked",
            provenance.name,
            provenance.listed_on,
            provenance.rows,
            took.as_millis(),
        )?;
        writeln!(
            out,
            "A match is no proof. Only the list's owner can say who is meant: ask on their site."
        )
    }
}
