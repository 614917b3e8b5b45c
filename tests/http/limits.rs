//! What is refused before it is read, and what a browser is told beside every answer.

use std::sync::Arc;

use muster::platform::outward::Outward;
use poem::http::{Method, header};
use serde_json::json;

use crate::{
    assessments,
    world::{Answer, Caller, World},
};

#[tokio::test]
async fn a_body_that_is_too_long_is_refused_whether_or_not_it_says_so_before() {
    let world = World::new().await;
    let hr = &world.hr;
    let long = json!({ "role": "a".repeat(1024 * 1024) });
    let refused = hr.post("/api/v1/jobs", long).await;
    insta::assert_snapshot!(refused.problem(), @"413 request.too_large");
    let detail = refused.json()["detail"].as_str().unwrap().to_owned();
    assert!(detail.contains("at most 1024 KB"), "{detail}");
    // Nothing of it has to come.
    let request = hr.request(Method::POST, "/api/v1/jobs").header("Content-Length", "1048577");
    let refused = hr.send(request, Some(json!({ "role": "receptionist" }))).await;
    insta::assert_snapshot!(refused.problem(), @"413 request.too_large");
    hr.post("/api/v1/jobs", json!({ "role": "receptionist" })).await.expect(201);
}

#[tokio::test]
async fn an_answer_may_be_shorter_than_other_bodies() {
    let world = World::new().await;
    let (_, marisol) = assessments::invite(&world, "receptionist", "Marisol").await;
    let sitting = marisol.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let path = format!("/api/v1/sittings/{}/answers", sitting["id"].as_str().unwrap());
    let pairs = vec![json!({ "name": "answer", "value": "a" }); 2000];
    let step = json!({ "number": 1, "client_step_id": "step-one", "answer": pairs });
    let refused = marisol.post(&path, step).await;
    insta::assert_snapshot!(refused.problem(), @"413 request.too_large");
    let detail = refused.json()["detail"].as_str().unwrap().to_owned();
    assert!(detail.contains("at most 64 KB"), "{detail}");
}

#[tokio::test]
async fn what_is_no_text_is_not_read_as_some_other_text() {
    let world = World::new().await;
    for query in ["%FF", "%C3", "%ED%A0%80"] {
        let path = format!("/api/v1/jobs?external_id={query}");
        let refused = world.hr.get(&path).await;
        insta::assert_snapshot!(refused.problem(), @"400 request.unreadable");
        let page = world.manager.get(&format!("/licenses?cursor={query}")).await.expect(400);
        assert!(page.body.contains("UTF-8"), "{}", page.body);
    }
    let sent = world.nobody.request(Method::POST, "/sign-in");
    let sent = sent.content_type("application/x-www-form-urlencoded");
    world.nobody.send_raw(sent, "email=%FF&password=x").await.expect(400);
    world.hr.get("/api/v1/jobs?external_id=%C3%B1").await.expect(200);
}

#[tokio::test]
async fn a_request_for_two_hosts_is_answered_by_none() {
    let world = World::new().await;
    let asked = async |caller: &Caller, path: &str, hosts: &[&str]| {
        let request = caller.request(Method::GET, path);
        let add = |request: poem::RequestBuilder, host: &&str| request.header(header::HOST, *host);
        caller.send(hosts.iter().fold(request, add), None).await
    };
    asked(&world.nobody, "/sign-in", &["a.example", "b.example"]).await.expect(400);
    let refused = asked(&world.hr, "/api/v1/jobs", &["a.example", "a.example"]).await;
    insta::assert_snapshot!(refused.problem(), @"400 request.unreadable");
    asked(&world.nobody, "/sign-in", &["a.example"]).await.expect(200);
    // An old monitor names none, and nothing goes by it.
    asked(&world.nobody, "/sign-in", &[]).await.expect(200);
}

#[tokio::test]
async fn a_browser_is_told_what_it_may_do_with_pages_and_replies() {
    let world = World::new().await;
    let page = world.nobody.get("/sign-in").await.expect(200);
    let policy = page.header("content-security-policy");
    for part in [
        "default-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    ] {
        assert!(policy.split("; ").any(|said| said == part), "{part}: {policy}");
    }
    let keeps_no_copy = |answer: &Answer| {
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("strict-transport-security"), "", "there is no TLS here");
    };
    keeps_no_copy(&page);
    keeps_no_copy(&world.hr.get("/api/v1/jobs").await.expect(200));
    keeps_no_copy(&world.nobody.get("/api/v1/jobs").await.expect(401));
    keeps_no_copy(&world.hr.get("/api/v1/nothing").await.expect(404));
}

#[tokio::test]
async fn behind_a_proxy_a_browser_comes_by_tls_only_and_a_session_that_ends_is_forgotten() {
    let world = World::new().await;
    let mut proxied = world.second_server().await;
    proxied.platform.outward = Arc::new(Outward { is_behind_proxy: true, ..Outward::default() });
    let manager = world.manager.at(&proxied);
    for path in ["/sign-in", "/api/v1/jobs", "/healthz"] {
        let told = manager.get(path).await;
        assert_eq!(told.header("strict-transport-security"), "max-age=31536000", "{path}");
    }
    let left = manager.submit("/sign-out", &[]).await.expect(303);
    let cookie = left.header("set-cookie");
    let (set, manners) = cookie.split_once("; ").unwrap();
    assert_eq!(set, "__Host-session=");
    for manner in ["Path=/", "Secure", "Max-Age=0", "HttpOnly"] {
        assert!(manners.split("; ").any(|said| said == manner), "{manner}: {cookie}");
    }
}
