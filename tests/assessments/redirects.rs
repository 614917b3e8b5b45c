//! Where a candidate is led on after a test.

use serde_json::json;

use super::{assessment, report::hand_in, secret_of};
use crate::world::World;

const ALLOW: &str = "/settings/webhooks/redirects";

#[tokio::test]
async fn who_has_turned_in_is_led_on_to_a_website_that_the_practice_allows_and_to_no_other() {
    let world = World::new().await;
    let assessment_id = assessment(&world, "receptionist").await;
    let order = async |redirect_url: &str| {
        let body = json!({
            "assessment_id": assessment_id,
            "candidate": { "name": "Marisol Etxeberria", "phone": "503 555 0147" },
            "redirect_url": redirect_url,
        });
        world.hr.post("/api/v1/invitations", body).await
    };
    let refused = order("https://hr.example/done").await.expect(422).json();
    let fault = (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]);
    assert_eq!(fault, (&json!("/redirect_url"), &json!("invitations.redirect_unknown")));

    world.manager.submit(ALLOW, &[("redirect_hosts", "10.0.0.1")]).await.expect(422);
    let typed = [("redirect_hosts", "https://hr.example/welcome")];
    world.manager.submit(ALLOW, &typed).await.expect(303);
    let page = world.manager.get("/settings/webhooks").await.expect(200).body;
    assert!(page.contains("value=\"hr.example\""), "{page}");
    order("http://hr.example/done").await.expect(422);
    order("https://hr.example.evil.example/").await.expect(422);
    let ordered = order("https://hr.example/done/4711").await.expect(201).json();
    assert_eq!(ordered["redirect_url"], "https://hr.example/done/4711");

    let secret = secret_of(ordered["url"].as_str().unwrap());
    hand_in(&world.nobody.with_key(secret.clone())).await;
    let done = format!("/take/{secret}/done");
    let page = world.nobody.get(&done).await.expect(200).body;
    assert!(page.contains("href=\"https://hr.example/done/4711\""), "{page}");
    world.manager.submit(ALLOW, &[("redirect_hosts", "")]).await.expect(303);
    let page = world.nobody.get(&done).await.expect(200).body;
    assert!(!page.contains("hr.example"), "what is allowed no more leads nowhere");
}
