//! The door for people: who is invited, and what came of it.

pub mod invitation;
pub mod invitations;
pub mod many;
pub mod new_invitation;
pub mod way;

mod figure;

pub use figure::figure;
