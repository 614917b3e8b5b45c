use super::*;
use crate::files::Files;

fn bank(items: &[String]) -> Bank {
    let skill = "skill: a.b\ntitle: { en: A, es: A }\ngroup: g\nduties: { clerk: [work] }\nreview_by: 2028-01-01\nitems:\n";
    let blueprint = format!(
        "- role: clerk\n  title: {{ en: C, es: C }}\n  skills: {{ a.b: {} }}\n",
        items.len()
    );
    let files: Files = [
        ("groups.yaml", "- { id: g, title: { en: G, es: G } }\n".to_owned()),
        ("blueprints.yaml", blueprint),
        ("skills/a.b.yaml", format!("{skill}{}", items.concat())),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text))
    .collect();
    Bank::read(&files).ok().unwrap()
}

/// An item of four options, the key among them.
fn single(number: usize, key: &str, wrong: [&str; 3]) -> String {
    let option = |start: &str, text: &str, end: &str| {
        format!("      - {{ {start}text: {{ en: \"{text}\", es: x }}{end} }}\n")
    };
    let wrong: String = wrong.iter().map(|text| option("", text, ", says: s")).collect();
    let rest = crate::sample::REST.lines().map(|line| format!("    {line}\n")).collect::<String>();
    format!(
        "  - id: a.b.i{number}\n    kind: single\n    stem: {{ en: Which?, es: x }}\n    options:\n{}{wrong}{rest}",
        option("key: true, ", key, "")
    )
}

const FEW: Trials = Trials { forms: 20, draws: 24, shuffles: 200 };

/// Nonsense words of about the same length, which nothing tells apart but chance.
fn word(number: usize) -> String {
    let mut dice = Dice::new(&[9; 32], &format!("word {number}"));
    let length = 5 + dice.below(7);
    (0..length).map(|_| ['b', 'a', 'l', 'e', 'k', 'o', 'm', 'i'][dice.below(8) as usize]).collect()
}

fn guessed(items: &[String]) -> Guessed {
    guess(&bank(items), FEW, &|_, _| ()).unwrap().blueprints.remove(0)
}

#[test]
fn where_nothing_tells_the_key_guessing_earns_what_chance_does() {
    let items: Vec<_> = (0..60)
        .map(|item| {
            let words = [0, 1, 2, 3].map(|place| word(item * 4 + place));
            let [key, wrong @ ..] = words.each_ref().map(String::as_str);
            single(item, key, wrong)
        })
        .collect();
    let guessed = guessed(&items);
    assert_eq!(guessed.chance, 25.0);
    assert!(guessed.shuffled > 0.0 && guessed.bar <= 9.0);
    assert!(guessed.mixture.excess < 20.0, "{:?}", guessed.mixture);
}

#[test]
fn a_bank_whose_key_is_the_shortest_is_found_by_its_way_and_by_the_mixture() {
    let items: Vec<_> = (0..40)
        .map(|item| {
            let long =
                [0, 1, 2].map(|place| format!("{} {}", word(item * 4 + place), word(item + 900)));
            let [one, two, three] = long.each_ref().map(String::as_str);
            single(item, &word(item)[..4], [one, two, three])
        })
        .collect();
    let guessed = guessed(&items);
    assert_eq!((&*guessed.ways[0].way, guessed.ways[0].share), ("shortest", 100.0));
    assert!(guessed.mixture.excess > 60.0 && !guessed.passes, "{:?}", guessed.mixture);
    let longest = guessed.ways.iter().find(|way| way.way == "longest").unwrap();
    assert!(longest.share == 0.0);
}

#[test]
fn reasons_in_wrong_options_alone_give_the_key_away() {
    let items: Vec<_> = (0..30)
        .map(|item| {
            let wrong =
                [0, 1, 2].map(|place| format!("{} because it is so", word(item * 4 + place)));
            let [one, two, three] = wrong.each_ref().map(String::as_str);
            single(item, &format!("{} in the open office", word(item)), [one, two, three])
        })
        .collect();
    let guessed = guessed(&items);
    let way = guessed.ways.iter().find(|way| way.way == "no reason word").unwrap();
    assert_eq!(way.share, 100.0);
}

#[test]
fn numbers_are_typed_into_a_record_as_they_are_shown() {
    let field = |value: &str| {
        format!(
            "      - {{ label: {{ en: Box {value}x, es: x{value} }}, is: {{ en: '{value}', es: '{value}' }}, says: s }}\n"
        )
    };
    let fields: String = ["4711", "8822", "3303"].map(field).concat();
    let rest = crate::sample::REST.lines().map(|line| format!("    {line}\n")).collect::<String>();
    let record = format!(
        "  - id: a.b.r\n    kind: record\n    stem: {{ en: \"Card 4711, claim 8822 and file 3303.\", es: x }}\n    fields:\n{fields}{rest}"
    );
    let guessed = guessed(&[record]);
    let share = |name: &str| guessed.ways.iter().find(|way| way.way == name).unwrap().share;
    assert_eq!(share("all numbers in their order"), 100.0);
    assert_eq!(share("the first line with as many numbers"), 100.0);
    assert!(share("the first number") < 40.0);
}

#[test]
fn chance_is_what_the_best_policy_expects_of_each_kind() {
    let chance = |yaml: &str| {
        let chance = crate::samples::item("a.b.c", yaml).answer.chance();
        (chance * 10_000.0).round() / 10_000.0
    };
    let several = |options: usize, marks: u8| {
        let keyed = |at: usize| if at < 2 { "key: true, " } else { "" };
        let option = |at: usize| format!("  - {{ {}text: {{ en: a{at}, es: a }} }}\n", keyed(at));
        let options: String = (0..options).map(option).collect();
        chance(&format!(
            "kind: multiple\nstem: {{ en: a, es: a }}\noptions:\n{options}marks: {marks}\n"
        ))
    };
    assert_eq!([several(6, 2), several(6, 1)], [0.08, 0.02]);
    let matching = |pairs: usize, extra: usize| {
        let pair = |at: usize| {
            format!("  - {{ left: {{ en: l{at}, es: l }}, right: {{ en: r{at}, es: r }} }}\n")
        };
        let extra: String = (0..extra).map(|at| format!("  - {{ en: x{at}, es: x }}\n")).collect();
        let pairs: String = (0..pairs).map(pair).collect();
        chance(&format!(
            "kind: matching\nstem: {{ en: a, es: a }}\npairs:\n{pairs}extra:\n{extra}marks: 2\nsays: s\n"
        ))
    };
    // Of 2,520 answers one is right; ten have two right sides changed, and ten one that belongs nowhere.
    assert_eq!(matching(5, 2), (110_000.0_f64 / 2_520.0).round() / 10_000.0);
    let line = |at: usize| format!("  - {{ text: {{ en: l{at}, es: l }} }}\n");
    let lines: String = (0..5).map(line).collect();
    let ordering = chance(&format!(
        "kind: ordering\nstem: {{ en: a, es: a }}\nlines:\n{lines}marks: 2\nsays: s\n"
    ));
    assert_eq!(ordering, 0.025);
    for (kind, expected) in [(crate::Kind::Single, 0.25), (crate::Kind::Numeric, 0.0)] {
        assert_eq!(crate::sample(kind).unwrap().answer.chance(), expected, "{kind}");
    }
}
