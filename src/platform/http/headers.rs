//! What a browser is told about everything that comes from here.

use poem::{
    Response,
    http::{HeaderValue, header},
    middleware::SetHeader,
};

/// Our pages load nothing foreign, send their forms nowhere else, stand in no frame, and hold no
/// plug-in. No `<base>` turns their addresses round.
const POLICY: &str = "default-src 'self'; base-uri 'none'; form-action 'self'; \
                      frame-ancestors 'none'; object-src 'none'";

/// How long a browser shall come by TLS only: a year. Other names under the practice's domain are
/// not ours to decide about.
const ONLY_BY_TLS: &str = "max-age=31536000";

/// What a browser may take our pages for, and whom it tells where it came from. The rest says [`confine`].
pub fn for_people() -> SetHeader {
    SetHeader::new()
        .overriding(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .overriding(header::REFERRER_POLICY, "same-origin")
}

/// Says what a page may load, where it does not say something stricter itself, as a file of a
/// stranger does; and that nobody keeps a copy, but of what is everybody's and never changes.
pub async fn confine(response: Response) -> Response {
    let mut response = response;
    let policy = response.headers_mut().entry(header::CONTENT_SECURITY_POLICY);
    policy.or_insert(HeaderValue::from_static(POLICY));
    let copies = response.headers_mut().entry(header::CACHE_CONTROL);
    copies.or_insert(HeaderValue::from_static("no-store"));
    response
}

/// A reply to a program is about people as well: nothing on its way keeps a copy, and a browser
/// that was led to it takes it for nothing else.
pub fn for_programs() -> SetHeader {
    SetHeader::new()
        .overriding(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .overriding(header::CACHE_CONTROL, "no-store")
}

/// Tells a browser to come by TLS from now on, where a proxy or we ourselves end it.
pub fn ask_for_tls(response: &mut Response) {
    let value = HeaderValue::from_static(ONLY_BY_TLS);
    response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, value);
}
