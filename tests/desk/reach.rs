//! By which address phones reach the server, as an owner says.

use std::sync::Arc;

use chrono::TimeDelta;
use muster::{
    app::App,
    platform::{
        certificates::{Authority, Own},
        db::Tx,
        heartbeat,
        outward::Outward,
    },
    practices,
};

use crate::world::{Caller, World};

#[tokio::test]
async fn an_address_that_means_the_phone_itself_is_not_kept() {
    let world = World::new().await;
    let typed = [("public_url", "http://localhost:8080")];
    let refused = world.owner.submit("/settings/reach", &typed).await.expect(422).body;
    for told in [
        "href=\"#public_url\"",
        "Phones can’t reach this address",
        "leave the field blank until there is one",
        "value=\"http://localhost:8080\"",
    ] {
        assert!(refused.contains(told), "{told} in {refused}");
    }
    assert_eq!(practices::here(&world.scope).await.unwrap().public_url, None);

    let typed = [("public_url", "https://jobs.cedar.example")];
    world.owner.submit("/settings/reach", &typed).await.expect(303);
    assert!(practices::here(&world.scope).await.unwrap().public_url.is_some());
    world.owner.submit("/settings/reach", &[("public_url", "")]).await.expect(303);
    assert_eq!(practices::here(&world.scope).await.unwrap().public_url, None);
}

#[tokio::test]
async fn an_address_that_does_not_last_is_not_kept_and_the_page_says_what_does() {
    let world = World::new().await;
    let typed = [("public_url", "https://four-odd-words.trycloudflare.com")];
    let refused = world.owner.submit("/settings/reach", &typed).await.expect(422).body;
    assert!(refused.contains("changes the next time the tunnel starts"), "{refused}");
    assert_eq!(practices::here(&world.scope).await.unwrap().public_url, None);
    assert!(refused.contains("tailscale funnel --bg"), "{refused}");
}

#[tokio::test]
async fn a_phone_that_gets_through_is_told_by_the_page_until_the_address_is_another() {
    let world = World::new().await;
    let named = |url: &'static str| [("public_url", url)];
    let saved = world.owner.submit("/settings/reach", &named("https://jobs.cedar.example")).await;
    assert_eq!(saved.expect(303).header("location"), "/settings/reach#check");
    let page = world.owner.get("/settings/reach").await.expect(200).body;
    let slug = practices::here(&world.scope).await.unwrap().slug;
    let path = format!("/careers/{slug}/reached");
    assert!(page.contains(&format!("https://jobs.cedar.example{path}")), "{page}");
    assert!(page.contains("No phone has got through yet"), "{page}");

    let phone = Caller::of(&world.app).from("203.0.113.9");
    phone.get(&path).await.expect(200);
    assert_eq!(practices::reached_at(&world.scope).await.unwrap(), None, "looking writes nothing");
    phone.submit(&path, &[]).await.expect(200);
    let page = world.owner.get("/settings/reach").await.expect(200).body;
    assert!(page.contains("A phone got through"), "{page}");

    world.owner.submit("/settings/reach", &named("https://work.cedar.example")).await.expect(303);
    let page = world.owner.get("/settings/reach").await.expect(200).body;
    assert!(page.contains("No phone has got through yet"), "{page}");
}

#[tokio::test]
async fn a_night_in_which_the_computer_slept_is_told_for_a_day_and_a_restart_is_not() {
    let world = World::new().await;
    let named = [("public_url", "https://jobs.cedar.example")];
    world.owner.submit("/settings/reach", &named).await.expect(303);
    let beat = async || heartbeat::beat(world.scope.platform()).await.unwrap();
    let told = async || world.owner.get("/").await.expect(200).body.contains("Phones couldn’t");
    beat().await;
    world.clock.advance(TimeDelta::minutes(9));
    beat().await;
    assert!(!told().await, "a restart");

    world.clock.advance(TimeDelta::hours(13));
    beat().await;
    assert!(told().await, "a night");
    let page = world.owner.get("/settings/reach").await.expect(200).body;
    assert!(page.contains("When phones couldn’t reach you"), "{page}");

    for _ in 0..25 * 12 {
        world.clock.advance(TimeDelta::minutes(5));
        beat().await;
    }
    assert!(!told().await, "the day after");
}

/// The same server under a domain of its own, for which there is no certificate yet.
fn under_domain(world: &World) -> App {
    let mut app = world.app.clone();
    let url = "https://office.cedar.example".to_owned();
    let (public_url, ends_tls) = (Some(url.clone()), true);
    let outward = Outward { own_url: url.clone(), public_url, is_behind_proxy: false, ends_tls };
    app.platform.outward = Arc::new(outward);
    let clock = app.platform.clock.clone();
    let authority = Authority::new("https://ca.example/dir", None, None, clock).unwrap();
    let domain = "office.cedar.example".parse().unwrap();
    app.platform.certificates = Some(Own::open(domain, url, authority, &app.home).unwrap());
    app
}

#[tokio::test]
async fn a_domain_gives_its_address_to_a_practice_that_has_named_none() {
    let world = World::new().await;
    let scope = under_domain(&world).scope(world.scope.practice_id());
    let give = async || {
        scope.write(async |tx: &mut Tx| practices::give_own_address(tx).await).await.unwrap();
        practices::here(&scope).await.unwrap().public_url.map(|url| url.to_string())
    };
    assert_eq!(give().await.as_deref(), Some("https://office.cedar.example"));
    let named = [("public_url", "https://jobs.cedar.example")];
    world.owner.submit("/settings/reach", &named).await.expect(303);
    assert_eq!(give().await.as_deref(), Some("https://jobs.cedar.example"), "somebody said so");
}

#[tokio::test]
async fn a_domain_without_a_certificate_is_told_and_a_server_without_a_domain_tells_of_none() {
    let world = World::new().await;
    let plain = world.owner.get("/settings/background").await.expect(200).body;
    assert!(!plain.contains("Renew the certificate"), "{plain}");
    assert!(!world.owner.get("/settings/reach").await.expect(200).body.contains("Certificate of"));
    let shown = world.owner.get("/settings/reach").await.expect(200).body;
    assert!(shown.contains("muster serve --domain"), "{shown}");

    let owner = world.owner.at(&under_domain(&world));
    for (path, told) in [
        ("/settings/reach", "There’s no certificate yet"),
        ("/settings/reach", "Certificate of office.cedar.example"),
        ("/settings/background", "Renew the certificate of this server"),
        ("/", "Your website has no certificate"),
    ] {
        let page = owner.get(path).await.expect(200);
        assert!(page.header("strict-transport-security").contains("max-age"), "{path}");
        assert!(page.body.contains(told), "{told} in {}", page.body);
    }
}
