//! What people of the practice wrote down about a question.

use chrono::NaiveDate;
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
        comment::Comment,
        input::CommentIn,
        room::{ReadKeys, WriteItems},
        store,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Names},
};

#[derive(Serialize)]
pub struct Comments {
    frame: Frame,
    row: Row,
    said: Vec<Said>,
    text: FormField,
    may_write: bool,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Said {
    text: String,
    by: String,
    day: NaiveDate,
}

impl Form for CommentIn {
    const INPUTS: &'static [&'static str] = &["text"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { text: pairs.field("text") }
    }
}

impl Page for Comments {
    const TEMPLATE: &'static str = "library/comments";

    fn samples() -> Vec<Self> {
        let said = || Said {
            text: "Ask our biller.".to_owned(),
            by: "Dana Okafor".to_owned(),
            day: NaiveDate::default(),
        };
        let page = |said, may_write, faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            row: Row::sample("offered"),
            said,
            text: FormField::new("text", &CommentIn::default().text, &faults),
            may_write,
            faults,
        };
        let wrong = Fault::at_each(["form", "text"], "value.missing");
        vec![page(vec![said()], true, wrong), page(vec![], false, vec![])]
    }
}

async fn fill<P>(
    session: &Session<P>,
    id: &str,
    sent: &CommentIn,
    faults: Vec<Fault>,
) -> Result<Comments> {
    let scope = &session.scope;
    let one = catalogue::entry(id, &store::out(scope).await?)?;
    let (practice, names) = (practices::here(scope).await?, Names::of(session).await?);
    let said = |comment: Comment| Said {
        text: comment.text.to_string(),
        by: names.say(&comment.written_by),
        day: practice.today(comment.written_at),
    };
    Ok(Comments {
        frame: Frame::around(session, TAB, &practice).await?,
        row: Row::new(&one, session.language),
        said: store::comments(scope, id).await?.into_iter().map(said).collect(),
        text: FormField::new("text", &sent.text, &faults),
        may_write: session.may::<WriteItems>(),
        faults,
    })
}

#[handler]
pub async fn view(session: Session<ReadKeys>, Path(id): Path<String>) -> Result<Html<String>> {
    session.page(&fill(&session, &id, &CommentIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteItems, CommentIn>,
    Path(id): Path<String>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let act = async |tx: &mut Tx| actions::comment(tx, &id, sent.clone().check()?).await;
    match session.scope.write(act).await {
        Ok(_) => Ok(see_other(&format!("/library/items/{id}/comments"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<CommentIn>(error)?;
            let page = fill(&session, &id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
