//! Invitations: who is asked to take which assessment, and what those who decide learn of it.
//!
//! An **invitation** is the one-time right to take one assessment. Whoever **invites** names a person, an
//! application or somebody new, and gets a **link**, which is shown once and also goes out in a
//! **letter**. An invitation stands open for some days; until then it can be **taken back**, or be given a
//! new link, and it ends with its application. Its **status** and its **result** are what is told to those who decide: rooms above say when
//! it is told and what it is, by the hooks of `hooks.rs`. Whoever ordered a test by a program may be
//! **called back** when there is a result, by a room above that brings what happens. Many are invited together, and a switch of a job invites
//! **everyone** who applies.
//!
//! Read on in `invitation.rs` (the rules), then `actions.rs` (the verbs), then a door.

pub mod room;

mod actions;
mod api;
mod confirmed;
mod decided;
mod earlier;
mod entity;
mod events;
mod everyone;
mod expand;
mod hooks;
mod input;
mod invitation;
mod letter;
mod link;
mod output;
mod pages;
mod reminders;
mod report;
mod result;
mod retest;
mod status;
mod store;
mod taken;
mod tested;
mod together;

pub use actions::{
    cancel, expire, extend, invite, label, new_link, nudge, rescored, tell_handed_in,
};
pub use decided::{is_decided, refuse_decided};
pub use earlier::earlier;
pub use everyone::jobs_with_everyone;
pub use hooks::{Awaited, Cancelled, Results};
pub use invitation::{Callback, Invitation, InvitationId, NewInvitation, Status};
pub use link::Take;
pub use output::ResultOut;
pub use pages::figure;
pub use report::print_own;
pub use result::{Number, Outcome, Part, Word};
pub use room::WriteInvitations;
pub use store::{
    find, hold, how_many_scored, ids_shown, is_any_of, next_to, of_applications, over, retests,
    whose_are_over, with_ids,
};
pub use taken::{AllTaken, Taken};
pub use together::invite_all;
