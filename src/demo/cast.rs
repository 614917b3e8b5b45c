//! The standing cast: who works here, who applies, and how each of them answers.

mod applicants;
mod meetings;
mod members;
mod offers;
mod openings;

pub use applicants::{APPLICANTS, Applicant, Ends, NOTES};
pub use meetings::{CHATTING, Chatting, INTERVIEWED, Interviewed, Meeting};
pub use members::{LEAVERS, Member, STAFF, STARTERS, Starter};
pub use offers::{Answered, Background, OFFERED, Offered};
pub use openings::{OPENINGS, Opening};
