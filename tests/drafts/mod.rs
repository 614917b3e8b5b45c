//! What was typed into a long form is there again, for its writer alone, until it is sent or thrown away.

use chrono::TimeDelta;

use crate::world::{Caller, World};

/// Keeps a form as the script of its page does.
async fn keep(who: &Caller, of: &str, fields: &[(&str, &str)]) -> u16 {
    let aside = [("draft_of", of), ("draft_title", "Marisol Etxeberria")];
    who.submit("/drafts", &[&aside[..], fields].concat()).await.status
}

async fn offer_form(world: &World) -> String {
    let job = world.job("Receptionist", false).await;
    format!("/applications/{}/offers/new", world.apply(job).await)
}

#[tokio::test]
async fn whoever_comes_back_finds_what_they_typed_and_today_lists_it() {
    let world = World::new().await;
    let form = offer_form(&world).await;
    let before = world.manager.get(&form).await.expect(200).body;
    assert!(!before.contains("Throw it away"), "{before}");
    let typed = [("supervisor", "Priya <b>R.</b>"), ("hours", "many"), ("password", "kettles")];
    assert_eq!(keep(&world.manager, &form, &typed).await, 204);
    let page = world.manager.get(&form).await.expect(200).body;
    assert!(page.contains("value=\"Priya &lt;b&gt;R.&lt;/b&gt;\""), "{page}");
    assert!(page.contains("value=\"many\"") && page.contains("Throw it away"), "{page}");
    assert!(!page.contains("kettles"), "a password is kept nowhere");
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("Unfinished: Marisol Etxeberria"), "{today}");
    assert!(today.contains(&format!("href=\"{form}\"")), "{today}");
}

#[tokio::test]
async fn without_a_script_a_button_keeps_it_and_leads_on() {
    let world = World::new().await;
    let form = offer_form(&world).await;
    let typed = [("draft_of", &*form), ("draft_leaves", "yes"), ("supervisor", "Priya")];
    let kept = world.manager.submit("/drafts", &typed).await.expect(303);
    assert_eq!(kept.header("location"), "/");
    assert!(world.manager.get(&form).await.expect(200).body.contains("value=\"Priya\""));
}

#[tokio::test]
async fn the_last_four_digits_of_a_caller_find_what_was_begun_for_them() {
    let world = World::new().await;
    let form = offer_form(&world).await;
    let found = async |who: &Caller| who.get("/search?q=0147").await.expect(200).body;
    assert!(!found(&world.manager).await.contains("Unfinished"));
    keep(&world.manager, &form, &[("supervisor", "Priya")]).await;
    let page = found(&world.manager).await;
    assert!(page.contains("Unfinished") && page.contains(&format!("href=\"{form}\"")), "{page}");
    let other = world.manager.get("/search?q=recep").await.expect(200).body;
    assert!(!other.contains("Unfinished"), "it is about somebody else: {other}");
    assert!(!found(&world.owner).await.contains("Unfinished"), "it is its writer's");
}

#[tokio::test]
async fn a_draft_is_its_writers_alone() {
    let world = World::new().await;
    let form = offer_form(&world).await;
    keep(&world.manager, &form, &[("supervisor", "Priya")]).await;
    for other in [&world.owner, &world.other_manager] {
        assert!(!other.get(&form).await.body.contains("value=\"Priya\""));
        assert!(!other.get("/").await.expect(200).body.contains("Unfinished"));
    }
    keep(&world.owner, &form, &[("supervisor", "Dana")]).await;
    assert!(world.manager.get(&form).await.expect(200).body.contains("value=\"Priya\""));
}

#[tokio::test]
async fn it_is_thrown_away_by_a_button_and_by_what_was_sent() {
    let world = World::new().await;
    let form = offer_form(&world).await;
    keep(&world.manager, &form, &[("supervisor", "Priya")]).await;
    let removed = world.manager.submit("/drafts/removal", &[("draft_of", &*form)]).await;
    assert_eq!(removed.expect(303).header("location"), form);
    assert!(!world.manager.get(&form).await.expect(200).body.contains("value=\"Priya\""));
    let job = crate::jobs::draft(&world).await;
    let section = format!("/jobs/{job}/basics");
    keep(&world.manager, &section, &[("revision", "1"), ("title", "Night receptionist")]).await;
    let page = world.manager.get(&section).await.expect(200).body;
    assert!(
        page.contains("value=\"Night receptionist\"") && page.contains("Throw it away"),
        "{page}"
    );
    let typed = [
        ("revision", "1"),
        ("title", "Night receptionist"),
        ("summary", "Greets people."),
        ("schedule", "Nights"),
        ("employment", "full_time"),
        ("location", "Salem"),
    ];
    world.manager.submit(&section, &typed).await.expect(303);
    let page = world.manager.get(&section).await.expect(200).body;
    assert!(!page.contains("Throw it away"), "{page}");
    assert!(!world.manager.get("/").await.expect(200).body.contains("Unfinished"));
}

#[tokio::test]
async fn a_form_that_is_refused_keeps_what_was_sent_and_not_the_draft() {
    let world = World::new().await;
    let form = offer_form(&world).await;
    keep(&world.manager, &form, &[("supervisor", "Priya")]).await;
    let sent = form.trim_end_matches("/new");
    let page = world.manager.submit(sent, &[("supervisor", "Dana")]).await.expect(422).body;
    assert!(page.contains("value=\"Dana\"") && !page.contains("value=\"Priya\""), "{page}");
}

#[tokio::test]
async fn after_thirty_days_it_is_nobodys_work() {
    let world = World::new().await;
    let form = offer_form(&world).await;
    keep(&world.manager, &form, &[("supervisor", "Priya")]).await;
    world.clock.advance(TimeDelta::days(10));
    assert!(world.manager.get("/").await.expect(200).body.contains("Unfinished"));
    world.clock.advance(TimeDelta::days(21));
    let open = async |tx: &mut muster::platform::db::Tx| {
        muster::platform::keys::open_session(tx, world.user).await
    };
    let manager = world.nobody.with_session(world.scope.write(open).await.unwrap().secret);
    assert!(!manager.get("/").await.expect(200).body.contains("Unfinished"));
}

#[tokio::test]
async fn another_sites_address_is_no_place_and_too_much_is_refused() {
    let world = World::new().await;
    for of in ["https://evil.example/x", "//evil.example", "", "/\\evil", &"/a".repeat(400)] {
        assert_eq!(keep(&world.manager, of, &[("a", "b")]).await, 422, "{of}");
    }
    let long = "a".repeat(65 * 1024);
    assert_eq!(keep(&world.manager, "/jobs/new", &[("a", &long)]).await, 422);
    world.nobody.submit("/drafts", &[("draft_of", "/jobs/new")]).await.expect(401);
}

#[tokio::test]
async fn a_draft_that_cannot_be_unsealed_any_more_is_none() {
    let world = World::new().await;
    let form = offer_form(&world).await;
    keep(&world.manager, &form, &[("supervisor", "Priya")]).await;
    // As after a restore without keys.
    let damage = "UPDATE form_drafts SET title = '00000000.AAAA', sealed = '00000000.AAAA'";
    world.database.damage(damage).await;
    assert!(!world.manager.get("/").await.expect(200).body.contains("Unfinished"));
    let page = world.manager.get(&form).await.expect(200).body;
    assert!(!page.contains("Throw it away") && !page.contains("Priya"), "{page}");
    assert_eq!(keep(&world.manager, &form, &[("supervisor", "Dana")]).await, 204);
    assert!(world.manager.get(&form).await.expect(200).body.contains("Dana"));
}

#[tokio::test]
async fn who_comes_back_to_a_job_that_somebody_else_changed_meanwhile_is_told() {
    let world = World::new().await;
    let job = crate::jobs::draft(&world).await;
    let form = format!("/jobs/{job}/basics");
    let page = world.manager.get(&form).await.expect(200).body;
    let revision = regex::Regex::new(r#"name="revision" value="(\d+)""#).unwrap();
    let read = |page: &str| revision.captures(page).unwrap()[1].to_owned();
    let before = read(&page);
    let typed = [("title", "Front desk"), ("revision", &*before)];
    assert_eq!(keep(&world.manager, &form, &typed).await, 204);
    assert!(!world.manager.get(&form).await.expect(200).body.contains("in the meantime"));
    let changed = [
        ("title", "Reception lead"),
        ("summary", "Greets people."),
        ("schedule", "Days"),
        ("location", "Salem"),
        ("employment", "full_time"),
    ];
    world
        .owner
        .submit(&form, &[&changed[..], &[("revision", &*before)]].concat())
        .await
        .expect(303);
    let page = world.manager.get(&form).await.expect(200).body;
    assert!(page.contains("Someone else changed this job in the meantime"), "{page}");
    assert!(page.contains("value=\"Front desk\""), "{page}");
    assert_ne!(read(&page), before, "who saves now does so knowingly");
}

#[tokio::test]
async fn of_a_job_that_is_closed_nothing_waits_to_be_finished() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let form = format!("/jobs/{job}/basics");
    assert_eq!(keep(&world.manager, &form, &[("title", "Front desk")]).await, 204);
    assert!(world.manager.get("/").await.expect(200).body.contains("Unfinished"));
    let path = format!("/api/v1/jobs/{job}/closing");
    world.hr.post(&path, serde_json::json!({ "reason": "Filled" })).await.expect(201);
    assert!(!world.manager.get("/").await.expect(200).body.contains("Unfinished"));
}
