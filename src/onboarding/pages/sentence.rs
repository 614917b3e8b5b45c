//! When a task is due, as a sentence to fill in.

use serde::Serialize;

use crate::{
    kernel::fault::Fault,
    onboarding::{
        checklist::{CountedFrom, DaySide, DayUnit},
        checklist_input::DueIn,
    },
    platform::http::form::{FormField, Pairs},
};

#[derive(Serialize)]
pub struct Sentence {
    count: FormField,
    unit: FormField,
    units: &'static [&'static str],
    side: FormField,
    sides: &'static [&'static str],
    from: FormField,
    /// Nothing where what it is counted from stays.
    froms: &'static [&'static str],
}

impl Sentence {
    pub fn new(sent: &DueIn, faults: &[Fault], may_count_from: bool) -> Self {
        Self {
            count: FormField::new("due.count", &sent.count, faults),
            unit: FormField::new("due.unit", sent.unit.as_ref(), faults),
            units: DayUnit::WORDS,
            side: FormField::new("due.side", sent.side.as_ref(), faults),
            sides: DaySide::WORDS,
            from: FormField::new("due.from", sent.from.as_ref(), faults),
            froms: if may_count_from { CountedFrom::WORDS } else { &[] },
        }
    }

    pub fn read(pairs: &mut Pairs) -> DueIn {
        DueIn {
            count: pairs.field("due.count"),
            unit: pairs.optional("due.unit"),
            side: pairs.optional("due.side"),
            from: pairs.optional("due.from"),
        }
    }
}
