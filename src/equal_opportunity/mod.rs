//! Equal opportunity: the sealed compartment of what people say of their sex and race, and the only place that
//! counts it.
//!
//! After applying, whoever wants to **says of themselves** what they like of it, by their own link. The words lie
//! under the data key, no event tells of them, and no page, reply or export shows them to anybody who decides.
//! Only counts leave the room, as **editions**: when a quarter closes, everybody whose application ended since the
//! last edition that showed something is counted, and what is shown is **frozen**. A cell with fewer than five people
//! is **withheld**, and so many others with it that no subtraction gives it away. An edition is never counted
//! again: each person is in one of them. A **report** reads editions: rates, ratios, and how far one person
//! would change them. Nobody reads this room.
//!
//! Read on in `suppression.rs` and `edition.rs` (the rules), then `freezing.rs`, then `pages/`.

pub mod room;

mod actions;
mod advice;
mod api;
mod category;
mod edition;
mod entity;
mod events;
mod freezing;
mod input;
mod output;
mod pages;
mod quarter;
mod ratio_reading;
mod report;
mod store;
mod suppression;
mod ways;
mod work;

use room::SetSelectionRates;
