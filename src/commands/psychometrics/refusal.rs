//! Refusals that name columns and lines instead of numbers.

use psychometrics::{Refused, calibration::Model};

use super::table::Table;

/// Says where something stands.
pub fn at(file: &str, line: u64, column: &str) -> String {
    format!("{file}, line {line}, column “{column}”")
}

/// Names the column of the item, and the line of the person, that a refusal is about.
pub fn worded(refused: Refused, table: &Table, columns: &[usize]) -> anyhow::Error {
    let name = |item: usize| {
        columns.get(item).map_or_else(|| item.to_string(), |&column| table.names[column].clone())
    };
    match refused {
        Refused::TooFewAnswers { item, need, have } => {
            let column = name(item);
            let instead = if have < Model::Rasch.least_answers() {
                "no model finds a difficulty from so few; keep the one that an expert set, or leave the column out"
            } else {
                "take a model that needs fewer (rasch: 100), or leave the column out"
            };
            anyhow::anyhow!(
                "column “{column}”: at least {need} answers are needed, there are {have}; {instead}"
            )
        }
        Refused::ConstantItem { item } => anyhow::anyhow!(
            "column “{}”: everybody who met it answered alike; it needs at least two different answers, or leave it out",
            name(item)
        ),
        Refused::EmptyCategory { item, category } => anyhow::anyhow!(
            "column “{}”: nobody is in category {category}; count categories from 0, and merge one that nobody is in with its neighbor",
            name(item)
        ),
        Refused::NotBinary { item, category } => anyhow::anyhow!(
            "column “{}”: there is a {category}; this needs 1 for right and 0 for wrong (for steps: --model gpcm or grm)",
            name(item)
        ),
        Refused::Missing { person, item } => anyhow::anyhow!(
            "line {}, column “{}”: there is no answer, and this needs one of everybody; if empty means wrong, say --empty-is-wrong",
            table.lines[person],
            name(item)
        ),
        other => other.into(),
    }
}
