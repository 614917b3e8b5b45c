//! Asks from which scores a question is left out and why, and says what that does.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::{list::called, title};
use crate::{
    analytics::TAB,
    error::{Error, Result},
    invitations,
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::Frame,
    regrades::{
        actions,
        input::RegradeIn,
        regrade::{RegradeReason, RegradeRefused},
        room::WriteRegrades,
        store,
    },
};

#[derive(Serialize)]
pub struct NewRegrade {
    frame: Frame,
    title: String,
    item: String,
    sha256: String,
    /// How many tests ask it, and how many of their scores are told.
    tests: usize,
    scored: u64,
    assessment_id: FormField,
    choices: Vec<TestChoice>,
    reason: FormField,
    reasons: &'static [&'static str],
    note: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct TestChoice {
    value: String,
    says: String,
}

#[derive(Deserialize)]
struct Asked {
    item: String,
    sha256: String,
}

/// What is said of a question before somebody decides.
#[derive(Default)]
struct Told {
    title: String,
    tests: usize,
    scored: u64,
    choices: Vec<TestChoice>,
}

impl NewRegrade {
    fn new(frame: Frame, told: Told, sent: &RegradeIn, faults: Vec<Fault>) -> Self {
        let Told { title, tests, scored, choices } = told;
        let assessment_id = sent.assessment_id.as_ref();
        Self {
            frame,
            title,
            tests,
            scored,
            choices,
            item: sent.item.sent(),
            sha256: sent.sha256.sent(),
            assessment_id: FormField::new("assessment_id", assessment_id, &faults),
            reason: FormField::new("reason", &sent.reason, &faults),
            reasons: RegradeReason::WORDS,
            note: FormField::new("note", sent.note.as_ref(), &faults),
            faults,
        }
    }
}

impl Page for NewRegrade {
    const TEMPLATE: &'static str = "regrades/new_regrade";

    fn samples() -> Vec<Self> {
        let page = |scored: u64, faults: Vec<Fault>| {
            let choice = |value: &str| TestChoice {
                value: value.to_owned(),
                says: "Medical biller".to_owned(),
            };
            let choices = vec![choice("asmt_01jdf3v9w8e4k9s2m6q7r5t1xz")];
            let title = "Modifier 25 or 59".to_owned();
            let told = Told { title, tests: 1 + faults.len(), scored, choices };
            Self::new(Frame::sample(TAB), told, &RegradeIn::default(), faults)
        };
        let wrong = Fault::at_each([&["form"], RegradeIn::INPUTS].concat(), "value.missing");
        vec![page(0, vec![]), page(1, vec![]), page(1_000, wrong)]
    }
}

/// Nothing of a question that no test asks in this wording.
async fn told(session: &Session<WriteRegrades>, wording: (&str, &str)) -> Result<Told> {
    let scope = &session.scope;
    let tests = store::tests_asking(scope, wording).await?;
    if tests.is_empty() {
        return Err(Error::Missing("item"));
    }
    let (count, scored) = (tests.len(), invitations::how_many_scored(scope, &tests).await?);
    let names = called(scope, tests, session.language).await?;
    let mut choices: Vec<_> =
        names.into_iter().map(|(id, says)| TestChoice { value: id.to_string(), says }).collect();
    choices.sort_by(|one, other| (&one.says, &one.value).cmp(&(&other.says, &other.value)));
    Ok(Told { title: title(wording.0, session.language)?, tests: count, scored, choices })
}

async fn fill(
    session: &Session<WriteRegrades>,
    wording: (&str, &str),
    sent: &RegradeIn,
    faults: Vec<Fault>,
) -> Result<NewRegrade> {
    let told = told(session, wording).await?;
    Ok(NewRegrade::new(Frame::of(session, TAB).await?, told, sent, faults))
}

#[handler]
pub async fn view(
    session: Session<WriteRegrades>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let sent = RegradeIn::of(&asked.item, &asked.sha256);
    session.page(&fill(&session, (&asked.item, &asked.sha256), &sent, vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteRegrades, RegradeIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let begin = async || {
        let regrading = sent.clone().check()?;
        let tests = actions::tests_of(&session.scope, &regrading).await?;
        let act = async |tx: &mut Tx| actions::begin(tx, regrading, &tests).await;
        session.scope.write(act).await
    };
    match begin().await {
        Ok(begun) => Ok(see_other(&format!("/reports/regrades/{}", begun.id))),
        Err(error) => {
            let (status, faults) = faults_to_show::<RegradeIn>(error)?;
            let (item, sha256) = (sent.item.sent(), sent.sha256.sent());
            let page = fill(&session, (&item, &sha256), &sent, faults).await;
            let page = page.map_err(|why| match why {
                // The page names the question itself: without it there is nothing to fill in.
                Error::Missing(_) => RegradeRefused::NotAsked.into(),
                other => other,
            })?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
