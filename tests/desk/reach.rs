//! By which address phones reach the server, as an owner says.

use muster::practices;

use crate::world::World;

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
