//! The hepatitis B vaccine: what somebody answers is read by whoever may, and follows for everybody alike.

use muster::platform::events;

use super::{somebody, started, task};
use crate::world::World;

#[tokio::test]
async fn of_the_vaccine_a_manager_sees_that_it_was_answered_and_nothing_more() {
    let world = World::new().await;
    let mut nurse = somebody("Mia Lund", "503 555 0164");
    nurse["role"] = "medical_assistant".into();
    nurse["starts_on"] = "2026-11-24".into();
    let (id, welcome) = started(&world, nurse).await;
    let asked = task(&world, &id, "hepatitis_b_offer").await;
    if asked["state"] != "open" {
        panic!("{asked}");
    }
    world
        .owner
        .submit(
            &format!("/onboardings/{id}/tasks/blood_training/skip"),
            &[("reason", "Done elsewhere.")],
        )
        .await;
    let path = format!("{welcome}/tasks/hepatitis_b_offer");
    let unsigned = world.nobody.submit(&path, &[("answer", "decline")]).await.expect(422).body;
    assert!(unsigned.contains("Enter your name"), "{unsigned}");
    let declined = [("answer", "decline"), ("name", "Mia Lund")];
    world.nobody.submit(&path, &declined).await.expect(303);
    assert_eq!(task(&world, &id, "hepatitis_b_offer").await["state"], "accepted");
    let record = format!("/onboardings/{id}/tasks/hepatitis_b_offer/record");
    let refused = world.manager.get(&record).await.expect(409).body;
    assert!(!refused.contains("decline"), "{refused}");
    let read = world.owner.get(&record).await.expect(200).body;
    assert!(read.contains("decline"), "the one reader: {read}");
    let all = events::Viewer::Compartment;
    let told = events::about_before(&world.scope, all, (&id, None), 100).await.unwrap();
    let readings = told.iter().filter(|event| event.kind == "onboarding.record_read").count();
    assert_eq!(readings, 1, "a refused one reads nothing");
    let timeline = world.manager.get(&format!("/onboardings/{id}")).await.expect(200).body;
    assert!(!timeline.contains("kept apart was read"), "what happens there stays there");
}

/// Says yes or no to the vaccine, and returns what a manager's program is told of what follows.
async fn after_the_answer(answer: &[(&str, &str)]) -> serde_json::Value {
    let world = World::new().await;
    let mut assistant = somebody("Mia Lund", "503 555 0164");
    assistant["role"] = "medical_assistant".into();
    assistant["starts_on"] = "2026-11-24".into();
    let (id, welcome) = started(&world, assistant).await;
    let why = [("reason", "Done elsewhere.")];
    let training = format!("/onboardings/{id}/tasks/blood_training/skip");
    world.owner.submit(&training, &why).await.expect(303);
    let offer = format!("{welcome}/tasks/hepatitis_b_offer");
    world.nobody.submit(&offer, answer).await.expect(303);
    task(&world, &id, "hepatitis_b_series").await
}

#[tokio::test]
async fn what_follows_from_the_vaccines_answer_waits_and_tells_nobody_what_was_said() {
    let yes = after_the_answer(&[("answer", "accept")]).await;
    let no = after_the_answer(&[("answer", "decline"), ("name", "Mia Lund")]).await;
    assert_eq!(yes["state"], "open");
    assert_eq!(yes, no);
}

#[tokio::test]
async fn only_whoever_reads_the_vaccines_answer_settles_what_follows() {
    let world = World::new().await;
    let mut assistant = somebody("Mia Lund", "503 555 0164");
    assistant["role"] = "medical_assistant".into();
    assistant["starts_on"] = "2026-11-24".into();
    let (id, welcome) = started(&world, assistant).await;
    let why = [("reason", "Done elsewhere.")];
    let training = format!("/onboardings/{id}/tasks/blood_training/skip");
    world.owner.submit(&training, &why).await.expect(303);
    let offer = format!("{welcome}/tasks/hepatitis_b_offer");
    world.nobody.submit(&offer, &[("answer", "accept")]).await.expect(303);
    let done = format!("/onboardings/{id}/tasks/hepatitis_b_series/completion");
    world.manager.submit(&done, &[]).await.expect(409);
    world.owner.submit(&done, &[]).await.expect(303);
    assert_eq!(task(&world, &id, "hepatitis_b_series").await["state"], "accepted");
}
