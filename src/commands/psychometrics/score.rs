//! `muster psychometrics score`: people's abilities by items with known parameters.

use std::path::PathBuf;

use anyhow::ensure;
use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressIterator};
use psychometrics::{
    Answers, Curve, Grid, Refused,
    people::{Estimate, Information, Method, Response, Scorer, empirical_reliability},
};
use serde_json::{Value, json};

use super::{
    layout::{columns, row, three, told},
    params::Params,
    refusal::worded,
    table::{Source, Table},
};

#[derive(Args)]
pub struct Score {
    /// The items' parameters, as `calibrate --json` writes them. Items are found by their names.
    #[arg(long, value_name = "FILE.json")]
    params: PathBuf,

    #[command(flatten)]
    source: Source,

    /// How abilities are found. ml has no answer for people with everything right, or nothing.
    #[arg(long, value_enum, default_value = "eap")]
    method: Named,

    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Named {
    Eap,
    Map,
    Ml,
    Wle,
}

type Scored = Vec<Result<Estimate, Refused>>;

impl Score {
    pub fn run(self) -> anyhow::Result<()> {
        let (table, items) = (Table::read(&self.source.file)?, Params::read(&self.params)?);
        let here = items.iter().map(|(name, _)| table.column(name));
        let places = here.collect::<anyhow::Result<Vec<_>>>()?;
        let answers = table.answers(&places, self.source.empty_is_wrong)?;
        let form: Vec<Curve> = items.into_iter().map(|(_, curve)| curve).collect();
        for (item, (curve, &place)) in form.iter().zip(&places).enumerate() {
            let (most, have) = (curve.categories() - 1, answers.counts(item).len());
            let name = &table.names[place];
            ensure!(
                have <= most + 1,
                "column “{name}”: there is a {}, and the item has categories from 0 to {most}",
                have - 1
            );
        }
        let scored = scored(self.method, &form, &answers)
            .map_err(|refused| worded(refused, &table, &places))?;
        let people = table.people(self.source.id.as_deref())?;
        told(self.json, &as_json(self.method, &people, &scored), &as_text(&people, &scored))
    }
}

fn scored(method: Named, form: &[Curve], answers: &Answers) -> Result<Scored, Refused> {
    let method = match method {
        Named::Eap => {
            let abilities = Scorer::new(&Grid::usual(), form).abilities(answers)?;
            let estimate = |ability: psychometrics::Ability| {
                Ok(Estimate { theta: ability.theta, error: ability.sd })
            };
            return Ok(abilities.into_iter().map(estimate).collect());
        }
        Named::Map => Method::Map(Information::Observed),
        Named::Ml => Method::Ml,
        Named::Wle => Method::Wle,
    };
    let one = |person: usize| {
        let pairs = form.iter().zip(answers.of(person));
        let responses: Vec<_> = pairs
            .filter_map(|(curve, answer)| answer.map(|category| Response { curve, category }))
            .collect();
        Estimate::of(&responses, &method)
    };
    let bar = ProgressBar::new(answers.people() as u64);
    Ok((0..answers.people()).progress_with(bar).map(one).collect())
}

fn as_json(method: Named, people: &[String], scored: &Scored) -> Value {
    let person = |(name, scored): (&String, &Result<Estimate, Refused>)| match scored {
        Ok(estimate) => json!({ "person": name, "theta": estimate.theta, "se": estimate.error }),
        Err(why) => json!({ "person": name, "theta": null, "se": null, "why": why.to_string() }),
    };
    json!({
        "method": format!("{method:?}").to_lowercase(),
        "empirical_reliability": reliability(scored).ok(),
        "people": people.iter().zip(scored).map(person).collect::<Vec<_>>(),
    })
}

fn as_text(people: &[String], scored: &Scored) -> String {
    let person = |(name, scored): (&String, &Result<Estimate, Refused>)| match scored {
        Ok(estimate) => row([name, &three(estimate.theta), &three(estimate.error)]),
        Err(why) => row([name, "–", "–", &why.to_string()]),
    };
    let head = [row(["person", "theta", "SE"])];
    let rows: Vec<_> = head.into_iter().chain(people.iter().zip(scored).map(person)).collect();
    let reliability = match reliability(scored) {
        Ok(reliability) => format!("empirical reliability {reliability:.3}"),
        Err(why) => format!("no empirical reliability: {why}"),
    };
    format!("{}\n{reliability}\n", columns(&rows))
}

fn reliability(scored: &Scored) -> Result<f64, Refused> {
    let known: Vec<_> = scored.iter().flatten().copied().collect();
    empirical_reliability(&known)
}
