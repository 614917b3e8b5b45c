//! Every page can be reached by following links, by somebody who knows no address but the first.

use std::collections::{BTreeSet, VecDeque};

use muster::demo;
use poem::http::Method;
use regex::Regex;

use crate::{
    assessments, jobs,
    messages::{amina, received, write},
    onboarding,
    urls::asked_by,
    world::{Caller, World},
};

/// Pages that no link leads to, and why.
const ALONE: &[&str] = &[
    // A link that is printed, sent or handed over leads to these.
    "/set-up/:token",
    "/careers/:practice/reached",
    // A photo of what was signed on paper, once there is one.
    "/offers/:id/sheets/:sheet",
    "/onboardings/:id/tasks/:task/sheets/:sheet",
    // A picture.
    "/careers/:practice/logo/:fingerprint",
    "/password/:token",
    "/take/:token",
    "/team/:token",
    "/status/:token",
    // Whoever has just applied is led there.
    "/status/:token/received",
    // A button on it leads there, where a state wants a notice.
    "/status/:token/notices",
    "/offer/:token",
    "/offer/:token/copy",
    "/offer/:token/letter.pdf",
    // Once a score is told.
    "/take/:token/report.pdf",
    "/background/:token",
    // What came back, once it has.
    "/background/:token/files/:file",
    "/background-checks/:id/files/:file",
    // In the story it has been asked for wherever an offer depends on it.
    "/offers/:id/background-check/new",
    "/interview/:token",
    "/interview/:token/decline/new",
    "/interview/:token/interview.ics",
    // Where a practice asks, and once a quarter has shown enough.
    "/status/:token/about-you",
    "/reports/rates.csv",
    "/rate/:token",
    "/chat/:token",
    "/calendar/:token",
    "/my-licenses/:token",
    "/my-licenses/:token/:id",
    // What a program was answered.
    "/licenses/:id/verifications/:verification/answer",
    // What is there once the answers of scored tests have been counted.
    "/reports/questions.csv",
    // Once a question has been left out.
    "/reports/regrades",
    "/reports/questions/:item",
    "/reports/regrades/new",
    "/reports/regrades/:id",
    // What is there once a list of questions is short enough for a file.
    "/library/questions.yaml",
    "/offer/:token/decline/new",
    "/welcome/:token",
    // What a practice has added to a list of its own.
    "/checklists/:role/own/:task",
    "/staff/imports/:id",
    // What is there once somebody has handed in, said what the first day is like, or passed a quiz.
    "/onboardings/:id/tasks/:task/record",
    "/welcome/:token/first-day",
    "/welcome/:token/tasks/:task/certificate",
    // A search for somebody leads to these.
    "/rights/:id",
    "/rights/:id/erasure",
    "/rights/:id/export",
    "/rights/:id/export.json",
    "/rights/:id/files/:file",
    // A form leads on to these.
    "/take/:token/done",
    "/team/:token/sheets/:sheet",
    "/team/:token/done",
    "/take/:token/questions/:number",
    "/take/:token/review",
    // Where a test stands still whose item is lost.
    "/take/:token/paused",
    "/settings/first",
    // What a step of set-up leads to; a settled sitting has left its list.
    "/late-answers",
    "/late-answers/:id",
    // A browser that was handed over to candidates opens nothing else.
    "/kiosk",
    "/kiosk/back",
    "/kiosk/touch",
    // Not pages.
    "/assets/:file",
    "/healthz",
    "/readyz",
    "/candidates/pasted",
];

/// Returns the routes that answer a GET, as the rooms write them.
fn routes() -> BTreeSet<String> {
    let all = asked_by(Method::GET).into_iter();
    all.filter(|route| !route.starts_with("/api/")).collect()
}

/// Does this path fit that route?
fn fits(path: &str, route: &str) -> bool {
    let same = |(is, may): (&str, &str)| is == may || (may.starts_with(':') && !is.is_empty());
    path.split('/').count() == route.split('/').count()
        && path.split('/').zip(route.split('/')).all(same)
}

/// How many pages of one kind to look at: of jobs in different states, one shows what another does
/// not.
const ALIKE: usize = 30;

/// Follows every link from here, some of each kind, and returns the routes that it came to.
async fn walk(caller: &Caller, from: &str, routes: &BTreeSet<String>) -> BTreeSet<String> {
    // What a form asks for by GET is a link with something to fill in.
    let link = Regex::new(r##"href="(/[^"#?]*)|<form[^>]* action="([^"]*)" method="get"##).unwrap();
    let (mut came_to, mut seen) = (BTreeSet::new(), BTreeSet::<String>::new());
    let mut ahead = VecDeque::from([from.to_owned()]);
    while let Some(path) = ahead.pop_front() {
        // The most exact route is the one that answers.
        let fitting = routes.iter().filter(|route| fits(&path, route));
        let Some(route) = fitting.min_by_key(|route| route.matches(':').count()) else { continue };
        let alike = seen.iter().filter(|one| fits(one, route)).count();
        if alike >= ALIKE || !seen.insert(path.clone()) {
            continue;
        }
        let page = caller.get(&path).await;
        assert!(page.status < 400, "{path}: {}", page.status);
        came_to.insert(route.clone());
        let found = link.captures_iter(&page.body).filter_map(|all| all.get(1).or(all.get(2)));
        ahead.extend(found.map(|path| path.as_str().to_owned()));
    }
    came_to
}

#[tokio::test]
async fn every_page_is_reached_by_links_alone() {
    let world = World::new().await;
    crate::webhooks::add(&world, "https://hr.example/hooks").await;
    crate::closures::begin(&world).await;
    crate::locations::begin(&world).await;
    demo::tell(&world.scope, 1).await.unwrap();
    jobs::draft(&world).await;
    let ready = jobs::draft(&world).await;
    jobs::change(&world, &ready, jobs::whole()).await.expect(200);
    // One with all of its profile's duties, so that there are enough questions to look at.
    let full = jobs::draft(&world).await;
    let shown = world.hr.get(&format!("/api/v1/jobs/{full}")).await.expect(200).json();
    let mut said = shown["description"].clone();
    said["pay"] = jobs::whole()["pay"].clone();
    for duty in said["duties"].as_array_mut().unwrap() {
        duty["essential"] = true.into();
        duty["day_one"] = true.into();
    }
    jobs::change(&world, &full, said).await.expect(200);
    // A license with a proof, and an application with a résumé.
    let typed = [("source", "Oregon State Board"), ("method", "file"), ("status", "Active")];
    let proof = format!("/licenses/{}/verifications", world.claim().await);
    world.manager.hand_in(&proof, &typed, b"%PDF-1.7 proof").await.expect(303);
    let job = world.job("Receptionist", false).await;
    let (name, phone) = (("name", "Cleo Tran"), ("phone", "503 555 0149"));
    let typed = [name, phone, ("language", "en"), ("consent", "yes")];
    let apply = format!("/careers/{}/jobs/{job}/apply", world.slug);
    let sent = world.nobody.hand_in_as(&apply, &typed, "resume", b"%PDF-1.7 cv").await.expect(303);
    // Sent again with another file, which is kept beside the first.
    world.nobody.hand_in_as(&apply, &typed, "resume", b"%PDF-1.7 cv 2").await.expect(200);
    let status = Regex::new("/status/link_[0-9a-f]+").unwrap();
    let status = status.find(sent.header("location")).unwrap().as_str().to_owned();
    write(&world.scope, received(amina(None, Some("503 555 0147")))).await;
    let (_, link) = assessments::invite(&world, "receptionist", "Marisol Etxeberria").await;
    let (_, asks) = assessments::invite(&world, "receptionist", "Ben Ruiz").await;
    let words = serde_json::json!({ "words": "More time." });
    asks.post("/api/v1/adjustment-request", words).await.expect(201);

    let (_, welcome) = onboarding::start(&world, "Mia Lund", "503 555 0164").await;

    // One of the staff is to leave, and may stay after all.
    let (left, _) = onboarding::start(&world, "Uma Roth", "503 555 0165").await;
    let left =
        world.hr.get(&format!("/api/v1/onboardings/{left}")).await.json()["staff_id"].clone();
    let departure = format!("/staff/{}/departure", left.as_str().unwrap());
    world.manager.submit(&departure, &[("last_day", "2026-12-11")]).await.expect(303);

    let routes = routes();
    assert!(routes.len() > 50, "{routes:?}");
    let mut came_to = walk(&world.owner, "/", &routes).await;
    came_to.extend(walk(&world.nobody, "/sign-in", &routes).await);
    came_to.extend(walk(&world.nobody, &format!("/careers/{}", world.slug), &routes).await);
    came_to.extend(walk(&world.nobody, &format!("/take/{}", link.secret()), &routes).await);
    came_to.extend(walk(&world.nobody, &status, &routes).await);
    came_to.extend(walk(&world.nobody, &welcome, &routes).await);
    let missed: Vec<_> = routes
        .iter()
        .filter(|route| !came_to.contains(*route) && !ALONE.contains(&route.as_str()))
        .collect();
    assert_eq!(missed, [""; 0]);
}
