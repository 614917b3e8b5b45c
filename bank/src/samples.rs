//! Items for tests, one of each kind.

use super::{item::Item, written::WrittenItem};

/// Reads an item, adding what every item has and no test asks about.
pub(super) fn item(id: &str, yaml: &str) -> Item {
    let yaml = format!("id: {id}\n{}\n{REST}", yaml.trim_end());
    serde_saphyr::from_str::<WrittenItem>(&yaml).unwrap().read().unwrap()
}

pub(super) const REST: &str = "\
title: { en: A title, es: Un título }
level: working
seconds: 60
why: { en: Because., es: Porque sí. }
source: { title: A source, checked: known }
written: { by: editorial, on: 2026-11-24 }
second_read: { by: editorial, on: 2026-11-25, answered: agrees, outcome: kept }
expert_review: none
languages: [en, es]
";

pub(super) fn numeric() -> Item {
    item("a.b.share", NUMERIC)
}

pub(super) const NUMERIC: &str = r#"
kind: numeric
draw:
  allowed: { money: { from: 120, to: 480, step: 4 } }
  left: { money: { from: 20, to: 160, step: 5 } }
  rate: { one_of: [10, 15, 20] }
  who: { one_of: ["Ortiz", "Nguyen"] }
  at: { time: { from: "08:00", to: "11:30", step: 15 } }
  seen_on: { date: { from: 2027-02-01, to: 2027-11-30 } }
let:
  owes: left + (allowed - left) * rate / 100
  back: add_business_days(seen_on, 2)
such_that:
  - allowed >= left + 40
  - owes != allowed * rate / 100
stem:
  en: "{{who}} comes at {{time at}} on {{date back}}: **{{money allowed}}**, {{money left}}, {{rate}} %?"
  es: "{{who}} viene a las {{time at}} el {{date back}}: **{{money allowed}}**, {{money left}}, {{rate}} %?"
answer: { value: owes, unit: usd, within: 0.01 }
misconceptions:
  - { value: allowed * rate / 100, says: Forgot the deductible. }
  - { value: left, says: Stopped early. }
"#;

pub(super) fn single() -> Item {
    item(
        "a.b.single",
        r#"
kind: single
stem: { en: "Which **one** <b>is</b> it?", es: ¿Cuál es? }
options:
  - { key: true, text: { en: "The *right* one", es: La correcta } }
  - { text: { en: A wrong one, es: Una incorrecta }, says: SECRET one. }
  - { text: { en: Another wrong one, es: Otra incorrecta }, says: SECRET two. }
  - { text: { en: The last wrong one, es: La última incorrecta }, says: SECRET three. }
"#,
    )
}

pub(super) fn multiple() -> Item {
    item(
        "a.b.multiple",
        r#"
kind: multiple
stem: { en: Which ones?, es: ¿Cuáles? }
options:
  - { key: true, text: { en: One, es: Uno } }
  - { text: { en: Two, es: Dos }, says: Mistook it. }
  - { key: true, text: { en: Three, es: Tres } }
  - { text: { en: Four, es: Cuatro }, says: Mistook it. }
"#,
    )
}

pub(super) fn ordering() -> Item {
    item(
        "a.b.ordering",
        r#"
kind: ordering
draw:
  one: { whole: { from: 1, to: 99 } }
  two: { whole: { from: 1, to: 99 } }
  three: { whole: { from: 1, to: 99 } }
such_that: [one != two, one != three, two != three]
stem: { en: In which order?, es: ¿En qué orden? }
lines:
  - { text: { en: "First {{one}}", es: "Primero {{one}}" }, by: one }
  - { text: { en: "Second {{two}}", es: "Segundo {{two}}" }, by: two }
  - { text: { en: "Third {{three}}", es: "Tercero {{three}}" }, by: three }
  - { text: { en: Last, es: Al final }, by: "100" }
says: Does not know the order.
"#,
    )
}

pub(super) fn matching() -> Item {
    item(
        "a.b.matching",
        r#"
kind: matching
stem: { en: What belongs together?, es: ¿Qué va junto? }
pairs:
  - { left: { en: Dog, es: Perro }, right: { en: Bark, es: Ladrido } }
  - { left: { en: Cat, es: Gato }, right: { en: Meow, es: Maullido } }
  - { left: { en: Cow, es: Vaca }, right: { en: Moo, es: Mugido } }
extra:
  - { en: Roar, es: Rugido }
says: Does not know the animals.
"#,
    )
}

pub(super) fn all() -> [Item; 5] {
    [single(), multiple(), numeric(), ordering(), matching()]
}

/// Many seeds, the same in every run.
pub(super) fn seeds() -> impl Iterator<Item = super::Seed> {
    (0_u8..100).map(|number| [number; 32])
}
