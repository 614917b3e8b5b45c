use muster::platform::{db::Tx, keys};
use serde_json::json;

use crate::{assessments::invited_by, world::World};

#[tokio::test]
async fn what_the_key_may_read_is_told_along_and_anything_else_is_refused_by_its_permission() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let (invitation, _) = invited_by(&world, &application).await;

    let plain = world.hr.get("/api/v1/applications").await.expect(200).json()["data"][0].clone();
    assert!(plain["person"].is_null() && plain["job"].is_null(), "{plain}");
    let whole = world.hr.get("/api/v1/applications?expand=person&expand=job").await.expect(200);
    let whole = whole.json()["data"][0].clone();
    let person = format!("/api/v1/people/{}", whole["person_id"].as_str().unwrap());
    assert_eq!(whole["person"], world.hr.get(&person).await.json());
    assert_eq!(whole["job"], world.hr.get(&format!("/api/v1/jobs/{job}")).await.json());

    let path = format!("/api/v1/invitations/{invitation}");
    let along = world.hr.get(&format!("{path}?expand=application&expand=person")).await.expect(200);
    let own = format!("/api/v1/applications/{application}");
    assert_eq!(along.json()["application"], world.hr.get(&own).await.json());
    assert_eq!(along.json()["person"], whole["person"]);

    let few = ["applications:read", "assessments:read"];
    let make = async |tx: &mut Tx| keys::make_api_key(tx, Some(world.user), None, &few, None).await;
    let key = world.nobody.with_key(world.scope.write(make).await.unwrap().secret);
    key.get(&format!("{path}?expand=application")).await.expect(200);
    for (asked, lacks) in [
        (format!("{path}?expand=person"), "people:read"),
        (format!("{own}?expand=job"), "jobs:read"),
        ("/api/v1/applications?expand=person".to_owned(), "people:read"),
    ] {
        let refused = key.get(&asked).await.expect(403).json();
        assert_eq!(refused["code"], "access.denied", "{asked}");
        assert!(refused["detail"].as_str().unwrap().contains(lacks), "{refused}");
    }
    let unknown = key.get(&format!("{own}?expand=salary")).await.expect(400).json();
    assert!(unknown["detail"].as_str().unwrap().contains("person, job"), "{unknown}");
    assert_eq!(json!(unknown["code"]), "request.unreadable");
}
