//! A due date in words: “3 business days after Mon, Nov 30 = Thu, Dec 3”.

use chrono::NaiveDate;

use crate::{
    Anchor, Calendar, Due, DueRule, Hire, Language, Side, Unit, calendar::Closed, show_day,
};

impl Due {
    /// Returns how the day was found, what was not counted, and by when to do it here.
    pub fn explain(&self, hire: &Hire, calendar: &Calendar, language: Language) -> String {
        let day = |day: NaiveDate| show_day(day, hire.year(), language);
        let Self::On { on, do_by, counted_from, rule, .. } = self else {
            return not_yet(&self.rule().anchor, language);
        };
        let mut words = if rule.offset == 0 {
            let anchor = capital(named(&rule.anchor, language));
            format!("{anchor}, {}", day(*on))
        } else {
            let counted = counted(rule, language);
            let from = day(*counted_from);
            format!("{counted} {from} = {}", day(*on))
        };
        for (first, last, why) in self.skipped(calendar) {
            let last = (last != first).then(|| day(last));
            words.push_str(&not_counted((&day(first), last.as_deref()), &why, language));
        }
        if do_by != on {
            words.push_str(&done_by(*on, *do_by, &day(*do_by), language));
        }
        words
    }
}

fn counted(rule: &DueRule, language: Language) -> String {
    let is_one = rule.offset == 1;
    let (one, many) = match (rule.unit, language) {
        (Unit::Calendar, Language::English) => ("calendar day", "calendar days"),
        (Unit::Business, Language::English) => ("business day", "business days"),
        (Unit::Working, Language::English) => ("working day", "working days"),
        (Unit::Months, Language::English) => ("month", "months"),
        (Unit::Calendar, Language::Spanish) => ("día calendario", "días calendario"),
        (Unit::Business, Language::Spanish) => ("día hábil", "días hábiles"),
        (Unit::Working, Language::Spanish) => ("día laborable", "días laborables"),
        (Unit::Months, Language::Spanish) => ("mes", "meses"),
    };
    let side = match (rule.side, language) {
        (Side::After, Language::English) => "after",
        (Side::Before, Language::English) => "before",
        (Side::After, Language::Spanish) => "después del",
        (Side::Before, Language::Spanish) => "antes del",
    };
    format!("{} {} {side}", rule.offset, if is_one { one } else { many })
}

fn not_counted((day, last): (&str, Option<&str>), why: &Closed, language: Language) -> String {
    let why = match why {
        Closed::Weekend => return String::new(),
        Closed::Holiday(holiday) => holiday.name(language),
        Closed::Closure(reason) => reason,
    };
    match (last, language) {
        (None, Language::English) => format!(". {day} ({why}) does not count"),
        (None, Language::Spanish) => format!(". El {day} ({why}) no cuenta"),
        (Some(last), Language::English) => format!(". {day} to {last} ({why}) do not count"),
        (Some(last), Language::Spanish) => format!(". Del {day} al {last} ({why}) no cuentan"),
    }
}

fn done_by(on: NaiveDate, by: NaiveDate, day: &str, language: Language) -> String {
    // Later than the rule says it is only where that day was over before anybody could know of it.
    let has_passed = on < by;
    match (has_passed, language) {
        (true, Language::English) => format!(". That day has passed: do it on {day}"),
        (true, Language::Spanish) => format!(". Ese día ya pasó: hágalo el {day}"),
        (false, Language::English) => format!(". Do it by {day}, the last day you are open"),
        (false, Language::Spanish) => {
            format!(". Hágalo a más tardar el {day}, el último día que abren")
        }
    }
}

fn not_yet(anchor: &Anchor, language: Language) -> String {
    let anchor = named(anchor, language);
    match language {
        Language::English => format!("No day yet: it counts from {anchor}"),
        Language::Spanish => format!("Aún sin fecha: cuenta desde {anchor}"),
    }
}

fn named(anchor: &Anchor, language: Language) -> &'static str {
    let (en, es) = match anchor {
        Anchor::OfferSigned => ("the day the offer is signed", "el día en que se firma la oferta"),
        Anchor::Start => ("the first day", "el primer día"),
        Anchor::FirstDayWorked => ("the first day worked", "el primer día trabajado"),
        Anchor::FirstExposure => {
            ("the first day with exposure to blood", "el primer día con exposición a sangre")
        }
        Anchor::LicenseExpires => {
            ("the day the license expires", "el día en que vence la licencia")
        }
        Anchor::WorkPermissionEnds => (
            "the day the work authorization ends",
            "el día en que termina la autorización de trabajo",
        ),
        Anchor::Mismatch => ("the day of the mismatch", "el día de la discrepancia"),
        Anchor::AccessEnds => ("the day the access ends", "el día en que termina el acceso"),
        Anchor::Separation => ("the last day", "el último día"),
        Anchor::LastDone => ("the last time it was done", "la última vez que se hizo"),
        Anchor::Task(_) => ("the task before it", "la tarea anterior"),
    };
    if language == Language::English { en } else { es }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
