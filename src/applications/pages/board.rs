//! The applications to one job, stage beside stage.

use poem::{
    handler,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use super::{Named, Row};
use crate::{
    applications::{
        Application, ApplicationStage, Decide, ReadApplications, WriteApplications, store,
    },
    error::Result,
    jobs::{self, JobId, TAB},
    people,
    platform::{
        db::page::Count,
        http::{principal::Session, undo::Undo},
        render::Page,
    },
    practices::{self, Frame},
};

/// As many slips as one looks through. The rest is a link to the list.
const MOST_SLIPS: u64 = 20;

#[derive(Serialize)]
pub struct Board {
    frame: Frame,
    job_id: String,
    job: String,
    /// Whether the reader applied themselves, and so is shown nobody.
    is_own: bool,
    is_open: bool,
    lanes: Vec<Lane>,
    /// How many have come to their end.
    hired: Count,
    closed: Count,
    /// Where those who are ticked can move.
    stages: Vec<&'static str>,
    /// How many have just been moved.
    moved: Option<u32>,
    /// How to bring them back.
    undo: Option<Undo>,
    /// How many have just been written to that they were not chosen.
    told: Option<u32>,
    /// How many have just been invited to the skills test.
    invited: Option<u32>,
    may_write: bool,
    /// Whether to lead to the page on which they are laid side by side, which a higher room has.
    may_compare: bool,
    /// Whether to offer to close those who are ticked.
    may_decide: bool,
    /// Whether to offer the skills test to them, which a higher room gives.
    may_invite: bool,
    /// Whether to lead to the letters that wait for a hand.
    may_hand_over: bool,
}

#[derive(Serialize)]
struct Lane {
    stage: &'static str,
    count: Count,
    slips: Vec<Row>,
    /// Whether all of them are ticked.
    is_ticked: bool,
    /// How many more there are, if there are more.
    rest: Option<Count>,
}

#[derive(Deserialize)]
struct Asked {
    moved: Option<u32>,
    told: Option<u32>,
    invited: Option<u32>,
    /// The stage of which all are ticked.
    ticked: Option<String>,
    /// From where those who have just moved came, where they are, and when that was.
    from: Option<String>,
    to: Option<String>,
    at: Option<i64>,
}

impl Asked {
    /// Returns the way back for those who have just moved, if they all are where they moved to.
    fn undo(&self, job: JobId, applications: &[Application]) -> Option<Undo> {
        let stage = |said: &Option<String>| said.as_ref()?.parse::<ApplicationStage>().ok();
        let (from, to, at) = (stage(&self.from)?, stage(&self.to)?, self.at?);
        let has_just_moved =
            |one: &&Application| one.stage == to && one.turn.at.timestamp_micros() == at;
        let moved: Vec<_> = applications.iter().filter(has_just_moved).collect();
        let are_all = to.is_open() && u32::try_from(moved.len()).ok() == self.moved;
        let ids = moved.iter().map(|one| ("appl", one.id.to_string()));
        are_all
            .then(|| Undo::by(format!("/jobs/{job}/moves"), ids.chain([("to", from.to_string())])))
    }
}

impl Lane {
    fn new(stage: ApplicationStage, slips: Vec<Row>, count: Count) -> Self {
        let rest = count.beyond(slips.len());
        Self { stage: stage.word(), count, rest, slips, is_ticked: false }
    }
}

impl Page for Board {
    const TEMPLATE: &'static str = "applications/board";

    fn samples() -> Vec<Self> {
        let board = |slips: u64, count: Count, is_open, moved, may_write| {
            let rows = |stage| (0..slips).map(|_| Row::sample(stage)).collect();
            Self {
                frame: Frame::sample(TAB),
                job_id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                job: "Receptionist".to_owned(),
                is_own: slips == 0,
                is_open,
                lanes: ApplicationStage::open()
                    .map(|stage| Lane {
                        is_ticked: stage == ApplicationStage::Applied,
                        ..Lane::new(stage, rows(stage), count)
                    })
                    .collect(),
                hired: count,
                closed: count,
                stages: ApplicationStage::open().map(ApplicationStage::word).collect(),
                moved,
                undo: moved.map(|_| Undo::sample()),
                told: moved,
                invited: moved,
                may_write,
                may_compare: may_write,
                may_decide: may_write,
                may_invite: may_write,
                may_hand_over: may_write,
            }
        };
        vec![
            board(0, Count::Exactly(0), true, None, true),
            board(1, Count::Exactly(1), false, None, false),
            board(MOST_SLIPS, Count::Exactly(MOST_SLIPS + 1), true, Some(2), true),
            board(MOST_SLIPS, Count::Many, true, None, true),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadApplications>,
    Path(id): Path<JobId>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let (job, is_open) = jobs::called(scope, id).await?;
    let counts = store::how_many_at_each(scope, id).await?;
    let applications = store::lanes(scope, id, MOST_SLIPS).await?;
    let people = applications.iter().map(|one| one.arrival.person_id);
    let people = people::named(scope, people).await?;
    let practice = practices::here(scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    let named = Named::new(scope, practice, people, vec![(id, job.clone())]);
    let named = named.with_tests(&session, &applications).await?;
    let at = |stage| applications.iter().filter(move |one| one.stage == stage);
    let count = |stage| {
        let counted = counts.iter().find(|(of, _)| *of == stage);
        counted.map_or(Count::Exactly(0), |(_, count)| *count)
    };
    let lane = |stage: ApplicationStage| Lane {
        is_ticked: asked.ticked.as_deref() == Some(stage.word()),
        ..Lane::new(stage, at(stage).map(|one| named.row(one)).collect(), count(stage))
    };
    session.page(&Board {
        frame,
        job_id: id.to_string(),
        job,
        is_own: scope.is_recused_from(id),
        is_open,
        lanes: ApplicationStage::open().map(lane).collect(),
        hired: count(ApplicationStage::Hired),
        closed: count(ApplicationStage::Closed),
        stages: targets().collect(),
        moved: asked.moved,
        undo: asked.undo(id, &applications).filter(|_| session.may::<WriteApplications>()),
        told: asked.told,
        invited: asked.invited,
        may_write: session.may::<WriteApplications>(),
        may_compare: session.holds("interviews:read"),
        may_decide: session.may::<Decide>(),
        may_invite: session.holds("invitations:write"),
        may_hand_over: session.holds("messages:write"),
    })
}

/// Everywhere that an application can be moved to.
pub(super) fn targets() -> impl Iterator<Item = &'static str> {
    let closed = ApplicationStage::Closed.word();
    ApplicationStage::WORDS.iter().copied().filter(move |word| *word != closed)
}
