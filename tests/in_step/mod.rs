//! How another system stays in step: what has changed, what happened, and what it may ask.

mod changes;
mod events;
mod expand;
mod parameters;
