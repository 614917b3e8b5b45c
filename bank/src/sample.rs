//! One item of each kind, to look at and to try pages with. None of them is in a bank.

use super::{flaw::Flaw, item::Item, kinds::Kind, written::WrittenItem};

/// What every item has, whatever its kind.
pub(crate) const REST: &str = "\
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

/// Returns an item of this kind.
pub fn sample(kind: Kind) -> Result<Item, Flaw> {
    let yaml = format!("id: a.b.{kind}\n{}\n{REST}", kind.sample().trim());
    let written: Result<WrittenItem, _> = serde_saphyr::from_str(&yaml);
    written.map_err(|why| Flaw::new("", why.to_string()))?.read()
}
