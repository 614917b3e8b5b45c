use super::*;
use crate::{draw::draw, files::Files, kinds::Kind, sight::Sight, skill::Skill};

const FORMS: usize = 60;

fn pooled() -> Vec<Pooled> {
    pool(Bank::builtin().unwrap(), Language::English, FORMS).unwrap().blueprints
}

#[test]
fn every_offered_blueprint_is_filled_in_both_languages() {
    let bank = Bank::builtin().unwrap();
    for blueprint in bank.blueprints() {
        let spoken = bank.languages_of(blueprint, &HashSet::new());
        assert_eq!(spoken, Language::ALL, "{}", blueprint.role);
    }
}

#[test]
fn a_language_in_which_items_are_missing_does_not_fill_the_blueprint() {
    let mut bank = Bank::read(&Files::builtin()).unwrap();
    let blueprint = bank.blueprints()[0].clone();
    let (skill, needs) = blueprint.skills.first().unwrap();
    for item in &mut bank.skills.get_mut(skill).unwrap().items {
        item.languages = vec![Language::English];
    }
    let pool = pool(&bank, Language::Spanish, 5).unwrap();
    let short = Short { skill: skill.clone(), needs: *needs, has: 0 };
    assert_eq!(pool.blueprints[0].short, [short]);
    assert!(!pool.passes && !pool.blueprints[0].passes);
}

#[test]
fn an_item_that_is_in_every_form_is_told_as_exposed() {
    for one in pooled() {
        assert!(one.exposed.iter().all(|it| it.share >= 0.35), "{:?}", one.exposed);
        assert!(one.exposed.is_sorted_by(|one, two| one.share >= two.share));
        let told = one.faults.iter().any(|fault| fault.contains("of the forms or more"));
        assert_eq!(told, !one.exposed.is_empty(), "{:?}", one.faults);
    }
}

#[test]
fn a_form_of_one_skill_has_all_its_items_in_common_with_the_next() {
    let bank = Bank::builtin().unwrap();
    let of = |skill: &Skill, count: usize| {
        let mut blueprint = bank.blueprints()[0].clone();
        blueprint.skills = [(skill.id.clone(), count)].into_iter().collect();
        Drawing { bank, language: Language::English }.pooled(&blueprint, 200).unwrap()
    };
    // What a form may have of each kind decides between the items of most skills.
    let large = bank.skills().filter(|skill| skill.offered().count() >= 4);
    let spread = large.map(|skill| (skill, of(skill, 1)));
    let (skill, one) = spread.min_by(|a, b| a.1.overlap.total_cmp(&b.1.overlap)).unwrap();
    assert!(one.overlap < 60.0 && one.highest_exposure < 0.6, "{one:?}");
    assert_eq!(one.heaviest.unwrap().share, 100.0);
    let all = of(skill, skill.offered().count());
    assert_eq!((all.overlap, all.highest_exposure), (100.0, 1.0));
}

#[test]
fn each_bar_can_fail() {
    let sound = pooled().remove(0);
    let sound = Pooled {
        short: vec![],
        exposed: vec![],
        words: 1_800,
        chance: 10.0,
        singles: 40.0,
        generated: 75.0,
        heaviest: Some(Heaviest { item: "a.b.c".to_owned(), share: 15.0 }),
        ..sound
    };
    assert!(sound.clone().judged().passes);
    let heavy = Heaviest { item: "a.b.c".to_owned(), share: 15.1 };
    let short = Short { skill: "a.b".to_owned(), needs: 2, has: 1 };
    let exposed = Exposed { item: "a.b.c".to_owned(), share: 0.35 };
    for wrong in [
        Pooled { short: vec![short], ..sound.clone() },
        Pooled { exposed: vec![exposed], ..sound.clone() },
        Pooled { words: 1_801, ..sound.clone() },
        Pooled { chance: 10.1, ..sound.clone() },
        Pooled { singles: 40.1, ..sound.clone() },
        Pooled { generated: 74.9, ..sound.clone() },
        Pooled { heaviest: Some(heavy), ..sound.clone() },
    ] {
        let judged = wrong.judged();
        assert!(!judged.passes && judged.faults.len() == 1, "{:?}", judged.faults);
    }
}

#[test]
fn reading_and_answering_take_their_time_and_spanish_gets_more_of_it() {
    let length = Length { words: 250, steps: 4 };
    assert_eq!(length.seconds(), 160.0);
    assert_eq!(length.clock_seconds(Language::English), 240.0);
    assert_eq!(length.clock_seconds(Language::Spanish), 288.0);
    let of = |kind| Length::of(&crate::sample(kind).unwrap(), Language::English).unwrap().steps;
    assert_eq!([of(Kind::Single), of(Kind::Grid), of(Kind::Cloze), of(Kind::Table)], [1, 4, 3, 5]);
    assert_eq!(of(Kind::Case), 1 + 1 + 4);
    let single = crate::sample(Kind::Single).unwrap();
    let drawn = draw(&single, &[1; 32]).unwrap();
    let sight = Sight::in_language(&single, &drawn, Language::Spanish, &[1; 32]).unwrap();
    assert!(sight.stem.starts_with("¿Cuál"), "{}", sight.stem);
}
