//! One conversation at the desk: what was found, and what was left for a person. In which language the
//! candidate answered cannot be seen; their own words are folded away.

use dialogue::{Finding as Found, Given};
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, Row, said::Pair};
use crate::{
    applications::{self, ApplicationId, TAB},
    error::Result,
    platform::{
        db::Tx,
        http::{
            form::{Press, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Handed},
    screening::{
        ReadScreenings, ScreeningId, ScreeningState, WriteScreenings,
        actions::{self, spoken},
        link::path,
        output::FindingStanding,
        screening::Screening,
        store,
    },
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    screening: Row,
    findings: Vec<Finding>,
    wants_person: bool,
    /// What was left for a person, in the candidate's own words.
    left: Vec<String>,
    may_invite: bool,
    /// The link just made, shown this once.
    link: Option<Handed>,
}

#[derive(Serialize)]
struct Finding {
    requirement: String,
    must: bool,
    standing: Option<&'static str>,
    tone: &'static str,
    icon: &'static str,
    noted: Vec<Pair>,
    own_words: Option<String>,
}

impl Page for Show {
    const TEMPLATE: &'static str = "screening/show";

    fn samples() -> Vec<Self> {
        let page = |state: ScreeningState, findings, link| Self {
            frame: Frame::sample(TAB),
            screening: Row::sample(state),
            findings,
            wants_person: state == ScreeningState::PassedOn,
            left: vec!["Who covers the phones at lunch?".to_owned()],
            may_invite: !matches!(state, ScreeningState::Sent | ScreeningState::PassedOn),
            link,
        };
        let [in_words, with_code] = Handed::samples();
        let (waiting, open) = (ScreeningState::Waiting, |state| page(state, vec![], None));
        let mut all: Vec<_> = ScreeningState::ALL.iter().map(|state| open(*state)).collect();
        all.push(page(waiting, vec![], Some(in_words)));
        all.push(page(waiting, vec![], Some(with_code)));
        let found = [None].into_iter().chain(FindingStanding::ALL.iter().map(|one| Some(*one)));
        all.push(page(ScreeningState::Sent, found.map(Finding::sample).collect(), None));
        all
    }
}

impl Finding {
    fn new(found: Found, given: Option<Given>, language: dialogue::Language) -> Self {
        let standing = found.standing.map(FindingStanding::from);
        let (tone, icon) = tone(standing);
        let title = given.as_ref().map(|given| given.title.clone()).unwrap_or_default();
        let noted = given.map(|given| given.noted).unwrap_or_default().into_iter();
        let pair = |noted: dialogue::Noted| {
            let is_title = noted.title == title;
            Pair { title: if is_title { String::new() } else { noted.title }, text: noted.text }
        };
        Self {
            requirement: found.requirement.get(language).to_owned(),
            must: found.must,
            standing: standing.map(FindingStanding::word),
            tone,
            icon,
            noted: noted.map(pair).collect(),
            own_words: found.quote,
        }
    }

    fn sample(standing: Option<FindingStanding>) -> Self {
        let (tone, icon) = tone(standing);
        let pair =
            |title: &str, text: &str| Pair { title: title.to_owned(), text: text.to_owned() };
        Self {
            requirement: "Can work the posted hours".to_owned(),
            must: standing.is_some(),
            standing: standing.map(FindingStanding::word),
            tone,
            icon,
            noted: vec![pair("Thursday", "8 am to 3 pm"), pair("", "$23 an hour or more")],
            own_words: standing.map(|_| "thursday i can stay til 3".to_owned()),
        }
    }
}

fn tone(standing: Option<FindingStanding>) -> (&'static str, &'static str) {
    match standing {
        Some(FindingStanding::Meets) => ("good", "check"),
        Some(FindingStanding::DoesNotMeet) => ("", "differs"),
        Some(FindingStanding::Unclear) => ("warn", "help"),
        None => ("", "info"),
    }
}

async fn fill<P>(
    session: &Session<P>,
    screening: &Screening,
    link: Option<Handed>,
) -> Result<Show> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let named = Named::by(scope, std::slice::from_ref(screening), &practice).await?;
    let exchanges = store::exchanges(scope, screening.id).await?;
    let reads = spoken(session.language);
    let found = screening.found(&exchanges, reads)?;
    let (rows, left, wants_person) =
        found.map_or((vec![], vec![], false), |found| (found.rows, found.left, found.wants_person));
    let is_open = applications::find(scope, screening.application_id).await?.stage.is_open();
    let is_over = screening.finished_at.is_some();
    Ok(Show {
        frame: Frame::around(session, TAB, &practice).await?,
        screening: named.row(scope, screening),
        findings: rows.into_iter().map(|(one, given)| Finding::new(one, given, reads)).collect(),
        wants_person,
        left,
        may_invite: is_open && !is_over && session.may::<WriteScreenings>(),
        link,
    })
}

#[handler]
pub async fn view(
    session: Session<ReadScreenings>,
    Path(id): Path<ScreeningId>,
) -> Result<Html<String>> {
    let screening = store::find(&session.scope, id).await?;
    session.page(&fill(&session, &screening, None).await?)
}

/// Invites, and shows the conversation with the link that was just made.
#[handler]
pub async fn invite(
    form: Submitted<WriteScreenings, Press>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let session = form.session;
    applications::find(&session.scope, id).await?;
    let act = async |tx: &mut Tx| actions::invite(tx, id).await;
    let made = session.scope.write(act).await?;
    let practice = practices::here(&session.scope).await?;
    let handed = Handed::new(session.scope.platform(), &practice, &path(&made.secret));
    let page = fill(&session, &made.screening, Some(handed)).await?;
    Ok(session.page(&page)?.into_response())
}
