//! What the office does with many applications at once.

use chrono::TimeDelta;
use serde_json::json;

use crate::world::World;

async fn add(world: &World, name: &str, phone: &str, job: &str) -> String {
    let typed = [("name", name), ("phone", phone), ("job_id", job)];
    let added = world.manager.submit("/candidates", &typed).await.expect(303);
    world.clock.advance(TimeDelta::days(1));
    added.header("location").trim_start_matches("/applications/").to_owned()
}

#[tokio::test]
async fn who_has_waited_longest_comes_first() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await.to_string();
    let ana = add(&world, "Ana Ruiz", "503 555 0141", &job).await;
    add(&world, "Bo Lind", "503 555 0142", &job).await;
    let order = async || {
        let list = world.manager.get("/candidates").await.expect(200).body;
        (list.find("Ana Ruiz").unwrap(), list.find("Bo Lind").unwrap(), list)
    };
    let (first, second, list) = order().await;
    assert!(first < second && list.contains("2 days"), "{list}");
    let moves = format!("/applications/{ana}/moves");
    world.manager.submit(&moves, &[("to", "screened"), ("note", "Called.")]).await.expect(303);
    let (ana_at, bo_at, list) = order().await;
    assert!(bo_at < ana_at && list.contains("Since today"), "a move begins a new wait: {list}");

    for (query, ana, bo) in [
        ("q=ana", true, false),
        ("q=RUIZ", true, false),
        ("stage=applied", false, true),
        ("stage=screened&q=Bo", false, false),
        (&*format!("job={job}"), true, true),
    ] {
        let list = world.viewer.get(&format!("/candidates?{query}")).await.expect(200).body;
        assert_eq!((list.contains("Ana Ruiz"), list.contains("Bo Lind")), (ana, bo), "{query}");
    }
    let none = world.viewer.get("/candidates?q=nobody").await.expect(200).body;
    assert!(none.contains("No one matches."), "{none}");
}

/// On a phone the page is one column: what one does must not come after everything that was said.
#[tokio::test]
async fn the_decision_stands_before_the_notes() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await.to_string();
    let ana = add(&world, "Ana Ruiz", "503 555 0141", &job).await;
    let page = world.manager.get(&format!("/applications/{ana}")).await.expect(200).body;
    let (decide, notes) = (page.find("id=\"decide\""), page.find("id=\"notes\""));
    assert!(decide.is_some() && decide < notes, "{page}");
}

#[tokio::test]
async fn a_long_list_is_read_to_its_end_with_its_filter() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let list: String = (0..30).map(|n| format!("Ana {n}, a{n}@mail.example\n")).collect();
    let typed = [("job_id", &*job.to_string()), ("list", &list)];
    world.manager.submit("/candidates/pasted", &typed).await.expect(303);
    let first = world.viewer.get("/candidates?q=ana&stage=applied").await.expect(200).body;
    assert!(first.contains("1–25 of 30"), "{first}");
    let next = super::link(&first, "next").unwrap();
    let last = world.viewer.get(&next).await.expect(200).body;
    assert!(last.contains("26–30 of 30") && !last.contains("rel=\"next\""), "{last}");
}

#[tokio::test]
async fn those_ticked_on_the_board_move_after_a_look() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await.to_string();
    let ana = add(&world, "Ana Ruiz", "503 555 0141", &job).await;
    let bo = add(&world, "Bo Lind", "503 555 0142", &job).await;
    let moves = format!("/applications/{bo}/moves");
    world.manager.submit(&moves, &[("to", "offer")]).await.expect(303);

    let board = world.manager.get(&format!("/jobs/{job}/board")).await.expect(200).body;
    assert_eq!(board.matches("name=\"appl\"").count(), 2, "{board}");
    let seen = world.viewer.get(&format!("/jobs/{job}/board")).await.expect(200).body;
    assert_eq!(seen.matches("name=\"appl\"").count(), 0, "a viewer moves nobody");

    let look = format!("/jobs/{job}/moves/new?appl={ana}&appl={bo}&to=hired");
    let look = world.manager.get(&look).await.expect(200).body;
    assert!(look.contains("Move one person to Hired?"), "{look}");
    assert!(look.contains("Make an offer before you hire."), "{look}");
    let typed = [("to", "hired"), ("appl", &*bo), ("appl", &*ana)];
    let moved = world.manager.submit(&format!("/jobs/{job}/moves"), &typed).await.expect(303);
    let board = world.manager.get(moved.header("location")).await.expect(200).body;
    assert!(board.contains("One person was moved.") && board.contains("Hired: 1"), "{board}");
    assert!(board.contains("Ana Ruiz") && !board.contains("Bo Lind"), "{board}");

    let nobody = world.manager.get(&format!("/jobs/{job}/moves/new?to=offer")).await.expect(200);
    assert!(nobody.body.contains("This moves no one."), "{}", nobody.body);
    let other = world.job("Assistant", false).await;
    let strange = format!("/jobs/{other}/moves/new?appl={ana}&to=offer");
    assert!(!world.manager.get(&strange).await.expect(200).body.contains("Ana Ruiz"));
}

#[tokio::test]
async fn somebody_is_added_by_hand_once() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await.to_string();
    let refused = world.manager.submit("/candidates", &[("email", "ana@"), ("job_id", &job)]).await;
    let refused = refused.expect(422).body;
    let (name, email) = (refused.find("#name"), refused.find("#email"));
    assert!(name.is_some() && name < email, "in the order of the page: {refused}");
    assert!(refused.contains("value=\"ana@\"") && refused.contains("selected"), "{refused}");
    let silent = world.manager.submit("/candidates", &[("name", "Ana"), ("job_id", &job)]).await;
    assert!(silent.expect(422).body.contains("href=\"#phone\""));
    let ana = add(&world, "Ana Ruiz", "503 555 0141", &job).await;
    let typed = [("name", "Ana"), ("phone", "5035550141"), ("job_id", &job)];
    let again = world.manager.submit("/candidates", &typed).await.expect(409).body;
    assert!(again.contains(&ana), "the office may know: {again}");
}

#[tokio::test]
async fn a_pasted_list_is_looked_at_line_by_line_and_then_added() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await.to_string();
    let typed = |list| [("job_id", &*job), ("list", list)];
    let faulty = "Ana Ruiz, 503 555 0141\r\n\r\nBo Lind\r\nCy Orr, cy@mail";
    let look = world.manager.submit("/candidates/paste", &typed(faulty)).await.expect(200).body;
    for told in [
        "We read 3 lines",
        "503 555 0141",
        "Enter a name, a comma, and a phone number",
        "Enter the full email address",
    ] {
        assert!(look.contains(told), "{told} in {look}");
    }
    assert!(look.contains("Add one person, leave out 2"), "{look}");
    world.manager.submit("/candidates/pasted", &typed(faulty)).await.expect(422);
    let count = async || {
        world.hr.get("/api/v1/applications").await.json()["data"].as_array().unwrap().len()
    };
    assert_eq!(count().await, 0);

    let whole = "Ana Ruiz, 503 555 0141\nBo Lind, bo@mail.example";
    let look = world.manager.submit("/candidates/paste", &typed(whole)).await.expect(200).body;
    assert!(look.contains("Add 2 people"), "{look}");
    assert_eq!(count().await, 0);
    let added = world.manager.submit("/candidates/pasted", &typed(whole)).await.expect(303);
    let list = world.manager.get(added.header("location")).await.expect(200).body;
    assert!(list.contains("Ana Ruiz") && list.contains("Bo Lind"), "{list}");
    world.manager.submit("/candidates/pasted", &typed(whole)).await.expect(303);
    assert_eq!(count().await, 2, "who has applied is left as they are");
}

#[tokio::test]
async fn a_pasted_list_says_who_is_known_before_anything_is_added() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await.to_string();
    let other = world.job("Medical biller", false).await.to_string();
    let add = async |job: &str, list: &str| {
        let typed = [("job_id", job), ("list", list)];
        world.manager.submit("/candidates/pasted", &typed).await.expect(303);
    };
    let count = async || {
        world.hr.get("/api/v1/applications").await.json()["data"].as_array().unwrap().len()
    };
    add(&job, "Ana Ruiz, 503 555 0141, ana@mail.example").await;
    add(&other, "Bo Lind, bo@mail.example\nEva Roth, 503 555 0177").await;
    assert_eq!(count().await, 3);
    let list = "Ruiz, 503 555 0141\nBo Lind, BO@mail.example\nIker Soto, (503) 555-0177\n\
                Cy Orr, 503 555 0149";
    let typed = [("job_id", &*job), ("list", list)];
    let look = world.manager.submit("/candidates/paste", &typed).await.expect(200).body;
    let row = |number: usize| {
        let row = look.split("<tr role=\"row\"><th role=\"rowheader\"").nth(number).unwrap();
        row.split("</tr>").next().unwrap()
    };
    assert!(row(1).contains("Applied already") && row(1).contains("Ana Ruiz"), "{look}");
    assert!(row(1).contains("/applications/appl_"), "{}", row(1));
    assert!(row(2).contains("Already known to you"), "{}", row(2));
    assert!(!row(2).contains("/applications/"), "of another job: {}", row(2));
    assert!(row(3).contains("Added as a new person") && row(3).contains("Eva Roth"), "{}", row(3));
    assert!(!row(4).contains("person__sub"), "{}", row(4));
    assert!(look.contains("1 person on this list has applied already."), "{look}");
    assert!(look.contains("Add 3 people"), "{look}");
    assert_eq!(count().await, 3, "a look adds nobody");
    add(&job, list).await;
    assert_eq!(count().await, 6);
    let look = world.manager.submit("/candidates/paste", &typed).await.expect(200).body;
    assert!(look.contains("Add what’s new about them"), "{look}");
}

#[tokio::test]
async fn two_ways_of_one_person_on_a_list_are_told_as_one() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await.to_string();
    let other = world.job("Medical biller", false).await.to_string();
    let both = "Ana Ruiz, 503 555 0141, ana@mail.example";
    let typed = [("job_id", &*other), ("list", both)];
    world.manager.submit("/candidates/pasted", &typed).await.expect(303);
    let list = "Ana Ruiz, 503 555 0141\nAna Ruiz, ana@mail.example";
    let typed = [("job_id", &*job), ("list", list)];
    let look = world.manager.submit("/candidates/paste", &typed).await.expect(200).body;
    assert!(look.contains("The same person as above (line 1)"), "{look}");
    assert!(look.contains("Add one person"), "{look}");
}

#[tokio::test]
async fn a_list_from_a_spreadsheet_is_matched_by_columns_and_says_what_was_done() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await.to_string();
    let list = "Name\tMobile\tE-mail address\tRemarks\r\nVega, Lucia\t541 555 0143\t\tmet Friday\r\n\
         O\u{2019}Neil, Erin\t541 555 0144 / 555 0190\terin@example.org\t\r\nOrr, Cy\t\t\t";
    let typed = [("job_id", &*job), ("list", list)];
    let look = world.manager.submit("/candidates/paste", &typed).await.expect(200).body;
    for told in [
        "We read 3 lines",
        "Lucia Vega",
        "Several numbers. We use",
        "Neither phone nor email",
        "<option value=\"last_first\" selected>",
        "Add 2 people, leave out 1",
    ] {
        assert!(look.contains(told), "{told} in {look}");
    }
    // Somebody says that the mobile is nothing: then only one can be reached.
    let said = [typed[0], typed[1], ("columns.1", "nothing")];
    let look = world.manager.submit("/candidates/paste", &said).await.expect(200).body;
    assert!(look.contains("Add one person, leave out 2"), "{look}");

    world.manager.submit("/candidates/pasted", &typed).await.expect(422);
    let whole = [typed[0], typed[1], ("leave_out", "yes")];
    let added = world.manager.submit("/candidates/pasted", &whole).await.expect(303);
    let shown = world.manager.get(added.header("location")).await.expect(200).body;
    assert!(shown.contains("2 people were added. One line was left out."), "{shown}");
    let again = world.manager.submit("/candidates/pasted", &whole).await.expect(303);
    let shown = world.manager.get(again.header("location")).await.expect(200).body;
    assert!(shown.contains("No one was added. 2 had applied already"), "{shown}");
}

#[tokio::test]
async fn a_reviewer_writes_notes_and_decides_nothing() {
    use muster::platform::{
        db::Tx,
        keys::{self, Role},
    };

    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let application = world.apply(job).await;
    let make = async |tx: &mut Tx| keys::set_role(tx, world.user, Role::Reviewer).await;
    world.scope.write(make).await.unwrap();
    let page = format!("/applications/{application}");
    let shown = world.manager.get(&page).await.expect(200).body;
    assert!(shown.contains(&format!("{page}/notes")), "{shown}");
    assert!(!shown.contains(&format!("{page}/moves")), "{shown}");
    let empty = world.manager.submit(&format!("{page}/notes"), &[("text", " ")]).await.expect(422);
    assert!(empty.body.contains("href=\"#text\""), "{}", empty.body);
    let typed = [("text", "Spoke with her.\nCan start in May.")];
    world.manager.submit(&format!("{page}/notes"), &typed).await.expect(303);
    let shown = world.manager.get(&page).await.expect(200).body;
    assert!(shown.contains("Can start in May.") && shown.contains("by Mona Ager"), "{shown}");
    world.manager.submit(&format!("{page}/moves"), &[("to", "offer")]).await.expect(403);
    world.manager.submit(&format!("{page}/decision"), &[]).await.expect(403);
    let refused = world.hr.post(&format!("/api/v1{page}/moves"), json!({ "to": "offer" })).await;
    insta::assert_snapshot!(refused.problem(), @"403 access.denied");
}
