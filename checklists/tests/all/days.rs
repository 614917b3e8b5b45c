//! Holidays, weekends, month ends, daylight saving: tables worked out by hand.

use checklists::{Calendar, Holiday, Language, List, Note, Plan, Side, Unit, Week, observed_in};
use chrono::{DateTime, Utc};

use crate::world::{day, explained, hollis, pacific, plan, template, usual};

/// Days on which the federal government is closed, as `MM-DD`, written down from the rules of
/// 5 USC 6103 year by year. 2027 has the New Year's Day of 2028 on its last day.
const OBSERVED: &[(i32, &str)] = &[
    (2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
    (2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
    (2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
    (2029, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25"),
    (2030, "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
    (2031, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
    (2032, "01-01 01-19 02-16 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
    (2033, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26"),
    (2034, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
    (2035, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25"),
    (2036, "01-01 01-21 02-18 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
];

#[test]
fn federal_holidays_are_observed_as_the_list_of_each_year_says() {
    for (year, days) in OBSERVED {
        let found: Vec<_> =
            observed_in(*year).iter().map(|(day, _)| day.format("%m-%d").to_string()).collect();
        assert_eq!(found.join(" "), *days, "{year}");
    }
}

#[test]
fn the_new_year_of_2028_is_observed_in_2027() {
    let last = observed_in(2027).pop();
    assert_eq!(last, Some((day("2027-12-31"), Holiday::NewYear)));
}

#[test]
fn days_are_counted_as_by_hand() {
    use Side::{After, Before};
    use Unit::{Business, Calendar, Months, Working};
    for (from, offset, unit, side, expected) in [
        ("2026-11-30", 3, Business, After, "2026-12-03"),
        ("2026-12-07", 1, Business, Before, "2026-12-04"),
        ("2026-12-07", 10, Working, After, "2026-12-21"),
        ("2026-12-07", 20, Calendar, After, "2026-12-27"),
        // Thanksgiving, a Thursday, and the weekend behind it.
        ("2026-11-24", 3, Business, After, "2026-11-30"),
        ("2026-11-30", 2, Business, Before, "2026-11-25"),
        // Christmas and the New Year.
        ("2026-12-23", 3, Working, After, "2026-12-29"),
        ("2026-12-30", 3, Working, After, "2027-01-05"),
        // July 4, 2026 is a Saturday: Friday does not count.
        ("2026-07-01", 2, Business, After, "2026-07-06"),
        // The exempt W-4 of 2026: February 15 is a Sunday, 16 a holiday.
        ("2026-02-14", 1, Business, After, "2026-02-17"),
        // Clocks go forward on March 8 and back on November 1: a day stays a day.
        ("2026-03-06", 1, Business, After, "2026-03-09"),
        ("2026-10-30", 2, Calendar, After, "2026-11-01"),
        // Months end where the month ends.
        ("2027-08-31", 6, Months, After, "2028-02-29"),
        ("2026-08-31", 6, Months, After, "2027-02-28"),
        ("2028-02-29", 12, Months, After, "2029-02-28"),
        ("2027-03-31", 1, Months, Before, "2027-02-28"),
        ("2028-02-28", 1, Business, After, "2028-02-29"),
        // A first day on a holiday or a Sunday is day 0 all the same.
        ("2026-11-26", 0, Business, After, "2026-11-26"),
        ("2026-11-26", 3, Business, After, "2026-12-01"),
        ("2026-11-29", 3, Business, After, "2026-12-02"),
    ] {
        let found = usual().step(day(from), offset, unit, side);
        assert_eq!(found, Some(day(expected)), "{offset} {unit:?} {side:?} {from}");
    }
}

#[test]
fn an_office_that_works_saturdays_and_holidays_counts_them() {
    let open = Week([true, true, true, true, true, true, false]);
    let office = usual().with_week(open).unwrap();
    let third = |office: &Calendar, from| office.step(day(from), 3, Unit::Business, Side::After);
    assert_eq!(third(&office, "2026-12-03"), Some(day("2026-12-07")));
    let working = office.working_on([Holiday::Thanksgiving]);
    assert_eq!(third(&working, "2026-11-24"), Some(day("2026-11-27")));
}

#[test]
fn an_office_open_on_saturdays_has_july_4_once() {
    let open = Week([true, true, true, true, true, true, false]);
    let office = usual().with_week(open).unwrap();
    assert!(office.is_open(day("2026-07-03")));
    assert!(!office.is_open(day("2026-07-04")));
    assert!(!usual().is_open(day("2026-07-03")));
}

#[test]
fn a_closure_of_the_office_moves_business_days_and_not_working_days() {
    let closed = usual().closed_on([(day("2026-12-01"), "Moving house".to_owned())]);
    let step = |unit| closed.step(day("2026-11-30"), 3, unit, Side::After);
    assert_eq!(step(Unit::Business), Some(day("2026-12-04")));
    assert_eq!(step(Unit::Working), Some(day("2026-12-03")));
}

#[test]
fn an_office_that_never_opens_is_refused() {
    assert!(usual().with_week(Week([false; 7])).is_err());
}

#[test]
fn the_day_is_that_of_the_practice() {
    let moment: DateTime<Utc> = "2026-12-01T05:30:00Z".parse().unwrap();
    assert_eq!(usual().day_of(moment), day("2026-12-01"));
    assert_eq!(pacific().day_of(moment), day("2026-11-30"));
    // The hour that comes twice on November 1.
    for moment in ["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"] {
        assert_eq!(usual().day_of(moment.parse().unwrap()), day("2026-11-01"));
    }
}

#[test]
fn a_due_date_explains_itself_in_both_languages() {
    let said = |task, language| explained(&hollis(), &usual(), task, language);
    let english = said("i9_section_2", Language::English);
    assert_eq!(english, "3 business days after Mon, Nov 30 = Thu, Dec 3");
    let spanish = said("i9_section_2", Language::Spanish);
    assert_eq!(spanish, "3 días hábiles después del lun 30 nov = jue 3 dic");
    assert_eq!(said("i9_section_1", Language::English), "The first day worked, Mon, Nov 30");
    assert_eq!(said("i9_section_1", Language::Spanish), "El primer día trabajado, lun 30 nov");
    let before = said("handbook", Language::English);
    assert_eq!(before, "1 business day before Mon, Nov 30 = Fri, Nov 27");
}

#[test]
fn an_explanation_names_the_holiday_that_does_not_count() {
    let hire = checklists::Hire { start: day("2026-12-23"), ..hollis() };
    let said = explained(&hire, &usual(), "i9_section_2", Language::English);
    assert_eq!(
        said,
        "3 business days after Wed, Dec 23 = Tue, Dec 29. Fri, Dec 25 (Christmas Day) does not count"
    );
}

#[test]
fn what_falls_on_a_closed_day_is_done_by_the_last_open_one() {
    let hire = checklists::Hire { start: day("2026-12-07"), ..hollis() };
    let said = explained(&hire, &usual(), "new_hire_report", Language::English);
    assert_eq!(
        said,
        "20 calendar days after Mon, Dec 7 = Sun, Dec 27. Do it by Thu, Dec 24, the last day you are open"
    );
    let due = &plan(&hire).task("new_hire_report").unwrap().due.clone();
    assert_eq!((due.on(), due.do_by()), (Some(day("2026-12-27")), Some(day("2026-12-24"))));
}

/// Closed on these days, of which somebody knew since a day.
fn known(days: &[&str], since: &str) -> Calendar {
    let days: Vec<_> = days.iter().map(|it| day(it)).collect();
    let closed = usual().closed_on(days.iter().map(|day| (*day, "Snow".to_owned())));
    closed.known_since(days.iter().map(|it| (*it, day(since))))
}

#[test]
fn a_closure_moves_nothing_to_a_day_before_somebody_knew_of_it() {
    // Twenty calendar days after Monday, December 14 is Sunday, January 3; the office is closed on Friday, New Year's Day.
    let hire = checklists::Hire { start: day("2026-12-14"), ..hollis() };
    let template = template("medical_assistant", hire.state.as_deref(), List::Joining);
    let do_by = |calendar: &Calendar, task: &str| {
        Plan::of(&template, &hire, calendar).unwrap().task(task).unwrap().due.do_by()
    };
    let report = |since| do_by(&known(&["2026-12-31"], since), "new_hire_report");
    assert_eq!(report("2026-12-01"), Some(day("2026-12-30")), "there was time");
    assert_eq!(report("2026-12-30"), Some(day("2026-12-30")), "there is a day left");
    assert_eq!(report("2026-12-31"), Some(day("2027-01-03")), "the last day that the rule says");
    // One business day before.
    let handbook = |since| do_by(&known(&["2026-12-11"], since), "handbook");
    assert_eq!(handbook("2026-12-01"), Some(day("2026-12-10")));
    assert_eq!(handbook("2026-12-11"), Some(day("2026-12-11")));
    assert_eq!(handbook("2026-12-14"), Some(day("2026-12-11")), "never later than without it");
}

#[test]
fn a_break_is_one_sentence_of_an_explanation() {
    let days: Vec<_> =
        (24..=31).map(|it| (day(&format!("2026-12-{it}")), "Break".to_owned())).collect();
    let hire = checklists::Hire { start: day("2026-12-23"), ..hollis() };
    let office = usual().closed_on(days);
    let said = explained(&hire, &office, "i9_section_2", Language::English);
    let (christmas, new_year) =
        ("Fri, Dec 25 (Christmas Day)", "Fri, Jan 1, 2027 (New Year’s Day)");
    let expected = format!(
        "3 business days after Wed, Dec 23 = Wed, Jan 6, 2027. Thu, Dec 24 (Break) does not count. \
         {christmas} does not count. Mon, Dec 28 to Thu, Dec 31 (Break) do not count. {new_year} does not count"
    );
    assert_eq!(said, expected);
    let spanish = explained(&hire, &office, "i9_section_2", Language::Spanish);
    assert!(spanish.contains(". Del lun 28 dic al jue 31 dic (Break) no cuentan"), "{spanish}");
}

#[test]
fn a_day_in_another_year_is_shown_with_its_year() {
    let hire = checklists::Hire { start: day("2026-12-14"), ..hollis() };
    let said = explained(&hire, &usual(), "check_in_30", Language::English);
    assert_eq!(said, "30 calendar days after Mon, Dec 14 = Wed, Jan 13, 2027");
}

#[test]
fn a_same_day_start_is_asked_for_today_and_not_for_days_gone_by() {
    let today = day("2026-11-30");
    let hire = checklists::Hire { began_on: today, ..hollis() };
    let plan = plan(&hire);
    assert!(plan.tasks.iter().all(|it| it.due.do_by().is_none_or(|by| by >= today)));
    let said = explained(&hire, &usual(), "handbook", Language::English);
    assert_eq!(
        said,
        "1 business day before Mon, Nov 30 = Fri, Nov 27. That day has passed: do it on Mon, Nov 30"
    );
}

#[test]
fn a_start_on_a_holiday_or_in_the_past_is_said_and_planned() {
    let notes = |start: &str| {
        let hire = checklists::Hire { start: day(start), ..hollis() };
        let plan: Plan = plan(&hire);
        plan.notes
    };
    assert_eq!(notes("2026-11-26"), [Note::StartsWhenClosed]);
    assert_eq!(notes("2026-11-29"), [Note::StartsWhenClosed]);
    assert_eq!(notes("2026-11-16"), [Note::StartsInThePast]);
    assert_eq!(notes("2026-11-30"), []);
}
