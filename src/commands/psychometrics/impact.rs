//! `muster psychometrics impact`: how often groups were taken.

use std::path::PathBuf;

use anyhow::{Context, bail, ensure};
use clap::Args;
use psychometrics::impact::{
    Compared, Group, Impact as Compare, Reading, ScoringRate, compare, scoring_rates,
};
use serde_json::{Value, json};

use super::{
    layout::{columns, row, three, told},
    table::{Table, is_unknown},
};

#[derive(Args)]
pub struct Impact {
    /// The table: group, applicants, selected, a line a group. Or group and score, a line a person: then it
    /// tells the scoring rates of Local Law 144. An empty group, or unknown, is counted and set beside none.
    #[arg(long = "in", value_name = "FILE.csv")]
    file: PathBuf,

    #[arg(long)]
    json: bool,
}

/// The share of all below which a group need not be analyzed (29 CFR 1607.15 A(2); 6 RCNY § 5-301(d)).
const SMALL: f64 = 0.02;

impl Impact {
    pub fn run(self) -> anyhow::Result<()> {
        let table = Table::read(&self.file)?;
        let has = |name: &str| table.names.iter().any(|other| other == name);
        if has("applicants") && has("selected") {
            let (unknown, known): (Vec<_>, Vec<_>) =
                groups(&table)?.into_iter().partition(|group| is_unknown(&group.name));
            let found = compare(known).with_context(|| self.file.display().to_string())?;
            told(self.json, &as_json(&found, &unknown), &as_text(&found, &unknown))
        } else if has("score") {
            let group = table.column("group")?;
            let score = table.column("score")?;
            let person =
                |row: usize| Ok((called(&table.rows[row][group]), table.number(row, score)?));
            let people: Vec<_> =
                (0..table.rows.len()).map(person).collect::<anyhow::Result<_>>()?;
            let (rates, median, ties) = scoring_rates(&people, |group| !is_unknown(group))?;
            told(
                self.json,
                &rates_as_json(&rates, median, ties),
                &rates_as_text(&rates, median, ties),
            )
        } else {
            bail!(
                "{}: the columns must be group, applicants, selected (a line a group) or group, score (a line a person)",
                self.file.display()
            )
        }
    }
}

/// What a group is called: one word for all that are not known.
fn called(group: &str) -> String {
    if is_unknown(group) { "unknown".to_owned() } else { group.to_owned() }
}

fn groups(table: &Table) -> anyhow::Result<Vec<Group>> {
    let (name, of) = (table.column("group")?, table.column("applicants")?);
    let taken = table.column("selected")?;
    let mut groups: Vec<Group> = Vec::new();
    for row in 0..table.rows.len() {
        let line = table.lines[row];
        let group = Group {
            name: called(&table.rows[row][name]),
            taken: table.count(row, taken)?,
            of: table.count(row, of)?,
        };
        ensure!(
            group.of > 0,
            "line {line}: group “{}” is empty; at least one applicant is needed",
            group.name
        );
        ensure!(group.taken <= group.of, "line {line}: more were selected than applied");
        ensure!(
            !groups.iter().any(|other| other.name == group.name),
            "line {line}: group “{}” is there twice",
            group.name
        );
        groups.push(group);
    }
    Ok(groups)
}

fn read(compared: &Compared) -> &'static str {
    match compared.reading {
        None => "highest rate",
        Some(Reading::BelowFourFifths) => "below four fifths",
        Some(Reading::NotBelow) => "not below four fifths",
        Some(Reading::OnePersonChangesIt) => "inconclusive: one person changes the result",
    }
}

fn as_json(found: &Compare, unknowns: &[Group]) -> Value {
    let group = |compared: &Compared| {
        let pair = compared.pair;
        json!({
            "group": compared.group.name, "applicants": compared.group.of,
            "selected": compared.group.taken, "rate": compared.rate, "share": compared.share,
            "impact_ratio": pair.map_or(Some(1.0), |pair| pair.ratio()),
            "z": pair.and_then(|pair| pair.z()), "z_p": pair.and_then(|pair| pair.z_p()),
            "z_may_be_read": pair.map(|pair| pair.is_large()),
            "fisher_p": pair.map(|pair| pair.fisher_p()), "mid_p": pair.map(|pair| pair.mid_p()),
            "shortfall": pair.map(|pair| pair.shortfall()), "h": pair.map(|pair| pair.effect()),
            "reading": read(compared),
        })
    };
    let unknown = |group: &Group| json!({ "applicants": group.of, "selected": group.taken });
    json!({
        "highest": found.highest, "groups": found.groups.iter().map(group).collect::<Vec<_>>(),
        "unknown": unknowns.first().map(unknown),
    })
}

fn as_text(found: &Compare, unknown: &[Group]) -> String {
    let head = row([
        "group",
        "applicants",
        "selected",
        "rate",
        "ratio",
        "Fisher p",
        "z",
        "shortfall",
        "reading",
    ]);
    let line = |compared: &Compared| {
        let pair = compared.pair;
        row([
            &compared.group.name,
            &compared.group.of.to_string(),
            &compared.group.taken.to_string(),
            &three(compared.rate),
            &three(pair.map_or(Some(1.0), |pair| pair.ratio())),
            &three(pair.map(|pair| pair.fisher_p())),
            &three(pair.filter(|pair| pair.is_large()).and_then(|pair| pair.z())),
            &three(pair.map(|pair| pair.shortfall())),
            read(compared),
        ])
    };
    let of_unknown = |group: &Group| {
        let (of, taken) = (group.of.to_string(), group.taken.to_string());
        row([&group.name, &of, &taken, "", "", "", "", "", "compared with none"])
    };
    let lines = found.groups.iter().map(line).chain(unknown.iter().map(of_unknown));
    let rows: Vec<_> = [head].into_iter().chain(lines).collect();
    let small: Vec<_> = found.groups.iter().filter(|one| one.share < SMALL).collect();
    let small: Vec<_> = small.iter().map(|one| one.group.name.as_str()).collect();
    let small = match &small[..] {
        [] => String::new(),
        names => {
            format!("Fewer than 2 % of all, and need not be analyzed: {}.\n", names.join(", "))
        }
    };
    format!(
        "{}\n{small}z is shown from 30 people and 5 expected in each cell on. No line of this decides anything.\n",
        columns(&rows)
    )
}

fn rates_as_json(rates: &[ScoringRate], median: f64, ties: usize) -> Value {
    let rate = |rate: &ScoringRate| {
        json!({
            "group": rate.category, "people": rate.people, "above": rate.above,
            "scoring_rate": rate.rate, "impact_ratio": rate.ratio,
        })
    };
    json!({
        "median": median, "at_the_median": ties,
        "groups": rates.iter().map(rate).collect::<Vec<_>>(),
    })
}

fn rates_as_text(rates: &[ScoringRate], median: f64, ties: usize) -> String {
    let line = |rate: &ScoringRate| {
        let (people, above) = (rate.people.to_string(), rate.above.to_string());
        row([&rate.category, &people, &above, &three(rate.rate), &three(rate.ratio)])
    };
    let head = row(["group", "people", "above", "scoring rate", "ratio"]);
    let rows: Vec<_> = [head].into_iter().chain(rates.iter().map(line)).collect();
    format!(
        "{}\nmedian {median}; {ties} scored exactly that, and count as not above\n",
        columns(&rows)
    )
}
