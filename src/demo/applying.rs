//! Who applies in the demo practice, and what becomes of them before anybody meets them.

use chrono::TimeDelta;

use super::{
    answering::answer_all,
    as_owner,
    cast::{Applicant, Ends, Opening},
};
use crate::{
    applications::{self, ApplicationId, ApplicationStage, Decision},
    assessments,
    error::{Error, Result},
    invitations::{self, NewInvitation},
    jobs::{self, Change, Duty, Job, JobId, Pay, PayPeriod, Start},
    kernel::{labels::Labels, language::Language, money::Cents},
    people::{Particulars, PersonId},
    platform::db::{Scope, Tx},
    sittings::{self, Adjustments, Circumstances},
};

/// What those read who are not chosen.
const LETTER: &str = "Thank you for the time that you gave us. We have chosen another candidate for this \
                      position. We keep your application for a year, and you are welcome to apply again.";

/// Drafts a job from its profile, says what it pays and that all of its duties matter, and
/// publishes it.
pub async fn publish(scope: &Scope, opening: &Opening) -> Result<JobId> {
    let (min, max) = opening.pays;
    let pay = Pay { min: Cents(min), max: Cents(max), period: PayPeriod::Hour };
    let act = async |tx: &mut Tx| {
        let job = jobs::draft_from_profile(tx, Start::of(opening.role)).await?;
        let duties = job.description().duties.iter().cloned();
        let yes = |duty| Duty { essential: Some(true), day_one: Some(true), ..duty };
        let mut changes = vec![
            Change::Duties(duties.map(yes).collect()),
            Change::Pay { pay: Some(pay), benefits: vec![] },
        ];
        changes.extend(opening.title.map(|title| called(&job, title)).transpose()?);
        let job = jobs::edit(tx, job.id, job.revision, changes).await?;
        Ok(assessments::publish(tx, job.id, job.revision, false).await?.id)
    };
    scope.write(act).await
}

fn called(job: &Job, title: &str) -> Result<Change> {
    let said = job.description().clone();
    Ok(Change::Basics {
        title: title.parse().map_err(Error::internal)?,
        summary: said.summary,
        schedule: said.schedule,
        employment: said.employment,
        location: said.location,
        apply_by: said.apply_by,
    })
}

pub async fn apply(
    scope: &Scope,
    job: JobId,
    applicant: &Applicant,
    number: usize,
) -> Result<(ApplicationId, PersonId)> {
    let particulars = Particulars {
        name: applicant.name.parse().map_err(Error::internal)?,
        email: Some(mailbox(applicant.name).parse().map_err(Error::internal)?),
        // 555-01xx is kept free for stories.
        phone: Some(format!("503 555 01{number:02}").parse().map_err(Error::internal)?),
        language: if number.is_multiple_of(3) { Language::Spanish } else { Language::English },
    };
    let source = applicant.source.parse().map_err(Error::internal)?;
    let new =
        applications::New { source: Some(source), ..applications::New::by_hand(particulars, job) };
    let act = async |tx: &mut Tx| applications::receive(tx, new).await?.only_new();
    let application = scope.write(act).await?;
    Ok((application.id, application.arrival.person_id))
}

/// Returns a mailbox that nobody has, of the letters of a name that every mail server takes.
fn mailbox(name: &str) -> String {
    let plain = folding::folded(name).replace(' ', ".");
    format!("{plain}@mail.example")
}

/// Invites, begins, answers and hands in.
pub async fn sit(
    scope: &Scope,
    (job, application, person): (JobId, ApplicationId, PersonId),
    knows: impl Fn(&str) -> bool,
) -> Result<()> {
    let assessment = assessments::assessment_for(scope, job).await?;
    let assessment = assessment.ok_or(Error::Missing("assessment"))?;
    let new = NewInvitation {
        assessment_id: assessment.id,
        person_id: person,
        application_id: Some(application),
        labels: Labels::default(),
        callback_url: None,
        redirect_url: None,
        expires_at: scope.now() + TimeDelta::days(7),
        is_retest: false,
        retest_reason: None,
    };
    let act = async |tx: &mut Tx| Ok(invitations::invite(tx, new).await?.invitation.id);
    let invitation = scope.write(act).await?;
    let id = sittings::start(scope, invitation, (Adjustments::default(), Circumstances::default()))
        .await?;
    let sitting = sittings::sitting(scope, id).await?;
    answer_all(scope, &sitting, |_, item| knows(item)).await
}

/// Moves an application to the stage of this name.
pub async fn move_to(scope: &Scope, id: ApplicationId, stage: &str) -> Result<()> {
    let stage: ApplicationStage = stage.parse().map_err(Error::internal)?;
    let act = async |tx: &mut Tx| applications::move_to(tx, id, stage, None).await;
    scope.write(act).await.map(drop)
}

pub async fn note(scope: &Scope, id: ApplicationId, words: &str) -> Result<()> {
    let words = words.parse().map_err(Error::internal)?;
    scope.write(async |tx: &mut Tx| applications::note(tx, id, words).await).await.map(drop)
}

pub async fn close(scope: &Scope, job: JobId) -> Result<()> {
    let why = "Filled".parse().map_err(Error::internal)?;
    scope.write(async |tx: &mut Tx| jobs::close(tx, job, why).await).await.map(drop)
}

/// Closes an application with a letter, or lets the applicant withdraw it.
pub async fn end(scope: &Scope, id: ApplicationId, applicant: &Applicant) -> Result<()> {
    match applicant.ends {
        Ends::Open => Ok(()),
        Ends::Withdrew => {
            scope.write(async |tx: &mut Tx| applications::withdraw(tx, id).await).await.map(drop)
        }
        Ends::Closed(grounds) => {
            let (owner, decided_by) = as_owner(scope).await?;
            let letter = LETTER.parse().map_err(Error::internal)?;
            let decision = Decision { grounds, letter, decided_by };
            let act = async |tx: &mut Tx| applications::close(tx, id, decision).await;
            owner.write(act).await.map(drop)
        }
    }
}
