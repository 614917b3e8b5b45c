//! Whether new tests ask a question.

crate::words! {
    /// Whether new tests ask a question.
    pub enum ItemState {
        Offered = "offered",
        /// This practice does not want it asked.
        TakenOut = "taken_out",
        /// Something is wrong with it: a person has left it out of every score, and no new test asks it.
        Regraded = "regraded",
        /// The bank has a better one.
        Retired = "retired",
    }
}
