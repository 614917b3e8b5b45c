//! What a new hire does by their link.

use chrono::TimeDelta;

use super::{start, task};
use crate::world::{Answer, World};

/// The fingerprint of the text that a page shows.
fn fingerprint(page: &str) -> &str {
    let (_, rest) = page.split_once("name=\"text\" value=\"").unwrap();
    rest.split('"').next().unwrap()
}

/// Reads what is to be signed in a task, and signs it.
async fn signs(world: &World, path: &str) -> Answer {
    let page = world.nobody.get(path).await.expect(200).body;
    let typed = [("text", fingerprint(&page)), ("name", "Mia Lund"), ("agree", "yes")];
    world.nobody.submit(path, &typed).await
}

#[tokio::test]
async fn a_hire_signs_and_is_done_at_once() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let page = world.nobody.get(&welcome).await.expect(200).body;
    assert!(page.contains("Welcome, Mia Lund") && page.contains("confidentiality"), "{page}");
    let path = format!("{welcome}/tasks/confidentiality");
    world.nobody.get(&path).await.expect(200);
    let unsigned = world.nobody.submit(&path, &[("name", "Mia Lund")]).await.expect(422).body;
    assert!(
        unsigned.contains("Check the box to sign") && unsigned.contains("Mia Lund"),
        "{unsigned}"
    );
    let typed = [("name", "Mia Lund"), ("agree", "yes")];
    signs(&world, &path).await.expect(303);
    assert_eq!(task(&world, &id, "confidentiality").await["state"], "accepted");
    let twice = world.nobody.submit(&path, &typed).await.expect(409).body;
    assert!(twice.contains("already been turned in or done"), "{twice}");
    let record = format!("/onboardings/{id}/tasks/confidentiality/record");
    let record = world.manager.get(&record).await.expect(200).body;
    assert!(record.contains("Mia Lund") && record.contains("SHA-256"), "{record}");
}

#[tokio::test]
async fn another_name_than_theirs_is_asked_about_once_as_on_an_offer() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let path = format!("{welcome}/tasks/confidentiality");
    let page = world.nobody.get(&path).await.expect(200).body;
    let typed = [("text", fingerprint(&page)), ("name", "X"), ("agree", "yes")];
    let asked = world.nobody.submit(&path, &typed).await.expect(422).body;
    assert!(asked.contains("Is this your name?") && asked.contains("is_own_name"), "{asked}");
    assert_eq!(task(&world, &id, "confidentiality").await["state"], "open");
    let meant: Vec<_> = typed.into_iter().chain([("is_own_name", "yes")]).collect();
    world.nobody.submit(&path, &meant).await.expect(303);
    assert_eq!(task(&world, &id, "confidentiality").await["state"], "accepted");
}

#[tokio::test]
async fn what_somebody_signed_stays_what_it_was() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let text = [("english", "We keep what we see to ourselves.")];
    world.manager.submit("/policies/confidentiality", &text).await.expect(303);
    let path = format!("{welcome}/tasks/confidentiality");
    let page = world.nobody.get(&path).await.expect(200).body;
    assert!(page.contains("We keep what we see to ourselves."), "{page}");
    signs(&world, &path).await.expect(303);
    let record = format!("/onboardings/{id}/tasks/confidentiality/record");
    let before = world.manager.get(&record).await.expect(200).body;
    let text = [("english", "Something else altogether.")];
    world.manager.submit("/policies/confidentiality", &text).await.expect(303);
    let after = world.manager.get(&record).await.expect(200).body;
    let hash = muster::kernel::digest::sha256("We keep what we see to ourselves.");
    assert!(before.contains(&hash) && after.contains(&hash), "{after}");
}

#[tokio::test]
async fn nobody_signs_a_text_that_was_written_after_they_had_read() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let path = format!("{welcome}/tasks/confidentiality");
    let read = world.nobody.get(&path).await.expect(200).body;
    let text = [("english", "You also agree to something else.")];
    world.manager.submit("/policies/confidentiality", &text).await.expect(303);
    let typed = [("text", fingerprint(&read)), ("name", "Mia Lund"), ("agree", "yes")];
    let again = world.nobody.submit(&path, &typed).await.expect(409).body;
    assert!(again.contains("The document has changed since you opened this page"), "{again}");
    assert!(again.contains("You also agree to something else."), "{again}");
    assert_eq!(task(&world, &id, "confidentiality").await["state"], "open");
    world.nobody.submit(&path, &typed[1..]).await.expect(409);
    signs(&world, &path).await.expect(303);
    assert_eq!(task(&world, &id, "confidentiality").await["state"], "accepted");
}

#[tokio::test]
async fn nobody_signs_a_handbook_that_the_office_has_not_written() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let path = format!("{welcome}/tasks/handbook");
    let page = world.nobody.get(&path).await.expect(200).body;
    assert!(page.contains("hasn’t put this document here yet"), "{page}");
    assert!(!page.contains("name=\"agree\""), "nothing to sign: {page}");
    let typed = [("name", "Mia Lund"), ("agree", "yes")];
    let refused = world.nobody.submit(&path, &typed).await.expect(409).body;
    assert!(refused.contains("hasn’t written this document yet"), "{refused}");
    assert_eq!(task(&world, &id, "handbook").await["state"], "open");
    for page in ["/", "/onboardings"] {
        let page = world.manager.get(page).await.expect(200).body;
        assert!(page.contains("Write the document: 1 new hire waits for it"), "{page}");
        assert!(page.contains("href=\"/policies/handbook\""), "{page}");
    }
    let text = [("english", "Be on time. Ask when you don’t know.")];
    world.manager.submit("/policies/handbook", &text).await.expect(303);
    let page = world.nobody.get(&path).await.expect(200).body;
    assert!(page.contains("Ask when you don’t know."), "{page}");
    signs(&world, &path).await.expect(303);
    assert_eq!(task(&world, &id, "handbook").await["state"], "accepted");
    let today = world.manager.get("/").await.expect(200).body;
    assert!(!today.contains("Write the document"), "{today}");
}

#[tokio::test]
async fn where_the_office_wrote_nothing_a_short_form_is_shown_and_signed_word_for_word() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let path = format!("{welcome}/tasks/confidentiality");
    let page = world.nobody.get(&path).await.expect(200).body;
    assert!(page.contains("A lawyer has not reviewed it."), "{page}");
    let request = world.nobody.request(poem::http::Method::GET, &path);
    let spanish = world.nobody.send(request.header("Accept-Language", "es"), None).await;
    assert!(spanish.expect(200).body.contains("Un abogado no lo ha revisado."));
    signs(&world, &path).await.expect(303);
    let record = format!("/onboardings/{id}/tasks/confidentiality/record");
    let record = world.manager.get(&record).await.expect(200).body;
    let form = include_str!("../../templates/short-forms/confidentiality.en.txt");
    assert!(record.contains(&muster::kernel::digest::sha256(form.trim())), "{record}");
    let policies = world.manager.get("/policies").await.expect(200).body;
    assert!(policies.contains("Until then they sign our short version"), "{policies}");
    assert!(policies.contains("Nothing is asked of new hires until you write it"), "{policies}");
}

#[tokio::test]
async fn the_page_speaks_spanish_and_shows_nobody_elses_tasks() {
    let world = World::new().await;
    let (_, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let request = world.nobody.request(poem::http::Method::GET, &welcome);
    let page = world.nobody.send(request.header("Accept-Language", "es"), None).await.expect(200);
    assert!(page.body.contains("Le damos la bienvenida"), "{}", page.body);
    assert!(!page.body.contains("exclusion_lists"), "{}", page.body);
    world.nobody.get(&format!("{welcome}/tasks/exclusion_lists")).await.expect(404);
    let tried = world.nobody.submit(&format!("{welcome}/tasks/exclusion_lists"), &[]).await;
    tried.expect(404);
}

#[tokio::test]
async fn required_training_opens_in_paid_time_and_is_passed_by_a_quiz() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let path = format!("{welcome}/tasks/privacy_training");
    let all = checklists::Catalogue::builtin().unwrap();
    let training = all.training("hipaa").unwrap();
    let names: Vec<_> = (0..training.questions.len()).map(|at| format!("answers.{at}")).collect();
    let places = |right: bool| -> Vec<String> {
        let choose = |question: &checklists::Question| {
            let found = question.choices.iter().position(|choice| choice.right == right);
            found.unwrap_or_default().to_string()
        };
        training.questions.iter().map(choose).collect()
    };
    let answers = async |right: bool| {
        let places = places(right);
        let pairs: Vec<_> = names.iter().zip(&places).map(|(name, at)| (&**name, &**at)).collect();
        world.nobody.submit(&path, &pairs).await
    };
    let early = answers(true).await.expect(409).body;
    assert!(early.contains("paid time"), "{early}");
    world.clock.advance(TimeDelta::days(13));
    let wrong = answers(false).await.expect(409).body;
    assert!(wrong.contains("as often as you like"), "{wrong}");
    assert_eq!(task(&world, &id, "privacy_training").await["state"], "open");
    world.nobody.get(&format!("{path}/certificate")).await.expect(404);
    answers(true).await.expect(303);
    assert_eq!(task(&world, &id, "privacy_training").await["state"], "accepted");
    let certificate = world.nobody.get(&format!("{path}/certificate")).await.expect(200).body;
    assert!(certificate.contains("Mia Lund"), "{certificate}");
}

#[tokio::test]
async fn a_form_that_lies_elsewhere_takes_no_file_and_is_ticked_with_its_paper() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    world.clock.advance(TimeDelta::days(13));
    let path = format!("{welcome}/tasks/w4");
    let page = world.nobody.get(&path).await.expect(200).body;
    assert!(!page.contains("type=\"file\""), "{page}");
    world.nobody.submit(&path, &[]).await.expect(303);
    assert_eq!(task(&world, &id, "w4").await["state"], "handed_in");
    let acceptance = format!("/onboardings/{id}/tasks/w4/acceptance");
    let bare = world.manager.submit(&acceptance, &[]).await.expect(422).body;
    assert!(bare.contains("Enter where the paper form is"), "{bare}");
    let secret = [("paper_lies", "078-05-1120")];
    let refused = world.manager.submit(&acceptance, &secret).await.expect(422).body;
    assert!(refused.contains("Social Security"), "{refused}");
    let ticked = [("edition", "2026"), ("paper_lies", "Payroll binder")];
    world.manager.submit(&acceptance, &ticked).await.expect(303);
    assert_eq!(task(&world, &id, "w4").await["state"], "accepted");
}

#[tokio::test]
async fn a_hire_asks_and_is_answered() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let question = [("words", "Where do I park?")];
    world.nobody.submit(&format!("{welcome}/questions"), &question).await.expect(303);
    let shown = world.manager.get(&format!("/onboardings/{id}")).await.expect(200).body;
    assert!(shown.contains("Where do I park?"), "{shown}");
    let answer = [("words", "Behind the house.")];
    world.manager.submit(&format!("/onboardings/{id}/questions/1"), &answer).await.expect(303);
    assert!(world.nobody.get(&welcome).await.body.contains("Behind the house."));
}

#[tokio::test]
async fn an_emergency_contact_lands_on_the_roster() {
    let world = World::new().await;
    let (id, welcome) = start(&world, "Mia Lund", "503 555 0164").await;
    let typed = [("name", "Iker"), ("phone", "503 555 0163")];
    let path = format!("{welcome}/tasks/emergency_contact");
    let nobody = world.nobody.submit(&path, &[("phone", "503 555 0199")]).await.expect(422).body;
    assert!(nobody.contains("Enter the name of the person to call"), "{nobody}");
    world.nobody.submit(&path, &typed).await.expect(303);
    assert_eq!(task(&world, &id, "emergency_contact").await["state"], "accepted");
    world.manager.submit(&format!("/onboardings/{id}/worked"), &[]).await.expect(303);
    let wall = world.manager.get("/staff/emergency").await.expect(200).body;
    assert!(wall.contains("Iker"), "{wall}");
}
