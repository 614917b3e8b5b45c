//! All that is wrong with a body is told in one answer.

use poem::http::Method;
use serde_json::{Value, json};

use crate::world::World;

const NO_JOB: &str = "job_01h2xcejqtf2nbrexx3vqjhp41";

#[tokio::test]
async fn unknown_fields_stand_beside_the_other_faults() {
    let world = World::new().await;
    let body = json!({ "bogus": 1, "nme": "Ana", "email": "nowhere", "job_id": NO_JOB });
    let refused = world.hr.post("/api/v1/applications", body).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /bogus /email /job_id /name /nme");
    let fault = refused.json()["errors"][0].clone();
    assert_eq!(fault["code"], "value.unknown");
    let detail = fault["detail"].as_str().unwrap();
    assert!(detail.contains("name, phone, email"), "{detail}");
    assert!(fault["parameter"].is_null(), "{fault}");
}

#[tokio::test]
async fn what_is_named_and_not_there_stands_beside_the_other_faults() {
    let world = World::new().await;
    let body = json!({ "name": "Ana", "email": "nowhere", "job_id": NO_JOB });
    let refused = world.hr.post("/api/v1/applications", body).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /email /job_id");
    let body = json!({
        "assessment_id": "asmt_01h2xcejqtf2nbrexx3vqjhp41",
        "application_id": "appl_01h2xcejqtf2nbrexx3vqjhp41",
    });
    let refused = world.hr.post("/api/v1/invitations", body).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /application_id /assessment_id");
    let application = world.apply(world.job("Receptionist", false).await).await;
    let path = format!("/api/v1/applications/{application}/decision");
    let user = "user_01h2xcejqtf2nbrexx3vqjhp41";
    let body = json!({ "reason": "nope", "letter": "", "decided_by": user });
    let refused = world.hr.post(&path, body).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /decided_by /letter /reason");
    let body = json!({ "person_id": "person_01h2xcejqtf2nbrexx3vqjhp41", "kind": "nope" });
    let refused = world.hr.post("/api/v1/licenses", body).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /jurisdiction /kind /number /person_id");
}

#[tokio::test]
async fn lists_objects_and_numbers_of_the_wrong_form_are_told_in_plain_words() {
    let world = World::new().await;
    let refused = world.hr.post("/api/v1/interviews", json!({})).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /application_id /kind /minutes /raters /times");
    let body =
        json!({ "times": null, "raters": [5, { "nme": "Ana" }], "minutes": "30", "kind": [] });
    let refused = world.hr.post("/api/v1/interviews", body).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /application_id /kind /minutes /raters/0 /raters/1 /raters/1/nme /times");
    let body = json!({ "assessment_id": 5, "candidate": "Ana" });
    let refused = world.hr.post("/api/v1/invitations", body).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /assessment_id /candidate");
    let details: Vec<_> = refused.json()["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["detail"].clone())
        .collect();
    assert_eq!(details[1], "Send an object, with a value for each name");
    let none = world.hr.post("/api/v1/applications", json!([])).await;
    assert_eq!(none.problem(), "422 request.invalid ");
}

#[tokio::test]
async fn no_answer_names_a_type_of_ours() {
    let world = World::new().await;
    let document = muster::router::document();
    let bodies = [json!({}), json!([]), json!({ "bogus": 1 }), Value::Null];
    let mut read = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let methods = methods.as_object().unwrap().iter();
        let takes_json =
            |one: &Value| one["requestBody"]["content"]["application/json"].is_object();
        for (method, operation) in methods.filter(|(_, one)| takes_json(one)) {
            let address = format!("/api/v1{}", filled(path, operation));
            let method: Method = method.to_uppercase().parse().unwrap();
            for body in &bodies {
                let request = world.owner_hr.request(method.clone(), &address);
                let request = request.header("If-Match", "\"1\"");
                let answer = world.owner_hr.send(request, Some(body.clone())).await;
                assert!(answer.status < 500, "{method} {path} {body}: {}", answer.body);
                read += usize::from(answer.status == 422);
                for word in ["Expected input type", "list_", "optional_", "integer(", "In\\\""] {
                    assert!(!answer.body.contains(word), "{method} {path} {body}: {}", answer.body);
                }
            }
        }
    }
    assert!(read > 100, "{read} bodies were read");
}

/// Returns the path with ids that name nothing.
fn filled(path: &str, operation: &Value) -> String {
    let mut path = path.to_owned();
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let schema = &parameter["schema"];
        let prefix = schema["pattern"].as_str().and_then(|one| one[1..].split_once("_[0-7]"));
        let value = match (prefix, parameter["name"].as_str().unwrap()) {
            (Some((prefix, _)), _) => format!("{prefix}_01h2xcejqtf2nbrexx3vqjhp41"),
            (None, "rule") => "no_answer".to_owned(),
            (None, "day" | "number") => "30".to_owned(),
            (None, _) => "x".to_owned(),
        };
        path = path.replace(&format!("{{{}}}", parameter["name"].as_str().unwrap()), &value);
    }
    path
}

#[tokio::test]
async fn a_description_is_told_what_only_several_values_show_too() {
    let world = World::new().await;
    let job = crate::jobs::draft(&world).await;
    let mut whole = crate::jobs::whole();
    whole["title"] = json!("");
    whole["pay"] = json!({ "min_cents": 3000, "max_cents": 2000, "period": "hour" });
    let refused = crate::jobs::change(&world, &job, whole).await;
    insta::assert_snapshot!(refused.problem(), @"422 request.invalid /pay/max_cents /title");
}

#[tokio::test]
async fn a_body_where_none_is_asked_for_is_refused_unless_it_says_nothing() {
    let world = World::new().await;
    let (invitation, _) = crate::assessments::invite(&world, "receptionist", "Uma Roth").await;
    let path = format!("/api/v1/invitations/{invitation}/cancellation");
    let refused = world.hr.post(&path, json!({ "reason": "gone" })).await;
    assert_eq!(refused.problem(), "400 request.unreadable");
    let detail = refused.json()["detail"].as_str().unwrap().to_owned();
    assert!(detail.starts_with("This address takes no body"), "{detail}");
    world.hr.post(&path, json!({})).await.expect(200);
}

#[tokio::test]
async fn a_body_of_which_nothing_is_required_need_not_be_sent() {
    let world = World::new().await;
    let job = crate::jobs::draft(&world).await;
    crate::jobs::change(&world, &job, crate::jobs::whole()).await.expect(200);
    let path = format!("/api/v1/jobs/{job}");
    let read = world.hr.get(&path).await.header("etag").to_owned();
    let request = world.hr.request(Method::POST, &format!("{path}/publication"));
    // It comes as far as what is wrong with this job: so few duties are no test.
    let told = world.hr.send(request.header("If-Match", read), None).await.expect(409).json();
    assert_eq!(told["code"], "assessments.too_few_items");
    let request = world.hr.request(Method::POST, "/api/v1/applications");
    assert_eq!(world.hr.send(request, None).await.status, 415, "something has to be sent");
}

#[tokio::test]
async fn a_body_of_no_bytes_takes_nothing_away() {
    let world = World::new().await;
    let staff = crate::roster::add(&world, "Uma Roth", "503 555 0165").await;
    crate::exclusions::born(&world, &staff, "1980-01-01").await;
    let path = format!("/api/v1/staff/{staff}/identity");
    let send = async |method: Method, path: &str| {
        let request = world.hr.request(method, path).content_type("application/json");
        world.hr.send_raw(request, "").await
    };
    let refused = send(Method::PUT, &path).await.expect(422).json();
    assert_eq!(
        (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]),
        (&json!(""), &json!("value.missing"))
    );
    send(Method::PATCH, &format!("/api/v1/staff/{staff}")).await.expect(422);
}

#[tokio::test]
async fn a_name_that_stands_twice_and_json_of_another_kind_are_refused() {
    let world = World::new().await;
    let send = async |media_type: &str, packed: &str, body: &'static str| {
        let request = world.hr.request(Method::POST, "/api/v1/licenses");
        let request = request.content_type(media_type).header("Content-Encoding", packed);
        world.hr.send_raw(request, body).await.problem()
    };
    let twice = r#"{"number":"1","number":"2"}"#;
    assert_eq!(send("application/json", "identity", twice).await, "400 request.unreadable");
    for (media_type, packed) in [
        ("application/merge-patch+json", "identity"),
        ("application/json; charset=latin1", "identity"),
        ("application/json", "gzip"),
    ] {
        assert_eq!(send(media_type, packed, "{}").await, "415 request.media_type", "{media_type}");
    }
}
