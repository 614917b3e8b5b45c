//! As much of HTTP/1.1 as a load needs: one request, then its answer, over a connection that stays.
//!
//! It is written by hand because it shares the machine with what it measures. A whole client
//! parses, allocates and pools for each request, and would take from the server a good part of
//! the processor time that is being counted.

use std::{io, net::SocketAddr, time::Duration};

use anyhow::{Context, bail};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// More than any answer that is measured.
const ROOM: usize = 8 * 1024;
/// A busy server is asked again so often, after so long.
const TRIES: usize = 200;
const PAUSE: Duration = Duration::from_millis(50);

const BUSY: u16 = 503;

#[derive(Clone, Copy)]
pub struct Request<'a> {
    method: &'a str,
    path: &'a str,
    secret: &'a str,
    body: &'a str,
}

impl<'a> Request<'a> {
    pub fn get(path: &'a str, secret: &'a str) -> Self {
        Self { method: "GET", path, secret, body: "" }
    }

    pub fn post(path: &'a str, secret: &'a str, body: &'a str) -> Self {
        Self { method: "POST", path, secret, body }
    }
}

pub struct Reply<'a> {
    pub status: u16,
    pub body: &'a [u8],
}

impl Reply<'_> {
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

pub struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Connection {
    pub async fn open(server: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, received: Vec::with_capacity(ROOM) })
    }

    /// Sends a request, and returns its answer when all of it is there.
    pub async fn send(&mut self, request: Request<'_>) -> io::Result<Reply<'_>> {
        let Request { method, path, secret, body } = request;
        let length = body.len();
        let sent = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {secret}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        self.stream.write_all(sent.as_bytes()).await?;
        self.received.clear();
        let head = loop {
            if self.stream.read_buf(&mut self.received).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let head = Head::read(&self.received)?;
            if let Some(head) = head.filter(|head| self.received.len() >= head.end()) {
                break head;
            }
        };
        Ok(Reply { status: head.status, body: &self.received[head.start..head.end()] })
    }

    /// Sends a request until the server has time for it, and returns what it says. Where speed is
    /// measured, use [`Self::send`].
    pub async fn ask(&mut self, request: Request<'_>) -> anyhow::Result<Value> {
        for _ in 0..TRIES {
            let reply = self.send(request).await?;
            if reply.is_success() {
                return Ok(serde_json::from_slice(reply.body)?);
            }
            if reply.status != BUSY {
                let said = String::from_utf8_lossy(reply.body);
                bail!("{} {}: {} {said}", request.method, request.path, reply.status);
            }
            tokio::time::sleep(PAUSE).await;
        }
        bail!("{} {}: the server stays busy", request.method, request.path)
    }
}

/// Returns a text of an answer.
pub fn text(answer: &Value, name: &str) -> anyhow::Result<String> {
    let text = answer[name].as_str().with_context(|| format!("no {name} in {answer}"))?;
    Ok(text.to_owned())
}

/// What the head of an answer tells about the rest.
#[derive(Debug, PartialEq, Eq)]
struct Head {
    status: u16,
    /// Where the body begins.
    start: usize,
    length: usize,
}

impl Head {
    fn end(&self) -> usize {
        self.start + self.length
    }

    /// Reads the head, if all of it is there. An answer that does not tell its length is refused:
    /// the server writes none in pieces.
    fn read(received: &[u8]) -> io::Result<Option<Self>> {
        const END: &[u8] = b"\r\n\r\n";
        let Some(at) = received.windows(END.len()).position(|here| here == END) else {
            return Ok(None);
        };
        let garbled = || io::Error::new(io::ErrorKind::InvalidData, "an answer without a length");
        let head = std::str::from_utf8(&received[..at]).map_err(|_| garbled())?;
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let length = lines.filter_map(|line| line.split_once(':')).find_map(|(name, value)| {
            name.eq_ignore_ascii_case("content-length").then(|| value.trim())
        });
        let status = status.and_then(|status| status.parse().ok()).ok_or_else(garbled)?;
        let length = length.and_then(|length| length.parse().ok()).ok_or_else(garbled)?;
        Ok(Some(Self { status, start: at + END.len(), length }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_tells_the_status_and_where_the_body_ends() {
        let received =
            b"HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\ncontent-length: 2\r\n\r\nok";
        let head = Head::read(received).unwrap().unwrap();
        assert_eq!((head.status, head.end()), (201, received.len()));
        assert_eq!(&received[head.start..head.end()], b"ok");
    }

    #[test]
    fn a_head_that_is_not_all_there_is_waited_for() {
        for received in ["", "HTTP/1.1 201 Created\r\ncontent-length: 2\r\n"] {
            assert_eq!(Head::read(received.as_bytes()).unwrap(), None, "{received}");
        }
    }

    #[test]
    fn an_answer_whose_end_cannot_be_told_is_refused() {
        for received in [
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n",
            "HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n",
            "nonsense\r\ncontent-length: 2\r\n\r\n",
        ] {
            assert!(Head::read(received.as_bytes()).is_err(), "{received}");
        }
    }
}
