//! What was understood.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::week::Week;

/// What somebody's words mean for one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Value {
    Answer(Answer),
    Hours(Hours),
    Pay(PayWish),
    Start(Start),
    /// Languages, systems or certificates, by their keys, sorted. Empty: they said that they have
    /// none.
    Named(Vec<Named>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Yes,
    No,
    /// On a condition, which a person has to read.
    Depends,
    /// *I guess*: neither yes nor no.
    Unsure,
}

/// Hours that somebody can work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    pub week: Week,
    pub reach: Reach,
}

/// How far hours go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// The hours, and no others.
    Whole,
    /// What they would rather have. Other hours may be possible.
    Wish,
    /// Something about the days that have hours here. Nothing was said about the others.
    Part,
}

/// What somebody would work for. Amounts are in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayWish {
    pub min_cents: i64,
    pub max_cents: Option<i64>,
    pub period: Period,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    Hour,
    Year,
}

/// When somebody can begin: on a day, or on one of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    pub from: NaiveDate,
    /// The last day, if they named a stretch of days.
    pub until: Option<NaiveDate>,
}

/// One language, system or certificate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Named {
    pub key: String,
    pub status: Status,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// They said that they have, speak or know it.
    Has,
    /// They know it so well. For languages and systems.
    Level(Level),
    /// They said that they have not.
    HasNot,
    /// It has run out. For certificates, as what follows.
    Expired,
    /// They are on their way to it.
    Planned,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Basic,
    Conversational,
    Fluent,
}

impl Named {
    /// Returns whether they have it, as far as they said. Some of it is not having it.
    pub fn is_held(&self) -> bool {
        matches!(self.status, Status::Has | Status::Level(Level::Conversational | Level::Fluent))
    }
}
