//! The first page: what waits on whom, as the rooms say it, and what to begin with while there is nothing.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use poem::{handler, web::Html};
use serde::Serialize;

use super::{background::how_much_failed, certificate::Certificate, reach::Away};
use crate::{
    auth::OwnAccount,
    desk::WriteSettings,
    error::Result,
    jobs::{self, WriteJobs},
    platform::{
        absence, backup,
        db::page::Count,
        disk::NoRoom,
        heartbeat::Writing,
        house::{On, Waiting},
        http::principal::Session,
        render::Page,
    },
    practices::{self, Frame, Practice, TODAY},
    sittings,
};

/// Somebody should look why the nightly backup was not made.
const BACKUP_IS_OLD: i64 = 2;

#[derive(Serialize)]
pub struct Today {
    frame: Frame,
    today: NaiveDate,
    /// What waits, by whose turn it is. Where nothing waits there is no list.
    lists: Vec<List>,
    /// How many things wait for whoever reads this.
    yours: u64,
    /// Whether there is a job that people can apply to.
    is_open: bool,
    /// Whether phones can follow our links.
    is_reachable: bool,
    /// Tests that stand still, and the ids of the items that cannot be found.
    paused: usize,
    lost: Vec<String>,
    /// How much of what Muster does by itself failed, for who can look after it.
    failed: usize,
    may_write_jobs: bool,
    /// What candidates are not told of how to reach the practice, for who can say it.
    unsaid: Option<&'static str>,
    /// Whether who reads this may say how phones reach this server.
    may_write_settings: bool,
    backup: Backup,
    /// Why there is no newer backup.
    backup_trouble: Option<BackupTrouble>,
    /// For how many minutes nothing could be saved, if that is so.
    unwritten: Option<i64>,
    /// When phones last got no answer, if that is so lately that it matters.
    away: Option<Away>,
    /// The certificate of this server's own domain, if somebody should look.
    certificate: Option<Certificate>,
}

/// For how long that is told.
const TOLD_FOR: TimeDelta = TimeDelta::hours(24);

/// What waits for the same, who has waited longest first.
#[derive(Serialize)]
struct List {
    on: &'static str,
    tasks: Vec<Task>,
}

#[derive(Serialize)]
struct Task {
    word: &'static str,
    icon: &'static str,
    count: u64,
    of: String,
    names: Vec<String>,
    since: NaiveDate,
    /// The last day on which it can be done.
    until: Option<NaiveDate>,
    path: String,
}

impl List {
    /// Sorts what waits. Nothing that waits for nobody is listed.
    fn all(practice: &Practice, mut waiting: Vec<Waiting>) -> Vec<Self> {
        waiting.sort_by_key(|one| one.since);
        let list = |on: &On| {
            let whose = waiting.iter().filter(|one| one.on == *on);
            let tasks: Vec<_> = whose.map(|one| Task::new(practice, one)).collect();
            (!tasks.is_empty()).then(|| Self { on: on.word(), tasks })
        };
        On::ALL.iter().filter_map(list).collect()
    }

    fn samples() -> Vec<Self> {
        let task = |word, names: &[&str], until| Task {
            word,
            icon: "people",
            count: 1 + names.len() as u64,
            of: "Receptionist".to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            since: NaiveDate::default(),
            until,
            path: "/candidates".to_owned(),
        };
        let some = |on: &On| Self {
            on: on.word(),
            tasks: vec![
                task("decide", &["Marisol Etxeberria", "Ben Ruiz"], None),
                task("tests", &["Marisol Etxeberria"], Some(NaiveDate::default())),
                task("send", &[], None),
            ],
        };
        On::ALL.iter().map(some).collect()
    }
}

impl Task {
    fn new(practice: &Practice, waiting: &Waiting) -> Self {
        let Waiting { word, icon, count, of, names, since, until, path, .. } = waiting.clone();
        let last_day = |at| practice.today(at).pred_opt().unwrap_or_else(|| practice.today(at));
        let (since, until) = (practice.today(since), until.map(last_day));
        Self { word, icon, count, of, names, since, until, path }
    }
}

#[derive(Clone, Serialize)]
struct Backup {
    is_old: bool,
    /// PostgreSQL is copied by tools of its own.
    is_without_database: bool,
}

#[derive(Clone, Serialize)]
struct BackupTrouble {
    /// How often it was tried in vain.
    times: u32,
    room: Option<Room>,
}

/// How many megabytes are needed, and how many there are.
#[derive(Clone, Serialize)]
struct Room {
    needed: u64,
    free: u64,
}

impl From<backup::Trouble> for BackupTrouble {
    fn from(trouble: backup::Trouble) -> Self {
        let room = |no_room: NoRoom| Room {
            needed: no_room.needed_megabytes(),
            free: no_room.free_megabytes(),
        };
        Self { times: trouble.failures, room: trouble.no_room.map(room) }
    }
}

impl Backup {
    fn new(days: Option<i64>, is_without_database: bool) -> Self {
        let is_old = days.is_none_or(|days| days >= BACKUP_IS_OLD);
        Self { is_old, is_without_database }
    }
}

impl Page for Today {
    const TEMPLATE: &'static str = "desk/today";

    fn samples() -> Vec<Self> {
        let page = |is_reachable: bool, count: usize, days: Option<i64>| Self {
            frame: Frame::sample(TODAY),
            today: NaiveDate::default(),
            lists: if count > 0 { List::samples() } else { vec![] },
            yours: count as u64,
            is_open: is_reachable,
            is_reachable,
            paused: count,
            lost: vec!["insurance.eligibility.child_with_two_plans".to_owned()],
            failed: count,
            may_write_jobs: !is_reachable,
            unsaid: days.is_none().then_some("both"),
            may_write_settings: count == 0,
            backup: Backup::new(days, !is_reachable),
            backup_trouble: days.is_none_or(|days| days > 0).then(|| BackupTrouble {
                times: 1 + u32::from(is_reachable),
                room: is_reachable.then_some(Room { needed: 1_240, free: 310 }),
            }),
            unwritten: days.is_none().then_some(12),
            away: is_reachable.then(Away::sample),
            certificate: None,
        };
        let with = |certificate| Self { certificate: Some(certificate), ..page(true, 0, Some(0)) };
        let mut all = vec![
            page(true, 2, Some(0)),
            page(false, 0, None),
            page(false, 2, Some(0)),
            page(true, 0, Some(5)),
        ];
        let urgent = Certificate::samples().into_iter().filter(Certificate::is_urgent);
        all.extend(urgent.map(with));
        all
    }
}

#[handler]
pub async fn view(session: Session<OwnAccount>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let mut waiting = vec![];
    for waits in scope.platform().rooms.waits() {
        waiting.extend((waits.of)(&session.asker()).await?);
    }
    let lists = List::all(&practice, waiting);
    let yours = lists.iter().find(|list| list.on == On::You.word());
    let pauses = sittings::pauses(scope).await?;
    let lost: BTreeSet<_> = pauses.iter().flat_map(|pause| pause.items.clone()).collect();
    let may_write_settings = session.may::<WriteSettings>();
    let failed = if may_write_settings { how_much_failed(scope).await? } else { 0 };
    let platform = scope.platform();
    let made_at = backup::latest(&platform.home, scope.now());
    let away = match practice.is_reachable() {
        true => absence::since(scope, scope.now() - TOLD_FOR).await?.into_iter().next(),
        false => None,
    };
    session.page(&Today {
        frame: Frame::around(&session, TODAY, &practice).await?,
        today: practice.today(scope.now()),
        yours: yours.map_or(0, |list| list.tasks.len() as u64),
        lists,
        is_open: jobs::how_many_open(scope).await? != Count::Exactly(0),
        is_reachable: practice.is_reachable(),
        paused: pauses.len(),
        lost: lost.into_iter().collect(),
        may_write_jobs: session.may::<WriteJobs>(),
        unsaid: practice.unsaid().filter(|_| may_write_settings),
        may_write_settings,
        failed,
        backup: Backup::new(
            made_at.map(|at| (scope.now() - at).num_days()),
            !platform.db.is_file(),
        ),
        backup_trouble: platform.backups.trouble().map(BackupTrouble::from),
        unwritten: match platform.heartbeat.writing() {
            Writing::Failing { since, .. } => Some((scope.now() - since).num_minutes().max(1)),
            _ => None,
        },
        certificate: Certificate::of(platform, &practice, may_write_settings)
            .filter(Certificate::is_urgent),
        away: away.map(|away| Away::new(&practice, away, scope.now())),
    })
}
