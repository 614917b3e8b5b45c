//! What was read once and cannot change, because it is named by its hash.

use std::{
    any::Any,
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// More than all that is asked at a time. Beyond it everything is forgotten and read again.
const MOST: usize = 4_096;

type Remembered = Arc<dyn Any + Send + Sync>;

/// The memory of this process: whatever was made of a text, by the SHA-256 of that text.
#[derive(Default)]
pub struct Memory(RwLock<HashMap<String, Remembered>>);

impl Memory {
    pub fn recall<T: Any + Send + Sync>(&self, sha256: &str) -> Option<Arc<T>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.get(sha256)?.clone().downcast().ok()
    }

    pub fn remember<T: Any + Send + Sync>(&self, sha256: &str, made: Arc<T>) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(sha256.to_owned(), made);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_the_same_thing_and_there_is_an_end_to_it() {
        let memory = Memory::default();
        let first = Arc::new("first".to_owned());
        memory.remember("hash", first.clone());
        assert!(Arc::ptr_eq(&memory.recall::<String>("hash").unwrap(), &first));
        assert!(
            memory.recall::<u8>("hash").is_none() && memory.recall::<String>("other").is_none()
        );
        for number in 0..MOST {
            memory.remember(&number.to_string(), Arc::new(number));
        }
        assert!(memory.recall::<String>("hash").is_none());
        assert_eq!(memory.recall::<usize>("4095").as_deref(), Some(&4_095));
    }
}
