//! The first page: what needs doing, and what to begin with while there is nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use poem::{handler, web::Html};
use serde::Serialize;

use super::background::how_much_failed;
use crate::{
    applications,
    auth::OwnAccount,
    desk::WriteSettings,
    error::Result,
    jobs::{self, WriteJobs},
    medical,
    messages::{self, Hand, ReadMessages, WriteMessages},
    platform::{
        backup, disk::NoRoom, heartbeat::Writing, http::principal::Session, keys, render::Page,
    },
    practices::{self, Frame, TODAY},
    scores, sittings,
};

/// How many messages are shown here; all are on a page of their own.
const SHOWN: u64 = 5;
/// Somebody should look why the nightly backup was not made.
const BACKUP_IS_OLD: i64 = 2;

#[derive(Serialize)]
pub struct Today {
    frame: Frame,
    today: NaiveDate,
    /// Whether phones can follow our links.
    is_reachable: bool,
    open_jobs: usize,
    /// Requests about health that wait for this user, of whom nobody else is told.
    requests: u64,
    /// Sittings with answers that came late, for who may settle them.
    late: usize,
    /// Tests that stand still, and the ids of the items that cannot be found.
    paused: usize,
    lost: Vec<String>,
    /// How much of what Muster does by itself failed, for who can look after it.
    failed: usize,
    waiting: Waiting,
    messages: Vec<Hand>,
    message_count: u64,
    may_write_messages: bool,
    may_write_jobs: bool,
    /// Whether who reads this may say how phones reach this server.
    may_write_settings: bool,
    backup: Backup,
    /// Why there is no newer backup.
    backup_trouble: Option<BackupTrouble>,
    /// For how many minutes nothing could be saved, if that is so.
    unwritten: Option<i64>,
}

/// Applications that nobody has decided on.
#[derive(Clone, Serialize)]
struct Waiting {
    count: u64,
    /// For how many days the first of them has waited.
    longest: Option<i64>,
}

#[derive(Clone, Serialize)]
struct Backup {
    days: String,
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
        let days = days.map_or_else(|| "–".to_owned(), |days| days.to_string());
        Self { days, is_old, is_without_database }
    }
}

impl Page for Today {
    const TEMPLATE: &'static str = "desk/today";

    fn samples() -> Vec<Self> {
        let page = |is_reachable: bool, open_jobs, days| Self {
            frame: Frame::sample(TODAY),
            today: NaiveDate::default(),
            is_reachable,
            open_jobs,
            requests: open_jobs as u64,
            late: open_jobs,
            paused: open_jobs,
            lost: vec!["insurance.eligibility.child_with_two_plans".to_owned()],
            failed: open_jobs,
            waiting: Waiting { count: open_jobs as u64, longest: is_reachable.then_some(3) },
            messages: if is_reachable { vec![Hand::sample("both", None)] } else { vec![] },
            message_count: 2,
            may_write_messages: is_reachable,
            may_write_jobs: !is_reachable,
            may_write_settings: open_jobs == 0,
            backup: Backup::new(days, !is_reachable),
            backup_trouble: days.is_none_or(|days| days > 0).then(|| BackupTrouble {
                times: 1 + u32::from(is_reachable),
                room: is_reachable.then_some(Room { needed: 1_240, free: 310 }),
            }),
            unwritten: days.is_none().then_some(12),
        };
        vec![
            page(true, 2, Some(0)),
            page(false, 0, None),
            page(false, 2, Some(0)),
            page(true, 0, Some(5)),
        ]
    }
}

#[handler]
pub async fn view(session: Session<OwnAccount>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let (messages, message_count) = if session.may::<ReadMessages>() {
        let waiting = messages::how_many_wait(scope).await?;
        (messages::waiting(scope, &practice, SHOWN).await?, waiting.count)
    } else {
        (vec![], 0)
    };
    let may_settle = scores::may_settle(&session.reader, &keys::users(scope).await?);
    let late = if may_settle { sittings::late(scope).await?.len() } else { 0 };
    let pauses = sittings::pauses(scope).await?;
    let lost: BTreeSet<_> = pauses.iter().flat_map(|pause| pause.items.clone()).collect();
    let (count, oldest) = applications::undecided(scope).await?;
    let may_write_settings = session.may::<WriteSettings>();
    let failed = if may_write_settings { how_much_failed(scope).await? } else { 0 };
    let platform = scope.platform();
    let made_at = backup::latest(&platform.home, scope.now());
    session.page(&Today {
        frame: Frame::around(&session, TODAY, &practice).await?,
        today: practice.today(scope.now()),
        is_reachable: practice.is_reachable(),
        open_jobs: jobs::open(scope).await?.len(),
        late,
        paused: pauses.len(),
        lost: lost.into_iter().collect(),
        requests: medical::waiting_for(scope, &session.reader).await?.unwrap_or_default(),
        waiting: Waiting { count, longest: oldest.map(|at| (scope.now() - at).num_days()) },
        messages,
        message_count,
        may_write_messages: session.may::<WriteMessages>(),
        may_write_jobs: session.may::<WriteJobs>(),
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
    })
}
