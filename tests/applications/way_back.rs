//! How candidates come back, and what nobody else learns by trying.

use chrono::TimeDelta;
use muster::{
    jobs::JobId,
    platform::{db::Tx, keys},
    practices,
};

use crate::world::{Answer, World};

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

async fn send(world: &World, job: JobId, form: &str) -> Answer {
    send_as(world, "Marisol", job, form).await
}

/// Somebody with Marisol's telephone.
async fn send_as(world: &World, name: &str, job: JobId, form: &str) -> Answer {
    let typed = [
        ("name", name),
        ("phone", "503 555 0147"),
        ("language", "en"),
        ("consent", "yes"),
        ("form", form),
    ];
    world.nobody.submit(&apply_page(world, job).await, &typed).await
}

fn status(thanks: &str) -> String {
    format!("/status/{}", between(thanks, "href=\"/status/", "\""))
}

pub fn code(thanks: &str) -> &str {
    between(thanks, "class=\"key-code\">", "<")
}

async fn look(world: &World, code: &str, reach: &str) -> Answer {
    let typed = [("code", code), ("reach", reach)];
    world.nobody.submit(&format!("{}/lost", careers(world).await), &typed).await
}

async fn how_many(world: &World) -> usize {
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

/// Whoever knows her name and her number is shown nothing of hers, and no page says what is not so.
#[tokio::test]
async fn who_applies_again_is_told_so_and_the_way_back_goes_to_the_known_number() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (application, own) = applied(&world, job).await;
    let moves = format!("/api/v1/applications/{application}/moves");
    world.hr.post(&moves, serde_json::json!({ "to": "interview" })).await.expect(201);

    let page = send(&world, job, "another form").await.expect(200).body;
    assert_eq!(how_many(&world).await, 1, "no second row");
    assert!(page.contains("added to that application"), "{page}");
    for hidden in ["/status/", "key-code", "We’d like to talk with you", "Withdraw"] {
        assert!(!page.contains(hidden), "{hidden} in {page}");
    }

    let waiting = world.hr.get("/api/v1/messages?state=waiting").await.json();
    let letters = waiting["data"].as_array().unwrap();
    let letter = letters.iter().rfind(|one| one["about"] == application.as_str()).unwrap();
    let letter =
        world.hr.get(&format!("/api/v1/messages/{}", letter["id"].as_str().unwrap())).await;
    let letter = letter.expect(200).json();
    assert!(letter["to"].to_string().contains("503 555 0147"), "{letter}");
    let link = format!("/status/{}", between(letter["text"].as_str().unwrap(), "/status/", "\n"));
    let shown = world.nobody.get(link.trim()).await.expect(200).body;
    assert!(shown.contains("We’d like to talk with you."), "{shown}");

    let shown = world.nobody.get(&own).await.expect(200).body;
    assert!(shown.contains("We’d like to talk with you."), "hers stands: {shown}");
    let happened = world.happened_to(&application).await;
    assert_eq!(
        happened,
        [
            "application.received",
            "message.written",
            "application.moved",
            "application.repeated",
            "message.written"
        ],
        "the office sees that somebody applied again"
    );
}

/// As forms of before the change still lie on phones.
#[tokio::test]
async fn a_link_from_a_second_application_says_what_it_is_and_takes_nothing_back() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (application, own) = applied(&world, job).await;
    let made = world.scope.write(async |tx: &mut Tx| {
        let subject = format!("echo:{application}");
        let until = tx.now() + TimeDelta::days(1);
        keys::make_link(tx, "application:status", subject, until).await
    });
    let echo = format!("/status/{}", made.await.unwrap().secret);
    let shown = world.nobody.get(&echo).await.expect(200).body;
    assert!(shown.contains("added what you sent to your first application"), "{shown}");
    assert!(!shown.contains("withdrawal"), "{shown}");
    world.nobody.get(&format!("{echo}/withdrawal/new")).await.expect(409);
    world.nobody.submit(&format!("{echo}/withdrawal"), &[]).await.expect(410);
    let shown = world.nobody.get(&own).await.expect(200).body;
    assert!(shown.contains("We’ve received your application."), "hers stands: {shown}");
}

#[tokio::test]
async fn what_is_new_in_a_second_application_is_beside_the_first_and_replaces_nothing() {
    let world = World::new().await;
    let job = world.job("Receptionist", true).await;
    let typed = |form: &'static str, speaks: &'static str| {
        [
            ("name", "Marisol"),
            ("phone", "503 555 0147"),
            ("language", "en"),
            ("speaks.spanish", speaks),
            ("consent", "yes"),
            ("form", form),
        ]
    };
    let path = apply_page(&world, job).await;
    world.nobody.submit(&path, &typed("one form", "yes")).await.expect(200);
    let later = [&typed("another", "some")[..], &[("email", "marisol@mail.example")]].concat();
    // A double tap, too, is one.
    for _ in 0..2 {
        world.nobody.submit(&path, &later).await.expect(200);
    }
    let all = world.hr.get("/api/v1/applications").await.json();
    let one = &all["data"][0];
    assert_eq!(one["languages"][0]["speaks"], "yes", "{one}");
    assert_eq!(one["additions"].as_array().unwrap().len(), 1, "{one}");
    assert_eq!(one["additions"][0]["languages"][0]["speaks"], "some", "{one}");
    assert_eq!(one["additions"][0]["email"], "marisol@mail.example", "{one}");
    let page = format!("/applications/{}", one["id"].as_str().unwrap());
    let page = world.viewer.get(&page).await.expect(200).body;
    for told in ["Sent again on", "nobody has confirmed it", "marisol@mail.example"] {
        assert!(page.contains(told), "{told} in {page}");
    }
}

#[tokio::test]
async fn a_form_that_is_sent_again_with_something_else_in_it_loses_nothing() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (application, _) = applied(&world, job).await;
    let typed = [
        ("name", "Marisol"),
        ("phone", "503 555 0147"),
        ("email", "marisol@mail.example"),
        ("language", "en"),
        ("consent", "yes"),
        ("form", "one form"),
    ];
    let path = apply_page(&world, job).await;
    let thanks = world.nobody.submit(&path, &typed).await.expect(200).body;
    look(&world, code(&thanks), "0147").await.expect(303);
    assert_eq!(how_many(&world).await, 1);
    let one = world.hr.get(&format!("/api/v1/applications/{application}")).await.json();
    assert_eq!(one["additions"][0]["email"], "marisol@mail.example", "{one}");
}

#[tokio::test]
async fn two_people_who_share_a_phone_are_two_and_neither_is_refused() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, own) = applied(&world, job).await;
    let thanks = send_as(&world, "Iker", job, "another form").await.expect(200).body;
    assert!(thanks.contains("Thank you, Iker"), "{thanks}");
    assert_eq!(how_many(&world).await, 2);
    for shown in [&status(&thanks), &own] {
        let page = world.nobody.get(shown).await.expect(200).body;
        assert!(!page.contains("Iker") && !page.contains("Marisol"), "{page}");
    }
    for name in ["Iker", "Marisol"] {
        let found = world.viewer.get(&format!("/candidates?q={name}")).await.expect(200).body;
        assert_eq!(found.matches("href=\"/applications/").count(), 1, "{name}: {found}");
    }
    let listed = world.hr.get("/api/v1/applications").await.json();
    let second = listed["data"][1]["id"].as_str().unwrap();
    let page = world.viewer.get(&format!("/applications/{second}")).await.expect(200).body;
    assert!(page.contains("Others known by this phone number"), "{page}");
}

#[tokio::test]
async fn a_longer_name_by_a_known_number_is_told_to_the_office_alone() {
    let world = World::new().await;
    let (desk, rooms) =
        (world.job("Receptionist", false).await, world.job("Assistant", false).await);
    let (first, _) = applied(&world, desk).await;
    let thanks =
        send_as(&world, "Marisol Etxeberria", rooms, "another form").await.expect(200).body;
    let status = world.nobody.get(&status(&thanks)).await.expect(200).body;
    assert!(!status.contains("Marisol") && !status.contains("Applied as"), "{status}");

    let listed = world.hr.get("/api/v1/applications").await.json();
    let of = |job: JobId| {
        let mut all = listed["data"].as_array().unwrap().iter();
        all.find(|one| one["job_id"] == job.to_string()).unwrap().clone()
    };
    assert_eq!(of(rooms)["applied_as"], "Marisol Etxeberria");
    assert!(of(desk)["applied_as"].is_null(), "{}", of(desk));
    let second = of(rooms)["id"].as_str().unwrap().to_owned();
    let page = world.viewer.get(&format!("/applications/{second}")).await.expect(200).body;
    assert!(page.contains("Applied as “Marisol Etxeberria”"), "{page}");
    let page = world.viewer.get(&format!("/applications/{first}")).await.expect(200).body;
    assert!(!page.contains("Applied as"), "she gave her own name: {page}");
}

#[tokio::test]
async fn who_withdraws_may_apply_again() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (application, own) = applied(&world, job).await;
    let asked = world.nobody.get(&format!("{own}/withdrawal/new")).await.expect(200).body;
    assert!(asked.contains("Withdraw your application: Receptionist?"), "{asked}");
    world.nobody.submit(&format!("{own}/withdrawal"), &[]).await.expect(200);
    world.nobody.get(&own).await.expect(410);
    let happened = world.happened_to(&application).await;
    assert_eq!(happened, ["application.received", "message.written", "application.withdrawn"]);
    let shown = world.manager.get(&format!("/applications/{application}")).await.expect(200).body;
    assert!(shown.contains("Withdrawn by the candidate"), "{shown}");

    send(&world, job, "a new form").await.expect(200);
    assert_eq!(how_many(&world).await, 2);
    let waiting = world.manager.get("/candidates").await.body;
    assert_eq!(waiting.matches("href=\"/applications/").count(), 1, "{waiting}");
}
