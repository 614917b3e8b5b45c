use super::*;
use crate::{
    draw::draw,
    kinds::{Answer, Kind},
    samples::{all, item, matching, numeric, ordering, seeds, single},
};

fn shown(item: &Content, seed: &Seed) -> Shown {
    Shown::new(item, &draw(item, seed).unwrap(), Language::English, seed).unwrap()
}

#[test]
fn the_stem_is_html_with_the_values_filled_in() {
    let shown = shown(&numeric(), &[1; 32]);
    insta::assert_snapshot!(shown.stem_html, @"<p>Nguyen comes at 9:00 am on Tue, Jun 22, 2027: <strong>$284.00</strong>, $160.00, 10 %?</p>");
    assert_eq!(shown.unit, Some(Unit::Usd));
    assert_eq!(shown.choices, []);
}

#[test]
fn html_in_an_item_is_text() {
    let html = shown(&single(), &[1; 32]).stem_html;
    assert_eq!(html, "<p>Which <strong>one</strong> &lt;b&gt;is&lt;/b&gt; it?</p>");
}

#[test]
fn a_value_cannot_be_markup() {
    let yaml = r#"
kind: single
draw: { who: { one_of: ["*O'Neil* <b>", "[x](y)"] } }
stem: { en: "**{{who}}**, who?", es: "{{who}}" }
options:
  - { key: true, text: { en: "{{who}}", es: a } }
"#;
    let item = item("a.b.markup", yaml);
    let html: Vec<_> = seeds().map(|seed| shown(&item, &seed)).collect();
    let seen = |html: &str, inner: &str| html.contains("<strong>") && html.contains(inner);
    assert!(html.iter().any(|it| seen(&it.stem_html, "*O'Neil* &lt;b&gt;")), "{html:?}");
    assert!(html.iter().any(|it| seen(&it.stem_html, "[x](y)") && it.choices[0].html == "[x](y)"));
}

#[test]
fn nothing_that_tells_the_answer_is_shown() {
    for item in all() {
        let json = serde_json::to_string(&shown(&item, &[5; 32])).unwrap();
        for secret in ["SECRET", "Because", "says", "why", "Forgot", "Does not", "\"by\"", "true"] {
            assert!(!json.contains(secret), "{}: {secret} in {json}", item.id);
        }
    }
}

#[test]
fn options_are_shuffled_by_the_seed_unless_the_item_says_otherwise() {
    let mut item = single();
    let firsts = |item: &Content| {
        let firsts = seeds().map(|seed| shown(item, &seed).choices[0].html.clone());
        firsts.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(firsts(&item).len(), 4);
    assert_eq!(shown(&item, &[9; 32]), shown(&item, &[9; 32]));
    let keys: Vec<_> = shown(&item, &[9; 32]).choices.into_iter().map(|it| it.key).collect();
    assert_eq!(keys, ["a", "b", "c", "d"]);
    let Answer::Single(options) = &mut item.content.answer else { panic!() };
    options.shuffle = false;
    assert_eq!(firsts(&item).len(), 1);
}

#[test]
fn lines_are_never_shown_in_the_right_order() {
    let item = ordering();
    for seed in seeds() {
        let drawn = draw(&item, &seed).unwrap();
        let layout = Layout::new(&item, &drawn, &seed).unwrap();
        let shown = crate::Response::Ordering(layout.choices);
        assert!(!crate::mark(&item, &drawn, &shown).unwrap().is_whole());
    }
}

#[test]
fn right_sides_are_shuffled_and_left_sides_are_numbered() {
    let shown = shown(&matching(), &[2; 32]);
    assert_eq!(shown.kind, Kind::Matching);
    let lefts: Vec<_> = shown.choices.iter().map(|it| (&*it.key, &*it.html)).collect();
    assert_eq!(lefts, [("1", "Dog"), ("2", "Cat"), ("3", "Cow")]);
    assert_eq!(shown.rights.iter().map(|it| &*it.key).collect::<Vec<_>>(), ["a", "b", "c", "d"]);
    let mut rights: Vec<_> = shown.rights.iter().map(|it| &*it.html).collect();
    rights.sort_unstable();
    assert_eq!(rights, ["Bark", "Meow", "Moo", "Roar"]);
}
