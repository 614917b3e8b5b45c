//! One connection, which keeps nobody waiting for ever.
//!
//! It sees bytes, and knows of a request only where its head ends. From there until the first byte
//! of the answer the other side waits for us; the body of a request has limits of its own, in
//! `http::body`.

use std::{
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep},
};

use super::{Line, Seat, head::Head, line::Dismissed};

/// How long the first head may take from its connection, and each later one from its first byte.
pub const HEAD: Duration = Duration::from_secs(10);
/// How long a connection is kept between two requests. Longer than proxies keep theirs: who closes
/// first closes no connection on which a request is already on its way.
pub const IDLE: Duration = Duration::from_secs(180);
/// How long nothing of an answer has to be taken.
pub const UNREAD: Duration = Duration::from_secs(30);

/// What is written before an answer, to say that the body may come.
const GO_ON: &[u8] = b"HTTP/1.1 100";

pub struct Connection<S> {
    socket: S,
    seat: Seat,
    dismissed: Option<Dismissed>,
    head: Head,
    /// When the head has to be here.
    until: Pin<Box<Sleep>>,
    /// When something of the answer has to be taken.
    taken_by: Option<Pin<Box<Sleep>>>,
}

impl<S> Connection<S> {
    pub(super) fn new(socket: S, seat: Seat, dismissed: Dismissed) -> Self {
        let (head, until) = (Head::default(), Box::pin(sleep(HEAD)));
        Self { socket, seat, dismissed: Some(dismissed), head, until, taken_by: None }
    }

    fn line(&self) -> &Arc<Line> {
        &self.seat.line
    }

    /// Notes what came.
    fn hear(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.head == Head::Ended || bytes.is_empty() {
            return Ok(());
        }
        let was_awaited = self.head == Head::Awaited;
        self.head.read(bytes);
        match self.head {
            Head::Foreign => return Err(io::ErrorKind::Unsupported.into()),
            Head::Ended => self.line().serve(),
            Head::Begun { .. } if was_awaited => {
                // The first one has been waited for already.
                let by = self.until.deadline().min(Instant::now() + HEAD);
                self.until.as_mut().reset(by);
                self.line().listen();
            }
            Head::Begun { .. } => self.line().listen(),
            Head::Awaited => {}
        }
        Ok(())
    }

    /// Notes what left. With an answer the turn is the other side's again.
    fn say(&mut self, bytes: &[u8]) {
        self.taken_by = None;
        if !bytes.starts_with(GO_ON) {
            self.head = Head::Awaited;
            self.until.as_mut().reset(Instant::now() + IDLE);
            self.line().listen();
        }
    }

    fn refuse_if_dismissed(&mut self, context: &mut Context<'_>) -> io::Result<()> {
        let told = self.dismissed.as_mut().map(|dismissed| Pin::new(dismissed).poll(context));
        if told.is_some_and(|told| told.is_ready()) {
            self.dismissed = None;
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        Ok(())
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Connection<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let before = buffer.filled().len();
        if let Poll::Ready(read) = Pin::new(&mut this.socket).poll_read(context, buffer) {
            return Poll::Ready(read.and_then(|()| this.hear(&buffer.filled()[before..])));
        }
        this.refuse_if_dismissed(context)?;
        if this.head != Head::Ended {
            ready!(this.until.as_mut().poll(context));
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        Poll::Pending
    }
}

impl<S> Connection<S> {
    /// Something of ours is not taken, for as long as that is waited for.
    fn wait_to_be_taken<T>(&mut self, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        self.refuse_if_dismissed(context)?;
        let taken_by = self.taken_by.get_or_insert_with(|| Box::pin(sleep(UNREAD)));
        ready!(taken_by.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Connection<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        if let Poll::Ready(written) = Pin::new(&mut this.socket).poll_write(context, bytes) {
            this.say(bytes);
            return Poll::Ready(written);
        }
        this.wait_to_be_taken(context)
    }

    // What is sealed has left us only once it is flushed: until then it may lie here, for somebody who takes nothing.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if let Poll::Ready(flushed) = Pin::new(&mut this.socket).poll_flush(context) {
            this.taken_by = None;
            return Poll::Ready(flushed);
        }
        this.wait_to_be_taken(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if let Poll::Ready(shut) = Pin::new(&mut this.socket).poll_shutdown(context) {
            return Poll::Ready(shut);
        }
        this.wait_to_be_taken(context)
    }
}
