//! Applications: a person who applies to a job, from the form to the end.
//!
//! There is no room of candidates: a candidate is a person with an application, and what we know
//! of the human stays in `people`. An application is **received** from the form, from the office or
//! from an HR system; who applies twice to the same job is recognised and told nothing about it. It
//! **moves** through the stages of a job, by hand alone. A person of the practice **closes** it with
//! a reason and a letter, or the candidate **withdraws** it, and may then apply again. The candidate
//! comes back by a personal link, or by a **return code** that was shown once. Its **résumés** are files that
//! it names: the first came with it, others were added later by the candidate or by the office.
//!
//! Read on in `application.rs` (the rules) and `way_back.rs`, then `actions.rs`, then a door.

pub mod room;

mod actions;
mod addition;
mod api;
mod application;
mod applying;
mod dossier;
mod entity;
mod events;
mod expand;
mod figure;
mod hooks;
mod input;
mod letters;
mod limits;
mod listed;
mod newcomer;
mod of_one;
mod output;
mod pages;
mod resume;
mod store;
mod tested;
mod together;
mod waits;
mod way_back;
mod ways;

pub use actions::{close, hire, move_to, note, receive, withdraw};
pub use addition::AdditionId;
pub use application::{
    Application, ApplicationId, ApplicationStage, Consent, Decision, Ending, Grounds,
};
pub use dossier::{Closing, Note, Speaks};
pub use figure::{Figure, InNumbers, InWords, edge, guessed};
pub use hooks::{
    Applied, BeforeRejection, Elsewhere, LetterObstacle, NoticesToRead, Onboards, PrivateWays,
    SaidNo, Tests, Way, Ways, onboarding,
};
pub use limits::admit_file;
pub use newcomer::{New, Received};
pub use of_one::OfOne;
pub use output::ApplicationOut;
pub use room::{Decide, ReadApplications, ReadResumes, TAB, WriteApplications, WriteNotes};
pub use store::{
    closings, find, hold, how_many_applied, how_many_wait, of_people, open_among, these, who_waits,
    who_waits_longest,
};
pub use tested::{Beside, Standing, Tested};
pub use together::MOST as MOST_TOGETHER;
pub use waits::{Longest, Turn as WhoseTurn, longest};
pub use ways::{
    StatusPage, go_back, go_on, go_on_privately, lead_on, leads_back, leads_on, letter_link, link,
    new_code, of_code, opened, refuse_haste,
};
