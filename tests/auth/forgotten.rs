//! A forgotten password: a link by mail for whoever it belongs to, and nothing for who only asks.

use std::sync::Arc;

use chrono::TimeDelta;
use muster::{
    app::App,
    auth::{self, NewUser, Password},
    demo,
    kernel::{field::Field, randomness::fresh_id},
    messages,
    platform::{
        db::{Scope, Tx},
        events,
        keys::{self, LinkWay, Role, UserId},
        mail::Mail,
        outward::Outward,
    },
    practices::{self, PracticeIn, Purpose},
};
use poem::http::{Method, header};
use regex::Regex;

use super::two_practices::take_up;
use crate::world::{Answer, Caller, World};

pub const DANA: &str = "dana@cedar.example";
pub const STRANGER: &str = "nobody@cedar.example";
pub const OLD: &str = "nine brown kettles";
pub const NEW: &str = "seven green teapots";

/// A practice at work, with a mail server whose letters are captured, and its owner, who has no
/// password yet.
pub struct Office {
    pub world: World,
    pub app: App,
    pub scope: Scope,
    pub mail: Mail,
    pub dana: UserId,
    pub somebody: Caller,
}

impl Office {
    pub async fn new() -> Self {
        let (world, mail) = (World::new().await, Mail::captured());
        let mut app = world.app.clone();
        app.platform.mail = mail.clone();
        // Where there are several practices, none of them names the address in a letter.
        let url = Some("http://127.0.0.1:8080".to_owned());
        let outward = Outward { public_url: url, ..Outward::clone(&app.platform.outward) };
        app.platform.outward = Arc::new(outward);
        let scope = open(&app, "Cedar Hollow Family Medicine").await;
        let dana = add(&scope, "Dana Whitfield", DANA, Role::Owner).await;
        let somebody = world.nobody.at(&app);
        Self { world, app, scope, mail, dana, somebody }
    }

    pub async fn ask(&self, email: &str) -> Answer {
        self.somebody.submit("/forgot", &[("email", email)]).await
    }

    /// Lets the worker do what it has to, and returns the link of each letter that has left.
    pub async fn links(&self) -> Vec<String> {
        self.app.work().await.unwrap();
        let link = Regex::new("http://127.0.0.1:8080(/password/password_[0-9a-f]{64})").unwrap();
        let letters = self.mail.letters();
        letters.iter().map(|letter| link.captures(&letter.body).unwrap()[1].to_owned()).collect()
    }

    pub async fn choose_by_mail(&self, password: &str) {
        self.ask(DANA).await.expect(200);
        let links = self.links().await;
        self.choose(links.last().unwrap(), password).await.expect(303);
    }

    pub async fn choose(&self, link: &str, password: &str) -> Answer {
        self.somebody.submit(link, &[("password", password)]).await
    }

    pub async fn sign_in(&self, password: &str) -> Answer {
        self.somebody.submit("/sign-in", &[("email", DANA), ("password", password)]).await
    }

    /// What this session's own page answers.
    pub async fn me(&self, session: &str) -> u16 {
        let request = self.somebody.request(Method::GET, "/me");
        let request = request.header(header::COOKIE, format!("session={session}"));
        self.somebody.send(request, None).await.status
    }

    /// A link that an owner or a command made, to be handed over in person.
    pub async fn hand_over(&self) -> String {
        let forget = async |tx: &mut Tx| auth::forget_password(tx, self.dana, LinkWay::Owner).await;
        format!("/password/{}", self.scope.write(forget).await.unwrap().secret)
    }

    pub async fn opens(&self, link: &str) -> bool {
        let status = self.somebody.get(link).await.status;
        assert!(status == 200 || status == 410, "{link}: {status}");
        status == 200
    }

    pub async fn happened(&self) -> Vec<String> {
        let events = events::about(&self.scope, &self.dana.to_string(), 100).await.unwrap();
        events.into_iter().rev().map(|event| event.kind).collect()
    }

    pub async fn count(&self, of: &str) -> String {
        let sql = format!("SELECT CAST(count(*) AS TEXT) FROM {of}");
        self.world.database.text(&sql).await
    }
}

pub async fn open(app: &App, name: &str) -> Scope {
    let scope = app.scope(fresh_id(app.platform.clock.now(), &*app.platform.randomness));
    let particulars = PracticeIn {
        name: Field::read(name),
        state: Field::read("OR"),
        city: Field::read("Salem"),
        zone: Field::read("pacific"),
        head_count: Field::read("26"),
    };
    let open = async |tx: &mut Tx| practices::open(tx, particulars.check()?, Purpose::Real).await;
    scope.write(open).await.unwrap();
    scope
}

pub async fn add(scope: &Scope, name: &str, email: &str, role: Role) -> UserId {
    let new = NewUser { name: name.parse().unwrap(), email: email.parse().unwrap(), role };
    scope.write(async |tx: &mut Tx| auth::add_user(tx, new).await).await.unwrap()
}

pub async fn session(scope: &Scope, user: UserId) -> String {
    scope.write(async |tx: &mut Tx| keys::open_session(tx, user).await).await.unwrap().secret
}

#[tokio::test]
async fn a_letter_leads_to_a_new_password_and_signs_out_everywhere_else() {
    let office = Office::new().await;
    let hashed = Password::tried(OLD).hash().await.unwrap();
    let choose = async |tx: &mut Tx| auth::choose_password(tx, office.dana, None, hashed).await;
    office.scope.write(choose).await.unwrap();
    // Signing in finds the practice first that was there first.
    office.world.clock.advance(TimeDelta::seconds(1));
    let elsewhere = open(&office.app, "Fern Ridge Pediatrics").await;
    let (same, invited) = take_up(&elsewhere).await;
    office.choose(&invited, OLD).await.expect(303);
    let before = session(&office.scope, office.dana).await;
    let there = session(&elsewhere, same).await;

    let asked = office.ask(" Dana@CEDAR.example").await.expect(200).body;
    assert!(asked.contains("a link is on its way"), "{asked}");
    assert!(office.mail.letters().is_empty(), "the worker sends it");
    let links = office.links().await;
    assert_eq!(links.len(), 1, "one letter, though she belongs to two practices");
    let letter = office.mail.letters().remove(0);
    assert_eq!((letter.to.as_str(), letter.name.as_str()), (DANA, "Dana Whitfield"));
    assert_eq!(letter.subject, "Your new password for Cedar Hollow Family Medicine");
    for _ in 0..2 {
        assert!(office.opens(&links[0]).await, "to look spends nothing");
    }
    assert_eq!((office.me(&before).await, office.me(&there).await), (200, 200));

    let chosen = office.choose(&links[0], NEW).await.expect(303);
    assert!(chosen.header("set-cookie").starts_with("session="));
    assert_eq!((office.me(&before).await, office.me(&there).await), (401, 401));
    office.sign_in(OLD).await.expect(422);
    office.sign_in(NEW).await.expect(303);
    assert!(!office.opens(&links[0]).await);
    office.choose(&links[0], OLD).await.expect(410);
    let happened = office.happened().await;
    let expected = [
        "user.added",
        "user.password_chosen",
        "user.password_link_mailed",
        "user.password_chosen",
        "user.signed_in",
    ];
    assert_eq!(happened, expected);
}

#[tokio::test]
async fn an_address_that_nobody_has_is_answered_the_same_and_sent_nothing() {
    let office = Office::new().await;
    let known = office.ask(DANA).await.expect(200).body;
    let unknown = office.ask(STRANGER).await.expect(200).body;
    assert_eq!(known, unknown);
    assert_eq!(office.links().await.len(), 1);
    let odd = office.ask("dana").await.expect(422).body;
    assert!(odd.contains("href=\"#email\"") && odd.contains("value=\"dana\""), "{odd}");
    assert_eq!(office.links().await.len(), 1);
}

#[tokio::test]
async fn a_letter_follows_another_after_a_while_and_only_its_link_opens() {
    let office = Office::new().await;
    let (one, other) = tokio::join!(office.ask(DANA), office.ask(DANA));
    assert_eq!(one.expect(200).body, other.expect(200).body);
    assert_eq!(office.links().await.len(), 1);
    office.world.clock.advance(TimeDelta::minutes(4));
    office.ask(DANA).await.expect(200);
    assert_eq!(office.links().await.len(), 1);
    office.world.clock.advance(TimeDelta::minutes(1));
    office.ask(DANA).await.expect(200);
    let links = office.links().await;
    assert_eq!(links.len(), 2);
    assert!(!office.opens(&links[0]).await && office.opens(&links[1]).await);

    // Whoever came in by one has no need to wait for the next.
    office.choose(&links[1], NEW).await.expect(303);
    office.ask(DANA).await.expect(200);
    assert_eq!(office.links().await.len(), 3);
}

#[tokio::test]
async fn somebody_who_has_left_is_sent_nothing() {
    let office = Office::new().await;
    let known = office.ask(DANA).await.expect(200).body;
    let vi = add(&office.scope, "Vi Ewer", "vi@cedar.example", Role::Viewer).await;
    office.ask("vi@cedar.example").await.expect(200);
    let remove = async |tx: &mut Tx| auth::remove_user(tx, Role::Owner, vi).await;
    office.scope.write(remove).await.unwrap();
    assert_eq!(office.links().await.len(), 1, "Dana's alone: Vi went before the letter did");
    office.world.clock.advance(TimeDelta::hours(1));
    assert_eq!(office.ask("vi@cedar.example").await.expect(200).body, known);
    assert_eq!(office.count("work WHERE kind = 'auth.mail_link'").await, "0");
}

#[tokio::test]
async fn nothing_is_sent_to_the_people_of_a_demo() {
    let office = Office::new().await;
    let known = office.ask(DANA).await.expect(200).body;
    assert_eq!(office.ask(demo::OWNER).await.expect(200).body, known);
    assert_eq!(office.links().await.len(), 1);
}

#[tokio::test]
async fn a_server_without_mail_says_so_and_whom_to_ask() {
    let office = Office::new().await;
    let offered = office.somebody.get("/forgot").await.expect(200).body;
    assert!(offered.contains("<form") && offered.contains("Email me a link"), "{offered}");
    let without = office.world.nobody.clone();
    let page = without.get("/forgot").await.expect(200).body;
    for said in ["This server can’t email you a link", "under Users", "muster user reset-password"]
    {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert!(!page.contains("<form"), "{page}");
    let refused = without.submit("/forgot", &[("email", DANA)]).await.expect(409).body;
    assert_eq!(refused, page);
    assert_eq!(office.count("work").await, "0");

    // Where there is nothing but a demo no letter leaves either.
    let world = World::new().await;
    let mut app = world.app.clone();
    app.platform.mail = Mail::captured();
    assert_eq!(world.nobody.at(&app).get("/forgot").await.expect(200).body, page);
}

#[tokio::test]
async fn a_link_opens_once_and_for_one_hour() {
    let office = Office::new().await;
    office.ask(DANA).await.expect(200);
    let links = office.links().await;
    office.world.clock.advance(TimeDelta::hours(1) - TimeDelta::seconds(1));
    assert!(office.opens(&links[0]).await);
    office.world.clock.advance(TimeDelta::seconds(1));
    assert!(!office.opens(&links[0]).await);
    office.choose(&links[0], NEW).await.expect(410);

    office.ask(DANA).await.expect(200);
    let links = office.links().await;
    let (one, other) = (office.choose(&links[1], OLD), office.choose(&links[1], NEW));
    let (one, other) = tokio::join!(one, other);
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410], "of two who come at once by the same link, one is late");
}

#[tokio::test]
async fn a_link_that_was_handed_over_stays_until_a_password_is_chosen() {
    let office = Office::new().await;
    let handed = office.hand_over().await;
    office.ask(DANA).await.expect(200);
    let links = office.links().await;
    assert!(office.opens(&handed).await, "who asked may have been anybody");
    assert!(office.opens(&links[0]).await);
    office.choose(&links[0], NEW).await.expect(303);
    assert!(!office.opens(&handed).await);

    office.ask(DANA).await.expect(200);
    let links = office.links().await;
    let handed = office.hand_over().await;
    assert!(!office.opens(&links[1]).await, "an owner is not anybody");
    assert!(office.opens(&handed).await);
}

#[tokio::test]
async fn what_the_mail_server_did_not_take_is_sent_later_and_one_link_opens() {
    let office = Office::new().await;
    office.mail.set_down(true);
    office.ask(DANA).await.expect(200);
    assert!(office.links().await.is_empty());
    office.world.clock.advance(TimeDelta::minutes(1));
    assert!(office.links().await.is_empty());
    assert_eq!(office.happened().await, ["user.added"], "nothing has left");
    office.mail.set_down(false);
    office.world.clock.advance(TimeDelta::minutes(2));
    let links = office.links().await;
    assert_eq!(links.len(), 1);
    assert!(office.opens(&links[0]).await);
    let open = "keys WHERE kind = 'password' AND revoked_at IS NULL";
    assert_eq!(office.count(open).await, "1");
    assert_eq!(office.happened().await, ["user.added", "user.password_link_mailed"]);
}

#[tokio::test]
async fn nobody_is_mailed_hours_later() {
    let office = Office::new().await;
    office.ask(DANA).await.expect(200);
    office.world.clock.advance(TimeDelta::hours(1));
    assert!(office.links().await.is_empty(), "the server was down meanwhile");
    assert_eq!(office.count("work").await, "0");
}

#[tokio::test]
async fn neither_secret_nor_address_waits_anywhere() {
    let office = Office::new().await;
    office.ask(DANA).await.expect(200);
    let payload = "SELECT payload FROM work WHERE kind = 'auth.mail_link'";
    let payload = office.world.database.text(payload).await;
    assert!(payload.contains(&office.dana.to_string()), "{payload}");
    assert!(!payload.contains('@') && !payload.contains("password_"), "{payload}");
    assert_eq!(office.links().await.len(), 1);
    assert_eq!(messages::how_many_wait(&office.scope).await.unwrap().count.exactly(), Some(0));
    for table in ["messages", "work"] {
        assert_eq!(office.count(table).await, "0", "{table}");
    }
}

#[tokio::test]
async fn who_asks_often_waits_and_nobody_else_does() {
    let mut office = Office::new().await;
    let outward = Outward { is_behind_proxy: true, ..Outward::default() };
    office.app.platform.outward = Arc::new(outward);
    let somebody = office.world.nobody.at(&office.app);
    let ask = async |place: &str, sent: &'static str| {
        let request = somebody.request(Method::POST, "/forgot").header("X-Forwarded-For", place);
        let request = request.content_type("application/x-www-form-urlencoded");
        somebody.send_raw(request, sent).await
    };
    for sent in ["email=dana%40cedar.example", "email=nobody%40cedar.example"] {
        for _ in 0..5 {
            ask("203.0.113.9", sent).await.expect(200);
        }
        let waits = ask("203.0.113.9", sent).await.expect(429).body;
        assert!(
            waits.contains("Too many tries. Try again in 15 seconds") && waits.contains("<form"),
            "{waits}"
        );
        ask("198.51.100.7", sent).await.expect(200);
    }
}

#[tokio::test]
async fn the_letter_is_in_the_language_of_the_page() {
    let office = Office::new().await;
    let request = office.somebody.request(Method::POST, "/forgot");
    let request = request.header("Accept-Language", "es");
    let request = request.content_type("application/x-www-form-urlencoded");
    let asked = office.somebody.send_raw(request, "email=dana%40cedar.example").await.expect(200);
    assert!(asked.body.contains("un enlace va en camino"), "{}", asked.body);
    assert_eq!(office.links().await.len(), 1);
    let letter = office.mail.letters().remove(0);
    assert_eq!(letter.subject, "Su contraseña nueva para Cedar Hollow Family Medicine");
}

#[tokio::test]
async fn what_counts_no_more_is_forgotten() {
    let office = Office::new().await;
    office.ask(STRANGER).await.expect(200);
    office.sign_in(NEW).await.expect(422);
    office.world.clock.advance(TimeDelta::hours(23));
    office.app.work().await.unwrap();
    assert_eq!(office.count("throttle").await, "3", "a name each, and a mailbox");
    office.world.clock.advance(TimeDelta::hours(2));
    office.app.work().await.unwrap();
    assert_eq!(office.count("throttle").await, "0");
}
