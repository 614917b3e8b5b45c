//! How another system stays in step: what has changed, what happened, and what it may ask.

mod again;
mod changes;
mod cursors;
mod events;
mod expand;
mod parameters;
