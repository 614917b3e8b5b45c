//! `muster psychometrics ctt`: classical facts of one form.

use anyhow::ensure;
use clap::Args;
use psychometrics::{
    Answers,
    classical::{Distractors, ItemFacts, Reliability, items, totals},
};
use serde_json::{Value, json};

use super::{
    layout::{columns, row, three, told},
    refusal::worded,
    table::{Source, Table},
};

#[derive(Args)]
pub struct Ctt {
    #[command(flatten)]
    source: Source,

    /// The right option of each column, in their order, with commas between. Cells are then
    /// options, and the wrong ones are looked at too.
    #[arg(long, value_name = "KEY,KEY,…")]
    key: Option<String>,

    #[arg(long)]
    json: bool,
}

impl Ctt {
    pub fn run(self) -> anyhow::Result<()> {
        let table = Table::read(&self.source.file)?;
        let columns = table.other_than(&[self.source.id.as_deref()])?;
        let names: Vec<_> = columns.iter().map(|&column| table.names[column].as_str()).collect();
        let keys: Option<Vec<_>> =
            self.key.as_ref().map(|key| key.split(',').map(str::trim).collect());
        let answers = match &keys {
            None => table.answers(&columns, self.source.empty_is_wrong)?,
            Some(keys) => marked(&table, &columns, keys)?,
        };
        let refused = |why| worded(why, &table, &columns);
        let whole = Reliability::of(&answers).map_err(refused)?;
        let facts = items(&answers).map_err(refused)?;
        let mut distractors = Vec::new();
        for (item, key) in keys.iter().flatten().enumerate() {
            let totals = totals(&answers).map_err(refused)?;
            let own = answers.to(item).map(|right| right.unwrap_or_default() as f64);
            let rest: Vec<_> = totals.iter().zip(own).map(|(total, own)| total - own).collect();
            let chosen = table.cells(columns[item]);
            distractors.push(Distractors::of(&chosen, &rest, key).map_err(refused)?);
        }
        let found = Found { names, whole, facts, distractors };
        told(self.json, &found.json(), &found.text())
    }
}

/// Marks options by their key. An empty cell is wrong.
fn marked(table: &Table, columns: &[usize], keys: &[&str]) -> anyhow::Result<Answers> {
    ensure!(
        keys.len() == columns.len(),
        "the key has {} entries, and there are {} columns of items",
        keys.len(),
        columns.len()
    );
    let row = |row: &Vec<String>| -> Vec<Option<u16>> {
        let pairs = columns.iter().zip(keys);
        pairs.map(|(&column, key)| Some(u16::from(row[column] == *key))).collect()
    };
    Ok(Answers::new(table.rows.iter().map(row))?)
}

struct Found<'a> {
    names: Vec<&'a str>,
    whole: Reliability,
    facts: Vec<ItemFacts>,
    distractors: Vec<Distractors>,
}

impl Found<'_> {
    fn json(&self) -> Value {
        let whole = &self.whole;
        let split = whole.split_half.map(|(r, whole)| json!({ "r": r, "whole": whole }));
        json!({
            "people": whole.people, "items": whole.items, "mean": whole.mean, "sd": whole.deviation,
            "alpha": whole.alpha, "alpha_low": whole.interval.low, "alpha_high": whole.interval.high,
            "alpha_standardized": whole.standardized_alpha, "kr21": whole.kr21,
            "split_half": split, "sem": whole.error, "distinguishable": whole.distinguishable(),
            "facts": self.names.iter().zip(&self.facts).map(fact).collect::<Vec<_>>(),
            "distractors": self.names.iter().zip(&self.distractors).map(options).collect::<Vec<_>>(),
        })
    }

    fn text(&self) -> String {
        let head =
            row(["item", "p", "r rest", "r total", "biserial", "D", "alpha without", "look at"]);
        let line = |(name, item): (&&str, &ItemFacts)| {
            let flags: Vec<_> = item.flags.iter().map(|flag| format!("{flag:?}")).collect();
            row([
                name,
                &three(item.difficulty),
                &three(item.rest_correlation),
                &three(item.total_correlation),
                &three(item.biserial),
                &three(item.upper_lower),
                &three(item.alpha_without),
                &flags.join(", ").to_lowercase(),
            ])
        };
        let lines = self.names.iter().zip(&self.facts).map(line);
        let rows: Vec<_> = [head].into_iter().chain(lines).collect();
        let whole = &self.whole;
        format!(
            "{}\n{} people, {} items; mean {:.2}, SD {:.2}\nalpha {:.3} ({:.3} to {:.3}); SEM {}; two people differ from {} points on\n{}",
            columns(&rows),
            whole.people,
            whole.items,
            whole.mean,
            whole.deviation,
            whole.alpha,
            whole.interval.low,
            whole.interval.high,
            three(whole.error),
            three(whole.distinguishable()),
            self.options(),
        )
    }

    fn options(&self) -> String {
        if self.distractors.is_empty() {
            return String::new();
        }
        let mut rows = vec![row(["item", "option", "people", "share", "mean rest", "r rest"])];
        for (name, distractors) in self.names.iter().zip(&self.distractors) {
            rows.extend(distractors.choices.iter().map(|choice| {
                let key = if choice.is_key { "*" } else { "" };
                row([
                    name,
                    &format!("{key}{}", choice.option),
                    &choice.people.to_string(),
                    &three(choice.share),
                    &three(choice.mean_rest),
                    &three(choice.rest_correlation),
                ])
            }));
        }
        format!("\n{}", columns(&rows))
    }
}

fn fact((name, item): (&&str, &ItemFacts)) -> Value {
    let flags: Vec<_> = item.flags.iter().map(|flag| format!("{flag:?}").to_lowercase()).collect();
    json!({
        "name": name, "p": item.difficulty, "r_rest": item.rest_correlation,
        "r_total": item.total_correlation, "biserial": item.biserial, "d": item.upper_lower,
        "alpha_without": item.alpha_without, "flags": flags,
    })
}

fn options((name, distractors): (&&str, &Distractors)) -> Value {
    let choice = |choice: &psychometrics::classical::Choice| {
        json!({
            "option": choice.option, "is_key": choice.is_key, "people": choice.people,
            "share": choice.share, "mean_rest": choice.mean_rest, "r_rest": choice.rest_correlation,
        })
    };
    let doubts: Vec<_> = distractors.doubts.iter().map(|doubt| format!("{doubt:?}")).collect();
    json!({
        "name": name, "doubts": doubts,
        "options": distractors.choices.iter().map(choice).collect::<Vec<_>>(),
    })
}
