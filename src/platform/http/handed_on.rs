//! An address as people hand it on: with the full stop of the sentence in which it stood, a bracket
//! or a quotation mark of the message, a slash at its end, in capitals.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use poem::{Endpoint, IntoResponse, Request, Response, http::Method};

use crate::platform::outward::{own_path, see_other};

/// Leads whoever asks for a page to the address that was meant. None of ours has a capital letter,
/// or ends with anything but a letter or a digit.
pub async fn straighten<E: Endpoint>(next: Arc<E>, request: Request) -> poem::Result<Response> {
    let is_page = matches!(*request.method(), Method::GET | Method::HEAD);
    if let Some(meant) = meant(request.uri().path()).filter(|_| is_page) {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        return Ok(see_other(&format!("{meant}{query}")));
    }
    Ok(next.call(request).await?.into_response())
}

/// Returns the path that was meant, if it is another one.
fn meant(path: &str) -> Option<String> {
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let meant = decoded.trim_end_matches(|char: char| !char.is_ascii_alphanumeric());
    let meant = meant.to_ascii_lowercase();
    let is_plain = |char: char| char.is_ascii_alphanumeric() || "/_-.~".contains(char);
    let is_ours = meant != path && meant.chars().all(is_plain) && own_path(&meant).is_some();
    is_ours.then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_adds_to_an_address_is_taken_off() {
        for tail in
            [".", ",", ")", "%E2%80%9D", "”", "/", "/.", "%20", "%E2%80%8B", ">", "!\"", "…"]
        {
            let meant = meant(&format!("/take/link_0a1b{tail}"));
            assert_eq!(meant.as_deref(), Some("/take/link_0a1b"), "{tail}");
        }
        assert_eq!(meant("/CAREERS/Cedar-Hollow").as_deref(), Some("/careers/cedar-hollow"));
    }

    #[test]
    fn what_is_right_or_leads_elsewhere_is_left_alone() {
        for path in [
            "/",
            "/take/link_0a1b",
            "/licenses/new",
            "//evil.example/",
            "/%2Fevil.example/",
            "/a%3Fb/",
            "/%FF.",
        ] {
            assert_eq!(meant(path), None, "{path}");
        }
    }
}
