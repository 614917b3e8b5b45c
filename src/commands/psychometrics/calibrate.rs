//! `muster psychometrics calibrate`: items' parameters from answers.

use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use psychometrics::calibration::{Calibrated, Calibration, Model, Parameter, Settings, calibrate};
use serde_json::{Value, json};

use super::{
    layout::{columns, row, three, told},
    params::{Difficulty, ItemParams},
    refusal::worded,
    table::{Source, Table},
};

#[derive(Args)]
pub struct Calibrate {
    /// What is fitted. rasch has one slope for all and needs 100 answers an item; 2pl, grm and
    /// gpcm need 250, 3pl 1,000.
    #[arg(long, value_enum)]
    model: Named,

    #[command(flatten)]
    source: Source,

    /// Leave this column out; may be repeated.
    #[arg(long, value_name = "COLUMN")]
    without: Vec<String>,

    /// Write JSON, which `score --params` reads.
    #[arg(long)]
    json: bool,
}

/// The models, as literature calls them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Named {
    #[value(alias = "1pl")]
    Rasch,
    #[value(name = "2pl")]
    TwoParameter,
    #[value(name = "3pl")]
    ThreeParameter,
    Grm,
    Gpcm,
}

impl Named {
    fn model(self) -> (Model, &'static str) {
        match self {
            Self::Rasch => (Model::Rasch, "rasch"),
            Self::TwoParameter => (Model::TwoParameter, "2pl"),
            Self::ThreeParameter => (Model::ThreeParameter, "3pl"),
            Self::Grm => (Model::Graded, "grm"),
            Self::Gpcm => (Model::Credit, "gpcm"),
        }
    }
}

impl Calibrate {
    pub fn run(self) -> anyhow::Result<()> {
        let table = Table::read(&self.source.file)?;
        let aside = self.without.iter().map(|name| Some(name.as_str()));
        let aside: Vec<_> = aside.chain([self.source.id.as_deref()]).collect();
        let items = table.other_than(&aside)?;
        let answers = table.answers(&items, self.source.empty_is_wrong)?;
        let (model, name) = self.model.model();
        let bar = ProgressBar::new_spinner();
        let found = calibrate(&answers, &Settings::of(model), &mut |round| {
            bar.tick();
            bar.set_message(format!("round {}, moved {:.5}", round.number, round.largest_change));
        });
        bar.finish_and_clear();
        let found = found.map_err(|refused| worded(refused, &table, &items))?;
        let names: Vec<_> = items.iter().map(|&column| table.names[column].as_str()).collect();
        told(self.json, &as_json(name, &names, &found), &as_text(&names, &found))
    }
}

fn as_json(model: &str, names: &[&str], found: &Calibration) -> Value {
    let item = |(name, item): (&&str, &Calibrated)| {
        let ItemParams { name, a, b, c } = ItemParams::of(name, &item.curve);
        let error = |parameter: Option<&Parameter>| parameter.and_then(|one| one.error);
        let found = &item.parameters;
        let (se_b, se_c) = match &b {
            Difficulty::One(_) => (json!(error(found.get(1))), error(found.get(2))),
            Difficulty::Several(_) => {
                let all: Vec<_> = found[1..].iter().map(|one| one.error).collect();
                (json!(all), None)
            }
        };
        json!({
            "name": name, "answers": item.answers, "a": a, "b": b, "c": c,
            "se_a": error(found.first()), "se_b": se_b, "se_c": se_c,
        })
    };
    json!({
        "model": model, "metric": 1.0, "people": found.people, "patterns": found.patterns,
        "iterations": found.rounds, "log_likelihood": found.log_likelihood,
        "parameters": found.parameters, "aic": found.aic(), "bic": found.bic(),
        "items": names.iter().zip(&found.items).map(item).collect::<Vec<_>>(),
    })
}

fn as_text(names: &[&str], found: &Calibration) -> String {
    let widest = found.items.iter().max_by_key(|item| item.parameters.len());
    let mut head = row(["item", "answers"]);
    for parameter in widest.map_or(&[][..], |item| &item.parameters) {
        head.extend([parameter.name.clone(), "SE".to_owned()]);
    }
    let item = |(name, item): (&&str, &Calibrated)| {
        let mut cells = row([name, &item.answers.to_string()]);
        for parameter in &item.parameters {
            cells.extend([three(parameter.value), three(parameter.error)]);
        }
        cells
    };
    let rows: Vec<_> = [head].into_iter().chain(names.iter().zip(&found.items).map(item)).collect();
    let reversed = found.items.iter().filter(|item| item.parameters[0].value < 0.0).count();
    let warning =
        if reversed > 0 { "A slope below 0 says that the key may be wrong.\n" } else { "" };
    format!(
        "{}\n{} people, {} different rows; log-likelihood {:.3}, AIC {:.1}, BIC {:.1}; {} iterations\n{warning}",
        columns(&rows),
        found.people,
        found.patterns,
        found.log_likelihood,
        found.aic(),
        found.bic(),
        found.rounds,
    )
}
