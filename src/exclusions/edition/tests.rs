use super::*;

const HEADING: &str = "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,\
                       ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn incoming(source: ListSource, text: &str) -> Incoming {
    Incoming {
        source,
        file: "UPDATED.csv".parse().unwrap(),
        bytes: text.as_bytes().to_vec(),
        mapping: None,
        listed_on: None,
        is_smaller: false,
    }
}

fn row(reinstated: &str) -> String {
    format!(
        "{HEADING}\nQUIMBY,TESS,,,IND,NURSE,,0000000000,19800101,1 A ST,SALEM,OR,97301,1128b4,20260801,{reinstated},00000000,\n"
    )
}

fn edition(rows: i32) -> Edition {
    Edition {
        id: "xlist_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().unwrap(),
        list: "leie".to_owned(),
        name: "LEIE".to_owned(),
        file: "UPDATED.csv".to_owned(),
        sha256: "aa".to_owned(),
        listed_on: Some(day("2026-10-10")),
        rows,
        state: EditionState::InForce,
        trouble: None,
        loaded_at: DateTime::default(),
        loaded_by: "system".to_owned(),
        ended_at: None,
        updated_at: DateTime::default(),
    }
}

#[test]
fn a_list_is_of_the_day_of_its_latest_exclusion_unless_somebody_says_otherwise() {
    let mut file = incoming(ListSource::Leie, &row("00000000"));
    assert_eq!(file.read(day("2026-11-24")).unwrap().listed_on, day("2026-08-01"));
    file.listed_on = Some(day("2026-11-10"));
    assert_eq!(file.read(day("2026-11-24")).unwrap().listed_on, day("2026-11-10"));
}

#[test]
fn a_list_of_people_who_are_all_reinstated_replaces_nothing() {
    let file = incoming(ListSource::Leie, &row("20261101"));
    assert_eq!(file.read(day("2026-11-24")).unwrap_err(), EditionRefused::Supplement);
}

#[test]
fn another_list_says_which_column_is_what_and_takes_no_name_of_ours() {
    let mut file = incoming(ListSource::Other, "Last,First\nQuimby,Tess\n");
    assert_eq!(file.read(day("2026-11-24")).unwrap_err(), EditionRefused::WithoutMapping);
    let mapping = |list: &str| {
        let text = format!(
            r#"{{"list":"{list}","name":"Oregon","columns":{{"last":"Last","first":"First"}}}}"#
        );
        Some(text.into_bytes())
    };
    file.mapping = mapping("leie");
    assert_eq!(file.read(day("2026-11-24")).unwrap_err(), EditionRefused::NameTaken);
    file.mapping = mapping("or");
    let read = file.read(day("2026-11-24")).unwrap();
    assert_eq!((read.list.as_str(), read.rows.len()), ("or", 1));
}

#[test]
fn a_part_of_a_list_is_no_newer_edition_unless_somebody_says_so() {
    let smaller = Err(EditionRefused::Smaller { rows: 49, before: 100 });
    assert_eq!(edition(100).refuse_replacement("bb", 49, false), smaller);
    assert_eq!(edition(100).refuse_replacement("bb", 49, true), Ok(()));
    assert_eq!(edition(100).refuse_replacement("bb", 90, false), Ok(()));
    assert_eq!(edition(100).refuse_replacement("aa", 100, true), Err(EditionRefused::TheSame));
}

#[test]
fn a_list_of_a_day_that_has_not_come_is_refused() {
    let mut file = incoming(ListSource::Leie, &row("00000000"));
    file.listed_on = Some(day("2062-11-10"));
    assert_eq!(file.read(day("2026-11-24")).unwrap_err(), EditionRefused::Ahead);
}

#[test]
fn an_older_list_replaces_no_newer_one_unless_somebody_says_so() {
    let (today, mut file) = (day("2026-11-24"), incoming(ListSource::Leie, ""));
    let before = edition(100);
    let older = |file: &Incoming, listed_on| before.refuse_older(file, day(listed_on), today);
    // Nobody says the day: it is that of the latest row, which may have left.
    assert_eq!(older(&file, "2026-10-01"), Ok(()));
    assert_eq!(older(&file, "2026-09-10"), Err(EditionRefused::Older));
    file.listed_on = Some(day("2026-10-09"));
    assert_eq!(older(&file, "2026-10-09"), Err(EditionRefused::Older));
    file.is_smaller = true;
    assert_eq!(older(&file, "2026-10-09"), Ok(()));
    let mut other = incoming(ListSource::Other, "");
    assert_eq!(older(&other, "2026-09-10"), Ok(()));
    other.listed_on = Some(day("2026-10-09"));
    assert_eq!(older(&other, "2026-10-09"), Err(EditionRefused::Older));
    // What was once entered with a day that had not come is replaced by any list.
    let wrong = Edition { listed_on: Some(day("2062-01-01")), ..edition(100) };
    let file = incoming(ListSource::Leie, "");
    assert_eq!(wrong.refuse_older(&file, day("2026-11-10"), today), Ok(()));
}

#[test]
fn a_supplement_stands_beside_the_list_month_by_month() {
    let today = day("2026-11-24");
    let list = |text: &str| incoming(ListSource::LeieSupplement, text).read(today).unwrap().list;
    assert_eq!(list(&row("00000000")), "leie+2026-08-excl");
    assert_eq!(list(&row("20261101")), "leie+2026-11-rein");
    assert_eq!((base("leie+2026-11-rein"), base("sam+past"), base("tx")), ("leie", "sam", "tx"));
}
