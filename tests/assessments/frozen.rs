//! What was published is asked, keyed and scored for ever, whatever the bank of the program says.

use bank::{
    Bank, Calibration, CalibrationModel, CalibrationSource, Files, Found, Item, Layout, calibrate,
    key,
};
use muster::{
    assessments::{Contents, Form},
    scores::{outcome_of, score},
    sittings::{self, SittingId},
};
use regex::Regex;
use serde_json::{Value, json};

use super::{assessment, invite};
use crate::world::World;

const ROLE: &str = "medical_biller";

/// The bank as it may have been before somebody edited every item in place: other words, other keys,
/// other levels.
fn earlier() -> Bank {
    let numeric = Regex::new(r"answer: \{ value: ([^,]+),").unwrap();
    let edited = |text: &str| {
        let text = text.replace("      en: >\n", "      en: >\n        EARLIER: ");
        let text = text.replace("      en: |\n", "      en: |\n        EARLIER: ");
        let text = text.replace("level: working", "level: advanced");
        numeric.replace_all(&text, "answer: { value: \"1 + ($1)\",").into_owned()
    };
    let files = Files::builtin();
    let all = files.named("").map(|(name, text)| {
        let text = if name.starts_with("skills/") { edited(text) } else { text.to_owned() };
        (name.to_owned(), text)
    });
    Bank::read(&all.collect()).ok().unwrap()
}

/// Makes the practice's assessment of a role one that was frozen from that bank.
async fn frozen_from(world: &World, bank: &Bank) -> Form {
    assessment(world, ROLE).await;
    let form = Form::of_role(bank, ROLE, &std::collections::HashSet::new(), &[3; 32]).unwrap();
    let json = serde_json::to_string(&form).unwrap();
    let replaced = format!("UPDATE assessments SET form = '{json}' WHERE role = '{ROLE}'");
    world.database.damage(&replaced).await;
    for frozen in &form.items {
        let content = bank.item(&frozen.item).unwrap().frozen().unwrap();
        let (sha256, text) = (content.sha256, content.text.replace('\'', "''"));
        let practice = format!("SELECT practice_id, '{sha256}', '{text}' FROM assessments");
        let kept = format!("INSERT INTO frozen_items {practice} WHERE role = '{ROLE}'");
        // Some ask what they asked, and lie there already.
        let asked = format!("SELECT count(*) || '' FROM frozen_items WHERE sha256 = '{sha256}'");
        if world.database.text(&asked).await == "0" {
            world.database.damage(&kept).await;
        }
    }
    form
}

fn right_answer(item: &Item, sitting: &sittings::Sitting, place: usize) -> Value {
    let drawn = &sitting.items[place].drawn;
    let layout = Layout::new(item, drawn, &sitting.seed).unwrap();
    let pairs = layout.pairs(&key(item, drawn).unwrap()).into_iter();
    pairs.map(|(name, value)| json!({ "name": name, "value": value })).collect()
}

#[tokio::test]
async fn an_item_that_was_edited_in_place_is_asked_keyed_and_scored_as_it_was_frozen() {
    let (world, earlier) = (World::new().await, earlier());
    let form = frozen_from(&world, &earlier).await;
    let (invitation, link) = invite(&world, ROLE, "Marisol Etxeberria").await;
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let id: SittingId = begun["id"].as_str().unwrap().parse().unwrap();
    let sitting = sittings::sitting(&world.scope, id).await.unwrap();
    let (path, mut changed) = (format!("/api/v1/sittings/{id}"), 0);
    for (place, placed) in sitting.items.iter().enumerate() {
        let number = place + 1;
        let asked = link.get(&format!("{path}/questions/{number}?language=en")).await;
        changed += usize::from(asked.expect(200).body.contains("EARLIER"));
        let answer = right_answer(earlier.item(&placed.item).unwrap(), &sitting, place);
        let step = format!("step-{number}");
        let body = json!({ "number": number, "client_step_id": step, "answer": answer });
        link.post(&format!("{path}/answers"), body).await.expect(201);
    }
    assert!(changed >= 10, "{changed} of them were edited");
    link.post(&format!("{path}/submission"), json!({})).await.expect(200);
    let result = link.get(&format!("{path}/score")).await.expect(200).json();
    assert_eq!((&result["right"], &result["count"]), (&json!(20), &json!(20)));

    let sitting = sittings::sitting(&world.scope, id).await.unwrap();
    let kept = outcome_of(&world.scope, invitation.parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(score(&Contents::of(&form, &earlier), &form, &sitting).unwrap(), kept);
    let later =
        Form::of_role(Bank::builtin().unwrap(), ROLE, &std::collections::HashSet::new(), &[3; 32])
            .unwrap();
    let contents = Contents::of(&later, Bank::builtin().unwrap());
    assert!(score(&contents, &form, &sitting).is_err(), "another bank scores nothing of it");
}

#[tokio::test]
async fn what_is_frozen_is_read_once_in_the_life_of_a_server() {
    let world = World::new().await;
    let (_, link) = invite(&world, ROLE, "Marisol Etxeberria").await;
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let path = format!("/api/v1/sittings/{}/questions/1", begun["id"].as_str().unwrap());
    let server = world.second_server().await;
    let (link, db) = (link.at(&server), &server.platform.db);
    let mut asked = vec![];
    for _ in 0..3 {
        let before = db.asked();
        link.get(&path).await.expect(200);
        asked.push(db.asked() - before);
    }
    assert_eq!([asked[0] - 1, asked[1]], [asked[1], asked[2]], "{asked:?}");
}

/// What we ship, with a difficulty for each question that is right or wrong as a whole: far harder than its level.
fn calibrated() -> Bank {
    let calibration = Calibration {
        model: CalibrationModel::Rasch,
        a: 0.85,
        b: 2.0,
        se: 0.1,
        n: 800,
        infit: Some(1.0),
        outfit: Some(1.0),
        as_of: "2027-03-01".parse().unwrap(),
        source: CalibrationSource::Commons,
    };
    let items = Bank::builtin().unwrap().skills().flat_map(|skill| &skill.items);
    let items = items.filter(|item| item.worth() == 1);
    let found = items.map(|item| Found {
        item: item.id.clone(),
        sha256: item.sha256.clone(),
        calibration,
        own_slope: None,
    });
    let files = Files::builtin();
    let done = calibrate(&files, &found.collect::<Vec<_>>()).ok().unwrap();
    assert!(done.skipped.is_empty(), "{:?}", done.skipped);
    let all = files.named("").map(|(name, text)| {
        (name.to_owned(), done.files.get(name).map_or(text, |text| text).to_owned())
    });
    Bank::read(&all.collect()).ok().unwrap()
}

#[tokio::test]
async fn a_form_is_scored_by_what_was_measured_when_it_was_frozen_and_says_so() {
    let world = World::new().await;
    let form = frozen_from(&world, &calibrated()).await;
    assert_eq!(form.scoring, 3, "some of it is worth several points");
    let (invitation, link) = invite(&world, ROLE, "Marisol Etxeberria").await;
    super::report::hand_in(&link).await;
    let told = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.expect(200).json();
    let result = &told["result"];
    assert_eq!((&result["scoring_version"], &result["provisional"]), (&json!(3), &json!(true)));

    let sitting = sittings::sitting_of(&world.scope, invitation.parse().unwrap()).await;
    let sitting = sitting.unwrap().unwrap();
    let contents = Contents::of(&form, Bank::builtin().unwrap());
    let mut guessed = form.clone();
    guessed.items.iter_mut().for_each(|one| one.measured = None);
    guessed.scoring = 2;
    let theta =
        |form: &Form| -> f64 { score(&contents, form, &sitting).unwrap().theta.parse().unwrap() };
    assert!(theta(&form) > theta(&guessed), "the same answers to harder questions say more");
    let mut all = form.clone();
    all.items.retain(|one| one.measured.is_some());
    all.scoring = 4;
    let outcome = score(&contents, &all, &sitting).unwrap();
    assert!(!outcome.is_provisional() && outcome.scoring == 4);
}
