//! Checklists: what is due when somebody begins at a medical office or leaves it.
//!
//! A **pack** is a file of **tasks** that belong together (everyone, blood exposure, California).
//! A **template** is the packs of one role in one state. A **plan** is a template laid over a
//! **hire** and a **calendar**: every task with its day, and the words that explain it. The plan
//! says what moves when the first day moves, and which **gates** are held by what. An office has
//! **additions** of its own: they make a template longer, shorter where no law stands, and stricter.
//!
//! Nothing here knows a database, a request or a clock. Today is a parameter.

mod additions;
mod again;
mod calendar;
mod catalogue;
mod check;
mod cycle;
mod day;
mod due;
mod explain;
mod fault;
mod files;
mod gate;
mod hepatitis_b;
mod hire;
mod holidays;
mod language;
mod law;
mod moves;
mod offer;
mod pack;
mod plan;
mod progress;
mod repeat;
mod role;
mod stricter;
mod task;
mod template;
mod tick;
mod training;
mod when;

pub use additions::{
    Additions, AdditionsRefused, Difference, Edit, OWN, OtherDay, OtherDoer, PackFor,
};
pub use again::LastDone;
pub use calendar::{Calendar, NeverOpen, Week};
pub use catalogue::Catalogue;
pub use cycle::Cycle;
pub use day::{NotADay, read_day, show_day};
pub use due::{Anchor, DueRule, Side, Unit};
pub use fault::Fault;
pub use files::Files;
pub use gate::{GateState, Overriding, OverridingRefused};
pub use hepatitis_b::APPENDIX_A;
pub use hire::{Former, Hire, Worker};
pub use holidays::{Holiday, observed_in};
pub use language::{Language, Words};
pub use law::{Checked, Law};
pub use moves::{Moved, Moves};
pub use offer::{Answer, HepatitisB};
pub use pack::Pack;
pub use plan::{Due, Note, Plan, PlanRefused, Planned};
pub use progress::{Hand, Progress, Right, SkipRefused, Standing};
pub use repeat::Repeat;
pub use role::Role;
pub use task::{
    Compartment, Doer, Evidence, Gate, HoldsFrom, Instead, Keep, List, Outside, Task, TaskId,
};
pub use template::{Template, TemplateRefused};
pub use tick::{Tick, TickRefused};
pub use training::{Choice, Part, Question, Training};
pub use when::{Fact, When};
