//! Bodies as they come in: cut where they get too long, given up where they are too slow. Nothing is
//! parsed before all of it is here and known to be short enough.

use std::{
    io,
    sync::{Arc, OnceLock},
    time::Duration,
};

use futures_util::{StreamExt, TryStreamExt, stream};
use poem::{
    Body, Endpoint, IntoResponse, Request, RequestBody, Response, error::ReadBodyError,
    http::header,
};
use tokio::time::{Instant, timeout_at};

use super::{body_memory::Share, request_name::RequestName};
use crate::{
    error::Error,
    kernel::fault::Reason,
    platform::{
        Platform,
        connections::{Connections, Line},
    },
};

pub const KB: usize = 1024;
/// The longest JSON.
const JSON: usize = 1024 * KB;
/// The longest answer to a question.
const ANSWER: usize = 64 * KB;

/// How long nothing has to come: a phone may have to look for its network first.
const GRACE: Duration = Duration::from_secs(10);
/// How many bytes a second there have to be from then on. An old phone in the country has more.
const LEAST_RATE: u64 = 4 * 1024;
/// How much of a body that is refused is still read, and thrown away. Who is cut off while sending
/// never sees why.
const THROWN_AWAY: usize = 32 * 1024 * KB;

/// Watches over what browsers send. How long it may be, the type of its form says.
pub async fn of_people<E: Endpoint>(next: Arc<E>, request: Request) -> poem::Result<Response> {
    watch(next, request, usize::MAX).await
}

/// Watches over what programs send. A file is read by the one operation that takes one, and it says
/// itself how long it may be.
pub async fn of_programs<E: Endpoint>(next: Arc<E>, request: Request) -> poem::Result<Response> {
    let path = RequestName::of(&request)?.path;
    let most = match path.rsplit('/').next() {
        Some("files" | "exclusion-lists" | "license-rosters" | "npi-files") => usize::MAX,
        Some("answers") => ANSWER,
        _ => JSON,
    };
    watch(next, request, most).await
}

/// Why a body was not read to its end.
#[derive(Clone, Copy)]
enum Cut {
    TooLong,
    TooSlow,
    /// All bodies together are as much as is kept.
    NoMemory,
}

/// What there is to know of a body while it comes.
#[derive(Clone)]
struct Watch {
    most: usize,
    line: Option<Arc<Line>>,
    share: Option<Arc<Share>>,
    cut: Arc<OnceLock<Cut>>,
}

async fn watch<E: Endpoint>(
    next: Arc<E>,
    mut request: Request,
    most: usize,
) -> poem::Result<Response> {
    let body = request.take_body();
    if body.is_empty() {
        return Ok(next.call(request).await?.into_response());
    }
    let line = Connections::line_of(&request);
    let watch = Watch { most, line, share: None, cut: Arc::default() };
    if announced(&request).is_some_and(|length| length > most) {
        throw_away(&request, watched(body, Watch { most: usize::MAX, ..watch })).await;
        return Err(too_long(most).into());
    }
    // It is given back when all is done: whoever reads a body keeps it until then.
    let share = Platform::of(&request).ok().map(|platform| Arc::new(platform.bodies.share()));
    if let (Some(share), Some(length)) = (&share, announced(&request))
        && !share.would_fit(length)
    {
        throw_away(&request, watched(body, watch)).await;
        return Err(Error::Busy.into());
    }
    let watch = Watch { share, ..watch };
    request.set_body(watched(body, watch.clone()));
    let answer = next.call(request).await;
    match watch.cut.get() {
        // Whoever reads it knows only that its rest is not there.
        Some(Cut::TooLong) => Err(too_long(most).into()),
        Some(Cut::TooSlow) => Err(Error::TooSlow.into()),
        Some(Cut::NoMemory) => Err(Error::Busy.into()),
        None => Ok(answer?.into_response()),
    }
}

/// Returns the same body, which ends in an error where it has to be cut.
fn watched(body: Body, watch: Watch) -> Body {
    let chunks = body.into_bytes_stream().boxed();
    // It begins when it is first asked for, not while somebody is still being authenticated.
    let nothing = (chunks, 0, None);
    Body::from_bytes_stream(stream::try_unfold(nothing, move |(mut chunks, read, began)| {
        let Watch { most, line, share, cut } = watch.clone();
        let refuse = move |why: Cut| {
            cut.get_or_init(|| why);
            io::Error::from(io::ErrorKind::InvalidData)
        };
        async move {
            let began = began.unwrap_or_else(Instant::now);
            let until = began + GRACE + Duration::from_secs(read as u64 / LEAST_RATE);
            let waits = line.as_deref().map(Line::wait);
            let Ok(next) = timeout_at(until, chunks.next()).await else {
                return Err(refuse(Cut::TooSlow));
            };
            drop(waits);
            let Some(chunk) = next.transpose()? else { return Ok(None) };
            let read = read + chunk.len();
            if read > most {
                return Err(refuse(Cut::TooLong));
            }
            if share.is_some_and(|share| !share.grow(chunk.len())) {
                return Err(refuse(Cut::NoMemory));
            }
            Ok(Some((chunk, (chunks, read, Some(began)))))
        }
    }))
}

/// Reads the whole body of a form, or refuses it before more than that is kept of it. What it is told to have at most may
/// be less: somebody looks then into what is too long.
pub async fn whole(
    request: &Request,
    body: &mut RequestBody,
    (most, told): (usize, usize),
) -> poem::Result<Vec<u8>> {
    let body = body.take()?;
    if announced(request).is_some_and(|length| length > most) {
        throw_away(request, body).await;
        return Err(too_long(told).into());
    }
    let mut chunks = body.into_bytes_stream();
    let mut whole = vec![];
    while let Some(chunk) = chunks.try_next().await.map_err(ReadBodyError::Io)? {
        if whole.len() + chunk.len() > most {
            throw_away(request, Body::from_bytes_stream(chunks)).await;
            return Err(too_long(told).into());
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(whole)
}

/// How long the body is, by its sender.
pub fn announced(request: &Request) -> Option<usize> {
    request.header(header::CONTENT_LENGTH)?.parse().ok()
}

pub fn too_long(most: usize) -> Error {
    Error::TooLarge(Reason::new("body.too_long").with("kilobytes", most / KB))
}

/// Who asked first whether to send waits for an answer, and sends nothing before.
async fn throw_away(request: &Request, body: Body) {
    let is_far_too_long = announced(request).is_some_and(|length| length > THROWN_AWAY);
    if is_far_too_long || request.headers().contains_key(header::EXPECT) {
        return;
    }
    let (mut chunks, mut read) = (body.into_bytes_stream(), 0);
    while let Ok(Some(chunk)) = chunks.try_next().await {
        read += chunk.len();
        if read > THROWN_AWAY {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use poem::{EndpointExt, endpoint::make, http::StatusCode};
    use tokio::time::sleep;

    use super::*;

    /// Sends so many bytes in pieces, one each second.
    async fn send(piece: usize, pieces: usize) -> (StatusCode, u64) {
        let came = stream::unfold(0, move |count| async move {
            sleep(Duration::from_secs(1)).await;
            (count < pieces).then(|| (Ok::<_, io::Error>(vec![b'a'; piece]), count + 1))
        });
        let reads = make(async |mut request: Request| {
            Ok::<_, poem::Error>(request.take_body().into_vec().await?.len().to_string())
        });
        let began = Instant::now();
        let request = Request::builder().body(Body::from_bytes_stream(came));
        let answer = reads.around(of_people).get_response(request).await;
        (answer.status(), began.elapsed().as_secs())
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_comes_in_drops_is_given_up_and_a_slow_one_is_not() {
        assert_eq!(send(1, 5).await.0, StatusCode::OK, "it is short");
        assert_eq!(send(0, 60).await, (StatusCode::REQUEST_TIMEOUT, 10));
        assert_eq!(send(400, 600).await, (StatusCode::REQUEST_TIMEOUT, 10));
        assert_eq!(send(5000, 600).await.0, StatusCode::OK, "a phone in the country");
    }
}
