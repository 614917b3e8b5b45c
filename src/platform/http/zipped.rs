//! Long answers to programs, compressed for who takes that: a list of jobs says the same words many times.
//!
//! Only what programs ask for. They send no cookie, so nobody can make a browser ask with its secret beside
//! words of their own and read the secret from how long the answer is, as they could with our pages.

use std::{io::Write, sync::Arc};

use flate2::{Compression, write::GzEncoder};
use poem::{
    Body, Endpoint, IntoResponse, Request, Response,
    http::{HeaderValue, header},
};

use crate::error::{Error, Result};

/// Shorter ones cost more than they save.
const SHORTEST: usize = 4 * 1024;

/// Compresses what is long and said in JSON. What has a tag stays as it is: the tag names those bytes.
pub async fn shorten<E: Endpoint>(next: Arc<E>, request: Request) -> poem::Result<Response> {
    let may = takes_gzip(request.header(header::ACCEPT_ENCODING).unwrap_or_default());
    let mut response = next.call(request).await?.into_response();
    let kind = response.content_type().unwrap_or_default();
    if !kind.starts_with("application/json") || response.headers().contains_key(header::ETAG) {
        return Ok(response);
    }
    response.headers_mut().append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if !may {
        return Ok(response);
    }
    let plain = response.take_body().into_bytes().await?;
    if plain.len() < SHORTEST {
        response.set_body(plain);
        return Ok(response);
    }
    let zipped = tokio::task::spawn_blocking(move || zip(&plain)).await;
    response.set_body(Body::from(zipped.map_err(Error::internal)??));
    response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    Ok(response)
}

fn zip(plain: &[u8]) -> Result<Vec<u8>> {
    let mut zip = GzEncoder::new(vec![], Compression::fast());
    zip.write_all(plain).map_err(Error::internal)?;
    zip.finish().map_err(Error::internal)
}

/// Returns whether an `Accept-Encoding` takes gzip, by name and with a weight that is not nothing.
fn takes_gzip(accepted: &str) -> bool {
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
        is_gzip && weight.is_none_or(|weight| weight > 0.0)
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn what_is_compressed_says_the_same() {
        let (plain, mut read) = ("[1,2,3]".repeat(1000), String::new());
        let zipped = zip(plain.as_bytes()).unwrap();
        GzDecoder::new(&*zipped).read_to_string(&mut read).unwrap();
        assert!(read == plain && zipped.len() * 20 < plain.len());
    }

    #[test]
    fn gzip_is_taken_by_who_names_it_and_does_not_refuse_it() {
        for accepted in ["gzip", "deflate, gzip;q=0.5", "br, GZIP"] {
            assert!(takes_gzip(accepted), "{accepted}");
        }
        for accepted in ["", "identity", "gzip;q=0", "br", "gzipped", "deflate;q=1, gzip; q=0.0"] {
            assert!(!takes_gzip(accepted), "{accepted}");
        }
    }
}
