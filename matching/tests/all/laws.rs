//! What holds for every name, date and order of columns.

use matching::{
    List, Person, Tier,
    birth_date::BirthDate,
    list::{Listed, leie},
    name::{Parts, WrittenName, fold, sound, typos},
};
use proptest::prelude::*;

use crate::world::today;

fn names() -> impl Strategy<Value = WrittenName> {
    let word = "[A-Z][A-Za-zéñü]{1,12}";
    let last = proptest::string::string_regex(&format!("{word}([ '-]{word})?")).unwrap();
    (last, word, "([A-Z]|[A-Z][a-z]{2,9})?").prop_map(|(last, first, middle)| WrittenName {
        last,
        first,
        middle,
        suffix: String::new(),
    })
}

fn dates() -> impl Strategy<Value = BirthDate> {
    (1940..2008_i32, 1..=12_u32, 1..=28_u32).prop_map(|(year, month, day)| {
        BirthDate::read(&format!("{year}{month:02}{day:02}"), 2026).unwrap()
    })
}

fn listed(row: u32, name: WrittenName, birth_date: BirthDate) -> Listed {
    Listed { row, name, birth_date: Some(birth_date), ..Listed::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everybody_matches_themselves_strongly(name in names(), date in dates(), others in prop::collection::vec((names(), dates()), 0..20)) {
        let plain = |text: &str| text.split('\'').map(fold).collect::<Vec<_>>().join("'");
        let upper = WrittenName { last: plain(&name.last), first: plain(&name.first), middle: plain(&name.middle), suffix: String::new() };
        let mut rows: Vec<_> = (2..).zip(others).map(|(row, (name, date))| listed(row, name, date)).collect();
        rows.push(listed(1, upper, date));
        let list = List::of(rows);
        let person = Person { name, birth_date: Some(date), ..Person::default() };
        let found = list.look_for(&person, today()).unwrap();
        prop_assert!(found.matches.iter().any(|one| one.listed.row == 1 && one.tier == Tier::Strong), "{:?}", found);
    }

    #[test]
    fn a_pair_is_found_from_both_sides(one in names(), other in names(), date in dates()) {
        let look = |on: &WrittenName, by: &WrittenName| {
            let list = List::of(vec![listed(1, on.clone(), date)]);
            let person = Person { name: by.clone(), birth_date: Some(date), ..Person::default() };
            list.look_for(&person, today()).unwrap().matches.first().map(|one| one.tier)
        };
        prop_assert_eq!(look(&one, &other), look(&other, &one));
    }

    #[test]
    fn nobody_of_another_birthday_and_name_is_shown_as_strong(one in names(), other in names(), date in dates(), another in dates()) {
        prop_assume!(matches!(date.compare(another), matching::birth_date::DatesAgree::Differ));
        let list = List::of(vec![listed(1, one, date)]);
        let person = Person { name: other, birth_date: Some(another), ..Person::default() };
        let found = list.look_for(&person, today()).unwrap();
        prop_assert!(found.matches.iter().all(|one| one.tier == Tier::Weak));
    }

    #[test]
    fn slips_and_dates_are_symmetric(one in "[A-Z]{0,12}", other in "[A-Z]{0,12}", date in dates(), another in dates()) {
        prop_assert_eq!(typos(&one, &other, 3), typos(&other, &one, 3));
        prop_assert_eq!(date.compare(another), another.compare(date));
    }

    #[test]
    fn any_text_is_folded_once_and_taken_apart(text in "\\PC{0,200}") {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        let parts = Parts::of(&WrittenName { last: text.clone(), first: text, ..WrittenName::default() });
        prop_assert!(parts.last.iter().all(|part| !part.word.is_empty() && sound(&part.word).len() <= 4 * part.word.len()));
    }

    #[test]
    fn the_order_of_columns_is_irrelevant(order in Just((0..18).collect::<Vec<usize>>()).prop_shuffle()) {
        let heading = "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE";
        let row = "LEE,ANA,Q,,OTHER,CLINIC,,1234567893,19850314,1 A ST,MIAMI,TX,12345,1128a1,20240131,20250131,00000000,OR";
        let shuffled = |line: &str| {
            let cells: Vec<&str> = line.split(',').collect();
            order.iter().map(|at| cells[*at]).collect::<Vec<_>>().join(",")
        };
        let plain = leie::read(format!("{heading}\n{row}\n").as_bytes(), today()).unwrap();
        let other = leie::read(format!("{}\n{}\n", shuffled(heading), shuffled(row)).as_bytes(), today()).unwrap();
        prop_assert_eq!(plain, other);
    }

    #[test]
    fn any_bytes_are_a_list_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(leie::read(&bytes, today()).is_err());
    }
}
