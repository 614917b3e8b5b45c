//! `muster psychometrics pool`: difficulties that several offices find together, from counts of pairs.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use clap::Args;
use psychometrics::pairs::{ITEMS_FROM, Measured, Pair, calibrate, islands};
use serde_json::{Value, json};

use super::layout::{columns, row, three, told};
use crate::{
    kernel::clock::{Clock, SystemClock},
    quality::{Contribution, Wording},
};

/// From how many offices on: of two, each could subtract itself and read the other.
const OFFICES_FROM: usize = 3;

#[derive(Args)]
pub struct Pool {
    /// What `muster bank contribute` wrote, the latest file of each office: at least three.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Write JSON, which `muster bank calibrate` reads.
    #[arg(long)]
    json: bool,
}

/// What was found of one question.
struct Item<'a> {
    wording: &'a Wording,
    found: Measured,
}

impl Pool {
    pub fn run(self) -> anyhow::Result<()> {
        let offices = read(&self.files)?;
        let mut summed: BTreeMap<(&Wording, &Wording), [u64; 4]> = BTreeMap::new();
        for (pair, cells) in offices.iter().flat_map(Contribution::by_wording) {
            let sum = summed.entry(pair).or_default();
            sum.iter_mut().zip(cells).for_each(|(sum, cell)| *sum += cell);
        }
        let (found, unlinked) = found(&summed)?;
        ensure!(
            !found.is_empty(),
            "no {ITEMS_FROM} questions are linked by pairs: there is nothing to calibrate yet"
        );
        told(
            self.json,
            &as_json(&offices, &found, &unlinked),
            &as_text(&offices, &found, &unlinked),
        )
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

type Summed<'a> = BTreeMap<(&'a Wording, &'a Wording), [u64; 4]>;

/// Calibrates what is linked, group by group, and returns what is linked with too little beside it.
fn found<'a>(summed: &Summed<'a>) -> anyhow::Result<(Vec<Item<'a>>, Vec<&'a Wording>)> {
    let mut items: Vec<_> = summed.keys().flat_map(|(one, other)| [*one, *other]).collect();
    items.sort_unstable();
    items.dedup();
    let place = |item: &Wording| items.binary_search(&item).unwrap_or_default();
    let pair =
        |((one, other), [both, first, second, neither]): (&(&Wording, &Wording), &[u64; 4])| {
            let items = (place(one), place(other));
            Pair { items, both: *both, first: *first, second: *second, neither: *neither }
        };
    let pairs: Vec<_> = summed.iter().map(pair).collect();
    let (mut found, mut unlinked) = (vec![], vec![]);
    for island in islands(items.len(), &pairs) {
        if island.len() < ITEMS_FROM {
            unlinked.extend(island.into_iter().map(|item| items[item]));
            continue;
        }
        let at = |item: usize| island.binary_search(&item).ok();
        let own = pairs.iter().filter_map(|pair| {
            Some(Pair { items: (at(pair.items.0)?, at(pair.items.1)?), ..*pair })
        });
        let measured = calibrate(island.len(), &own.collect::<Vec<_>>())?;
        let named = island.iter().map(|item| items[*item]).zip(measured);
        found.extend(named.map(|(wording, found)| Item { wording, found }));
    }
    found.sort_by_key(|one| one.wording);
    Ok((found, unlinked))
}

fn as_json(offices: &[Contribution], found: &[Item], unlinked: &[&Wording]) -> Value {
    let item = |Item { wording, found }: &Item| {
        json!({
            "item": wording.0, "sha256": wording.1, "model": "rasch", "a": found.slope, "b": found.difficulty,
            "se": found.error, "n": found.people, "infit": found.fit.infit, "outfit": found.fit.outfit,
            "settled": found.is_settled(),
        })
    };
    json!({
        "offices": offices.len(),
        "as_of": SystemClock.now().date_naive(),
        "items": found.iter().map(item).collect::<Vec<_>>(),
        "unlinked": unlinked.iter().map(|wording| &wording.0).collect::<Vec<_>>(),
    })
}

fn as_text(offices: &[Contribution], found: &[Item], unlinked: &[&Wording]) -> String {
    let mut rows = vec![row(["item", "a", "b", "SE", "people", "infit", "outfit", ""])];
    for Item { wording, found } in found {
        rows.push(row([
            &wording.0,
            &three(found.slope),
            &three(found.difficulty),
            &three(found.error),
            &found.people.to_string(),
            &three(found.fit.infit),
            &three(found.fit.outfit),
            if found.is_settled() { "settled" } else { "provisional" },
        ]));
    }
    let settled = found.iter().filter(|one| one.found.is_settled()).count();
    format!(
        "{}\n{} offices, {} questions, {settled} of them settled; {} are linked with too little beside them\n",
        columns(&rows),
        offices.len(),
        found.len(),
        unlinked.len(),
    )
}
