//! The languages in which an item is complete.

use crate::words::words;

words! {
    /// A language of the bank.
    pub enum Language {
        English = "en",
        Spanish = "es",
    }
}
