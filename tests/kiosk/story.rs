//! What opens on a shared screen, and for whom.

use muster::{
    auth::{self, NewUser, Password},
    platform::{db::Tx, keys::Role},
};

use super::*;

const EMAIL: &str = "dana@cedar.example";
const PASSWORD: &str = "nine brown kettles";

/// Adds somebody who can sign in.
async fn add_dana(world: &World) {
    let hashed = Password::tried(PASSWORD).hash().await.unwrap();
    let add = async |tx: &mut Tx| {
        let (name, email) = ("Dana".parse().unwrap(), EMAIL.parse().unwrap());
        let id = auth::add_user(tx, NewUser { name, email, role: Role::Viewer }).await?;
        auth::choose_password(tx, id, None, hashed).await
    };
    world.scope.write(add).await.unwrap();
}

#[tokio::test]
async fn handing_over_ends_the_sign_in_of_that_browser_alone() {
    let world = World::new().await;
    let (mut here, elsewhere) = (handed_over(&world).await, world.owner.clone());
    assert_eq!(here.jar.keys().collect::<Vec<_>>(), ["kiosk"]);
    world.manager.get("/").await.expect(401);
    elsewhere.get("/").await.expect(200);
    for path in ["/", "/candidates", "/settings", "/sign-in", "/forgot", "/me"] {
        let shown = here.get(path).await.expect(303);
        assert_eq!(shown.header("location"), "/kiosk", "{path}");
    }
}

#[tokio::test]
async fn a_code_opens_ones_own_page_and_being_done_closes_it() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let id = world.apply(job).await;
    let made = world.manager.submit(&format!("/applications/{id}/code"), &[]).await.expect(200);
    let code = between(&made.body, "class=\"key-code\" role=\"status\">", "<").to_owned();
    let mut here = handed_over(&world).await;
    let begun = here.submit("/kiosk", &[("code", &code)]).await.expect(303);
    let status = begun.header("location").to_owned();
    let shown = here.get(&status).await.expect(200).body;
    assert!(shown.contains("data-kiosk") && shown.contains("I’m done"), "{shown}");
    assert!(shown.contains("autocomplete=\"off\""), "{shown}");
    // Its address is of a screen that others use.
    assert!(!shown.contains("Save this page’s address") && shown.contains("on your own phone"));
    here.submit("/kiosk/lock", &[("done", "yes")]).await.expect(303);
    assert_eq!(here.get(&status).await.expect(303).header("location"), "/kiosk");
    // Everywhere else their link opens as before.
    let own = world.nobody.get(&status).await.expect(200).body;
    assert!(own.contains("Save this page’s address"), "{own}");
}

#[tokio::test]
async fn back_leads_the_next_person_to_nothing_of_the_one_before() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let mut here = handed_over(&world).await;
    here.submit("/kiosk/fresh", &[]).await.expect(303);
    let form = browser::form_of(&mut here, &world, job).await;
    let typed = [
        ("name", "Marisol"),
        ("phone", "503 555 0147"),
        ("language", "en"),
        ("consent", "yes"),
        ("form", "one form"),
    ];
    let led = here.submit(&form, &typed).await.expect(303);
    let thanks = here.get(led.header("location")).await.expect(200).body;
    let status = format!("/status/{}", between(&thanks, "href=\"/status/", "\""));
    here.get(&status).await.expect(200);
    here.submit("/kiosk/lock", &[]).await.expect(303);

    later(&world);
    here.submit("/kiosk/fresh", &[]).await.expect(303);
    assert_eq!(here.get(&status).await.expect(303).header("location"), "/kiosk");
    // To send again what was sent before would show the other's code.
    let again = here.submit(&form, &typed).await.expect(303);
    assert_eq!(again.header("location"), "/kiosk");

    // The one before comes back by their code, to a link of this turn.
    later(&world);
    let back = here.submit("/kiosk", &[("code", code(&thanks))]).await.expect(303);
    here.get(back.header("location")).await.expect(200);
    here.get(&status).await.expect(303);
}

#[tokio::test]
async fn nothing_opens_between_two_turns() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (_, status) = applied(&world, job).await;
    let mut here = handed_over(&world).await;
    let careers = format!("/careers/{}", world.slug);
    for path in [&*status, &careers] {
        assert_eq!(here.get(path).await.expect(303).header("location"), "/kiosk", "{path}");
    }
    here.get("/kiosk/touch").await.expect(410);
    later(&world);
    here.submit("/kiosk/fresh", &[]).await.expect(303);
    here.get(&careers).await.expect(200);
    here.get("/kiosk/touch").await.expect(204);
    // A link of before this turn is somebody else's.
    here.get(&status).await.expect(303);
}

#[tokio::test]
async fn a_wrong_code_opens_nothing_and_costs_nobody_their_turn() {
    let world = World::new().await;
    let mut here = handed_over(&world).await;
    here.submit("/kiosk/fresh", &[]).await.expect(303);
    let refused = here.submit("/kiosk", &[("code", "K7QM4-XPD9R")]).await.expect(422).body;
    assert!(refused.contains("We couldn’t find this code"), "{refused}");
    assert!(!refused.contains("XPD9R\""), "what was typed is shown again: {refused}");
    here.submit("/kiosk", &[("code", "K7")]).await.expect(422);
    here.get(&format!("/careers/{}", world.slug)).await.expect(200);
}

#[tokio::test]
async fn a_code_of_another_practice_opens_nothing() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let thanks = send_as(&world, "Marisol", job, "one form").await.expect(200).body;
    let mut here = Browser::of(&world.other_manager);
    here.submit("/settings/kiosk", &[]).await.expect(303);
    here.submit("/kiosk", &[("code", code(&thanks))]).await.expect(422);
}

#[tokio::test]
async fn coming_back_takes_the_password() {
    let world = World::new().await;
    add_dana(&world).await;
    let mut here = handed_over(&world).await;
    let wrong = [("email", EMAIL), ("password", "not the password of Dana")];
    here.submit("/kiosk/back", &wrong).await.expect(422);
    assert!(here.jar.contains_key("kiosk"));
    let right = [("email", EMAIL), ("password", PASSWORD)];
    here.submit("/kiosk/back", &right).await.expect(303);
    assert_eq!(here.jar.keys().collect::<Vec<_>>(), ["session"]);
    here.get("/").await.expect(200);
}

#[tokio::test]
async fn who_has_not_handed_it_over_finds_no_shared_screen() {
    let world = World::new().await;
    world.nobody.get("/kiosk").await.expect(401);
    let led = world.manager.get("/kiosk").await.expect(303);
    assert_eq!(led.header("location"), "/settings/kiosk", "still signed in, and told no other");
    world.manager.get("/settings/kiosk").await.expect(200);
    for caller in [&world.nobody, &world.manager] {
        caller.submit("/kiosk", &[("code", "K7QM4-XPD9R")]).await.expect(401);
        caller.submit("/kiosk/back", &[]).await.expect(401);
    }
}

#[tokio::test]
async fn no_form_of_a_shared_screen_is_read_beyond_its_limits() {
    let world = World::new().await;
    let long = "a".repeat(70 * 1024);
    world.manager.submit("/settings/kiosk", &[("x", &*long)]).await.expect(413);
    let mut here = handed_over(&world).await;
    for (path, field) in [("/kiosk", "code"), ("/kiosk/lock", "done"), ("/kiosk/back", "password")]
    {
        here.submit(path, &[(field, &*long)]).await.expect(413);
    }
}

#[tokio::test]
async fn who_begins_with_the_jobs_reads_them_in_the_language_they_chose() {
    let world = World::new().await;
    let mut here = handed_over(&world).await;
    here.jar.insert("language".to_owned(), "es".to_owned());
    let begun = here.submit("/kiosk/fresh", &[]).await.expect(303);
    let jobs = here.get(begun.header("location")).await.expect(200).body;
    assert!(jobs.contains("lang=\"es\""), "{jobs}");
}
