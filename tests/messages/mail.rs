//! With a mail server: nothing is called sent that it has not taken.

use chrono::TimeDelta;
use muster::{
    app::App,
    kernel::{field::Field, randomness::fresh_id},
    messages::{self, MessageKind, MessageState, NewMessage},
    platform::{
        db::{Scope, Tx},
        keys::{self, Role},
        mail::Mail,
    },
    practices::{self, PracticeIn, Purpose},
};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::Value;

use super::{amina, invitation, received, write};
use crate::world::{Caller, World};

const ADDRESS: Option<&str> = Some("amina@mail.example");

/// A practice at work, with a mail server whose letters are captured.
struct Office {
    world: World,
    app: App,
    scope: Scope,
    mail: Mail,
    hr: Caller,
}

impl Office {
    async fn new() -> Self {
        let (world, mail) = (World::new().await, Mail::captured());
        let mut app = world.app.clone();
        app.platform.mail = mail.clone();
        let platform = &app.platform;
        let scope = app.scope(fresh_id(platform.clock.now(), &*platform.randomness));
        let particulars = PracticeIn {
            name: Field::read("Cedar Hollow Family Medicine"),
            state: Field::read("OR"),
            city: Field::read("Salem"),
            zone: Field::read("pacific"),
            head_count: Field::read("26"),
        };
        let open = async |tx: &mut Tx| {
            practices::open(tx, particulars.check()?, Purpose::Real).await?;
            let scopes: Vec<_> = muster::rooms::ROOMS.scopes(Role::Manager).collect();
            keys::make_api_key(tx, None, None, &scopes, None).await
        };
        let key = scope.write(open).await.unwrap();
        let hr = world.nobody.at(&app).with_key(key.secret);
        Self { world, app, scope, mail, hr }
    }

    async fn write(&self, new: NewMessage) -> String {
        write(&self.scope, new).await.id.to_string()
    }

    async fn message(&self, id: &str) -> Value {
        self.hr.get(&format!("/api/v1/messages/{id}")).await.expect(200).json()
    }

    async fn happened_to(&self, id: &str) -> Vec<String> {
        let events = muster::platform::events::about(&self.scope, id, 100).await.unwrap();
        events.into_iter().rev().map(|event| event.kind).collect()
    }
}

#[tokio::test]
async fn a_message_is_sent_once_the_server_has_taken_it() {
    let office = Office::new().await;
    let id = office.write(invitation(amina(ADDRESS, None))).await;
    assert_eq!(office.message(&id).await["state"], "sending");
    assert!(office.mail.letters().is_empty(), "nothing leaves before the commit");

    office.app.work().await.unwrap();
    let sent = office.message(&id).await;
    assert_eq!((&sent["state"], &sent["text"]), (&"sent".into(), &Value::Null));
    let letters = office.mail.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!((letters[0].to.as_str(), letters[0].id.as_str()), (ADDRESS.unwrap(), id.as_str()));
    assert!(letters[0].body.contains("link_secret"));

    office.world.clock.advance(TimeDelta::hours(1));
    office.app.work().await.unwrap();
    assert_eq!(office.mail.letters().len(), 1);
    assert_eq!(office.happened_to(&id).await, ["message.written", "message.sent"]);
    assert_eq!(messages::how_many_wait(&office.scope).await.unwrap().count.exactly(), Some(0));
}

#[tokio::test]
async fn a_message_without_an_address_waits_for_a_hand() {
    let office = Office::new().await;
    let id = office.write(received(amina(None, Some("503 555 0147")))).await;
    office.app.work().await.unwrap();
    assert_eq!(office.message(&id).await["state"], "waiting");
    let waiting = messages::how_many_wait(&office.scope).await.unwrap();
    assert_eq!((waiting.count.exactly(), waiting.oldest_at), (Some(1), Some(office.scope.now())));
}

#[tokio::test]
async fn nothing_is_sent_to_the_people_of_a_demo() {
    let office = Office::new().await;
    let demo = office.app.scope(office.world.scope.practice_id());
    let message = write(&demo, received(amina(ADDRESS, None))).await;
    office.app.work().await.unwrap();
    assert_eq!(message.word(), MessageState::Waiting);
    assert!(office.mail.letters().is_empty());
}

#[tokio::test]
async fn a_letter_that_no_server_takes_comes_back_with_the_reason() {
    let office = Office::new().await;
    office.mail.set_down(true);
    let id = office.write(received(amina(ADDRESS, None))).await;
    for _ in 0..6 {
        office.app.work().await.unwrap();
        assert_eq!(office.message(&id).await["state"], "sending");
        office.world.clock.advance(TimeDelta::minutes(30));
    }
    office.app.work().await.unwrap();
    let back = office.message(&id).await;
    assert_eq!(back["state"], "waiting");
    assert_eq!(back["trouble"], "the mail server is down");
    assert!(back["text"].as_str().unwrap().contains("Thank you"));

    office.mail.set_down(false);
    office.world.clock.advance(TimeDelta::days(1));
    office.app.work().await.unwrap();
    assert!(office.mail.letters().is_empty(), "a hand has it now");
    assert_eq!(office.happened_to(&id).await, ["message.written", "message.returned"]);
}

#[tokio::test]
async fn a_letter_that_failed_at_first_is_sent_later() {
    let office = Office::new().await;
    office.mail.set_down(true);
    let id = office.write(received(amina(ADDRESS, None))).await;
    office.app.work().await.unwrap();
    office.mail.set_down(false);
    office.world.clock.advance(TimeDelta::minutes(1));
    office.app.work().await.unwrap();
    assert_eq!(office.message(&id).await["state"], "sent");
    assert_eq!(office.mail.letters().len(), 1);
}

#[tokio::test]
async fn what_was_handed_over_meanwhile_is_not_sent_as_well() {
    let office = Office::new().await;
    let id = office.write(received(amina(ADDRESS, None))).await;
    let handover = format!("/api/v1/messages/{id}/handover");
    let request = office.hr.request(poem::http::Method::POST, &handover);
    assert_eq!(office.hr.send(request, None).await.expect(200).json()["state"], "handed_over");
    office.app.work().await.unwrap();
    assert!(office.mail.letters().is_empty());
}

#[tokio::test]
async fn a_secret_text_lies_sealed_and_is_wiped_after_three_days() {
    let office = Office::new().await;
    let id = office.write(invitation(amina(None, Some("503 555 0147")))).await;
    let kept = sealed_body(&office.world).await.unwrap();
    assert!(!kept.contains("link_secret") && !kept.contains("Good morning"), "{kept}");
    assert!(office.message(&id).await["text"].as_str().unwrap().contains("link_secret"));

    office.world.clock.advance(TimeDelta::hours(72) - TimeDelta::seconds(1));
    office.app.work().await.unwrap();
    assert_eq!(office.message(&id).await["state"], "waiting");
    office.world.clock.advance(TimeDelta::seconds(1));
    office.app.work().await.unwrap();
    let expired = office.message(&id).await;
    assert_eq!((&expired["state"], &expired["text"]), (&"expired".into(), &Value::Null));
    assert_eq!(sealed_body(&office.world).await, None);
    assert_eq!(office.happened_to(&id).await, ["message.written", "message.expired"]);
}

#[tokio::test]
async fn what_is_over_expires_before_it_leaves() {
    let office = Office::new().await;
    let id = office.write(invitation(amina(ADDRESS, None))).await;
    let other = office.write(received(amina(ADDRESS, None))).await;
    let cancel = async |tx: &mut Tx| {
        messages::expire_about(tx, "inv_1", MessageKind::AssessmentInvitation).await
    };
    assert_eq!(office.scope.write(cancel).await.unwrap(), 1);
    office.app.work().await.unwrap();
    assert_eq!(office.message(&id).await["state"], "expired");
    assert_eq!(office.message(&other).await["state"], "sent");
    assert_eq!(office.mail.letters().len(), 1);
}

#[expect(clippy::disallowed_methods, reason = "looks at what lies in the database")]
async fn sealed_body(world: &World) -> Option<String> {
    let backend =
        if world.database.is_postgres() { DbBackend::Postgres } else { DbBackend::Sqlite };
    let sql = Statement::from_string(backend, "SELECT sealed_body FROM messages");
    let row = world.database.connect().await.query_one_raw(sql).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn those_who_manage_are_written_to_when_a_license_is_about_to_end() {
    let office = Office::new().await;
    let add = async |tx: &mut Tx| {
        for (name, role) in [("Dana", Role::Owner), ("Max", Role::Manager), ("Vera", Role::Viewer)]
        {
            let email = format!("{}@cedar.example", name.to_lowercase()).parse().unwrap();
            keys::add_user(tx, name.parse().unwrap(), email, role).await?;
        }
        Ok(())
    };
    office.scope.write(add).await.unwrap();
    let staff = crate::roster::member("Uma Roth", "503 555 0165");
    let staff = office.hr.post("/api/v1/staff", staff).await.expect(201).json();
    let license = serde_json::json!({
        "person_id": staff["person_id"],
        "kind": "registered_nurse",
        "jurisdiction": "OR",
        "number": "200399",
        "expires_on": "2026-12-24",
    });
    office.hr.post("/api/v1/licenses", license).await.expect(201);
    office.app.work().await.unwrap();
    office.app.work().await.unwrap();
    let letters = office.mail.letters();
    let mut to: Vec<_> = letters.iter().map(|letter| letter.to.as_str().to_owned()).collect();
    to.sort();
    assert_eq!(to, ["max@cedar.example"], "once, no viewer, and no owner while a manager has time");
    for told in ["Uma Roth", "Registered nurse", "December 24, 2026", "/licenses/lic_"] {
        assert!(letters[0].body.contains(told), "{told} in {}", letters[0].body);
    }
    assert_eq!(letters[0].subject, "Uma Roth: license expires within 30 days");
}
