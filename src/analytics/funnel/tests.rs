use proptest::prelude::*;

use super::*;

fn paths(furthest: Milestone, ending: Option<Ending>, people: i64) -> CountedPaths {
    let stage = match (ending, furthest) {
        (Some(_), _) => ApplicationStage::Closed,
        (None, Milestone::Hired) => ApplicationStage::Hired,
        (None, _) => ApplicationStage::Applied,
    };
    let hours_to_hire = (furthest == Milestone::Hired).then_some(240);
    CountedPaths { furthest, stage, ending, hours_to_hire, people }
}

fn came(source: Option<&str>, furthest: Milestone, people: i64) -> CountedSources {
    CountedSources { source: source.map(str::to_owned), furthest, people }
}

#[test]
fn whoever_came_further_has_come_this_far() {
    let counted = [
        paths(Milestone::Applied, None, 3),
        paths(Milestone::Interview, Some(Ending::Rejected), 2),
        paths(Milestone::Hired, None, 1),
    ];
    let funnel = Funnel::of(&counted, &[], &[]);
    let people: Vec<_> = funnel.steps.iter().map(|step| step.people).collect();
    assert_eq!((funnel.people, people), (6, vec![6, 3, 3, 3, 1, 1]));
}

#[test]
fn where_a_way_ended_is_the_step_that_it_came_to() {
    let counted = [
        paths(Milestone::Test, Some(Ending::Withdrawn), 2),
        paths(Milestone::Test, Some(Ending::Rejected), 1),
        paths(Milestone::Test, None, 4),
    ];
    let funnel = Funnel::of(&counted, &[], &[]);
    let test = &funnel.steps[2];
    assert_eq!((test.closed, test.withdrawn, test.here, test.before), (1, 2, 4, 7));
}

#[test]
fn the_time_to_hire_is_of_the_hired_alone() {
    let counted = [paths(Milestone::Hired, None, 5), paths(Milestone::Applied, None, 50)];
    let funnel = Funnel::of(&counted, &[], &[]);
    assert_eq!(funnel.to_hire, Times::of([(240, 5)]));
}

#[test]
fn only_so_many_sources_are_listed_and_the_rest_is_told() {
    let many =
        (0..20).map(|at| came(Some(&format!("source {at:02}")), Milestone::Applied, 20 - at));
    let funnel = Funnel::of(&[], &[], &many.collect::<Vec<_>>());
    assert_eq!(funnel.sources.len(), SOURCES);
    assert_eq!(funnel.sources[0].people, 20);
    assert_eq!(funnel.other_sources, (1..=8).sum::<u64>());
}

#[test]
fn a_source_tells_how_many_were_interviewed_and_hired() {
    let counted = [
        came(None, Milestone::Applied, 2),
        came(Some("school"), Milestone::Hired, 1),
        came(Some("school"), Milestone::Interview, 2),
    ];
    let school = Source { source: Some("school".to_owned()), people: 3, interviewed: 3, hired: 1 };
    assert_eq!(Funnel::of(&[], &[], &counted).sources[0], school);
}

proptest! {
    #[test]
    fn nobody_is_lost_and_no_step_has_more_than_the_one_before(
        counted in prop::collection::vec((0..6_usize, 0..3_usize, 0..1_000_i64), 0..40)
    ) {
        let endings = [None, Some(Ending::Rejected), Some(Ending::Withdrawn)];
        let counted: Vec<_> = counted
            .into_iter()
            .map(|(at, how, people)| paths(Milestone::ALL[at], endings[how], people))
            .collect();
        let funnel = Funnel::of(&counted, &[], &[]);
        prop_assert_eq!(funnel.steps[0].people, funnel.people);
        prop_assert!(funnel.steps.iter().all(|step| step.people <= step.before));
        let hired = counted.iter().filter(|one| one.stage == ApplicationStage::Hired);
        let hired: i64 = hired.map(|one| one.people).sum();
        let told: u64 = funnel.steps.iter().map(|step| step.closed + step.withdrawn + step.here).sum();
        prop_assert_eq!(told + u64::try_from(hired).unwrap(), funnel.people);
    }
}
