//! What the posting and the practice say. The conversation knows nothing else of a job.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{answers::Topic, language::Local, value::Period, week::Week};

/// Facts of one job, as published when the conversation began. They are frozen with it: played
/// again with others, it could come out otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub practice: String,
    /// Who reads the answers.
    pub reader: String,
    /// The candidate's first name, if they should be greeted by it.
    pub candidate: Option<String>,
    pub job: Local,
    /// The posted hours, if they are a week. Without them nobody is asked about hours.
    pub hours: Option<Week>,
    /// What the posting says of the hours, where that is no week: then it is asked about as it stands.
    #[serde(default)]
    pub schedule: Option<Local>,
    /// The posted pay. Without it nobody is asked about pay.
    pub pay: Option<PayRange>,
    /// The day on which somebody is needed, if there is one.
    pub start_by: Option<NaiveDate>,
    /// Languages that the work needs, by key. Without any nobody is asked about languages.
    pub languages: Vec<String>,
    /// Systems of which one should be known, by key.
    pub systems: Vec<String>,
    /// Certificates of which one should be held, by key.
    pub certificates: Vec<String>,
    /// Whether the practice sponsors work authorization, if it has said so.
    pub sponsors: Option<bool>,
    /// When the answers will have been read.
    pub reads_by: Option<NaiveDate>,
    /// Whom to call otherwise.
    pub phone: Option<String>,
    /// What the practice says about parking, benefits and so on.
    pub answers: BTreeMap<Topic, Local>,
}

/// The posted pay, in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayRange {
    pub min_cents: i64,
    pub max_cents: i64,
    pub period: Period,
}
