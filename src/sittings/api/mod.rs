//! The door for programs: a candidate's own program takes a test.

mod requests;
mod sittings;

pub use requests::Requests;
pub use sittings::Sittings;

use poem_openapi::Tags;

#[derive(Tags)]
enum Tag {
    /// Taking a test, by the link of an invitation.
    Sittings,
}
