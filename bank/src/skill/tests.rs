use std::collections::{BTreeMap, BTreeSet};

use crate::{Bank, Blueprint, Item, Seed, seed_of};

const FORMS: usize = 2_000;

fn bank() -> &'static Bank {
    Bank::builtin().unwrap()
}

fn seeds() -> impl Iterator<Item = Seed> {
    (0..FORMS).map(|number| seed_of(&format!("job {number}")))
}

fn ids(items: &[&Item]) -> Vec<String> {
    items.iter().map(|item| item.id.clone()).collect()
}

fn form(blueprint: &Blueprint, seed: &Seed) -> Vec<String> {
    ids(&bank().items_of(blueprint, seed))
}

#[test]
fn one_seed_draws_one_form_for_ever() {
    for blueprint in bank().blueprints() {
        let seed = seed_of("job_01m8hqsajmecrtabh2d3hn0exr");
        assert_eq!(
            form(blueprint, &seed),
            form(blueprint, &seed_of("job_01m8hqsajmecrtabh2d3hn0exr"))
        );
    }
}

#[test]
fn hardly_two_jobs_have_the_same_form() {
    for blueprint in bank().blueprints() {
        let sets = seeds().map(|seed| form(blueprint, &seed).into_iter().collect::<BTreeSet<_>>());
        let different: BTreeSet<_> = sets.collect();
        assert!(different.len() > FORMS * 95 / 100, "{}: {}", blueprint.role, different.len());
    }
}

#[test]
fn over_many_jobs_the_items_of_a_skill_are_asked_about_equally_often() {
    for blueprint in bank().blueprints() {
        let mut asked = BTreeMap::<String, usize>::new();
        for id in seeds().flat_map(|seed| form(blueprint, &seed)) {
            *asked.entry(id).or_default() += 1;
        }
        for (skill, count) in &blueprint.skills {
            let offered: Vec<_> = bank().skill(skill).unwrap().offered().collect();
            let fair = FORMS * count / offered.len();
            for item in offered {
                let times = asked.get(&item.id).copied().unwrap_or_default();
                // Within four standard deviations of a count.
                assert!(
                    times.abs_diff(fair).pow(2) < 16 * fair,
                    "{}: {times}, not {fair}",
                    item.id
                );
            }
        }
    }
}

#[test]
fn a_form_asks_of_each_skill_what_its_blueprint_says_nothing_twice_and_nothing_retired() {
    for blueprint in bank().blueprints() {
        for seed in seeds().take(200) {
            let items = bank().items_of(blueprint, &seed);
            assert!(items.iter().all(|item| item.retired.is_none()), "{}", blueprint.role);
            assert_eq!(ids(&items).into_iter().collect::<BTreeSet<_>>().len(), items.len());
            let mut skills: Vec<_> =
                items.iter().map(|item| bank().skill_of(&item.id).unwrap().id.as_str()).collect();
            let asks = blueprint.skills.iter().flat_map(|(id, count)| vec![id.as_str(); *count]);
            assert_eq!(skills, asks.collect::<Vec<_>>(), "in the order of the report");
            skills.dedup();
            assert_eq!(skills.len(), blueprint.skills.len());
        }
    }
}

#[test]
fn at_least_half_of_any_form_has_numbers_of_its_own() {
    for blueprint in bank().blueprints() {
        for seed in seeds().take(200) {
            let items = bank().items_of(blueprint, &seed);
            let generated = items.iter().filter(|item| item.is_generated()).count();
            assert!(generated * 2 >= items.len(), "{}: {generated}", blueprint.role);
        }
    }
}

#[test]
fn a_skill_with_fewer_items_than_asked_for_is_asked_all_of_them() {
    let skill = bank().skills().next().unwrap();
    assert_eq!(skill.drawn(1_000, &[1; 32]).len(), skill.offered().count());
    assert!(skill.drawn(0, &[1; 32]).is_empty());
}
