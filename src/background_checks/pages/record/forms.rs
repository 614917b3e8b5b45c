//! The forms beside what came back, of which a page shows those that are due.

use serde::Serialize;

use crate::{
    background_checks::input::{BackgroundResult, DecisionIn, HandedIn, NoticeIn, ReceiptIn},
    kernel::fault::Fault,
    platform::http::form::{Form, FormField, Limits, Pairs},
};

#[derive(Serialize)]
pub struct Forms {
    on: FormField,
    result: FormField,
    results: &'static [&'static str],
    report: FormField,
    because: FormField,
    days: FormField,
    summary: FormField,
    decision: FormField,
    words: FormField,
}

/// What was typed into the one form that was sent.
#[derive(Default)]
pub struct Typed<'a> {
    pub receipt: Option<&'a ReceiptIn>,
    pub notice: Option<&'a NoticeIn>,
    pub decision: Option<&'a DecisionIn>,
    pub handed: Option<&'a HandedIn>,
}

impl Forms {
    pub fn new(typed: &Typed<'_>, faults: &[Fault]) -> Self {
        let receipt = typed.receipt.cloned().unwrap_or_default();
        let notice = typed.notice.cloned().unwrap_or_default();
        let decision = typed.decision.cloned().unwrap_or_default();
        let handed = typed.handed.cloned().unwrap_or_default();
        let on = if typed.handed.is_some() { &handed.on } else { &receipt.on };
        Self {
            on: FormField::new("on", on, faults),
            result: FormField::new("result", &receipt.result, faults),
            results: BackgroundResult::WORDS,
            report: FormField::new("report", receipt.report.as_ref(), faults),
            because: FormField::new("because", &notice.because, faults),
            days: FormField::new("days", notice.days.as_ref(), faults),
            summary: FormField::new("summary", &notice.summary, faults),
            decision: FormField::new("decision", &decision.decision, faults),
            words: FormField::new("words", &decision.words, faults),
        }
    }
}

impl Form for ReceiptIn {
    const INPUTS: &'static [&'static str] = &["on", "result", "report"];

    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        Self { on: pairs.field("on"), result: pairs.field("result"), report: pairs.file("report") }
    }
}

impl Form for NoticeIn {
    const INPUTS: &'static [&'static str] = &["because", "days", "summary"];

    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            because: pairs.field("because"),
            days: pairs.optional("days"),
            summary: pairs.file("summary").unwrap_or_default(),
        }
    }
}

impl Form for HandedIn {
    const INPUTS: &'static [&'static str] = &["on"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { on: pairs.field("on") }
    }
}

impl Form for DecisionIn {
    const INPUTS: &'static [&'static str] = &["decision", "words"];

    fn read(pairs: &mut Pairs) -> Self {
        let revision = pairs.all("revision").pop().and_then(|number| number.parse().ok());
        Self { decision: pairs.field("decision"), words: pairs.field("words"), revision }
    }
}
