//! What programs are shown.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;

use super::{
    check::{Check, CheckCause, CheckId, CheckOutcome, Checked, Searched},
    edition::{Edition, EditionId, EditionState},
    identity::{Identity, in_parts},
    matched::{Disposition, Match, MatchFinding, MatchId, MatchMeans, MatchState, MatchTier},
};
use crate::{kernel::text::Text, people::PersonId};

/// An edition of an exclusion list, or a file that was refused.
#[derive(Object)]
#[oai(rename = "ExclusionListOut", skip_serializing_if_is_none)]
pub struct EditionOut {
    pub id: EditionId,
    /// The short name of the list: `leie`.
    list: String,
    name: String,
    state: EditionState,
    /// What the file was called.
    file: String,
    /// The SHA-256 of the file as it came.
    sha256: String,
    /// The day that the list is of.
    listed_on: Option<NaiveDate>,
    rows: i32,
    /// Why the file was refused.
    refused: Option<String>,
    loaded_at: DateTime<Utc>,
    /// Who loaded it: a user, an API key, or Muster itself.
    loaded_by: String,
    /// When a newer one came into force.
    ended_at: Option<DateTime<Utc>>,
    updated_at: DateTime<Utc>,
}

/// A check of everybody who worked here on a day or was about to.
#[derive(Object)]
#[oai(rename = "ExclusionCheckOut", skip_serializing_if_is_none)]
pub struct CheckOut {
    pub id: CheckId,
    cause: CheckCause,
    /// In which editions people were looked for.
    lists: Vec<SearchedOut>,
    /// How many people there were.
    people: i32,
    /// How many of them could not be looked for.
    not_checked: i32,
    /// How many possible matches were new.
    opened: i32,
    made_on: NaiveDate,
    made_at: DateTime<Utc>,
    made_by: String,
    updated_at: DateTime<Utc>,
    /// Everybody who was looked for. Only where one check is read.
    checked: Option<Vec<CheckedOut>>,
}

/// An edition as it was when it was looked through.
#[derive(Object)]
#[oai(rename = "ExclusionSearchedOut")]
pub struct SearchedOut {
    list_id: EditionId,
    list: String,
    name: String,
    listed_on: NaiveDate,
    sha256: String,
    rows: i32,
}

/// One person of a check.
#[derive(Object)]
#[oai(rename = "ExclusionCheckedOut")]
pub struct CheckedOut {
    person_id: PersonId,
    /// The name under which they were looked for.
    name: String,
    outcome: CheckOutcome,
    /// Whether their birth date was known.
    by_birth_date: bool,
    /// How many former names they were looked for under.
    former_names: i32,
}

/// A row of a list that may be about somebody. It says nothing of them before a person has looked.
#[derive(Object)]
#[oai(rename = "ExclusionMatchOut", skip_serializing_if_is_none)]
pub struct MatchOut {
    pub id: MatchId,
    person_id: PersonId,
    list: String,
    list_id: EditionId,
    /// Which row it is, the first below the heading being 1.
    row: u32,
    tier: MatchTier,
    /// From 0 to 100; 50 is as good as chance.
    score: i32,
    /// Why it is shown, and what speaks against it: `birth_date.same`, `state.differs`.
    reasons: Vec<String>,
    state: MatchState,
    /// Whether it keeps them from beginning.
    holds: bool,
    /// What the list says.
    listed: ListedOut,
    /// What people found, oldest first.
    dispositions: Vec<DispositionOut>,
    opened_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    /// Counts the changes.
    revision: i32,
}

/// What a list says in a row.
#[derive(Object)]
#[oai(rename = "ExclusionListedOut", skip_serializing_if_is_none)]
pub struct ListedOut {
    name: String,
    birth_date: Option<NaiveDate>,
    state: Option<String>,
    specialty: Option<String>,
    /// Why they are excluded, in the list's own code or words.
    grounds: Option<String>,
    excluded_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
}

/// What a person found.
#[derive(Object)]
#[oai(rename = "ExclusionDispositionOut", skip_serializing_if_is_none)]
pub struct DispositionOut {
    finding: MatchFinding,
    means: MatchMeans,
    words: Option<Text<500>>,
    found_at: DateTime<Utc>,
    found_by: String,
}

/// What is known of somebody, and not what it is: it is written and never shown.
#[derive(Object)]
#[oai(rename = "ExclusionIdentityOut")]
pub struct IdentityOut {
    has_birth_date: bool,
    former_names: usize,
    has_npi: bool,
}

impl From<Edition> for EditionOut {
    fn from(edition: Edition) -> Self {
        Self {
            id: edition.id,
            list: edition.list,
            name: edition.name,
            state: edition.state,
            file: edition.file,
            sha256: edition.sha256,
            listed_on: edition.listed_on,
            rows: edition.rows,
            refused: edition.trouble.map(|why| why.code.into_owned()),
            loaded_at: edition.loaded_at,
            loaded_by: edition.loaded_by,
            ended_at: edition.ended_at,
            updated_at: edition.updated_at,
        }
    }
}

impl CheckOut {
    pub fn new(check: Check, checked: Option<Vec<Checked>>) -> Self {
        Self {
            id: check.id,
            cause: check.cause,
            lists: check.lists.into_iter().map(SearchedOut::from).collect(),
            people: check.people,
            not_checked: check.not_checked,
            opened: check.opened,
            made_on: check.made_on,
            made_at: check.made_at,
            made_by: check.made_by,
            updated_at: check.updated_at,
            checked: checked.map(|all| all.into_iter().map(CheckedOut::from).collect()),
        }
    }
}

impl From<Searched> for SearchedOut {
    fn from(list: Searched) -> Self {
        let Searched { edition, list, name, listed_on, sha256, rows } = list;
        Self { list_id: edition, list, name, listed_on, sha256, rows }
    }
}

impl From<Checked> for CheckedOut {
    fn from(one: Checked) -> Self {
        let Checked { person_id, name, outcome, by_birth_date, former_names, .. } = one;
        Self { person_id, name, outcome, by_birth_date, former_names }
    }
}

impl From<Match> for MatchOut {
    fn from(one: Match) -> Self {
        let holds = one.holds();
        let said = |text: &String| (!text.is_empty()).then(|| text.clone());
        let listed = &one.listed;
        Self {
            id: one.id,
            person_id: one.person_id,
            list_id: one.edition_id,
            row: listed.row,
            tier: one.tier,
            score: one.score,
            state: one.state,
            holds,
            listed: ListedOut {
                name: in_parts(&listed.name),
                birth_date: listed.birth_date.map(|date| date.on),
                state: said(&listed.state),
                specialty: said(&listed.specialty),
                grounds: said(&listed.grounds),
                excluded_on: listed.excluded_on,
                ended_on: listed.ended_on,
            },
            list: one.list,
            reasons: one.reasons,
            dispositions: one.dispositions.into_iter().map(DispositionOut::from).collect(),
            opened_at: one.opened_at,
            updated_at: one.updated_at,
            revision: one.revision,
        }
    }
}

impl From<Disposition> for DispositionOut {
    fn from(found: Disposition) -> Self {
        let Disposition { finding, means, words, found_at, found_by } = found;
        Self { finding, means, words, found_at, found_by }
    }
}

impl From<&Identity> for IdentityOut {
    fn from(identity: &Identity) -> Self {
        Self {
            has_birth_date: identity.born_on.is_some(),
            former_names: identity.former_names.len(),
            has_npi: identity.npi.is_some(),
        }
    }
}
