//! The medical compartment: what a candidate asks for because of their health, kept apart from all
//! that decides.
//!
//! Most adjustments anybody may switch on without asking. For others a candidate **asks**, before
//! the test, in their own words. The words are sealed, and one person reads them: the **reader**
//! whom the practice named, or somebody outside it who is called by phone, or else the owner. Each
//! reading is an event. The reader **answers**: more time, or another way, or why not. What was
//! asked and answered appears in no page, timeline or reply that decides: events here name the
//! request and nobody else. What was arranged by word of mouth the reader writes down as well.
//!
//! Read on in `request.rs` and `reader.rs` (the rules), then `actions.rs`, then `pages/`.

pub mod room;

mod actions;
mod entity;
mod events;
mod input;
mod pages;
mod reader;
mod request;
mod store;
mod waits;

pub use actions::{arrange, ask, name_reader};
pub use input::{AnswerIn, ReaderIn, RequestIn, Who};
pub use reader::{Reader, Reading, Reads};
pub use request::{AdjustmentRequest, Answer, Extra, RequestId, longest};
pub use room::GrantCompartments;
pub use store::{limit, reading, request_about};
