//! What programs are shown.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;

use super::binder::{Binder, HeldLicense, Sheet};
use crate::{
    exclusions::{
        CheckCause, CheckId, CheckOutcome, EditionId, MatchFinding, MatchId, MatchMeans,
        MatchState, MatchTier,
    },
    licenses::{Kind, LicenseId, LookOutcome, Method, SourceKind, Standing, Verification},
    people::PersonId,
    platform::{events::SignedHead, inquiry::Unheard},
};

/// What an auditor is handed.
#[derive(Object)]
#[oai(rename = "AuditBinderOut")]
pub struct BinderOut {
    from: NaiveDate,
    to: NaiveDate,
    made_at: DateTime<Utc>,
    people: Vec<SheetOut>,
    checks: Vec<CheckOut>,
    /// How many events the practice's log has, in an unbroken chain.
    chain_events: i64,
    /// The hash of the last of them. `muster verify-log` tells the same.
    chain_head: String,
    /// The same, signed with Ed25519. Keep it: `muster verify-log --since` tells later whether the log still goes on
    /// from it.
    signed_head: SignedHeadOut,
}

/// The head of a log, signed. As JSON it is what `muster verify-log --since` reads.
#[derive(Object)]
#[oai(rename = "AuditSignedHeadOut")]
pub struct SignedHeadOut {
    /// Whose log it is.
    practice: String,
    head: HeadOut,
    signed_at: DateTime<Utc>,
    signed: SignedOut,
}

/// How many events a log has, and the hash of the last.
#[derive(Object)]
#[oai(rename = "AuditHeadOut")]
pub struct HeadOut {
    seq: i64,
    hash: String,
}

/// A signature, and the key that it fits, in hexadecimal digits.
#[derive(Object)]
#[oai(rename = "AuditSignatureOut")]
pub struct SignedOut {
    public_key: String,
    signature: String,
}

impl From<SignedHead> for SignedHeadOut {
    fn from(SignedHead { practice, head, signed_at, signed }: SignedHead) -> Self {
        let (public_key, signature) = (signed.public_key, signed.signature);
        let head = HeadOut { seq: head.seq, hash: head.hash };
        Self { practice, head, signed_at, signed: SignedOut { public_key, signature } }
    }
}

/// Everything about one person.
#[derive(Object)]
#[oai(rename = "AuditSheetOut", skip_serializing_if_is_none)]
pub struct SheetOut {
    person_id: PersonId,
    name: String,
    /// What you call their work.
    position: Option<String>,
    licenses: Vec<LicenseOut>,
    matches: Vec<MatchOut>,
    events: Vec<EventOut>,
}

/// A license, with every look at its source in the span.
#[derive(Object)]
#[oai(rename = "AuditLicenseOut", skip_serializing_if_is_none)]
pub struct LicenseOut {
    id: LicenseId,
    kind: Kind,
    jurisdiction: String,
    number: String,
    expires_on: Option<NaiveDate>,
    /// How it stands today, not in the span.
    standing: Standing,
    verifications: Vec<LookOut>,
}

/// One look at a source.
#[derive(Object)]
#[oai(rename = "AuditVerificationOut", skip_serializing_if_is_none)]
pub struct LookOut {
    id: String,
    source: String,
    kind: SourceKind,
    method: Method,
    query: Option<String>,
    /// The status exactly as the source worded it.
    status: String,
    expires_on: Option<NaiveDate>,
    looked_on: Option<NaiveDate>,
    evidence: Option<String>,
    /// The SHA-256 of the file that proves it.
    file_sha256: Option<String>,
    /// Whether the source answered. One that did not has said nothing.
    outcome: LookOutcome,
    /// The SHA-256 of what the source answered to a program.
    raw_sha256: Option<String>,
    /// Why a program could not ask it.
    unheard: Option<Unheard>,
    verified_at: DateTime<Utc>,
    verified_by: String,
    supersedes: Option<String>,
}

/// A check against exclusion lists, with those of these people who were in it.
#[derive(Object)]
#[oai(rename = "AuditCheckOut")]
pub struct CheckOut {
    id: CheckId,
    cause: CheckCause,
    made_on: NaiveDate,
    made_at: DateTime<Utc>,
    lists: Vec<ListOut>,
    checked: Vec<CheckedOut>,
}

/// An edition that was looked through.
#[derive(Object)]
#[oai(rename = "AuditListOut")]
pub struct ListOut {
    list_id: EditionId,
    list: String,
    listed_on: NaiveDate,
    rows: i32,
    sha256: String,
}

/// What came of looking for somebody.
#[derive(Object)]
#[oai(rename = "AuditCheckedOut")]
pub struct CheckedOut {
    person_id: PersonId,
    name: String,
    outcome: CheckOutcome,
    by_birth_date: bool,
    former_names: i32,
}

/// A possible match, and what people found.
#[derive(Object)]
#[oai(rename = "AuditMatchOut")]
pub struct MatchOut {
    id: MatchId,
    list: String,
    list_id: EditionId,
    row: u32,
    tier: MatchTier,
    state: MatchState,
    reasons: Vec<String>,
    opened_at: DateTime<Utc>,
    dispositions: Vec<FoundOut>,
}

/// What a person found.
#[derive(Object)]
#[oai(rename = "AuditDispositionOut", skip_serializing_if_is_none)]
pub struct FoundOut {
    finding: MatchFinding,
    means: MatchMeans,
    words: Option<String>,
    found_at: DateTime<Utc>,
    found_by: String,
}

/// An event of the log that is about this. `muster event-proof` proves it by itself.
#[derive(Object)]
#[oai(rename = "AuditEventOut")]
pub struct EventOut {
    id: String,
    kind: String,
    at: DateTime<Utc>,
    actor: String,
    hash: String,
}

impl BinderOut {
    pub fn new(binder: Binder, made_at: DateTime<Utc>) -> Self {
        let Binder { span, sheets, checks, chain } = binder;
        let checks = checks.into_iter().map(|(check, checked)| CheckOut {
            id: check.id,
            cause: check.cause,
            made_on: check.made_on,
            made_at: check.made_at,
            lists: check
                .lists
                .into_iter()
                .map(|list| ListOut {
                    list_id: list.edition,
                    list: list.list,
                    listed_on: list.listed_on,
                    rows: list.rows,
                    sha256: list.sha256,
                })
                .collect(),
            checked: checked
                .into_iter()
                .map(|one| CheckedOut {
                    person_id: one.person_id,
                    name: one.name,
                    outcome: one.outcome,
                    by_birth_date: one.by_birth_date,
                    former_names: one.former_names,
                })
                .collect(),
        });
        Self {
            from: span.from,
            to: span.to,
            made_at,
            people: sheets.into_iter().map(SheetOut::from).collect(),
            checks: checks.collect(),
            chain_events: chain.events,
            chain_head: chain.head,
            signed_head: chain.signed.into(),
        }
    }
}

impl From<Sheet> for SheetOut {
    fn from(sheet: Sheet) -> Self {
        let matches = sheet.matches.into_iter().map(|one| MatchOut {
            id: one.id,
            list: one.list,
            list_id: one.edition_id,
            row: one.listed.row,
            tier: one.tier,
            state: one.state,
            reasons: one.reasons,
            opened_at: one.opened_at,
            dispositions: one
                .dispositions
                .into_iter()
                .map(|found| FoundOut {
                    finding: found.finding,
                    means: found.means,
                    words: found.words.map(|words| words.to_string()),
                    found_at: found.found_at,
                    found_by: found.found_by,
                })
                .collect(),
        });
        let events = sheet.events.into_iter().map(|event| EventOut {
            id: event.id.to_string(),
            kind: event.kind,
            at: event.at,
            actor: event.actor,
            hash: event.hash,
        });
        Self {
            person_id: sheet.person.id,
            name: sheet.person.name().to_owned(),
            position: sheet.staff.map(|staff| staff.terms.position.to_string()),
            licenses: sheet.licenses.into_iter().map(LicenseOut::from).collect(),
            matches: matches.collect(),
            events: events.collect(),
        }
    }
}

impl From<HeldLicense> for LicenseOut {
    fn from(held: HeldLicense) -> Self {
        let HeldLicense { license, standing, expires_on } = held;
        Self {
            id: license.id,
            kind: license.claim.kind,
            jurisdiction: license.claim.jurisdiction.to_string(),
            number: license.claim.number.to_string(),
            expires_on,
            standing,
            verifications: license.verifications.into_iter().map(LookOut::from).collect(),
        }
    }
}

impl From<Verification> for LookOut {
    fn from(seen: Verification) -> Self {
        let finding = seen.finding;
        Self {
            id: seen.id.to_string(),
            source: finding.source.to_string(),
            kind: finding.kind,
            method: finding.method,
            query: finding.query.map(|query| query.to_string()),
            status: finding.status.to_string(),
            expires_on: finding.expires_on,
            looked_on: finding.looked_on,
            evidence: finding.evidence.map(|evidence| evidence.to_string()),
            file_sha256: finding.proof.map(|proof| proof.stored.sha256),
            outcome: finding.outcome,
            raw_sha256: finding.raw_sha256,
            unheard: finding.unheard,
            verified_at: seen.verified_at,
            verified_by: seen.verified_by,
            supersedes: seen.supersedes.map(|id| id.to_string()),
        }
    }
}
