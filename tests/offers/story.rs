//! The story of an offer, told through each door.

use poem::http::Method;
use serde_json::json;

use super::{Candidate, offered, terms};
use crate::world::World;

#[tokio::test]
async fn an_offer_is_sent_by_api_and_signed_on_a_phone() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    let offer = sent.header("location").to_owned();
    let application = sent.json()["application_id"].as_str().unwrap().to_owned();
    let stage = world.hr.get(&format!("/api/v1/applications/{application}")).await.expect(200);
    assert_eq!(stage.json()["stage"], "offer");

    let page = candidate.reads().await.expect(200).body;
    for said in ["$22.50 an hour", "Monday, December 14, 2026", "We were glad to meet you."] {
        assert!(page.contains(said), "{said}: {page}");
    }
    candidate.signs("Marisol Etxeberria").await.expect(303);

    let shown = world.hr.get(&offer).await.expect(200).json();
    assert_eq!(shown["state"], "accepted");
    assert_eq!(shown["signature"]["name"], "Marisol Etxeberria");
    assert_eq!(shown["signature"]["letter_sha256"], shown["letter_sha256"]);
    assert!(shown["url"].is_null(), "the link is shown once");
    let copy = candidate.reads().await.expect(200).body;
    assert!(copy.contains(shown["letter_sha256"].as_str().unwrap()), "{copy}");
    assert!(!copy.contains("name=\"letter\""), "nothing is left to sign: {copy}");
}

#[tokio::test]
async fn an_offer_is_looked_at_and_sent_by_pages() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let page = format!("/applications/{application}");
    let new = format!("/applications/{application}/offers/new");
    let person = world.manager.get(&page).await.expect(200).body;
    assert!(person.contains(&format!("href=\"{new}\"")), "{person}");

    let form = world.manager.get(&new).await.expect(200).body;
    assert!(form.contains("value=\"2026-11-30\""), "five days to answer, and no Sunday: {form}");
    let offers = format!("/applications/{application}/offers");
    let typed = [
        ("pay_cents", "22.50"),
        ("pay_period", "hour"),
        ("schedule", "Mon–Fri, 8 to 5"),
        ("location", "Salem"),
        ("supervisor", "Dana Okafor"),
        ("first_day", "2026-12-14"),
        ("answer_by", "2026-12-02"),
        ("conditions", "background_check"),
    ];
    let look = [&typed[..], &[("act", "preview")]].concat();
    let preview = world.manager.submit(&offers, &look).await.expect(200).body;
    assert!(preview.contains("Dear Marisol Etxeberria:"), "{preview}");
    let none = world.manager.get("/offers").await.expect(200).body;
    assert!(!none.contains("Marisol"), "what was looked at is not sent: {none}");

    let send = [&typed[..], &[("act", "send")]].concat();
    let sent = world.manager.submit(&offers, &send).await.expect(200).body;
    assert!(sent.contains("/offer/link_"), "{sent}");
    let list = world.manager.get("/offers").await.expect(200).body;
    assert!(list.contains("Marisol Etxeberria"), "{list}");
}

#[tokio::test]
async fn a_changed_offer_takes_the_place_of_the_one_before() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, first) = offered(&world, job).await;
    let id = sent.json()["id"].as_str().unwrap().to_owned();
    let mut better = terms(sent.json()["application_id"].as_str().unwrap());
    better["pay_cents"] = json!(2300);
    better["replaces"] = json!(id);
    let changed = world.hr.post("/api/v1/offers", better).await.expect(201);
    assert_eq!(changed.json()["number"], 2);

    let before = first.reads().await.expect(200).body;
    assert!(before.contains("newer offer"), "{before}");
    let second = Candidate::of(&world, &changed);
    second.signs("Marisol Etxeberria").await.expect(303);
    let happened = world.happened_to(&id).await;
    assert_eq!(happened, ["offer.sent", "message.written", "message.expired", "offer.replaced"]);
}

#[tokio::test]
async fn a_question_leaves_the_offer_standing_and_a_no_ends_it() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    let asked = [("question", "Could I start a week later?")];
    candidate.sends("question", &asked).await.expect(303);
    let id = sent.json()["id"].as_str().unwrap().to_owned();
    let desk = world.manager.get(&format!("/offers/{id}")).await.expect(200).body;
    assert!(desk.contains("Could I start a week later?"), "{desk}");

    let ask = format!("{}/decline/new", candidate.path);
    let ask = world.nobody.get(&ask).await.expect(200).body;
    assert!(ask.contains("Decline this offer?"), "{ask}");
    candidate.sends("decline", &[]).await.expect(303);
    let shown = world.hr.get(&format!("/api/v1/offers/{id}")).await.expect(200).json();
    assert_eq!(shown["state"], "declined");
}

#[tokio::test]
async fn a_signed_offer_is_withdrawn_for_a_reason_of_law_and_the_candidate_is_told() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (sent, candidate) = offered(&world, job).await;
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let withdrawal = format!("{}/withdrawal", sent.header("location"));
    let thin = world.hr.post(&withdrawal, json!({ "reason": "another_chosen" })).await;
    insta::assert_snapshot!(thin.problem(), @"422 request.invalid /reason");
    let mut why = json!({ "reason": "exclusion", "note": "On the list of November 10." });
    let open = world.hr.post(&withdrawal, why.clone()).await;
    insta::assert_snapshot!(open.problem(), @"422 request.invalid /steps");
    why["steps"] = json!(["identity_compared", "list_told_them"]);
    let withdrawn = world.hr.post(&withdrawal, why).await.expect(201).json();
    assert_eq!(withdrawn["state"], "withdrawn");
    assert_eq!(withdrawn["signature"]["name"], "Marisol Etxeberria");
    let waiting = world.manager.get("/messages").await.expect(200).body;
    assert!(waiting.contains("has withdrawn its offer"), "{waiting}");
    assert_eq!(withdrawn["ending"]["steps"], json!(["identity_compared", "list_told_them"]));
    assert!(!waiting.contains("November 10"), "the note is the office’s own: {waiting}");
}

#[tokio::test]
async fn hours_that_come_from_a_profile_are_read_in_spanish_by_who_reads_spanish() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let mut terms = terms(&world.apply(job).await);
    terms["schedule"] =
        "Monday to Friday, in shifts between 7:30 am and 5:30 pm, 8 hours a day, with an hour for \
                         lunch. Someone is at the desk whenever the office is open."
            .into();
    let sent = world.hr.post("/api/v1/offers", terms).await.expect(201);
    let there = Candidate::of(&world, &sent).path;
    let request = world.nobody.request(Method::GET, &there).header("Accept-Language", "es");
    let page = world.nobody.send(request, None).await.expect(200).body;
    assert!(page.contains("De lunes a viernes, en turnos"), "{page}");
}

#[tokio::test]
async fn an_offer_that_is_signed_says_so() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, candidate) = offered(&world, job).await;
    let copy = format!("{}/copy", candidate.path);
    let unsigned = world.nobody.get(&copy).await.expect(200).body;
    assert!(unsigned.contains("Nothing is signed yet."), "{unsigned}");
    let page = candidate.reads().await.expect(200).body;
    assert!(page.contains("This is what you sign, word for word."), "{page}");
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let page = candidate.reads().await.expect(200).body;
    assert!(page.contains("This is what you signed, word for word."), "{page}");
    assert!(!page.contains("The offer stays open"), "{page}");
    let signed = world.nobody.get(&copy).await.expect(200).body;
    assert!(!signed.contains("Nothing is signed yet."), "{signed}");
}

#[tokio::test]
async fn whoever_types_another_name_is_asked_once_and_the_office_is_told() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = offered(&world, job).await;
    let asked = candidate.signs("Mickey Mouse").await.expect(422).body;
    assert!(asked.contains("Is this your name?") && asked.contains("is_own_name"), "{asked}");
    let letter = made.json()["letter_sha256"].as_str().unwrap().to_owned();
    let typed = [
        ("letter", letter.as_str()),
        ("consent", "yes"),
        ("intent", "yes"),
        ("signature", "Mickey Mouse"),
        ("is_own_name", "yes"),
    ];
    candidate.sends("signature", &typed).await.expect(303);
    let path = made.header("location").replace("/api/v1", "");
    let page = world.manager.get(&path).await.expect(200).body;
    let flagged = "Signed as Mickey Mouse; the offer was made to Marisol Etxeberria";
    assert!(page.contains(flagged), "{page}");
}
