//! Assessments: what is asked of everyone who applies to a posting, or of whom a practice tests for a role.
//!
//! The crate **bank** holds the items that we ship: texts, keys and the rules by which numbers are drawn.
//! A **blueprint** there says which of them a role is asked. A **form** is the list of items of one
//! assessment, **frozen** when it is published: everyone gets the same items, with their **contents** as
//! they were then, whatever later banks say. **Publication** is done here and not in `jobs`, because it
//! freezes a form. Who is asked is told in `invitations`, how it is taken in `sittings`.
//!
//! Read on in `form.rs` and `publication.rs` (the rules), then `actions.rs` (the verbs), then a door.

pub mod room;

mod actions;
mod another;
mod api;
mod contents;
mod entity;
mod events;
mod form;
mod hooks;
mod output;
mod pages;
mod publication;
mod store;
mod titles;

pub use actions::{another, first_of, own_assessments, publish};
pub use contents::{Contents, Lost};
pub use form::{ALL_MEASURED, Assessment, AssessmentId, Form, FormItem, SOME_MEASURED};
pub use hooks::{LeftOut, left_out};
pub use room::ReadAssessments;
pub use store::{assessment, assessment_for, assessments, contents, roles_of, with_ids};
pub use titles::{group_title, title, title_of, titles};
