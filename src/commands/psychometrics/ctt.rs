//! `muster psychometrics ctt`: classical facts of one form.

use std::{collections::BTreeSet, path::PathBuf};

use anyhow::ensure;
use clap::Args;
use psychometrics::{
    Answers, Refused,
    classical::{AddedValue, Distractors, ItemFacts, Reliability, items, totals},
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

    /// A table with the columns item and part: says of each part whether it predicts itself better than the whole form does
    /// (Haberman), so that it may have a number of its own.
    #[arg(long, value_name = "FILE.csv")]
    parts: Option<PathBuf>,

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
        let parts = match &self.parts {
            Some(file) => parts(&answers, &Table::read(file)?.of_items("part", &names)?),
            None => vec![],
        };
        let found = Found { names, whole, facts, distractors, parts };
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

/// A part of the form, and what it has of its own.
type Part = (String, Result<AddedValue, Refused>);

fn parts(answers: &Answers, of: &[String]) -> Vec<Part> {
    let names: BTreeSet<_> = of.iter().collect();
    let one = |name: &String| (name.clone(), AddedValue::of(answers, |item| of[item] == *name));
    names.into_iter().map(one).collect()
}

struct Found<'a> {
    names: Vec<&'a str>,
    whole: Reliability,
    facts: Vec<ItemFacts>,
    distractors: Vec<Distractors>,
    parts: Vec<Part>,
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
            "parts": self.parts.iter().map(part).collect::<Vec<_>>(),
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
            "{}\n{} people, {} items; mean {:.2}, SD {:.2}\nalpha {:.3} ({:.3} to {:.3}); SEM {}; two people differ from {} points on\n{}{}",
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
            self.parts(),
            self.options(),
        )
    }

    fn parts(&self) -> String {
        if self.parts.is_empty() {
            return String::new();
        }
        let mut rows = vec![row(["part", "by itself", "by the whole", "a number of its own"])];
        rows.extend(self.parts.iter().map(|(name, found)| match found {
            Ok(found) => {
                let (own, whole) = (three(found.by_part), three(found.by_whole));
                row([name, &own, &whole, if found.has_own() { "yes" } else { "no" }])
            }
            Err(why) => row([name, "–", "–", &format!("no: {why}")]),
        }));
        format!("\n{}", columns(&rows))
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

fn part((name, found): &Part) -> Value {
    let own = found.as_ref().ok();
    json!({
        "part": name, "prmse_by_part": own.map(|own| own.by_part),
        "prmse_by_whole": own.map(|own| own.by_whole),
        "number_of_its_own": own.is_some_and(AddedValue::has_own),
        "why": found.as_ref().err().map(ToString::to_string),
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
