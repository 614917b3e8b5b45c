//! What programs are shown: how far a check has come, and nothing of what came back.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;
use serde_json::Value;

use super::{
    background_check::BackgroundCheck,
    background_check_state::{BackgroundCheckId, BackgroundCheckState},
    papers::Paper,
};
use crate::{
    applications::ApplicationId, kernel::text::Text, offers::OfferId, people::PersonId,
    platform::http::idempotency::Answer,
};

/// A background check as far as it has come.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct BackgroundCheckOut {
    pub id: BackgroundCheckId,
    /// The signed offer that depends on it.
    offer_id: OfferId,
    application_id: ApplicationId,
    person_id: PersonId,
    state: BackgroundCheckState,
    asked_at: DateTime<Utc>,
    /// Who asked for it: a user, or an API key.
    asked_by: String,
    authorization: Option<AuthorizationOut>,
    /// On which day the candidate signed on paper, if they did.
    paper_signed_on: Option<NaiveDate>,
    /// Who makes the report.
    agency: Option<Text<200>>,
    /// On which day it was ordered.
    ordered_on: Option<NaiveDate>,
    /// When anything that is shown here last changed. What came back does not move it.
    updated_at: DateTime<Utc>,
    /// Counts the changes of what is shown here.
    revision: i32,
    /// The candidate's link. It is shown in the answer that makes it, and never again.
    url: Option<String>,
}

/// How the authorization was signed.
#[derive(Object)]
#[oai(rename = "BackgroundCheckAuthorizationOut", skip_serializing_if_is_none)]
pub struct AuthorizationOut {
    /// The name as the candidate typed it.
    name: Option<Text<200>>,
    /// SHA-256 of the paper's bytes.
    paper_sha256: String,
    /// Which wording of the consent to electronic records they agreed to.
    consent_version: i32,
    signed_at: DateTime<Utc>,
}

impl BackgroundCheckOut {
    pub fn new(check: BackgroundCheck) -> Self {
        let state = check.state();
        let (agency, ordered_on) = match check.order {
            Some(order) => (Some(order.agency.name), Some(order.on)),
            None => (None, None),
        };
        Self {
            id: check.id,
            offer_id: check.offer_id,
            application_id: check.application_id,
            person_id: check.person_id,
            state,
            asked_at: check.asked_at,
            asked_by: check.asked_by,
            authorization: check.authorization.map(AuthorizationOut::from),
            paper_signed_on: check.on_paper.map(|paper| paper.on),
            agency,
            ordered_on,
            updated_at: check.updated_at,
            revision: check.revision,
            url: None,
        }
    }

    pub fn with_link(check: BackgroundCheck, url: String) -> Self {
        Self { url: Some(url), ..Self::new(check) }
    }
}

impl Answer for BackgroundCheckOut {
    fn without_secrets(&self) -> Option<Value> {
        let mut kept = poem_openapi::types::ToJSON::to_json(self)?;
        kept.as_object_mut()?.remove("url");
        Some(kept)
    }
}

impl From<Paper> for AuthorizationOut {
    fn from(paper: Paper) -> Self {
        let paper_sha256 = paper.fingerprint();
        Self { name: paper.name, paper_sha256, consent_version: paper.consent, signed_at: paper.at }
    }
}
