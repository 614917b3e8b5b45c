//! How much of all bodies together is kept in memory.
//!
//! A file is whole in memory before it is on the disk. Each is short enough, but hundreds of people
//! may send one at once, and a small computer has other work.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Two dozen files of the longest kind, each twice: as it came, and taken apart.
const AT_ONCE: usize = 256 * 1024 * 1024;

/// What bodies share. Cheap to clone.
#[derive(Clone)]
pub struct BodyMemory(Arc<Semaphore>);

impl Default for BodyMemory {
    fn default() -> Self {
        Self::of(AT_ONCE)
    }
}

impl BodyMemory {
    /// Returns so many bytes to be shared.
    pub fn of(bytes: usize) -> Self {
        Self(Arc::new(Semaphore::new(bytes)))
    }

    /// Returns the share of a body of which nothing has come yet.
    pub fn share(&self) -> Share {
        Share { all: self.0.clone(), held: Mutex::default() }
    }
}

/// What one body holds, until it is dropped.
pub struct Share {
    all: Arc<Semaphore>,
    held: Mutex<Option<OwnedSemaphorePermit>>,
}

impl Share {
    /// Tells whether so many bytes more are free now. Nobody is kept from taking them first: a body
    /// that is slow to come would keep them from everybody.
    pub fn would_fit(&self, bytes: usize) -> bool {
        bytes <= self.all.available_permits()
    }

    /// Takes so many bytes more. Returns false, and takes nothing, where others hold them.
    pub fn grow(&self, bytes: usize) -> bool {
        let more = u32::try_from(bytes).ok();
        let more = more.and_then(|more| self.all.clone().try_acquire_many_owned(more).ok());
        let Some(more) = more else { return false };
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        match held.as_mut() {
            Some(held) => held.merge(more),
            None => *held = Some(more),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_holds_is_there_for_others_once_it_is_gone() {
        let memory = BodyMemory::of(100);
        let first = memory.share();
        assert!(first.grow(50) && first.grow(30));
        let second = memory.share();
        assert!(!second.would_fit(21) && !second.grow(21));
        assert!(second.would_fit(20) && second.grow(20));
        drop(first);
        assert!(second.grow(80));
        assert!(!second.grow(1));
    }
}
