//! What programs are shown.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;
use serde_json::Value;

use super::{
    copy::{CopyOf, Held},
    kind::{RescissionStep, WithdrawalReason},
    offer::{Ended, Offer, OfferId, OfferState},
    sheet::Sheet,
    signature::{Signature, SignedHow, Way},
    terms::Condition,
};
use crate::{
    applications::ApplicationId,
    files::{FileId, SheetId, SheetState},
    jobs::{JobId, PayPeriod},
    kernel::{money::Cents, prose::Prose, text::Text},
    people::PersonId,
    platform::http::idempotency::Answer,
};

/// An offer as it stands.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct OfferOut {
    pub id: OfferId,
    application_id: ApplicationId,
    person_id: PersonId,
    job_id: JobId,
    /// Which offer of this application: 2 if the first was changed.
    number: i32,
    state: OfferState,
    pay_cents: Cents,
    pay_period: PayPeriod,
    hours: Option<i32>,
    schedule: Text<300>,
    location: Text<120>,
    supervisor: Text<120>,
    first_day: NaiveDate,
    /// The last day on which it can be signed.
    answer_by: NaiveDate,
    conditions: Vec<Condition>,
    line: Option<Prose<1000>>,
    outside_because: Option<Text<500>>,
    /// What is signed, byte for byte.
    letter: String,
    /// SHA-256 of the letter's bytes.
    letter_sha256: String,
    signature: Option<SignatureOut>,
    ending: Option<EndingOut>,
    sent_at: DateTime<Utc>,
    /// Who sent it: a user, or an API key.
    sent_by: String,
    /// When anything of it last changed.
    updated_at: DateTime<Utc>,
    /// Counts the changes.
    revision: i32,
    /// The candidate's link. It is shown in the answer that makes it, and never again.
    url: Option<String>,
}

/// How it was signed.
#[derive(Object)]
#[oai(rename = "OfferSignatureOut", skip_serializing_if_is_none)]
pub struct SignatureOut {
    how: SignedHow,
    /// The name as the candidate typed it; of a signature on paper, as somebody read it.
    name: Text<200>,
    letter_sha256: String,
    /// Which wording of the consent to electronic records they agreed to, if they signed online.
    consent_version: Option<i32>,
    /// When it was signed online; of a signature on paper, when somebody saw it.
    signed_at: DateTime<Utc>,
    /// The day that is written on the paper, if it was signed on paper.
    signed_on: Option<NaiveDate>,
    /// Who saw the paper, if it was signed on paper: a user.
    seen_by: Option<String>,
}

/// A sheet with a signature in ink, as a photo or scan.
#[derive(Object)]
#[oai(rename = "OfferSheetOut", skip_serializing_if_is_none)]
pub struct SheetOut {
    pub id: SheetId,
    pub offer_id: OfferId,
    file_id: FileId,
    /// SHA-256 of the file's bytes.
    sha256: String,
    state: SheetState,
    /// Why it was sent back.
    reason: Option<Text<300>>,
    handed_in_at: DateTime<Utc>,
    /// Who handed it in: a user, an API key, or the candidate's link.
    handed_in_by: String,
    decided_at: Option<DateTime<Utc>>,
    decided_by: Option<String>,
}

impl Answer for SheetOut {}

/// The sheets of an offer.
#[derive(Object)]
#[oai(rename = "OfferSheetsOut")]
pub struct SheetsOut {
    pub data: Vec<SheetOut>,
}

impl From<Sheet> for SheetOut {
    fn from(sheet: Sheet) -> Self {
        let Sheet { id, of, file_id, sha256, state, reason, .. } = sheet;
        Self {
            id,
            offer_id: of,
            file_id,
            sha256,
            state,
            reason,
            handed_in_at: sheet.handed_in_at,
            handed_in_by: sheet.handed_in_by,
            decided_at: sheet.decided_at,
            decided_by: sheet.decided_by,
        }
    }
}

/// A copy of the letter that is known.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct OfferCopyOut {
    offer_id: OfferId,
    /// The copy's own fingerprint.
    sha256: String,
    copy_of: CopyOf,
    /// Whether it is what was signed. A PDF from before the signature is not.
    is_signed: bool,
    /// SHA-256 of the letter's bytes.
    letter_sha256: String,
    /// When the offer was signed.
    signed_at: Option<DateTime<Utc>>,
}

impl OfferCopyOut {
    pub fn new(offer: &Offer, held: Held, copy_of: CopyOf, is_signed: bool) -> Self {
        Self {
            offer_id: offer.id,
            sha256: held.sha256,
            copy_of,
            is_signed,
            letter_sha256: offer.fingerprint(),
            signed_at: offer.signature().map(|signature| signature.at),
        }
    }
}

/// How it ended.
#[derive(Object)]
#[oai(rename = "OfferEndingOut", skip_serializing_if_is_none)]
pub struct EndingOut {
    reason: Option<WithdrawalReason>,
    note: Option<Prose<1000>>,
    /// What was done before a signed one was taken back.
    steps: Option<Vec<RescissionStep>>,
    ended_at: DateTime<Utc>,
    ended_by: String,
}

impl OfferOut {
    pub fn new(offer: Offer) -> Self {
        let state = offer.word();
        let letter_sha256 = offer.fingerprint();
        let signature = offer.signature().cloned().map(SignatureOut::from);
        let ending = offer.ended().cloned().map(EndingOut::from);
        let terms = offer.terms;
        Self {
            id: offer.id,
            application_id: offer.application_id,
            person_id: offer.person_id,
            job_id: offer.job_id,
            number: offer.number,
            state,
            pay_cents: terms.pay,
            pay_period: terms.period,
            hours: terms.hours,
            schedule: terms.schedule,
            location: terms.location,
            supervisor: terms.supervisor,
            first_day: terms.first_day,
            answer_by: terms.answer_by,
            conditions: terms.conditions,
            line: terms.line,
            outside_because: terms.outside_because,
            letter: offer.letter,
            letter_sha256,
            signature,
            ending,
            sent_at: offer.sent_at,
            sent_by: offer.sent_by,
            updated_at: offer.updated_at,
            revision: offer.revision,
            url: None,
        }
    }

    pub fn with_link(offer: Offer, url: String) -> Self {
        Self { url: Some(url), ..Self::new(offer) }
    }
}

impl Answer for OfferOut {
    fn without_secrets(&self) -> Option<Value> {
        let mut kept = poem_openapi::types::ToJSON::to_json(self)?;
        kept.as_object_mut()?.remove("url");
        Some(kept)
    }
}

impl From<Signature> for SignatureOut {
    fn from(signature: Signature) -> Self {
        let how = signature.how();
        let Signature { name, letter_sha256, at, by, way } = signature;
        let (consent_version, signed_on, seen_by) = match way {
            Way::Online { consent, .. } => (Some(consent), None, None),
            Way::OnPaper { signed_on, .. } => (None, Some(signed_on), Some(by)),
        };
        Self { how, name, letter_sha256, consent_version, signed_at: at, signed_on, seen_by }
    }
}

impl From<Ended> for EndingOut {
    fn from(ended: Ended) -> Self {
        let Ended { because, note, steps, at, by, .. } = ended;
        let steps = (!steps.is_empty()).then_some(steps);
        Self { reason: because, note, steps, ended_at: at, ended_by: by }
    }
}
