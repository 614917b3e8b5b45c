//! The story of one sitting, told through each door.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{assessment, invite, secret_of};
use crate::world::{Caller, World};

/// Begins a sitting and returns its address.
pub async fn begin(link: &Caller) -> String {
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    format!("/api/v1/sittings/{}", begun["id"].as_str().unwrap())
}

/// Answers every question with whatever comes first, as the questions say that it can be done.
pub async fn answer_all(link: &Caller, sitting: &str) {
    let count = link.get(sitting).await.expect(200).json()["count"].as_u64().unwrap();
    for number in 1..=count {
        let question = link.get(&format!("{sitting}/questions/{number}")).await.expect(200).json();
        let body = json!({
            "number": number,
            "client_step_id": format!("step-{number}"),
            "answer": first_answer(&question),
        });
        let kept = link.post(&format!("{sitting}/answers"), body).await.expect(201).json();
        assert_eq!((&kept["number"], &kept["is_counted"]), (&json!(number), &json!(true)));
    }
}

/// What a candidate would send who takes what comes first.
pub fn first_answer(question: &Value) -> Value {
    let list = |name: &str| question[name].as_array().cloned().unwrap_or_default();
    let pair = |name: &Value, value: &Value| json!({ "name": name, "value": value });
    let steps = list("steps");
    if !steps.is_empty() {
        // What answers a step of a case is named after it: 2.answer.
        let of_step = |(step, number): (&Value, u32)| {
            let pairs = first_answer(step).as_array().cloned().unwrap_or_default();
            let named = move |one: Value| {
                let name = format!("{number}.{}", one["name"].as_str().unwrap());
                json!({ "name": name, "value": one["value"] })
            };
            pairs.into_iter().map(named).collect::<Vec<_>>()
        };
        return steps.iter().zip(1..).flat_map(of_step).collect();
    }
    let (choices, rights) = (list("choices"), list("rights"));
    match question["kind"].as_str().unwrap() {
        _ if !rights.is_empty() => {
            let pairs = choices.iter().zip(rights.iter().cycle());
            pairs.map(|(left, right)| pair(&left["key"], &right["key"])).collect()
        }
        "ordering" => {
            let places = choices.iter().zip(1..);
            places.map(|(line, place)| pair(&line["key"], &json!(place.to_string()))).collect()
        }
        "record" | "table" | "cloze" => {
            let first = |field: &Value| field["offers"][0]["key"].as_str().map(str::to_owned);
            let typed = || "12.50".to_owned();
            let fill =
                |field: &Value| pair(&field["key"], &json!(first(field).unwrap_or_else(typed)));
            choices.iter().map(fill).collect()
        }
        _ if choices.is_empty() => json!([{ "name": "answer", "value": "12.50" }]),
        _ => json!([{ "name": "answer", "value": choices[0]["key"] }]),
    }
}

#[tokio::test]
async fn a_sitting_is_taken_and_scored_by_api() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let sitting = begin(&link).await;
    assert_eq!(sitting, begin(&link).await, "a second device begins the same sitting");
    answer_all(&link, &sitting).await;

    let handed_in = link.post(&format!("{sitting}/submission"), json!({})).await.expect(200).json();
    assert_eq!((&handed_in["is_handed_in"], &handed_in["answered"]), (&json!(true), &json!(20)));
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);

    let shown = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.expect(200).json();
    assert_eq!(shown["status"], "scored");
    let result = &shown["result"];
    assert_eq!((&result["count"], &result["answered"]), (&json!(20), &json!(20)));
    assert_eq!((&result["provisional"], &result["scoring_version"]), (&json!(true), &json!(2)));
    let number = |name: &str| result[name].as_u64().unwrap();
    assert!(number("low") <= number("score") && number("score") <= number("high"), "{result}");
    let parts = result["parts"].as_array().unwrap();
    assert_eq!(parts.iter().map(|part| part["count"].as_u64().unwrap()).sum::<u64>(), 20);
    for part in parts {
        // From ten questions on a number, below a word.
        let is_long = part["count"].as_u64().unwrap() >= 10;
        assert_eq!(
            (part["score"].is_u64(), part["standing"].is_string()),
            (is_long, !is_long),
            "{part}"
        );
    }
    assert_eq!(link.get(&format!("{sitting}/score")).await.expect(200).json(), *result);
    let happened = world.happened_to(&invitation).await;
    assert_eq!(
        happened,
        [
            "invitation.invited",
            "message.written",
            "message.expired",
            "invitation.submitted",
            "invitation.scored"
        ]
    );
}

#[tokio::test]
async fn an_answer_sent_twice_is_one_step() {
    let world = World::new().await;
    let (_, link) = invite(&world, "medical_biller", "Marisol Etxeberria").await;
    let sitting = begin(&link).await;
    let question = link.get(&format!("{sitting}/questions/1")).await.expect(200).json();
    let body = json!({ "number": 1, "client_step_id": "tap", "answer": first_answer(&question) });
    let first = link.post(&format!("{sitting}/answers"), body.clone()).await.expect(201).json();
    let again = link.post(&format!("{sitting}/answers"), body).await.expect(201).json();
    assert_eq!(first, again);
    assert_eq!(first["step_no"], 1);
}

#[tokio::test]
async fn a_question_shows_again_what_was_answered_and_is_drawn_once() {
    let world = World::new().await;
    let (_, link) = invite(&world, "medical_biller", "Marisol Etxeberria").await;
    let sitting = begin(&link).await;
    let question = link.get(&format!("{sitting}/questions/1")).await.expect(200).json();
    let answer = first_answer(&question);
    let body = json!({ "number": 1, "client_step_id": "tap", "answer": answer });
    link.post(&format!("{sitting}/answers"), body).await.expect(201);
    let reloaded = link.get(&format!("{sitting}/questions/1")).await.expect(200).json();
    assert_eq!(reloaded["stem_html"], question["stem_html"]);
    let sorted = |value: &Value| {
        let mut pairs: Vec<_> = value.as_array().unwrap().iter().map(ToString::to_string).collect();
        pairs.sort();
        pairs
    };
    assert_eq!(sorted(&reloaded["answer"]), sorted(&answer));
}

#[tokio::test]
async fn two_people_get_the_same_items_in_an_order_of_their_own() {
    let world = World::new().await;
    let mut seen = vec![];
    for name in ["Marisol Etxeberria", "Devonte Whitlock"] {
        let (_, link) = invite(&world, "medical_assistant", name).await;
        let sitting = begin(&link).await;
        answer_all(&link, &sitting).await;
        let mut kinds = vec![];
        for number in 1..=20 {
            let question =
                link.get(&format!("{sitting}/questions/{number}")).await.expect(200).json();
            kinds.push(question["kind"].as_str().unwrap().to_owned());
        }
        seen.push(kinds);
    }
    assert_ne!(seen[0], seen[1], "the order is the same");
    for kinds in &mut seen {
        kinds.sort();
    }
    assert_eq!(seen[0], seen[1], "the items are not the same");
}

#[tokio::test]
async fn a_question_that_was_not_shown_takes_no_answer() {
    let world = World::new().await;
    let (_, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let sitting = begin(&link).await;
    link.get(&format!("{sitting}/questions/2")).await.expect(409);
    let body = json!({ "number": 2, "client_step_id": "ahead" });
    let refused = link.post(&format!("{sitting}/answers"), body).await;
    insta::assert_snapshot!(refused.problem(), @"409 sittings.not_shown");
}

#[tokio::test]
async fn what_was_saved_is_handed_in_when_the_time_is_over_and_what_comes_later_is_kept() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let sitting = begin(&link).await;
    let body = json!({ "number": 1, "client_step_id": "in-time" });
    link.post(&format!("{sitting}/answers"), body).await.expect(201);
    world.clock.advance(TimeDelta::hours(3));
    let late = json!({ "number": 1, "client_step_id": "late" });
    let late = link.post(&format!("{sitting}/answers"), late).await.expect(201).json();
    assert_eq!(late["is_counted"], false);
    world.app.work().await.unwrap();
    let shown = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.expect(200).json();
    assert_eq!((&shown["status"], &shown["result"]["answered"]), (&json!("scored"), &json!(0)));
}

#[tokio::test]
async fn a_page_tells_how_many_seconds_are_left_and_nothing_of_it_while_the_clock_is_hidden() {
    let world = World::new().await;
    let open = async |name: &str, fields: &[(&str, &str)]| {
        let (_, link) = invite(&world, "receptionist", name).await;
        let check = format!("/take/{}", link.secret());
        world.nobody.submit(&format!("{check}/start"), fields).await.expect(303);
        check
    };
    let read = async |path: String| world.nobody.get(&path).await.expect(200).body;
    let left = |page: &str| -> i64 {
        let seconds = page.split("data-seconds=\"").nth(1).unwrap();
        seconds.split('"').next().unwrap().parse().unwrap()
    };
    let check = open("Marisol Etxeberria", &[]).await;
    let first = left(&read(format!("{check}/questions/1")).await);
    world.clock.advance(TimeDelta::seconds(100));
    let page = read(format!("{check}/questions/1")).await;
    assert_eq!(left(&page), first - 100);
    assert!(page.contains("data-minutes-left=\"# minutes left\""), "{page}");
    assert_eq!(left(&read(format!("{check}/review")).await), first - 100);

    let hidden = read(format!("{check}/questions/1?clock=off")).await;
    let without = open("Devonte Whitlock", &[("noclock", "yes")]).await;
    for page in [hidden, read(format!("{without}/questions/1")).await] {
        assert!(page.contains("Show clock"), "{page}");
        for word in ["data-seconds", "-clock.js", "id=\"over\"", "Ends at"] {
            assert!(!page.contains(word), "{word}: {page}");
        }
    }
}

#[tokio::test]
async fn an_invitation_that_nobody_began_expires() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    world.clock.advance(TimeDelta::days(7));
    let refused = link.post("/api/v1/sittings", json!({})).await;
    insta::assert_snapshot!(refused.problem(), @"409 invitations.not_open");
    // Nobody is told before the longest test that began in the last minute would be over.
    world.clock.advance(TimeDelta::hours(8));
    world.app.work().await.unwrap();
    let shown = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.expect(200).json();
    assert_eq!(shown["status"], "expired");
}

#[tokio::test]
async fn a_link_shows_the_own_result_for_half_a_year_after_the_last_day_and_then_opens_nothing() {
    let world = World::new().await;
    let (_, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let sitting = begin(&link).await;
    answer_all(&link, &sitting).await;
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);

    let done = format!("/take/{}/done", link.secret());
    world.clock.advance(TimeDelta::days(7 + 180) - TimeDelta::seconds(1));
    world.nobody.get(&done).await.expect(200);
    link.get(&format!("{sitting}/score")).await.expect(200);

    world.clock.advance(TimeDelta::seconds(1));
    let spent = world.nobody.get(&done).await.expect(410).body;
    assert!(spent.contains("This link no longer works"), "{spent}");
    link.get(&format!("{sitting}/score")).await.expect(401);
}

#[tokio::test]
async fn a_new_link_closes_the_old_one_and_a_cancelled_invitation_has_none() {
    let world = World::new().await;
    let (invitation, old) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let path = format!("/api/v1/invitations/{invitation}");
    let made = world.hr.post(&format!("{path}/links"), json!({})).await.expect(201).json();
    old.post("/api/v1/sittings", json!({})).await.expect(401);
    let new = world.nobody.with_key(secret_of(made["url"].as_str().unwrap()));
    world.hr.post(&format!("{path}/cancellation"), json!({})).await.expect(200);
    new.post("/api/v1/sittings", json!({})).await.expect(401);
    let again = world.hr.post(&format!("{path}/cancellation"), json!({})).await;
    insta::assert_snapshot!(again.problem(), @"409 invitations.not_open");
}

#[tokio::test]
async fn everyone_gets_one_try() {
    let world = World::new().await;
    invite(&world, "receptionist", "Marisol Etxeberria").await;
    let body = json!({
        "assessment_id": assessment(&world, "receptionist").await,
        "candidate": { "name": "M. Etxeberria", "email": "marisol.etxeberria@MAIL.example" },
    });
    let again = world.hr.post("/api/v1/invitations", body).await;
    insta::assert_snapshot!(again.problem(), @"409 invitations.already_invited");
}
