//! How candidates come back, and what nobody else learns by trying.

use chrono::TimeDelta;
use muster::{jobs::JobId, practices};

use crate::world::{Answer, Caller, World};

pub fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("{before} in {text}")).1;
    rest.split_once(after).unwrap().0
}

pub async fn careers(world: &World) -> String {
    format!("/careers/{}", practices::here(&world.scope).await.unwrap().slug)
}

pub async fn apply_page(world: &World, job: JobId) -> String {
    format!("{}/jobs/{job}/apply", careers(world).await)
}

/// Marisol's application, and the address of her status page.
pub async fn applied(world: &World, job: JobId) -> (String, String) {
    let thanks = send(world, job, "one form").await.expect(200).body;
    let listed = world.hr.get("/api/v1/applications").await.json();
    let last = listed["data"].as_array().unwrap().last().unwrap().clone();
    (last["id"].as_str().unwrap().to_owned(), status(&thanks))
}

pub async fn send(world: &World, job: JobId, form: &str) -> Answer {
    send_as(world, "Marisol", job, form).await
}

/// Somebody with Marisol's telephone.
pub async fn send_as(world: &World, name: &str, job: JobId, form: &str) -> Answer {
    let typed = [
        ("name", name),
        ("phone", "503 555 0147"),
        ("language", "en"),
        ("consent", "yes"),
        ("form", form),
    ];
    followed(&world.nobody, world.nobody.submit(&apply_page(world, job).await, &typed).await).await
}

/// Returns the page to which a form led, as a browser shows it.
pub async fn followed(caller: &Caller, sent: Answer) -> Answer {
    if sent.status == 303 { caller.get(sent.header("location")).await } else { sent }
}

pub fn status(thanks: &str) -> String {
    format!("/status/{}", between(thanks, "href=\"/status/", "\""))
}

pub fn code(thanks: &str) -> &str {
    between(thanks, "class=\"key-code\">", "<")
}

pub async fn look(world: &World, code: &str, reach: &str) -> Answer {
    let typed = [("code", code), ("reach", reach)];
    world.nobody.submit(&format!("{}/lost", careers(world).await), &typed).await
}

pub async fn how_many(world: &World) -> usize {
    world.hr.get("/api/v1/applications").await.json()["data"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_code_and_the_end_of_a_phone_number_lead_back() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let thanks = send(&world, job, "one form").await.expect(200).body;
    let written = code(&thanks).to_lowercase().replace('-', " ");
    let back = look(&world, &written, "0147").await.expect(303);
    assert_ne!(back.header("location"), status(&thanks), "a new link, the old one still opens");
    for page in [back.header("location"), &status(&thanks)] {
        let shown = world.nobody.get(page).await.expect(200).body;
        assert!(shown.contains("Your application: Receptionist"), "{shown}");
    }
}

#[tokio::test]
async fn whoever_applied_can_go_back_to_the_thanks_for_a_while_and_sends_nothing_again() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let typed = [
        ("name", "Marisol"),
        ("phone", "503 555 0147"),
        ("language", "en"),
        ("consent", "yes"),
        ("form", "one form"),
    ];
    let sent = world.nobody.submit(&apply_page(&world, job).await, &typed).await.expect(303);
    let there = sent.header("location");
    let first = world.nobody.get(there).await.expect(200).body;
    let again = world.nobody.get(there).await.expect(200).body;
    assert_eq!(code(&first), code(&again));
    assert_eq!(how_many(&world).await, 1);

    world.clock.advance(TimeDelta::minutes(15));
    let later = world.nobody.get(there).await.expect(303);
    assert_eq!(later.header("location"), status(&first));
}

#[tokio::test]
async fn the_thanks_of_one_application_open_by_no_other_link() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, other) = applied(&world, job).await;
    let typed = [
        ("name", "Ben Ruiz"),
        ("phone", "503 555 0148"),
        ("language", "en"),
        ("consent", "yes"),
        ("form", "another form"),
    ];
    let sent = world.nobody.submit(&apply_page(&world, job).await, &typed).await.expect(303);
    let (_, told) = sent.header("location").split_once('?').unwrap();
    for wrong in [format!("{other}/received?{told}"), format!("{other}/received?told=nothing")] {
        assert_eq!(world.nobody.get(&wrong).await.expect(303).header("location"), other);
    }
}

#[tokio::test]
async fn a_wrong_code_and_a_wrong_number_get_the_same_answer() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let thanks = send(&world, job, "one form").await.expect(200).body;
    let told = |answer: Answer| {
        let body = answer.expect(422).body;
        let typed = between(&body, "id=\"code\"", "aria-describedby").to_owned();
        body.replace(&typed, "").replace("0148", "0147")
    };
    let wrong_number = told(look(&world, code(&thanks), "0148").await);
    let wrong_code = told(look(&world, "00000-00000", "0147").await);
    assert_eq!(wrong_number, wrong_code);
    assert!(wrong_code.contains("We couldn’t find an application with these two"), "{wrong_code}");
    let odd = look(&world, "no code", "").await.expect(422).body;
    assert!(odd.contains("href=\"#code\"") && odd.contains("href=\"#reach\""), "{odd}");
}

#[tokio::test]
async fn five_tries_an_hour_are_enough_for_anybody() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let thanks = send(&world, job, "one form").await.expect(200).body;
    for _ in 0..5 {
        look(&world, code(&thanks), "0000").await.expect(422);
    }
    let enough = look(&world, code(&thanks), "0147").await.expect(429);
    assert_eq!(enough.header("retry-after"), "720");
    let said = "Too many tries. Try again in 12 minutes.";
    assert!(enough.body.contains(said) && enough.body.contains(code(&thanks)), "{}", enough.body);
    world.clock.advance(TimeDelta::minutes(12));
    world.app.work().await.unwrap();
    look(&world, code(&thanks), "0147").await.expect(303);
    // What was right costs nothing, and makes up for what was wrong no more than that.
    look(&world, code(&thanks), "0148").await.expect(422);
    look(&world, code(&thanks), "0147").await.expect(429);
}

/// Behind a proxy every request comes from the proxy's own address.
#[tokio::test]
async fn behind_a_proxy_nobody_spends_anothers_tries() {
    let world = World::new().await;
    let nobody = world.nobody.at(&world.behind_proxy());
    let lost = format!("{}/lost", careers(&world).await);
    let look = async |place: &str, code: &str| {
        nobody.from(place).submit(&lost, &[("code", code), ("reach", "0147")]).await
    };
    for digit in 0..10 {
        look("203.0.113.9", &format!("00000-0000{digit}")).await.expect(422);
    }
    look("203.0.113.9", "11111-11111").await.expect(429);
    look("198.51.100.4", "11111-11111").await.expect(422);
}

#[tokio::test]
async fn one_form_counts_once_however_often_it_is_sent() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (one, other) = tokio::join!(send(&world, job, "one form"), send(&world, job, "one form"));
    assert_eq!(how_many(&world).await, 1);
    for thanks in [one.expect(200).body, other.expect(200).body] {
        look(&world, code(&thanks), "0147").await.expect(303);
        let shown = world.nobody.get(&status(&thanks)).await.expect(200).body;
        assert!(shown.contains("We’ve received your application."), "{shown}");
    }
}

#[tokio::test]
async fn who_withdraws_may_apply_again() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (application, own) = applied(&world, job).await;
    let asked = world.nobody.get(&format!("{own}/withdrawal/new")).await.expect(200).body;
    assert!(asked.contains("Withdraw your application: Receptionist?"), "{asked}");
    world.nobody.submit(&format!("{own}/withdrawal"), &[]).await.expect(200);
    let ended = world.nobody.get(&own).await.expect(410).body;
    assert!(ended.contains("or when you withdraw"), "{ended}");
    let happened = world.happened_to(&application).await;
    let all =
        ["application.received", "message.written", "application.withdrawn", "message.expired"];
    assert_eq!(happened, all, "the letter that waits would bring a link that opens nothing");
    let shown = world.manager.get(&format!("/applications/{application}")).await.expect(200).body;
    assert!(shown.contains("Withdrawn by the candidate"), "{shown}");

    send(&world, job, "a new form").await.expect(200);
    assert_eq!(how_many(&world).await, 2);
    let waiting = world.manager.get("/candidates").await.body;
    assert_eq!(waiting.matches("href=\"/applications/").count(), 1, "{waiting}");
}
