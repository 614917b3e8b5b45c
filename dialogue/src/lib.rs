//! The screening conversation: pure functions, no files, no clock, no chance.
//!
//! The story, in the order to read it:
//!
//! - A [`Script`] is what is asked for one kind of work, and why, in English and Spanish.
//! - [`Facts`] are what the posting and the practice say: the hours, the pay, who reads.
//! - [`understand`] makes of somebody's words a [`Value`], and says by which rule and how surely.
//!   What it would not bet on it leaves as not understood.
//! - A [`State`] is a conversation so far. It is made of the [`Turn`]s alone, so that playing
//!   them again gives the same, on any device and years later.
//! - [`Message`]s are what is said next: one question at a time, and what was noted.
//! - [`Finding`]s are what a person reads at the end: per requirement *meets*, *does not meet* or
//!   *unclear*, with the candidate's own words. There is no verdict, and nobody is rejected.
//!
//! What is said about health, family, religion and the like is set apart ([`Apart`]). It is in no
//! message and no finding, and a schedule that does not fit because of it is *unclear*.

mod answers;
mod apart;
mod facts;
mod finding;
mod given;
mod grammar;
mod language;
mod lexicon;
mod message;
mod number;
mod script;
mod state;
mod talk;
mod text;
mod understanding;
mod value;
mod week;
mod wording;

pub use answers::Topic;
pub use apart::{Apart, Compartment};
pub use facts::{Facts, PayRange};
pub use finding::{Finding, Findings, Standing};
pub use given::Given;
pub use grammar::command::{Command, command};
pub use grammar::question::question;
pub use grammar::sensitive::compartments;
pub use language::{Language, Local};
pub use message::{Message, Noted, Reply};
pub use script::{Fault, Library, Question, Script};
pub use state::{Ending, Kept, Said, State, Turn};
pub use understanding::{Confidence, Slot, Understood, understand};
pub use value::{Answer, Hours, Level, Named, PayWish, Period, Reach, Start, Status, Value};
pub use week::{DAYS, Week};
