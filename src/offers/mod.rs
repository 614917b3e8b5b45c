//! Offers: what the practice offers to whom it wants to hire, and what they answer.
//!
//! A manager **sends** an offer: terms, which come from the posting, and a letter made of them, kept byte
//! for byte. Pay outside the posted range needs a reason. The candidate reads it by a personal link, may
//! **ask** before they decide, and **accepts** or **declines** it. Who accepts types their name under exactly
//! the letter that they were shown: a **signature** keeps its fingerprint, and a letter that has been changed
//! meanwhile cannot be signed. Changed terms are a new offer, which **replaces** the one before. An offer that
//! nobody has signed can be **withdrawn**, and **expires** by itself after its last day; one that was signed is
//! taken back only for a reason that the law knows, after the steps of that reason. Either side **prints** the letter as
//! a paper, with the record of its signature, and **compares** a copy with what was signed. Who signs the paper by hand, or the
//! office for them, **hands in** a photo of the sheet; somebody of the office **confirms** what they see on it, or **sends it back**.
//!
//! Read on in `terms.rs` and `offer.rs` (the rules), `rescission.rs`, `letter.rs`, `paper.rs`, `copy.rs`, `sheet.rs`, then `actions.rs`, then a door.

pub mod room;

mod actions;
mod api;
mod copies;
mod copy;
mod entity;
mod events;
mod hooks;
mod input;
mod kind;
mod letter;
mod link;
mod notice;
mod offer;
mod output;
mod pages;
mod paper;
mod rescission;
mod sheet;
mod signature;
mod status;
mod store;
mod terms;
mod waits;
mod work;

pub use actions::{Made, NewOffer, Withdrawal, accept, decline, joining, nudge, send, withdraw};
pub use hooks::{Beside, BesideOffer, Proves, Rescinding, TakenBack, is_proven};
pub use input::{OfferIn, WithdrawalIn};
pub use kind::{RescissionStep, WithdrawalReason};
pub use link::Read;
pub use offer::{Offer, OfferId, OfferState};
pub use room::{ReadOffers, WriteOffers};
pub use signature::{Signature, SignedHow, Signing};
pub use store::{accepted, find, hold, of_application, signed_of};
pub use terms::{Condition, Terms};
pub use waits::WORDS as WAITS;
