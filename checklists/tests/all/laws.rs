//! What must hold for any day, any offset and any hire.

use std::collections::BTreeSet;

use checklists::{
    Calendar, Fact, Former, Gate, Hire, List, Moves, Plan, Progress, Side, Template, Unit, Worker,
};
use chrono::{Days, NaiveDate};
use proptest::{prelude::*, sample::select};

use crate::world::{day, hollis, shipped, template, usual};

fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..12_000).prop_map(|offset| day("2010-01-01") + Days::new(offset))
}

fn units() -> impl Strategy<Value = Unit> {
    select(vec![Unit::Calendar, Unit::Business, Unit::Working, Unit::Months])
}

fn offices() -> impl Strategy<Value = Calendar> {
    let weeks = any::<[bool; 7]>()
        .prop_filter_map("open once", |week| usual().with_week(checklists::Week(week)).ok());
    (weeks, prop::collection::vec(days(), 0..40)).prop_map(|(office, closures)| {
        office.closed_on(closures.into_iter().map(|day| (day, "closed".to_owned())))
    })
}

const FACTS: &[Fact] = &[
    Fact::Minor,
    Fact::ShortJob,
    Fact::EVerify,
    Fact::EarlierCaseAuthorized,
    Fact::BackgroundCheck,
    Fact::DrugTest,
    Fact::HealthPlan,
    Fact::DirectDeposit,
    Fact::PayrollByHand,
    Fact::StateWithholding,
    Fact::Drives,
    Fact::PatientsOfMedicareAdvantage,
    Fact::GivesInjections,
    Fact::DrawsBlood,
    Fact::WaivedTests,
    Fact::ModerateTests,
    Fact::TakesXRays,
    Fact::WearsRespirator,
    Fact::HandlesSharps,
    Fact::StateAsksForFluShot,
    Fact::WantsHepatitisB,
    Fact::ControlledSubstances,
    Fact::Supervises,
    Fact::ReadsMedicalRecordsOfStaff,
];

fn hires() -> impl Strategy<Value = Hire> {
    let workers =
        select(vec![Worker::Employee, Worker::Agency, Worker::Contractor, Worker::Student]);
    let facts = prop::collection::btree_set(select(FACTS), 0..FACTS.len());
    let states = select(vec![None, Some("CA"), Some("NY"), Some("TX"), Some("AL"), Some("OR")]);
    let former = prop::option::of((days(), prop::option::of(days())));
    (workers, facts, states, former, days(), days(), prop::option::of(days())).prop_map(
        |(worker, facts, state, former, start, began_on, last_day)| Hire {
            worker,
            facts,
            state: state.map(str::to_owned),
            former: former.map(|(left_on, i9_completed_on)| Former { left_on, i9_completed_on }),
            last_day,
            people: 25,
            ..Hire::employee(start, began_on)
        },
    )
}

fn roles() -> impl Strategy<Value = String> {
    select(shipped().roles().iter().map(|role| role.role.clone()).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn a_larger_offset_is_never_an_earlier_day_after_nor_a_later_one_before(
        office in offices(), from in days(), offset in 0_u16..60, unit in units(),
    ) {
        let step = |offset, side| office.step(from, offset, unit, side).unwrap();
        prop_assert!(step(offset, Side::After) <= step(offset + 1, Side::After));
        prop_assert!(step(offset, Side::Before) >= step(offset + 1, Side::Before));
    }

    #[test]
    fn a_counted_day_is_one_that_counts(office in offices(), from in days(), offset in 1_u16..60) {
        let found = office.step(from, offset, Unit::Business, Side::After).unwrap();
        prop_assert!(office.is_open(found));
        prop_assert_eq!(office.step(found, offset, Unit::Business, Side::Before).map(|back| back <= from
            || !office.is_open(from)), Some(true));
    }

    #[test]
    fn the_same_makes_the_same_plan(role in roles(), hire in hires(), office in offices()) {
        let template = template(&role, hire.state.as_deref(), List::Joining);
        let plan = || Plan::of(&template, &hire, &office).unwrap();
        prop_assert_eq!(plan(), plan());
    }

    #[test]
    fn to_move_a_start_twice_is_to_move_it_once(
        role in roles(), hire in hires(), (one, two) in (days(), days()),
    ) {
        let template = template(&role, hire.state.as_deref(), List::Joining);
        let before = Plan::of(&template, &hire, &usual()).unwrap();
        let over = hire.clone().starting(one);
        let (between, _) = before.again(&template, &over, &usual()).unwrap();
        let (twice, _) = between.again(&template, &over.starting(two), &usual()).unwrap();
        let (once, _) = before.again(&template, &hire.starting(two), &usual()).unwrap();
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn every_task_of_a_plan_is_either_moved_stayed_or_came(
        role in roles(), hire in hires(), start in days(),
    ) {
        let template = template(&role, hire.state.as_deref(), List::Joining);
        let before = Plan::of(&template, &hire, &usual()).unwrap();
        let (after, moves) = before.again(&template, &hire.starting(start), &usual()).unwrap();
        let Moves { moved, stayed, came, .. } = moves;
        let mut told: Vec<_> = moved.into_iter().map(|it| it.task).chain(stayed).chain(came).collect();
        let mut all: Vec<_> = after.tasks.into_iter().map(|it| it.task.id).collect();
        told.sort();
        all.sort();
        prop_assert_eq!(told, all);
    }

    #[test]
    fn no_gate_is_held_by_what_is_not_in_the_plan(
        role in roles(), hire in hires(), today in days(),
    ) {
        let template = template(&role, hire.state.as_deref(), List::Joining);
        let plan = Plan::of(&template, &hire, &usual()).unwrap();
        for gate in Gate::ALL {
            for id in plan.holding(gate, &Progress::default(), today) {
                prop_assert!(plan.task(id.as_str()).is_some());
            }
        }
        let ids: BTreeSet<_> = plan.tasks.iter().map(|it| &it.task.id).collect();
        for planned in &plan.tasks {
            prop_assert!(planned.waits_for.iter().all(|id| ids.contains(id)));
        }
    }

    #[test]
    fn nobody_who_is_not_employed_here_is_asked_for_papers_of_employment(
        role in roles(), hire in hires(),
    ) {
        prop_assume!(hire.worker != Worker::Employee);
        let template = template(&role, hire.state.as_deref(), List::Joining);
        let plan = Plan::of(&template, &hire, &usual()).unwrap();
        prop_assert!(plan.tasks.iter().all(|it| it.task.outside.is_none()));
        prop_assert!(plan.task("exclusion_lists").is_some());
        prop_assert!(plan.task("privacy_training").is_some());
        prop_assert!(plan.task("access_end").is_some());
    }
}

/// Each task is on somebody's list: of some role, state, kind of worker and set of facts.
#[test]
fn every_task_can_be_reached() {
    let mut missing: BTreeSet<_> = shipped().tasks().map(|task| task.id.clone()).collect();
    let some = Some(day("2027-06-30"));
    let all = Hire {
        facts: FACTS.iter().copied().collect(),
        people: 25,
        work_permission_ends_on: some,
        mismatch_on: some,
        last_day: some,
        ..hollis()
    };
    let former = Former { left_on: day("2025-01-31"), i9_completed_on: some };
    for role in shipped().roles() {
        for state in ["CA", "CT", "IL", "NY", "TX"] {
            let here = Hire { state: Some(state.to_owned()), ..all.clone() };
            let agency = Hire { worker: Worker::Agency, ..here.clone() };
            let back = Hire { former: Some(former), ..here.clone() };
            // Some tasks are of those of whom nothing special is so.
            let plain = Hire { facts: BTreeSet::new(), ..here.clone() };
            for hire in [here, agency, back, plain] {
                for list in [List::Joining, List::Leaving] {
                    let template: Template = template(&role.role, Some(state), list);
                    let plan = Plan::of(&template, &hire, &usual()).unwrap();
                    plan.tasks.iter().for_each(|it| {
                        missing.remove(&it.task.id);
                    });
                }
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

fn rules() -> impl Strategy<Value = checklists::DueRule> {
    let sides = select(vec![Side::After, Side::Before]);
    (0_u16..40, units(), sides).prop_map(|(offset, unit, side)| checklists::DueRule {
        offset,
        unit,
        side,
        anchor: checklists::Anchor::Start,
    })
}

proptest! {
    #[test]
    fn what_is_never_later_is_never_later_in_any_office(
        office in offices(), from in days(), own in rules(), law in rules(),
    ) {
        let on = |rule: &checklists::DueRule| {
            office.step(from, rule.offset, rule.unit, rule.side).unwrap()
        };
        if own.is_never_later_than(&law) {
            prop_assert!(on(&own) <= on(&law), "{own} and {law} from {from}");
        }
    }
}
