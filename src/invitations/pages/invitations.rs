//! Everyone who is invited to an assessment, the latest last.

use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::invitation::tone;
use crate::{
    applications::{ApplicationId, TAB},
    assessments::{Assessment, ReadAssessments, own_assessments, title},
    error::Result,
    invitations::{Invitation, Outcome, Status, WriteInvitations, hooks, store},
    kernel::{
        cursor::{Cursor, Window},
        language::Language,
    },
    people::{self, Person},
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, Practice},
};

#[derive(Serialize)]
pub struct Invitations {
    frame: Frame,
    invitations: Vec<Row>,
    next: Option<String>,
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
}

#[derive(Deserialize)]
struct Asked {
    application: Option<ApplicationId>,
    cursor: Option<Cursor>,
}

impl Row {
    fn new(
        invitation: &Invitation,
        people: &[Person],
        assessments: &[Assessment],
        outcome: Option<&Outcome>,
        practice: &Practice,
        language: Language,
    ) -> Result<Self> {
        let person = people.iter().find(|person| person.id == invitation.person_id);
        let assessment = assessments.iter().find(|one| one.id == invitation.assessment_id);
        let (tone, icon) = tone(invitation.status);
        Ok(Self {
            id: invitation.id.to_string(),
            person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            title: assessment.map(|one| title(one, language)).transpose()?.unwrap_or_default(),
            status: invitation.status.word(),
            tone,
            icon,
            invited_on: practice.today(invitation.invited_at),
            score: outcome.map(|one| Range { score: one.score, low: one.low, high: one.high }),
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
            score: (status == Status::Scored).then_some(Range { score: 66, low: 50, high: 80 }),
        };
        let page = |invitations, next: Option<&str>, may_write| Self {
            frame: Frame::sample(TAB),
            invitations,
            next: next.map(str::to_owned),
            may_write,
        };
        let all: Vec<_> = Status::ALL.iter().map(|status| row(*status)).collect();
        vec![page(all, Some("cur_1"), true), page(vec![], None, true), page(vec![], None, false)]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadAssessments>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let filter = store::Filter { application_id: asked.application, ..store::Filter::default() };
    let window = Window { after: asked.cursor, limit: Window::USUAL };
    let mut invitations = store::list(scope, filter, window).await?;
    let next = window.cut(&mut invitations, |invitation| invitation.id);
    let people = people::named(scope, invitations.iter().map(|one| one.person_id)).await?;
    let outcomes = hooks::results_of(scope, invitations.iter().map(|one| one.id)).await?;
    let assessments = own_assessments(scope).await?;
    let row = |one: &Invitation| {
        let outcome = outcomes.get(&one.id).filter(|_| one.tells_result());
        Row::new(one, &people, &assessments, outcome, &practice, session.language)
    };
    let rows: Result<Vec<_>> = invitations.iter().map(row).collect();
    session.page(&Invitations {
        frame: Frame::around(&session, TAB, &practice).await?,
        invitations: rows?,
        next: next.map(|cursor| cursor.to_string()),
        may_write: session.may::<WriteInvitations>(),
    })
}
