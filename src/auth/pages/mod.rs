//! The door for people: how they come in, and who else may.

pub mod account;
pub mod api_keys;
pub mod choose_password;
pub mod forgot;
pub mod sign_in;
pub mod users;
