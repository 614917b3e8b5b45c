//! What is left of a body that nobody read.
//!
//! A refusal often comes before the body is read. On a connection that stays open the next request would stand
//! behind that rest, so the server closes it; and a client that was not told sends its next request into nothing.

use std::{sync::Arc, time::Duration};

use futures_util::{
    StreamExt,
    stream::{self, BoxStream},
};
use hyper::body::Bytes;
use poem::{
    Body, Endpoint, IntoResponse, Request, Response,
    http::{HeaderValue, header},
};
use tokio::{
    sync::Mutex,
    time::{Instant, timeout_at},
};

/// Less than anybody waits for an answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// A refused file of the largest size is heard out.
const MOST: usize = 12 << 20;

type Chunks = BoxStream<'static, std::io::Result<Bytes>>;

/// Reads what is left of the body once there is an answer, or says that the connection closes.
pub async fn hear_out<E: Endpoint>(next: Arc<E>, mut request: Request) -> poem::Result<Response> {
    let body = request.take_body();
    if body.is_empty() {
        return Ok(next.get_response(request).await);
    }
    // Who asked first whether to send waits for the answer, and sends nothing before.
    let waits = request.headers().contains_key(header::EXPECT);
    let left: Arc<Mutex<Option<Chunks>>> =
        Arc::new(Mutex::new(Some(body.into_bytes_stream().boxed())));
    let read = stream::unfold(left.clone(), |left| async move {
        let chunk = next_of(&left).await?;
        Some((chunk, left))
    });
    request.set_body(Body::from_bytes_stream(read));
    let mut answer = next.get_response(request).await.into_response();
    let is_refused = answer.status().is_client_error() || answer.status().is_server_error();
    if is_refused && (waits || !is_read_out(&left).await) {
        answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    Ok(answer)
}

async fn next_of(left: &Mutex<Option<Chunks>>) -> Option<std::io::Result<Bytes>> {
    let mut left = left.lock().await;
    let chunk = left.as_mut()?.next().await;
    if chunk.is_none() {
        *left = None;
    }
    chunk
}

/// Reads the rest, as far as it is worth it. Returns whether that was all.
async fn is_read_out(left: &Mutex<Option<Chunks>>) -> bool {
    let (until, mut read) = (Instant::now() + PATIENCE, 0);
    loop {
        match timeout_at(until, next_of(left)).await {
            Ok(None) => return true,
            Ok(Some(Ok(chunk))) if read + chunk.len() <= MOST => read += chunk.len(),
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use poem::{EndpointExt, endpoint::make, http::StatusCode};

    use super::*;

    async fn refused(body: Body) -> Response {
        let refuses =
            make(|_| async { Err::<Response, _>(poem::Error::from_status(StatusCode::NOT_FOUND)) });
        refuses.around(hear_out).get_response(Request::builder().body(body)).await
    }

    #[tokio::test]
    async fn what_a_refusal_left_is_read_and_the_connection_stays() {
        let (seen, came) = tokio::sync::mpsc::unbounded_channel();
        let chunks = stream::iter(["a", "b"]).map(move |chunk| {
            seen.send(chunk).unwrap();
            Ok::<_, std::io::Error>(chunk)
        });
        let answer = refused(Body::from_bytes_stream(chunks)).await;
        assert_eq!(
            (answer.status(), answer.header(header::CONNECTION)),
            (StatusCode::NOT_FOUND, None)
        );
        assert_eq!(came.len(), 2);
    }

    #[tokio::test]
    async fn of_what_never_ends_the_client_is_told_that_the_connection_closes() {
        let chunks = stream::repeat_with(|| Ok::<_, std::io::Error>(vec![0_u8; 1 << 20]));
        let answer = refused(Body::from_bytes_stream(chunks)).await;
        assert_eq!(answer.header(header::CONNECTION), Some("close"));
    }

    #[tokio::test]
    async fn of_what_stopped_coming_too() {
        tokio::time::pause();
        let chunks = stream::pending::<Result<&str, std::io::Error>>();
        let answer = refused(Body::from_bytes_stream(chunks)).await;
        assert_eq!(answer.header(header::CONNECTION), Some("close"));
    }
}
