//! The story of a conversation, told through each door.

use chrono::TimeDelta;
use serde_json::json;

use super::{Candidate, invited, read, skips_to_the_end};
use crate::{jobs, world::World};

#[tokio::test]
async fn a_conversation_is_held_on_a_phone_and_its_findings_are_read_at_the_desk() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = invited(&world, job).await;
    let page = candidate.reads().await;
    for said in ["Marisol Etxeberria", "automated assistant", "about", "Can you work those hours?"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    let page = candidate.types("Mon-Fri 8 to 5 but not Thursday after 3").await;
    assert!(page.contains("8 am to 3 pm"), "it says again what it understood: {page}");
    candidate.taps("That’s right").await;
    let page = skips_to_the_end(&candidate).await;
    assert!(page.contains("Your answers are sent"), "{page}");

    let shown = read(&world, &made).await;
    assert_eq!(shown["state"], "sent");
    assert_eq!(shown["findings"][0]["question"], "hours");
    assert_eq!(shown["findings"][0]["standing"], "does_not_meet");
    assert_eq!(shown["findings"][0]["own_words"], "Mon-Fri 8 to 5 but not Thursday after 3");
    let desk = format!("/screenings/{}", shown["id"].as_str().unwrap());
    let desk = world.manager.get(&desk).await.expect(200).body;
    assert!(desk.contains("Doesn’t meet"), "{desk}");
    assert!(desk.contains("<details><summary>In their own words"), "folded away: {desk}");
    let application = shown["application_id"].as_str().unwrap();
    let stage = world.hr.get(&format!("/api/v1/applications/{application}")).await.expect(200);
    assert_eq!(stage.json()["stage"], "applied", "nobody is moved by it");
}

#[tokio::test]
async fn a_candidate_opens_it_from_the_status_page_and_in_spanish() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let status = crate::applications::ways_on::status(&world, &application).await;
    let page = world.nobody.get(&status).await.expect(200).body;
    assert!(page.contains("A few questions in a short chat"), "{page}");
    let there = world.nobody.submit(&format!("{status}/screening"), &[]).await.expect(303);
    let path = there.header("location").to_owned();
    let candidate = Candidate { phone: world.nobody.clone(), path };
    let page = candidate.taps("en español por favor").await;
    assert!(page.contains("<html lang=\"es\">"), "{page}");
    assert!(page.contains("¿Puede trabajar"), "{page}");
    let page = candidate.types("sí").await;
    assert!(page.contains("Pregunta 2 de"), "{page}");
}

#[tokio::test]
async fn a_manager_invites_from_the_application_and_the_candidate_is_written_to() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let there = format!("/applications/{application}/screening");
    let person = world.manager.get(&format!("/applications/{application}")).await.expect(200).body;
    assert!(person.contains(&format!("href=\"{there}\"")), "{person}");
    let none = world.manager.get(&there).await.expect(200).body;
    assert!(none.contains("Invite to a chat"), "{none}");
    let made = world.manager.submit(&there, &[]).await.expect(200).body;
    assert!(made.contains("/chat/link_"), "{made}");
    let list = world.manager.get("/screenings").await.expect(200).body;
    assert!(list.contains("Not started"), "{list}");
    let waiting = world.manager.get("/messages").await.expect(200).body;
    assert!(waiting.contains("Invitation to a short chat"), "{waiting}");
}

#[tokio::test]
async fn a_conversation_is_held_by_api_and_a_message_sent_twice_is_one() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = invited(&world, job).await;
    let link = world.nobody.with_key(candidate.path.replace("/chat/", ""));
    let messages = format!("{}/messages", made.header("location"));
    let heard = link.get(&messages).await.expect(200).json();
    assert_eq!(heard["after"], 0);
    let say = json!({ "client_message_id": "one", "after": 0, "text": "yes" });
    let (one, two) = tokio::join!(link.post(&messages, say.clone()), link.post(&messages, say));
    assert_eq!(one.expect(201).json(), two.expect(201).json());
    let late = json!({ "client_message_id": "two", "after": 0, "text": "no" });
    let late = link.post(&messages, late).await;
    insta::assert_snapshot!(late.problem(), @"409 screenings.moved_on");
    let other = json!({ "client_message_id": "one", "after": 0, "text": "no" });
    let other = link.post(&messages, other).await;
    assert_eq!(other.status, 422, "{}", other.body);
    let heard = link.get(&messages).await.expect(200).json();
    assert_eq!(heard["after"], 1);
}

#[tokio::test]
async fn it_goes_on_after_days_on_another_device_and_after_its_days_from_the_status_page() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = invited(&world, job).await;
    candidate.types("yes").await;
    world.clock.advance(TimeDelta::days(6));
    assert!(candidate.reads().await.contains("Question 2 of"));
    world.clock.advance(TimeDelta::days(2));
    let over = candidate.reads().await;
    assert!(over.contains("The 7 days for this chat are over"), "{over}");
    assert_eq!(read(&world, &made).await["state"], "lapsed");
    let application = made.json()["application_id"].as_str().unwrap().to_owned();
    let status = crate::applications::ways_on::status(&world, &application).await;
    let there = world.nobody.submit(&format!("{status}/screening"), &[]).await.expect(303);
    let page = world.nobody.get(there.header("location")).await.expect(200).body;
    assert!(page.contains("Question 2 of"), "what was answered is there: {page}");
}

#[tokio::test]
async fn questions_about_the_job_are_answered_and_others_left_for_the_office() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = invited(&world, job).await;
    let page = candidate.types("What does it pay?").await;
    assert!(page.contains("an hour"), "{page}");
    candidate.types("Is there a gym?").await;
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("A candidate asks you something in their chat"), "{today}");
    let page = candidate.types("person").await;
    assert!(page.contains("talk to a person"), "{page}");
    let shown = read(&world, &made).await;
    assert_eq!(shown["left"], json!(["Is there a gym?"]));
    assert_eq!(shown["findings"], json!([]), "what was not sent is read by nobody");
    let id = made.json()["id"].as_str().unwrap().to_owned();
    let page = world.manager.get(&format!("/screenings/{id}")).await.expect(200).body;
    assert!(page.contains("see this. <a href=\"/applications/"), "where the number is: {page}");
    let happened = world.happened_to(&id).await;
    assert_eq!(happened, ["screening.invited", "message.written", "screening.asked"]);
}

#[tokio::test]
async fn the_end_of_a_conversation_leads_back_to_the_status_page() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, _) = invited(&world, job).await;
    let application = made.json()["application_id"].as_str().unwrap().to_owned();
    let status = crate::applications::ways_on::status(&world, &application).await;
    // By a link of their own: the one of the invitation is known to the program that invited.
    let there = world.nobody.submit(&format!("{status}/screening"), &[]).await.expect(303);
    let path = there.header("location").to_owned();
    let candidate = Candidate { phone: world.nobody.clone(), path };
    let page = skips_to_the_end(&candidate).await;
    let there = format!("{}/status", candidate.path);
    assert!(page.contains(&format!("action=\"{there}\"")), "{page}");
    let led = candidate.phone.submit(&there, &[]).await.expect(303);
    let status = candidate.phone.get(led.header("location")).await.expect(200).body;
    assert!(status.contains("Your application: Receptionist"), "{status}");
}

/// The hours of the receptionist's profile, which are no week.
const SHIFTS: &str = "Monday to Friday, in shifts between 7:30 am and 5:30 pm, 8 hours a day, with an hour for lunch. \
                      Someone is at the desk whenever the office is open.";

#[tokio::test]
async fn hours_in_shifts_are_asked_about_as_the_posting_says_them_in_either_language() {
    let world = World::new().await;
    let job = jobs::draft(&world).await;
    let mut whole = jobs::whole();
    whole["schedule"] = SHIFTS.into();
    jobs::change(&world, &job, whole).await.expect(200);
    jobs::publish(&world, &job).await.expect(201);
    let (_, candidate) = invited(&world, job.parse().unwrap()).await;
    let page = candidate.reads().await;
    assert!(page.contains("in shifts between 7:30 am"), "{page}");
    assert!(page.contains("Can you work these hours?"), "{page}");
    candidate.taps("en español por favor").await;
    let page = candidate.types("¿a qué hora es el trabajo?").await;
    assert!(page.contains("El anuncio dice: De lunes a viernes, en turnos"), "{page}");
    assert!(page.contains("¿Puede trabajar en ese horario?"), "{page}");
}
