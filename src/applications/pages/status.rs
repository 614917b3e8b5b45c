//! How an application stands, in the words of who applied.

use chrono::NaiveDate;
use poem::{Request, Response, handler, web::Html};
use serde::Serialize;

use super::on_to;
use crate::{
    applications::{
        Application, ApplicationStage, Ending, StatusPage, Way, actions, application::MOST_RESUMES,
        hooks, input::ResumeForm, limits, resume::Resume, store, way_back::Opens,
    },
    error::{Error, Result},
    files::{self, FileUse},
    jobs::{self, JobId},
    kernel::{fault::Fault, language::Language},
    platform::{
        db::Scope,
        files::FileKind,
        http::{
            form::FormField,
            link::{Link, Sent},
            refusal::Refusal,
            screen,
        },
        render::Page,
        throttle::Place,
    },
    practices::{self, Visit},
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
    /// Some of that is shown on a device of their own alone, and this is a screen of the office.
    has_more: bool,
    /// Nobody keeps the address of a page that they read on a screen of the office.
    is_in_office: bool,
    may_withdraw: bool,
    /// What was handed in, and whether there may be more.
    resumes: Vec<Handed>,
    resume: FormField,
    may_add: bool,
    faults: Vec<Fault>,
}

/// A résumé, as the candidate reads of it.
#[derive(Serialize)]
struct Handed {
    kind: &'static str,
    on: NaiveDate,
}

/// What a link from a second application says, which opens nothing of the first.
const ECHO: &str = "echo";

/// What a link shows.
pub(super) struct Seen {
    pub job: String,
    pub stage: ApplicationStage,
    resumes: Vec<Resume>,
    job_id: JobId,
    is_echo: bool,
    ending: Option<Ending>,
    letter: Vec<String>,
}

impl Seen {
    pub async fn of(scope: &Scope, language: Language, opens: Opens) -> Result<Self> {
        let id = opens.application();
        let application = store::find(scope, id).await?;
        let job_id = application.arrival.job_id;
        let job = jobs::title_in(scope, language, job_id).await?;
        if let Opens::Echo(_) = opens {
            let stage = ApplicationStage::Applied;
            let (letter, resumes) = (vec![], vec![]);
            return Ok(Self { job, stage, resumes, job_id, is_echo: true, ending: None, letter });
        }
        let closing = store::closings(scope, [id]).await?.remove(&id);
        let decision = closing.and_then(|closing| closing.decision);
        let letter = decision.map(|decision| decision.letter.lines()).unwrap_or_default();
        let Application { stage, ending, .. } = application;
        let resumes = store::resumes(scope, [id]).await?.remove(&id).unwrap_or_default();
        Ok(Self { job, stage, resumes, job_id, is_echo: false, ending, letter })
    }

    fn word(&self) -> &'static str {
        match self.ending {
            _ if self.is_echo => ECHO,
            Some(ending) => ending.word(),
            None => self.stage.word(),
        }
    }

    /// Whether one more résumé would be taken.
    fn may_add(&self) -> bool {
        self.stage.is_open() && !self.is_echo && self.resumes.len() < MOST_RESUMES
    }

    pub fn may_withdraw(&self) -> bool {
        self.stage.is_open() && !self.is_echo
    }
}

/// Every word of the rooms above, for the samples.
const WAYS: [&str; 19] = [
    "about_you_done",
    "about_you_open",
    "interview_asked",
    "interview_booked",
    "interview_pick",
    "notice_letter",
    "notice_read",
    "notice_unread",
    "offer_open",
    "offer_signed",
    "onboarding",
    "background_open",
    "background_signed",
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
        let page = |word, letter: &[&str], may_withdraw, faults: Vec<Fault>| Self {
            visit: Visit::sample(),
            token: "link_0000".to_owned(),
            job: "Receptionist".to_owned(),
            word,
            letter: letter.iter().map(|line| (*line).to_owned()).collect(),
            ways: if may_withdraw { WAYS.iter().map(Way::sample).collect() } else { vec![] },
            has_more: may_withdraw,
            is_in_office: may_withdraw,
            may_withdraw,
            resumes: [FileKind::Pdf]
                .map(|kind| Handed { kind: kind.word(), on: NaiveDate::default() })
                .into(),
            resume: FormField::new("resume", &ResumeForm::default().resume, &faults),
            may_add: may_withdraw,
            faults,
        };
        let status = |word, letter: &[&str], may_withdraw| page(word, letter, may_withdraw, vec![]);
        let wrong = page("applied", &[], true, Fault::at_each(["form", "resume"], "value.missing"));
        let open = ApplicationStage::open().map(|stage| status(stage.word(), &[], true));
        let ended = [
            status("hired", &[], false),
            status("rejected", &["Dear Marisol,", "thank you."], false),
            status("withdrawn", &[], false),
            status(ECHO, &[], false),
            wrong,
        ];
        open.chain(ended).collect()
    }
}

#[handler]
pub async fn view(request: &Request, link: Link<StatusPage>) -> Result<Html<String>> {
    link.page(&fill(request, &link, vec![]).await?)
}

/// Adds a résumé to the application that this link opens.
#[handler]
pub async fn add_resume(request: &Request, sent: Sent<StatusPage, ResumeForm>) -> Result<Response> {
    let Sent { link, fields: sent } = sent;
    let place = link.scope.platform().outward.place_of(request);
    match bring(&link, sent, &place).await {
        Ok(()) => Ok(on_to(format!("/status/{}", link.token))),
        Err(error) => {
            let refusal = Refusal::of::<ResumeForm>(error)?;
            let page = fill(request, &link, refusal.faults.clone()).await?;
            Ok(refusal.answer(link.page(&page)?))
        }
    }
}

/// The file is kept before the transaction: nothing but SQL happens inside one.
async fn bring(link: &Link<StatusPage>, sent: ResumeForm, place: &Place) -> Result<()> {
    let (scope, opens) = (&link.scope, link.subject.parse()?);
    // An echo is not the application, and adds nothing to it.
    let Opens::Application(id) = opens else { return Err(Error::Spent) };
    let file = sent.check()?;
    let seen = Seen::of(scope, link.name.language, opens).await?;
    limits::admit_file(scope, seen.job_id, place, file.size()).await?;
    let file = files::keep(scope, file, FileUse::Resume, None).await?;
    scope.write(async |tx| actions::bring_resume(tx, id, file).await).await.map(drop)
}

/// Returns where the page leads, and whether it leads to more on a device of their own.
async fn ways(is_in_office: bool, scope: &Scope, opens: Opens) -> Result<(Vec<Way>, bool)> {
    // Not for who only sent an application again.
    let Opens::Application(id) = opens else { return Ok((vec![], false)) };
    let (private, open) = (hooks::private_ways(scope, id).await?, hooks::ways(scope, id).await?);
    if is_in_office {
        return Ok((open, !private.is_empty()));
    }
    Ok(([private, open].concat(), false))
}

async fn fill(request: &Request, link: &Link<StatusPage>, faults: Vec<Fault>) -> Result<Status> {
    let opens = link.subject.parse()?;
    let seen = Seen::of(&link.scope, link.name.language, opens).await?;
    let is_in_office = screen::is_on_office_screen(request).await?;
    let (ways, has_more) = ways(is_in_office, &link.scope, opens).await?;
    let practice = practices::here(&link.scope).await?;
    let handed = |resume: &Resume| Handed {
        kind: resume.stored.kind.word(),
        on: practice.today(resume.added_at),
    };
    Ok(Status {
        ways,
        has_more,
        is_in_office,
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        word: seen.word(),
        may_withdraw: seen.may_withdraw(),
        may_add: seen.may_add(),
        resumes: seen.resumes.iter().map(handed).collect(),
        resume: FormField::new("resume", &ResumeForm::default().resume, &faults),
        faults,
        job: seen.job,
        letter: seen.letter,
    })
}
