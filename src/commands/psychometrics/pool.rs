//! `muster psychometrics pool`: difficulties that several offices find together, from counts of pairs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use clap::Args;
use psychometrics::pairs::{ITEMS_FROM, Measured, OFFICES_FROM, Pair, pool};
use serde_json::{Value, json};

use super::layout::{columns, row, three, told};
use crate::{
    kernel::clock::{Clock, SystemClock},
    quality::{Contribution, Wording},
};

#[derive(Args)]
pub struct Pool {
    /// What `muster bank contribute` wrote, the latest file of each office: at least three.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Write JSON, which `muster bank calibrate` reads.
    #[arg(long)]
    json: bool,
}

/// What was found.
struct Found<'a> {
    measured: Vec<(&'a Wording, Measured)>,
    /// What too few offices tell, or in too small numbers, or what has too little beside it.
    unlinked: Vec<&'a Wording>,
    /// What could not be calibrated, and why.
    refused: Vec<(&'a Wording, String)>,
}

impl Pool {
    pub fn run(self) -> anyhow::Result<()> {
        let offices = read(&self.files)?;
        let found = found(&offices)?;
        if found.measured.is_empty() {
            if let Some((wording, why)) = found.refused.first() {
                bail!("nothing could be calibrated; {}: {why}", wording.0);
            }
            bail!(
                "no {ITEMS_FROM} questions are linked by pairs of which {OFFICES_FROM} offices tell enough: there is nothing to calibrate yet"
            );
        }
        told(self.json, &as_json(&offices, &found), &as_text(&offices, &found))
    }
}

/// Reads the files, and refuses what cannot be of three offices.
fn read(paths: &[PathBuf]) -> anyhow::Result<Vec<Contribution>> {
    ensure!(
        paths.len() >= OFFICES_FROM,
        "at least {OFFICES_FROM} offices are needed, there are {}: of fewer, each could read the other",
        paths.len()
    );
    let offices: Vec<_> = paths.iter().map(|path| office(path)).collect::<anyhow::Result<_>>()?;
    for (place, one) in offices.iter().enumerate() {
        if let Some(before) =
            offices[..place].iter().position(|other| one.is_of_the_same_office(other))
        {
            bail!(
                "{} and {} have the same counts: they are of one office. Take the latest file of each",
                paths[before].display(),
                paths[place].display()
            );
        }
    }
    Ok(offices)
}

fn office(path: &Path) -> anyhow::Result<Contribution> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).with_context(|| name.clone())?;
    let form = serde_json::from_str::<Value>(&text).ok().and_then(|file| file["form"].as_u64());
    let file: Contribution = match serde_json::from_str(&text) {
        Ok(file) => file,
        // Of another form it is no wonder.
        Err(why) => match form {
            Some(form) if form != 1 => {
                bail!("{name}: this file is written in form {form}, which is not read here")
            }
            _ => bail!("{name}: this is no file of `muster bank contribute`: {why}"),
        },
    };
    file.sound().with_context(|| name)?;
    Ok(file)
}

/// Gives the questions of all files their places, and pools what is told of them.
fn found(offices: &[Contribution]) -> anyhow::Result<Found<'_>> {
    let mut items: Vec<_> = offices.iter().flat_map(|office| &office.items).collect();
    items.sort_unstable();
    items.dedup();
    let place = |item: &Wording| items.binary_search(&item).unwrap_or_default();
    let pairs = |office: &Contribution| -> Vec<Pair> {
        let told = office.by_wording().into_iter();
        told.map(|((one, other), [both, first, second, neither])| Pair {
            items: (place(one), place(other)),
            both,
            first,
            second,
            neither,
        })
        .collect()
    };
    let pooled = pool(items.len(), &offices.iter().map(pairs).collect::<Vec<_>>())?;
    let mut found = Found { measured: vec![], unlinked: vec![], refused: vec![] };
    for (place, (wording, measured)) in items.into_iter().zip(pooled.measured).enumerate() {
        match (measured, pooled.refused.get(&place)) {
            // What is written is what is judged.
            (Some(measured), _) => found.measured.push((wording, measured.rounded())),
            (None, Some(why)) => found.refused.push((wording, why.to_string())),
            (None, None) => found.unlinked.push(wording),
        }
    }
    Ok(found)
}

fn as_json(offices: &[Contribution], found: &Found) -> Value {
    let item = |(wording, found): &(&Wording, Measured)| {
        json!({
            "item": wording.0, "sha256": wording.1, "model": "rasch", "a": found.slope, "b": found.difficulty,
            "se": found.error, "n": found.people, "infit": found.fit.infit, "outfit": found.fit.outfit,
            "own_slope": found.own_slope, "settled": found.is_settled(),
        })
    };
    let refused = |(wording, why): &(&Wording, String)| json!({ "item": wording.0, "why": why });
    json!({
        "offices": offices.len(),
        "as_of": SystemClock.now().date_naive(),
        "items": found.measured.iter().map(item).collect::<Vec<_>>(),
        "unlinked": found.unlinked.iter().map(|wording| &wording.0).collect::<Vec<_>>(),
        "refused": found.refused.iter().map(refused).collect::<Vec<_>>(),
    })
}

fn as_text(offices: &[Contribution], found: &Found) -> String {
    let mut rows = vec![row(["item", "a", "b", "SE", "people", "infit", "outfit", "own a", ""])];
    for (wording, found) in &found.measured {
        rows.push(row([
            &wording.0,
            &three(found.slope),
            &three(found.difficulty),
            &three(found.error),
            &found.people.to_string(),
            &three(found.fit.infit),
            &three(found.fit.outfit),
            &three(found.own_slope),
            if found.is_settled() { "settled" } else { "provisional" },
        ]));
    }
    let settled = found.measured.iter().filter(|(_, one)| one.is_settled()).count();
    let refused: String =
        found.refused.iter().map(|(wording, why)| format!("{}: {why}\n", wording.0)).collect();
    format!(
        "{}\n{refused}{} offices, {} questions, {settled} of them settled; of {} too few offices tell enough\n",
        columns(&rows),
        offices.len(),
        found.measured.len(),
        found.unlinked.len(),
    )
}
