//! What anyone may switch on without asking. It belongs to the sitting alone: no page, event, export
//! or API of those who decide shows it.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::platform::http::form::{Form, Pairs};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustments {
    /// Time and a half.
    pub time: bool,
    /// Larger text.
    pub large: bool,
    /// More space between lines, words and answers.
    pub airy: bool,
    /// Ten minutes more, to stop between questions.
    pub breaks: bool,
    /// No clock on the screen.
    pub noclock: bool,
}

const BREAKS: TimeDelta = TimeDelta::minutes(10);

impl Adjustments {
    /// What lengthens a sitting most.
    pub const LONGEST: Self =
        Self { time: true, large: false, airy: false, breaks: true, noclock: false };

    /// Returns how long the sitting lasts, of the limit that it has without any.
    pub fn limit(self, limit: TimeDelta) -> TimeDelta {
        let limit = if self.time { limit * 3 / 2 } else { limit };
        if self.breaks { limit + BREAKS } else { limit }
    }
}

impl Form for Adjustments {
    const INPUTS: &'static [&'static str] = &["time", "large", "airy", "breaks", "noclock"];

    fn read(pairs: &mut Pairs) -> Self {
        let mut ticked = |name| !pairs.all(name).is_empty();
        Self {
            time: ticked("time"),
            large: ticked("large"),
            airy: ticked("airy"),
            breaks: ticked("breaks"),
            noclock: ticked("noclock"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_and_a_half_and_breaks_lengthen_the_sitting() {
        let limit = |time, breaks| {
            Adjustments { time, breaks, ..Default::default() }.limit(TimeDelta::minutes(10))
        };
        assert_eq!(limit(false, false), TimeDelta::minutes(10));
        assert_eq!(limit(true, false), TimeDelta::minutes(15));
        assert_eq!(limit(true, true), TimeDelta::minutes(25));
    }
}
