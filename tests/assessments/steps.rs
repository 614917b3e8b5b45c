//! The name of a step: what is sent again under it is the same step, and nothing else is.

use serde_json::{Value, json};

use super::{first_answer, invite};
use crate::world::{Answer, Caller, World};

struct Begun {
    world: World,
    link: Caller,
    sitting: String,
}

impl Begun {
    async fn new() -> Self {
        let world = World::new().await;
        let (_, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
        let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
        let sitting = format!("/api/v1/sittings/{}", begun["id"].as_str().unwrap());
        Self { world, link, sitting }
    }

    async fn question(&self, number: u16) -> Value {
        self.link.get(&format!("{}/questions/{number}", self.sitting)).await.expect(200).json()
    }

    async fn send(&self, body: Value) -> Answer {
        self.link.post(&format!("{}/answers", self.sitting), body).await
    }

    async fn answered(&self) -> Value {
        self.link.get(&self.sitting).await.expect(200).json()["answered"].clone()
    }
}

/// An answer to this question, and another one.
fn two_answers(question: &Value) -> [Value; 2] {
    [first_answer(question), json!([])]
}

#[tokio::test]
async fn a_name_that_comes_back_with_anything_else_is_refused_and_nothing_is_lost() {
    let begun = Begun::new().await;
    let [one, other] = two_answers(&begun.question(1).await);
    let step = |number: u16, answer: &Value, flagged: bool| json!({ "number": number, "client_step_id": "q1", "answer": answer, "flagged": flagged });
    let first = begun.send(step(1, &one, false)).await.expect(201).json();
    let second = begun.question(2).await;
    for body in [
        step(1, &other, false),
        step(1, &one, true),
        step(2, &first_answer(&second), false),
        step(1, &json!([{ "name": "answer", "value": "no such choice" }]), false),
    ] {
        let refused = begun.send(body.clone()).await;
        assert_eq!(refused.problem(), "422 request.step_reused", "{body}");
    }
    assert_eq!(begun.send(step(1, &one, false)).await.expect(201).json(), first, "the same step");
    assert_eq!(begun.answered().await, 1);

    // Under names of their own both are taken.
    let named = |mut body: Value, name: &str| {
        body["client_step_id"] = name.into();
        body
    };
    begun.send(named(step(2, &first_answer(&second), false), "q2")).await.expect(201);
    assert_eq!(begun.answered().await, 2);
    begun.send(named(step(1, &other, false), "q1 again")).await.expect(201);
    assert_eq!(begun.answered().await, 1);
}

#[tokio::test]
async fn of_two_answers_at_once_under_one_name_one_is_kept_and_the_other_refused() {
    let begun = Begun::new().await;
    let [one, other] = two_answers(&begun.question(1).await);
    let step = |answer| json!({ "number": 1, "client_step_id": "q1", "answer": answer });
    let (first, second) = tokio::join!(begun.send(step(one)), begun.send(step(other)));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 422]);
}

#[tokio::test]
async fn a_page_that_comes_back_with_another_answer_is_shown_again_under_a_new_name() {
    let begun = Begun::new().await;
    let page = format!("/take/{}/questions/1", begun.link.secret());
    let shown = begun.world.nobody.get(&page).await.expect(200);
    assert_eq!(shown.header("cache-control"), "no-store", "another visit gets another name");
    let name = |page: &str| {
        let after = page.split("name=\"step\" value=\"").nth(1).unwrap();
        after.split('"').next().unwrap().to_owned()
    };
    let step = name(&shown.body);
    let send = async |step: &str, flagged: &[(&str, &str)]| {
        let fields = [&[("step", step), ("go", "next")], flagged].concat();
        begun.world.nobody.submit(&page, &fields).await
    };
    send(&step, &[]).await.expect(303);
    send(&step, &[]).await.expect(303);
    let again = send(&step, &[("flag", "yes")]).await.expect(422).body;
    assert!(again.contains("Another answer was already sent from this page"), "{again}");
    assert!(again.contains("name=\"flag\" value=\"yes\" checked"), "{again}");
    assert_ne!(name(&again), step);
    send(&name(&again), &[("flag", "yes")]).await.expect(303);
}
