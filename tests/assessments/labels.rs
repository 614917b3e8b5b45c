//! What another system calls an invitation.

use serde_json::json;

use super::{assessment, secret_of};
use crate::world::World;

#[tokio::test]
async fn an_invitation_is_labelled_however_it_stands() {
    let world = World::new().await;
    let body = json!({
        "assessment_id": assessment(&world, "receptionist").await,
        "candidate": { "name": "Marisol Etxeberria", "phone": "503 555 0147" },
        "external_id": "4711",
        "metadata": { "order": "A-17", "desk": "3" },
    });
    let made = world.hr.post("/api/v1/invitations", body.clone()).await.expect(201);
    assert_eq!(made.json()["metadata"], body["metadata"]);
    let invitation = made.header("location");
    let taker = world.nobody.with_key(secret_of(made.json()["url"].as_str().unwrap()));
    let sitting = taker.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let handed_in = format!("/api/v1/sittings/{}/submission", sitting["id"].as_str().unwrap());
    taker.post(&handed_in, json!({})).await.expect(200);

    let before = world.hr.get(invitation).await.expect(200).json();
    let labels = json!({ "external_id": null, "metadata": { "order": "A-18", "desk": null } });
    let labelled = world.hr.patch(invitation, labels.clone()).await.expect(200).json();
    assert_eq!(labelled["external_id"], json!(null));
    assert_eq!(labelled["metadata"], json!({ "order": "A-18" }));
    assert_eq!(labelled["result"], before["result"]);
    assert_eq!(labelled["revision"], before["revision"]);
    assert_eq!(world.hr.get(invitation).await.expect(200).json(), labelled);
    world.hr.patch(invitation, labels).await.expect(200);
    let happened = world.happened_to(labelled["id"].as_str().unwrap()).await;
    assert_eq!(happened.iter().filter(|kind| *kind == "invitation.labelled").count(), 1);

    let named = json!({ "external_id": "4712" });
    let named = world.hr.patch(invitation, named).await.expect(200).json();
    let found = async |external_id: &str| {
        let list = format!("/api/v1/invitations?external_id={external_id}");
        world.hr.get(&list).await.expect(200).json()["data"].clone()
    };
    assert_eq!(found("4712").await, json!([named]));
    assert_eq!(found("4711").await, json!([]));
    let wrong = world.hr.patch(invitation, json!({ "metadata": { "order": "" } })).await;
    insta::assert_snapshot!(wrong.problem(), @"422 request.invalid /metadata/order");
    let hidden = world.other_hr.patch(invitation, json!({})).await;
    insta::assert_snapshot!(hidden.problem(), @"404 request.not_found");
}
