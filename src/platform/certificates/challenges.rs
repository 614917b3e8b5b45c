//! What an authority wants to read under our name, while it looks.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// What is answered, by its token.
type Shown = RwLock<HashMap<String, String>>;

#[derive(Clone, Debug, Default)]
pub struct Challenges(Arc<Shown>);

impl Challenges {
    pub fn answer(&self, token: &str) -> Option<String> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(token).cloned()
    }

    /// Shows an answer until what is returned is dropped.
    pub fn show(&self, token: String, answer: String) -> impl Drop + Send + use<> {
        let mut shown = self.0.write().unwrap_or_else(PoisonError::into_inner);
        shown.insert(token.clone(), answer);
        Shows { shown: self.0.clone(), token }
    }
}

struct Shows {
    shown: Arc<Shown>,
    token: String,
}

impl Drop for Shows {
    fn drop(&mut self) {
        self.shown.write().unwrap_or_else(PoisonError::into_inner).remove(&self.token);
    }
}
