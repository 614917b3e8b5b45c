//! A link to hand over, as the page that made it shows it this once.

use serde::Serialize;

use super::Practice;
use crate::platform::{Platform, qr::Qr};

/// In words, and as a code for a phone if phones can reach us.
#[derive(Serialize)]
pub struct Handed {
    url: String,
    code: Option<Qr>,
}

impl Handed {
    /// Writes the address that this path has for a phone.
    pub fn new(platform: &Platform, practice: &Practice, path: &str) -> Self {
        let base = practice.public_url.as_ref().map(|url| url.as_str());
        let url = platform.outward.url(base, path);
        // No code for an address that is this computer only.
        let code = if practice.is_reachable() { Qr::of(&url) } else { None };
        Self { url, code }
    }

    /// An example with a code, and one without.
    pub fn samples() -> [Self; 2] {
        let url = || "https://jobs.cedar.example/take/link_0".to_owned();
        [Self { url: url(), code: None }, Self { url: url(), code: Qr::of(&url()) }]
    }
}
