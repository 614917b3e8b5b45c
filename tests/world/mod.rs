//! The world that every test begins in: the real app at a known moment, and two practices.

mod answer;
mod caller;
mod database;
mod postgres;
mod receiver;
mod register;
#[cfg(unix)]
mod server;
pub mod workbook;

use std::sync::Arc;

use muster::{
    app::App,
    auth::{self, NewUser},
    demo::{self, Opened},
    jobs::JobId,
    kernel::{
        clock::FrozenClock,
        randomness::{SeededRandomness, SystemRandomness},
    },
    people::PersonId,
    platform::{
        db::{Scope, Tx},
        events,
        keys::{self, Role, UserId},
        mail::Mail,
        outward::Outward,
    },
};
use serde_json::{Value, json};

pub use answer::Answer;
pub use caller::Caller;
pub use database::Database;
pub use receiver::{Received, Receiver};
pub use register::{Register, Reply};
#[cfg(unix)]
pub use server::Server;

/// A Tuesday morning: 7:30 in Oregon.
const NOW: &str = "2026-11-24T15:30:00Z";

pub struct World {
    pub app: App,
    pub clock: FrozenClock,
    /// Willamette Family Medicine, in Oregon, where Rosa works.
    pub scope: Scope,
    pub rosa: PersonId,
    /// The practice's part of public addresses.
    pub slug: String,
    /// Whose key and session `hr` and `manager` hold.
    pub user: UserId,
    /// An HR system that may do everything.
    pub hr: Caller,
    /// An HR system that may only read.
    pub reader: Caller,
    /// The office manager, in a browser.
    pub manager: Caller,
    /// The owner, in a browser and by a key.
    pub owner: Caller,
    pub owner_hr: Caller,
    /// A browser whose user may read and write notes.
    pub reviewer: Caller,
    /// A browser whose user may only read.
    pub viewer: Caller,
    /// Nobody.
    pub nobody: Caller,
    /// An HR system and a browser of another practice, where they may do everything.
    pub other_hr: Caller,
    pub other_manager: Caller,
    pub database: Database,
}

impl World {
    pub async fn new() -> Self {
        let database = Database::new().await;
        let clock = FrozenClock::at(NOW.parse().unwrap());
        let app = database.open(clock.clone(), SeededRandomness::default()).await;
        let home: Opened = demo::open(&app.platform).await.unwrap();
        let other: Opened = demo::open(&app.platform).await.unwrap();
        let (owner_key, owner_session) = demo::ways_in(&home.scope, home.owner).await.unwrap();
        let (other_key, other_session) = demo::ways_in(&other.scope, other.owner).await.unwrap();
        let others = async |tx: &mut Tx| {
            let manager = user(tx, "Mona Ager", Role::Manager).await;
            let held: Vec<_> = muster::rooms::ROOMS.scopes(Role::Manager).collect();
            let key = keys::make_api_key(tx, Some(manager), None, &held, None).await?;
            let session = keys::open_session(tx, manager).await?;
            let viewer = user(tx, "Vi Ewer", Role::Viewer).await;
            let reviewer = user(tx, "Rae Viewer", Role::Reviewer).await;
            let read: Vec<_> = muster::rooms::ROOMS.scopes(Role::Viewer).collect();
            let read_key = keys::make_api_key(tx, Some(manager), None, &read, None).await?;
            Ok((
                (manager, key.secret, session.secret),
                (read_key.secret, keys::open_session(tx, viewer).await?.secret),
                keys::open_session(tx, reviewer).await?.secret,
            ))
        };
        let (manager, readers, reviewer_session) = home.scope.write(others).await.unwrap();
        let ((user, key, session), (read_key, read_session)) = (manager, readers);

        let nobody = Caller::of(&app);
        let program = |key| nobody.with_key(key);
        let browser = |session| nobody.with_session(session);
        Self {
            hr: program(key),
            manager: browser(session),
            owner: browser(owner_session),
            owner_hr: program(owner_key),
            reviewer: browser(reviewer_session),
            other_hr: program(other_key),
            other_manager: browser(other_session),
            reader: program(read_key),
            viewer: browser(read_session),
            scope: home.scope,
            rosa: home.rosa,
            slug: home.slug,
            user,
            nobody,
            app,
            clock,
            database,
        }
    }

    /// Another process of the product, on the same database.
    pub async fn second_server(&self) -> App {
        self.database.open(self.clock.clone(), SystemRandomness).await
    }

    /// The same server behind a proxy, which says for whom it asks, with a mail server whose letters
    /// are captured.
    pub fn behind_proxy(&self) -> App {
        let mut server = self.app.clone();
        let outward = Outward { is_behind_proxy: true, ..(*server.platform.outward).clone() };
        server.platform.outward = Arc::new(outward);
        server.platform.mail = Mail::captured();
        server
    }

    /// How many statements this asked the database, with what came of it.
    pub async fn asked<T>(&self, act: impl AsyncFnOnce() -> T) -> (u64, T) {
        let before = self.app.platform.db.asked();
        let done = act().await;
        (self.app.platform.db.asked() - before, done)
    }

    /// The kinds of all that happened to a license, in order.
    pub async fn happened_to(&self, license: &str) -> Vec<String> {
        let events = events::about(&self.scope, license, 100).await.unwrap();
        events.into_iter().rev().map(|event| event.kind).collect()
    }

    /// Adds a user with this role, for a key of theirs.
    pub async fn user_with(&self, tx: &mut Tx, role: Role) -> UserId {
        let number: events::EventId = tx.fresh_id();
        user(tx, &format!("User {number}"), role).await
    }

    /// What Rosa says she holds.
    pub fn rosas_license(&self) -> Value {
        json!({
            "person_id": self.rosa.to_string(),
            "kind": "registered_nurse",
            "jurisdiction": "OR",
            "number": "200342",
            "expires_on": "2027-03-31",
        })
    }

    /// Publishes a job with this title, which asks for Spanish or for no language.
    pub async fn job(&self, title: &str, asks: bool) -> JobId {
        let id = crate::jobs::draft(self).await;
        let mut whole = crate::jobs::whole();
        whole["title"] = title.into();
        if !asks {
            whole["languages"] = json!([]);
        }
        crate::jobs::change(self, &id, whole).await.expect(200);
        crate::jobs::publish(self, &id).await.expect(201);
        id.parse().unwrap()
    }

    /// The manager, signed in anew: nobody stays signed in for weeks.
    pub async fn manager_again(&self) -> Caller {
        let open = async |tx: &mut Tx| keys::open_session(tx, self.user).await;
        self.nobody.with_session(self.scope.write(open).await.unwrap().secret)
    }

    /// What the office says of Marisol, who applies to that job.
    pub fn marisol(&self, job: JobId) -> Value {
        json!({
            "name": "Marisol Etxeberria",
            "phone": "503 555 0147",
            "job_id": job.to_string(),
            "external_id": "4711",
        })
    }

    /// Adds Marisol's application and returns its id.
    pub async fn apply(&self, job: JobId) -> String {
        let added = self.hr.post("/api/v1/applications", self.marisol(job)).await;
        added.expect(201).json()["id"].as_str().unwrap().to_owned()
    }

    /// Claims Rosa's license and returns its id.
    pub async fn claim(&self) -> String {
        let claimed = self.hr.post("/api/v1/licenses", self.rosas_license()).await;
        claimed.expect(201).json()["id"].as_str().unwrap().to_owned()
    }
}

/// A user who can sign in nowhere: their session is opened for them.
async fn user(tx: &mut Tx, name: &str, role: Role) -> UserId {
    let email = format!("{}@willamette.example", name.to_lowercase().replace(' ', "."));
    let new = NewUser { name: name.parse().unwrap(), email: email.parse().unwrap(), role };
    auth::add_user(tx, new).await.unwrap()
}

/// What someone who looked at the board's website records.
pub fn seen_active() -> Value {
    json!({
        "source": "Oregon State Board of Nursing",
        "method": "website",
        "status": "Active",
        "evidence": "confirmation 5512",
    })
}
