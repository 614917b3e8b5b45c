//! Who is connected. Nobody can take all the room by saying nothing: where it is full, whoever has
//! kept us waiting longest makes room for who comes.

use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use poem::Request;

mod acceptor;
mod connection;
mod descriptors;
mod head;
mod line;
mod socket;

pub use acceptor::Limited;
use line::Dismissed;
pub use line::Line;

use super::outward::network;

/// How many descriptors are left to the database, files, the log and callbacks.
const FOR_THE_HOUSE: u64 = 256;
/// How many connections are kept at most, however many the machine would give.
const MOST: u64 = 4096;
/// How many a visitor's address may have. A whole clinic behind one address has fewer: a browser
/// opens six, and a program one for each request that it sends at once.
const MOST_OF_ONE: usize = 64;

/// All connections that are open.
pub struct Connections {
    most: usize,
    /// Whoever comes through a proxy comes from its one address.
    is_behind_proxy: bool,
    open: Mutex<HashMap<SocketAddr, Arc<Line>>>,
}

impl Connections {
    /// Takes as many descriptors as the machine lets us have, and leaves the house its own.
    pub fn new(is_behind_proxy: bool) -> Arc<Self> {
        let descriptors = descriptors::raise();
        let most = descriptors.saturating_sub(FOR_THE_HOUSE).clamp(16, MOST);
        tracing::debug!(descriptors, most, "connections are limited");
        Self::of_at_most(usize::try_from(most).unwrap_or(usize::MAX), is_behind_proxy)
    }

    fn of_at_most(most: usize, is_behind_proxy: bool) -> Arc<Self> {
        Arc::new(Self { most, is_behind_proxy, open: Mutex::default() })
    }

    /// Returns the line on which a request came. One that was made by hand came on none.
    pub fn line_of(request: &Request) -> Option<Arc<Line>> {
        let connections = request.data::<Arc<Self>>()?;
        connections.open().get(request.remote_addr().as_socket_addr()?).cloned()
    }

    /// Lets somebody in, if need be in place of who has kept us waiting longest. Where everybody is
    /// being served, nobody has to go, and there is no room.
    fn admit(self: &Arc<Self>, peer: SocketAddr) -> Option<(Seat, Dismissed)> {
        let visitor = self.visitor(peer.ip());
        let mut open = self.open();
        if let Some(visitor) = &visitor {
            let of_them = |line: &Line| line.visitor() == Some(visitor);
            if open.values().filter(|line| of_them(line)).count() >= MOST_OF_ONE {
                make_room(&mut open, of_them)?;
            }
        }
        if open.len() >= self.most {
            make_room(&mut open, |_| true)?;
        }
        let (line, dismissed) = Line::new(visitor);
        let line = Arc::new(line);
        open.insert(peer, line.clone());
        Some((Seat { connections: self.clone(), peer, line }, dismissed))
    }

    /// Closes one connection because the machine gives no more descriptors.
    fn give_one_back(&self) {
        make_room(&mut self.open(), |_| true);
    }

    /// Returns who is counted as one visitor. Behind a proxy nobody is, nor is who comes from this
    /// machine itself: a tunnel that ends here brings everybody from one address.
    fn visitor(&self, address: IpAddr) -> Option<String> {
        let address = address.to_canonical();
        let is_tunnel = ["127.0.0.1", "::1"].iter().any(|own| address.to_string() == *own);
        (!self.is_behind_proxy && !is_tunnel).then(|| network(address))
    }

    fn open(&self) -> MutexGuard<'_, HashMap<SocketAddr, Arc<Line>>> {
        // Whoever panicked left a map that is whole.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Dismisses whoever of these has kept us waiting longest.
fn make_room(
    open: &mut HashMap<SocketAddr, Arc<Line>>,
    may_go: impl Fn(&Line) -> bool,
) -> Option<()> {
    let waits = open.iter().filter(|(_, line)| may_go(line));
    let waits = waits.filter_map(|(peer, line)| Some((line.silent_since()?, *peer)));
    let (_, peer) = waits.min()?;
    open.remove(&peer)?.dismiss();
    Some(())
}

/// A place among the connections, until it is dropped.
struct Seat {
    connections: Arc<Connections>,
    peer: SocketAddr,
    line: Arc<Line>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut open = self.connections.open();
        // The same address and port may have come again.
        if open.get(&self.peer).is_some_and(|line| Arc::ptr_eq(line, &self.line)) {
            open.remove(&self.peer);
        }
    }
}

#[cfg(test)]
mod tests;
