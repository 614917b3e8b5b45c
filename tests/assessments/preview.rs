//! The questions of a draft, looked at before they freeze.

use serde_json::json;

use crate::{jobs, world::World};

#[tokio::test]
async fn a_draft_shows_its_questions_and_none_for_a_duty_that_is_not_ticked() {
    let world = World::new().await;
    let job = jobs::draft(&world).await;
    let page = format!("/jobs/{job}/questions");
    let first = world.manager.get(&page).await.expect(200).body;
    assert!(
        first.contains("Question 1 of 17") && first.contains("<fieldset class=\"field\" disabled>"),
        "{first}"
    );
    assert_eq!(world.manager.get(&page).await.body, first, "it is the same each time");
    let last = world.manager.get(&format!("{page}?number=99")).await.expect(200).body;
    assert!(last.contains("Question 17 of 17"), "{last}");

    // What is suggested has three duties that are neither essential nor of day one.
    // Without privacy no question of privacy.
    let shown = world.hr.get(&format!("/api/v1/jobs/{job}")).await.expect(200).json();
    let mut description = shown["description"].clone();
    for duty in description["duties"].as_array_mut().unwrap() {
        let is_asked = ["schedule_appointments", "greet_check_in", "phones_messages"]
            .contains(&duty["id"].as_str().unwrap());
        duty["essential"] = json!(is_asked);
        duty["day_one"] = json!(is_asked);
    }
    jobs::change(&world, &job, description).await.expect(200);
    for number in 1..=13 {
        let shown = world.manager.get(&format!("{page}?number={number}")).await.expect(200).body;
        assert!(shown.contains(&format!("Question {number} of 13")), "{shown}");
        assert!(shown.contains("asked because of what you checked"), "{shown}");
        assert!(!shown.contains("<span class=\"tag\">Privacy</span>"), "{shown}");
    }
}

#[tokio::test]
async fn what_is_looked_at_is_what_publishing_freezes() {
    let world = World::new().await;
    let job = jobs::draft(&world).await;
    let publication = world.manager.get(&format!("/jobs/{job}/publication/new")).await.expect(200);
    assert!(publication.body.contains(&format!("href=\"/jobs/{job}/questions\"")));
    let pay = [
        ("revision", "1"),
        ("pay.min_cents", "19"),
        ("pay.max_cents", "23"),
        ("pay.period", "hour"),
    ];
    world.manager.submit(&format!("/jobs/{job}/pay"), &pay).await.expect(303);
    let sent = [("revision", "2"), ("duties_fit", "yes")];
    world.manager.submit(&format!("/jobs/{job}/publication"), &sent).await.expect(303);
    // From now on it is for candidates.
    world.manager.get(&format!("/jobs/{job}/questions")).await.expect(409);
}
