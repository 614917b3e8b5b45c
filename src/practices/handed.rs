//! A link to hand over, as the page that made it shows it this once.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::Practice;
use crate::platform::{Platform, qr::Qr};

/// In words, and as a code for a phone if phones can reach us.
#[derive(Serialize)]
pub struct Handed {
    url: String,
    code: Option<Qr>,
    /// Text it to oneself, by one's own phone: it asks to whom.
    sms: String,
    whatsapp: String,
}

impl Handed {
    /// Writes the address that this path has for a phone.
    pub fn new(platform: &Platform, practice: &Practice, path: &str) -> Self {
        let base = practice.public_url.as_ref().map(|url| url.as_str());
        let url = platform.outward.url(base, path);
        // No code for an address that is this computer only.
        let code = if practice.is_reachable() { Qr::of(&url) } else { None };
        Self::of(url, code)
    }

    fn of(url: String, code: Option<Qr>) -> Self {
        let body = utf8_percent_encode(&url, NON_ALPHANUMERIC).to_string();
        let whatsapp = format!("https://wa.me/?text={body}");
        Self { url, code, sms: format!("sms:?&body={body}"), whatsapp }
    }

    /// An example with a code, and one without.
    pub fn samples() -> [Self; 2] {
        let url = || "https://jobs.cedar.example/take/link_0".to_owned();
        [Self::of(url(), None), Self::of(url(), Qr::of(&url()))]
    }
}
