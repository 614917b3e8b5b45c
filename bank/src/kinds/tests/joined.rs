//! Kinds that put several answers together: gaps, cells, steps.

use super::*;

const GENERATED: [(&str, &str); 3] = [
    (
        "cloze",
        r#"
draw: { n: { whole: { from: 1, to: 400 } } }
stem: { en: Which?, es: ¿Cuál? }
sentence: { en: "[[size]] and [[half]], at {{n}}: [[last]].", es: "{{n}}: [[last]], [[half]] y [[size]]." }
gaps:
  size:
    - { key: "n <= 100", text: { en: small, es: chico }, says: x }
    - { key: "n > 100 && n <= 300", text: { en: middling, es: mediano }, says: x }
    - { key: "n > 300", text: { en: large, es: grande }, says: x }
  half:
    - { key: "n % 3 == 0", text: { en: by three, es: entre tres }, says: x }
    - { key: "n % 3 == 1", text: { en: one over, es: sobra uno }, says: x }
    - { key: "n % 3 == 2", text: { en: two over, es: sobran dos }, says: x }
  last:
    - { key: true, text: { en: "{{n}} it is", es: "son {{n}}" } }
    - { text: { en: none, es: ninguno }, says: x }
    - { text: { en: all, es: todos }, says: x }
"#,
    ),
    (
        "table",
        r#"
draw: { n: { whole: { from: 1, to: 400 } } }
let: { verdict: 'if n > 200 { "tell" } else { "keep" }' }
stem: { en: "{{n}}?", es: "¿{{n}}?" }
columns: [{ en: What, es: Qué }, { en: Amount, es: Monto }, { en: Where, es: Dónde }]
choices: { tell: { en: T, es: T }, keep: { en: K, es: K } }
rows:
  - { head: { en: one, es: uno }, cells: [{ value: n * 2, unit: count, says: x }, { is: verdict, says: x }] }
  - { head: { en: two, es: dos }, cells: [{ text: { en: "{{n}}", es: "{{n}}" } }, { is: 'if n % 2 == 0 { "tell" } else { "keep" }', says: x }] }
"#,
    ),
    (
        "case",
        r#"
draw: { n: { whole: { from: 1, to: 400 } } }
stem: { en: "{{n}} of them.", es: "{{n}} de ellos." }
steps:
  - kind: single
    stem: { en: "Are {{n}} many?", es: "¿Son muchos {{n}}?" }
    options:
      - { key: "n <= 100", text: { en: "No", es: "No" }, says: x }
      - { key: "n > 100 && n <= 300", text: { en: Some, es: Algo }, says: x }
      - { key: "n > 300", text: { en: "Yes", es: Sí }, says: x }
  - kind: numeric
    stem: { en: Three times as many?, es: ¿El triple? }
    answer: { value: n * 3, unit: count }
    misconceptions: [{ value: n, says: x }, { value: n * 4, says: x }]
"#,
    ),
];

fn generated() -> impl Iterator<Item = crate::item::Item> {
    GENERATED.iter().map(|(kind, yaml)| {
        samples::item(&format!("a.b.generated_{kind}"), &format!("kind: {kind}{yaml}"))
    })
}

#[test]
fn the_key_of_gaps_cells_and_steps_follows_from_the_numbers_and_outlasts_freezing() {
    for item in generated() {
        let mut keys = BTreeSet::new();
        let frozen = item.content.frozen().unwrap();
        let thawed = crate::Content::thaw(&frozen.sha256, &frozen.text).unwrap();
        assert_eq!(thawed.frozen().unwrap(), frozen, "{}", item.id);
        for seed in samples::seeds() {
            let drawn = draw(&item, &seed).unwrap();
            let layout = Layout::new(&item, &drawn, &seed).unwrap();
            let key = key(&item, &drawn).unwrap();
            assert!(mark(&thawed, &drawn, &key).unwrap().is_whole(), "{}: {key:?}", item.id);
            assert_eq!(item.answer.try_out(&drawn), [], "{}", item.id);
            assert_eq!(layout.read(&item, &layout.pairs(&key)), Ok(key.clone()), "{}", item.id);
            keys.insert(serde_json::to_string(&key).unwrap());
        }
        assert!(keys.len() > 2, "{}: {keys:?}", item.id);
    }
}

fn shown(kind: Kind, language: Language) -> Shown {
    let item = crate::sample(kind).unwrap();
    Shown::new(&item, &draw(&item, &[1; 32]).unwrap(), language, &[1; 32]).unwrap()
}

#[test]
fn a_gap_keeps_its_name_where_another_language_has_it_elsewhere() {
    let names = |language| {
        let shown = shown(Kind::Cloze, language);
        shown.choices.iter().map(|gap| gap.key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(Language::English), ["1", "2", "3"]);
    assert_eq!(names(Language::Spanish), ["1", "2", "3"]);
    let item = generated().next().unwrap();
    let drawn = draw(&item, &[1; 32]).unwrap();
    let spanish = Shown::new(&item, &drawn, Language::Spanish, &[1; 32]).unwrap();
    let order: Vec<_> = spanish.choices.iter().map(|gap| gap.key.as_str()).collect();
    assert_eq!(order, ["3", "2", "1"]);
    assert_eq!((spanish.choices[2].html.as_str(), spanish.after_html.as_str()), (" y ", "."));
}

#[test]
fn a_table_shows_what_is_given_and_asks_for_the_rest() {
    let shown = shown(Kind::Table, Language::English);
    let table = shown.table.unwrap();
    assert_eq!(table.columns_html, ["Part", "Amount", "Who"]);
    let first = &table.rows[0].cells;
    assert_eq!(
        first[..],
        [crate::TableCell::Asked("1".to_owned()), crate::TableCell::Given("Plan".to_owned())]
    );
    let units: Vec<_> = shown.choices.iter().map(|cell| cell.unit.is_some()).collect();
    let offers: Vec<_> = shown.choices.iter().map(|cell| cell.offers.len()).collect();
    assert_eq!((units, offers), (vec![true, true, false, true, false], vec![0, 0, 3, 0, 3]));
    assert_eq!(shown.choices[2].html, "Adjustment · Who");
}

/// Returns what the sample's key earns with these parts of its form left out or sent otherwise.
fn changed(kind: Kind, changes: &[(&str, Option<&str>)]) -> Result<u8, Refused> {
    let (item, seed) = (crate::sample(kind).unwrap(), [1; 32]);
    let drawn = draw(&item, &seed).unwrap();
    let layout = Layout::new(&item, &drawn, &seed).unwrap();
    let mut pairs = layout.pairs(&key(&item, &drawn).unwrap());
    for (name, value) in changes {
        pairs.retain(|(other, _)| other != name);
        pairs.extend(value.map(|value| ((*name).to_owned(), value.to_owned())));
    }
    let response = layout.read(&item, &pairs)?;
    Ok(mark(&item, &drawn, &response).unwrap().earned)
}

#[test]
fn one_gap_or_cell_that_is_wrong_or_empty_leaves_one_point_and_two_leave_none() {
    for kind in [Kind::Cloze, Kind::Table] {
        let earned = |changes: &[_]| changed(kind, changes).unwrap();
        assert_eq!(earned(&[]), 2, "{kind}");
        assert_eq!(earned(&[("1", None)]), 1, "{kind}");
        assert_eq!(earned(&[("1", None), ("3", None)]), 0, "{kind}");
    }
    assert_eq!(changed(Kind::Table, &[("1", Some("0.01"))]), Ok(1));
    assert_eq!(changed(Kind::Table, &[("1", Some("0.01")), ("2", Some("0.01"))]), Ok(0));
}

#[test]
fn each_step_of_a_case_earns_for_itself() {
    let earned = |changes: &[_]| changed(Kind::Case, changes);
    assert_eq!(earned(&[]), Ok(4));
    assert_eq!(earned(&[("1.answer", None)]), Ok(3));
    assert_eq!(earned(&[("2.answer", Some("the plan"))]), Ok(3));
    assert_eq!(earned(&[("3.1", None)]), Ok(3));
    assert_eq!(earned(&[("3.1", None), ("3.2", None)]), Ok(2));
}

#[test]
fn what_fits_no_gap_cell_or_step_is_refused_by_name() {
    let refused = |kind, name, value| changed(kind, &[(name, Some(value))]).unwrap_err();
    for (kind, name, value, why) in [
        (Kind::Cloze, "9", "a", Refused::UnknownChoice),
        (Kind::Cloze, "1", "z", Refused::UnknownChoice),
        (Kind::Cloze, "answer", "a", Refused::UnknownChoice),
        (Kind::Table, "1", "twelve", Refused::NumberForm),
        (Kind::Table, "1", "12,5", Refused::NumberComma),
        (Kind::Table, "3", "12", Refused::UnknownChoice),
        (Kind::Table, "0", "12", Refused::UnknownChoice),
        (Kind::Case, "answer", "a", Refused::UnknownChoice),
        (Kind::Case, "9.answer", "a", Refused::UnknownChoice),
        (Kind::Case, "0.answer", "a", Refused::UnknownChoice),
        (Kind::Case, "1.other", "a", Refused::UnknownChoice),
        (Kind::Case, "1.answer", "z", Refused::UnknownChoice),
    ] {
        assert_eq!(refused(kind, name, value), why, "{kind}: {name}={value}");
    }
}

#[test]
fn a_response_of_another_shape_earns_nothing() {
    use crate::kinds::table::Entered;
    let of = |kind, response| {
        let item = crate::sample(kind).unwrap();
        mark(&item, &draw(&item, &[1; 32]).unwrap(), &response).unwrap().earned
    };
    assert_eq!(of(Kind::Cloze, Response::Cloze(vec![])), 0);
    assert_eq!(of(Kind::Cloze, Response::Cloze(vec![Some(99); 3])), 0);
    assert_eq!(of(Kind::Table, Response::Table(vec![Some(Entered::Choice(0)); 5])), 0);
    assert_eq!(of(Kind::Table, Response::Table(vec![])), 0);
    assert_eq!(of(Kind::Case, Response::Case(vec![])), 0);
    assert_eq!(of(Kind::Case, Response::Case(vec![Some(Response::Numeric("1".to_owned())); 9])), 0);
    assert_eq!(of(Kind::Case, Response::Cloze(vec![Some(0); 3])), 0);
}

#[test]
fn chance_counts_the_ways_in_which_nobody_who_sees_no_text_can_tell() {
    let chance = |kind| crate::sample(kind).unwrap().answer.chance();
    // Three gaps of three: all right by 1/27, all but one by 6/27.
    assert!((chance(Kind::Cloze) - (1.0 + 6.0 / 2.0) / 27.0).abs() < 1e-9);
    assert_eq!(chance(Kind::Table), 0.0);
    let case = crate::sample(Kind::Case).unwrap();
    let Answer::Case(steps) = &case.content.answer else { panic!() };
    let grid = steps.steps[2].answer.chance();
    assert!((chance(Kind::Case) - (1.0 / 3.0 + 2.0 * grid) / 4.0).abs() < 1e-9);
}
