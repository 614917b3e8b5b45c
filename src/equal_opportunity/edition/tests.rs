use uuid::Uuid;

use super::*;
use crate::{
    equal_opportunity::category::{CategoryRace, CategorySex},
    kernel::typed_id::TypedId,
};

fn job(number: u128) -> JobId {
    JobId::from_uuid(Uuid::from_u128(number))
}

/// So many of one sex came so far in one job.
fn people(of: &[(Option<CategorySex>, Milestone, usize)], number: u128) -> Vec<Person> {
    let person = |(sex, furthest, many): &(Option<CategorySex>, Milestone, usize)| {
        let said = Said { sex: *sex, race: None };
        vec![Person { job: job(number), furthest: *furthest, said, score: None }; *many]
    };
    of.iter().flat_map(person).collect()
}

const FEMALE: Option<CategorySex> = Some(CategorySex::Female);
const MALE: Option<CategorySex> = Some(CategorySex::Male);

fn many(number: u128) -> Vec<Person> {
    let each = [FEMALE, MALE, None].map(|sex| {
        [(sex, Milestone::Applied, 12), (sex, Milestone::Interview, 6), (sex, Milestone::Hired, 5)]
    });
    people(each.as_flattened(), number)
}

#[test]
fn a_small_office_reads_too_few() {
    for few in [0, 3, 40] {
        let all =
            people(&[(FEMALE, Milestone::Applied, few), (MALE, Milestone::Hired, few / 10)], 1);
        assert!(Edition::of(&all).is_too_few(), "{few}");
    }
}

#[test]
fn a_step_is_told_of_if_it_takes_no_group_away() {
    let edition = Edition::of(&many(1));
    let table = &edition.tables[0];
    assert_eq!((table.by, table.job), (Dimension::Sex, None));
    assert_eq!(table.steps, ["applied", "interview", "hired"]);
    assert_eq!(table.groups["female"], [23, 11, 5]);
    assert_eq!(table.others, [0; 0]);
    // Nobody said their race, so there are not two groups.
    assert!(edition.tables.iter().all(|table| table.by == Dimension::Sex));
}

#[test]
fn jobs_are_shown_all_or_not_at_all_and_pooled_within_themselves() {
    let mut both = many(1);
    both.extend(many(2));
    let of_jobs = |people: &[Person]| {
        let tables = Edition::of(people).tables;
        tables.iter().filter(|table| table.job.is_some()).count()
    };
    assert_eq!(of_jobs(&both), 2);
    let pooled = Edition::of(&both).tables[0].pooled.clone();
    assert_eq!((pooled.len(), pooled[0].odds), (1, 1.0));
    both.extend(people(&[(FEMALE, Milestone::Applied, 3)], 3));
    assert_eq!(of_jobs(&both), 0, "the third job would be told by subtraction");
    let pooled = Edition::of(&both).tables[0].pooled.clone();
    assert_eq!(pooled, [], "and the odds within jobs tell of a job that is not shown");
}

#[test]
fn scores_are_counted_above_the_middle_strictly_and_ties_are_told() {
    let mut all = many(1);
    for (at, person) in all.iter_mut().enumerate() {
        person.score = Some(if at % 2 == 0 { 80 } else { 50 });
    }
    // 35 of 69 have 80, which is the middle: nobody is above, and that would tell of somebody.
    assert!(Edition::of(&all).tables.iter().all(|table| table.ties.is_none()));
    all.push(Person { score: Some(50), ..all[0] });
    let edition = Edition::of(&all);
    let scored = edition.tables.iter().find(|table| table.ties.is_some()).unwrap();
    assert_eq!(scored.steps, [TESTED, ABOVE]);
    // Half have 50 and half 80, so the middle is 65, which nobody has.
    assert_eq!((scored.ties, &scored.groups["male"]), (Some(0), &vec![23, 11]));
}

#[test]
fn scores_are_not_told_if_the_one_who_took_no_test_is_told_by_subtraction() {
    let mut all = many(1);
    for (at, person) in all.iter_mut().enumerate() {
        person.score = Some(u8::try_from(at % 23).unwrap() * 4);
    }
    let is_scored =
        |people: &[Person]| Edition::of(people).tables.iter().any(|table| table.ties.is_some());
    assert!(is_scored(&all), "all were tested");
    all[0].score = None;
    assert!(!is_scored(&all), "one woman was not");
    let few = all.iter_mut().enumerate().filter(|(at, _)| at % 23 < 5);
    few.for_each(|(_, person)| person.score = None);
    assert!(is_scored(&all), "five of each group were not");
}

#[test]
fn one_who_said_a_sex_and_no_race_is_not_told_by_subtraction() {
    let of = |sex, race| {
        let said = Said { sex: Some(sex), race: Some(race) };
        let all = people(&[(None, Milestone::Applied, 12), (None, Milestone::Hired, 6)], 1);
        all.into_iter().map(move |person| Person { said, ..person })
    };
    let both = |sex| of(sex, CategoryRace::White).chain(of(sex, CategoryRace::Black));
    let mut all: Vec<_> = both(CategorySex::Female).chain(both(CategorySex::Male)).collect();
    let cells = |people: &[Person]| {
        let edition = Edition::of(people);
        let crossed = edition.tables.into_iter().find(|table| table.by == Dimension::Both);
        let groups = crossed.map(|table| table.groups).unwrap_or_default();
        groups.into_keys().filter(|group| group != UNKNOWN).collect::<Vec<_>>()
    };
    assert_eq!(cells(&all).len(), 4, "everybody said both");
    all.extend(people(&[(FEMALE, Milestone::Hired, 1)], 1));
    let shown = cells(&all);
    let of_women = shown.iter().filter(|group| group.starts_with("female")).count();
    assert_ne!(of_women, 2, "all women less those of each race are one, who was hired: {shown:?}");
    all.extend(people(&[(FEMALE, Milestone::Applied, 5), (FEMALE, Milestone::Hired, 5)], 1));
    assert_eq!(cells(&all).len(), 4, "and eleven are enough to be told");
}

#[test]
fn an_edition_is_read_back_as_it_was_frozen() {
    let edition = Edition::of(&many(1));
    let kept = serde_json::to_string(&edition).unwrap();
    assert_eq!(serde_json::from_str::<Edition>(&kept).unwrap(), edition);
    assert!(!kept.contains(CategoryRace::White.word()));
}
