//! The offices of a practice, by page and by API, and where their names are read.

use chrono::TimeDelta;
use muster::practices;
use poem::http::Method;
use serde_json::{Value, json};

use crate::world::{Answer, World};

pub fn eastside() -> Value {
    json!({
        "name": "Eastside",
        "street": "2100 Market Street",
        "city": "Salem",
        "state": "OR",
        "zip": "97301",
        "phone": "503 555 0110",
        "arrival": "Park behind the building.",
    })
}

/// Adds one, and returns its id.
pub async fn begin(world: &World) -> String {
    add(world, eastside()).await
}

async fn add(world: &World, location: Value) -> String {
    let added = world.hr.post("/api/v1/locations", location).await.expect(201).json();
    added["id"].as_str().unwrap().to_owned()
}

/// Changes it as it stands now.
async fn patch(world: &World, id: &str, body: Value) -> Answer {
    let path = format!("/api/v1/locations/{id}");
    world.hr.revise(Method::PATCH, &path, Some(body)).await
}

async fn renamed(world: &World, id: &str) {
    patch(world, id, json!({ "name": "Market Street" })).await.expect(200);
}

/// Publishes a job at Eastside.
async fn posted(world: &World) -> String {
    let job = crate::jobs::draft(world).await;
    let mut whole = crate::jobs::whole();
    whole["location"] = json!("Eastside");
    crate::jobs::change(world, &job, whole).await.expect(200);
    crate::jobs::publish(world, &job).await.expect(201);
    job
}

async fn count(world: &World, path: &str) -> usize {
    world.hr.get(path).await.expect(200).json()["data"].as_array().unwrap().len()
}

#[tokio::test]
async fn locations_are_kept_in_order_and_closed_by_the_page() {
    let world = World::new().await;
    let settings = world.manager.get("/settings").await.expect(200).body;
    assert!(settings.contains("/settings/locations"), "{settings}");
    for name in ["Mill Street", "Eastside"] {
        let typed = [("name", name), ("city", "Salem"), ("state", "OR"), ("zip", "97301")];
        world.manager.submit("/settings/locations", &typed).await.expect(303);
    }
    let all = world.hr.get("/api/v1/locations").await.expect(200).json();
    let is_eastside = |one: &&Value| one["name"] == "Eastside";
    let eastside = all["data"].as_array().unwrap().iter().find(is_eastside).unwrap()["id"].clone();
    let eastside = format!("/settings/locations/{}", eastside.as_str().unwrap());
    let standing = format!("{eastside}/standing");
    world.manager.submit(&standing, &[("place", "1")]).await.expect(303);
    let page = async || world.manager.get("/settings/locations").await.expect(200).body;
    let list = page().await;
    assert!(list.find("Eastside") < list.find("Mill Street"), "{list}");
    let typed = [("name", "East"), ("city", "Keizer"), ("state", "OR"), ("revision", "1")];
    world.manager.submit(&eastside, &typed).await.expect(303);
    world.manager.submit(&eastside, &typed).await.expect(412);
    world.manager.submit(&standing, &[("stage", "closed")]).await.expect(303);
    let list = page().await;
    assert!(list.find("Mill Street") < list.find("East<"), "closed ones come last: {list}");
    world.manager.submit(&standing, &[("stage", "active")]).await.expect(303);
    let wrong = [("name", "MILL street"), ("city", "Salem"), ("state", "OR")];
    let refused = world.manager.submit("/settings/locations", &wrong).await.expect(409).body;
    assert!(refused.contains("already have a location called Mill Street"), "{refused}");
    let read = world.viewer.get("/settings/locations").await.expect(200).body;
    assert!(read.contains("Mill Street") && !read.contains("<form class=\"form\""), "{read}");
}

#[tokio::test]
async fn a_program_changes_what_it_names_of_what_it_has_read() {
    let world = World::new().await;
    let id = begin(&world).await;
    let path = format!("/api/v1/locations/{id}");
    let read = world.hr.get(&path).await.expect(200);
    world.clock.advance(TimeDelta::seconds(10));
    let body = json!({ "name": "Market Street", "phone": null, "stage": "closed" });
    let shown = patch(&world, &id, body).await.expect(200).json();
    assert_eq!((&shown["former_names"], &shown["stage"]), (&json!(["Eastside"]), &json!("closed")));
    assert_eq!((shown.get("phone"), &shown["street"]), (None, &json!("2100 Market Street")));
    let stale = world.hr.request(Method::PATCH, &path).header("If-Match", read.header("etag"));
    world.hr.send(stale, Some(json!({ "city": "Keizer" }))).await.expect(412);
    world.hr.patch(&path, json!({ "city": "Keizer" })).await.expect(428);
    let wrong = patch(&world, &id, json!({ "zip": "973", "place": 0 })).await;
    assert_eq!(wrong.problem(), "422 request.invalid /place /zip");
    let twice = json!({ "name": "market street", "city": "Salem", "state": "OR" });
    let twice = world.hr.post("/api/v1/locations", twice).await;
    assert_eq!(twice.problem(), "409 locations.named_already");
    assert_eq!(twice.json()["existing"]["id"], id);
    assert_eq!(count(&world, "/api/v1/locations?stage=active").await, 0);
    let at = read.json()["updated_at"].as_str().unwrap().replace('+', "%2B");
    world.clock.advance(TimeDelta::seconds(10));
    assert_eq!(count(&world, &format!("/api/v1/locations?updated_after={at}")).await, 1);
    let happened = world.happened_to(&id).await;
    assert_eq!(happened, ["location.added", "location.changed", "location.closed"]);
}

#[tokio::test]
async fn names_are_suggested_where_a_location_is_typed_and_any_other_is_as_good() {
    let world = World::new().await;
    let id = begin(&world).await;
    let draft = crate::jobs::draft(&world).await;
    let staff = crate::roster::add(&world, "Uma Roth", "503 555 0165").await;
    let forms = [
        "/staff/new".to_owned(),
        format!("/staff/{staff}/changes/new"),
        format!("/jobs/{draft}/basics"),
        "/onboardings/new".to_owned(),
    ];
    for form in &forms {
        let page = world.manager.get(form).await.expect(200).body;
        let has =
            page.contains("<option value=\"Eastside\">") && page.contains("list=\"location-l\"");
        assert!(has, "{form}: {page}");
    }
    patch(&world, &id, json!({ "stage": "closed" })).await.expect(200);
    for form in &forms {
        let page = world.manager.get(form).await.expect(200).body;
        assert!(!page.contains("Eastside"), "{form}: {page}");
    }
}

#[tokio::test]
async fn a_posting_says_the_way_there_and_keeps_its_words_when_the_location_is_renamed() {
    let world = World::new().await;
    let id = begin(&world).await;
    let job = posted(&world).await;
    let slug = practices::here(&world.scope).await.unwrap().slug;
    let posting =
        async || world.nobody.get(&format!("/careers/{slug}/jobs/{job}")).await.expect(200).body;
    let page = posting().await;
    for told in ["2100 Market Street, Salem", "503 555 0110", "Park behind", "streetAddress"] {
        assert!(page.contains(told), "{told} in {page}");
    }
    renamed(&world, &id).await;
    let shown = world.hr.get(&format!("/api/v1/jobs/{job}")).await.expect(200).json();
    assert_eq!(shown["description"]["location"], "Eastside");
    assert!(posting().await.contains("503 555 0110"), "it is found by what it was called");
    patch(&world, &id, json!({ "stage": "closed" })).await.expect(200);
    assert!(!posting().await.contains("503 555 0110"), "nobody is sent to a closed one");
}

#[tokio::test]
async fn whoever_is_interviewed_there_is_sent_there() {
    let world = World::new().await;
    begin(&world).await;
    let application = world.apply(posted(&world).await.parse().unwrap()).await;
    let new = format!("/applications/{application}/interviews/new");
    let form = world.manager.get(&new).await.expect(200).body;
    assert!(form.contains("value=\"2100 Market Street, Salem, OR"), "{form}");
}

#[tokio::test]
async fn staff_and_the_funnel_are_found_by_either_name() {
    let world = World::new().await;
    let id = begin(&world).await;
    world.apply(posted(&world).await.parse().unwrap()).await;
    world.apply(world.job("Elsewhere", false).await).await;
    let list = b"Name,Phone,Title,Location\nAna Ruiz,503 555 0171,Nurse,EASTSIDE\n";
    let read = world.manager.hand_in("/staff/imports", &[], list).await.expect(303);
    world.manager.submit(read.header("location"), &[("do", "import")]).await.expect(303);
    crate::roster::add(&world, "Uma Roth", "503 555 0165").await;
    let staff = world.hr.get("/api/v1/staff?location=Eastside").await.expect(200).json();
    assert_eq!(staff["data"][0]["location"], "Eastside", "spelled as the practice does");
    renamed(&world, &id).await;
    for name in ["Eastside", "Market%20Street"] {
        assert_eq!(count(&world, &format!("/api/v1/staff?location={name}")).await, 1, "{name}");
        let roster = world.manager.get(&format!("/staff?location={name}")).await.expect(200).body;
        assert!(roster.contains("Ana Ruiz") && !roster.contains("Uma Roth"), "{name}: {roster}");
        let funnel = crate::analytics::funnel(&world, &format!("?location={name}")).await;
        assert_eq!(funnel["people"], 1, "{name}");
    }
    assert_eq!(crate::analytics::funnel(&world, "?location=Nowhere").await["people"], 0);
    let report = world.manager.get("/reports?location=Eastside").await.expect(200).body;
    assert!(report.contains("<option value=\"Market Street\" selected>"), "{report}");
}
