//! The medical compartment: what a candidate asks for because of their health, kept apart from all
//! that decides.
//!
//! Most adjustments anybody may switch on without asking. For others a candidate **asks**, before
//! the test, by ticking what helps or in their own words, and **takes it back** if it is not needed any more. While they
//! wait the test cannot be begun, and its deadline moves for them by each day: nobody else is told of that. The words are sealed, and one person reads them: the **reader**
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

pub use actions::{arrange, ask, name_reader, take_back};
pub use input::{AnswerIn, ReaderIn, RequestIn, Who};
pub use reader::{Reader, Reading, Reads};
pub use request::{AdjustmentRequest, Answer, Asking, Extra, Help, RequestId, answer_by, longest};
pub use room::GrantCompartments;
pub use store::{limit, moves_by, reading, request_about, waits};
