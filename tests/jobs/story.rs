//! The story of one job, told through each door.

use chrono::TimeDelta;
use poem::http::Method;
use serde_json::json;

use super::{change, draft, publish, published, whole};
use crate::world::World;

#[tokio::test]
async fn a_job_is_drafted_described_published_and_closed_by_api() {
    let world = World::new().await;
    let profiles = world.hr.get("/api/v1/role-profiles").await.expect(200).json();
    assert_eq!(profiles["data"].as_array().unwrap().len(), 4);
    let biller = world.hr.get("/api/v1/role-profiles/medical_biller").await.expect(200).json();
    assert_eq!(biller["title"], "Medical biller");

    let job = draft(&world).await;
    let path = format!("/api/v1/jobs/{job}");
    let drafted = world.hr.get(&path).await.expect(200).json();
    assert_eq!(drafted["obstacles"], json!(["jobs.pay_missing", "jobs.duties_unticked"]));
    assert_eq!(drafted["description"]["location"], "Salem");
    insta::assert_snapshot!(publish(&world, &job).await.problem(), @"409 jobs.pay_missing");

    let changed = change(&world, &job, whole()).await.expect(200).json();
    assert_eq!((&changed["version"], &changed["obstacles"]), (&json!(2), &json!([])));
    assert_eq!(changed["description"]["duties"][1]["id"], "own_1");
    assert_eq!(changed["description"]["pay"]["min_cents"], 1950);
    let mut again = whole();
    again["duties"][1]["id"] = json!("own_1");
    let again = change(&world, &job, again).await.expect(200).json();
    assert_eq!(again["version"], 2, "the same again makes no version");
    let versions = world.hr.get(&format!("{path}/versions")).await.expect(200).json();
    assert_eq!(versions["data"].as_array().unwrap().len(), 2);

    assert_eq!(publish(&world, &job).await.expect(201).json()["stage"], "published");
    let mut drawn = whole();
    drawn["duties"][0]["day_one"] = json!(false);
    insta::assert_snapshot!(
        change(&world, &job, drawn).await.problem(), @"409 jobs.duties_frozen"
    );
    let mut corrected = whole();
    corrected["pay"]["min_cents"] = json!(1900);
    let corrected = change(&world, &job, corrected).await.expect(200).json();
    assert_eq!((&corrected["version"], &corrected["stage"]), (&json!(3), &json!("published")));
    let copied = world.hr.post(&format!("{path}/copy"), json!({ "external_id": "REQ-2" })).await;
    let copied = copied.expect(201).json();
    assert_eq!((&copied["stage"], &copied["obstacles"]), (&json!("draft"), &json!([])));
    let mut like = corrected["description"].clone();
    like.as_object_mut().unwrap().remove("apply_by");
    assert_eq!(copied["description"], like);
    let reason = json!({ "reason": "Filled from within." });
    let closing = format!("{path}/closing");
    let closed = world.hr.post(&closing, reason.clone()).await.expect(201).json();
    assert_eq!(
        (&closed["stage"], &closed["closed_because"]),
        (&json!("closed"), &reason["reason"])
    );
    insta::assert_snapshot!(
        world.hr.post(&closing, reason).await.problem(), @"409 jobs.already_closed"
    );
    let happened = world.happened_to(&job).await;
    assert_eq!(
        happened,
        ["job.drafted", "job.edited", "job.published", "job.corrected", "job.closed"]
    );
}

#[tokio::test]
async fn all_that_is_wrong_with_a_description_is_told_at_once() {
    let world = World::new().await;
    let job = draft(&world).await;
    let mut body = whole();
    body["title"] = json!("");
    body["duties"][1]["text"] = json!(5);
    body["pay"]["min_cents"] = json!("much");
    body["languages"][0]["language"] = json!("klingon");
    insta::assert_snapshot!(
        change(&world, &job, body).await.problem(),
        @"422 request.invalid /duties/1/text /languages/0/language /pay/min_cents /title"
    );
    let mut body = whole();
    body["pay"]["max_cents"] = json!(1000);
    insta::assert_snapshot!(
        change(&world, &job, body).await.problem(), @"422 request.invalid /pay/max_cents"
    );
}

#[tokio::test]
async fn a_draft_is_started_once_for_one_key_and_one_external_id() {
    let world = World::new().await;
    let body = json!({ "role": "medical_biller", "external_id": "REQ-7" });
    let path = "/api/v1/jobs";
    let send = async || {
        let request = world.hr.request(Method::POST, path);
        world.hr.send(request.header("Idempotency-Key", "k"), Some(body.clone())).await.expect(201)
    };
    assert_eq!(send().await.json()["id"], send().await.json()["id"]);
    let twice = world.hr.post(path, body.clone()).await;
    insta::assert_snapshot!(twice.problem(), @"409 request.already_exists");
    let drafts = world.hr.get("/api/v1/jobs?stage=draft").await.expect(200).json();
    assert_eq!(drafts["data"].as_array().unwrap().len(), 1);
    assert_eq!(
        twice.json()["existing"]["id"],
        drafts["data"][0]["id"],
        "it names the one there is"
    );
    let open = world.hr.get("/api/v1/jobs?stage=published").await.expect(200).json();
    assert_eq!(open["data"], json!([]));
}

#[tokio::test]
async fn a_job_is_described_section_by_section_and_published_by_pages() {
    let world = World::new().await;
    let manager = &world.manager;
    assert!(manager.get("/jobs").await.expect(200).body.contains("Describe your first job"));
    let form = manager.get("/jobs/new?role=medical_biller").await.expect(200).body;
    assert!(form.contains("value=\"medical_biller\" checked><span>Medical biller<"), "{form}");
    let refused = manager.submit("/jobs", &[("title", "Front desk")]).await.expect(422).body;
    assert!(refused.contains("href=\"#role\"") && refused.contains("value=\"Front desk\""));
    let started = manager.submit("/jobs", &[("role", "receptionist")]).await.expect(303);
    let job = started.header("location").to_owned();

    let shown = manager.get(&job).await.expect(200).body;
    for missing in ["Add the pay", "<b>Patient satisfaction</b>"] {
        assert!(shown.contains(missing), "{missing} in {shown}");
    }
    assert!(!shown.contains("/publication/new"), "{shown}");

    let pay = [("revision", "1"), ("pay.min_cents", "DOE"), ("pay.period", "hour")];
    let refused = manager.submit(&format!("{job}/pay"), &pay).await.expect(422).body;
    for told in ["value=\"DOE\"", "href=\"#pay.min_cents\"", "href=\"#pay.max_cents\"", " checked"]
    {
        assert!(refused.contains(told), "{told} in {refused}");
    }
    let (lowest, highest) = (refused.find("#pay.min_cents\""), refused.find("#pay.max_cents\""));
    assert!(lowest < highest, "in the order of the page: {refused}");
    let pay = [
        ("revision", "1"),
        ("pay.min_cents", "$19.50"),
        ("pay.max_cents", "23.00"),
        ("pay.period", "hour"),
        ("benefits", "15 paid days off\r\n\r\n Health cover "),
    ];
    manager.submit(&format!("{job}/pay"), &pay).await.expect(303);
    let form = manager.get(&format!("{job}/pay")).await.expect(200).body;
    assert!(form.contains("value=\"19.50\"") && form.contains("days off\nHealth cover<"), "{form}");

    let stale = manager.submit(&format!("{job}/pay"), &pay).await.expect(409).body;
    assert!(stale.contains("Someone else changed this job"), "{stale}");

    let duties = [
        ("revision", "2"),
        ("duties.0.id", "greet_check_in"),
        ("duties.0.text", "Greet patients\r\nkindly"),
        ("duties.0.essential", "yes"),
        ("duties.0.day_one", "yes"),
        ("duties.1.id", "gone"),
        ("duties.1.text", " "),
        ("duties.9.text", "Water the plants"),
        ("duties.9.essential", "no"),
        ("duties.9.day_one", "no"),
    ];
    manager.submit(&format!("{job}/duties"), &duties).await.expect(303);
    let languages =
        [("revision", "3"), ("languages.0.language", "spanish"), ("languages.0.why", "")];
    let refused = manager.submit(&format!("{job}/languages"), &languages).await.expect(422).body;
    assert!(refused.contains("href=\"#languages.0.why\""), "{refused}");

    let look = manager.get(&format!("{job}/publication/new")).await.expect(200).body;
    for told in ["$19.50 to $23.00 an hour", "Greet patients kindly", "Publish the job"] {
        assert!(look.contains(told), "{told} in {look}");
    }
    let publication = format!("{job}/publication");
    manager.submit(&publication, &[("revision", "2")]).await.expect(409);
    let few = manager.submit(&publication, &[("revision", "3")]).await.expect(409).body;
    assert!(few.contains("This job would be published without a test."), "{few}");
    let without = [("revision", "3"), ("without_test", "yes")];
    manager.submit(&publication, &without).await.expect(303);
    let shown = manager.get(&job).await.expect(200).body;
    assert!(shown.contains("tag--good") && shown.contains("/poster"), "{shown}");
    manager.get(&format!("{job}/pay")).await.expect(200);
}

#[tokio::test]
async fn what_changed_between_versions_is_said_line_by_line() {
    let world = World::new().await;
    let job = published(&world).await;
    let list = world.viewer.get("/jobs").await.expect(200).body;
    assert!(list.contains(">Front desk receptionist</a>"), "{list}");
    let page = world.viewer.get(&format!("/jobs/{job}/versions")).await.expect(200).body;
    for told in [
        "<ins>Front desk receptionist</ins>",
        "<ins>$19.50 to $23.00 an hour</ins>",
        "Added</b> · Duty: <ins>Water the plants &lt;daily&gt;</ins>",
        "<ins>Spanish</ins>",
        "<ins>essential: yes, on day one: yes</ins>",
        "The first version.",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
}

/// Our suggestions stand until somebody says otherwise, and one sentence says that they fit.
#[tokio::test]
async fn suggested_duties_are_confirmed_by_one_sentence_and_frozen_with_the_posting() {
    let world = World::new().await;
    let drafted = world.manager.submit("/jobs", &[("role", "receptionist")]).await.expect(303);
    let job = drafted.header("location").to_owned();
    let duties = world.manager.get(&format!("{job}/duties")).await.expect(200).body;
    assert!(duties.matches(" checked").count() >= 16, "{duties}");
    let pay = |period: &'static str| {
        let revision = ("revision", "1");
        let amounts = [("pay.min_cents", "19"), ("pay.max_cents", "23")];
        [revision, amounts[0], amounts[1], ("pay.period", period)]
    };
    let slip = world.manager.submit(&format!("{job}/pay"), &pay("year")).await.expect(422).body;
    assert!(slip.contains("$19.00 to $23.00 a year?"), "{slip}");
    assert!(slip.contains("What the law requires in a posting"), "{slip}");
    let saved = world.manager.submit(&format!("{job}/pay"), &pay("hour")).await.expect(303);
    let next = saved.header("location").to_owned();
    assert!(next.ends_with("/publication/new"), "what was missing last leads on: {next}");
    let look = world.manager.get(&next).await.expect(200).body;
    assert!(look.contains("name=\"duties_fit\"") && look.contains("Publish the job"), "{look}");
    let publication = format!("{job}/publication");
    let silent = world.manager.submit(&publication, &[("revision", "2")]).await.expect(422).body;
    assert!(silent.contains("href=\"#duties_fit\""), "{silent}");
    let fit = [("revision", "2"), ("duties_fit", "yes")];
    world.manager.submit(&publication, &fit).await.expect(303);
    let shown = world.hr.get(&format!("/api/v1{job}")).await.expect(200).json();
    assert_eq!(shown["stage"], "published");
    let duties = shown["description"]["duties"].as_array().unwrap();
    assert!(duties.iter().all(|duty| duty["essential"].is_boolean()), "{duties:?}");
    let page = world.manager.get(&job).await.expect(200).body;
    assert!(page.contains("Share it"), "{page}");
}

#[tokio::test]
async fn a_blank_job_is_described_by_the_office_alone() {
    let world = World::new().await;
    let manager = &world.manager;
    let untitled = manager.submit("/jobs", &[("role", "other")]).await.expect(422).body;
    assert!(untitled.contains("Enter a title for the job"), "{untitled}");
    let nothing = world.hr.post("/api/v1/jobs", json!({ "role": "other" })).await;
    insta::assert_snapshot!(nothing.problem(), @"422 request.invalid /title");
    let body = json!({ "role": "other", "title": "X-ray technologist" });
    let job = world.hr.post("/api/v1/jobs", body).await.expect(201).json();
    let job = job["id"].as_str().unwrap().to_owned();
    let shown = manager.get(&format!("/jobs/{job}")).await.expect(200).body;
    assert!(shown.contains("Write what the work is for and when"), "{shown}");

    let mut whole = whole();
    whole["title"] = json!("X-ray technologist");
    change(&world, &job, whole).await.expect(200);
    publish(&world, &job).await.expect(201);
    // Nobody knows here what is asked of them: there is no test, and nothing of another role.
    let public = format!("/careers/{}/jobs/{job}", world.slug);
    for language in ["en", "es"] {
        let shown = world.nobody.get(&format!("{public}?lang={language}")).await.expect(200).body;
        assert!(shown.contains("X-ray technologist"), "{shown}");
    }
    manager.get(&format!("/jobs/{job}/interview-kit")).await.expect(200);
}

#[tokio::test]
async fn what_is_open_is_listed_first_and_what_is_over_last() {
    let world = World::new().await;
    let [over, open] = [published(&world).await, published(&world).await];
    let draft = draft(&world).await;
    let closing = json!({ "reason": "Filled from within." });
    world.hr.post(&format!("/api/v1/jobs/{over}/closing"), closing).await.expect(201);
    let page = world.manager.get("/jobs").await.expect(200).body;
    let [open, draft, over] =
        [open, draft, over].map(|id| page.find(&format!("/jobs/{id}\"")).unwrap());
    assert!(open < draft && draft < over, "{page}");
}

#[tokio::test]
async fn what_is_not_as_it_was_on_an_old_page_leads_to_the_thing() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let page = world.manager.get(&format!("/jobs/{job}/publication/new")).await;
    let page = page.expect(409).body;
    assert!(page.contains(&format!("href=\"/jobs/{job}\"")), "{page}");
}

#[tokio::test]
async fn a_job_that_was_closed_by_mistake_is_open_again_for_a_quarter_of_an_hour() {
    let world = World::new().await;
    let (job, draft) = (published(&world).await, draft(&world).await);
    for id in [&job, &draft] {
        let closing = format!("/api/v1/jobs/{id}/closing");
        world.hr.post(&closing, json!({ "reason": "By mistake." })).await.expect(201);
    }
    let page = world.manager.get(&format!("/jobs/{job}")).await.expect(200).body;
    assert!(page.contains("/closing/undoing\""), "{page}");
    world.manager.submit(&format!("/jobs/{job}/closing/undoing"), &[]).await.expect(303);
    let undo = async |id: &str| {
        let path = format!("/api/v1/jobs/{id}/closing");
        world.hr.send(world.hr.request(Method::DELETE, &path), None).await
    };
    assert_eq!(undo(&draft).await.expect(200).json()["stage"], "draft");
    let open = world.hr.get(&format!("/api/v1/jobs/{job}")).await.expect(200).json();
    assert_eq!((&open["stage"], &open["closed_because"]), (&json!("published"), &json!(null)));
    insta::assert_snapshot!(undo(&job).await.problem(), @"409 jobs.not_closed");
    assert_eq!(world.happened_to(&job).await.last().unwrap(), "job.reopened");
    let closing = format!("/api/v1/jobs/{job}/closing");
    world.hr.post(&closing, json!({ "reason": "Filled." })).await.expect(201);
    world.clock.advance(TimeDelta::minutes(15));
    insta::assert_snapshot!(undo(&job).await.problem(), @"409 jobs.closed_too_long");
    let page = world.manager.get(&format!("/jobs/{job}")).await.expect(200).body;
    assert!(!page.contains("/closing/undoing\""), "{page}");
}
