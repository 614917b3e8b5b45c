//! Bodies that were packed for the way. None is unpacked here, and what is packed is not what it says it is.

use poem::{Request, http::header};

/// Returns how a body was packed, if it was.
pub fn packing(request: &Request) -> Option<String> {
    let packed = request.header(header::CONTENT_ENCODING)?.trim();
    (!packed.is_empty() && !packed.eq_ignore_ascii_case("identity")).then(|| packed.to_owned())
}
