//! Messages to people outside: what the practice says to a candidate or a new hire.
//!
//! A message is **written** by a higher room, in the transaction of what it tells of. If a mail
//! server is set up and the person has an e-mail address, it is **sending** until the server has
//! taken it, and only then **sent**. Every other message is **waiting**: somebody of the practice
//! copies, mails, texts or prints it, and says that it is **handed over**. What no server takes comes
//! back to those that wait, with the reason. A text that holds a personal link is sealed, and wiped
//! when it has left or **expired**, at the latest after 72 hours. Messages that open a user's
//! account never stand here. In a demo practice nothing is sent to anybody.

pub mod room;

mod actions;
mod api;
mod entity;
mod events;
mod hand;
mod message;
mod output;
mod pages;
mod store;
mod waits;
mod work;

pub use actions::{expire_about, hand_over, write};
pub use hand::{Hand, waiting};
pub use message::{Message, MessageId, MessageKind, MessageState, NewMessage, Recipient};
pub use room::{ReadMessages, TAB, WriteMessages};
pub use store::{Waiting, how_many_wait, is_in_hand, oldest_waiting, waits_about};
