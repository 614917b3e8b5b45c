//! Analytics: what is counted of all applications and tests together.
//!
//! What **happened** is read from the log as it grows, in the order of its commits, and makes of each
//! application a **path**: how far it has come, and how many hours it **stayed** in each stage. A page
//! counts paths and stays and reads no log. What is kept can be made anew from the log at any time, and
//! compared (`muster analytics rebuild --check`). A **funnel** says counts always, and a **share** or a
//! middle **time** only where people are enough for one.
//!
//! Read on in `path.rs` (the rules), `tally.rs` and `reading.rs` (how the log becomes paths), then
//! `funnel.rs`, then a door.

pub mod room;

mod api;
mod entity;
mod funnel;
mod happened;
mod milestone;
mod month;
mod output;
mod pages;
mod path;
mod period;
mod reading;
mod report;
mod share;
mod store;
mod tally;
mod times;
mod trend;
mod waiting;
mod work;

pub use milestone::Milestone;
pub use pages::export::of_all as funnel_table;
pub use reading::{Checked, catch_up, check, rebuild};
pub use room::{ReadAnalytics, TAB};
pub use store::{Ended, ended, how_many_ended};
