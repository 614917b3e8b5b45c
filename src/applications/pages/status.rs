//! How an application stands, in the words of who applied.

use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    applications::{ApplicationStage, Ending, StatusPage, store, way_back::Opens},
    error::Result,
    jobs,
    platform::{db::Scope, http::link::Link, render::Page},
    practices::Visit,
};

#[derive(Serialize)]
pub struct Status {
    visit: Visit,
    token: String,
    job: String,
    /// A stage, or how it ended.
    word: &'static str,
    letter: Vec<String>,
    may_withdraw: bool,
}

/// What a link shows.
pub(super) struct Seen {
    pub job: String,
    pub stage: ApplicationStage,
    ending: Option<Ending>,
    letter: Vec<String>,
}

impl Seen {
    /// An echo shows what was just sent, and nothing of the application that stands.
    pub async fn of(scope: &Scope, opens: Opens) -> Result<Self> {
        let id = opens.application();
        let application = store::find(scope, id).await?;
        let job = jobs::titled(scope, [application.arrival.job_id]).await?.pop();
        let job = job.map(|(_, title)| title).unwrap_or_default();
        if let Opens::Echo(_) = opens {
            let stage = ApplicationStage::Applied;
            return Ok(Self { job, stage, ending: None, letter: vec![] });
        }
        let closing = store::closings(scope, [id]).await?.remove(&id);
        let decision = closing.and_then(|closing| closing.decision);
        let letter = decision.map(|decision| decision.letter.lines()).unwrap_or_default();
        Ok(Self { job, stage: application.stage, ending: application.ending, letter })
    }
}

impl Page for Status {
    const TEMPLATE: &'static str = "applications/status";

    fn samples() -> Vec<Self> {
        let status = |word, letter: &[&str], may_withdraw| Self {
            visit: Visit::sample(),
            token: "link_0000".to_owned(),
            job: "Receptionist".to_owned(),
            word,
            letter: letter.iter().map(|line| (*line).to_owned()).collect(),
            may_withdraw,
        };
        let open = ApplicationStage::open().map(|stage| status(stage.word(), &[], true));
        let ended = [
            status("hired", &[], false),
            status("rejected", &["Dear Marisol,", "thank you."], false),
            status("withdrawn", &[], false),
        ];
        open.chain(ended).collect()
    }
}

#[handler]
pub async fn view(link: Link<StatusPage>) -> Result<Html<String>> {
    let seen = Seen::of(&link.scope, link.subject.parse()?).await?;
    link.page(&Status {
        visit: Visit::of(&link.scope, &link.name).await?,
        token: link.token.clone(),
        job: seen.job,
        word: seen.ending.map_or_else(|| seen.stage.word(), Ending::word),
        letter: seen.letter,
        may_withdraw: seen.stage.is_open(),
    })
}
