//! How an application stands, in the words of who applied.

use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    applications::{
        Application, ApplicationStage, Ending, StatusPage, Way, hooks, store, way_back::Opens,
    },
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
    /// What else there is for them.
    ways: Vec<Way>,
    may_withdraw: bool,
}

/// What a link from a second application says, which opens nothing of the first.
const ECHO: &str = "echo";

/// What a link shows.
pub(super) struct Seen {
    pub job: String,
    pub stage: ApplicationStage,
    is_echo: bool,
    ending: Option<Ending>,
    letter: Vec<String>,
}

impl Seen {
    pub async fn of(scope: &Scope, opens: Opens) -> Result<Self> {
        let id = opens.application();
        let application = store::find(scope, id).await?;
        let job = jobs::titled(scope, [application.arrival.job_id]).await?.pop();
        let job = job.map(|(_, title)| title).unwrap_or_default();
        if let Opens::Echo(_) = opens {
            let stage = ApplicationStage::Applied;
            return Ok(Self { job, stage, is_echo: true, ending: None, letter: vec![] });
        }
        let closing = store::closings(scope, [id]).await?.remove(&id);
        let decision = closing.and_then(|closing| closing.decision);
        let letter = decision.map(|decision| decision.letter.lines()).unwrap_or_default();
        let Application { stage, ending, .. } = application;
        Ok(Self { job, stage, is_echo: false, ending, letter })
    }

    fn word(&self) -> &'static str {
        match self.ending {
            _ if self.is_echo => ECHO,
            Some(ending) => ending.word(),
            None => self.stage.word(),
        }
    }

    pub fn may_withdraw(&self) -> bool {
        self.stage.is_open() && !self.is_echo
    }
}

/// Every word of the rooms above, for the samples.
const WAYS: [&str; 8] = [
    "offer_open",
    "offer_signed",
    "screening_done",
    "screening_open",
    "test_done",
    "test_ending",
    "test_open",
    "test_over",
];

impl Page for Status {
    const TEMPLATE: &'static str = "applications/status";

    fn samples() -> Vec<Self> {
        let status = |word, letter: &[&str], may_withdraw| Self {
            visit: Visit::sample(),
            token: "link_0000".to_owned(),
            job: "Receptionist".to_owned(),
            word,
            letter: letter.iter().map(|line| (*line).to_owned()).collect(),
            ways: if may_withdraw { WAYS.iter().map(Way::sample).collect() } else { vec![] },
            may_withdraw,
        };
        let open = ApplicationStage::open().map(|stage| status(stage.word(), &[], true));
        let ended = [
            status("hired", &[], false),
            status("rejected", &["Dear Marisol,", "thank you."], false),
            status("withdrawn", &[], false),
            status(ECHO, &[], false),
        ];
        open.chain(ended).collect()
    }
}

#[handler]
pub async fn view(link: Link<StatusPage>) -> Result<Html<String>> {
    let opens = link.subject.parse()?;
    let seen = Seen::of(&link.scope, opens).await?;
    let ways = match opens {
        // Not for who only sent an application again.
        Opens::Echo(_) => vec![],
        Opens::Application(id) => hooks::ways(&link.scope, id).await?,
    };
    link.page(&Status {
        ways,
        visit: Visit::of(&link.scope, &link.name).await?,
        token: link.token.clone(),
        word: seen.word(),
        may_withdraw: seen.may_withdraw(),
        job: seen.job,
        letter: seen.letter,
    })
}
