//! What the test of a posting asks, and for which of its duties: to print, and to show who asks why.

use bank::Bank;
use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    analytics::ReadAnalytics,
    assessments,
    error::{Error, Result},
    jobs::{self, JobId},
    kernel::language::Language,
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame},
    quality::served::Served,
};

#[derive(Serialize)]
pub struct Content {
    frame: Frame,
    id: String,
    job: String,
    frozen_on: NaiveDate,
    questions: usize,
    duties: Vec<DutyRow>,
    /// How many of them the test asks nothing for.
    unasked: usize,
}

#[derive(Serialize)]
struct DutyRow {
    text: String,
    is_essential: bool,
    is_day_one: bool,
    skills: Vec<SkillRow>,
}

#[derive(Serialize)]
struct SkillRow {
    title: String,
    questions: Vec<String>,
}

impl DutyRow {
    fn new(bank: &Bank, served: Served, language: Language) -> Self {
        let title = |item: &String| {
            bank.item(item).map_or(&**item, |item| item.title.get(language)).to_owned()
        };
        let row = |(skill, items): (String, Vec<String>)| SkillRow {
            title: bank.skill(&skill).map_or(&*skill, |one| one.title.get(language)).to_owned(),
            questions: items.iter().map(title).collect(),
        };
        let Served { text, is_essential, is_day_one, skills } = served;
        Self { text, is_essential, is_day_one, skills: skills.into_iter().map(row).collect() }
    }
}

impl Page for Content {
    const TEMPLATE: &'static str = "quality/content";

    fn samples() -> Vec<Self> {
        let skill = SkillRow {
            title: "Patient share".to_owned(),
            questions: vec!["Deductible, then coinsurance".to_owned()],
        };
        let row = |skills: Vec<SkillRow>| DutyRow {
            text: "Explain what a patient owes".to_owned(),
            is_essential: true,
            is_day_one: skills.is_empty(),
            skills,
        };
        vec![Self {
            frame: Frame::sample(jobs::TAB),
            id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            job: "Medical biller".to_owned(),
            frozen_on: NaiveDate::default(),
            questions: 20,
            duties: vec![row(vec![skill]), row(vec![])],
            unasked: 1,
        }]
    }
}

/// Only of a posting that has a test.
#[handler]
pub async fn view(session: Session<ReadAnalytics>, Path(id): Path<JobId>) -> Result<Html<String>> {
    let scope = &session.scope;
    let job = jobs::find(scope, id).await?;
    let assessment = assessments::assessment_for(scope, id).await?;
    let assessment = assessment.ok_or(Error::Missing("assessment"))?;
    let bank = Bank::builtin()?;
    let served = Served::all(bank, &assessment.form, &job.description().duties);
    let practice = practices::here(scope).await?;
    session.page(&Content {
        frame: Frame::around(&session, jobs::TAB, &practice).await?,
        id: id.to_string(),
        job: job.title().to_owned(),
        frozen_on: practice.today(assessment.frozen_at),
        questions: assessment.form.items.len(),
        unasked: served.iter().filter(|duty| duty.skills.is_empty()).count(),
        duties: served.into_iter().map(|one| DutyRow::new(bank, one, session.language)).collect(),
    })
}
