//! What people read of the bank.

use super::{ITEM, SKILL};
use crate::world::World;

#[tokio::test]
async fn the_list_shows_what_is_in_use_and_is_narrowed_and_searched() {
    let world = World::new().await;
    let page = world.viewer.get("/library").await.expect(200).body;
    assert!(
        page.contains("rel=\"next\"") && !page.contains("<span class=\"tag\">Retired"),
        "{page}"
    );
    let found = format!("/library?skill={SKILL}&q=deductible&state=");
    let page = world.viewer.get(&found).await.expect(200).body;
    assert!(page.contains(&format!("/library/items/{ITEM}")), "{page}");
    let none = world.viewer.get("/library?q=zzzzzz").await.expect(200).body;
    assert!(none.contains("No question fits") && !none.contains("<table"), "{none}");
    // What nobody can have typed or followed is the first page, or nothing.
    for odd in ["cursor=after.nobody", "cursor=%00", "area=%27", "state=gone", "kind=essay"] {
        world.viewer.get(&format!("/library?{odd}")).await.expect(200);
    }
}

#[tokio::test]
async fn the_next_page_goes_on_where_the_first_one_ends() {
    let world = World::new().await;
    let first = world.viewer.get("/library").await.expect(200).body;
    let next = first.split("cursor=after.").nth(1).unwrap().split('"').next().unwrap();
    let path = format!("/library?state=offered&cursor=after.{next}");
    let second = world.viewer.get(&path).await.expect(200).body;
    let titled = |page: &str| {
        let rows = page.split("href=\"/library/items/").skip(1);
        rows.map(|row| row.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (first, second) = (titled(&first), titled(&second));
    assert_eq!((first.len(), second.len()), (25, 25));
    assert!(first.iter().all(|id| !second.contains(id)));
}

#[tokio::test]
async fn a_question_is_shown_as_a_candidate_sees_it_and_drawn_again_by_its_address() {
    let world = World::new().await;
    let path = format!("/library/items/{ITEM}");
    let page = world.viewer.get(&path).await.expect(200).body;
    for part in [
        "class=\"phone\"",
        "<fieldset class=\"field\" disabled>",
        "New numbers",
        "draw=2&amp;lang=en",
        "No licensed expert has read this question.",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let again = world.viewer.get(&path).await.expect(200).body;
    assert_eq!(page, again, "it is the same each time");
    let other = world.viewer.get(&format!("{path}?draw=2")).await.expect(200).body;
    let stem = |page: &str| page.split("class=\"phone\"").nth(1).unwrap().to_owned();
    assert_ne!(stem(&page), stem(&other));
    let last = world.viewer.get(&format!("{path}?draw=1000")).await.expect(200).body;
    assert!(last.contains("draw=1&amp;lang=en"), "{last}");
    let spanish = world.viewer.get(&format!("{path}?lang=es")).await.expect(200).body;
    assert!(spanish.contains("<div class=\"phone\" lang=\"es\">"), "{spanish}");
    for (odd, status) in [
        ("?draw=x", 400),
        ("?draw=0", 400),
        ("?draw=1001", 400),
        ("?draw=", 400),
        ("?lang=fr", 200),
    ] {
        assert_eq!(world.viewer.get(&format!("{path}{odd}")).await.status, status, "{odd}");
    }
    world.viewer.get("/library/items/nobody.knows.this").await.expect(404);
}

#[tokio::test]
async fn looking_at_questions_writes_nothing() {
    let world = World::new().await;
    let heads = async || world.owner.get("/audit").await.expect(200).body.matches("<tr").count();
    let before = heads().await;
    for draw in 1..6 {
        world.manager.get(&format!("/library/items/{ITEM}?draw={draw}")).await.expect(200);
    }
    assert_eq!(heads().await, before);
}

/// On a phone a closed field shows little more than its letter.
#[tokio::test]
async fn what_is_matched_is_found_by_its_letter_beside_what_it_belongs_to() {
    let world = World::new().await;
    let matched = "/library/items/insurance.eligibility.replies_and_first_steps?lang=es";
    let page = world.viewer.get(matched).await.expect(200).body;
    assert!(page.contains("A la izquierda") && page.contains("class=\"stack pairs\""), "{page}");
    for letter in ["A", "B", "F"] {
        assert!(page.contains(&format!("<li><b>{letter}.</b> ")), "{letter}: {page}");
        let value = letter.to_lowercase();
        let offered = format!("<option value=\"{value}\">{letter}. ");
        assert_eq!(page.matches(&offered).count(), 4, "{offered}: {page}");
    }
}

#[tokio::test]
async fn a_skill_says_what_it_is_whom_it_serves_and_what_it_is_at_each_level() {
    let world = World::new().await;
    let page = world.viewer.get(&format!("/library/skills/{SKILL}")).await.expect(200).body;
    for part in ["Who needs it", "Entry", "Working", "Advanced", ITEM] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let skills = world.viewer.get("/library/skills").await.expect(200).body;
    assert!(skills.contains("skills of a medical office"), "{skills}");
    world.viewer.get("/library/skills/nobody.knows").await.expect(404);
}

#[tokio::test]
async fn a_test_says_what_it_asks_what_it_does_not_measure_and_why_nobody_can_take_it() {
    let world = World::new().await;
    let page = world.viewer.get("/library/tests/receptionist").await.expect(200).body;
    for part in ["Offered", "What it doesn’t measure", "1,800 at most", "English and Spanish"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let draft = world.viewer.get("/library/tests/registered_nurse").await.expect(200).body;
    for part in ["Not offered yet", "Why no one can take it yet", "No points until"] {
        assert!(draft.contains(part), "{part}: {draft}");
    }
    world.viewer.get("/library/tests/astronaut").await.expect(404);
}
