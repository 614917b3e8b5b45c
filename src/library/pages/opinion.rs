//! Which answer somebody who may read keys thinks is the right one. The page shows the question as a candidate sees it, and no
//! key; what others have said is shown to whoever has said something themselves.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{TAB, row::Row};
use crate::{
    error::Result,
    kernel::fault::Fault,
    library::{
        actions, catalogue,
        drawing::Drawing,
        input::OpinionIn,
        opinion::{self, AGREE_FROM, Heard},
        room::ReadKeys,
        store,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::{Page, Trusted},
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Opinion {
    frame: Frame,
    row: Row,
    stem: Trusted,
    options: Vec<Answer>,
    /// Whether who reads it has said something.
    has_said: bool,
    /// What was said, for whoever has said something, if enough have.
    heard: Option<Said>,
    field: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Answer {
    letter: String,
    text: Trusted,
    is_own: bool,
}

#[derive(Serialize)]
struct Said {
    people: usize,
    others: usize,
    needed: usize,
    is_suspected: bool,
}

impl From<Heard> for Said {
    fn from(heard: Heard) -> Self {
        Self {
            people: heard.people,
            others: heard.people - heard.agree,
            needed: AGREE_FROM,
            is_suspected: heard.suspect.is_some(),
        }
    }
}

impl Form for OpinionIn {
    const INPUTS: &'static [&'static str] = &["choice"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { choice: pairs.field("choice") }
    }
}

impl Page for Opinion {
    const TEMPLATE: &'static str = "library/opinion";

    fn samples() -> Vec<Self> {
        let answer = |letter: &str, is_own| Answer {
            letter: letter.to_owned(),
            text: Trusted::html("Ask for the card".to_owned()),
            is_own,
        };
        let page = |heard: Option<Heard>, faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            row: Row::sample("offered"),
            stem: Trusted::html("<p>What comes first?</p>".to_owned()),
            options: vec![answer("a", heard.is_some()), answer("b", false)],
            has_said: heard.is_some(),
            heard: heard.and_then(Heard::told).map(Said::from),
            field: FormField::new("choice", &OpinionIn::default().choice, &faults),
            faults,
        };
        let wrong = Fault::at_each(["form", "choice"], "value.missing");
        let one = Heard { people: 1, agree: 1, suspect: None };
        let many = Heard { people: 5, agree: 2, suspect: Some(1) };
        vec![page(None, wrong), page(Some(one), vec![]), page(Some(many), vec![])]
    }
}

async fn fill<P>(
    session: &Session<P>,
    id: &str,
    sent: &OpinionIn,
    faults: Vec<Fault>,
) -> Result<Opinion> {
    let scope = &session.scope;
    let one = catalogue::entry(id, &store::out(scope).await?)?;
    let key = opinion::key_of(one.item)?;
    let practice = practices::here(scope).await?;
    let said = store::opinions(scope, id, &one.item.sha256).await?;
    let own = said.iter().find(|(user, _)| Some(*user) == session.user()).map(|(_, own)| *own);
    let choices: Vec<_> = said.iter().map(|(_, choice)| *choice).collect();
    let drawing = Drawing::new(one.item, 1, session.language)?;
    let answer = |letter: &str, html: &str| Answer {
        letter: letter.to_owned(),
        text: Trusted::html(html.to_owned()),
        is_own: own.is_some() && own == drawing.chosen(one.item, letter),
    };
    let options = drawing.shown.choices.iter();
    Ok(Opinion {
        frame: Frame::around(session, TAB, &practice).await?,
        row: Row::new(&one, session.language),
        options: options.map(|choice| answer(&choice.key, &choice.html)).collect(),
        stem: Trusted::html(drawing.shown.stem_html.clone()),
        has_said: own.is_some(),
        heard: own.and_then(|_| Heard::of(&choices, key).told()).map(Said::from),
        field: FormField::new("choice", &sent.choice, &faults),
        faults,
    })
}

#[handler]
pub async fn view(session: Session<ReadKeys>, Path(id): Path<String>) -> Result<Html<String>> {
    session.page(&fill(&session, &id, &OpinionIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<ReadKeys, OpinionIn>,
    Path(id): Path<String>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let act = async |tx: &mut Tx| actions::judge(tx, &id, sent.clone().check()?.as_str()).await;
    match session.scope.write(act).await {
        Ok(()) => Ok(see_other(&format!("/library/items/{id}/opinion"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<OpinionIn>(error)?;
            let page = fill(&session, &id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
