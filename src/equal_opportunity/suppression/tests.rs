use proptest::prelude::*;

use super::*;

fn counts<const N: usize>(of: &[(&str, [u64; N])]) -> Counts {
    of.iter().map(|(group, steps)| ((*group).to_owned(), steps.to_vec())).collect()
}

fn names(shown: Option<Shown>) -> Vec<String> {
    shown.map(|shown| shown.groups.into_keys().collect()).unwrap_or_default()
}

#[test]
fn four_people_in_a_cell_are_withheld_and_five_are_not() {
    let of = |hired| counts(&[("female", [40, hired]), ("male", [30, 6]), ("unknown", [20, 5])]);
    assert_eq!(names(shown(&of(5))), ["female", "male", "unknown"]);
    assert_eq!(shown(&of(4)), None, "with one more withheld, fewer than two are left");
}

#[test]
fn nobody_in_a_cell_is_withheld_too() {
    let all_of_one = counts(&[("female", [12, 0]), ("male", [12, 6]), ("unknown", [12, 6])]);
    assert_eq!(shown(&all_of_one), None);
    let none_left = counts(&[("female", [6, 6]), ("male", [12, 6]), ("unknown", [12, 6])]);
    assert_eq!(shown(&none_left), None, "all of them were taken");
}

#[test]
fn one_group_that_is_withheld_takes_the_smallest_of_the_others_with_it() {
    let of = counts(&[
        ("asian", [3, 1]),
        ("black", [20, 6]),
        ("hispanic", [30, 8]),
        ("white", [50, 10]),
    ]);
    let shown = shown(&of).unwrap();
    assert_eq!(shown.groups.keys().collect::<Vec<_>>(), ["hispanic", "white"]);
    assert_eq!(shown.others, [23, 7]);
}

#[test]
fn who_nobody_is_covers_nobody() {
    let of =
        counts(&[("asian", [0, 0]), ("black", [3, 1]), ("white", [50, 10]), ("unknown", [60, 9])]);
    assert_eq!(shown(&of), None);
}

#[test]
fn a_row_of_which_one_cell_is_withheld_has_another_one_withheld() {
    let of = counts(&[
        ("female.black", [12, 3]),
        ("female.white", [30, 10]),
        ("female.asian", [25, 9]),
        ("male.black", [20, 8]),
        ("male.white", [40, 10]),
        ("male.asian", [26, 9]),
        ("unknown", [30, 8]),
    ]);
    let shown = shown_crossed(&of, &Counts::new());
    for line in ["female", "male", "black", "white", "asian"] {
        let in_line = |group: &String| group.split('.').any(|part| part == line);
        let all = of.keys().filter(|group| in_line(group)).count();
        let own = names(shown.clone()).iter().filter(|group| in_line(group)).count();
        assert!(all - own != 1, "{line}: one alone is withheld of {shown:?}");
    }
}

/// What somebody can reckon who knows the totals and what is shown.
fn can_tell_fewer(all: &Counts, shown: &Shown) -> bool {
    let total = sum(all);
    let known = sum(&shown.groups);
    let rest: Vec<_> = total.iter().zip(&known).map(|(all, known)| all - known).collect();
    let is_small = |steps: &[u64]| cells(steps).any(|cell| cell < FEWEST);
    shown.groups.values().any(|steps| is_small(steps)) || (rest[0] > 0 && is_small(&rest))
}

proptest! {
    #[test]
    fn neither_what_is_shown_nor_its_difference_to_the_total_is_fewer_than_five(
        people in prop::collection::vec((0_u64..40, 0_u64..40), 2..8)
    ) {
        let group = |(at, (left, hired)): (usize, &(u64, u64))| {
            (format!("group{at}"), vec![left + hired, *hired])
        };
        let all: Counts = people.iter().enumerate().map(group).collect();
        if let Some(shown) = shown(&all) {
            prop_assert!(!can_tell_fewer(&all, &shown), "{all:?} {shown:?}");
            prop_assert!(shown.groups.len() > 1);
        }
    }

    #[test]
    fn no_row_and_no_column_gives_a_cell_away(
        people in prop::collection::vec((0_u64..40, 0_u64..40), 8),
        halves in prop::collection::vec((0_u64..9, 0_u64..9), 6)
    ) {
        let name = |at: usize| format!("{}.{}", ["female", "male"][at / 4], ["a", "b", "c", "d"][at % 4]);
        let group = |(at, (left, hired)): (usize, &(u64, u64))| (name(at), vec![left + hired, *hired]);
        let all: Counts = people.iter().enumerate().map(group).collect();
        let lines = ["female", "male", "a", "b", "c", "d"];
        let half = |(line, (left, hired)): (&&str, &(u64, u64))| ((*line).to_owned(), vec![left + hired, *hired]);
        let halves: Counts = lines.iter().zip(&halves).map(half).collect();
        if let Some(shown) = shown_crossed(&all, &halves) {
            for part in lines {
                let line = |counts: &Counts| -> Counts {
                    let own = counts.iter().filter(|(group, _)| group.split('.').any(|one| one == part));
                    own.map(|(group, steps)| (group.clone(), steps.clone())).collect()
                };
                let (own, mut all) = (line(&shown.groups), line(&all));
                all.insert("half".to_owned(), halves[part].clone());
                if !own.is_empty() {
                    let shown = Shown { groups: own, others: vec![] };
                    prop_assert!(!can_tell_fewer(&all, &shown), "{part}: {all:?} {shown:?}");
                }
            }
        }
    }
}
