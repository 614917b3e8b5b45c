//! Questions about what was said and counted, each by its name. What is sealed is opened here, to be counted and for
//! whoever said it, and nowhere else.

mod editions;
mod said;
mod setting;

pub use editions::{add_edition, edition, until_when};
pub use said::{has_said, keep, said_of};
pub use setting::{Setting, begin, close, hold_setting, setting, stop, whose_close};
