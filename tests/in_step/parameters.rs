use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn a_parameter_that_is_not_known_is_refused_with_the_known_ones() {
    let world = World::new().await;
    for (path, name) in [
        ("applications?stages=hired", "stages"),
        ("jobs?roles=x", "roles"),
        ("people?email=a", "email"),
        ("events?after=1", "after"),
    ] {
        let refused = world.hr.get(&format!("/api/v1/{path}")).await;
        assert_eq!(refused.problem(), format!("400 request.unreadable /{name}"), "{path}");
    }
    let refused = world.hr.get("/api/v1/users?sort=name").await.expect(400).json();
    let detail = "“sort” isn’t a parameter here. The known ones are: updated_after, cursor, limit.";
    assert_eq!(refused["detail"], detail);
}

#[tokio::test]
async fn an_address_without_parameters_takes_none() {
    let world = World::new().await;
    let refused = world.hr.get("/api/v1/role-profiles?limit=1").await.expect(400).json();
    assert_eq!(refused["detail"], "“limit” isn’t a parameter here. This address takes none.");
}

#[tokio::test]
async fn a_parameter_that_comes_twice_is_refused() {
    let world = World::new().await;
    let refused = world.hr.get("/api/v1/applications?stage=applied&stage=hired").await;
    assert_eq!(refused.expect(400).json()["detail"], "“stage” was sent twice. Send it once.");
}

#[tokio::test]
async fn all_that_is_wrong_with_an_address_is_told_at_once_and_in_plain_words() {
    let world = World::new().await;
    let refused = world.hr.get("/api/v1/applications?limit=x&stage=nope&job_id=me&nope=1").await;
    assert_eq!(refused.problem(), "400 request.unreadable /limit /stage /job_id /nope");
    let refused = refused.json();
    assert_eq!(refused["detail"], "4 parameters of the address can’t be used. “errors” has each.");
    let limit = &refused["errors"][0];
    assert_eq!((&limit["parameter"], &limit["code"]), (&json!("limit"), &json!("number.form")));
    assert_eq!(limit["detail"], "Enter a whole number, like 12");
    let long = world.hr.get(&format!("/api/v1/search?q={}", "x".repeat(500))).await;
    assert_eq!(long.problem(), "400 request.unreadable /q");
    assert_eq!(long.json()["detail"], "q: Use at most 200 characters. This has 500");
    let request = world.hr.request(poem::http::Method::POST, "/api/v1/license-rosters?kind=nope");
    let request = request.content_type("application/octet-stream");
    let missing = world.hr.send_body(request, "x").await;
    assert!(missing.problem().starts_with("400 request.unreadable /kind"), "{}", missing.body);
    let faults = missing.json()["errors"].as_array().unwrap().clone();
    let of =
        |name: &str| faults.iter().find(|one| one["parameter"] == name).unwrap()["code"].clone();
    assert_eq!((of("kind"), of("jurisdiction")), (json!("word.unknown"), json!("value.missing")));
    let empty = world.hr.get("/api/v1/jobs?limit=").await;
    assert_eq!(empty.json()["errors"][0]["code"], "number.form");
}

#[tokio::test]
async fn a_cursor_leads_on_in_the_list_that_gave_it_and_in_no_other() {
    let world = World::new().await;
    for title in ["Receptionist", "Biller"] {
        let job = world.job(title, false).await;
        world.apply(job).await;
    }
    let list = "/api/v1/applications?limit=1";
    let cursor = world.hr.get(list).await.expect(200).json()["next_cursor"].clone();
    let cursor = cursor.as_str().unwrap();
    let next = world.hr.get(&format!("{list}&cursor={cursor}")).await.expect(200).json();
    assert_eq!(next["data"].as_array().unwrap().len(), 1);
    for (other, cursor) in [
        ("people", cursor),
        ("licenses", cursor),
        ("applications", "cur_01h2xcejqtf2nbrexx3vqjhp41"),
        ("applications", "cur_01h2xcejqtf2nbrexx3vqjhp410000"),
    ] {
        let refused = world.hr.get(&format!("/api/v1/{other}?cursor={cursor}")).await;
        assert_eq!(refused.problem(), "422 request.invalid /cursor", "{other} {cursor}");
        let fault = refused.json()["errors"][0].clone();
        assert_eq!(fault["code"], "cursor.of_another_list");
        assert_eq!(fault["parameter"], "cursor");
    }
}

#[tokio::test]
async fn what_belongs_to_one_person_is_found_by_them() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let shown = world.hr.get(&format!("/api/v1/applications/{application}")).await.json();
    let person = shown["person_id"].as_str().unwrap().to_owned();
    let count = async |path: &str| {
        let found = world.hr.get(&format!("/api/v1/{path}")).await.expect(200).json();
        found["data"].as_array().unwrap().len()
    };
    assert_eq!(count(&format!("applications?person_id={person}")).await, 1);
    for other in ["applications", "invitations", "offers", "interviews", "onboardings", "staff"] {
        assert_eq!(count(&format!("{other}?person_id={}", world.rosa)).await, 0, "{other}");
    }
    assert_eq!(count("jobs?role=receptionist").await, 1);
    assert_eq!(count("jobs?role=medical_biller").await, 0);
    let (invitation, _) = crate::assessments::invite(&world, "receptionist", "Uma Roth").await;
    let made = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.json();
    let of = |name: &str| format!("invitations?{name}={}", made[name].as_str().unwrap());
    assert_eq!((count(&of("person_id")).await, count(&of("assessment_id")).await), (1, 1));
    assert_eq!(count(&format!("{}&person_id={person}", of("assessment_id"))).await, 0);
    let path = format!("/api/v1/assessments/{}", made["assessment_id"].as_str().unwrap());
    assert_eq!(world.hr.get(&path).await.expect(200).json()["title"], "Medical receptionist");
    let missing = world.hr.get("/api/v1/assessments/asmt_01h2xcejqtf2nbrexx3vqjhp41").await;
    assert_eq!(missing.problem(), "404 request.not_found");
}
