//! Somebody who applies to a job that they have applied to before, and two who share a phone.

use chrono::TimeDelta;
use muster::{
    jobs::JobId,
    platform::{db::Tx, keys},
};

use serde_json::json;

use super::way_back::{
    applied, apply_page, between, code, followed, how_many, look, send, send_as, status,
};
use crate::world::World;

/// What nobody has sent yet.
async fn waiting(world: &World) -> Vec<String> {
    let all = world.hr.get("/api/v1/messages?state=waiting").await.json();
    let ids = all["data"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap());
    ids.map(str::to_owned).collect()
}

/// Whoever knows her name and her number is shown nothing of hers, and no page says what is not so.
#[tokio::test]
async fn who_applies_again_is_told_so_and_the_way_back_goes_to_the_known_number() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (application, own) = applied(&world, job).await;
    let moves = format!("/api/v1/applications/{application}/moves");
    world.hr.post(&moves, serde_json::json!({ "to": "interview" })).await.expect(201);

    let first = waiting(&world).await.remove(0);
    let sent = format!("/api/v1/messages/{first}/handover");
    world.hr.post(&sent, serde_json::json!({})).await.expect(200);

    let page = send(&world, job, "another form").await.expect(200).body;
    assert_eq!(how_many(&world).await, 1, "no second row");
    assert!(page.contains("added to that application"), "{page}");
    for hidden in ["/status/", "key-code", "We’d like to talk with you", "Withdraw"] {
        assert!(!page.contains(hidden), "{hidden} in {page}");
    }

    let letters = waiting(&world).await;
    assert_eq!(letters.len(), 1);
    let letter = world.hr.get(&format!("/api/v1/messages/{}", letters[0])).await;
    let letter = letter.expect(200).json();
    assert!(letter["to"].to_string().contains("503 555 0147"), "{letter}");
    let link = format!("/status/{}", between(letter["text"].as_str().unwrap(), "/status/", "\n"));
    let shown = world.nobody.get(link.trim()).await.expect(200).body;
    assert!(shown.contains("We’d like to talk with you."), "{shown}");

    let shown = world.nobody.get(&own).await.expect(200).body;
    assert!(shown.contains("We’d like to talk with you."), "hers stands: {shown}");
    let happened = world.happened_to(&application).await;
    assert_eq!(
        happened,
        [
            "application.received",
            "message.written",
            "application.moved",
            "message.handed_over",
            "application.repeated",
            "message.written"
        ],
        "the office sees that somebody applied again"
    );
}

/// The first letter has not left yet, and leads to the same place.
#[tokio::test]
async fn however_often_somebody_applies_again_one_letter_waits_to_be_sent() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    applied(&world, job).await;
    for form in ["a second", "a third"] {
        send(&world, job, form).await.expect(200);
    }
    assert_eq!(waiting(&world).await.len(), 1);
}

#[tokio::test]
async fn a_name_without_its_accents_is_the_same_name() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    for (name, form) in [("Rosalía Ortega", "one form"), ("rosalia ORTEGA", "another form")] {
        send_as(&world, name, job, form).await.expect(200);
    }
    let all = world.hr.get("/api/v1/applications").await.json();
    let all = all["data"].as_array().unwrap();
    assert_eq!((all.len(), &all[0]["additions"]), (1, &serde_json::json!([])));
}

/// As forms of before the change still lie on phones.
#[tokio::test]
async fn a_link_from_a_second_application_says_what_it_is_and_takes_nothing_back() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (application, own) = applied(&world, job).await;
    let made = world.scope.write(async |tx: &mut Tx| {
        let subject = format!("echo:{application}");
        let until = tx.now() + TimeDelta::days(1);
        keys::make_link(tx, "application:status", subject, until).await
    });
    let echo = format!("/status/{}", made.await.unwrap().secret);
    let shown = world.nobody.get(&echo).await.expect(200).body;
    assert!(shown.contains("added what you sent to your first application"), "{shown}");
    assert!(!shown.contains("withdrawal"), "{shown}");
    world.nobody.get(&format!("{echo}/withdrawal/new")).await.expect(409);
    world.nobody.submit(&format!("{echo}/withdrawal"), &[]).await.expect(410);
    let shown = world.nobody.get(&own).await.expect(200).body;
    assert!(shown.contains("We’ve received your application."), "hers stands: {shown}");
}

#[tokio::test]
async fn what_is_new_in_a_second_application_is_beside_the_first_and_replaces_nothing() {
    let world = World::new().await;
    let job = world.job("Receptionist", true).await;
    let typed = |form: &'static str, speaks: &'static str| {
        [
            ("name", "Marisol"),
            ("phone", "503 555 0147"),
            ("language", "en"),
            ("speaks.spanish", speaks),
            ("consent", "yes"),
            ("form", form),
        ]
    };
    let path = apply_page(&world, job).await;
    world.nobody.submit(&path, &typed("one form", "yes")).await.expect(303);
    let later = [&typed("another", "some")[..], &[("email", "marisol@mail.example")]].concat();
    // A double tap, too, is one.
    for _ in 0..2 {
        world.nobody.submit(&path, &later).await.expect(200);
    }
    let all = world.hr.get("/api/v1/applications").await.json();
    let one = &all["data"][0];
    assert_eq!(one["languages"][0]["speaks"], "yes", "{one}");
    assert_eq!(one["additions"].as_array().unwrap().len(), 1, "{one}");
    assert_eq!(one["additions"][0]["languages"][0]["speaks"], "some", "{one}");
    assert_eq!(one["additions"][0]["email"], "marisol@mail.example", "{one}");
    let page = format!("/applications/{}", one["id"].as_str().unwrap());
    let page = world.viewer.get(&page).await.expect(200).body;
    for told in ["Also sent on", "no one has confirmed", "marisol@mail.example"] {
        assert!(page.contains(told), "{told} in {page}");
    }
}

#[tokio::test]
async fn a_form_that_is_sent_again_with_something_else_in_it_loses_nothing() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (application, _) = applied(&world, job).await;
    let typed = [
        ("name", "Marisol"),
        ("phone", "503 555 0147"),
        ("email", "marisol@mail.example"),
        ("language", "en"),
        ("consent", "yes"),
        ("form", "one form"),
    ];
    let path = apply_page(&world, job).await;
    let sent = world.nobody.submit(&path, &typed).await;
    let thanks = followed(&world.nobody, sent).await.expect(200).body;
    look(&world, code(&thanks), "0147").await.expect(303);
    assert_eq!(how_many(&world).await, 1);
    let one = world.hr.get(&format!("/api/v1/applications/{application}")).await.json();
    assert_eq!(one["additions"][0]["email"], "marisol@mail.example", "{one}");
}

#[tokio::test]
async fn two_people_who_share_a_phone_are_two_and_neither_is_refused() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, own) = applied(&world, job).await;
    let thanks = send_as(&world, "Iker", job, "another form").await.expect(200).body;
    assert!(thanks.contains("Thank you, Iker"), "{thanks}");
    assert_eq!(how_many(&world).await, 2);
    for shown in [&status(&thanks), &own] {
        let page = world.nobody.get(shown).await.expect(200).body;
        assert!(!page.contains("Iker") && !page.contains("Marisol"), "{page}");
    }
    for name in ["Iker", "Marisol"] {
        let found = world.viewer.get(&format!("/candidates?q={name}")).await.expect(200).body;
        assert_eq!(found.matches("href=\"/applications/").count(), 1, "{name}: {found}");
    }
    let listed = world.hr.get("/api/v1/applications").await.json();
    let second = listed["data"][1]["id"].as_str().unwrap();
    let page = world.viewer.get(&format!("/applications/{second}")).await.expect(200).body;
    assert!(page.contains("Other people with this phone number"), "{page}");
}

#[tokio::test]
async fn a_longer_name_by_a_known_number_is_told_to_the_office_alone() {
    let world = World::new().await;
    let (desk, rooms) =
        (world.job("Receptionist", false).await, world.job("Assistant", false).await);
    let (first, _) = applied(&world, desk).await;
    let thanks =
        send_as(&world, "Marisol Etxeberria", rooms, "another form").await.expect(200).body;
    let status = world.nobody.get(&status(&thanks)).await.expect(200).body;
    assert!(!status.contains("Marisol") && !status.contains("Applied as"), "{status}");

    let listed = world.hr.get("/api/v1/applications").await.json();
    let of = |job: JobId| {
        let mut all = listed["data"].as_array().unwrap().iter();
        all.find(|one| one["job_id"] == job.to_string()).unwrap().clone()
    };
    assert_eq!(of(rooms)["applied_as"], "Marisol Etxeberria");
    assert!(of(desk)["applied_as"].is_null(), "{}", of(desk));
    let second = of(rooms)["id"].as_str().unwrap().to_owned();
    let page = world.viewer.get(&format!("/applications/{second}")).await.expect(200).body;
    assert!(page.contains("Applied as “Marisol Etxeberria”"), "{page}");
    let page = world.viewer.get(&format!("/applications/{first}")).await.expect(200).body;
    assert!(!page.contains("Applied as"), "she gave her own name: {page}");
}

#[tokio::test]
async fn another_number_that_comes_with_another_application_is_kept_beside_it() {
    let world = World::new().await;
    let (desk, rooms) =
        (world.job("Receptionist", false).await, world.job("Assistant", false).await);
    let says = |job: JobId, phone: &str| json!({ "name": "Ana Cruz", "email": "ana@mail.example", "phone": phone, "job_id": job.to_string() });
    let first = world.hr.post("/api/v1/applications", says(desk, "503 555 0111")).await.expect(201);
    assert_eq!(first.json()["additions"], json!([]));
    let second = world.hr.post("/api/v1/applications", says(rooms, "503 555 0222")).await;
    let second = second.expect(201).json();
    assert_eq!(second["person_id"], first.json()["person_id"]);
    assert_eq!(second["candidate"]["phone"], "503 555 0111", "nothing is replaced");
    assert_eq!(second["additions"][0]["phone"], "503 555 0222");
    assert!(second["additions"][0]["name"].is_null(), "{second}");
    let id = second["id"].as_str().unwrap();
    let events = world.hr.get("/api/v1/events?type=application.added_to").await.expect(200).json();
    assert_eq!(events["data"][0]["subjects"][0], id);
    let again = world.hr.post("/api/v1/applications", says(rooms, "503 555 0333")).await;
    assert_eq!(again.problem(), "409 applications.already_applied");
    assert_eq!(again.json()["existing"]["id"], id);
    let detail = again.json()["detail"].as_str().unwrap().to_owned();
    assert!(detail.contains("Nothing was kept of what you sent"), "{detail}");
}
