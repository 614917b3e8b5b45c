//! The door for programs: an HR system orders tests and reads results; a candidate's own program
//! takes one.

mod invitations;
mod publication;
mod requests;
mod sittings;

pub use invitations::Invitations;
pub use publication::Publication;
pub use requests::Requests;
pub use sittings::Sittings;

pub(super) use invitations::invite;

use poem_openapi::Tags;

#[derive(Tags)]
enum Tag {
    /// Tests of skill: what there is, who is invited, and what came of it.
    Assessments,
    /// Taking a test, by the link of an invitation.
    Sittings,
}
