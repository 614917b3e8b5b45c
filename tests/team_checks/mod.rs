//! The people of an office take the test of a posting, and nobody learns whose result is whose.

mod nameless;

use bank::Bank;
use chrono::TimeDelta;
use muster::{
    assessments::{self, Contents},
    auth::{self, NewUser},
    jobs::JobId,
    platform::{
        db::Tx,
        keys::{self, Role},
    },
    sittings::Sheet,
    team_checks::{TeamCheckId, seed},
};
use serde_json::{Value, json};

use crate::{
    assessments::{secret_of, with_test},
    world::{Caller, World},
};

/// A posting with an open check.
struct Open {
    job: JobId,
    id: TeamCheckId,
    /// `/team/…`
    path: String,
}

async fn open(world: &World) -> Open {
    let job = with_test(world).await;
    let made = world.hr.post(&api(job), json!({})).await.expect(201).json();
    let (id, url) = (made["id"].as_str().unwrap(), made["url"].as_str().unwrap());
    Open { job, id: id.parse().unwrap(), path: format!("/team/{}", secret_of(url)) }
}

fn api(job: JobId) -> String {
    format!("/api/v1/jobs/{job}/team-check")
}

async fn told(world: &World, job: JobId) -> Value {
    world.hr.get(&api(job)).await.expect(200).json()
}

/// The name of the sheet that somebody gets who opens the link.
async fn sheet_of(world: &World, open: &Open) -> String {
    let page = world.nobody.get(&open.path).await.expect(200).body;
    let start = format!("{}/sheets/", open.path);
    let page = page.replace("&#x2F;", "/");
    let at = page.find(&start).unwrap() + start.len();
    page[at..at + 64].to_owned()
}

/// What a page would send if the first so many questions of the form were answered right, and nothing else.
async fn answers(world: &World, open: &Open, name: &str, right: usize) -> Vec<(String, String)> {
    let assessment = assessments::assessment_for(&world.scope, open.job).await.unwrap().unwrap();
    let contents = Contents::of(&assessment.form, Bank::builtin().unwrap());
    let sheet = Sheet::new(&assessment.form, &contents, seed(open.id, name)).unwrap();
    let mut all = sheet.all_right(&contents).unwrap();
    all.retain(|(name, _)| name.split('.').next().unwrap().parse::<usize>().unwrap() <= right);
    all
}

/// Somebody of the team turns in a sheet of their own.
async fn turn_in(world: &World, open: &Open, right: usize) {
    let name = sheet_of(world, open).await;
    let given = answers(world, open, &name, right).await;
    send(world, open, &name, &given).await;
}

async fn send(world: &World, open: &Open, name: &str, given: &[(String, String)]) {
    let given: Vec<_> = given.iter().map(|(name, value)| (&**name, &**value)).collect();
    let sent = world.nobody.submit(&format!("{}/sheets/{name}", open.path), &given).await;
    assert_eq!(sent.expect(303).header("location"), format!("{}/done", open.path));
}

/// A manager, in a browser, with an address by which an applicant is known.
async fn manager(world: &World) -> (Caller, &'static str) {
    const EMAIL: &str = "max@willamette.example";
    let make = async |tx: &mut Tx| {
        let (name, email) = ("Max Ager".parse().unwrap(), EMAIL.parse().unwrap());
        let user = auth::add_user(tx, NewUser { name, email, role: Role::Manager }).await?;
        Ok(keys::open_session(tx, user).await?.secret)
    };
    (world.nobody.with_session(world.scope.write(make).await.unwrap()), EMAIL)
}

async fn office(world: &World, job: JobId) -> String {
    world.manager.get(&format!("/jobs/{job}/team-check")).await.expect(200).body
}

#[tokio::test]
async fn an_office_asks_its_team_by_a_link_and_sees_how_five_of_them_did() {
    let world = World::new().await;
    let job = with_test(&world).await;
    let shown = office(&world, job).await;
    assert!(shown.contains("No one has been asked yet"), "{shown}");
    let path = format!("/jobs/{job}/team-check");
    let made = world.manager.submit(&path, &[]).await.expect(200).body.replace("&#x2F;", "/");
    let at = made.find("/team/").unwrap() + "/team/".len();
    let secret: String = made[at..]
        .chars()
        .take_while(|char| char.is_ascii_alphanumeric() || *char == '_')
        .collect();
    let id = told(&world, job).await["id"].as_str().unwrap().parse().unwrap();
    let open = Open { job, id, path: format!("/team/{secret}") };

    let start = world.nobody.get(&open.path).await.expect(200).body;
    assert!(
        start.contains("paid working time") && start.contains("asked for your name"),
        "{start}"
    );
    let sheet = sheet_of(&world, &open).await;
    let page = world.nobody.get(&format!("{}/sheets/{sheet}", open.path)).await.expect(200).body;
    assert!(page.contains("Question 1 of 2") && page.contains("Turn it in"), "{page}");
    for right in [20, 20, 20, 10, 5] {
        turn_in(&world, &open, right).await;
    }
    let told = told(&world, job).await;
    let results = &told["results"];
    assert_eq!((&told["taken_count"], &results["people"]), (&json!(5), &json!(5)));
    let questions = results["questions"].as_array().unwrap();
    let right: u64 = questions.iter().map(|one| one["right_count"].as_u64().unwrap()).sum();
    assert!(right >= 3 * questions.len() as u64, "{results}");
    assert!(results["highest"]["low"].as_u64() > results["lowest"]["high"].as_u64(), "{results}");
    let page = office(&world, job).await;
    assert!(page.contains("These are the results of 5 people"), "{page}");
    assert!(
        page.contains("look at the question") && page.contains("no reason for a cut"),
        "{page}"
    );
    assert!(!page.contains("passed") && !page.contains("failed"), "{page}");
}

#[tokio::test]
async fn the_link_opens_nothing_after_its_end_and_it_can_be_opened_again() {
    let world = World::new().await;
    let one = open(&world).await;
    let name = sheet_of(&world, &one).await;
    world.clock.advance(TimeDelta::days(15));
    for path in [one.path.clone(), format!("{}/sheets/{name}", one.path)] {
        world.nobody.get(&path).await.expect(410);
    }
    assert_eq!(told(&world, one.job).await["state"], "ended");
    world.app.work().await.unwrap();
    let ended = told(&world, one.job).await;
    assert_eq!(ended["ended_at"], ended["ends_at"]);
    let again = world.hr.post(&api(one.job), json!({ "days": 3 })).await.expect(201).json();
    assert_eq!((&again["id"], &again["state"]), (&ended["id"], &json!("open")));
    assert_eq!(again.get("ended_at"), None);
}

#[tokio::test]
async fn what_is_typed_when_it_ends_is_not_counted() {
    let world = World::new().await;
    let one = open(&world).await;
    let name = sheet_of(&world, &one).await;
    let given = answers(&world, &one, &name, 3).await;
    world.hr.post(&format!("{}/ending", api(one.job)), json!({})).await.expect(200);
    let given: Vec<_> = given.iter().map(|(name, value)| (&**name, &**value)).collect();
    world.nobody.submit(&format!("{}/sheets/{name}", one.path), &given).await.expect(410);
    assert_eq!(told(&world, one.job).await["taken_count"], 0);
    let twice = world.hr.post(&format!("{}/ending", api(one.job)), json!({})).await.expect(409);
    assert_eq!(twice.json()["code"], "team_checks.ended");
    let link = world.hr.post(&format!("{}/links", api(one.job)), json!({})).await.expect(409);
    assert_eq!(link.json()["code"], "team_checks.ended");
}

#[tokio::test]
async fn a_new_link_turns_off_the_one_before() {
    let world = World::new().await;
    let one = open(&world).await;
    let made = world.hr.post(&format!("{}/links", api(one.job)), json!({})).await.expect(201);
    let new = format!("/team/{}", secret_of(made.json()["url"].as_str().unwrap()));
    world.nobody.get(&one.path).await.expect(410);
    world.nobody.get(&new).await.expect(200);
}

#[tokio::test]
async fn a_posting_has_one_check_and_one_without_a_test_has_none() {
    let world = World::new().await;
    let one = open(&world).await;
    let second = world.hr.post(&api(one.job), json!({})).await.expect(409).json();
    assert_eq!(second["code"], "team_checks.open");
    assert_eq!(second["existing"]["id"], json!(one.id.to_string()));
    let without = world.job("Receptionist", false).await;
    let draft = crate::jobs::draft(&world).await.parse().unwrap();
    let refused = world.hr.post(&api(draft), json!({})).await.expect(409).json();
    assert_eq!(refused["code"], "team_checks.without_test");
    world.hr.get(&api(without)).await.expect(404);
    let page = office(&world, draft).await;
    assert!(
        page.contains("This job has no skills test") && !page.contains("Make the link"),
        "{page}"
    );
    for days in [json!(0), json!(61), json!("soon")] {
        world.hr.post(&api(draft), json!({ "days": days })).await.expect(422);
    }
}

#[tokio::test]
async fn nothing_answered_is_no_sheet_and_what_cannot_be_read_comes_back_with_the_rest() {
    let world = World::new().await;
    let one = open(&world).await;
    let name = sheet_of(&world, &one).await;
    let path = format!("{}/sheets/{name}", one.path);
    let none = world.nobody.submit(&path, &[]).await.expect(422).body;
    assert!(none.contains("Answer at least one question"), "{none}");
    let mut given = answers(&world, &one, &name, 2).await;
    given.push(("3.answer".to_owned(), "Ω\u{7}".to_owned()));
    given.push(("3.1".to_owned(), "zz".to_owned()));
    let sent: Vec<_> = given.iter().map(|(name, value)| (&**name, &**value)).collect();
    let back = world.nobody.submit(&path, &sent).await.expect(422).body;
    assert!(back.contains("#3.answer") && !back.contains("#1.answer"), "{back}");
    assert_eq!(told(&world, one.job).await["taken_count"], 0);
    for odd in ["x", &"0g".repeat(32)] {
        world.nobody.get(&format!("{}/sheets/{odd}", one.path)).await.expect(404);
    }
}

#[tokio::test]
async fn a_sheet_that_is_sent_twice_is_counted_once() {
    let world = World::new().await;
    let one = open(&world).await;
    let name = sheet_of(&world, &one).await;
    let given = answers(&world, &one, &name, 4).await;
    send(&world, &one, &name, &given).await;
    send(&world, &one, &name, &given).await;
    assert_eq!(told(&world, one.job).await["taken_count"], 1);
}

#[tokio::test]
async fn an_office_of_three_is_told_that_nothing_will_be_shown() {
    let world = World::new().await;
    for (name, phone) in
        [("Uma Roth", "503 555 0165"), ("Bo Lind", "503 555 0166"), ("Ida Mo", "503 555 0167")]
    {
        crate::roster::add(&world, name, phone).await;
    }
    let one = open(&world).await;
    let page = office(&world, one.job).await;
    assert!(page.contains("has 3 people who work here now"), "{page}");
    assert!(page.contains("With fewer, you won’t see any"), "{page}");
    assert_eq!(told(&world, one.job).await["staff_count"], 3);
}
