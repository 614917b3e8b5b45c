//! The story of one application, told through each door.

use muster::platform::keys::{self, Role};
use poem::http::Method;
use serde_json::json;

use super::way_back::{apply_page, between, careers, followed};
use crate::world::World;

#[tokio::test]
async fn an_application_is_added_moved_noted_and_closed_by_api() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;

    let added = world.hr.post("/api/v1/applications", world.marisol(job)).await.expect(201);
    assert_eq!(added.json()["stage"], "applied");
    assert_eq!(added.json()["external_id"], "4711");
    let application = added.header("location").to_owned();

    let moves = format!("{application}/moves");
    let to = json!({ "to": "interview", "note": "Wed, 9:00" });
    let moved = world.hr.post(&moves, to.clone()).await.expect(201);
    assert_eq!(moved.json()["stage"], "interview");
    insta::assert_snapshot!(world.hr.post(&moves, to).await.problem(), @"409 applications.same_stage");

    let notes = format!("{application}/notes");
    world.hr.post(&notes, json!({ "text": "Came early.\nKnows Epic." })).await.expect(201);

    let decision = json!({
        "reason": "another_chosen",
        "letter": "Dear Marisol,\n\nthank you.",
        "decided_by": world.user.to_string(),
    });
    let closed = world.hr.post(&format!("{application}/decision"), decision).await.expect(201);
    assert_eq!(closed.json()["closing"]["ending"], "rejected");
    assert_eq!(closed.json()["closing"]["reason"], "another_chosen");
    let shown = world.hr.get(&application).await.expect(200);
    assert_eq!(shown.json(), closed.json());

    let timeline = world.hr.get(&format!("{application}/timeline")).await.expect(200).json();
    let kinds: Vec<_> =
        timeline["data"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert_eq!(
        kinds,
        [
            "message.written",
            "application.closed",
            "application.noted",
            "application.noted",
            "application.moved",
            "application.received"
        ]
    );
    assert_eq!(timeline["data"][4]["data"], json!({ "from": "applied", "to": "interview" }));
}

#[tokio::test]
async fn nothing_but_a_person_turns_a_candidate_down() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let decision = format!("/api/v1/applications/{application}/decision");
    let body = |by: &str| json!({ "reason": "another_chosen", "letter": "No.", "decided_by": by });
    let other = world.hr.post(&decision, body("user_01h2xcejqtf2nbrexx3vqjhp41")).await;
    insta::assert_snapshot!(other.problem(), @"422 request.invalid /decided_by");
    let mut silent = body(&world.user.to_string());
    silent.as_object_mut().unwrap().remove("letter");
    let silent = world.hr.post(&decision, silent).await;
    insta::assert_snapshot!(silent.problem(), @"422 request.invalid /letter");
    let moves = format!("/api/v1/applications/{application}/moves");
    let moved = world.hr.post(&moves, json!({ "to": "closed" })).await;
    insta::assert_snapshot!(moved.problem(), @"409 applications.by_decision");
}

#[tokio::test]
async fn who_is_known_is_recognised_and_applies_to_a_job_once() {
    let world = World::new().await;
    let (desk, rooms) =
        (world.job("Receptionist", false).await, world.job("Assistant", false).await);
    let first = world.hr.post("/api/v1/applications", world.marisol(desk)).await.expect(201);
    let again = world.hr.post("/api/v1/applications", world.marisol(desk)).await;
    insta::assert_snapshot!(again.problem(), @"409 applications.already_applied");
    let other = world.hr.post("/api/v1/applications", world.marisol(rooms)).await.expect(201);
    assert_eq!(first.json()["person_id"], other.json()["person_id"]);
    let person = first.json()["person_id"].as_str().unwrap().to_owned();
    let person = world.hr.get(&format!("/api/v1/people/{person}")).await.expect(200).json();
    assert_eq!(person["name"], "Marisol Etxeberria");
    assert_eq!(person["language"], json!(null), "nobody is shown it");
}

#[tokio::test]
async fn a_list_is_asked_for_a_job_and_a_stage() {
    let world = World::new().await;
    let (desk, rooms) =
        (world.job("Receptionist", false).await, world.job("Assistant", false).await);
    world.apply(desk).await;
    let application = world.apply(rooms).await;
    let moves = format!("/api/v1/applications/{application}/moves");
    world.hr.post(&moves, json!({ "to": "screened" })).await.expect(201);
    let count = async |query: &str| {
        let listed = world.hr.get(&format!("/api/v1/applications?{query}")).await.expect(200);
        listed.json()["data"].as_array().unwrap().len()
    };
    assert_eq!(count("").await, 2);
    assert_eq!(count(&format!("job_id={rooms}")).await, 1);
    assert_eq!(count("stage=screened").await, 1);
    assert_eq!(count(&format!("job_id={desk}&stage=screened")).await, 0);
}

#[tokio::test]
async fn a_closed_job_and_one_that_is_not_there_take_no_applications() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let mut nowhere = world.marisol(job);
    nowhere["job_id"] = json!("job_01h2xcejqtf2nbrexx3vqjhp41");
    let nowhere = world.hr.post("/api/v1/applications", nowhere).await;
    insta::assert_snapshot!(nowhere.problem(), @"422 request.invalid /job_id");
    let mut silent = world.marisol(job);
    silent.as_object_mut().unwrap().remove("phone");
    let silent = world.hr.post("/api/v1/applications", silent).await;
    insta::assert_snapshot!(silent.problem(), @"422 request.invalid /phone");
    let mut early = world.marisol(job);
    early["job_id"] = json!(crate::jobs::draft(&world).await);
    let early = world.hr.post("/api/v1/applications", early).await;
    insta::assert_snapshot!(early.problem(), @"409 applications.job_draft");
    let path = format!("/api/v1/jobs/{job}");
    let read = world.hr.get(&path).await;
    let closing = world.hr.request(Method::POST, &format!("{path}/closing"));
    let closing = closing.header("If-Match", read.header("etag"));
    world.hr.send(closing, Some(json!({ "reason": "Found somebody." }))).await.expect(201);
    let closed = world.hr.post("/api/v1/applications", world.marisol(job)).await;
    insta::assert_snapshot!(closed.problem(), @"409 applications.job_closed");
    world.nobody.get(&apply_page(&world, job).await).await.expect(409);
}

#[tokio::test]
async fn a_candidate_applies_on_a_phone_and_comes_to_the_desk() {
    let world = World::new().await;
    let job = world.job("Receptionist", true).await;
    let page = apply_page(&world, job).await;
    let form = world.nobody.get(&format!("{page}?source=poster")).await.expect(200).body;
    assert!(form.contains("name=\"source\" value=\"poster\""), "{form}");
    assert!(form.contains("Do you speak Spanish well enough for this work?"), "{form}");
    let sent_by = between(&form, "name=\"form\" value=\"", "\"").to_owned();

    let typed = [("name", "Marisol"), ("language", "es"), ("form", &sent_by), ("source", "poster")];
    let refused = world.nobody.hand_in_as(&page, &typed, "resume", b"PK a ZIP").await.expect(422);
    for told in ["#phone", "#speaks.spanish", "#resume", "#consent"] {
        assert!(refused.body.contains(&format!("href=\"{told}\"")), "{told} in {}", refused.body);
    }
    for kept in ["value=\"Marisol\"", "value=\"es\" checked", "value=\"poster\"", &sent_by] {
        assert!(refused.body.contains(kept), "{kept} in {}", refused.body);
    }

    let typed = [
        &typed[..],
        &[("phone", "(503) 555-0147"), ("speaks.spanish", "some"), ("consent", "yes")],
    ];
    let sent = world.nobody.hand_in_as(&page, &typed.concat(), "resume", b"%PDF-1.7 cv").await;
    let thanks = followed(&world.nobody, sent).await.expect(200).body;
    assert!(thanks.contains("Thank you, Marisol"), "{thanks}");
    let status = format!("/status/{}", between(&thanks, "href=\"/status/", "\""));
    let shown = world.nobody.get(&status).await.expect(200).body;
    assert!(shown.contains("We’ve received your application."), "{shown}");

    let list = world.manager.get("/candidates").await.expect(200).body;
    let application = format!("/applications/{}", between(&list, "href=\"/applications/", "\""));
    let shown = world.viewer.get(&application).await.expect(200).body;
    for told in [
        "503 555 0147",
        "Speaks Spanish for the work",
        "Some",
        "poster",
        "a visitor to the careers page",
    ] {
        assert!(shown.contains(told), "{told} in {shown}");
    }
    // Who may read a résumé by the API may open it here, and nobody else.
    let desk = world.manager.get(&application).await.expect(200).body;
    let resumes = format!("{application}/resumes/");
    let file = between(&desk, &format!("href=\"{resumes}"), "\"");
    let page = format!("{resumes}{file}");
    for caller in [&world.viewer, &world.reviewer] {
        caller.get(&page).await.expect(403);
        let shown = caller.get(&application).await.expect(200).body;
        assert!(shown.contains("Attached (PDF)") && !shown.contains(&resumes), "{shown}");
    }
    let resume = world.manager.get(&page).await.expect(200);
    assert_eq!(resume.body, "%PDF-1.7 cv");
}

#[tokio::test]
async fn a_name_of_which_nothing_can_be_seen_is_no_name() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    for name in ["\u{200b}", "\u{feff}\u{3164}", "\u{202e}"] {
        let mut body = world.marisol(job);
        body["name"] = name.into();
        let refused = world.hr.post("/api/v1/applications", body).await;
        assert_eq!(refused.problem(), "422 request.invalid /name", "{name:?}");
    }
    let mut body = world.marisol(job);
    body["name"] = "Marisol \u{202e}Etxeberria".into();
    let added = world.hr.post("/api/v1/applications", body).await.expect(201).json();
    let person = format!("/api/v1/people/{}", added["person_id"].as_str().unwrap());
    let person = world.hr.get(&person).await.expect(200).json();
    assert_eq!(person["name"], "Marisol Etxeberria");
}

#[tokio::test]
async fn the_language_of_a_candidate_shows_to_nobody_who_decides() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let page = apply_page(&world, job).await;
    // One candidate writes in Spanish, the other does not; no byte may tell them apart.
    let mut seen = vec![];
    let drawn = regex::Regex::new("(?:evt|msg)_[0-9a-z]{26}|avatar--[a-d]").unwrap();
    for (language, phone) in [("es", "503 555 0141"), ("en", "503 555 0142")] {
        let typed = [("name", "Ana"), ("language", language), ("phone", phone), ("consent", "yes")];
        let request = world.nobody.request(Method::POST, &page);
        let request = request.content_type("application/x-www-form-urlencoded");
        let request = request.header("Accept-Language", language);
        let mut body = form_urlencoded::Serializer::new(String::new());
        let body: &'static str = body.extend_pairs(typed).finish().leak();
        world.nobody.send_raw(request, body).await.expect(303);
        let listed = world.hr.get("/api/v1/applications").await.json();
        let application = listed["data"].as_array().unwrap().last().unwrap().clone();
        let (id, person) = (application["id"].as_str().unwrap(), &application["person_id"]);
        let person = person.as_str().unwrap();
        let mut pages = String::new();
        for path in [format!("/applications/{id}"), format!("/applications/{id}/decision/new")] {
            pages += &world.manager.get(&path).await.expect(200).body;
        }
        for path in [
            format!("/api/v1/applications/{id}"),
            format!("/api/v1/applications/{id}/timeline"),
            format!("/api/v1/people/{person}"),
        ] {
            pages += &world.hr.get(&path).await.expect(200).body;
        }
        let pages = pages.replace(id, "ID").replace(person, "PERSON");
        let pages = pages.replace("0141", "0142");
        seen.push(drawn.replace_all(&pages, "").into_owned());
    }
    assert_eq!(seen[0], seen[1]);
}

#[tokio::test]
async fn a_person_closes_an_application_and_the_candidate_reads_the_letter() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (application, status) = super::way_back::applied(&world, job).await;
    let page = format!("/applications/{application}");

    let form = world.manager.get(&format!("{page}/decision/new")).await.expect(200).body;
    assert!(form.contains("Dear Marisol,"), "{form}");
    let refused =
        world.manager.submit(&format!("{page}/decision"), &[("letter", "Kind words")]).await;
    let refused = refused.expect(422).body;
    assert!(refused.contains("href=\"#reason\"") && refused.contains("Kind words"), "{refused}");
    let kept = world.manager.submit(&format!("{page}/decision"), &[("letter", "One\r\ntwo")]).await;
    assert!(kept.expect(422).body.contains(">One\ntwo</textarea>"), "without a space more");
    let typed = [("reason", "position_closed"), ("letter", "Dear Marisol,\r\nthe office closes.")];
    world.manager.submit(&format!("{page}/decision"), &typed).await.expect(303);

    let shown = world.manager.get(&page).await.expect(200).body;
    for told in ["Closed by the practice", "The position is closed", "Mona Ager"] {
        assert!(shown.contains(told), "{told} in {shown}");
    }
    assert!(
        !shown.contains("decision/new") && !shown.contains(&format!("{page}/moves")),
        "{shown}"
    );
    let read = world.nobody.get(&status).await.expect(200).body;
    assert!(read.contains("the office closes.") && !read.contains("position is closed"), "{read}");
    let again = world.manager.submit(&format!("{page}/decision"), &typed).await.expect(409);
    assert!(again.body.contains("application is closed"), "{}", again.body);
    let list = world.manager.get("/candidates").await.body;
    assert!(list.contains("No one is waiting"), "{list}");
    assert!(careers(&world).await.starts_with("/careers/"));
}

#[tokio::test]
async fn a_key_reports_the_decision_of_whoever_may_decide_and_of_nobody_else() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let decision = format!("/api/v1/applications/{application}/decision");
    let make = async |tx: &mut muster::platform::db::Tx| {
        let (viewer, owner) = (Role::Viewer, Role::Owner);
        let (gone, here) = (world.user_with(tx, owner).await, world.user_with(tx, owner).await);
        keys::retire(tx, gone).await?;
        Ok((world.user_with(tx, viewer).await, gone, here))
    };
    let (viewer, gone, here) = world.scope.write(make).await.unwrap();
    let body = |by: keys::UserId| json!({ "reason": "another_chosen", "letter": "No.", "decided_by": by.to_string() });
    for by in [viewer, gone] {
        let refused = world.hr.post(&decision, body(by)).await;
        assert_eq!(refused.problem(), "422 request.invalid /decided_by");
    }
    let closed = world.hr.post(&decision, body(here)).await.expect(201).json();
    assert_eq!(closed["closing"]["decided_by"], here.to_string());
}

#[tokio::test]
async fn an_application_says_who_applies_and_what_was_noted() {
    let world = World::new().await;
    let application = world.apply(world.job("Receptionist", false).await).await;
    let own = format!("/api/v1/applications/{application}");
    let candidate = world.hr.get(&own).await.expect(200).json()["candidate"].clone();
    assert_eq!(candidate["name"], "Marisol Etxeberria");
    assert_eq!(
        (&candidate["first_name"], &candidate["last_name"]),
        (&json!("Marisol"), &json!("Etxeberria"))
    );
    let notes = format!("{own}/notes");
    world.hr.post(&notes, json!({ "text": "Called her." })).await.expect(201);
    let read = world.hr.get(&notes).await.expect(200).json();
    assert_eq!(read["data"][0]["text"], "Called her.");
}

#[tokio::test]
async fn who_applied_already_is_named_by_the_refusal() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let refused = world.hr.post("/api/v1/applications", world.marisol(job)).await.expect(409);
    assert_eq!(refused.json()["existing"]["id"], application);
}
