//! What is known of one connection while it is open: whether it keeps us waiting, and since when.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::{sync::oneshot, time::Instant};

/// Told when the connection has to go.
pub type Dismissed = oneshot::Receiver<()>;

pub struct Line {
    visitor: Option<String>,
    state: Mutex<State>,
}

struct State {
    silent_since: Option<Instant>,
    dismissal: Option<oneshot::Sender<()>>,
}

impl Line {
    pub(super) fn new(visitor: Option<String>) -> (Self, Dismissed) {
        let (dismissal, dismissed) = oneshot::channel();
        let state = State { silent_since: Some(Instant::now()), dismissal: Some(dismissal) };
        (Self { visitor, state: Mutex::new(state) }, dismissed)
    }

    pub(super) fn visitor(&self) -> Option<&String> {
        self.visitor.as_ref()
    }

    /// Returns since when we have been waiting for its next word. Nothing while it waits for us.
    pub(super) fn silent_since(&self) -> Option<Instant> {
        self.state().silent_since
    }

    /// It is its turn to say something, from now on.
    pub(super) fn listen(&self) {
        self.state().silent_since = Some(Instant::now());
    }

    /// It has said all, and is being served.
    pub(super) fn serve(&self) {
        self.state().silent_since = None;
    }

    /// Waits for the next part of a body, until what is returned is dropped.
    pub fn wait(&self) -> impl Drop {
        self.listen();
        Waiting(self)
    }

    pub(super) fn dismiss(&self) {
        if let Some(dismissal) = self.state().dismissal.take() {
            // It may have gone by itself.
            dismissal.send(()).ok();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Waiting<'a>(&'a Line);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.serve();
    }
}
