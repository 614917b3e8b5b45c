//! The facts that this room announces: lists, counts and states. Of whom a match may be, its own page says:
//! an event stands in timelines that more people read.

use serde_json::{Value, json};

use super::{
    check::Check,
    edition::{Edition, ListSource},
    matched::Match,
};
use crate::{people::PersonId, platform::events::Fact};

crate::words! {
    /// What happens to lists, checks and matches.
    pub enum Event {
        Loaded = "exclusion_list.loaded",
        Refused = "exclusion_list.refused",
        Checked = "exclusion_check.made",
        Opened = "exclusion_match.opened",
        Reopened = "exclusion_match.reopened",
        Gone = "exclusion_match.gone",
        Settled = "exclusion_match.settled",
        /// Somebody said when a person was born, or what they were called.
        IdentityTold = "person.identity_told",
    }
}

/// The hash is told of what a government has published: everybody can have that file, and nobody can put
/// another in its place. Of another file, which may be short, a hash would give away who stands in it.
pub fn edition(edition: &Edition, event: Event) -> Fact {
    let is_published = event == Event::Loaded
        && matches!(edition.list.parse(), Ok(ListSource::Leie | ListSource::Sam));
    let data = json!({
        "list": edition.list,
        "rows": edition.rows,
        "sha256": is_published.then_some(&edition.sha256),
        "listed_on": edition.listed_on.map(|day| day.to_string()),
    });
    Fact { kind: event.word(), version: 1, subjects: vec![edition.id.to_string()], data }
}

pub fn checked(check: &Check) -> Fact {
    let editions: Vec<_> = check.lists.iter().map(|list| list.edition.to_string()).collect();
    let data = json!({
        "people": check.people,
        "not_checked": check.not_checked,
        "opened": check.opened,
        "editions": editions,
    });
    Fact { kind: Event::Checked.word(), version: 1, subjects: vec![check.id.to_string()], data }
}

pub fn found(one: &Match, event: Event) -> Fact {
    let data = json!({ "list": one.list, "tier": one.tier.word(), "state": one.state.word() });
    about(one, event, data)
}

fn about(one: &Match, event: Event, data: Value) -> Fact {
    Fact { kind: event.word(), version: 1, subjects: vec![one.id.to_string()], data }
}

pub fn identity_told(person: PersonId) -> Fact {
    let subjects = vec![person.to_string()];
    Fact { kind: Event::IdentityTold.word(), version: 1, subjects, data: json!({}) }
}
