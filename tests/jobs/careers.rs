//! What everybody can see of a practice's jobs.

use muster::practices;
use serde_json::{Value, json};

use super::{change, draft, publish, published, whole};
use crate::world::World;

async fn careers(world: &World) -> String {
    format!("/careers/{}", practices::here(&world.scope).await.unwrap().slug)
}

#[tokio::test]
async fn everybody_finds_what_is_open_and_nobody_finds_a_draft() {
    let world = World::new().await;
    let careers = careers(&world).await;
    let none = world.nobody.get(&careers).await.expect(200).body;
    assert!(none.contains("No open jobs right now"), "{none}");
    let (hidden, open) = (draft(&world).await, published(&world).await);

    let list = world.nobody.get(&format!("{careers}?source=indeed")).await.expect(200).body;
    assert!(list.contains(&format!("{careers}/jobs/{open}?source&#x3D;indeed")), "{list}");
    assert!(list.contains(">Front desk receptionist</a>"), "{list}");
    assert!(!list.contains(&hidden), "{list}");
    world.nobody.get(&format!("{careers}/jobs/{hidden}")).await.expect(404);
    world.nobody.get("/careers/nowhere").await.expect(404);

    let page = world.nobody.get(&format!("{careers}/jobs/{open}?source=indeed")).await.expect(200);
    for told in [
        "$19.50 to $23.00 an hour",
        "Greet patients",
        "15 paid days off",
        "Every third patient speaks it.",
        &format!("{careers}/jobs/{open}/apply?source&#x3D;indeed"),
    ] {
        assert!(page.body.contains(told), "{told} in {}", page.body);
    }
    let last = page.body.rfind(&format!("{careers}/jobs/{open}/apply"));
    assert!(page.body.find("15 paid days off") < last, "who has read it all: {}", page.body);
    let spanish = world.nobody.request(poem::http::Method::GET, &format!("{careers}/jobs/{open}"));
    let spanish = world.nobody.send(spanish.header("Accept-Language", "es"), None).await.body;
    assert!(spanish.contains("por hora") && spanish.contains("Postularse"), "{spanish}");
}

#[tokio::test]
async fn a_posting_says_how_long_its_skills_check_is_or_nothing_of_one() {
    let world = World::new().await;
    let profile = world.hr.get("/api/v1/role-profiles/receptionist").await.expect(200).json();
    let ticked = profile["duties"].as_array().unwrap().iter().map(|duty| {
        json!({ "id": duty["id"], "text": duty["text"], "essential": true, "day_one": true })
    });
    let mut body = whole();
    body["duties"] = ticked.collect();
    let tested = draft(&world).await;
    change(&world, &tested, body).await.expect(200);
    let shown = publish(&world, &tested).await.expect(201).json();
    let (items, minutes) = (&shown["test_items"], &shown["test_minutes"]);
    let careers = careers(&world).await;
    let page = world.nobody.get(&format!("{careers}/jobs/{tested}")).await.expect(200).body;
    let told = format!("{items} questions, about {minutes} minutes on your phone.");
    assert!(page.contains(&told), "{told} in {page}");
    assert_eq!(items, 20);

    // Too few questions serve the two duties of this one.
    let untested = published(&world).await;
    let page = world.nobody.get(&format!("{careers}/jobs/{untested}")).await.expect(200).body;
    assert!(!page.contains("Skills test"), "{page}");
    let shown = world.hr.get(&format!("/api/v1/jobs/{untested}")).await.expect(200).json();
    assert_eq!(shown["test_items"], Value::Null);
}

#[tokio::test]
async fn who_reads_spanish_reads_ours_until_the_practice_writes_its_own() {
    let world = World::new().await;
    let job = draft(&world).await;
    let is = world.hr.get(&format!("/api/v1/jobs/{job}")).await.expect(200).json();
    let mut body = is["description"].clone();
    body["pay"] = whole()["pay"].clone();
    body["workplace"]["education"] = json!("bachelor");
    for duty in body["duties"].as_array_mut().unwrap() {
        (duty["essential"], duty["day_one"]) = (json!(false), json!(false));
    }
    body["duties"][0]["text"] = json!("Feed the fish");
    let changed = change(&world, &job, body).await.expect(200).json();
    assert_eq!(changed["asks_more"], json!(["schooling"]));
    publish(&world, &job).await.expect(201);
    let path = format!("{}/jobs/{job}", careers(&world).await);
    let page = world.nobody.request(poem::http::Method::GET, &path);
    let page = world.nobody.send(page.header("Accept-Language", "es"), None).await.body;
    for told in ["Recepcionista de consultorio", "Feed the fish", "La gerencia", "Licenciatura"] {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(!page.contains("The receptionist is"), "{page}");
}

#[tokio::test]
async fn who_applied_in_spanish_finds_the_job_by_our_name_for_it_there() {
    let world = World::new().await;
    let job = draft(&world).await;
    let is = world.hr.get(&format!("/api/v1/jobs/{job}")).await.expect(200).json();
    let mut body = is["description"].clone();
    body["pay"] = whole()["pay"].clone();
    for duty in body["duties"].as_array_mut().unwrap() {
        (duty["essential"], duty["day_one"]) = (json!(false), json!(false));
    }
    change(&world, &job, body).await.expect(200);
    publish(&world, &job).await.expect(201);
    let (_, status) = crate::applications::way_back::applied(&world, job.parse().unwrap()).await;
    let read = async |language: &str| {
        let page = world.nobody.request(poem::http::Method::GET, &status);
        world.nobody.send(page.header("Accept-Language", language), None).await.expect(200).body
    };
    assert!(read("es").await.contains("Recepcionista de consultorio"));
    assert!(read("en").await.contains("Medical receptionist"));
}

#[tokio::test]
async fn a_job_of_another_practice_is_not_there() {
    let world = World::new().await;
    let job = published(&world).await;
    let other = world.other_manager.get("/jobs").await.body;
    let other = other.split("href=\"").find(|link| link.starts_with("/careers/")).unwrap();
    let other = &other[..other.find('"').unwrap()];
    world.nobody.get(other).await.expect(200);
    world.nobody.get(&format!("{other}/jobs/{job}")).await.expect(404);
}

#[tokio::test]
async fn search_engines_read_the_posting_as_data_that_no_text_can_leave() {
    let world = World::new().await;
    let contact = practices::Contact {
        street: Some("412 Beaver Dam Road".parse().unwrap()),
        zip: Some("97301".parse().unwrap()),
        phone: None,
        website: Some("cedarhollow.example".parse().unwrap()),
    };
    let here = practices::here(&world.scope).await.unwrap();
    let is = here.particulars.clone();
    let change = async |tx: &mut _| practices::change(tx, is, contact).await;
    world.scope.write(change).await.unwrap();
    let job = published(&world).await;
    let path = format!("{}/jobs/{job}", careers(&world).await);
    let page = world.nobody.get(&path).await.expect(200).body;
    let data = page.split("<script type=\"application/ld+json\">").nth(1).unwrap();
    let data = data.split("</script>").next().unwrap();
    assert!(!data.contains('<'), "{data}");
    let data: Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["@type"], "JobPosting");
    assert_eq!(data["title"], "Front desk receptionist");
    assert_eq!(data["datePosted"], "2026-11-24");
    assert_eq!(data["employmentType"], "FULL_TIME");
    assert_eq!(data["baseSalary"]["value"]["minValue"], 19.5);
    assert_eq!(data["baseSalary"]["value"]["unitText"], "HOUR");
    assert_eq!(data["jobLocation"]["address"]["addressRegion"], "OR");
    // Google for Jobs: what it must have, and what it recommends.
    // developers.google.com/search/docs/appearance/structured-data/job-posting
    for field in [
        "/datePosted",
        "/description",
        "/hiringOrganization/name",
        "/hiringOrganization/sameAs",
        "/jobLocation/address/streetAddress",
        "/jobLocation/address/addressLocality",
        "/jobLocation/address/addressRegion",
        "/jobLocation/address/postalCode",
        "/jobLocation/address/addressCountry",
        "/title",
        "/baseSalary/currency",
        "/baseSalary/value/minValue",
        "/baseSalary/value/maxValue",
        "/baseSalary/value/unitText",
        "/directApply",
        "/employmentType",
        "/identifier/name",
        "/identifier/value",
        "/educationRequirements/credentialCategory",
        "/experienceRequirements/monthsOfExperience",
        "/validThrough",
    ] {
        assert!(data.pointer(field).is_some_and(|said| !said.is_null()), "{field} in {data:#}");
    }
    assert_eq!(data["validThrough"], "2026-12-31T23:59:00-08:00");
    assert_eq!(data["experienceRequirements"]["monthsOfExperience"], 24);
    for shown in ["<meta name=\"description\" content=\"Front desk", "property=\"og:title\""] {
        assert!(page.contains(shown), "{shown} in {page}");
    }
    for told in ["Apply by Dec 31, 2026", "Reports to", "equal opportunity employer", "2 years"] {
        assert!(page.contains(told), "{told} in {page}");
    }
    let description = data["description"].as_str().unwrap();
    assert!(description.contains("<li>Water the plants &lt;daily&gt;</li>"), "{description}");
}

#[tokio::test]
async fn who_comes_too_late_is_shown_what_else_is_open() {
    let world = World::new().await;
    let (late, open) = (published(&world).await, published(&world).await);
    let closing = [("reason", "Filled.")];
    world.manager.submit(&format!("/jobs/{late}/closing"), &[]).await.expect(422);
    world.manager.submit(&format!("/jobs/{late}/closing"), &closing).await.expect(303);
    let careers = careers(&world).await;
    let gone = world.nobody.get(&format!("{careers}/jobs/{late}")).await.expect(410).body;
    assert!(gone.contains("t open anymore"), "{gone}");
    assert!(gone.contains(&format!("{careers}/jobs/{open}")), "{gone}");
    assert!(!gone.contains("Filled."), "the reason stays inside: {gone}");
}

#[tokio::test]
async fn a_poster_without_a_code_leads_whoever_can_change_it_to_where_it_is_changed() {
    let world = World::new().await;
    let poster = format!("/jobs/{}/poster", published(&world).await);
    let way = "<a href=\"/settings/reach\">";
    assert!(world.owner.get(&poster).await.expect(200).body.contains(way));
    let page = world.viewer.get(&poster).await.expect(200).body;
    assert!(!page.contains(way) && page.contains("An owner can change that"), "{page}");
}

#[tokio::test]
async fn a_poster_has_a_code_once_a_phone_can_follow_it() {
    let world = World::new().await;
    let job = published(&world).await;
    let poster = format!("/jobs/{job}/poster");
    let name = async |address: &str| {
        let address = Some(address.parse().unwrap());
        world.scope.write(async |tx| practices::name_address(tx, address).await).await.unwrap();
    };
    let unreachable = "Phones can’t connect yet";
    assert!(world.viewer.get(&poster).await.expect(200).body.contains(unreachable));
    name("http://localhost:8080").await;
    assert!(world.viewer.get(&poster).await.expect(200).body.contains(unreachable));
    name("https://jobs.cedar.example").await;
    let page = world.viewer.get(&poster).await.expect(200).body;
    assert!(page.contains("class=\"qr__code\" viewBox=\"0 0 "), "{page}");
    assert!(page.contains("https://jobs.cedar.example/careers/"), "{page}");
    assert!(!page.contains(unreachable), "{page}");
}
