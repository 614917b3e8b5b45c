//! What waits for somebody, as each room says it of itself. *Today* is made of it.

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;

use crate::{error::Result, platform::http::principal::Asker};

crate::words! {
    /// Whose turn it is.
    pub enum On {
        You = "you",
        Others = "others",
        Candidates = "candidates",
    }
}

/// Several things of one kind that wait, with the one act that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub on: On,
    /// What it is: `waits-…` says it, and `waits-act-…` its act, of `count` and `of`.
    pub word: &'static str,
    pub icon: &'static str,
    pub count: u64,
    /// What they belong to, like the title of a job. It may be empty.
    pub of: String,
    /// Some of those who are meant, who has waited longest first.
    pub names: Vec<String>,
    /// Since when the first of them waits.
    pub since: DateTime<Utc>,
    /// From when on it is too late for the first of them.
    pub until: Option<DateTime<Utc>>,
    /// Where the act is.
    pub path: String,
}

/// How a room finds what waits in it.
pub struct Waits {
    /// Every word that it says. A test wants a sentence for each.
    pub words: &'static [&'static str],
    /// Finds what waits, in as many statements for a thousand as for one. What the asker may not see is
    /// not asked for.
    pub of: for<'a> fn(&'a Asker<'a>) -> BoxFuture<'a, Result<Vec<Waiting>>>,
}
