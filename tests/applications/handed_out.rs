//! Links that a program has, too: what they lead to is handed out as well, and where somebody signs they lead to nothing.

use muster::{applications::StatusPage, platform::http::link::Purpose};
use serde_json::{Value, json};

use super::ways_on::status;
use crate::{
    assessments::hand_in, background_checks, interviews, offers, onboarding, screening,
    world::World,
};

/// Makes a link to the status page of an application that a program has, too. None is made so today.
async fn known(world: &World, application: &str) -> String {
    let status = status(world, application).await;
    let purpose = StatusPage::NAME;
    let mark = format!("UPDATE keys SET is_handed_out = TRUE WHERE scopes = '{purpose}'");
    world.database.damage_schema(&mark).await;
    status
}

/// That a page offers no way back to the status page, and none is taken.
async fn leads_nowhere(world: &World, path: &str) {
    let page = world.nobody.get(path).await;
    assert!(!page.body.contains(&format!("{path}/status\"")), "{}", page.body);
    world.nobody.submit(&format!("{path}/status"), &[]).await.expect(410);
}

fn text(shown: &Value, name: &str) -> String {
    shown[name].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn no_page_by_a_link_that_a_program_has_leads_back_to_the_application() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, candidate) = offers::offered(&world, job).await;
    leads_nowhere(&world, &candidate.path).await;
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, candidate) = interviews::booked(&world, job, 0).await;
    leads_nowhere(&world, &candidate.path).await;
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, candidate) = screening::invited(&world, job).await;
    leads_nowhere(&world, &candidate.path).await;
    let world = World::new().await;
    let (_, candidate) = background_checks::ordered(&world).await;
    leads_nowhere(&world, &candidate.path).await;
}

#[tokio::test]
async fn what_a_link_that_a_program_has_leads_to_is_handed_out_too() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, _) = interviews::offered(&world, job).await;
    let interview = made.json();
    let application = text(&interview, "application_id");
    let assessment = world.hr.get("/api/v1/assessments").await.expect(200).json();
    let body =
        json!({ "assessment_id": assessment["data"][0]["id"], "application_id": application });
    let test = world.hr.post("/api/v1/invitations", body).await.expect(201).json();
    let status = known(&world, &application).await;

    let way = format!("{status}/interviews/{}", text(&interview, "id"));
    let led = world.nobody.submit(&way, &[]).await.expect(303).header("location").to_owned();
    world.nobody.get(&led).await.expect(200);
    leads_nowhere(&world, &led).await;

    let way = format!("{status}/tests/{}", text(&test, "id"));
    let led = world.nobody.submit(&way, &[]).await.expect(303).header("location").to_owned();
    let secret = led.trim_start_matches("/take/").to_owned();
    hand_in(&world.nobody.with_key(secret)).await;
    let page = world.nobody.get(&format!("{led}/done")).await.expect(200).body;
    assert!(!page.contains(&format!("{led}/status")), "{page}");
    world.nobody.submit(&format!("{led}/status"), &[]).await.expect(410);
}

#[tokio::test]
async fn a_link_that_a_program_has_leads_to_no_offer_and_no_chat() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, _) = screening::invited(&world, job).await;
    let application = text(&made.json(), "application_id");
    let offer = world.hr.post("/api/v1/offers", offers::terms(&application)).await;
    let offer = offer.expect(201).json();
    let status = known(&world, &application).await;
    let page = world.nobody.get(&status).await.expect(200).body;
    assert!(!page.contains("/offers/") && !page.contains("/screening"), "{page}");
    let offer = format!("{status}/offers/{}", text(&offer, "id"));
    world.nobody.submit(&offer, &[]).await.expect(410);
    world.nobody.submit(&format!("{status}/screening"), &[]).await.expect(410);
}

#[tokio::test]
async fn a_link_that_a_program_has_leads_to_no_background_check() {
    let world = World::new().await;
    let (check, _) = background_checks::asked(&world).await;
    let shown = world.hr.get(&format!("/api/v1/background-checks/{check}")).await.expect(200);
    let status = known(&world, &text(&shown.json(), "application_id")).await;
    let page = world.nobody.get(&status).await.expect(200).body;
    assert!(!page.contains("/background-checks/"), "{page}");
    let check = format!("{status}/background-checks/{check}");
    world.nobody.submit(&check, &[]).await.expect(410);
}

#[tokio::test]
async fn a_link_that_a_program_has_leads_to_no_page_of_a_hire() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await.to_string();
    let mut hire = onboarding::somebody("Marisol Etxeberria", "503 555 0142");
    for field in ["name", "phone"] {
        hire.as_object_mut().unwrap().remove(field);
    }
    hire["application_id"] = json!(application);
    let (running, _) = onboarding::started(&world, hire).await;
    let status = known(&world, &application).await;
    let page = world.nobody.get(&status).await.expect(200).body;
    assert!(!page.contains("/onboardings/"), "{page}");
    world.nobody.submit(&format!("{status}/onboardings/{running}"), &[]).await.expect(410);
}
