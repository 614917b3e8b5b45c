//! What this room leaves to the rooms above it, whose names it does not know.

use std::collections::HashMap;

use chrono::NaiveDate;
use futures_util::future::BoxFuture;
use serde::Serialize;

use super::{
    application::{Application, ApplicationId, Grounds},
    store,
    tested::Tested,
};
use crate::{
    error::Result,
    jobs::Job,
    kernel::{fault::Reason, language::Language},
    people::PersonId,
    platform::db::{Scope, Tx},
};

/// How the skills tests of applications stand, as far as they have one.
pub type Found = HashMap<ApplicationId, Tested>;

/// Finds how the skills test of each of these applications stands, in as many questions for a hundred as
/// for one. What it says in words is in this language: the reader's, never the candidate's.
pub struct Tests {
    pub of: for<'a> fn(&'a Scope, Vec<Whose>, Language) -> BoxFuture<'a, Result<Found>>,
}

/// An application, and whose it is: so that what a person was invited to is asked for once.
pub type Whose = (ApplicationId, PersonId);

/// Those of some applications that wait in a room above, each with the word by which that room says for what.
pub type Standing = HashMap<ApplicationId, &'static str>;

/// Finds which of these applications wait in a room above, which says so itself.
pub struct Elsewhere {
    pub of: for<'a> fn(&'a Scope, Vec<ApplicationId>) -> BoxFuture<'a, Result<Standing>>,
}

/// What there is for a candidate beside the application itself: a test, an offer.
pub struct Ways {
    pub of: for<'a> fn(&'a Scope, ApplicationId) -> BoxFuture<'a, Result<Vec<Way>>>,
}

/// Like [`Ways`], to what is signed or said in the candidate's name: an offer, what a new hire hands in. No screen of the
/// office leads there, because on it the return code alone is enough.
pub struct PrivateWays {
    pub of: for<'a> fn(&'a Scope, ApplicationId) -> BoxFuture<'a, Result<Vec<Way>>>,
}

/// Where the onboarding of whoever was hired by an application is, as long as it runs.
pub struct Onboards {
    pub of: for<'a> fn(&'a Scope, ApplicationId) -> BoxFuture<'a, Result<Option<String>>>,
}

/// One thing to which a status page leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    /// What it is and how it stands: `status-way-test_open` says it.
    pub word: &'static str,
    /// Until when, if that is said.
    pub until: Option<NaiveDate>,
    /// The rest of the address, after that of the status page, to which a button sends the candidate.
    pub act: Option<String>,
}

impl Way {
    /// An example for the samples of pages.
    pub fn sample(word: &&'static str) -> Self {
        let until = word.ends_with("open").then(NaiveDate::default);
        let act = (*word != "test_over").then(|| "tests/inv_0000".to_owned());
        Self { word, until, act }
    }
}

/// What a room above does when somebody has applied by the form, in the same transaction.
pub struct Applied {
    pub run: for<'a> fn(&'a mut Tx, &'a Application) -> BoxFuture<'a, Result<()>>,
}

/// Tells the rooms above that somebody has applied.
pub async fn applied(tx: &mut Tx, application: &Application) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<Applied>() {
        (hook.run)(tx, application).await?;
    }
    Ok(())
}

/// Says which notices of a law stand on the form to apply, by their words.
pub struct NoticesToRead {
    pub of: for<'a> fn(&'a Scope) -> BoxFuture<'a, Result<Vec<&'static str>>>,
}

type Obstacle<'a> = BoxFuture<'a, Result<Option<LetterObstacle>>>;

/// Says why no letter of rejection leaves yet. Whether the candidate said themselves that they are gone comes with it.
pub struct BeforeRejection {
    pub why: for<'a> fn(&'a Scope, ApplicationId, bool) -> Obstacle<'a>,
}

/// Says whether a candidate told a room above themselves that they don't want the job.
pub struct SaidNo {
    pub of: for<'a> fn(&'a Scope, ApplicationId) -> BoxFuture<'a, Result<bool>>,
}

/// What comes before a letter of rejection, and the page on which it is done.
#[derive(Clone, Debug, Serialize)]
pub struct LetterObstacle {
    pub reason: Reason,
    pub path: String,
}

/// Returns the notices that whoever applies has to read.
pub async fn notices(scope: &Scope) -> Result<Vec<&'static str>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<NoticesToRead>() {
        all.extend((hook.of)(scope).await?);
    }
    Ok(all)
}

/// Returns what comes before a letter of rejection, if anything does, for these grounds or for whichever there will be.
/// That somebody is no longer interested lifts what protects them only if they said it: the office's word alone would
/// be a way around every law.
pub async fn before_rejection(
    scope: &Scope,
    id: ApplicationId,
    grounds: Option<Grounds>,
) -> Result<Option<LetterObstacle>> {
    let is_gone = grounds == Some(Grounds::WithdrewInterest) && said_no(scope, id).await?;
    for hook in scope.platform().rooms.hooks::<BeforeRejection>() {
        if let Some(obstacle) = (hook.why)(scope, id, is_gone).await? {
            return Ok(Some(obstacle));
        }
    }
    Ok(None)
}

async fn said_no(scope: &Scope, id: ApplicationId) -> Result<bool> {
    for hook in scope.platform().rooms.hooks::<SaidNo>() {
        if (hook.of)(scope, id).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Returns how the skills tests of these applications stand.
pub async fn tests_of(
    scope: &Scope,
    applications: &[Application],
    language: Language,
) -> Result<Found> {
    let whose = |one: &Application| (one.id, one.arrival.person_id);
    let these: Vec<Whose> = applications.iter().map(whose).collect();
    let mut all = HashMap::new();
    for hook in scope.platform().rooms.hooks::<Tests>() {
        all.extend((hook.of)(scope, these.clone(), language).await?);
    }
    Ok(all)
}

/// Returns which of these applications wait in a room above. What waits in two, the higher one says.
pub async fn elsewhere(scope: &Scope, ids: &[ApplicationId]) -> Result<Standing> {
    let mut all = Standing::new();
    for hook in scope.platform().rooms.hooks::<Elsewhere>() {
        all.extend((hook.of)(scope, ids.to_vec()).await?);
    }
    Ok(all)
}

/// Returns all that there is for the candidate wherever they are, from the lowest room to the highest.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<Ways>() {
        all.extend((hook.of)(scope, id).await?);
    }
    Ok(all)
}

/// Returns where the onboarding that runs by an application is.
pub async fn onboarding(scope: &Scope, id: ApplicationId) -> Result<Option<String>> {
    for hook in scope.platform().rooms.hooks::<Onboards>() {
        if let Some(path) = (hook.of)(scope, id).await? {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// Returns what there is for the candidate on a device of their own alone.
pub async fn private_ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<PrivateWays>() {
        all.extend((hook.of)(scope, id).await?);
    }
    Ok(all)
}

/// A job stays closed once somebody who applied was told of a decision: that has left the house, and the job with it.
pub async fn against_reopening(scope: &Scope, job: &Job) -> Result<Option<Reason>> {
    let Some(closing) = job.closing() else { return Ok(None) };
    let is_told = store::was_decided_since(scope, job.id, closing.closed_at).await?;
    Ok(is_told.then(|| Reason::new("applications.told_closed")))
}
