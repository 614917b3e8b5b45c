//! The questions of a draft, one a screen, before publishing freezes them: as candidates see them, with numbers drawn
//! for this page alone. Nothing can be sent from it.

use bank::{Bank, Shown, seed_of};
use poem::{
    handler,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use crate::{
    assessments::{Form, FormItem, group_title, left_out},
    error::{Error, Result},
    jobs::{self, Head, Job, JobId, JobStage, TAB, WriteJobs},
    kernel::language::Language,
    platform::{http::principal::Session, render::Page},
    practices::Frame,
};

#[derive(Serialize)]
pub struct Preview {
    frame: Frame,
    job: Head,
    number: usize,
    count: usize,
    previous: Option<usize>,
    next: Option<usize>,
    /// The part of the test, and the duties for which it is asked.
    part: String,
    duties: Vec<String>,
    asked: Asked,
}

#[derive(Deserialize)]
struct Wanted {
    number: Option<usize>,
}

impl Page for Preview {
    const TEMPLATE: &'static str = "sittings/preview";

    fn samples() -> Vec<Self> {
        let kinds = bank::Kind::ALL.iter().copied();
        let page = |kind: bank::Kind| {
            let (item, seed) = (bank::sample(kind).ok()?, [7; 32]);
            let drawn = bank::draw(&item, &seed).ok()?;
            let shown = Shown::new(&item, &drawn, Language::English, &seed).ok()?;
            Some(Self {
                frame: Frame::sample(TAB),
                job: Head::sample(JobStage::Draft),
                number: 2,
                count: 3,
                previous: Some(1),
                next: Some(3),
                part: "Scheduling".to_owned(),
                duties: vec!["Greet patients".to_owned()],
                asked: Asked::new(shown, &[]),
            })
        };
        kinds.filter_map(page).collect()
    }
}

/// Only of a draft: what a published job asks is for candidates, and in the report.
#[handler]
pub async fn view(
    session: Session<WriteJobs>,
    Path(id): Path<JobId>,
    Query(wanted): Query<Wanted>,
) -> Result<Html<String>> {
    let job = jobs::find(&session.scope, id).await?;
    job.refuse_unless_draft()?;
    let (job, _) = jobs::suggested(&job)?;
    let bank = Bank::builtin()?;
    // The same as publishing freezes, as long as nobody changes the duties.
    let seed = seed_of(&job.id.to_string());
    let without = left_out(&session.scope).await?;
    let (role, ticked) = (job.role.word(), job.ticked_duties());
    let form = Form::of_posting(bank, role, &ticked, (&without, &seed))?;
    let count = form.items.len();
    let number = wanted.number.unwrap_or(1).clamp(1, count);
    let one = form.items.get(number - 1).ok_or(Error::Missing("score"))?;
    session.page(&Preview {
        frame: Frame::of(&session, TAB).await?,
        number,
        count,
        previous: (number > 1).then(|| number - 1),
        next: (number < count).then_some(number + 1),
        part: group_title(bank, &one.group, session.language),
        duties: duties(bank, &job, one),
        asked: asked(bank, one, session.language)?,
        job: Head::new(&job),
    })
}

fn asked(bank: &Bank, one: &FormItem, language: Language) -> Result<Asked> {
    let item = bank.item(&one.item).ok_or(Error::Missing("score"))?;
    let seed = seed_of(&format!("preview of {}", one.item));
    let drawn = bank::draw(item, &seed)?;
    Ok(Asked::new(Shown::new(item, &drawn, language, &seed)?, &[]))
}

/// Returns for which of the ticked duties it is asked, in the job's words.
fn duties(bank: &Bank, job: &Job, one: &FormItem) -> Vec<String> {
    let skill = bank.skill_of(&one.item);
    let serves = skill.and_then(|skill| skill.duties.get(job.role.word()));
    let is_served = |id: &str| serves.is_some_and(|all| all.iter().any(|one| one == id));
    let duties = job.description().duties.iter();
    let asked = duties.filter(|duty| duty.is_ticked() && is_served(duty.id.as_str()));
    asked.map(|duty| duty.text.to_string()).collect()
}
