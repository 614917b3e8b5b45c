//! The door for people: what came of a test, for whoever took it, and what came late, for whoever settles it.

pub mod answers;
pub mod done;
pub mod late;
pub mod new_settlement;

pub use answers::Line as AnswerLine;
