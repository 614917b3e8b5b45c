//! Which part of a list of what belongs to applications is asked for: of one of them, or of all.

use serde::Deserialize;

use super::ApplicationId;
use crate::platform::db::page::Seek;

#[derive(Deserialize)]
pub struct OfOne {
    pub application: Option<ApplicationId>,
    #[serde(default)]
    pub cursor: Seek,
}

impl OfOne {
    /// What the addresses of the other pages repeat, as a page's sample has it.
    pub const SAMPLE: &str = "application=appl_01jdf3v9w8e4k9s2m6q7r5t1xz";

    /// Returns what the addresses of the other pages repeat.
    pub fn rest(&self) -> String {
        self.application.map(|id| format!("application={id}")).unwrap_or_default()
    }
}
