//! One candidate, in the terms of the pages on which somebody decides.

use chrono::NaiveDate;
use serde::Serialize;

use super::show::Asked;
use crate::{
    applications::{ApplicationStage, Figure},
    interviews::{
        InterviewState,
        compare::Comparison,
        kit::QuestionKind,
        ratings::{Agreement, readable},
        sides::{Meeting, MissingPart, OtherTest, Side},
    },
    licenses::{Kind, Standing},
    platform::db::Scope,
    practices::{Moment, Practice},
    screening,
};

#[derive(Serialize)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub stage: &'static str,
    pub waits_since: NaiveDate,
    pub test: Option<Test>,
    /// From whom a score tells this one, and from whom not, by name.
    pub same: Vec<String>,
    pub higher: Vec<String>,
    pub lower: Vec<String>,
    pub found: Option<Found>,
    pub meetings: Vec<Met>,
    pub licenses: Vec<Held>,
    pub missing: Vec<&'static str>,
}

#[derive(Serialize)]
pub struct Test {
    invitation: String,
    figure: Figure,
    /// What else they turned in of the same role.
    beside: Vec<BesideRow>,
}

#[derive(Serialize)]
struct BesideRow {
    id: String,
    on: NaiveDate,
    figure: Figure,
    is_in_office: bool,
}

impl BesideRow {
    fn new(one: &OtherTest, practice: &Practice) -> Self {
        let (id, on) = (one.invitation_id.to_string(), practice.today(one.at));
        Self { id, on, figure: one.figure.clone(), is_in_office: one.is_in_office }
    }
}

/// What was found, counted and by requirement.
#[derive(Serialize)]
pub struct Found {
    meets: usize,
    unclear: usize,
    does_not_meet: usize,
    rows: Vec<Requirement>,
}

#[derive(Serialize)]
struct Requirement {
    says: String,
    must: bool,
    standing: Option<&'static str>,
    tone: &'static str,
    icon: &'static str,
}

#[derive(Serialize)]
pub struct Met {
    id: String,
    state: &'static str,
    starts: Option<Moment>,
    raters: usize,
    awaited: usize,
    rated: usize,
    low: Option<u8>,
    high: Option<u8>,
    apart: usize,
    asked: Vec<Asked>,
}

#[derive(Serialize)]
pub struct Held {
    kind: &'static str,
    standing: &'static str,
    tone: &'static str,
    icon: &'static str,
}

impl Person {
    pub fn new(scope: &Scope, practice: &Practice, side: &Side, all: &[Side]) -> Self {
        let with = |wanted: Comparison| -> Vec<String> {
            let is = |other: &&Side| {
                let both = side.measured.zip(other.measured);
                let is_other = other.application.id != side.application.id;
                is_other && both.and_then(|(one, other)| one.beside(&other)) == Some(wanted)
            };
            all.iter().filter(is).map(|other| other.name.clone()).collect()
        };
        Self {
            id: side.application.id.to_string(),
            name: side.name.clone(),
            stage: side.application.stage.word(),
            waits_since: practice.today(side.application.turn.at),
            test: side.test.as_ref().map(|(invitation, figure)| Test {
                invitation: invitation.to_string(),
                figure: figure.clone(),
                beside: side.beside.iter().map(|one| BesideRow::new(one, practice)).collect(),
            }),
            same: with(Comparison::NotDistinguishable),
            higher: with(Comparison::Higher),
            lower: with(Comparison::Lower),
            found: side.found.as_ref().map(|found| Found::new(found)),
            meetings: side.meetings.iter().map(|one| Met::new(scope, practice, one)).collect(),
            licenses: side
                .licenses
                .iter()
                .map(|(kind, standing)| Held::new(*kind, *standing))
                .collect(),
            missing: side.missing.iter().map(|part| part.word()).collect(),
        }
    }

    pub fn sample(state: InterviewState, has_all: bool) -> Self {
        let names = |is: bool| if is { vec!["Devonte Whitlock".to_owned()] } else { vec![] };
        let standing =
            |standing| Requirement::new("Can work the posted hours".to_owned(), true, standing);
        let rows =
            [None, Some("meets"), Some("unclear"), Some("does_not_meet")].map(standing).into();
        Self {
            id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            stage: ApplicationStage::Interview.word(),
            waits_since: NaiveDate::default(),
            test: has_all.then(|| Test {
                invitation: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                figure: Figure::sample(&[]),
                beside: vec![BesideRow {
                    id: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                    on: NaiveDate::default(),
                    figure: Figure::sample(&[]),
                    is_in_office: false,
                }],
            }),
            same: names(has_all),
            higher: names(has_all),
            lower: names(has_all),
            found: has_all.then_some(Found { meets: 4, unclear: 1, does_not_meet: 1, rows }),
            meetings: vec![Met::sample(state, has_all)],
            licenses: if has_all {
                Standing::ALL.iter().map(|one| Held::new(Kind::MedicalCoder, *one)).collect()
            } else {
                vec![]
            },
            missing: if has_all { MissingPart::WORDS.to_vec() } else { vec![] },
        }
    }
}

impl Found {
    fn new(found: &[screening::Requirement]) -> Self {
        let count = |word: &str| {
            found.iter().filter(|one| one.standing.is_some_and(|is| is.word() == word)).count()
        };
        let row = |one: &screening::Requirement| {
            Requirement::new(one.says.clone(), one.must, one.standing.map(|is| is.word()))
        };
        Self {
            meets: count("meets"),
            unclear: count("unclear"),
            does_not_meet: count("does_not_meet"),
            rows: found.iter().map(row).collect(),
        }
    }
}

impl Requirement {
    fn new(says: String, must: bool, standing: Option<&'static str>) -> Self {
        let (tone, icon) = match standing {
            Some("meets") => ("good", "check"),
            Some("does_not_meet") => ("", "differs"),
            Some(_) => ("warn", "help"),
            None => ("", "info"),
        };
        Self { says, must, standing, tone, icon }
    }
}

impl Met {
    fn new(scope: &Scope, practice: &Practice, one: &Meeting) -> Self {
        let [.., apart] = one.agreed;
        Self {
            id: one.interview.id.to_string(),
            state: one.interview.state.word(),
            starts: one.interview.starts_at.map(|at| Moment::new(practice, at, scope.now())),
            raters: one.raters.len(),
            awaited: one.awaited,
            rated: one.rated(),
            low: one.ends.map(|(low, _)| low),
            high: one.ends.map(|(_, high)| high),
            apart,
            asked: Asked::all(&one.interview.kit, &readable(&one.raters)),
        }
    }

    fn sample(state: InterviewState, is_rated: bool) -> Self {
        Self {
            id: "intv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            state: state.word(),
            starts: Some(Moment::sample("other")),
            raters: 2,
            awaited: usize::from(!is_rated),
            rated: if is_rated { 2 } else { 0 },
            low: is_rated.then_some(2),
            high: is_rated.then_some(5),
            apart: usize::from(is_rated),
            asked: vec![Asked::sample(QuestionKind::Talk, is_rated.then_some(Agreement::Apart))],
        }
    }
}

impl Held {
    fn new(kind: Kind, standing: Standing) -> Self {
        let (tone, icon) = match standing {
            Standing::Good => ("good", "check"),
            Standing::Unverified | Standing::Review | Standing::Probation => ("warn", "waiting"),
            Standing::Expired | Standing::RenewalFiled | Standing::Barred | Standing::Withdrawn => {
                ("bad", "cross")
            }
        };
        Self { kind: kind.word(), standing: standing.word(), tone, icon }
    }
}
