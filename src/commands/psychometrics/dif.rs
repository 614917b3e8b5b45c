//! `muster psychometrics dif`: two groups of equal ability, item by item.

use std::{collections::BTreeMap, path::PathBuf};

use anyhow::ensure;
use clap::Args;
use psychometrics::{
    Answers,
    calibration::{Model, Settings, calibrate},
    dif::{CommonOdds, ItemDif, Lead, Matching, item_dif, pooled},
    people::Scorer,
};
use serde_json::{Value, json};

use super::{
    layout::{columns, row, three, told},
    refusal::worded,
    table::{Source, Table, is_unknown},
};

#[derive(Args)]
pub struct Dif {
    #[command(flatten)]
    source: Source,

    /// The column that says to which group a person belongs. Where it is empty, or unknown, the person is left out.
    #[arg(long, value_name = "COLUMN")]
    group: String,

    /// What stands there for the focal group. All others are the reference group.
    #[arg(long, value_name = "VALUE")]
    focal: String,

    /// Match people once, without taking items out that differ strongly.
    #[arg(long)]
    without_purification: bool,

    /// A table with the columns item and kind. With few people, items of one kind are looked at
    /// together; without it, all are one kind.
    #[arg(long, value_name = "FILE.csv")]
    kinds: Option<PathBuf>,

    #[arg(long)]
    json: bool,
}

/// Into how many strata abilities are cut.
const STRATA: usize = 10;

impl Dif {
    pub fn run(self) -> anyhow::Result<()> {
        let mut table = Table::read(&self.source.file)?;
        let group = table.column(&self.group)?;
        let left_out = table.leave_out(|row| is_unknown(&row[group]));
        let groups = table.cells(group);
        let is_focal: Vec<_> = groups.iter().map(|group| *group == self.focal).collect();
        ensure!(
            is_focal.contains(&true),
            "nobody in column “{}” is “{}”; at least one person of the focal group is needed, and {} for a verdict on an item",
            self.group,
            self.focal,
            psychometrics::dif::FOCAL_FROM
        );
        ensure!(
            is_focal.contains(&false),
            "everybody in column “{}” is “{}”; a reference group is needed too",
            self.group,
            self.focal
        );
        let items = table.other_than(&[self.source.id.as_deref(), Some(&self.group)])?;
        let answers = table.answers(&items, self.source.empty_is_wrong)?;
        let names: Vec<_> = items.iter().map(|&column| table.names[column].as_str()).collect();
        let refused = |why| worded(why, &table, &items);
        let matching = matching(&answers).map_err(refused)?;
        let found = item_dif(&answers, &is_focal, &matching, !self.without_purification)
            .map_err(refused)?;
        let leads = leads(&found, &kinds(self.kinds.as_deref(), &names)?);
        let by_total = matching == Matching::Total;
        let found = Found { names, found, leads, by_total, left_out };
        told(self.json, &found.json(), &found.text())
    }
}

/// By the total where everybody met everything; else by the ability that the other items show.
fn matching(answers: &Answers) -> Result<Matching, psychometrics::Refused> {
    if answers.complete().is_ok() {
        return Ok(Matching::Total);
    }
    let settings = Settings { errors: false, ..Settings::of(Model::Rasch) };
    let found = calibrate(answers, &settings, &mut |_| {})?;
    let form: Vec<_> = found.items.into_iter().map(|item| item.curve).collect();
    let rest = Scorer::new(&settings.grid, &form).rest_abilities(answers)?;
    Ok(Matching::Ability { rest, strata: STRATA })
}

fn kinds(file: Option<&std::path::Path>, names: &[&str]) -> anyhow::Result<Vec<String>> {
    let Some(file) = file else { return Ok(vec![String::new(); names.len()]) };
    Table::read(file)?.of_items("kind", names)
}

/// Draws each item to the mean of its kind, where its kind has three that can be compared.
fn leads(found: &[ItemDif], kinds: &[String]) -> Vec<Option<Lead>> {
    let mut by_kind: BTreeMap<&str, Vec<(usize, &CommonOdds)>> = BTreeMap::new();
    for (dif, kind) in found.iter().zip(kinds) {
        if let Ok(odds) = &dif.odds {
            by_kind.entry(kind).or_default().push((dif.item, odds));
        }
    }
    let mut leads = vec![None; found.len()];
    for items in by_kind.into_values() {
        let deltas = items.iter().map(|(_, odds)| (odds.delta(), odds.delta_error()));
        let Ok(pool) = pooled(&deltas.collect::<Vec<_>>()) else { continue };
        for ((item, _), lead) in items.iter().zip(pool.leads) {
            leads[*item] = Some(lead);
        }
    }
    leads
}

struct Found<'a> {
    names: Vec<&'a str>,
    found: Vec<ItemDif>,
    leads: Vec<Option<Lead>>,
    by_total: bool,
    /// People of whom no group is known.
    left_out: usize,
}

impl Found<'_> {
    fn json(&self) -> Value {
        let item = |dif: &ItemDif| {
            let lead = self.leads[dif.item]
                .map(|lead| json!({ "delta": lead.delta, "sd": lead.deviation }));
            let mut told = json!({
                "name": self.names[dif.item], "reference": dif.reference, "focal": dif.focal,
                "class": dif.verdict.as_ref().ok().map(|class| format!("{class:?}")),
                "why": dif.verdict.as_ref().err().map(ToString::to_string), "pooled": lead,
            });
            if let Ok(odds) = &dif.odds {
                told["alpha"] = json!(odds.ratio);
                told["chi_square"] = json!(odds.chi_square);
                told["p"] = json!(odds.p());
                told["delta"] = json!(odds.delta());
                told["se_delta"] = json!(odds.delta_error());
                told["class_by_numbers"] = json!(format!("{:?}", odds.verdict()));
            }
            told
        };
        json!({
            "left_out": self.left_out, "matched_by": if self.by_total { "total" } else { "ability from the rest" },
            "items": self.found.iter().map(item).collect::<Vec<_>>(),
        })
    }

    fn text(&self) -> String {
        let head =
            row(["item", "reference", "focal", "alpha", "χ²", "p", "Δ", "SE", "class", "Δ pooled"]);
        let line = |dif: &ItemDif| {
            let odds = dif.odds.as_ref().ok();
            let class = dif.verdict.as_ref().map_or("–".to_owned(), |class| format!("{class:?}"));
            row([
                self.names[dif.item],
                &dif.reference.to_string(),
                &dif.focal.to_string(),
                &three(odds.map(|odds| odds.ratio)),
                &three(odds.map(|odds| odds.chi_square)),
                &three(odds.map(|odds| odds.p())),
                &three(odds.map(|odds| odds.delta())),
                &three(odds.map(|odds| odds.delta_error())),
                &class,
                &three(self.leads[dif.item].map(|lead| lead.delta)),
            ])
        };
        let rows: Vec<_> = [head].into_iter().chain(self.found.iter().map(line)).collect();
        let why = self.found.iter().find_map(|dif| dif.verdict.as_ref().err());
        let why = why.map_or_else(String::new, |why| format!("No class where: {why}.\n"));
        let left_out = match self.left_out {
            0 => String::new(),
            people => format!("Left out, because their group is not known: {people}.\n"),
        };
        format!(
            "{}\nΔ below 0: harder for the focal group. Pooled Δ is a lead, no verdict.\n{why}{left_out}",
            columns(&rows)
        )
    }
}
