//! How well the questions of a role do, and how sure its scores are.

use std::collections::HashMap;

use bank::Bank;
use poem::{
    handler,
    web::{Html, Query},
};
use psychometrics::{Item, Stepped, classical::Interval};
use serde::{Deserialize, Serialize};

use super::{
    certain::{FormRow, Told},
    figures::{Said, Within},
};
use crate::{
    analytics::{ReadAnalytics, TAB},
    assessments::{self, AssessmentId, title_of},
    error::Result,
    jobs,
    kernel::language::Language,
    platform::{db::Scope, http::principal::Session, render::Page},
    practices::Frame,
    quality::{
        asked::reckoned,
        certainty::Certainty,
        facts::{Facts, Keyed},
        parallel::{NEED, Parallel},
        report::{self, Report},
        tally::{Answered, Chosen, Met, QuestionTally},
    },
    regrades::WriteRegrades,
};

#[derive(Deserialize)]
pub struct Asking {
    pub role: Option<String>,
}

#[derive(Serialize)]
pub struct Questions {
    frame: Frame,
    role: String,
    roles: Vec<RoleChoice>,
    tests: u64,
    is_behind: bool,
    forms: Vec<FormRow>,
    /// How many forms there are that are not listed.
    other_forms: usize,
    told: Option<Told>,
    /// How many took two forms, how many it takes, and how far these agree.
    pairs: usize,
    pairs_need: usize,
    parallel: Option<Within>,
    questions: Vec<Row>,
    /// How many of them are worth a look.
    flagged: usize,
    may_regrade: bool,
}

#[derive(Serialize)]
struct RoleChoice {
    role: String,
    title: String,
}

#[derive(Serialize)]
struct Row {
    item: String,
    title: String,
    /// Whether the bank has another wording by now, or none.
    is_earlier: bool,
    said: Said,
    /// How many tests of this role had it, in percent of all. None where they are too few.
    asked: Option<u8>,
}

/// How many forms are listed.
const FORMS: usize = 12;

impl Questions {
    fn new(frame: Frame, report: &Report, language: Language) -> Result<Self> {
        let bank = Bank::builtin()?;
        let choice =
            |role: &String| Ok(RoleChoice { role: role.clone(), title: title_of(role, language)? });
        let row = |one: &report::Question| {
            let item = bank.item(&one.item);
            Row {
                item: one.item.clone(),
                title: item.map_or(&*one.item, |item| item.title.get(language)).to_owned(),
                is_earlier: item.is_none_or(|item| item.sha256 != one.sha256),
                said: Said::new(&one.facts),
                asked: one.facts.percent().map(|_| share(one.facts.answers, report.tests)),
            }
        };
        Ok(Self {
            frame,
            role: report.role.clone().unwrap_or_default(),
            roles: report.roles.iter().map(choice).collect::<Result<_>>()?,
            tests: report.tests,
            is_behind: report.is_behind,
            forms: vec![],
            other_forms: report.forms.len().saturating_sub(FORMS),
            told: None,
            pairs: report.parallel.people,
            pairs_need: NEED,
            parallel: report
                .parallel
                .found
                .map(|(r, interval)| Within::new(r, interval.low, interval.high)),
            questions: report.questions.iter().map(row).collect(),
            flagged: report.questions.iter().filter(|one| !one.facts.flags.is_empty()).count(),
            may_regrade: false,
        })
    }
}

fn share(part: u64, of: u64) -> u8 {
    (100.0 * part as f64 / of.max(1) as f64).round().min(100.0) as u8
}

impl Page for Questions {
    const TEMPLATE: &'static str = "quality/questions";

    fn samples() -> Vec<Self> {
        let page = |people: u64| -> Self {
            let certainty = Certainty { people, expected: Some(0.72), ..Certainty::default() };
            let question = |right: u64| report::Question {
                item: "coding.modifiers.25_or_59".to_owned(),
                sha256: String::new(),
                facts: sample(people, right),
            };
            let report = Report {
                role: Some("medical_biller".to_owned()),
                roles: vec!["medical_biller".to_owned(), "receptionist".to_owned()],
                tests: people,
                forms: vec![],
                questions: vec![question(people / 5), question(people / 2)],
                parallel: Parallel {
                    people: 57,
                    found: (people > 40).then_some((0.78, Interval { low: 0.65, high: 0.86 })),
                },
                is_behind: people == 3,
            };
            let new = Self::new(Frame::sample(TAB), &report, Language::English);
            let form = FormRow::new(
                Some(("job_0000".to_owned(), "Medical biller".to_owned())),
                &certainty,
            );
            let empty = || Self::none(Frame::sample(TAB));
            Self {
                forms: vec![form.clone(), FormRow { job: None, ..form }],
                other_forms: 2,
                may_regrade: people > 3,
                told: Told::new(&[Stepped::one(Item::rasch(0.85, 0.0)); 12]),
                ..new.unwrap_or_else(|_| empty())
            }
        };
        vec![Self::none(Frame::sample(TAB)), page(3), page(40), page(400)]
    }
}

impl Questions {
    /// Nobody has been tested.
    fn none(frame: Frame) -> Self {
        Self {
            frame,
            role: String::new(),
            roles: vec![],
            tests: 0,
            is_behind: false,
            forms: vec![],
            other_forms: 0,
            told: None,
            pairs: 0,
            pairs_need: NEED,
            parallel: None,
            questions: vec![],
            flagged: 0,
            may_regrade: false,
        }
    }
}

/// The facts of a question of which the able choose another option.
pub fn sample(people: u64, right: u64) -> Facts {
    let mut tally = QuestionTally::default();
    for number in 0..people {
        let is_right = number < right;
        let (option, ability) = if is_right { (1, -8) } else { (2, 9) };
        let (chosen, earned) = (Chosen::Option(option), u8::from(is_right));
        tally.add(Met::new(Answered { chosen, earned, ability }, is_right, Some(75)));
    }
    Facts::of(&tally, 1, Some(Keyed { options: 4, key: 1 }))
}

#[handler]
pub async fn view(
    session: Session<ReadAnalytics>,
    Query(asking): Query<Asking>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let report = report::report(scope, asking.role.as_deref()).await?;
    let page = Questions::new(Frame::of(&session, TAB).await?, &report, session.language)?;
    let told = match report.forms.first() {
        Some((id, _)) => told(scope, *id).await?,
        None => None,
    };
    let listed = report.forms.get(..FORMS).unwrap_or(&report.forms);
    let may_regrade = session.may::<WriteRegrades>();
    session.page(&Questions { forms: rows(scope, listed).await?, told, may_regrade, ..page })
}

async fn rows(scope: &Scope, forms: &[(AssessmentId, Certainty)]) -> Result<Vec<FormRow>> {
    let found = assessments::with_ids(scope, forms.iter().map(|(id, _)| *id)).await?;
    let titles: HashMap<_, _> = jobs::all_titled(scope).await?.into_iter().collect();
    let row = |(id, certainty): &(AssessmentId, Certainty)| {
        let form = found.iter().find(|one| one.id == *id);
        let job = form.and_then(|one| one.job_id);
        let job = job.and_then(|job| Some((job.to_string(), titles.get(&job)?.clone())));
        FormRow::new(job, certainty)
    };
    Ok(forms.iter().map(row).collect())
}

/// Nothing of a form of which a question cannot be found.
async fn told(scope: &Scope, id: AssessmentId) -> Result<Option<Told>> {
    let assessment = assessments::assessment(scope, id).await?;
    let hashes = assessment.form.asks().map(|(_, sha256)| sha256);
    let contents = assessments::contents(scope, hashes).await?;
    if !contents.lost(assessment.form.asks()).is_empty() {
        return Ok(None);
    }
    let items: Vec<_> = reckoned(&assessment, &contents)?.into_iter().flatten().collect();
    Ok(Told::new(&items))
}
