use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::seed_of;

const FORMS: usize = 400;

fn bank() -> &'static Bank {
    Bank::builtin().unwrap()
}

fn seeds() -> impl Iterator<Item = Seed> {
    (0..FORMS).map(|number| seed_of(&format!("job {number}")))
}

fn ids(items: &[&Item]) -> Vec<String> {
    items.iter().map(|item| item.id.clone()).collect()
}

fn assembly(blueprint: &Blueprint) -> Assembly<'static> {
    Assembly::new(bank(), blueprint, &HashSet::new())
}

/// How often each item is asked in all forms.
fn asked(assembly: &Assembly) -> BTreeMap<String, usize> {
    let mut asked = BTreeMap::new();
    for id in seeds().flat_map(|seed| ids(&assembly.form(&seed))) {
        *asked.entry(id).or_default() += 1;
    }
    asked
}

#[test]
fn one_seed_draws_one_form_for_ever() {
    for blueprint in bank().blueprints() {
        let seed = seed_of("job_01m8hqsajmecrtabh2d3hn0exr");
        assert_eq!(ids(&assembly(blueprint).form(&seed)), ids(&bank().items_of(blueprint, &seed)));
    }
}

#[test]
fn hardly_two_jobs_have_the_same_form() {
    for blueprint in bank().blueprints() {
        let assembly = assembly(blueprint);
        let sets =
            seeds().map(|seed| ids(&assembly.form(&seed)).into_iter().collect::<BTreeSet<_>>());
        let different: BTreeSet<_> = sets.collect();
        assert!(different.len() > FORMS * 95 / 100, "{}: {}", blueprint.role, different.len());
    }
}

#[test]
fn over_many_jobs_each_item_is_asked_as_often_as_its_chance_says_and_none_is_forgotten() {
    for blueprint in bank().blueprints() {
        let assembly = assembly(blueprint);
        let asked = asked(&assembly);
        for skill in &assembly.skills {
            for (item, chance) in skill.items.iter().zip(&skill.chances) {
                let times = asked.get(&item.id).copied().unwrap_or_default() as f64;
                let fair = FORMS as f64 * chance;
                // Within four standard deviations, and a tenth for forms that were drawn again.
                let apart = (times - fair).abs();
                assert!(
                    apart < 4.0 * fair.sqrt() + fair / 10.0,
                    "{}: {times}, not {fair}",
                    item.id
                );
                // Of so few expected, chance alone may leave none.
                assert!(times > 0.0 || fair < 9.0, "{}", item.id);
                assert!(*chance > 0.0, "{}", item.id);
            }
        }
    }
}

#[test]
fn a_form_asks_of_each_skill_what_its_blueprint_says_nothing_twice_and_nothing_retired() {
    for blueprint in bank().blueprints() {
        let assembly = assembly(blueprint);
        for seed in seeds().take(100) {
            let items = assembly.form(&seed);
            assert!(items.iter().all(|item| item.retired.is_none()), "{}", blueprint.role);
            assert_eq!(ids(&items).into_iter().collect::<BTreeSet<_>>().len(), items.len());
            let skills: Vec<_> =
                items.iter().map(|item| bank().skill_of(&item.id).unwrap().id.as_str()).collect();
            let asks = blueprint.skills.iter().flat_map(|(id, count)| vec![id.as_str(); *count]);
            assert_eq!(skills, asks.collect::<Vec<_>>(), "in the order of the report");
        }
    }
}

#[test]
fn at_least_half_of_any_form_has_numbers_of_its_own() {
    for blueprint in bank().blueprints() {
        let assembly = assembly(blueprint);
        for seed in seeds().take(100) {
            let items = assembly.form(&seed);
            let generated = items.iter().filter(|item| item.is_generated()).count();
            assert!(generated * 2 >= items.len(), "{}: {generated}", blueprint.role);
        }
    }
}

/// A blueprint of one skill after the other, so that words can be kept to or not.
fn of_skills(counts: &[(&str, usize)]) -> Blueprint {
    let mut blueprint = bank().blueprints()[0].clone();
    blueprint.skills = counts.iter().map(|(skill, count)| ((*skill).to_owned(), *count)).collect();
    blueprint
}

/// The same items, as if a cheat gained so much of each: it is told its place in the skill.
fn with_gains<'a>(mut assembly: Assembly<'a>, gain: impl Fn(usize) -> f64) -> Assembly<'a> {
    for skill in &mut assembly.skills {
        skill.gains = (0..skill.items.len()).map(&gain).collect();
    }
    chances::give(&mut assembly.skills);
    assembly
}

#[test]
fn what_a_cheat_gains_much_of_is_asked_less_often_until_forms_give_away_no_more_than_they_may() {
    let skill = bank().skills().find(|skill| skill.offered().count() >= 10).unwrap();
    let one = || assembly(&of_skills(&[(&skill.id, 2)]));
    let chances = |assembly: Assembly| assembly.skills[0].chances.clone();
    let half = skill.offered().count() / 2;
    let half_leaks = chances(with_gains(one(), |at| if at < half { 1.0 } else { 0.0 }));
    let (leaky, tight) = half_leaks.split_at(half);
    assert!(leaky.iter().all(|one| tight.iter().all(|other| one < other)), "{half_leaks:?}");
    assert!(leaky.iter().all(|one| *one > 0.0), "{half_leaks:?}");
    let harmless = chances(with_gains(one(), |at| if at < half { 0.25 } else { 0.0 }));
    assert!(harmless.iter().all(|one| (one - harmless[0]).abs() < 1e-6), "{harmless:?}");
}

#[test]
fn a_skill_with_fewer_items_than_asked_for_is_asked_all_of_them() {
    let skill = bank().skills().find(|skill| skill.offered().count() > 1).unwrap();
    let all = bank().items_of(&of_skills(&[(&skill.id, 1_000)]), &[1; 32]);
    assert_eq!(all.len(), skill.offered().count());
    assert!(bank().items_of(&of_skills(&[(&skill.id, 0)]), &[1; 32]).is_empty());
}

#[test]
fn what_is_left_out_is_asked_in_no_form_and_another_takes_its_place() {
    let blueprint = &bank().blueprints()[0];
    let whole = assembly(blueprint);
    let out = asked(&whole).into_iter().max_by_key(|(_, times)| *times).unwrap().0;
    let without = Assembly::new(bank(), blueprint, &[out.clone()].into());
    for seed in seeds().take(200) {
        let form = ids(&without.form(&seed));
        assert!(!form.contains(&out), "{out}");
        assert_eq!(form.len(), whole.form(&seed).len());
    }
}

#[test]
fn a_long_item_is_asked_less_often_than_a_short_one_where_forms_are_too_long_and_never_forgotten() {
    // Two items of each large skill: too much to read.
    let many: Vec<_> = bank().skills().filter(|skill| skill.offered().count() >= 8).collect();
    let counts: Vec<_> = many.iter().map(|skill| (skill.id.as_str(), 2)).collect();
    let long = with_gains(assembly(&of_skills(&counts)), |_| 0.0);
    for skill in &long.skills {
        let cost = |item: &&Item| item.weight().words as f64 - 10.0 * item.weight().points;
        let mut each: Vec<_> = skill.items.iter().map(cost).zip(&skill.chances).collect();
        each.sort_by(|one, two| one.0.total_cmp(&two.0));
        assert!(each.is_sorted_by(|one, two| *one.1 >= *two.1 - 1e-9), "{each:?}");
        assert!(each[0].1 > each.last().unwrap().1, "{each:?}");
        assert!(*each.last().unwrap().1 > 0.0, "{each:?}");
    }
    let short = with_gains(assembly(&of_skills(&[(&many[0].id, 2)])), |_| 0.0);
    let chances = &short.skills[0].chances;
    assert!(chances.iter().all(|one| (one - chances[0]).abs() < 1e-6), "{chances:?}");
}

#[test]
fn the_forms_of_a_pool_are_nearly_equally_long_and_within_what_may_be_read() {
    for blueprint in bank().blueprints() {
        let assembly = assembly(blueprint);
        let words: Vec<usize> = seeds()
            .take(200)
            .map(|seed| assembly.form(&seed).iter().map(|item| item.weight().words).sum())
            .collect();
        let (least, most) = (words.iter().min().unwrap(), words.iter().max().unwrap());
        assert!(*most <= limits::WORDS, "{}: {most}", blueprint.role);
        assert!(most - least < 300, "{}: {least} to {most}", blueprint.role);
    }
}

#[test]
fn a_form_that_misses_a_limit_is_told_from_one_that_holds_all() {
    let form = bank().items_of(&bank().blueprints()[0], &[1; 32]);
    let sound = Limits::of(&form);
    assert!(sound.hold(), "{sound:?}");
    for few in [1, 2] {
        let heavy = Limits::of(&form[..few]);
        assert!(!heavy.hold(), "one of {few} items carries more than 15 of 100 points");
        assert!(sound.is_better(&heavy) && !heavy.is_better(&sound));
    }
    let twice: Vec<_> = form.iter().chain(&form).copied().collect();
    assert!(!Limits::of(&twice).hold(), "twice as many words");
}

#[test]
fn a_language_that_cannot_fill_a_place_is_not_spoken_and_the_rest_of_the_pool_stays() {
    let mut bank = Bank::read(&crate::Files::builtin()).unwrap();
    let blueprint = bank.blueprints()[0].clone();
    let skill = blueprint.skills.keys().next().unwrap();
    assert_eq!(bank.languages_of(&blueprint, &HashSet::new()), Language::ALL);
    let all = bank.skills[skill].items.len();
    for item in &mut bank.skills.get_mut(skill).unwrap().items {
        item.languages = vec![Language::English];
    }
    assert_eq!(bank.languages_of(&blueprint, &HashSet::new()), [Language::English]);
    let assembly = Assembly::new(&bank, &blueprint, &HashSet::new());
    let retired = bank.skills[skill].items.iter().filter(|item| item.retired.is_some()).count();
    assert_eq!(assembly.skills[0].items.len(), all - retired);
    // One item without Spanish is left out while the others fill the place in both.
    for item in bank.skills.get_mut(skill).unwrap().items.iter_mut().skip(1) {
        item.languages = Language::ALL.to_vec();
    }
    if blueprint.skills[skill] < all - retired {
        let first = bank.skills[skill].items[0].id.clone();
        let assembly = Assembly::new(&bank, &blueprint, &HashSet::new());
        assert!(assembly.skills[0].items.iter().all(|item| item.id != first));
    }
}

/// How much a cheat gains of each form, of 100 points.
fn gained(assembly: &Assembly) -> Vec<f64> {
    let gain = |form: &[&Item]| limits::share(form, &|item| bank().gains.of(item)) * 100.0;
    seeds().map(|seed| gain(&assembly.form(&seed))).collect()
}

/// What is allowed on average. Of the manager's items those that give little away are long, and words come first.
fn bar(role: &str) -> f64 {
    if role == "office_manager" { 33.0 } else { 30.0 }
}

#[test]
fn a_cheat_gains_no_more_of_the_forms_of_a_blueprint_than_is_allowed() {
    for blueprint in bank().blueprints() {
        let (gained, bar) = (gained(&assembly(blueprint)), bar(&blueprint.role));
        let mean = crate::kinds::mean(gained.iter().copied());
        let most = gained.iter().copied().fold(0.0, f64::max);
        assert!(mean <= bar, "{}: {mean:.1} on average", blueprint.role);
        assert!(most <= bar + 10.0, "{}: {most:.1} of one form", blueprint.role);
    }
}
