//! Pages that show several rooms at once: setting up, today, settings, closing a job. Owns no
//! table, and decides nothing but whether a page has shown enough.

pub mod room;

mod api;
mod pages;
mod search;

pub use pages::set_up::First;
pub use room::WriteSettings;
