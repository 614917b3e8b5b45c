//! Every operation of the API, for everyone who may come.

use std::collections::BTreeSet;

use muster::{
    platform::{
        db::Tx,
        keys::{self, Role},
    },
    rooms::ROOMS,
    router,
};
use serde_json::json;

use super::{
    NOBODY,
    table::{Row, api, by_chat, by_link},
    things::Things,
};
use crate::world::{Caller, World};

#[tokio::test]
async fn a_conversation_is_open_to_its_own_link_alone() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    let mut ben = world.marisol(things.job);
    (ben["name"], ben["phone"]) = (json!("Ben Ruiz"), json!("503 555 0148"));
    ben.as_object_mut().unwrap().remove("external_id");
    let ben = world.hr.post("/api/v1/applications", ben).await.expect(201).json();
    let theirs = json!({ "application_id": ben["id"] });
    let theirs = world.hr.post("/api/v1/screenings", theirs).await.expect(201);
    let theirs = crate::screening::Candidate::of(&world, &theirs).path.replace("/chat/", "");
    let theirs = world.nobody.with_key(theirs);
    for row in by_chat() {
        let ask = async |caller: &Caller| {
            let path = format!("/api/v1{}", things.in_path(row.path));
            caller.send(caller.request(row.method.clone(), &path), row.body.clone()).await.status
        };
        let name = format!("{} {}", row.method, row.path);
        for (who, caller) in [
            ("nobody", &world.nobody),
            ("an API key", &world.owner_hr),
            ("a session", &world.owner),
            ("a link to a test", &things.own_link),
        ] {
            assert_eq!(ask(caller).await, 401, "{name}, {who}");
        }
        assert_eq!(ask(&theirs).await, row.other, "{name}, another's link");
        assert_eq!(ask(&things.chat).await, row.allowed, "{name}, one's own link");
    }
}

#[tokio::test]
async fn every_operation_answers_everyone_as_the_table_says() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    for row in api(&world, things.job) {
        let is_job = row.path.starts_with("/jobs");
        let read = world.hr.get(&format!("/api/v1/jobs/{}", things.draft)).await;
        // The license is at its third revision when it is withdrawn.
        let is_first = ["/office-closures", "/locations"].iter().any(|it| row.path.starts_with(it));
        let tag = if is_first { "\"1.2026-11-24\"" } else { "\"3.2026-11-24\"" };
        let tag = if is_job { read.header("etag") } else { tag };
        let ask = async |caller: &Caller| {
            let path = format!("/api/v1{}", things.in_path(row.path));
            let request = caller.request(row.method.clone(), &path).header("If-Match", tag);
            caller.send(request, row.body.clone()).await
        };
        let name = format!("{} {}", row.method, row.path);
        assert_eq!(ask(&world.nobody).await.status, 401, "{name}, nobody");
        assert_eq!(ask(&world.nobody.forged()).await.status, 401, "{name}, a forged key");
        assert_eq!(ask(&world.manager).await.status, 401, "{name}, a session is no API key");
        assert_eq!(ask(&things.own_link).await.status, 401, "{name}, a link is no API key");
        assert_eq!(ask(&world.reader).await.status, row.reader, "{name}, a reader");
        let elsewhere = ask(&world.other_hr).await;
        assert_eq!(elsewhere.status, row.other, "{name}, another practice");
        things.assert_unknown(&elsewhere, &name);
        assert_eq!(ask(&world.hr).await.status, row.allowed, "{name}, all permissions");
    }
}

#[tokio::test]
async fn a_sitting_is_open_to_the_link_of_its_own_invitation_alone() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    for row in by_link() {
        let ask = async |caller: &Caller| {
            let path = format!("/api/v1{}", things.in_path(row.path));
            caller.send(caller.request(row.method.clone(), &path), row.body.clone()).await.status
        };
        let name = format!("{} {}", row.method, row.path);
        for (who, caller) in [
            ("nobody", &world.nobody),
            ("an API key", &world.owner_hr),
            ("a session", &world.owner),
            ("a forged link", &world.nobody.forged()),
        ] {
            assert_eq!(ask(caller).await, 401, "{name}, {who}");
        }
        assert_eq!(ask(&things.other_link).await, row.other, "{name}, another's link");
        assert_eq!(ask(&things.own_link).await, row.allowed, "{name}, one's own link");
    }
}

/// Every operation × every role × the scope that it needs: a key does its scopes, as far as its
/// maker's role reaches.
#[tokio::test]
async fn every_operation_obeys_the_role_of_who_made_the_key() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    let (mut refused, mut let_in) = (0, 0);
    for row in api(&world, things.job) {
        let scope = scopes_of(&row);
        // Who opens a file is said by what it is for as well: this one is a proof.
        let also = if row.path.starts_with("/files/{id}") { "licenses:read" } else { &scope };
        for &role in Role::ALL {
            let make = async |tx: &mut Tx| {
                let user = world.user_with(tx, role).await;
                keys::make_api_key(tx, Some(user), None, &[&scope, also], None).await
            };
            let key = world.scope.write(make).await.unwrap();
            let caller = world.nobody.with_key(key.secret);
            let path = format!("/api/v1{}", things.in_path(row.path));
            // Nothing that could be understood: whoever is let in is told so.
            let request = caller.request(row.method.clone(), &path);
            let status =
                caller.send_raw(request.content_type("application/json"), "{").await.status;
            let name = format!("{} {} by a {role} with {scope}", row.method, row.path);
            if ROOMS.permits(role, &scope) {
                let_in += 1;
                assert!(!matches!(status, 401 | 403), "{name}: {status}");
            } else {
                refused += 1;
                assert_eq!(status, 403, "{name}");
            }
        }
        let other = if scope == "people:read" { "jobs:read" } else { "people:read" };
        let unfit = world.scope.write(async |tx: &mut Tx| {
            let user = world.user_with(tx, Role::Owner).await;
            keys::make_api_key(tx, Some(user), None, &[other], None).await
        });
        let caller = world.nobody.with_key(unfit.await.unwrap().secret);
        let path = format!("/api/v1{}", things.in_path(row.path));
        let status = caller.send(caller.request(row.method.clone(), &path), row.body).await.status;
        assert_eq!(status, 403, "{} {}, an owner's key without {scope}", row.method, row.path);
    }
    assert!(refused > 20 && let_in > 20, "{refused} {let_in}");
}

/// Returns the scope that the document says an operation needs.
fn scopes_of(row: &Row) -> String {
    let method = row.method.as_str().to_lowercase();
    let document = router::document();
    let scopes = &document["paths"][row.path][&method]["x-scopes"];
    scopes[0].as_str().unwrap_or_else(|| panic!("{method} {} names no scope", row.path)).to_owned()
}

#[tokio::test]
async fn the_tables_name_every_operation_of_the_document() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let table: BTreeSet<_> = api(&world, job)
        .iter()
        .chain(&by_link())
        .chain(&by_chat())
        .map(|row| format!("{} {}", row.method.as_str().to_lowercase(), row.path))
        .collect();
    let document = router::document();
    let paths = document["paths"].as_object().unwrap().iter();
    let documented: BTreeSet<_> = paths
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().keys().map(move |method| format!("{method} {path}"))
        })
        .collect();
    assert_eq!(table, documented);
}

#[tokio::test]
async fn another_practice_cannot_tell_a_hidden_license_from_a_missing_one() {
    let world = World::new().await;
    let hidden = world.other_hr.get(&format!("/api/v1/licenses/{}", world.claim().await)).await;
    let missing = world.other_hr.get(&format!("/api/v1/licenses/{NOBODY}")).await;
    assert_eq!(hidden.problem(), missing.problem());
    assert_eq!(hidden.json()["detail"], missing.json()["detail"]);
}
