//! Says what asking for a background check does, before it is asked for.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::show::hand_over;
use crate::{
    applications::TAB,
    background_checks::{
        PaperKind, WriteBackgroundChecks, actions,
        papers::{paragraphs, text},
        store, waiting,
    },
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        language::Language,
    },
    offers::{self, OfferId},
    people,
    platform::{
        db::Tx,
        http::{
            form::{Press, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct New {
    frame: Frame,
    offer: String,
    person: String,
    disclosure: Vec<String>,
    authorization: Vec<String>,
    place: Place,
    faults: Vec<Fault>,
}

/// What the practice's state asks.
#[derive(Serialize)]
pub(super) struct Place {
    state: &'static str,
    days: u16,
    /// Whether it is so long by custom, and no law of the state asks for as many days.
    is_usual: bool,
    by_law: Option<u16>,
    source: String,
    as_of: chrono::NaiveDate,
    own_papers: Option<String>,
}

impl Place {
    pub(super) fn of(practice: &practices::Practice, today: chrono::NaiveDate) -> Result<Self> {
        let wait = waiting::wait(&practice.particulars, today)?;
        Ok(Self {
            state: practice.particulars.state.word(),
            days: wait.days,
            is_usual: wait.by_law.is_none_or(|law| law < wait.days),
            by_law: wait.by_law,
            source: wait.source.to_owned(),
            as_of: wait.as_of,
            own_papers: wait.own_papers.map(str::to_owned),
        })
    }

    pub(super) fn sample(has_law: bool) -> Self {
        Self {
            state: "WA",
            days: 5,
            is_usual: true,
            by_law: has_law.then_some(2),
            source: "Washington Fair Chance Act".to_owned(),
            as_of: chrono::NaiveDate::default(),
            own_papers: has_law.then(|| "Sterling".to_owned()),
        }
    }
}

impl Page for New {
    const TEMPLATE: &'static str = "background_checks/new";

    fn samples() -> Vec<Self> {
        let page = |has_law, faults| Self {
            frame: Frame::sample(TAB),
            offer: "offer_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            disclosure: vec!["Cedar Hollow may get a report about you.".to_owned()],
            authorization: vec!["I let Cedar Hollow get one.".to_owned()],
            place: Place::sample(has_law),
            faults,
        };
        let wrong = vec![Fault::new("form", Reason::new("background_checks.offer_first"))];
        vec![page(false, vec![]), page(true, wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteBackgroundChecks>,
    Path(id): Path<OfferId>,
) -> Result<Response> {
    if let Some(check) = store::of_offer(&session.scope, id).await? {
        return Ok(see_other(&format!("/background-checks/{}", check.id)));
    }
    let page: Html<String> = session.page(&fill(&session, id, vec![]).await?)?;
    Ok(page.into_response())
}

#[handler]
pub async fn submit(
    form: Submitted<WriteBackgroundChecks, Press>,
    Path(id): Path<OfferId>,
) -> Result<Response> {
    let session = form.session;
    match session.scope.write(async |tx: &mut Tx| actions::ask(tx, id).await).await {
        Ok(made) => Ok(hand_over(&session, made).await?.into_response()),
        Err(error) => {
            let (status, faults) = faults_to_show::<Press>(error)?;
            let page = fill(&session, id, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteBackgroundChecks>,
    id: OfferId,
    faults: Vec<Fault>,
) -> Result<New> {
    let scope = &session.scope;
    let offer = offers::find(scope, id).await?;
    let person = people::find(scope, offer.person_id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(scope).await?;
    let locales = &scope.platform().locales;
    let paper = |kind| text(locales, kind, Language::English, practice.name());
    Ok(New {
        frame: Frame::around(session, TAB, &practice).await?,
        offer: id.to_string(),
        person: person.name().to_owned(),
        disclosure: paragraphs(&paper(PaperKind::Disclosure)?),
        authorization: paragraphs(&paper(PaperKind::Authorization)?),
        place: Place::of(&practice, practice.today(scope.now()))?,
        faults,
    })
}
