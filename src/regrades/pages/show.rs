//! One regrade: how far its scores are, and whom somebody decided on by a score that is not in force any more.

use std::collections::HashMap;

use chrono::NaiveDate;
use poem::{
    Response, handler,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use super::{Row, list::called};
use crate::{
    analytics::TAB,
    applications::ApplicationStage,
    error::Result,
    invitations::{InvitationId, Outcome},
    jobs, people,
    platform::{
        db::Tx,
        http::{
            form::{Press, Submitted},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Names, Practice},
    regrades::{
        actions,
        decision::{self, Decision},
        regrade::{RegradeId, RegradeState},
        room::{ReadRegrades, WriteRegrades},
        store,
    },
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    row: Row,
    decisions: Vec<DecisionRow>,
    /// After which invitation to go on.
    next: Option<String>,
    /// Whether none were looked at before these.
    is_first: bool,
    is_under_way: bool,
}

#[derive(Serialize)]
struct DecisionRow {
    application: String,
    invitation: String,
    name: String,
    job: String,
    stage: &'static str,
    on: NaiveDate,
    before: Band,
    now: Band,
    /// Whether the new score lies beyond the old range.
    is_far: bool,
}

#[derive(Serialize)]
struct Band {
    score: u8,
    low: u8,
    high: u8,
}

#[derive(Deserialize)]
struct Asked {
    after: Option<String>,
}

impl From<&Outcome> for Band {
    fn from(outcome: &Outcome) -> Self {
        Self { score: outcome.score, low: outcome.low, high: outcome.high }
    }
}

impl DecisionRow {
    fn new(one: Decision, names: &Told, practice: &Practice) -> Self {
        let arrival = &one.application.arrival;
        let range = one.before.low..=one.before.high;
        Self {
            application: one.application.id.to_string(),
            invitation: one.invitation_id.to_string(),
            name: names.people.get(&arrival.person_id).cloned().unwrap_or_default(),
            job: names.jobs.get(&arrival.job_id).cloned().unwrap_or_default(),
            stage: one.application.stage.word(),
            on: practice.today(one.application.turn.at),
            is_far: !range.contains(&one.now.score),
            before: (&one.before).into(),
            now: (&one.now).into(),
        }
    }

    fn sample(stage: &'static str) -> Self {
        Self {
            application: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            invitation: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            job: "Medical biller".to_owned(),
            stage,
            on: NaiveDate::default(),
            before: Band { score: 52, low: 36, high: 68 },
            now: Band { score: 57, low: 40, high: 72 },
            is_far: stage == "closed",
        }
    }
}

/// What people and jobs are called.
struct Told {
    people: HashMap<people::PersonId, String>,
    jobs: HashMap<jobs::JobId, String>,
}

impl Page for Show {
    const TEMPLATE: &'static str = "regrades/show";

    fn samples() -> Vec<Self> {
        let page = |state: &'static str, decisions, next: Option<String>| Self {
            frame: Frame::sample(TAB),
            row: Row::sample(state),
            decisions,
            is_first: next.is_some() || state == "counted",
            next,
            is_under_way: state.ends_with("ing"),
        };
        let all = || ApplicationStage::WORDS.iter().map(|word| DecisionRow::sample(word)).collect();
        let next = || Some("inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned());
        let of = |state: &&'static str| {
            [page(state, vec![], None), page(state, vec![], next()), page(state, all(), next())]
        };
        RegradeState::WORDS.iter().flat_map(of).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadRegrades>,
    Path(id): Path<RegradeId>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let regrade = store::find(scope, id).await?;
    let after: Option<InvitationId> = asked.after.and_then(|after| after.parse().ok());
    let (decisions, next) = decision::decisions(scope, &regrade, after).await?;
    let applied = || decisions.iter().map(|one| &one.application.arrival);
    let found = people::named(scope, applied().map(|one| one.person_id)).await?;
    let jobs = jobs::titled(scope, applied().map(|one| one.job_id)).await?;
    let told = Told {
        people: found.iter().map(|person| (person.id, person.name().to_owned())).collect(),
        jobs: jobs.into_iter().collect(),
    };
    let practice = practices::here(scope).await?;
    let names = Names::of(&session).await?;
    let tests = called(scope, regrade.assessment_id.into_iter().collect(), session.language);
    let test = tests.await?.into_values().next();
    let decisions = decisions.into_iter().map(|one| DecisionRow::new(one, &told, &practice));
    let in_force = store::of_item(scope, &regrade.item).await?;
    session.page(&Show {
        is_first: after.is_none(),
        decisions: decisions.collect(),
        next: next.map(|id| id.to_string()),
        is_under_way: regrade.is_under_way(),
        row: Row::new((&regrade, &in_force), test, (&practice, &names), session.language)?,
        frame: Frame::around(&session, TAB, &practice).await?,
    })
}

/// Lets the question count again.
#[handler]
pub async fn undo(
    form: Submitted<WriteRegrades, Press>,
    Path(id): Path<RegradeId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::undo(tx, id).await).await?;
    Ok(see_other(&format!("/reports/regrades/{id}")))
}
