//! The page on which somebody decides, and what programs are shown of it.

use muster::{
    demo,
    platform::{db::Tx, keys},
};
use serde_json::Value;

use crate::world::World;

/// Tells the demo's story, and returns the job of this title.
async fn told(world: &World, title: &str) -> String {
    demo::tell(&world.scope, 1).await.unwrap();
    let jobs = world.hr.get("/api/v1/jobs").await.expect(200).json();
    let jobs = jobs["data"].as_array().unwrap();
    let job = jobs.iter().find(|job| job["description"]["title"] == title);
    job.unwrap_or_else(|| panic!("{jobs:#?}"))["id"].as_str().unwrap().to_owned()
}

fn names(compared: &Value) -> Vec<&str> {
    let all = compared["candidates"].as_array().unwrap();
    all.iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn candidates_stand_side_by_side_and_nobody_is_ranked() {
    let world = World::new().await;
    let job = told(&world, "Medical receptionist").await;
    let page = world.manager.get(&format!("/jobs/{job}/decide")).await.expect(200).body;
    for said in
        ["Owen Marsh", "Linh Tran-Abbott", "likely ", "Too close to tell", "No one is ranked"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    // Ruth has an offer; of Helen there is nothing to go by.
    for name in ["Ruth Kahananui", "Helen Voss"] {
        assert!(!page.contains(name), "{name}: {page}");
    }
    let compared = world.hr.get(&format!("/api/v1/jobs/{job}/comparison")).await.expect(200).json();
    let waits: Vec<_> = compared["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["waits_since"].to_string())
        .collect();
    assert!(waits.is_sorted(), "{waits:?}");
    let owen = compared["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == "Owen Marsh")
        .unwrap();
    assert_eq!(owen["compared"][0]["comparison"], "not_distinguishable");
    assert!(owen["test"]["low"].as_u64() < owen["test"]["high"].as_u64());
}

#[tokio::test]
async fn ratings_stand_beside_the_rest_once_all_are_in() {
    let world = World::new().await;
    let job = told(&world, "Medical biller").await;
    let page = world.manager.get(&format!("/jobs/{job}/decide")).await.expect(200).body;
    assert!(page.contains("2 raters: 3 to 4 of 5"), "{page}");
    let compared = world.hr.get(&format!("/api/v1/jobs/{job}/comparison")).await.expect(200).json();
    assert!(names(&compared).contains(&"Devonte Whitlock"), "{compared:#}");
    let all = compared["candidates"].as_array().unwrap();
    let devonte = all.iter().find(|one| one["name"] == "Devonte Whitlock").unwrap();
    assert_eq!(devonte["interviews"][0]["awaited"], 0);
    let application = devonte["application_id"].as_str().unwrap();
    let alone =
        world.manager.get(&format!("/applications/{application}/decide")).await.expect(200).body;
    assert!(alone.contains("Tell us about a denied claim"), "{alone}");
    assert!(
        alone.contains(&format!("href=\"/applications/{application}/decision/new\"")),
        "{alone}"
    );
}

#[tokio::test]
async fn a_key_that_may_not_read_scores_is_shown_none() {
    let world = World::new().await;
    let job = told(&world, "Medical biller").await;
    let make = async |tx: &mut Tx| {
        keys::make_api_key(tx, Some(world.user), None, &["interviews:read"], None).await
    };
    let key = world.scope.write(make).await.unwrap();
    let caller = world.nobody.with_key(key.secret);
    let compared = caller.get(&format!("/api/v1/jobs/{job}/comparison")).await.expect(200).json();
    for one in compared["candidates"].as_array().unwrap() {
        assert!(one["test"].is_null() && one["findings"].is_null(), "{one:#}");
        assert_eq!(
            (&one["compared"], &one["licenses"]),
            (&serde_json::json!([]), &serde_json::json!([]))
        );
    }
}

#[tokio::test]
async fn whoever_is_ticked_is_looked_at_before_they_move() {
    let world = World::new().await;
    let job = told(&world, "Medical biller").await;
    let page = world.manager.get(&format!("/jobs/{job}/decide")).await.expect(200).body;
    assert!(page.contains(&format!("action=\"/jobs/{job}/moves/new\"")), "{page}");
    let compared = world.hr.get(&format!("/api/v1/jobs/{job}/comparison")).await.json();
    let id = compared["candidates"][0]["application_id"].as_str().unwrap().to_owned();
    let look = format!("/jobs/{job}/moves/new?appl={id}&to=offer");
    let look = world.manager.get(&look).await.expect(200).body;
    assert!(look.contains(compared["candidates"][0]["name"].as_str().unwrap()), "{look}");
    let moves = [("appl", &*id), ("to", "offer")];
    world.manager.submit(&format!("/jobs/{job}/moves"), &moves).await.expect(303);
    let after = world.hr.get(&format!("/api/v1/jobs/{job}/comparison")).await.json();
    assert!(!names(&after).contains(&names(&compared)[0]), "who has an offer is decided on");
}
