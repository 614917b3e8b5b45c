//! Who signs in, and how.
//!
//! An **identity** is an e-mail address and the hash of a password; a **membership** says which user
//! of which practice it is, so that somebody signs in once and may belong to several. Nobody is
//! given a password: an invitation, a forgotten password and a command each make a **password
//! link**, which is spent by choosing one. It is handed over in person, or **mailed** to whoever asks
//! for it: then it is made as the letter leaves, and annuls nothing that was handed over. Wrong tries
//! make the next one wait, for that address and that place alone, so that nobody can lock an office
//! out (`tries.rs`). Users have **roles**; nobody grants what they lack, and the last owner stays.

pub mod room;

mod actions;
mod address;
mod api;
mod entity;
mod events;
mod forgotten;
mod input;
mod mailed_link;
mod membership;
mod pages;
mod password;
mod store;
mod tries;
mod work;

pub use actions::{
    NewUser, Signed, add_user, change_role, choose_password, create_key, forget_password, invite,
    remove_user, revoke_key, sign_in, sign_out, sign_out_everywhere,
};
pub use input::OwnerIn;
pub use mailed_link::is_alone;
pub use pages::sign_in::scope as before_sign_in;
pub use password::{Hashed, Password};
pub use room::{OwnAccount, ReadUsers, WriteApiKeys, WriteUsers};
pub use store::user_with;
