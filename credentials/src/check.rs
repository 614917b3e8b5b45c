//! What the files must hold beyond their form.

use std::collections::BTreeSet;

use crate::{
    Asks, Catalogue, Checked, Credential, Cycle, Fault, Issuer, Law, NumberForm, Requirement,
    catalogue::{COMPACT, REQUIREMENTS},
};

/// Returns every fault.
pub fn faults(catalogue: &Catalogue) -> Vec<Fault> {
    let mut faults = vec![];
    faults.extend(twice(catalogue));
    faults.extend(catalogue.credentials().iter().flat_map(of_credential));
    faults.extend(catalogue.requirements().iter().flat_map(|it| of_requirement(catalogue, it)));
    faults.extend(of_compact(catalogue));
    faults
}

fn twice(catalogue: &Catalogue) -> Vec<Fault> {
    let keys = catalogue.credentials().iter().map(|it| &it.key);
    let ids = catalogue.requirements().iter().map(|it| &it.id);
    let mut seen = BTreeSet::new();
    let again = keys.chain(ids).filter(|name| !seen.insert(*name));
    again.map(|name| Fault::of(name, "this name stands twice")).collect()
}

fn of_credential(it: &Credential) -> Vec<Fault> {
    let mut faults = of_law(&it.key, &it.law);
    let mut refuse = |is_wrong: bool, why: &str| {
        if is_wrong {
            faults.push(Fault::of(&it.key, why));
        }
    };
    refuse(!is_key(&it.key), "a key has small letters, digits and underscores");
    let words = [&it.renewing, &it.look_up.name, &it.look_up.how];
    refuse(!words.iter().all(|words| words.is_whole()), "words are missing in a language");
    let is_https = |url: &String| url.starts_with("https://");
    refuse(!it.look_up.url.as_ref().is_none_or(is_https), "an address begins with https://");
    refuse(
        matches!(it.number, NumberForm::Digits { least, most } if least == 0 || least > most),
        "no number has so many digits",
    );
    refuse(is_endless(it.renewal.cycle), "a cycle has at least one month or year");
    let is_nameless = match &it.issuer {
        Issuer::State(words) => !words.is_whole(),
        Issuer::Any => false,
        Issuer::Body { name, short } => name.trim().is_empty() || short.trim().is_empty(),
    };
    refuse(is_nameless, "who issues it?");
    refuse(
        it.law.checked == Checked::Unconfirmed && it.renewal.cycle != Cycle::AsPrinted,
        "what nobody could confirm is no rule: as_printed",
    );
    faults
}

const fn is_endless(cycle: Cycle) -> bool {
    matches!(
        cycle,
        Cycle::MonthEnd { months: 0 }
            | Cycle::Anniversary { months: 0 }
            | Cycle::CalendarYears { years: 0 }
            | Cycle::Birthday { years: 0 }
    )
}

fn of_requirement(catalogue: &Catalogue, it: &Requirement) -> Vec<Fault> {
    let mut faults = of_law(&it.id, &it.law);
    let mut refuse =
        |why: String| faults.push(Fault::of(REQUIREMENTS, format!("{}: {why}", it.id)));
    if let Asks::OneOf(keys) = &it.asks {
        if keys.is_empty() {
            refuse("one of none".to_owned());
        }
        for key in keys.iter().filter(|key| catalogue.credential(key).is_none()) {
            refuse(format!("there is no credential {key}"));
        }
    }
    if it.law.checked == Checked::Unconfirmed && it.asks != Asks::Board {
        refuse("what nobody could confirm asks for the board".to_owned());
    }
    if !it.words.is_whole() {
        refuse("words are missing in a language".to_owned());
    }
    for state in it.states.iter().filter(|state| !is_state(state)) {
        refuse(format!("“{state}” is no state's two letters"));
    }
    faults
}

fn of_compact(catalogue: &Catalogue) -> Vec<Fault> {
    let compact = catalogue.compact();
    let mut faults = of_law(COMPACT, &compact.law);
    let mut seen = BTreeSet::new();
    let states = compact.members.iter().map(|it| &it.state);
    for state in states.chain(compact.not_yet.iter().map(|it| &it.state)) {
        if !is_state(state) || !seen.insert(state) {
            faults.push(Fault::of(COMPACT, format!("“{state}” stands twice or is no state")));
        }
    }
    for key in compact.covers.iter().filter(|key| catalogue.credential(key).is_none()) {
        faults.push(Fault::of(COMPACT, format!("there is no credential {key}")));
    }
    faults
}

fn of_law(of: &str, law: &Law) -> Vec<Fault> {
    let is_bare = law.cites.trim().is_empty() || law.source.trim().is_empty();
    if is_bare {
        vec![Fault::of(of, "say what it rests on, and where it can be read")]
    } else {
        vec![]
    }
}

fn is_key(key: &str) -> bool {
    let fits = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_';
    !key.is_empty() && key.len() <= 40 && key.chars().all(fits)
}

fn is_state(text: &str) -> bool {
    text.len() == 2 && text.chars().all(|char| char.is_ascii_uppercase())
}
