//! What a certificate of training says, as an inspector asks for it.

use super::{somebody, started};
use crate::world::World;

/// Hands in the right answers of a training.
async fn passes(world: &World, path: &str, training: &str) {
    let all = checklists::Catalogue::builtin().unwrap();
    let questions = &all.training(training).unwrap().questions;
    let right = |question: &checklists::Question| {
        question.choices.iter().position(|choice| choice.right).unwrap().to_string()
    };
    let answers: Vec<_> = questions
        .iter()
        .enumerate()
        .map(|(at, question)| (format!("answers.{at}"), right(question)))
        .collect();
    let pairs: Vec<_> = answers.iter().map(|(name, at)| (&**name, &**at)).collect();
    world.nobody.submit(path, &pairs).await.expect(303);
}

#[tokio::test]
async fn a_certificate_of_bloodborne_training_names_the_work_the_contents_and_the_trainer() {
    let world = World::new().await;
    let mut nurse = somebody("Mia Lund", "503 555 0164");
    nurse["role"] = "medical_assistant".into();
    nurse["position"] = "Medical assistant".into();
    nurse["starts_on"] = "2026-11-24".into();
    let (id, welcome) = started(&world, nurse).await;
    let path = format!("{welcome}/tasks/blood_training");
    passes(&world, &path, "bloodborne").await;
    world.nobody.get(&format!("{path}/certificate")).await.expect(404);

    let talk = format!("/onboardings/{id}/tasks/blood_questions/completion");
    let bare = world.manager.submit(&talk, &[]).await.expect(422).body;
    assert!(bare.contains("Enter who answered the questions"), "{bare}");
    let trainer = [("note", "Priya Nair, RN, trained in bloodborne pathogens")];
    world.manager.submit(&talk, &trainer).await.expect(303);

    let certificate = world.nobody.get(&format!("{path}/certificate")).await.expect(200).body;
    for said in ["Mia Lund", "Medical assistant", "Priya Nair, RN", "Treat all blood alike"] {
        assert!(certificate.contains(said), "{said}: {certificate}");
    }
}
