use super::*;
use crate::Bank;

fn usual() -> Calibration {
    Calibration {
        model: CalibrationModel::Rasch,
        a: 0.912,
        b: -0.4,
        se: 0.12,
        n: 640,
        infit: Some(0.98),
        outfit: Some(1.02),
        as_of: "2027-03-01".parse().unwrap(),
        source: CalibrationSource::Commons,
    }
}

fn found(item: &str) -> Found {
    let bank = Bank::builtin().unwrap();
    let sha256 = bank.item(item).map(|item| item.sha256.clone()).unwrap_or_default();
    Found { item: item.to_owned(), sha256, calibration: usual(), own_slope: Some(0.9) }
}

fn with(done: &Calibrated, files: &Files) -> Files {
    let changed = |(name, text): (&str, &str)| {
        (name.to_owned(), done.files.get(name).map_or(text, |text| text).to_owned())
    };
    files.named("").map(changed).collect()
}

/// Of what we ship: right or wrong, and of steps.
fn one_of_each() -> (String, String) {
    let bank = Bank::builtin().unwrap();
    let id = |is: fn(&Item) -> bool| {
        bank.skills().flat_map(|skill| &skill.items).find(|item| is(item)).unwrap().id.clone()
    };
    (id(|item| item.worth() == 1), id(|item| item.worth() > 1))
}

#[test]
fn what_was_found_stands_in_the_file_and_a_released_item_is_what_it_was() {
    let (files, (single, _)) = (Files::builtin(), one_of_each());
    let done = calibrate(&files, &[found(&single)]).unwrap();
    assert_eq!(
        (&done.written, done.skipped.len(), done.files.len()),
        (&vec![single.clone()], 0, 1)
    );
    let bank = Bank::read(&with(&done, &files)).unwrap();
    let (item, was) =
        (bank.item(&single).unwrap(), Bank::builtin().unwrap().item(&single).unwrap());
    assert_eq!(item.calibration, Some(usual()));
    assert_eq!(item.sha256, was.sha256);
    assert_eq!(item.measured(), Some(Measured { slope: 912, difficulty: -400, error: 120 }));
}

#[test]
fn a_later_calibration_takes_the_place_of_the_earlier_one_and_all_other_lines_stay() {
    let (files, (single, _)) = (Files::builtin(), one_of_each());
    let first = with(&calibrate(&files, &[found(&single)]).unwrap(), &files);
    let later = Calibration { b: 0.25, ..usual() };
    let again = calibrate(&first, &[Found { calibration: later, ..found(&single) }]).unwrap();
    let (name, text) = again.files.first_key_value().unwrap();
    let old: Vec<_> = files.get(name).unwrap().lines().collect();
    let new: Vec<_> = text.lines().filter(|line| !line.contains("calibration:")).collect();
    assert_eq!(old, new);
    assert_eq!(text.lines().count(), old.len() + 1);
    assert_eq!(
        Bank::read(&with(&again, &first)).unwrap().item(&single).unwrap().calibration,
        Some(later)
    );
}

#[test]
fn what_is_gone_asks_something_else_or_has_steps_is_left_as_it_is() {
    let (files, (single, steps)) = (Files::builtin(), one_of_each());
    let other = Found { sha256: "0".repeat(64), ..found(&single) };
    let done =
        calibrate(&files, &[found("claims.timely_filing.never"), other, found(&steps)]).unwrap();
    let why: Vec<_> = done.skipped.iter().map(|(_, why)| *why).collect();
    assert_eq!(why, [Skipped::Gone, Skipped::Other, Skipped::Steps]);
    assert!(done.files.is_empty() && done.written.is_empty());
}

#[test]
fn what_would_set_an_item_aside_or_measures_nothing_is_not_written() {
    let (files, (single, _)) = (Files::builtin(), one_of_each());
    let odd = [
        Calibration { b: 7.0, ..usual() },
        Calibration { b: f64::NAN, ..usual() },
        Calibration { se: 0.000_3, ..usual() },
        Calibration { a: 0.04, ..usual() },
        Calibration { n: 0, ..usual() },
        Calibration { infit: None, ..usual() },
    ];
    let odd = odd.map(|calibration| Found { calibration, ..found(&single) });
    let slopes = [0.1, -0.6, 0.455, 1.83, f64::NAN];
    let slopes = slopes.map(|own| Found { own_slope: Some(own), ..found(&single) });
    let done = calibrate(&files, &[&odd[..], &slopes[..]].concat()).unwrap();
    assert!(done.files.is_empty() && done.written.is_empty(), "{:?}", done.written);
    let why: Vec<_> = done.skipped.iter().map(|(_, why)| *why).collect();
    assert_eq!(why, [&[Skipped::Odd; 6][..], &[Skipped::Slope; 5][..]].concat());
}

#[test]
fn numbers_are_judged_as_they_stand_in_the_file() {
    let (files, (single, _)) = (Files::builtin(), one_of_each());
    let near = Calibration { se: 0.250_4, b: 6.000_4, ..usual() };
    let done = calibrate(&files, &[Found { calibration: near, ..found(&single) }]).unwrap();
    let bank = Bank::read(&with(&done, &files)).unwrap();
    let measured = bank.item(&single).unwrap().measured();
    assert_eq!(measured, Some(Measured { slope: 912, difficulty: 6_000, error: 250 }));
}

#[test]
fn scores_are_made_with_what_is_sure_and_fits_and_with_nothing_else() {
    assert!(usual().measured().is_some());
    let not = [
        Calibration { se: 0.251, ..usual() },
        Calibration { infit: Some(1.31), ..usual() },
        Calibration { outfit: Some(0.69), ..usual() },
        Calibration { outfit: None, ..usual() },
        Calibration { source: CalibrationSource::Expert, ..usual() },
        Calibration { se: f64::NAN, ..usual() },
        Calibration { a: -0.8, ..usual() },
        Calibration { n: 0, ..usual() },
    ];
    for one in not {
        assert_eq!(one.measured(), None, "{one:?}");
    }
    assert!(
        Calibration { se: 0.25, infit: Some(0.7), outfit: Some(1.3), ..usual() }
            .measured()
            .is_some()
    );
}
