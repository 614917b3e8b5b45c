//! One letter to many: each reads their own name, after a look, and nobody is passed over.

use muster::jobs::JobId;
use serde_json::{Value, json};

use crate::world::World;

/// Adds so many people at once, and returns their applications.
async fn crowd(world: &World, count: usize, job: JobId) -> Vec<String> {
    let list: String = (0..count).map(|n| format!("Ana {n}, a{n}@mail.example\n")).collect();
    let typed = [("job_id", &*job.to_string()), ("list", &list)];
    world.manager.submit("/candidates/pasted", &typed).await.expect(303);
    let all = world.hr.get("/api/v1/applications").await.expect(200).json();
    let ids = all["data"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap());
    ids.map(str::to_owned).collect()
}

async fn messages(world: &World) -> Vec<Value> {
    let all = world.hr.get("/api/v1/messages?state=waiting").await.expect(200).json();
    all["data"].as_array().unwrap().clone()
}

/// What they say, which no list shows.
async fn texts(world: &World) -> Vec<String> {
    let mut texts = vec![];
    for one in messages(world).await {
        let path = format!("/api/v1/messages/{}", one["id"].as_str().unwrap());
        let text = world.hr.get(&path).await.expect(200).json()["text"].clone();
        texts.push(text.as_str().unwrap().to_owned());
    }
    texts
}

async fn stages(world: &World) -> Vec<String> {
    let all = world.hr.get("/api/v1/applications").await.expect(200).json();
    let all = all["data"].as_array().unwrap().iter();
    all.map(|one| one["stage"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn those_ticked_are_closed_with_one_letter_after_a_look() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let ids = crowd(&world, 3, job).await;
    let new = format!("/jobs/{job}/decisions/new?appl={}&appl={}", ids[0], ids[1]);
    let form = world.manager.get(&new).await.expect(200).body;
    for told in ["Close 2 applications with one letter", "Ana 0", "Ana 1", "Dear {name},"] {
        assert!(form.contains(told), "{told} in {form}");
    }
    assert!(!form.contains("Ana 2"), "{form}");

    let path = format!("/jobs/{job}/decisions");
    let letter = "Dear {name}, thank you. We chose another.";
    let typed = [("appl", &*ids[0]), ("appl", &ids[1]), ("reason", "another_chosen")];
    let silent = world.manager.submit(&path, &typed).await.expect(422).body;
    assert!(silent.contains("href=\"#letter\"") && silent.contains("Ana 1"), "{silent}");
    let typed = [&typed[..], &[("letter", letter)]].concat();
    let look = world.manager.submit(&path, &typed).await.expect(200).body;
    for told in ["Dear Ana 0, thank you.", "Dear Ana 1, thank you.", "Close 2 and send"] {
        assert!(look.contains(told), "{told} in {look}");
    }
    assert_eq!(messages(&world).await.len(), 0, "nothing was sent yet");

    let typed = [&typed[..], &[("seen", "yes")]].concat();
    let done = world.manager.submit(&path, &typed).await.expect(303);
    let board = world.manager.get(done.header("location")).await.expect(200).body;
    assert!(board.contains("2 applications were closed") && board.contains("Ana 2"), "{board}");
    assert_eq!(stages(&world).await, ["closed", "closed", "applied"]);
    let bodies = texts(&world).await;
    assert_eq!(bodies.len(), 2);
    for name in ["Ana 0", "Ana 1"] {
        assert!(bodies.iter().any(|body| body.contains(&format!("Dear {name},"))), "{bodies:?}");
    }
    let again = world.manager.submit(&path, &typed).await.expect(303);
    assert!(again.header("location").ends_with("told=0"), "nobody is told twice");
    assert_eq!(messages(&world).await.len(), 2);
}

/// Job, closing, one letter to all, why, preview, send.
#[tokio::test]
async fn a_job_with_nine_people_is_closed_in_six_steps() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let ids = crowd(&world, 9, job).await;
    let mut steps = 0;
    let mut follow = async |page: String, to: String| {
        assert!(page.replace("&#x3D;", "=").contains(&format!("href=\"{to}\"")), "{to} in {page}");
        steps += 1;
        (world.manager.get(&to).await.expect(200).body, steps)
    };
    let page = world.manager.get(&format!("/jobs/{job}")).await.expect(200).body;
    let (page, _) = follow(page, format!("/jobs/{job}/closing/new")).await;
    assert!(page.contains("Send each of the 9 a letter"), "{page}");
    let (page, steps) = follow(page, format!("/jobs/{job}/decisions/new?closes=yes")).await;
    assert!(ids.iter().all(|id| page.contains(&format!("value=\"{id}\""))), "{page}");
    // The reason, why the job is closed, a preview, and sending.
    assert!(steps + 4 <= 6, "{steps}");
    let mut typed: Vec<_> = ids.iter().map(|id| ("appl", &**id)).collect();
    typed.extend([("reason", "position_closed"), ("closes", "yes"), ("letter", "Dear {name}!")]);
    let path = format!("/jobs/{job}/decisions");
    let silent = world.manager.submit(&path, &typed).await.expect(422).body;
    assert!(silent.contains("href=\"#closing\""), "{silent}");
    typed.push(("closing", "Filled from within."));
    let look = world.manager.submit(&path, &typed).await.expect(200).body;
    assert!(look.contains("Send 9 letters and close the job"), "{look}");
    typed.push(("seen", "yes"));
    let done = world.manager.submit(&path, &typed).await.expect(303);
    let board = world.manager.get(done.header("location")).await.expect(200).body;
    assert!(board.contains("9 applications were closed") && board.contains("Closed: 9"), "{board}");
    let shown = world.hr.get(&format!("/api/v1/jobs/{job}")).await.expect(200).json();
    assert_eq!(shown["stage"], "closed");
    let path = format!("/api/v1/jobs/{job}/closing");
    let undo = world.hr.send(world.hr.request(poem::http::Method::DELETE, &path), None).await;
    insta::assert_snapshot!(undo.problem(), @"409 applications.told_closed");
    assert_eq!(messages(&world).await.len(), 9);
}

#[tokio::test]
async fn a_job_is_not_closed_over_one_who_applied_since_the_preview() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let ids = crowd(&world, 2, job).await;
    let mut typed: Vec<_> = ids.iter().map(|id| ("appl", &**id)).collect();
    typed.extend([("reason", "position_closed"), ("letter", "Dear {name}!"), ("seen", "yes")]);
    typed.extend([("closes", "yes"), ("closing", "Filled.")]);
    world.apply(job).await;
    let path = format!("/jobs/{job}/decisions");
    let refused = world.manager.submit(&path, &typed).await.expect(422).body;
    assert!(refused.contains("One more person is waiting now"), "{refused}");
    assert!(refused.contains("Marisol"), "whoever is new is on the list: {refused}");
    assert_eq!(stages(&world).await, ["applied", "applied", "applied"], "nothing was done");
    assert_eq!(messages(&world).await.len(), 0);
}

#[tokio::test]
async fn a_letter_goes_with_a_move_to_an_interview_in_the_candidates_language() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let page = format!("/applications/{application}");
    world.manager.get(&format!("{page}/letters/new")).await.expect(409);
    let es = json!({ "language": "es" });
    let person = world.hr.get(&format!("/api/v1{page}")).await.json()["person_id"].clone();
    world.hr.patch(&format!("/api/v1/people/{}", person.as_str().unwrap()), es).await.expect(200);
    let moved = world.manager.submit(&format!("{page}/moves"), &[("to", "interview")]).await;
    let shown = world.manager.get(moved.expect(303).header("location")).await.expect(200).body;
    let letter = format!("{page}/letters/new");
    assert!(shown.contains("Moved to Interview") && shown.contains(&letter), "{shown}");
    let draft = world.manager.get(&letter).await.expect(200).body;
    assert!(draft.contains("meet you for an interview"), "in the language of who writes: {draft}");
    let typed = [("added", "Tuesday at 3, or Friday at 9?")];
    let done = world.manager.submit(&format!("{page}/letters"), &typed).await.expect(303);
    let shown = world.manager.get(done.header("location")).await.expect(200).body;
    assert!(shown.contains("The letter is written."), "{shown}");
    let body = texts(&world).await.pop().unwrap();
    assert!(
        body.starts_with("Hola") && body.contains("\n\nTuesday at 3, or Friday at 9?"),
        "{body}"
    );
    assert_eq!(messages(&world).await[0]["kind"], "application_moved");
}

#[tokio::test]
async fn those_who_move_to_an_interview_together_are_written_to_if_the_office_says_so() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let ids = crowd(&world, 2, job).await;
    let look = format!("/jobs/{job}/moves/new?appl={}&appl={}&to=interview", ids[0], ids[1]);
    let look = world.manager.get(&look).await.expect(200).body;
    assert!(
        look.contains("meet you for an interview") && look.contains("name=\"tells\""),
        "{look}"
    );
    let other = format!("/jobs/{job}/moves/new?appl={}&to=screened", ids[0]);
    let other = world.manager.get(&other).await.expect(200).body;
    assert!(!other.contains("name=\"tells\""), "no letter goes with that: {other}");
    let moves = format!("/jobs/{job}/moves");
    let quiet = [("to", "interview"), ("appl", &*ids[0])];
    world.manager.submit(&moves, &quiet).await.expect(303);
    assert_eq!(messages(&world).await.len(), 0);
    let typed = [("to", "interview"), ("appl", &*ids[1]), ("tells", "yes"), ("added", "Bring ID.")];
    world.manager.submit(&moves, &typed).await.expect(303);
    let sent = texts(&world).await;
    assert!(sent.len() == 1 && sent[0].contains("Bring ID."), "{sent:?}");
}

#[tokio::test]
async fn all_of_a_stage_are_ticked_by_one_link() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    crowd(&world, 3, job).await;
    let board =
        world.manager.get(&format!("/jobs/{job}/board?ticked=applied")).await.expect(200).body;
    assert_eq!(board.matches("\" checked>").count(), 3, "{board}");
    let seen = world.viewer.get(&format!("/jobs/{job}/board")).await.expect(200).body;
    assert!(!seen.contains("ticked="), "a viewer ticks nobody: {seen}");
}

#[tokio::test]
async fn who_has_applied_is_told_what_was_corrected_in_the_posting_even_that_it_pays_less() {
    let world = World::new().await;
    let job = crate::jobs::published(&world).await;
    let ids = crowd(&world, 2, job.parse().unwrap()).await;
    let first = world.hr.get(&format!("/api/v1/applications/{}", ids[0])).await.expect(200).json();
    let person = format!("/api/v1/people/{}", first["person_id"].as_str().unwrap());
    world.hr.patch(&person, json!({ "language": "es" })).await.expect(200);
    let form = world.manager.get(&format!("/jobs/{job}/pay")).await.expect(200).body;
    assert!(form.contains("each applicant who is still waiting gets a message"), "{form}");
    let revision =
        world.hr.get(&format!("/api/v1/jobs/{job}")).await.json()["revision"].to_string();
    let pay = [
        ("revision", &*revision),
        ("pay.min_cents", "18.50"),
        ("pay.max_cents", "23.00"),
        ("pay.period", "hour"),
        ("benefits", "15 paid days off"),
    ];
    world.manager.submit(&format!("/jobs/{job}/pay"), &pay).await.expect(303);
    let texts = texts(&world).await.join("\n");
    for told in ["it said $19.50 to $23.00 an hour. It’s now $18.50", "Pago: decía $19.50"] {
        assert!(texts.contains(told), "{told} in {texts}");
    }
    assert_eq!(messages(&world).await.len(), 2);
}
