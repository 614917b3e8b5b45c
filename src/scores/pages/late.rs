//! Answers that came after hand-in, for who may say whether they count. Neither when they came nor
//! why is told: it could reveal who needed more time.

use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    applications::TAB,
    assessments::{assessments, title},
    error::{Error, Result},
    people,
    platform::{
        db::Scope,
        http::principal::{Permission, Session},
        keys,
        render::Page,
    },
    practices::Frame,
    scores::{SettleLateAnswers, late::may_settle},
    sittings::{self, LateSitting},
};

#[derive(Serialize)]
pub struct Late {
    frame: Frame,
    sittings: Vec<Row>,
}

#[derive(Clone, Serialize)]
pub(super) struct Row {
    pub id: String,
    pub name: String,
    pub title: String,
    pub count: i32,
}

impl Row {
    pub fn sample(count: i32) -> Self {
        Self {
            id: "sit_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            title: "Medical receptionist".to_owned(),
            count,
        }
    }
}

impl Page for Late {
    const TEMPLATE: &'static str = "scores/late";

    fn samples() -> Vec<Self> {
        let page = |sittings| Self { frame: Frame::sample(TAB), sittings };
        vec![page(vec![]), page(vec![Row::sample(1), Row::sample(3)])]
    }
}

/// Refuses who decides, and everybody else who may not settle.
pub(super) async fn settler<P>(session: &Session<P>) -> Result<()> {
    let denied = Error::Denied(SettleLateAnswers::NAME);
    let users = keys::users(&session.scope).await?;
    if may_settle(&session.reader, &users) { Ok(()) } else { Err(denied) }
}

#[handler]
pub async fn view(session: Session<SettleLateAnswers>) -> Result<Html<String>> {
    settler(&session).await?;
    let sittings = rows(&session.scope, &session).await?;
    session.page(&Late { frame: Frame::of(&session, TAB).await?, sittings })
}

/// Returns each sitting with late answers that nobody has settled.
pub(super) async fn rows<P>(scope: &Scope, session: &Session<P>) -> Result<Vec<Row>> {
    let late = sittings::late(scope).await?;
    let people = people::named(scope, late.iter().map(|one| one.invitation.person_id)).await?;
    let assessments = assessments(scope).await?;
    let row = |one: LateSitting| {
        let of = |id| assessments.iter().find(|assessment| assessment.id == id);
        let person = people.iter().find(|person| person.id == one.invitation.person_id);
        let titled = of(one.invitation.assessment_id).map(|it| title(it, session.language));
        Ok(Row {
            id: one.sitting.to_string(),
            name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            title: titled.transpose()?.unwrap_or_default(),
            count: one.count,
        })
    };
    late.into_iter().map(row).collect()
}
