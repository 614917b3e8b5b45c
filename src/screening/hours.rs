//! The hours of a posting, as far as its words say them without doubt.

use chrono::NaiveDate;
use dialogue::{Confidence, Language, Reach, Slot, Value, Week, understand};

/// Words after which the hours are not the same each week. Nobody can be asked whether they can work them all.
const VARY: [&str; 10] = [
    "shift",
    "between",
    "vary",
    "varies",
    "rotat",
    "flexible",
    "some ",
    " or ",
    "every other",
    "as needed",
];

/// Returns the week that a schedule names: `Monday to Friday, 8 am to 5 pm, with an hour for lunch`.
///
/// The first sentence says the hours and what follows explains them. Where it says that they vary, or cannot be
/// read as a whole week, there are none: a wrong week would find against people who can work the right one.
pub fn posted(schedule: &str, today: NaiveDate) -> Option<Week> {
    let (first, rest) = schedule.split_once(". ").unwrap_or((schedule, ""));
    let said = first.to_lowercase();
    if VARY.iter().any(|word| said.contains(word)) || rest.to_lowercase().contains("weekend") {
        return None;
    }
    let understood = understand(Slot::Hours, Language::English, first, today);
    match understood.value {
        Some(Value::Hours(hours))
            if hours.reach == Reach::Whole && understood.confidence >= Confidence::Normalized =>
        {
            Some(hours.week).filter(|week| !week.is_empty())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(schedule: &str) -> Option<Week> {
        posted(schedule, NaiveDate::default())
    }

    #[test]
    fn a_plain_week_is_read() {
        let week = Some(Week::of(0..5, 16..34));
        assert_eq!(read("Monday to Friday, 8 am to 5 pm"), week);
        assert_eq!(read("Mon–Fri, 8 to 5"), week);
        let profile = "Monday to Friday, 8 am to 5 pm, with an hour for lunch. The day ends when the last patient \
                       has been seen, sometimes after 5 pm.";
        assert_eq!(read(profile), week);
    }

    #[test]
    fn hours_that_vary_are_asked_of_nobody() {
        for schedule in [
            "Monday to Friday, in shifts between 7:30 am and 5:30 pm, 8 hours a day",
            "Flexible, 20 hours a week",
            "8 to 5 or 9 to 6, Monday to Friday",
            "Monday to Friday, 8 am to 5 pm. Every second weekend is worked.",
            "Full time",
            "",
        ] {
            assert_eq!(read(schedule), None, "{schedule}");
        }
    }
}
