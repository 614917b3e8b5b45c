//! What people handed in leaves as a file to keep. What browsers draw by themselves can be looked at
//! too, in a page of its own that may load and do nothing.

use poem::{
    IntoResponse, Response,
    http::{HeaderValue, header},
};

use crate::{
    error::{Error, Result},
    platform::{
        files::FileKind,
        pdf::{self, Printed},
    },
};

pub const MEDIA_TYPE: &str = "application/octet-stream";

/// What a picture may do: be drawn. Browsers make a page around it, which has styles of its own.
const PICTURE: &str = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; \
                       base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The same for a PDF. The reader that is part of a browser runs apart from our pages, and some
/// browsers show nothing in a sandbox.
const PDF: &str = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; \
                   base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Returns the value of `Content-Disposition` for a file of this name. Old programs read the plain
/// name, all others the one in full.
pub fn attachment(name: &str) -> String {
    disposition("attachment", name)
}

fn disposition(how: &str, name: &str) -> String {
    let plain = |char: char| {
        if char.is_ascii_alphanumeric() || ".-_ ".contains(char) { char } else { '_' }
    };
    let plain: String = name.chars().map(plain).collect();
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{}", percent(name))
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

/// Answers a page's link with a file to keep.
pub fn answer(name: &str, bytes: Vec<u8>) -> Result<Response> {
    let disposition = HeaderValue::from_str(&attachment(name)).map_err(Error::internal)?;
    let response = Response::builder().content_type(MEDIA_TYPE).body(bytes);
    Ok(response.with_header(header::CONTENT_DISPOSITION, disposition).into_response())
}

/// Answers with a paper to keep.
pub fn paper(Printed { name, bytes }: Printed) -> Result<Response> {
    let disposition = HeaderValue::from_str(&attachment(&name)).map_err(Error::internal)?;
    let response = Response::builder().content_type(pdf::MEDIA_TYPE).body(bytes);
    Ok(response.with_header(header::CONTENT_DISPOSITION, disposition).into_response())
}

/// Answers a page's link with a file to look at, if browsers draw such files safely, and else with a
/// file to keep.
pub fn show(name: &str, kind: FileKind, bytes: Vec<u8>) -> Result<Response> {
    if !kind.is_drawn_safely() {
        return answer(name, bytes);
    }
    let policy = if kind == FileKind::Pdf { PDF } else { PICTURE };
    let response = Response::builder()
        .content_type(kind.media_type())
        .header(header::CONTENT_DISPOSITION, disposition("inline", name))
        .header(header::CONTENT_SECURITY_POLICY, policy)
        .header("Cross-Origin-Resource-Policy", "same-origin");
    Ok(response.body(bytes))
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
