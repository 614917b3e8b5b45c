//! The door for programs.

mod events;

pub use events::Events;

use poem_openapi::Tags;

#[derive(Tags)]
enum Tag {
    /// What happened, for whoever asks and for whoever wants to be told.
    Events,
}
