//! Licenses and certificates of a medical office.
//!
//! A **credential** is a kind of license, certificate, registration or number: who issues it, what its number looks
//! like, how its last day follows from the one before, and where it is looked up. A **requirement** says what a kind
//! of work asks for in a state. Both are dated files under `templates/credentials/`, with their source, and so is the
//! **compact** of states that know each other's nurses.
//!
//! From them follow **doubts** about what was typed (a hint, never a refusal), and the answer to *may they start
//! patient contact?*: yes, no, or ask, with a line for each requirement. It is no word of a board. Where the law was
//! not read, the line says so and asks for one.
//!
//! Nothing here knows a database, a request or a clock. Today is a parameter.

mod answer;
mod catalogue;
mod check;
mod compact;
mod credential;
mod fault;
mod law;
mod number;
mod renewal;
mod requirement;

pub use answer::{Answer, Held, Line, Met, Stands, Verdict, Work};
pub use catalogue::{Catalogue, Files};
pub use compact::{Compact, Member, Nurse, Privilege};
pub use credential::{Credential, Family, Issuer, LookUp, Whose};
pub use fault::Fault;
pub use law::{Checked, Law, Words};
pub use number::NumberForm;
pub use renewal::{Cycle, Doubt, Renewal};
pub use requirement::{Asks, Requirement, Task};
