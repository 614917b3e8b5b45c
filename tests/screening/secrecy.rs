//! What nobody who decides learns: what nobody is judged by, and in which language somebody answered.

use super::{invited, skips_to_the_end};
use crate::world::World;

const SECRET: &str = "I am pregnant, so no Mondays in spring";

#[tokio::test]
async fn what_nobody_is_judged_by_is_on_no_page_of_the_desk_and_lies_sealed() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = invited(&world, job).await;
    let page = candidate.types(SECRET).await;
    assert!(page.contains("pregnant"), "the candidate sees what they wrote: {page}");
    skips_to_the_end(&candidate).await;
    let id = made.json()["id"].as_str().unwrap().to_owned();
    let application = made.json()["application_id"].as_str().unwrap().to_owned();
    for path in [
        format!("/screenings/{id}"),
        "/screenings".to_owned(),
        format!("/applications/{application}"),
    ] {
        let page = world.manager.get(&path).await.expect(200).body;
        assert!(!page.contains("pregnan"), "{path}: {page}");
        assert!(!page.contains("personal matters"), "nor that there was something: {path}: {page}");
    }
    let shown = world.hr.get(made.header("location")).await.expect(200).body;
    assert!(!shown.contains("pregnan"), "{shown}");
    for sql in ["SELECT max(sealed) FROM screening_turns", "SELECT max(sealed) FROM screenings"] {
        let kept = world.database.text(sql).await;
        assert!(!kept.is_empty() && !kept.contains("pregnan"), "{sql}: {kept}");
    }
}

#[tokio::test]
async fn nothing_says_in_which_language_somebody_answered() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let (made, candidate) = invited(&world, job).await;
    candidate.taps("en español por favor").await;
    candidate.types("sí").await;
    let shown = world.hr.get(made.header("location")).await.expect(200).body;
    for word in ["\"es\"", "language", "español"] {
        assert!(!shown.contains(word), "{word}: {shown}");
    }
}
