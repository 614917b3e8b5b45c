//! Pages that show several rooms at once: setting up, today, settings. Owns no table, decides
//! nothing.

pub mod pages;

pub use pages::set_up::First;

crate::permission!(WriteSettings, "settings:write");
