//! How far candidates come, through each door.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{applied, funnel, moved};
use crate::world::World;

#[tokio::test]
async fn a_practice_without_applications_is_told_that_there_is_nothing_yet() {
    let world = World::new().await;
    let told = funnel(&world, "").await;
    assert_eq!((&told["people"], &told["time_to_hire"]["people"]), (&json!(0), &json!(0)));
    let page = world.manager.get("/reports").await.expect(200).body;
    assert!(page.contains("Nothing to show yet"), "{page}");
}

#[tokio::test]
async fn of_three_people_there_are_counts_and_no_share() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let ids = applied(&world, job, 3).await;
    moved(&world, &ids[0], "interview").await;
    let told = funnel(&world, "").await;
    assert_eq!(told["people"], 3);
    assert_eq!(
        told["steps"][3],
        json!({
            "step": "interview", "people": 1,
            "here": 1, "closed": 0, "withdrawn": 0,
        })
    );
    let page = world.manager.get("/reports").await.expect(200).body;
    assert!(page.contains("1\u{a0}of\u{a0}3"), "{page}");
    assert!(!page.contains("33%"), "{page}");
    assert!(page.contains("1 person: too few to say"), "{page}");
}

#[tokio::test]
async fn of_twenty_people_there_are_shares_and_times() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let ids = applied(&world, job, 20).await;
    for (at, id) in ids.iter().take(5).enumerate() {
        world.clock.advance(TimeDelta::hours(1 + i64::try_from(at).unwrap()));
        moved(&world, id, "interview").await;
    }
    let told = funnel(&world, "").await;
    assert_eq!(told["steps"][1]["percent_of_before"], 25);
    // 1, 3, 6, 10 and 15 hours after they applied.
    let expected = json!({
        "people": 5, "median_hours": 6, "lower_quarter_hours": 3, "upper_quarter_hours": 10,
    });
    assert_eq!(told["stages"][0], json!({ "stage": "applied", "time": expected }));
    let page = world.manager.get("/reports").await.expect(200).body;
    assert!(page.contains("25%") && page.contains("6 hours"), "{page}");
}

#[tokio::test]
async fn a_hire_ends_a_way_and_tells_how_long_it_took() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let id = world.apply(job).await;
    world.clock.advance(TimeDelta::days(3));
    moved(&world, &id, "offer").await;
    world.clock.advance(TimeDelta::days(2));
    moved(&world, &id, "hired").await;
    let told = funnel(&world, "").await;
    assert_eq!(told["time_to_hire"]["people"], 1);
    assert_eq!(told["steps"][5]["people"], 1);
    assert_eq!(told["sources"][0]["hired"], 1);
}

#[tokio::test]
async fn months_are_of_those_who_applied_in_them_whatever_became_of_them_later() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let early = applied(&world, job, 2).await;
    world.clock.advance(TimeDelta::days(31));
    world.apply(job).await;
    moved(&world, &early[0], "offer").await;
    moved(&world, &early[0], "hired").await;
    world.app.work().await.unwrap();
    let path = format!("/api/v1/analytics/trend?months=3&job_id={job}");
    let told = world.hr.get(&path).await.expect(200).json();
    let figure = |name: &str| -> Vec<Value> {
        told["months"].as_array().unwrap().iter().map(|month| month[name].clone()).collect()
    };
    assert_eq!(figure("people"), [0, 2, 1]);
    assert_eq!(figure("hired"), [0, 1, 0]);
    assert_eq!(figure("open"), [0, 1, 1]);
    assert_eq!(told["months"][1]["time_to_hire"], json!({ "people": 1 }));
    let manager = world.manager_again().await;
    let page = manager.get("/reports").await.expect(200).body;
    let file = manager.get("/reports/funnel.csv").await.expect(200).body;
    let month = told["months"][1]["month"].as_str().unwrap();
    assert!(page.contains("Nov 2026") && page.contains("Dec 2026"), "{page}");
    assert!(file.contains(&format!("month,{month},people,2\n")), "{file}");
    assert!(file.contains(&format!("month_time_to_hire,{month},median_hours,\n")), "{file}");
    world.hr.get("/api/v1/analytics/trend?months=25").await.expect(400);
}

#[tokio::test]
async fn a_report_is_of_one_job_and_of_a_time() {
    let world = World::new().await;
    let desk = world.job("Receptionist", false).await;
    let billing = world.job("Biller", false).await;
    world.apply(desk).await;
    world.clock.advance(TimeDelta::days(40));
    world.apply(billing).await;
    let people = async |rest: String| funnel(&world, &rest).await["people"].clone();
    assert_eq!(people(String::new()).await, 2);
    assert_eq!(people(format!("?job_id={desk}")).await, 1);
    assert_eq!(people("?period=month".to_owned()).await, 1);
    // Whatever the jobs of these tests are called, they are those of one role.
    assert_eq!(people("?role=receptionist".to_owned()).await, 2);
    assert_eq!(people("?role=medical_biller".to_owned()).await, 0);
    assert_eq!(people(format!("?role=receptionist&job_id={desk}")).await, 1);
    world.hr.get("/api/v1/analytics/funnel?role=surgeon").await.expect(400);
    assert_eq!(people(format!("?period=month&job_id={desk}")).await, 0);
    world.hr.get("/api/v1/analytics/funnel?period=a_week").await.expect(400);
}

#[tokio::test]
async fn who_has_waited_longest_is_named_with_whose_turn_it_is() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    world.apply(job).await;
    world.clock.advance(TimeDelta::days(9));
    let page = world.manager.get("/reports").await.expect(200).body;
    assert!(page.contains("Marisol Etxeberria") && page.contains("9 days"), "{page}");
    assert!(page.contains("You: decide what’s next"), "{page}");
}

#[tokio::test]
async fn the_file_for_a_spreadsheet_has_the_figures_of_the_page() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    applied(&world, job, 2).await;
    world.app.work().await.unwrap();
    let file = world.manager.get("/reports/funnel.csv?period=all").await.expect(200);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        file.body.starts_with("part,of,figure,value\nstep,applied,people,2\n"),
        "{}",
        file.body
    );
}
