//! Everyone who is invited to an assessment, the latest last.

use std::collections::HashMap;

use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::invitation::tone;
use crate::{
    applications::{ApplicationId, TAB},
    assessments::{AssessmentId, ReadAssessments, roles_of, title_of},
    error::Result,
    invitations::{Invitation, Outcome, Status, WriteInvitations, hooks, store},
    kernel::language::Language,
    people::{self, Person},
    platform::{
        db::page::{Piece, Seek},
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame, Practice},
};

#[derive(Serialize)]
pub struct Invitations {
    frame: Frame,
    invitations: Vec<Row>,
    pages: Option<Pages>,
    /// What was asked for, for the addresses of the other pages.
    rest: String,
    may_write: bool,
}

#[derive(Clone, Serialize)]
struct Row {
    id: String,
    person: String,
    title: String,
    status: &'static str,
    tone: &'static str,
    icon: &'static str,
    invited_on: NaiveDate,
    score: Option<Range>,
}

/// A score never comes without its range.
#[derive(Clone, Serialize)]
struct Range {
    score: u8,
    low: u8,
    high: u8,
    provisional: bool,
}

#[derive(Deserialize)]
struct Asked {
    application: Option<ApplicationId>,
    #[serde(default)]
    cursor: Seek,
}

impl Range {
    fn of(outcome: &Outcome) -> Self {
        let Outcome { score, low, high, .. } = *outcome;
        Self { score, low, high, provisional: outcome.is_provisional() }
    }
}

impl Row {
    fn new(
        invitation: &Invitation,
        people: &[Person],
        roles: &HashMap<AssessmentId, String>,
        outcome: Option<&Outcome>,
        practice: &Practice,
        language: Language,
    ) -> Result<Self> {
        let person = people.iter().find(|person| person.id == invitation.person_id);
        let role = roles.get(&invitation.assessment_id);
        let (tone, icon) = tone(invitation.status);
        Ok(Self {
            id: invitation.id.to_string(),
            person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            title: role.map(|role| title_of(role, language)).transpose()?.unwrap_or_default(),
            status: invitation.status.word(),
            tone,
            icon,
            invited_on: practice.today(invitation.invited_at),
            score: outcome.map(Range::of),
        })
    }
}

impl Page for Invitations {
    const TEMPLATE: &'static str = "invitations/invitations";

    fn samples() -> Vec<Self> {
        let row = |status: Status| Row {
            id: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            title: "Medical biller".to_owned(),
            status: status.word(),
            tone: tone(status).0,
            icon: tone(status).1,
            invited_on: NaiveDate::default(),
            score: (status == Status::Scored).then_some(Range {
                score: 66,
                low: 50,
                high: 80,
                provisional: true,
            }),
        };
        let page = |invitations, pages, may_write| Self {
            frame: Frame::sample(TAB),
            invitations,
            pages,
            rest: "application=appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            may_write,
        };
        let all: Vec<_> = Status::ALL.iter().map(|status| row(*status)).collect();
        let some = |pages| page(all.clone(), pages, true);
        let empty = [page(vec![], None, true), page(vec![], None, false)];
        empty.into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadAssessments>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let Piece { rows: invitations, part } =
        store::page(scope, asked.application, &asked.cursor).await?;
    let people = people::named(scope, invitations.iter().map(|one| one.person_id)).await?;
    let outcomes = hooks::results_of(scope, invitations.iter().map(|one| one.id)).await?;
    let roles = roles_of(scope, invitations.iter().map(|one| one.assessment_id)).await?;
    let row = |one: &Invitation| {
        let outcome = outcomes.get(&one.id).filter(|_| one.tells_result());
        Row::new(one, &people, &roles, outcome, &practice, session.language)
    };
    let rows: Result<Vec<_>> = invitations.iter().map(row).collect();
    session.page(&Invitations {
        frame: Frame::around(&session, TAB, &practice).await?,
        invitations: rows?,
        pages: Pages::new(&part),
        rest: asked.application.map(|id| format!("application={id}")).unwrap_or_default(),
        may_write: session.may::<WriteInvitations>(),
    })
}
