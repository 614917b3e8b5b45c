//! All questions on one page. Nothing is kept before it is turned in: what is typed stays on the device.

use bank::{Kind, Shown};
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::Joined;
use crate::{
    error::Result,
    kernel::{
        fault::{Fault, Reason},
        language::Language,
    },
    platform::{
        db::Tx,
        http::{
            form::faults_to_show,
            link::{Link, Sent},
        },
        outward::see_other,
        render::Page,
    },
    practices::Visit,
    sittings::Asked,
    team_checks::{
        actions::{self, JoinIn},
        input::SheetIn,
        sheet::Laid,
    },
};

#[derive(Serialize)]
pub struct SheetPage {
    visit: Visit,
    title: String,
    count: usize,
    questions: Vec<Numbered>,
    /// Where it is sent.
    action: String,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Numbered {
    number: usize,
    #[serde(flatten)]
    asked: Asked,
}

impl SheetPage {
    fn new(visit: Visit, title: String, asked: Vec<Asked>, sent: (String, Vec<Fault>)) -> Self {
        let (action, faults) = sent;
        let numbered = |(asked, number)| Numbered { number, asked };
        let questions: Vec<_> = asked.into_iter().zip(1..).map(numbered).collect();
        Self { visit, title, count: questions.len(), questions, action, faults }
    }
}

impl Page for SheetPage {
    const TEMPLATE: &'static str = "team_checks/sheet";

    /// A question of each kind, before and after it was sent.
    fn samples() -> Vec<Self> {
        let asked = |(kind, number): (&Kind, usize)| {
            let (item, seed) = (bank::sample(*kind).ok()?, [7; 32]);
            let drawn = bank::draw(&item, &seed).ok()?;
            let shown = Shown::new(&item, &drawn, Language::English, &seed).ok()?;
            Some(Asked::numbered(number, shown, &[]))
        };
        let page = |faults: Vec<Fault>| {
            let asked = Kind::ALL.iter().zip(1..).filter_map(asked);
            let asked = asked.map(|mut one| {
                one.faults.clone_from(&faults);
                one
            });
            let asked = asked.collect();
            let action = "/team/link_0/sheets/0".to_owned();
            Self::new(Visit::sample(), "Medical biller".to_owned(), asked, (action, faults))
        };
        vec![page(vec![]), page(vec![Fault::new("2.answer", Reason::new("answers.twice"))])]
    }
}

#[handler]
pub async fn view(
    link: Link<JoinIn>,
    Path((_, name)): Path<(String, String)>,
) -> Result<Html<String>> {
    fill(&link, &name, &[], vec![]).await
}

async fn fill(
    link: &Link<JoinIn>,
    name: &str,
    given: &[(String, String)],
    faults: Vec<Fault>,
) -> Result<Html<String>> {
    let joined = Joined::of(link).await?;
    let (visit, titled) = (joined.visit(link), joined.title(link)?);
    let laid = Laid::new(&link.scope, (joined.check.id, joined.assessment), name).await?;
    let asked = laid.sheet.asked(&laid.contents, link.name.language, given, &faults)?;
    let sent = (format!("/team/{}/sheets/{name}", link.token), faults);
    link.page(&SheetPage::new(visit, titled, asked, sent))
}

/// What was sent twice is counted once, and gets the same reply.
#[handler]
pub async fn submit(
    sent: Sent<JoinIn, SheetIn>,
    Path((_, name)): Path<(String, String)>,
) -> Result<Response> {
    let Sent { link, fields: SheetIn(given) } = sent;
    let turn_in = async || {
        let Joined { check, assessment, .. } = Joined::of(&link).await?;
        let laid = Laid::new(&link.scope, (check.id, assessment), &name).await?;
        let marked = laid.marked(&link.scope, &given, link.scope.now()).await?;
        let act = async |tx: &mut Tx| actions::turn_in(tx, check.id, &name, &marked).await;
        link.scope.write(act).await
    };
    match turn_in().await {
        Ok(()) => Ok(see_other(&format!("/team/{}/done", link.token))),
        Err(error) => {
            let (status, faults) = faults_to_show::<SheetIn>(error)?;
            let page = fill(&link, &name, &given, faults).await?;
            Ok(page.with_status(status).into_response())
        }
    }
}
