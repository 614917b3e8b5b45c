//! What a connection goes over: plain, or sealed by a handshake that comes with its first bytes.
//!
//! Nobody waits for a handshake but whoever reads: so it has the time that the first head has, and its connection
//! a place among the others.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};
use tokio_rustls::{Accept, TlsAcceptor, server::TlsStream};

pub enum Socket {
    Plain(TcpStream),
    /// Agreeing on a key.
    Shaking(Box<Accept<TcpStream>>),
    Sealed(Box<TlsStream<TcpStream>>),
    /// No key was agreed on.
    Failed,
}

impl Socket {
    pub fn new(socket: TcpStream, tls: Option<&TlsAcceptor>) -> Self {
        match tls {
            Some(tls) => Self::Shaking(Box::new(tls.accept(socket))),
            None => Self::Plain(socket),
        }
    }

    /// Goes on with the handshake until it is over.
    fn poll_shaken(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Self::Shaking(accept) = self else {
            let is_lost = matches!(self, Self::Failed);
            return Poll::Ready(if is_lost {
                Err(io::ErrorKind::NotConnected.into())
            } else {
                Ok(())
            });
        };
        let shaken = ready!(Pin::new(&mut **accept).poll(context));
        *self = Self::Failed;
        *self = Self::Sealed(Box::new(shaken?));
        Poll::Ready(Ok(()))
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        ready!(self.poll_shaken(context))?;
        match &mut *self {
            Self::Plain(socket) => Pin::new(socket).poll_read(context, buffer),
            Self::Sealed(socket) => Pin::new(&mut **socket).poll_read(context, buffer),
            Self::Shaking(_) | Self::Failed => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        }
    }
}

impl AsyncWrite for Socket {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        ready!(self.poll_shaken(context))?;
        match &mut *self {
            Self::Plain(socket) => Pin::new(socket).poll_write(context, bytes),
            Self::Sealed(socket) => Pin::new(&mut **socket).poll_write(context, bytes),
            Self::Shaking(_) | Self::Failed => Poll::Ready(Err(io::ErrorKind::NotConnected.into())),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut *self {
            Self::Plain(socket) => Pin::new(socket).poll_flush(context),
            Self::Sealed(socket) => Pin::new(&mut **socket).poll_flush(context),
            // Nothing of ours waits to leave.
            Self::Shaking(_) | Self::Failed => Poll::Ready(Ok(())),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut *self {
            Self::Plain(socket) => Pin::new(socket).poll_shutdown(context),
            Self::Sealed(socket) => Pin::new(&mut **socket).poll_shutdown(context),
            Self::Shaking(_) | Self::Failed => Poll::Ready(Ok(())),
        }
    }
}
