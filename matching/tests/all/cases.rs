//! Complaints of users of other products, and what each kind of variant must lead to.

use matching::{
    List, NotChecked, Person, Tier,
    list::{Listed, Standing},
    number,
};

use crate::world::{codes, name, person, row, tier, today};

const BORN: &str = "1985-03-14";

#[test]
fn accents_and_a_second_last_name_lose_nobody() {
    for written in [
        "Ordeñana Ruiz, José",
        "Ordenana Ruiz, Jose",
        "Ordeñana, José",
        "ORDEN\u{303}ANA RUIZ, JOSE\u{301}",
    ] {
        let listed = row("ORDEÑANA RUIZ, JOSÉ", "");
        assert_eq!(tier(listed, &person(written, BORN)), Some(Tier::Possible), "{written}");
    }
}

#[test]
fn zeros_and_words_are_no_npi_and_each_of_two_is_one() {
    let listed =
        |cell: &str| Listed { npis: number::npis(cell), ..row("MOORE, ALAN", "1950-01-01") };
    let with = |npi: &str| Person { npis: number::npis(npi), ..person("Quispe, Rosa", BORN) };
    for none in ["0000000000", "N/A", ""] {
        assert_eq!(tier(listed(none), &with("0000000000")), None, "{none}");
    }
    for one in ["1234567893", "1003000126"] {
        assert_eq!(
            tier(listed("1234567893 / 1003000126"), &with(one)),
            Some(Tier::Possible),
            "{one}"
        );
    }
}

#[test]
fn a_reinstated_row_is_past_and_stops_nobody() {
    let ended = |day: &str| Listed {
        ended_on: matching::calendar::day_of(day, today()),
        ..row("LEE, ANA", BORN)
    };
    assert_eq!(ended("20260101").standing(today()), Standing::Past);
    assert_eq!(tier(ended("20260101"), &person("Lee, Ana", BORN)), Some(Tier::Weak));
    assert!(codes(ended("20260101"), &person("Lee, Ana", BORN)).contains(&"list.past"));
    assert_eq!(tier(ended("20270101"), &person("Lee, Ana", BORN)), Some(Tier::Strong));
}

#[test]
fn another_birthday_neither_clears_nor_bars() {
    let by = |listed: &str| {
        (
            tier(row("LEE, ANA", listed), &person("Lee, Ana", BORN)),
            codes(row("LEE, ANA", listed), &person("Lee, Ana", BORN)),
        )
    };
    let (other_day, reasons) = by("1985-03-15");
    assert!(other_day == Some(Tier::Possible) && reasons.contains(&"birth_date.one_digit"));
    let (none, reasons) = by("");
    assert!(none == Some(Tier::Possible) && reasons.contains(&"birth_date.not_listed"));
    let (other_years, reasons) = by("1961-07-02");
    assert!(other_years == Some(Tier::Weak) && reasons.contains(&"birth_date.differs"));
}

#[test]
fn each_kind_of_variant_is_strong_with_the_birthday() {
    let variants = [
        ("SMITH, JONATHAN", "Smiht, Jonathan", "last_name.typo"),
        ("GONZALEZ, MARIA", "Gonsales, Maria", "last_name.sounds_alike"),
        ("HSU, MEI", "Xu, Mei", "last_name.sounds_alike"),
        ("OUEDRAOGO, AWA", "Wedraogo, Awa", "last_name.sounds_alike"),
        ("SMITH, ROBERT", "Smith, Bob", "first_name.nickname"),
        ("JUDY, WALKER", "Walker, Judy", "names.swapped"),
        ("RIVERA-LOPEZ, ANA", "Lopez, Ana", "last_name.half"),
        ("LOPEZ, ANA", "Rivera-Lopez, Ana", "last_name.half"),
        ("DELACRUZ, ANA", "de la Cruz, Ana", "last_name.same"),
        ("CRUZ, ANA", "de la Cruz, Ana", "last_name.half"),
        ("O CONNOR, ANA", "O’Connor, Ana", "last_name.same"),
        ("MC DONALD, ANA", "McDonald, Ana", "last_name.same"),
        ("SMITH, MARYANN", "Smith, Mary Ann", "first_name.same"),
        ("SMITH, LAURA LYNN", "Smith, Lynn", "first_name.is_middle_name"),
        ("RODRIGUEZ-MARTINEZ-G, ANA", "Rodriguez-Martinez-Gonzalez, Ana", "last_name.cut"),
        ("PARK, SOOJIN", "Park, Soo-Jin", "first_name.same"),
        ("KUMM JR, LELAND", "Kumm, Leland", "last_name.same"),
    ];
    for (listed, ours, code) in variants {
        let reasons = codes(row(listed, BORN), &person(ours, BORN));
        let any = reasons.contains(&code)
            || (code == "first_name.same" && reasons.contains(&"first_name.part"));
        assert!(any, "{listed} {ours} {reasons:?}");
        assert_eq!(
            tier(row(listed, BORN), &person(ours, BORN)),
            Some(Tier::Strong),
            "{listed} {ours}"
        );
    }
}

#[test]
fn a_name_of_former_days_is_looked_for() {
    for cell in ["Ruiz", "Ana Ruiz", "Ruiz, Ana", "Okafor; Ruiz"] {
        let ours = Person { former: Person::former_names(cell), ..person("Miller, Ana", BORN) };
        assert_eq!(tier(row("RUIZ, ANA", BORN), &ours), Some(Tier::Strong), "{cell}");
    }
}

#[test]
fn an_alias_is_found_and_said() {
    let listed = Listed { aliases: vec![name("ROE", "JANE", "")], ..row("DOE, JANET", BORN) };
    assert!(codes(listed, &person("Roe, Jane", BORN)).contains(&"name.alias"));
}

#[test]
fn father_and_son_are_not_strong() {
    let son = Person {
        name: matching::name::WrittenName {
            suffix: "Jr.".to_owned(),
            ..name("Kumm", "Leland", "")
        },
        ..person("", BORN)
    };
    assert_ne!(tier(row("KUMM SR, LELAND", BORN), &son), Some(Tier::Strong));
}

#[test]
fn another_middle_name_in_another_state_is_a_question_on_the_same_birthday() {
    let middle = |middle: &str, state: &str| Person {
        name: name("Fisher", "Stephanie", middle),
        state: state.to_owned(),
        ..person("", BORN)
    };
    let listed = || Listed {
        name: name("FISHER", "STEPHANIE", "PAMELA"),
        state: "OH".to_owned(),
        ..row("", BORN)
    };
    assert_eq!(tier(listed(), &middle("M", "TX")), Some(Tier::Possible));
    assert_eq!(tier(listed(), &middle("P", "TX")), Some(Tier::Strong));
    assert_eq!(tier(listed(), &middle("M", "OH")), Some(Tier::Strong));
}

#[test]
fn another_first_name_with_the_birthday_is_a_question_and_no_more() {
    assert_eq!(
        tier(row("ADEYEMI, FOLAKE", BORN), &person("Adeyemi, Titi", BORN)),
        Some(Tier::Possible)
    );
}

#[test]
fn the_same_npi_is_strong_with_the_name() {
    let npis = || number::npis("1234567893");
    let listed = Listed { npis: npis(), ..row("LEE, ANA", "") };
    assert_eq!(
        tier(listed, &Person { npis: npis(), ..person("Lee, Ana", "") }),
        Some(Tier::Strong)
    );
}

#[test]
fn strange_names_are_looked_for_or_said_not_to_be() {
    let list = List::of(vec![row("LEE, ANA", BORN), row("SUHARTO", BORN)]);
    let look = |ours: &Person| list.look_for(ours, today()).map(|found| found.matches.len());
    assert_eq!(look(&person("😀", BORN)), Err(NotChecked::NoName));
    assert_eq!(look(&person(" ", BORN)), Err(NotChecked::NoName));
    assert_eq!(look(&person(&"Xyz".repeat(80), "")), Ok(0));
    assert_eq!(look(&person("Suharto", BORN)), Ok(1));
}

#[test]
fn a_single_name_is_found_in_whichever_box_it_stands() {
    let first_only = Person { name: name("", "Suharto", ""), ..person("", BORN) };
    assert_eq!(tier(row("SUHARTO", BORN), &first_only), Some(Tier::Possible));
    let listed = Listed { name: name("", "SUHARTO", ""), ..row("", BORN) };
    assert_eq!(tier(listed, &person("Suharto", BORN)), Some(Tier::Possible));
}

#[test]
fn a_name_in_other_letters_is_never_cleared() {
    let listed = || Listed { npis: number::npis("1234567893"), ..row("WANG, YING", BORN) };
    let list = List::of(vec![listed()]);
    let look = |ours: &Person| list.look_for(ours, today()).map(|found| found.matches.len());
    let with = |name: &str, npi: &str| Person { npis: number::npis(npi), ..person(name, BORN) };
    for name in ["王秀英", "Шевченко, Оксана", "محمد"] {
        assert_eq!(look(&with(name, "")), Err(NotChecked::NoName), "{name}");
        assert_eq!(look(&with(name, "1003000126")), Err(NotChecked::NoName), "by another NPI");
        assert_eq!(look(&with(name, "1234567893")), Ok(1), "by the NPI");
    }
    // The part in Latin letters is looked for by itself.
    assert_eq!(tier(row("WANG, YING", ""), &person("Wang, 秀英", "")), Some(Tier::Possible));
}

#[test]
fn a_name_that_was_read_off_print_is_found() {
    for (listed, ours) in
        [("HERNSTADT, VERNON", "Hemstadt, Vemon"), ("HEMSTADT, VEMON", "Hernstadt, Vernon")]
    {
        assert_eq!(tier(row(listed, ""), &person(ours, "")), Some(Tier::Possible), "{ours}");
        assert_eq!(tier(row(listed, BORN), &person(ours, BORN)), Some(Tier::Strong), "{ours}");
    }
}

#[test]
fn credentials_behind_a_name_hide_nobody() {
    for ours in
        ["Jane Smithers, RN", "Jane Smithers RN", "Dr. Jane Smithers", "Jane Smithers, FNP-C"]
    {
        assert_eq!(
            tier(row("SMITHERS, JANE", BORN), &person(ours, BORN)),
            Some(Tier::Strong),
            "{ours}"
        );
        assert_eq!(
            tier(row("SMITHERS, JANE", ""), &person(ours, "")),
            Some(Tier::Possible),
            "{ours}"
        );
    }
}
