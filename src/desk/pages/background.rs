//! What Muster does by itself: when it last did, when it does next, and what went wrong.

use chrono::{DateTime, TimeDelta, Utc};
use poem::{
    Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    desk::WriteSettings,
    error::{Error, Result},
    platform::{
        Platform,
        certificates::RENEW,
        db::{Scope, Tx},
        http::{
            form::{Form, Pairs, Submitted},
            principal::Session,
        },
        outward::see_other,
        render::Page,
        rounds::{self, Ran, Timetable},
        unsent::Cause,
        work::{self, Failing, Queue, WorkId},
    },
    practices::{self, Frame, Moment, Practice, SETTINGS},
};

/// As many failures as one looks through: what is behind them is mostly the same.
const SHOWN: u64 = 50;

#[derive(Serialize)]
pub struct Background {
    frame: Frame,
    now: Moment,
    failures: Vec<Failure>,
    count: usize,
    lines: Vec<Line>,
}

/// Something that failed.
#[derive(Serialize)]
struct Failure {
    /// Of the round or the kind of work.
    name: String,
    /// Where it is tried again.
    path: String,
    /// Of what failed, if it is one thing.
    id: String,
    thing: String,
    failed: Moment,
    tries: i32,
    /// Unless it was given up.
    next: Option<Moment>,
    host: String,
    status: i32,
    cause: Option<&'static str>,
    code: String,
    icon_class: &'static str,
    /// What is wrong with the certificate, if that is what failed.
    certificate: Option<&'static str>,
}

/// A round or a kind of work.
#[derive(Serialize)]
struct Line {
    name: String,
    last: Option<Moment>,
    next: Option<Moment>,
    state: &'static str,
    tag: Tag,
    count: i64,
    every: i64,
    unit: &'static str,
}

#[derive(Serialize)]
struct Tag {
    tone: &'static str,
    icon: &'static str,
}

const FAILING: (&str, &str) = (" task__icon task__icon--warn", " task__icon task__icon--bad");

impl Tag {
    fn of(state: &str) -> Self {
        let (tone, icon) = match state {
            "well" => ("good", "check"),
            "failed" => ("bad", "alert"),
            "waiting" => ("warn", "clock"),
            _ => ("", "clock"),
        };
        Self { tone, icon }
    }
}

/// What makes moments of this page.
struct Clock<'a> {
    practice: &'a Practice,
    now: DateTime<Utc>,
}

impl Clock<'_> {
    fn at(&self, at: DateTime<Utc>) -> Moment {
        Moment::new(self.practice, at, self.now)
    }

    /// What is due already happens now.
    fn next(&self, at: DateTime<Utc>) -> Moment {
        self.at(at.max(self.now))
    }
}

impl Failure {
    fn of_round(failure: rounds::Failure, clock: &Clock<'_>) -> Self {
        Self {
            path: format!("rounds/{}", failure.round),
            name: failure.round,
            id: failure.thing.clone(),
            thing: failure.thing,
            failed: clock.at(failure.failed_at),
            tries: failure.tries,
            next: Some(clock.next(failure.retry_at)),
            host: String::new(),
            status: 0,
            cause: None,
            code: failure.code,
            icon_class: FAILING.1,
            certificate: None,
        }
    }

    /// A round that failed as a whole, for every practice.
    fn of_server(
        name: &'static str,
        ran: Ran,
        platform: &Platform,
        clock: &Clock<'_>,
    ) -> Option<Self> {
        let failed_at = ran.ended_at?;
        let own = platform.certificates.as_ref().filter(|_| name == RENEW.name);
        Some(Self {
            name: name.to_owned(),
            path: format!("rounds/{name}"),
            id: String::new(),
            thing: String::new(),
            failed: clock.at(failed_at),
            tries: ran.failures,
            next: ran.next_at.map(|at| clock.next(at)),
            host: String::new(),
            status: 0,
            cause: None,
            code: ran.trouble?,
            icon_class: FAILING.1,
            certificate: own.and_then(|own| own.failed()).map(|failed| failed.why.word()),
        })
    }

    fn of_work(failing: Failing, clock: &Clock<'_>) -> Self {
        let next = failing.next_at.map(|at| clock.next(at));
        Self {
            name: name_of_kind(&failing.kind),
            path: format!("work/{}", failing.id),
            id: failing.id.to_string(),
            thing: String::new(),
            failed: clock.at(failing.failed_at),
            tries: failing.tries,
            icon_class: if next.is_some() { FAILING.0 } else { FAILING.1 },
            next,
            host: failing.host.unwrap_or_default(),
            status: failing.status.unwrap_or_default(),
            cause: failing.cause.map(Cause::word),
            code: "server.failed".to_owned(),
            certificate: None,
        }
    }
}

impl Line {
    fn of_round(
        (name, every, ran): (&'static str, TimeDelta, Ran),
        failures: i64,
        clock: &Clock<'_>,
    ) -> Self {
        let state = match (ran.ended_at, &ran.trouble) {
            (_, Some(_)) => "failed",
            _ if failures > 0 => "failed",
            (Some(_), None) => "well",
            (None, None) => "not_yet",
        };
        let (unit, every) = cadence(every);
        Self {
            name: name.to_owned(),
            last: ran.ended_at.map(|at| clock.at(at)),
            next: ran.next_at.map(|at| clock.next(at)),
            state,
            tag: Tag::of(state),
            count: failures,
            every,
            unit,
        }
    }

    fn of_kind(kind: &str, last: Option<DateTime<Utc>>, queue: Queue, clock: &Clock<'_>) -> Self {
        let state = match queue {
            Queue { given_up: 1.., .. } => "failed",
            Queue { waiting: 1.., .. } => "waiting",
            _ => "well",
        };
        Self {
            name: name_of_kind(kind),
            last: last.map(|at| clock.at(at)),
            next: queue.next_at.map(|at| clock.next(at)),
            state,
            tag: Tag::of(state),
            count: if state == "failed" { queue.given_up } else { queue.waiting },
            every: 0,
            unit: "at_once",
        }
    }
}

/// Names it as the words do: a dot cannot stand in the name of a message's variant.
fn name_of_kind(kind: &str) -> String {
    kind.replace('.', "_")
}

fn cadence(every: TimeDelta) -> (&'static str, i64) {
    match every.num_seconds() {
        seconds if seconds % 3600 == 0 => ("hours", seconds / 3600),
        seconds if seconds % 60 == 0 => ("minutes", seconds / 60),
        seconds => ("seconds", seconds),
    }
}

impl Page for Background {
    const TEMPLATE: &'static str = "desk/background";

    fn samples() -> Vec<Self> {
        let failure = |name: &str, cause: Option<Cause>, next: Option<Moment>| Failure {
            name: name.to_owned(),
            path: format!("rounds/{name}"),
            id: "work_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            thing: "sit_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            failed: Moment::sample("today"),
            tries: 4,
            icon_class: FAILING.0,
            next,
            host: "hr.example.com".to_owned(),
            status: 503,
            cause: cause.map(Cause::word),
            code: "server.failed".to_owned(),
            certificate: (name == RENEW.name).then_some("closed"),
        };
        let line = |name: &str, state: &'static str, (unit, every), last: Option<Moment>| Line {
            name: name.to_owned(),
            next: last.clone(),
            last,
            state,
            tag: Tag::of(state),
            count: 2,
            every,
            unit,
        };
        let lines = || {
            let sample = |when| Some(Moment::sample(when));
            vec![
                line("close_sittings", "well", ("seconds", 5), sample("today")),
                line("expire_messages", "failed", ("minutes", 1), sample("yesterday")),
                line("remind_of_expiry", "not_yet", ("hours", 1), None),
                line("backup", "well", ("minutes", 30), sample("tomorrow")),
                line("assessments_call_back", "waiting", ("at_once", 0), sample("other")),
            ]
        };
        let page = |failures: Vec<Failure>| Self {
            frame: Frame::sample(SETTINGS),
            now: Moment::sample("today"),
            count: failures.len(),
            failures,
            lines: lines(),
        };
        let mut all: Vec<_> = Cause::ALL
            .iter()
            .map(|cause| {
                failure("assessments_call_back", Some(*cause), Some(Moment::sample("today")))
            })
            .collect();
        all.push(failure("close_sittings", None, None));
        all.push(failure(RENEW.name, None, Some(Moment::sample("today"))));
        vec![page(vec![]), page(all)]
    }
}

#[handler]
pub async fn view(session: Session<WriteSettings>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let clock = Clock { practice: &practice, now: scope.now() };
    let platform = scope.platform();
    let timetable = &platform.rounds;
    let of_things = rounds::failures(scope, SHOWN).await?;
    let lines = lines(scope, timetable, &of_things, &clock).await?;

    let server = timetable
        .rounds()
        .filter_map(|(name, _, ran)| Failure::of_server(name, ran, platform, &clock));
    let mut failures: Vec<_> = server.collect();
    failures.extend(of_things.into_iter().map(|failure| Failure::of_round(failure, &clock)));
    let of_work = work::failing(scope, SHOWN).await?;
    failures.extend(of_work.into_iter().map(|failing| Failure::of_work(failing, &clock)));
    session.page(&Background {
        frame: Frame::around(&session, SETTINGS, &practice).await?,
        now: clock.at(clock.now),
        count: failures.len(),
        failures,
        lines,
    })
}

/// Returns how much has failed and is not done since, at most as much as the page shows.
pub(super) async fn how_much_failed(scope: &Scope) -> Result<usize> {
    let server = scope.platform().rounds.rounds().filter(|(_, _, ran)| ran.failures > 0).count();
    let of_things = rounds::failures(scope, SHOWN).await?.len();
    Ok(server + of_things + work::failing(scope, SHOWN).await?.len())
}

async fn lines(
    scope: &Scope,
    timetable: &Timetable,
    failures: &[rounds::Failure],
    clock: &Clock<'_>,
) -> Result<Vec<Line>> {
    // Where a server has no domain of its own, there is no certificate to look after.
    let has_domain = scope.platform().certificates.is_some();
    let shown = timetable.rounds().filter(|(name, ..)| has_domain || *name != RENEW.name);
    let rounds = shown.map(|round| {
        let failed = failures.iter().filter(|failure| failure.round == round.0).count();
        Line::of_round(round, i64::try_from(failed).unwrap_or(i64::MAX), clock)
    });
    let mut lines: Vec<_> = rounds.collect();
    let queues = work::queues(scope).await?;
    lines.extend(timetable.kinds().iter().map(|kind| {
        let last = timetable.worked_at(scope.practice_id(), kind);
        Line::of_kind(kind, last, queues.get(*kind).copied().unwrap_or_default(), clock)
    }));
    Ok(lines)
}

/// Which thing of a round to try again.
pub struct Again {
    thing: String,
}

impl Form for Again {
    const INPUTS: &'static [&'static str] = &["thing"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { thing: pairs.all("thing").pop().unwrap_or_default() }
    }
}

/// Has a round, or one thing of it that failed, tried again now.
#[handler]
pub async fn try_round(
    form: Submitted<WriteSettings, Again>,
    Path(round): Path<String>,
) -> Result<Response> {
    let Submitted { session: Session { scope, .. }, fields } = form;
    let again = async |tx: &mut Tx| rounds::try_again(tx, &round, &fields.thing).await;
    unless_gone(scope.write(again).await)?;
    scope.platform().rounds.call(&round);
    Ok(see_other("/settings/background"))
}

/// Has work that failed done again now.
#[handler]
pub async fn try_work(
    form: Submitted<WriteSettings, Again>,
    Path(id): Path<WorkId>,
) -> Result<Response> {
    let scope = &form.session.scope;
    unless_gone(scope.write(async |tx: &mut Tx| work::try_again(tx, id).await).await)?;
    scope.platform().wake.notify_one();
    Ok(see_other("/settings/background"))
}

/// It may have been done since the page was shown. Then the page says so.
fn unless_gone(tried: Result<()>) -> Result<()> {
    match tried {
        Err(Error::Missing("failure")) => Ok(()),
        other => other,
    }
}
