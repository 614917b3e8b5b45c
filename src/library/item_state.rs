//! Whether new tests ask a question.

crate::words! {
    /// Whether new tests ask a question.
    pub enum ItemState {
        Offered = "offered",
        /// The bank has a better one.
        Retired = "retired",
    }
}
