use super::*;
use crate::{kinds::Kind, samples};

fn cheated(item: &Item, tries: Tries, sources: &Sources) -> Result<f64, Flaw> {
    Copied::of(item, tries, sources).map(|copied| copied.share())
}

const FEW: Tries = Tries { forms: 5, kept: 300, sittings: 20 };

fn sources(item: &Item) -> Sources {
    let sight = Sight::new(item, &draw(item, &[1; 32]).unwrap(), &[1; 32]).unwrap();
    Sources(vec![(item.id.clone(), words_of(&sight)), ("other".to_owned(), BTreeSet::new())])
}

#[test]
fn whatever_stays_as_it_is_can_be_copied() {
    for item in samples::all().filter(|item| !item.is_generated()) {
        assert_eq!(cheated(&item, FEW, &sources(&item)), Ok(1.0), "{}", item.id);
    }
}

#[test]
fn an_amount_that_is_new_in_each_sitting_cannot() {
    let item = samples::numeric();
    let share = cheated(&item, FEW, &sources(&item)).unwrap();
    assert!(share < 0.2, "{share}");
}

/// The key is the second smallest amount whatever is drawn.
#[test]
fn a_pattern_over_all_draws_is_copied_though_no_number_is_the_same() {
    let item = samples::item(
        "a.b.rank",
        "kind: single
draw: { a: { whole: { from: 100, to: 90000 } }, b: { whole: { from: 1, to: 9 } } }
let: { one: a - b, two: a + b, three: a + b + b }
stem: { en: 'How much is it?', es: x }
options:
  - { text: { en: 'They pay {{one}}', es: '{{one}}' }, says: s }
  - { key: true, text: { en: 'They pay {{a}}', es: '{{a}}' } }
  - { text: { en: 'They pay {{two}}', es: '{{two}}' }, says: s }
  - { text: { en: 'They pay {{three}}', es: '{{three}}' }, says: s }",
    );
    assert_eq!(cheated(&item, FEW, &sources(&item)), Ok(1.0));
}

#[test]
fn who_takes_another_item_for_the_source_copies_nothing() {
    let item = samples::single();
    let other = Sources(vec![("other".to_owned(), sources(&item).0.remove(0).1)]);
    assert_eq!(cheated(&item, FEW, &other), Ok(0.0));
    assert_eq!(item.kind(), Kind::Single);
}

#[test]
fn what_is_copied_of_an_item_says_by_which_way_and_from_how_many_keys() {
    let item = samples::numeric();
    let copied = Copied::of(&item, FEW, &sources(&item)).unwrap();
    assert!(copied.generated && copied.keys > 5 && copied.keys <= FEW.kept, "{copied:?}");
    assert_eq!(copied.cheat, copied.nearest.max(copied.usual));
    assert_eq!(copied.by_line, copied.ways[0].share);
    assert!(copied.by_line >= copied.cheat.max(copied.nameless), "{copied:?}");
    let fixed = samples::single();
    let copied = Copied::of(&fixed, FEW, &sources(&fixed)).unwrap();
    assert_eq!(
        (copied.generated, copied.keys, copied.cheat, copied.guesser),
        (false, 1, 100.0, 25.0)
    );
}

#[test]
fn an_item_is_attacked_by_its_name_or_by_its_skill() {
    let bank = Bank::builtin().unwrap();
    let tries = Tries { forms: 1, kept: 3, sittings: 1 };
    let attacked = |name: &str| attack_items(bank, &[name.to_owned()], tries, &|_, _| ());
    let skill = attacked("privacy.front_desk").unwrap();
    assert_eq!(skill.len(), bank.skill("privacy.front_desk").unwrap().offered().count());
    let one = attacked(&skill[0].item).unwrap();
    assert_eq!(one, skill[..1]);
    assert_eq!(attacked("privacy.nothing").unwrap_err().path, "privacy.nothing");
}

/// Four rows, of which a word decides each, beside a name of sixteen.
fn words_beside_names() -> Item {
    let names = "'Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gus', 'Hana', 'Ivo', 'Jade', 'Kim', 'Lou', \
                 'Mia', 'Noa', 'Omar', 'Pia'";
    let mut yaml = "kind: grid\ndraw:\n".to_owned();
    for row in 1..=4 {
        yaml += &format!("  v{row}: {{ one_of: ['asked', 'told', 'sent', 'left'] }}\n");
        yaml += &format!("  n{row}: {{ one_of: [{names}] }}\n");
    }
    yaml += "let:\n";
    for row in 1..=4 {
        yaml += &format!(
            "  r{row}: 'if v{row} == \"asked\" || v{row} == \"sent\" {{ \"good\" }} else {{ \"bad\" }}'\n"
        );
    }
    yaml += "such_that: ['r1 != r2']\nstem: { en: 'What is right?', es: x }\n";
    yaml += "columns: { good: { en: Right, es: x }, bad: { en: Wrong, es: y } }\nrows:\n";
    for row in 1..=4 {
        yaml += &format!(
            "  - {{ text: {{ en: 'Clerk {row} {{{{v{row}}}}} {{{{n{row}}}}} by the door', es: '{row}' }}, is: r{row}, says: s }}\n"
        );
    }
    samples::item("a.b.names", &yaml)
}

#[test]
fn a_line_is_found_again_whatever_name_stands_in_it() {
    let item = words_beside_names();
    let copied = Copied::of(&item, FEW, &sources(&item)).unwrap();
    assert_eq!(copied.by_line, 100.0, "{copied:?}");
    assert!(copied.nearest < 90.0, "{copied:?}");
}

#[test]
fn what_has_its_place_in_the_exhibit_is_typed_from_there() {
    let item = samples::item(
        "a.b.place",
        "kind: record
draw: { a: { whole: { from: 1000, to: 90000 } }, b: { whole: { from: 1000, to: 90000 } }, c: { whole: { from: 1000, to: 90000 } } }
stem: { en: 'Card {{a}} and claim {{b}} and file {{c}}', es: x }
fields:
  - { label: { en: Box one, es: x }, is: { en: '{{b}}', es: '{{b}}' }, says: s }
  - { label: { en: Box two, es: y }, is: { en: '{{c}}', es: '{{c}}' }, says: s }
  - { label: { en: Box three, es: z }, is: { en: '{{a}}', es: '{{a}}' }, says: s }",
    );
    let copied = Copied::of(&item, FEW, &sources(&item)).unwrap();
    assert!(copied.by_line > 95.0 && copied.cheat < 20.0, "{copied:?}");
}
