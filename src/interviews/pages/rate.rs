//! The page of somebody who interviews: the questions, and what they rate. It opens by a link of their own.

use poem::{IntoResponse, Response, handler, http::StatusCode, web::Html};
use serde::Serialize;

use super::show::Asked;
use crate::{
    error::{Error, Result},
    interviews::{
        InterviewState, RaterId, Sheet, barred,
        input::SheetIn,
        interview::Interview,
        kit::{Question, QuestionKind},
        link::Rate as ByLink,
        rating,
        ratings::{Agreement, HIGHEST, LOWEST, Rater, readable},
        store,
    },
    jobs,
    kernel::fault::{Fault, Reason},
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, Limits, Pairs, faults_to_show},
            link::{Link, Sent},
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Moment, Visit},
};

#[derive(Serialize)]
pub struct Rate {
    visit: Visit,
    token: String,
    /// Who rates.
    rater: String,
    person: String,
    job: String,
    starts: Option<Moment>,
    kind: &'static str,
    place: Option<String>,
    /// The names of the others, and whether they have submitted.
    others: Vec<Other>,
    questions: Vec<ToRate>,
    rated: usize,
    topics: &'static [&'static str],
    may_rate: bool,
    /// Whether the booked time is still ahead, and whether they say that they met before it.
    is_ahead: bool,
    met_earlier: bool,
    was_kept: bool,
    /// What all have rated, once nobody is awaited.
    all: Vec<Asked>,
    has_submitted: bool,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Other {
    name: String,
    has_submitted: bool,
}

#[derive(Serialize)]
struct ToRate {
    number: usize,
    question: Question,
    steps: Vec<Step>,
    note: String,
    rating_fault: Option<Fault>,
    note_fault: Option<Fault>,
}

/// One step of the scale.
#[derive(Serialize)]
struct Step {
    rating: u8,
    /// What it looks like; the steps between have none.
    looks: Option<String>,
    is_ticked: bool,
}

impl Form for SheetIn {
    const INPUTS: &'static [&'static str] = &["rating", "note"];

    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        let is_final = pairs.all("act").pop().as_deref() == Some("submit");
        let met_earlier = !pairs.all("met_earlier").is_empty();
        let (ratings, notes) = (pairs.under("rating"), pairs.under("note"));
        Self { ratings, notes, is_final, met_earlier }
    }
}

impl ToRate {
    fn all(kit: &[Question], sheet: &Sheet, faults: &[Fault]) -> Vec<Self> {
        let one = |(number, question)| Self::new(number, question, sheet, faults);
        (1..).zip(kit).map(one).collect()
    }

    fn new(number: usize, question: &Question, sheet: &Sheet, faults: &[Fault]) -> Self {
        let looks = &question.looks;
        let step = |rating| Step {
            rating,
            looks: match rating {
                1 => Some(looks.one.clone()),
                3 => Some(looks.three.clone()),
                5 => Some(looks.five.clone()),
                _ => None,
            },
            is_ticked: sheet.rating(&question.id) == Some(rating),
        };
        let fault = |name: &str| {
            let path = format!("{name}.{}", question.id);
            faults.iter().find(|fault| fault.path == path).cloned()
        };
        Self {
            number,
            question: question.clone(),
            steps: (LOWEST..=HIGHEST).map(step).collect(),
            note: sheet.note(&question.id).unwrap_or_default().to_owned(),
            rating_fault: fault("rating"),
            note_fault: fault("note"),
        }
    }
}

impl Page for Rate {
    const TEMPLATE: &'static str = "interviews/rate";

    fn samples() -> Vec<Self> {
        let kit =
            || QuestionKind::ALL.iter().map(|kind| Question::sample(*kind)).collect::<Vec<_>>();
        let page = |faults: Vec<Fault>, has_submitted, agreed: Option<Agreement>| Self {
            visit: Visit::sample(),
            token: "link_0000".to_owned(),
            rater: "Chidi Abara".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            job: "Medical biller".to_owned(),
            starts: Some(Moment::sample("today")),
            kind: "in_person",
            place: Some("Beaver Dam Road".to_owned()),
            others: vec![Other { name: "Dana Okafor".to_owned(), has_submitted }],
            questions: ToRate::all(&kit(), &Sheet::default(), &faults),
            rated: 1,
            topics: barred::topics(),
            may_rate: !has_submitted,
            is_ahead: !has_submitted,
            met_earlier: !faults.is_empty(),
            was_kept: faults.is_empty(),
            all: agreed
                .map(|one| Asked::sample(QuestionKind::Own, Some(one)))
                .into_iter()
                .collect(),
            has_submitted,
            faults,
        };
        let found = barred::noted("Has two kids.").map(|found| found.in_note());
        let mut wrong: Vec<_> =
            found.map(|why| Fault::new("note.upset_bill", why)).into_iter().collect();
        let missing = Reason::new("interviews.rating_missing").with("number", 2);
        wrong.push(Fault::new("rating.upset_bill", missing));
        wrong.push(Fault::new("form", Reason::new("interviews.already_submitted")));
        let mut all = vec![page(vec![], false, None), page(wrong, false, None)];
        all.push(page(vec![], true, None));
        all.extend(Agreement::ALL.iter().map(|one| page(vec![], true, Some(*one))));
        let over = page(vec![], true, None);
        all.push(Self { has_submitted: false, starts: None, place: None, others: vec![], ..over });
        all
    }
}

fn subject(link: &Link<ByLink>) -> Result<RaterId> {
    link.subject.parse().map_err(|why: Reason| Error::internal(why))
}

#[handler]
pub async fn view(link: Link<ByLink>) -> Result<Html<String>> {
    let rater = store::rater(&link.scope, subject(&link)?).await?;
    let interview = store::find(&link.scope, rater.interview_id).await?;
    let sheet = rater.sheet.clone();
    link.page(&fill(&link, &interview, &rater, (&sheet, false), vec![]).await?)
}

#[handler]
pub async fn submit(Sent { link, fields: sent }: Sent<ByLink, SheetIn>) -> Result<Response> {
    take(&link, sent).await
}

async fn take(link: &Link<ByLink>, sent: SheetIn) -> Result<Response> {
    let id = subject(link)?;
    let rater = store::rater(&link.scope, id).await?;
    let interview = store::find(&link.scope, rater.interview_id).await?;
    let (turn, shown, met_earlier) = (sent.turn(), sent.shown(), sent.met_earlier);
    let done = match sent.check(&interview.kit) {
        Ok(sheet) => {
            let act = async |tx: &mut Tx| rating::rate(tx, id, sheet, turn).await;
            link.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Ok(see_other(&format!("/rate/{}", link.token))),
        Err(error) => {
            let (status, faults) = faults_to_show::<SheetIn>(error)?;
            let page = fill(link, &interview, &rater, (&shown, met_earlier), faults).await?;
            Ok(link.page(&page)?.with_status(status).into_response())
        }
    }
}

/// What is rated so far, kept while somebody types. A script stays where it is; whoever presses the button sees the page again.
#[derive(Clone)]
pub struct Kept {
    sheet: SheetIn,
    leaves: bool,
}

impl Form for Kept {
    const INPUTS: &'static [&'static str] = SheetIn::INPUTS;

    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        let leaves = pairs.all("draft_leaves").pop().as_deref() == Some("yes");
        Self { sheet: SheetIn::read(pairs), leaves }
    }
}

#[handler]
pub async fn keep(Sent { link, fields: sent }: Sent<ByLink, Kept>) -> Result<Response> {
    let done = take(&link, SheetIn { is_final: false, ..sent.sheet }).await?;
    Ok(match done.status() {
        StatusCode::SEE_OTHER if !sent.leaves => {
            Response::builder().status(StatusCode::NO_CONTENT).finish()
        }
        _ => done,
    })
}

async fn fill(
    link: &Link<ByLink>,
    interview: &Interview,
    rater: &Rater,
    (sheet, met_earlier): (&Sheet, bool),
    faults: Vec<Fault>,
) -> Result<Rate> {
    let scope = &link.scope;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, interview.person_id).await?;
    let job = jobs::titled(scope, [interview.job_id]).await?.pop();
    let raters = store::raters(scope, [interview.id]).await?;
    let other = |one: &&Rater| one.id != rater.id && one.excused_at.is_none();
    let others = raters
        .iter()
        .filter(other)
        .map(|one| Other { name: one.name.to_string(), has_submitted: one.submitted_at.is_some() });
    let has_submitted = rater.submitted_at.is_some();
    // Who has not submitted sees nothing of the others, even if nobody waits for them.
    let read = if has_submitted { readable(&raters) } else { vec![] };
    let own = [rater];
    let shown = if has_submitted && read.is_empty() { &own[..] } else { &read };
    let is_kept = !rater.sheet.0.is_empty() && !has_submitted;
    Ok(Rate {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        rater: rater.name.to_string(),
        person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        job: job.map(|(_, title)| title).unwrap_or_default(),
        starts: interview.starts_at.map(|at| Moment::new(&practice, at, scope.now())),
        kind: interview.arranged.kind.word(),
        place: interview.arranged.place.as_ref().map(ToString::to_string),
        others: others.collect(),
        rated: interview.kit.len() - sheet.gaps(&interview.kit).len(),
        questions: ToRate::all(&interview.kit, sheet, &faults),
        topics: barred::topics(),
        may_rate: !has_submitted
            && (interview.is_standing() || interview.state == InterviewState::Held),
        is_ahead: interview.is_ahead(scope.now()),
        met_earlier,
        was_kept: is_kept && faults.is_empty(),
        all: Asked::all(&interview.kit, shown),
        has_submitted,
        faults,
    })
}
