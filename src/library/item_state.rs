//! Whether new tests ask a question.

crate::words! {
    /// Whether new tests ask a question.
    pub enum ItemState {
        Offered = "offered",
        /// This practice does not want it asked.
        TakenOut = "taken_out",
        /// The bank has a better one.
        Retired = "retired",
    }
}
