//! The world that every test begins in: the real app at a known moment, and two practices.

mod answer;
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
use poem::{
    Body, Endpoint, EndpointExt, Request, RequestBuilder,
    endpoint::BoxEndpoint,
    http::{Method, header},
};
use serde_json::{Value, json};

pub use answer::Answer;
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

/// Somebody who sends requests, by one of the doors.
#[derive(Clone)]
pub struct Caller {
    endpoint: Arc<BoxEndpoint<'static>>,
    api_key: Option<String>,
    session: Option<String>,
    /// From where a proxy says that they come.
    place: Option<String>,
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

        let endpoint = Arc::new(app.endpoint().boxed());
        let nobody = Caller { endpoint, api_key: None, session: None, place: None };
        let program = |key| Caller { api_key: Some(key), ..nobody.clone() };
        let browser = |session| Caller { session: Some(session), ..nobody.clone() };
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

/// The session as a browser keeps it: without TLS, and behind a proxy that ends it.
fn cookies(session: &str) -> String {
    format!("session={session}; __Host-session={session}")
}

impl Caller {
    /// Nobody, at this server.
    pub fn of(app: &App) -> Self {
        Self {
            endpoint: Arc::new(app.endpoint().boxed()),
            api_key: None,
            session: None,
            place: None,
        }
    }

    /// The secret of the session, if a browser has one.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    pub fn without_session(&self) -> Self {
        Self { session: None, ..self.clone() }
    }

    pub fn with_session(&self, session: String) -> Self {
        Self { session: Some(session), ..self.clone() }
    }

    /// Somebody with a key that nobody issued.
    pub fn forged(&self) -> Self {
        let forged = Some("api_0000".to_owned());
        Self { api_key: forged.clone(), session: forged, ..self.clone() }
    }

    pub fn with_key(&self, api_key: String) -> Self {
        Self { api_key: Some(api_key), ..self.clone() }
    }

    /// Returns the secret of a link or key.
    pub fn secret(&self) -> &str {
        self.api_key.as_deref().unwrap_or_default()
    }

    /// The same somebody, talking to another server.
    pub fn at(&self, server: &App) -> Self {
        Self { endpoint: Arc::new(server.endpoint().boxed()), ..self.clone() }
    }

    /// The same somebody, from that address, as a proxy tells it.
    pub fn from(&self, place: &str) -> Self {
        Self { place: Some(place.to_owned()), ..self.clone() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path), None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(self.request(Method::POST, path), Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send(self.request(Method::PATCH, path), Some(body)).await
    }

    /// Changes a thing as it stands now: what it is decided on is read before.
    pub async fn revise(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let read = self.get(path).await.expect(200);
        let request = self.request(method, path).header("If-Match", read.header("etag"));
        self.send(request, body).await
    }

    /// Fills in a form of our pages, as a browser would.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.session.as_deref().map(keys::form_token).unwrap_or_default();
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("form_token", &token).extend_pairs(fields);
        let request = self.request(Method::POST, path);
        let request = request.content_type("application/x-www-form-urlencoded");
        self.answer(request.body(form.finish())).await
    }

    /// The same with a file, as a browser would.
    pub async fn hand_in(&self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Answer {
        self.hand_in_as(path, fields, "file", file).await
    }

    /// The same, by the name of the file's input.
    pub async fn hand_in_as(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        input: &str,
        file: &[u8],
    ) -> Answer {
        self.hand_in_all(path, fields, input, &[file]).await
    }

    /// The same with several files of one input.
    pub async fn hand_in_all(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        input: &str,
        files: &[&[u8]],
    ) -> Answer {
        let token = self.session.as_deref().map(keys::form_token).unwrap_or_default();
        let mut body = vec![];
        for (name, value) in [("form_token", &*token)].iter().chain(fields) {
            let part = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend(part.bytes());
        }
        for file in files {
            let part = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{input}\"; filename=\"x\"\r\n\r\n"
            );
            body.extend(part.bytes().chain(file.iter().copied()).chain(*b"\r\n"));
        }
        body.extend(*b"--edge--\r\n");
        let request = self.request(Method::POST, path);
        self.answer(request.content_type("multipart/form-data; boundary=edge").body(body)).await
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let mut request = Request::builder().method(method).uri_str(path);
        if let Some(key) = &self.api_key {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        if let Some(session) = &self.session {
            request = request.header(header::COOKIE, cookies(session));
        }
        if let Some(place) = &self.place {
            request = request.header("X-Forwarded-For", place);
        }
        request
    }

    pub async fn send(&self, request: RequestBuilder, body: Option<Value>) -> Answer {
        let request = match body {
            Some(body) => {
                let body = body.to_string();
                let request = request.header("Content-Length", body.len());
                request.content_type("application/json").body(body)
            }
            None => request.finish(),
        };
        self.answer(request).await
    }

    pub async fn send_raw(&self, request: RequestBuilder, body: &'static str) -> Answer {
        self.send_body(request, body).await
    }

    pub async fn send_body(&self, request: RequestBuilder, body: impl Into<Body>) -> Answer {
        self.answer(request.body(body)).await
    }

    /// The status and the encoding of an answer that is not text.
    pub async fn head(&self, request: RequestBuilder) -> (u16, String) {
        let response = self.endpoint.get_response(request.finish()).await;
        let encoding = response.header(header::CONTENT_ENCODING).unwrap_or_default().to_owned();
        (response.status().as_u16(), encoding)
    }

    async fn answer(&self, request: Request) -> Answer {
        Answer::read(self.endpoint.get_response(request).await).await
    }
}
