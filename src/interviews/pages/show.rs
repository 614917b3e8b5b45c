//! One interview at the desk: how it stands, who rates, and what they rated once all have.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, Row};
use crate::{
    applications::TAB,
    error::{Error, Result},
    interviews::{
        InterviewId, InterviewState, ReadInterviews, WriteInterviews,
        actions::{self, Made},
        interview::Interview,
        kit::{Question, QuestionKind},
        link::{self, meeting},
        rating,
        ratings::{Agreement, Rater, RaterId, agreement, readable},
        store,
    },
    platform::{
        db::Tx,
        http::{
            form::{Press, Submitted},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Handed, Moment},
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    interview: Row,
    times: Vec<Moment>,
    wish: Vec<String>,
    line: Vec<String>,
    raters: Vec<Person>,
    /// How many are still waited for.
    awaited: usize,
    kit: Vec<Asked>,
    is_standing: bool,
    may_write: bool,
    may_miss: bool,
    may_offer_times: bool,
    /// Whether who reads this rates too, and has not submitted.
    may_rate: bool,
    /// The link just made, shown this once, and whether it is a rater's.
    link: Option<Handed>,
    link_of: Option<String>,
}

/// Somebody who interviews.
#[derive(Serialize)]
struct Person {
    id: String,
    name: String,
    submitted: Option<Moment>,
    is_excused: bool,
    may_excuse: bool,
}

/// One question, with what was rated once everybody has submitted.
#[derive(Serialize)]
pub(super) struct Asked {
    pub number: usize,
    pub question: Question,
    pub agreement: Option<&'static str>,
    pub tone: &'static str,
    pub ratings: Vec<Given>,
}

#[derive(Serialize)]
pub(super) struct Given {
    pub name: String,
    pub rating: u8,
    pub note: Vec<String>,
}

impl Asked {
    /// Returns each question with what these people rated.
    pub fn all(kit: &[Question], raters: &[&Rater]) -> Vec<Self> {
        (1..).zip(kit).map(|(number, question)| Self::of(number, question, raters)).collect()
    }

    fn of(number: usize, question: &Question, raters: &[&Rater]) -> Self {
        let given = |one: &&Rater| {
            let note = one.sheet.note(&question.id).unwrap_or_default();
            Some(Given {
                name: one.name.to_string(),
                rating: one.sheet.rating(&question.id)?,
                note: note
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .map(str::to_owned)
                    .collect(),
            })
        };
        let agreed = agreement(raters, &question.id);
        Self {
            number,
            question: question.clone(),
            agreement: agreed.map(Agreement::word),
            tone: if agreed == Some(Agreement::Apart) { "warn" } else { "" },
            ratings: raters.iter().filter_map(given).collect(),
        }
    }

    pub fn sample(kind: QuestionKind, agreed: Option<Agreement>) -> Self {
        let given = |rating| Given {
            name: "Dana Okafor".to_owned(),
            rating,
            note: vec!["Stayed calm.".to_owned()],
        };
        Self {
            number: 1,
            question: Question::sample(kind),
            agreement: agreed.map(Agreement::word),
            tone: "warn",
            ratings: if agreed.is_some() { vec![given(3), given(5)] } else { vec![] },
        }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "interviews/show";

    fn samples() -> Vec<Self> {
        let person = |submitted, is_excused| Person {
            id: "rater_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Dana Okafor".to_owned(),
            submitted,
            is_excused,
            may_excuse: !is_excused,
        };
        let page = |state: InterviewState, link, link_of: Option<&str>| {
            let is_held = state == InterviewState::Held;
            let agreed = |at: usize| is_held.then(|| Agreement::ALL[at % 3]);
            Self {
                frame: Frame::sample(TAB),
                interview: Row::sample(state),
                times: vec![Moment::sample("tomorrow"), Moment::sample("other")],
                wish: vec!["Mornings, please".to_owned()],
                line: vec!["We’re glad to meet you.".to_owned()],
                raters: vec![person(Some(Moment::sample("today")), false), person(None, is_held)],
                awaited: usize::from(!is_held),
                kit: QuestionKind::ALL
                    .iter()
                    .enumerate()
                    .map(|(at, kind)| Asked { number: at + 1, ..Asked::sample(*kind, agreed(at)) })
                    .collect(),
                is_standing: !is_held,
                may_write: true,
                may_miss: state == InterviewState::Booked,
                may_offer_times: state != InterviewState::Declined,
                may_rate: !is_held,
                link,
                link_of: link_of.map(str::to_owned),
            }
        };
        let [in_words, with_code] = Handed::samples();
        let mut all: Vec<_> =
            InterviewState::ALL.iter().map(|state| page(*state, None, None)).collect();
        all.push(page(InterviewState::Offered, Some(in_words), None));
        all.push(page(InterviewState::Booked, Some(with_code), Some("Dana Okafor")));
        all
    }
}

#[handler]
pub async fn view(
    session: Session<ReadInterviews>,
    Path(id): Path<InterviewId>,
) -> Result<Html<String>> {
    let interview = store::find(&session.scope, id).await?;
    session.page(&fill(&session, &interview, None).await?)
}

/// Shows the interview with the candidate's link that was just made.
pub(super) async fn hand_over<P>(session: &Session<P>, made: Made) -> Result<Html<String>> {
    let link = (meeting(&made.secret), None);
    session.page(&fill(session, &made.interview, Some(link)).await?)
}

#[handler]
pub async fn make_link(
    form: Submitted<WriteInterviews, Press>,
    Path(id): Path<InterviewId>,
) -> Result<Response> {
    let session = form.session;
    let made = session.scope.write(async |tx: &mut Tx| actions::new_link(tx, id).await).await?;
    Ok(hand_over(&session, made).await?.into_response())
}

#[handler]
pub async fn make_rater_link(
    form: Submitted<WriteInterviews, Press>,
    Path((id, rater)): Path<(InterviewId, RaterId)>,
) -> Result<Response> {
    let session = form.session;
    let act = async |tx: &mut Tx| rating::rater_link(tx, id, rater).await;
    let secret = session.scope.write(act).await?;
    let name = store::rater(&session.scope, rater).await?.name.to_string();
    let interview = store::find(&session.scope, id).await?;
    let page = fill(&session, &interview, Some((link::rating(&secret), Some(name)))).await?;
    Ok(session.page(&page)?.into_response())
}

#[handler]
pub async fn excuse(
    form: Submitted<WriteInterviews, Press>,
    Path((id, rater)): Path<(InterviewId, RaterId)>,
) -> Result<Response> {
    let act = async |tx: &mut Tx| rating::excuse(tx, id, rater).await;
    form.session.scope.write(act).await?;
    Ok(see_other(&format!("/interviews/{id}")))
}

#[handler]
pub async fn cancel(
    form: Submitted<WriteInterviews, Press>,
    Path(id): Path<InterviewId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::cancel(tx, id).await).await?;
    Ok(see_other(&format!("/interviews/{id}")))
}

#[handler]
pub async fn miss(
    form: Submitted<WriteInterviews, Press>,
    Path(id): Path<InterviewId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::miss(tx, id).await).await?;
    Ok(see_other(&format!("/interviews/{id}")))
}

/// Leads who has signed in to the page on which they rate: it is their own, as by a link.
#[handler]
pub async fn rate(
    form: Submitted<WriteInterviews, Press>,
    Path(id): Path<InterviewId>,
) -> Result<Response> {
    let session = form.session;
    store::find(&session.scope, id).await?;
    let raters = store::raters(&session.scope, [id]).await?;
    let own = raters.into_iter().find(|one| one.user_id.is_some() && one.user_id == session.user());
    let own = own.ok_or(Error::Missing("rater"))?;
    let act = async |tx: &mut Tx| rating::further_rater_link(tx, &own).await;
    Ok(see_other(&link::rating(&session.scope.write(act).await?)))
}

async fn fill<P>(
    session: &Session<P>,
    interview: &Interview,
    link: Option<(String, Option<String>)>,
) -> Result<Show> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let named = Named::by(scope, std::slice::from_ref(interview), &practice).await?;
    let raters = store::raters(scope, [interview.id]).await?;
    let said = |at| Moment::new(&practice, at, scope.now());
    let may_write = session.may::<WriteInterviews>();
    let counted = raters.iter().filter(|one| one.excused_at.is_none()).count();
    let person = |one: &Rater| Person {
        id: one.id.to_string(),
        name: one.name.to_string(),
        submitted: one.submitted_at.map(said),
        is_excused: one.excused_at.is_some(),
        may_excuse: may_write && one.is_awaited() && counted > 1,
    };
    let is_own = |one: &&Rater| one.user_id.is_some() && one.user_id == session.user();
    let has_begun = interview.starts_at.is_some_and(|at| at <= scope.now());
    let (path, link_of) = link.map_or((None, None), |(path, of)| (Some(path), of));
    Ok(Show {
        frame: Frame::around(session, TAB, &practice).await?,
        interview: named.row(scope, interview),
        times: interview.times.iter().copied().map(said).collect(),
        wish: interview.wish.as_ref().map(|wish| wish.lines()).unwrap_or_default(),
        line: interview.arranged.line.as_ref().map(|line| line.lines()).unwrap_or_default(),
        raters: raters.iter().map(person).collect(),
        awaited: raters.iter().filter(|one| one.is_awaited()).count(),
        kit: Asked::all(&interview.kit, &readable(&raters)),
        is_standing: interview.is_standing(),
        may_write,
        may_miss: may_write && interview.state == InterviewState::Booked && has_begun,
        may_offer_times: may_write
            && (interview.is_standing() || interview.state == InterviewState::Missed),
        may_rate: may_write
            && interview.may_be_rated()
            && raters.iter().find(is_own).is_some_and(|own| own.submitted_at.is_none()),
        link: path.map(|path| Handed::new(scope.platform(), &practice, &path)),
        link_of,
    })
}
