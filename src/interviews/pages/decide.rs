//! The page on which somebody decides: the candidates of a job side by side.

use poem::{
    handler,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use super::person::Person;
use crate::{
    applications::{ApplicationStage, Decide as MayDecide, WriteApplications},
    error::Result,
    interviews::{
        InterviewState, ReadInterviews,
        compare::Comparison,
        sides::{self, May, Side},
    },
    jobs::{self, JobId, TAB},
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame},
};

/// As many as fit beside each other.
pub const BESIDE: usize = 6;

#[derive(Serialize)]
pub struct Decide {
    frame: Frame,
    job_id: String,
    job: String,
    /// Whether the reader applied themselves, and so is shown nobody.
    is_own: bool,
    people: Vec<Person>,
    /// How many there are in all, and which are shown.
    count: usize,
    first: usize,
    last: usize,
    before: Option<usize>,
    after: Option<usize>,
    /// Whether scores here tell nobody from anybody, or not all.
    apart: Option<&'static str>,
    /// Where those who are ticked can move.
    stages: Vec<&'static str>,
    may_write: bool,
    may_decide: bool,
}

#[derive(Deserialize)]
struct Which {
    /// How many come before those that are shown.
    #[serde(default)]
    from: usize,
}

impl Page for Decide {
    const TEMPLATE: &'static str = "interviews/decide";

    fn samples() -> Vec<Self> {
        let page = |people: Vec<Person>, apart, may: bool| Self {
            frame: Frame::sample(TAB),
            job_id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            job: "Medical biller".to_owned(),
            is_own: people.is_empty(),
            count: people.len() * 2,
            first: 1,
            last: people.len(),
            people,
            before: may.then_some(0),
            after: may.then_some(BESIDE),
            apart,
            stages: targets().collect(),
            may_write: may,
            may_decide: may,
        };
        let all = |has_all| {
            InterviewState::ALL.iter().map(move |state| Person::sample(*state, has_all)).collect()
        };
        let bare = Person { meetings: vec![], ..Person::sample(InterviewState::Offered, false) };
        vec![
            page(vec![], None, false),
            page(vec![bare], Some("some"), true),
            page(all(true), Some("none"), true),
            page(all(false), None, false),
        ]
    }
}

/// Where somebody whom one has decided on can move: on, or back.
fn targets() -> impl Iterator<Item = &'static str> {
    ApplicationStage::open().map(ApplicationStage::word)
}

#[handler]
pub async fn view(
    session: Session<ReadInterviews>,
    Path(id): Path<JobId>,
    Query(which): Query<Which>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let job = jobs::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    let ready = sides::ready(scope, id).await?;
    let count = ready.len();
    let from = which.from.min(count.saturating_sub(1)) / BESIDE * BESIDE;
    let shown: Vec<_> = ready.into_iter().skip(from).take(BESIDE).collect();
    let may = May::of(scope, |rule| session.is_within(rule));
    let all = sides::of(scope, &job, shown, may, session.language).await?;
    session.page(&Decide {
        frame: Frame::around(&session, TAB, &practice).await?,
        job_id: id.to_string(),
        job: job.title().to_owned(),
        is_own: scope.is_recused_from(id),
        count,
        first: from + 1,
        last: from + all.len(),
        before: from.checked_sub(BESIDE),
        after: (from + BESIDE < count).then_some(from + BESIDE),
        apart: apart(&all),
        people: all.iter().map(|side| Person::new(scope, &practice, side, &all)).collect(),
        stages: targets().collect(),
        may_write: session.may::<WriteApplications>(),
        may_decide: session.may::<MayDecide>(),
    })
}

/// Returns whether the scores here tell nobody apart (`none`) or not everybody (`some`). Nothing if there are no
/// two to compare, or if all can be told apart.
fn apart(all: &[Side]) -> Option<&'static str> {
    let measured: Vec<_> = all.iter().filter_map(|side| side.measured).collect();
    let pairs = measured.iter().enumerate().flat_map(|(place, one)| {
        measured.iter().skip(place + 1).filter_map(|other| one.beside(other))
    });
    let (mut same, mut other) = (0, 0);
    for one in pairs {
        if one == Comparison::NotDistinguishable { same += 1 } else { other += 1 }
    }
    match (same, other) {
        (0, _) => None,
        (_, 0) => Some("none"),
        _ => Some("some"),
    }
}
