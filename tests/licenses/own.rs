//! A holder on their phone.

use serde_json::json;

use crate::world::World;

const PDF: &[u8] = b"%PDF-1.7 card";

/// Returns the secret of Rosa's own link, as the office makes it.
pub async fn own_link(world: &World) -> String {
    let path = format!("/people/{}/license-link", world.rosa);
    let made = world.manager.submit(&path, &[]).await.expect(200).body;
    let from = made.find("/my-licenses/").unwrap() + "/my-licenses/".len();
    let is_secret = |char: &char| char.is_ascii_alphanumeric() || *char == '_';
    made[from..].chars().take_while(is_secret).collect()
}

const CARD: [(&str, &str); 4] = [
    ("kind", "registered_nurse"),
    ("jurisdiction", "OR"),
    ("number", "200342"),
    ("expires_on", "2027-03-31"),
];

#[tokio::test]
async fn a_picture_is_kept_and_makes_nothing_good() {
    let world = World::new().await;
    let page = format!("/my-licenses/{}", own_link(&world).await);
    let bare = world.nobody.submit(&page, &CARD).await.expect(422).body;
    assert!(bare.contains("Add a picture of the card") && bare.contains("200342"), "{bare}");
    world.nobody.hand_in(&page, &CARD, PDF).await.expect(303);

    let held = world.hr.get("/api/v1/licenses").await.expect(200).json();
    let license = &held["data"][0];
    assert_eq!(license["standing"], "unverified");
    let look = &license["verifications"][0];
    assert_eq!((&look["kind"], &look["outcome"]), (&json!("self_reported"), &json!("handed_in")));
    assert!(look["file_sha256"].is_string(), "{look}");
    let today = world.owner.get("/").await.expect(200).body;
    assert!(today.contains("One picture of a license was sent"), "{today}");
    let shown = world.nobody.get(&page).await.expect(200).body;
    assert!(shown.contains("the office will look at it"), "{shown}");

    let id = license["id"].as_str().unwrap();
    let office = world.manager.get(&format!("/licenses/{id}")).await.expect(200).body;
    assert!(
        office.contains("Picture from the holder") && !office.contains("tag--good"),
        "{office}"
    );
    let looked = [("source", "Oregon State Board"), ("method", "website"), ("status", "Active")];
    world.manager.submit(&format!("/licenses/{id}/verifications"), &looked).await.expect(303);
    let today = world.owner.get("/").await.expect(200).body;
    assert!(!today.contains("picture of a license"), "somebody has looked it up");
}

#[tokio::test]
async fn a_receipt_of_a_renewal_is_a_state_of_its_own() {
    let world = World::new().await;
    let id = world.claim().await;
    let page = format!("/my-licenses/{}/{id}", own_link(&world).await);
    world.nobody.get(&page).await.expect(200);
    world.nobody.hand_in(&page, &[("shows", "receipt")], PDF).await.expect(303);
    world.clock.advance(chrono::TimeDelta::days(128));
    let license = world.hr.get(&format!("/api/v1/licenses/{id}")).await.expect(200).json();
    assert_eq!(license["standing"], "renewal_filed");
    let contact =
        format!("/api/v1/people/{}/patient-contact?role=registered_nurse&state=OR", world.rosa);
    assert_eq!(world.hr.get(&contact).await.expect(200).json()["answer"], "no");
}

#[tokio::test]
async fn a_link_opens_the_holders_licenses_and_no_others_and_no_flood() {
    let world = World::new().await;
    let secret = own_link(&world).await;
    let id = world.claim().await;
    let marisol = world.apply(world.job("Receptionist", false).await).await;
    let applied = world.hr.get(&format!("/api/v1/applications/{marisol}")).await.json();
    let mut hers = world.rosas_license();
    (hers["person_id"], hers["number"]) = (applied["person_id"].clone(), json!("7"));
    let hers = world.hr.post("/api/v1/licenses", hers).await.expect(201).json();
    let other = format!("/my-licenses/{secret}/{}", hers["id"].as_str().unwrap());
    world.nobody.get(&other).await.expect(404);
    world.nobody.hand_in(&other, &[("shows", "card")], PDF).await.expect(404);

    let own = format!("/my-licenses/{secret}/{id}");
    for _ in 0..5 {
        world.nobody.hand_in(&own, &[("shows", "card")], PDF).await.expect(303);
    }
    let flood = world.nobody.hand_in(&own, &[("shows", "card")], PDF).await.expect(409).body;
    assert!(flood.contains("enough for today"), "{flood}");

    let newer = own_link(&world).await;
    world.nobody.get(&format!("/my-licenses/{secret}")).await.expect(410);
    world.nobody.get(&format!("/my-licenses/{newer}")).await.expect(200);
}
