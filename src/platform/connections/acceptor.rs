//! The door of the server: who comes is let in as far as there is room.

use std::{io, sync::Arc, time::Duration};

use poem::{
    http::uri::Scheme,
    listener::{Acceptor, TcpAcceptor},
    web::{LocalAddr, RemoteAddr},
};
use tokio::time::sleep;
use tokio_rustls::TlsAcceptor;

use super::{Connections, connection::Connection, socket::Socket};

/// How long to wait where the machine gives no descriptor: asked again at once, it would be asked
/// some hundred thousand times a second.
const PAUSE: Duration = Duration::from_millis(100);

/// Accepts connections, as many as there is room for.
pub struct Limited {
    door: TcpAcceptor,
    connections: Arc<Connections>,
    /// What seals them, if nobody in front of us does.
    tls: Option<TlsAcceptor>,
}

impl Limited {
    pub fn new(door: TcpAcceptor, connections: Arc<Connections>) -> Self {
        Self { door, connections, tls: None }
    }

    /// The same where connections are sealed. Both count together.
    pub fn sealed(door: TcpAcceptor, connections: Arc<Connections>, tls: TlsAcceptor) -> Self {
        Self { tls: Some(tls), ..Self::new(door, connections) }
    }
}

impl Acceptor for Limited {
    type Io = Connection<Socket>;

    fn local_addr(&self) -> Vec<LocalAddr> {
        self.door.local_addr()
    }

    async fn accept(&mut self) -> io::Result<(Self::Io, LocalAddr, RemoteAddr, Scheme)> {
        loop {
            match self.door.accept().await {
                Ok((socket, here, there, scheme)) => {
                    let peer = there.as_socket_addr();
                    // Whoever finds no room is hung up on, and may come again.
                    if let Some((seat, dismissed)) = peer.and_then(|it| self.connections.admit(*it))
                    {
                        let scheme = if self.tls.is_some() { Scheme::HTTPS } else { scheme };
                        let socket = Socket::new(socket, self.tls.as_ref());
                        let connection = Connection::new(socket, seat, dismissed);
                        return Ok((connection, here, there, scheme));
                    }
                }
                // They left before they were let in.
                Err(error) if is_theirs(&error) => {}
                Err(error) => {
                    tracing::warn!(%error, "no connection can be taken just now");
                    self.connections.give_one_back();
                    sleep(PAUSE).await;
                }
            }
        }
    }
}

fn is_theirs(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}
