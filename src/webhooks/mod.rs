//! Webhooks: how other systems stay in step with what happens here.
//!
//! Whoever has time **asks**: the log of what happened is read in pieces, each behind the one before. Whoever
//! has none **adds** a webhook, an address that is told. What happens is **queued** for it in the transaction
//! in which it does, and **brought** by background work: one signed POST for each event, tried again for
//! three days. Its **secret** can be replaced, and for a day both sign. An address that answers 410, or takes
//! nothing for five days, is **closed**. What was missed is **replayed**. Who orders a test with a `callback_url`
//! gets a webhook of that one invitation (`callback.rs`).
//!
//! Which events there are each room says in its `room.rs`, and who may see them the ground decides: nothing
//! that is sealed is ever queued. Read on in `webhook.rs` and `delivery.rs` (the rules), then `queue.rs` and
//! `work.rs` (how an event goes its way), then `actions.rs` (the verbs), then a door.

pub mod room;

mod actions;
mod api;
mod callback;
mod delivery;
mod entity;
mod events;
mod input;
mod output;
mod pages;
mod queue;
mod store;
mod told;
mod webhook;
mod work;

pub use room::{ReadEvents, ReadWebhooks, WriteWebhooks};
