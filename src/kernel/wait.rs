//! That somebody was too quick, and when to come again, in words.

use super::fault::Reason;

/// What there was too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hurry {
    /// Of a password, a code, an address.
    Tries,
    Applications,
    /// With applications.
    Files,
    /// Sent from a page.
    Forms,
    /// Of a program, by one key.
    Requests,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    pub after: Hurry,
    pub seconds: i64,
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

impl Wait {
    /// Returns the sentence. Nobody counts 3,042 seconds: a time is said in the unit in which people
    /// think of it, rounded up, so that whoever keeps to it is not too early.
    pub fn reason(self) -> Reason {
        let reason = Reason::new(match self.after {
            Hurry::Tries => "throttle.tries",
            Hurry::Applications => "throttle.applications",
            Hurry::Files => "throttle.files",
            Hurry::Forms => "throttle.forms",
            Hurry::Requests => "throttle.requests",
        });
        let units = [("seconds", 1, MINUTE), ("minutes", MINUTE, HOUR), ("hours", HOUR, DAY)];
        let unit = units.into_iter().find(|(.., most)| self.seconds <= *most);
        let (unit, length, _) = unit.unwrap_or(("days", DAY, i64::MAX));
        let count = self.seconds.max(1).saturating_add(length - 1) / length;
        reason.with("count", count).with("unit", unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(seconds: i64) -> (i64, String) {
        let args = Wait { after: Hurry::Tries, seconds }.reason().args;
        (args["count"].as_i64().unwrap(), args["unit"].as_str().unwrap().to_owned())
    }

    #[test]
    fn a_time_is_said_in_the_unit_in_which_people_think_of_it() {
        for (seconds, count, unit) in [
            (0, 1, "seconds"),
            (60, 60, "seconds"),
            (61, 2, "minutes"),
            (3_042, 51, "minutes"),
            (3_601, 2, "hours"),
            (5_187_599, 61, "days"),
        ] {
            assert_eq!(said(seconds), (count, unit.to_owned()), "{seconds}");
        }
    }
}
