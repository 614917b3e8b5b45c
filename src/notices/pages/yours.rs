//! The candidate's page: what the program does, what the state gives them, and what they can ask for.

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;

use super::Asked;
use crate::{
    applications::{self, ApplicationId, StatusPage},
    error::Result,
    kernel::fault::Fault,
    notices::{
        actions,
        input::RequestIn,
        notice::{RequestKind, Told},
        notice_law::{NoticeLaw, Want},
    },
    platform::{
        db::Tx,
        http::{
            form::FormField,
            link::{Link, Sent},
            refusal::Refusal,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Visit},
};

#[derive(Serialize)]
pub struct Yours {
    visit: Visit,
    token: String,
    /// The laws that want a notice, by their words.
    laws: Vec<&'static str>,
    /// Whether they have read what stands here.
    is_read: bool,
    /// What the office explained, once it has.
    counted: Vec<String>,
    reasons: Vec<String>,
    asked: Vec<Asked>,
    may_ask: bool,
    kind: FormField,
    kinds: &'static [&'static str],
    said: FormField,
    faults: Vec<Fault>,
}

impl Page for Yours {
    const TEMPLATE: &'static str = "notices/yours";

    fn samples() -> Vec<Self> {
        let page = |laws: &[&'static str], is_read: bool, faults: Vec<Fault>| {
            let sent = RequestIn::default();
            Self {
                visit: Visit::sample(),
                token: "link_0000".to_owned(),
                laws: laws.to_vec(),
                is_read,
                counted: if is_read { vec!["One of three things.".to_owned()] } else { vec![] },
                reasons: if is_read { vec!["Another has done it.".to_owned()] } else { vec![] },
                asked: match is_read {
                    true => vec![
                        Asked::sample("correction", Some("changed")),
                        Asked::sample("review", Some("unchanged")),
                        Asked::sample("review", None),
                    ],
                    false => vec![],
                },
                may_ask: !laws.is_empty(),
                kind: FormField::new("kind", &sent.kind, &faults),
                kinds: RequestKind::WORDS,
                said: FormField::new("said", &sent.said, &faults),
                faults,
            }
        };
        let wrong = Fault::at_each(["form", "kind", "said"], "value.missing");
        vec![
            page(&[], false, vec![]),
            page(NoticeLaw::WORDS, false, vec![]),
            page(&["colorado"], true, wrong),
        ]
    }
}

/// From the status page, which leads on by buttons.
#[handler]
pub async fn submit(link: Link<StatusPage>) -> Result<Response> {
    applications::go_on(&link).await?;
    Ok(see_other(&format!("/status/{}/notices", link.token)))
}

#[handler]
pub async fn view(link: Link<StatusPage>) -> Result<Html<String>> {
    link.page(&fill(&link, &RequestIn::default(), vec![]).await?)
}

#[handler]
pub async fn acknowledge(link: Link<StatusPage>) -> Result<Response> {
    let id = applications::go_on(&link).await?;
    let act = async |tx: &mut Tx| {
        let application = applications::hold(tx, id).await?;
        actions::acknowledge(tx, &application, link.name.language).await
    };
    link.scope.write(act).await?;
    Ok(see_other(&format!("/status/{}/notices", link.token)))
}

#[handler]
pub async fn ask(sent: Sent<StatusPage, RequestIn>) -> Result<Response> {
    let Sent { link, fields: sent } = sent;
    let done = match sent.clone().check() {
        Ok((kind, said)) => {
            let id = applications::go_on(&link).await?;
            link.scope.write(async |tx: &mut Tx| actions::ask(tx, id, kind, said).await).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/status/{}/notices", link.token))),
        Err(error) => {
            let refusal = Refusal::of::<RequestIn>(error)?;
            let page = fill(&link, &sent, refusal.faults.clone()).await?;
            Ok(refusal.answer(link.page(&page)?).into_response())
        }
    }
}

async fn fill(link: &Link<StatusPage>, sent: &RequestIn, faults: Vec<Fault>) -> Result<Yours> {
    let id: ApplicationId = applications::opened(link)?;
    let practice = practices::here(&link.scope).await?;
    let told: Told = actions::told(&link.scope, id).await?;
    let wanted = told.laws.iter().filter(|law| law.wants(Want::Notice));
    let explains = told.letter.as_ref().map(|letter| &letter.explains);
    Ok(Yours {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        laws: wanted.map(|law| law.law.word()).collect(),
        is_read: told.unread().is_empty(),
        counted: explains.map(|it| it.counted.lines()).unwrap_or_default(),
        reasons: explains.map(|it| it.reasons.lines()).unwrap_or_default(),
        asked: told.requests.iter().map(|one| Asked::new(one, &practice)).collect(),
        may_ask: told.may_ask(),
        kind: FormField::new("kind", &sent.kind, &faults),
        kinds: RequestKind::WORDS,
        said: FormField::new("said", &sent.said, &faults),
        faults,
    })
}
