//! What a checklist promises, tested over what is shipped.

mod catalogue;
mod days;
mod faults;
mod gates;
mod laws;
mod stories;
mod world;
