//! Text as people bring it, through each door: what nobody can see changes nothing, and nothing that
//! was typed is lost.

use muster::jobs::JobId;
use poem::http::Method;
use serde_json::json;

use crate::{
    applications::{apply_page, between, followed},
    world::{Answer, Caller, World, seen_active},
};

const FORM: &str = "application/x-www-form-urlencoded";

/// Somebody who applies, as the name, number and address stand in the form.
async fn apply(world: &World, job: JobId, name: &str, phone: &str, email: &str) -> Answer {
    let typed = [
        ("name", name),
        ("phone", phone),
        ("email", email),
        ("language", "en"),
        ("consent", "yes"),
        ("form", &format!("{name}{phone}")),
    ];
    followed(&world.nobody, world.nobody.submit(&apply_page(world, job).await, &typed).await).await
}

#[tokio::test]
async fn a_number_and_an_address_copied_with_unseen_marks_are_read_as_what_they_say() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let phone = "\u{202d}(541)\u{a0}555\u{2011}0148\u{202c}";
    apply(&world, job, "\u{feff}Zoe\u{308}", phone, "mailto:zo\u{200b}e@mail.example")
        .await
        .expect(200);
    let people = world.hr.get("/api/v1/people").await.json();
    let zoe = people["data"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&zoe["name"], &zoe["email"]), (&json!("Zoë"), &json!("zoe@mail.example")));
    let nobody = apply(&world, job, "\u{200b}\u{feff}", "541 555 0149", "").await.expect(422);
    assert!(nobody.body.contains("href=\"#name\""), "{}", nobody.body);
    apply(&world, job, "Ana", "", "\u{201c}ana\u{201d}@mail.example").await.expect(422);
    apply(&world, job, "Ana", "", "ana,rosa@mail.example").await.expect(422);
}

#[tokio::test]
async fn one_name_in_two_spellings_is_no_other_name() {
    let world = World::new().await;
    let first = world.job("Receptionist", false).await;
    let second = world.job("Medical biller", false).await;
    let spellings = [
        ("Mary O'Keefe", "Mary O\u{2019}Keefe"),
        ("José Ñandú", "Jose\u{301} N\u{303}ANDU\u{301}"),
    ];
    for (number, (one, other)) in spellings.into_iter().enumerate() {
        let phone = format!("541 555 030{number}");
        apply(&world, first, one, &phone, "").await.expect(200);
        apply(&world, second, other, &phone, "").await.expect(200);
        let listed = world.hr.get("/api/v1/applications").await.json();
        let last = listed["data"].as_array().unwrap().last().unwrap();
        assert!(last.get("applied_as").is_none_or(|name| name.is_null()), "{last}");
        let id = last["id"].as_str().unwrap();
        let page = world.manager.get(&format!("/applications/{id}")).await.expect(200).body;
        assert!(!page.contains("Applied as"), "{page}");
    }
}

#[tokio::test]
async fn a_name_that_is_written_from_right_to_left_turns_no_sentence_round() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let thanks = apply(&world, job, "مريم\u{202e}", "541 555 0188", "").await.expect(200).body;
    assert!(thanks.contains("Thank you, \u{2068}مريم\u{2069}"), "{thanks}");
    let plain = apply(&world, job, "Ana", "541 555 0189", "").await.expect(200).body;
    assert!(plain.contains("Thank you, Ana") && !plain.contains('\u{2068}'), "{plain}");
}

#[tokio::test]
async fn a_file_is_asked_for_again_where_it_cannot_be_kept_and_an_empty_one_is_none() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let page = apply_page(&world, job).await;
    let typed = [("name", "Ana"), ("phone", "541 555 0190"), ("language", "en")];
    let send = async |more: &[(&str, &str)], file: &[u8]| {
        world.nobody.hand_in_as(&page, &[&typed[..], more].concat(), "resume", file).await
    };
    let refused = send(&[], b"%PDF-1.7 work").await.expect(422).body;
    assert!(
        refused.contains("href=\"#consent\"") && refused.contains("href=\"#resume\""),
        "{refused}"
    );
    assert!(refused.contains("Choose the file again"), "{refused}");
    let empty = send(&[("consent", "yes")], b"").await.expect(422).body;
    assert!(empty.contains("This file is empty"), "{empty}");
    send(&[("consent", "yes")], "\u{feff}\r\n%PDF-1.7 work".as_bytes()).await.expect(303);
}

#[tokio::test]
async fn one_license_in_two_spellings_is_one_license() {
    let world = World::new().await;
    let claim = async |jurisdiction: &str, number: &str| {
        let mut license = world.rosas_license();
        license["jurisdiction"] = jurisdiction.into();
        license["number"] = number.into();
        world.hr.post("/api/v1/licenses", license).await
    };
    let first = claim("Oregon", "2003-42rn").await.expect(201).json();
    assert_eq!((&first["jurisdiction"], &first["number"]), (&json!("OR"), &json!("2003-42RN")));
    for (jurisdiction, number) in [
        ("OR", "2003-42RN"),
        ("or.", "200342rn"),
        ("Or", "2003 42\u{200b}RN"),
        ("oregon", "2003\u{2011}42RN"),
    ] {
        let again = claim(jurisdiction, number).await.expect(409);
        assert_eq!(again.json()["code"], "licenses.already_claimed", "{jurisdiction} {number}");
    }
    claim("WA", "2003-42RN").await.expect(201);
}

#[tokio::test]
async fn a_status_with_a_question_mark_is_read_by_a_person() {
    let world = World::new().await;
    let verifications = format!("/api/v1/licenses/{}/verifications", world.claim().await);
    for (status, standing) in [
        ("Active?", "review"),
        ("Active (?)", "review"),
        ("Active*", "review"),
        ("Active!", "review"),
        ("Active.", "good"),
    ] {
        let mut seen = seen_active();
        seen["status"] = status.into();
        let verified = world.hr.post(&verifications, seen).await.expect(201);
        assert_eq!(verified.json()["standing"], standing, "{status}");
    }
}

#[tokio::test]
async fn a_year_in_which_nobody_lives_is_refused() {
    let world = World::new().await;
    for day in ["0027-12-31", "0001-01-01"] {
        let mut license = world.rosas_license();
        license["expires_on"] = day.into();
        let refused = world.hr.post("/api/v1/licenses", license).await.expect(422);
        assert_eq!(refused.json()["errors"][0]["code"], "day.range", "{day}");
    }
}

#[tokio::test]
async fn a_decimal_comma_makes_no_pay_a_hundred_times_larger() {
    let world = World::new().await;
    let job = world.manager.submit("/jobs", &[("role", "receptionist")]).await.expect(303);
    let pay = format!("{}/pay", job.header("location"));
    for amount in ["21,50", "1,2", "1,23,4"] {
        let typed = [
            ("revision", "1"),
            ("pay.min_cents", amount),
            ("pay.max_cents", "24.00"),
            ("pay.period", "hour"),
        ];
        let refused = world.manager.submit(&pay, &typed).await.expect(422).body;
        assert!(refused.contains(&format!("value=\"{amount}\"")), "{refused}");
    }
}

#[tokio::test]
async fn a_link_survives_what_a_message_puts_around_it() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let thanks = apply(&world, job, "Ana", "541 555 0191", "").await.expect(200).body;
    let status = format!("/status/{}", between(&thanks, "href=\"/status/", "\""));
    let posting = format!("/careers/{}/jobs/{job}", world.slug);
    for page in [&status, &posting, &format!("/careers/{}", world.slug)] {
        for tail in [".", ",", ")", "%E2%80%9D", "/"] {
            let led = world.nobody.get(&format!("{page}{tail}")).await.expect(303);
            assert_eq!(led.header("location"), page, "{tail}");
        }
        let (room, rest) = page[1..].split_once('/').unwrap();
        let led = world.nobody.get(&format!("/{room}/{}", rest.to_uppercase())).await.expect(303);
        assert_eq!(led.header("location"), page);
        world.nobody.get(page).await.expect(200);
    }
    let led = world.nobody.get(&format!("{posting}.?source=poster")).await.expect(303);
    assert_eq!(led.header("location"), format!("{posting}?source=poster"));
}

/// Sends a form as a browser does that shows one of our own pages.
async fn press(caller: &Caller, page: &str, path: &str, body: String) -> Answer {
    let request = caller.request(Method::POST, path).content_type(FORM);
    let request = request.header("Host", "muster.example").header("Sec-Fetch-Site", "same-origin");
    let request = request.header("Referer", format!("http://muster.example{page}"));
    caller.send_body(request, body).await
}

/// What the page would send: its hidden and its visible fields.
fn filled(page: &str) -> String {
    let mut sent = form_urlencoded::Serializer::new(String::new());
    for input in page.split("<input type=\"hidden\" ").skip(1) {
        let (name, value) = (between(input, "name=\"", "\""), between(input, "value=\"", "\""));
        sent.append_pair(name, &value.replace("&amp;", "&").replace("&#x3D;", "="));
    }
    for area in page.split("<textarea ").skip(1) {
        sent.append_pair(between(area, "name=\"", "\""), between(area, ">\n", "</textarea>"));
    }
    sent.finish()
}

#[tokio::test]
async fn what_is_too_long_is_named_by_its_beginning_and_leads_back_to_its_form() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let page = format!("/applications/{}", world.apply(job).await);
    let notes = format!("{page}/notes");
    let long = format!("She called back about Monday. {}", "Very long. ".repeat(7000));
    let sent = |text: &str| {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("text", text).finish()
    };
    let refused = press(&world.manager, &page, &notes, sent(&long)).await.expect(413).body;
    assert!(refused.contains("that begins “She called back about Monday. Very long"), "{refused}");
    assert!(refused.contains("at most 64 KB, about 21 pages"), "{refused}");
    assert!(refused.contains("<textarea") && refused.contains(&long), "{refused}");
    assert!(refused.contains(&format!("href=\"{page}\"")), "{refused}");
    // Another site finds out nothing of what it sent.
    let strange = world.manager.submit(&notes, &[("text", &*long)]).await.expect(413).body;
    assert!(!strange.contains("Very long"), "{strange}");
}

#[tokio::test]
async fn what_was_typed_while_the_session_ended_is_sent_after_signing_in() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let page = format!("/applications/{}", world.apply(job).await);
    let notes = format!("{page}/notes");
    let typed = "form_token=old&text=Called+her%2C+she+starts+Monday.".to_owned();

    let gone = world.manager.with_session("session_0000".to_owned());
    let refused = press(&gone, &page, &notes, typed.clone()).await.expect(401).body;
    assert!(
        refused.contains("What you wrote isn’t lost") || refused.contains("isn&#x27;t lost"),
        "{refused}"
    );
    let form = press(&world.nobody, &page, "/sign-in", filled(&refused)).await.expect(200).body;
    assert!(form.contains("name=\"kept\"") && form.contains("name=\"password\""), "{form}");

    // From another site nothing of it is carried.
    let foreign = world.nobody.request(Method::POST, &notes).content_type(FORM);
    let foreign = world.nobody.send_body(foreign, typed.clone()).await.expect(401).body;
    assert!(!foreign.contains("name=\"kept\"") && foreign.contains("/sign-in"), "{foreign}");

    // A page that was open since before has the token of another session.
    let old = press(&world.manager, &page, &notes, typed).await.expect(400).body;
    assert!(old.contains("Called her, she starts Monday."), "{old}");
    assert!(old.contains("name=\"form_token\"") && !old.contains("value=\"old\""), "{old}");
    press(&world.manager, &page, &notes, filled(&old)).await.expect(303);
    let shown = world.manager.get(&page).await.expect(200).body;
    assert!(shown.contains("Called her, she starts Monday."), "{shown}");
}

#[tokio::test]
async fn signing_in_leads_back_to_where_a_form_was_filled_in() {
    let world = World::new().await;
    let gone = world.manager.with_session("session_0000".to_owned());
    let refused = press(&gone, "/jobs/new?a=1", "/jobs", "form_token=old".to_owned()).await;
    let body = refused.expect(401).body;
    assert!(
        body.contains("/sign-in?to&#x3D;%2Fjobs%2Fnew%3Fa%3D1")
            || body.contains("/sign-in?to=%2Fjobs%2Fnew%3Fa%3D1"),
        "{body}"
    );
}

#[tokio::test]
async fn the_page_of_an_error_keeps_the_menu_for_who_has_signed_in() {
    let world = World::new().await;
    let inside = world.manager.get("/nothing").await.expect(404).body;
    assert!(inside.contains("href=\"/candidates\"") && inside.contains("Mona Ager"), "{inside}");
    let outside = world.nobody.get("/nothing").await.expect(404).body;
    assert!(!outside.contains("href=\"/candidates\""), "{outside}");
}
