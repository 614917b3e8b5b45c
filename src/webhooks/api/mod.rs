//! The door for programs.

mod events;
mod webhooks;

pub use events::Events;
pub use webhooks::Webhooks;

use poem_openapi::Tags;

#[derive(Tags)]
enum Tag {
    /// What happened, for whoever asks and for whoever wants to be told.
    Events,
}
