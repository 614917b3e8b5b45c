//! What people handed in leaves as a file to keep: never shown by a browser as a page of ours.

use poem::{
    IntoResponse, Response,
    http::{HeaderValue, header},
};

use crate::error::{Error, Result};

pub const MEDIA_TYPE: &str = "application/octet-stream";

/// Returns the value of `Content-Disposition` for a file of this name. Old programs read the plain
/// name, all others the one in full.
pub fn attachment(name: &str) -> String {
    let plain = |char: char| {
        if char.is_ascii_alphanumeric() || ".-_ ".contains(char) { char } else { '_' }
    };
    let plain: String = name.chars().map(plain).collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", percent(name))
}

/// Encodes everything that an address could take for its own.
pub fn percent(text: &str) -> String {
    let encoded = text.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    });
    encoded.collect()
}

/// Answers a page's link with a file.
pub fn answer(name: &str, bytes: Vec<u8>) -> Result<Response> {
    let disposition = HeaderValue::from_str(&attachment(name)).map_err(Error::internal)?;
    let response = Response::builder().content_type(MEDIA_TYPE).body(bytes);
    Ok(response.with_header(header::CONTENT_DISPOSITION, disposition).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        assert_eq!(
            attachment("a\"; x=ñ.pdf"),
            "attachment; filename=\"a__ x__.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%C3%B1.pdf"
        );
    }
}
