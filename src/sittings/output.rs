//! What a candidate's program is shown.

use std::{fmt, str::FromStr};

use bank::{Choice, Kind, Layout, NONE, Shown, TableCell, Unit};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use poem_openapi::{Object, registry::MetaSchema};

use super::sitting::{Sitting, SittingId, Step};
use crate::{
    kernel::{fault::Reason, phone::Phone},
    medical::{AdjustmentRequest, Help, Reading, Reads, answer_by},
};

/// A sitting, as its candidate sees it.
#[derive(Object)]
pub struct SittingOut {
    id: SittingId,
    /// How many questions there are.
    count: u32,
    answered: u32,
    /// The first question that has not been seen, from 1.
    next_number: u32,
    /// When the time is over, by the server's clock.
    ends_at: DateTime<Utc>,
    is_handed_in: bool,
}

impl SittingOut {
    pub fn new(sitting: &Sitting) -> Self {
        Self {
            id: sitting.id,
            count: small(sitting.items.len()),
            answered: small(sitting.answered()),
            next_number: small(sitting.next_place() + 1),
            ends_at: sitting.deadline,
            is_handed_in: sitting.submitted_at.is_some(),
        }
    }
}

/// How a question is answered, in the bank's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionKind(Kind);

impl From<Kind> for QuestionKind {
    fn from(kind: Kind) -> Self {
        Self(kind)
    }
}

impl fmt::Display for QuestionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.word())
    }
}

impl FromStr for QuestionKind {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let unknown = || Reason::new("word.unknown").with("words", Kind::WORDS.join(", "));
        text.parse().map(Self).map_err(|_| unknown())
    }
}

crate::wire_string!([] QuestionKind, MetaSchema {
    title: Some("QuestionKind".to_owned()),
    enum_items: Kind::WORDS.iter().map(|word| (*word).into()).collect(),
    ..MetaSchema::new("string")
});

/// A question, without anything that tells its answer. Of a `case` the steps are asked, one by one: the
/// names of what is sent begin with the number of the step and a point, as `2.answer`.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct QuestionOut {
    number: u32,
    /// How it is answered, which says what to send.
    kind: QuestionKind,
    stem_html: String,
    /// Options: send `answer` and the key. Lines: send the key and a place. What has right sides: send
    /// the key and the key of a right side. Gaps, and cells of a table, that have `offers`: send the key
    /// and the key of an offer. Fields of a `record`, and cells that have a `unit`: send the key and the
    /// text. Where `may_be_none`, send `answer` and `none` if no line is wrong.
    choices: Vec<ChoiceOut>,
    rights: Vec<ChoiceOut>,
    /// Whether there may be nothing to mark.
    may_be_none: bool,
    /// What the number counts: send `answer` and the number.
    unit: Option<String>,
    /// What comes after the last gap of a `cloze`. What comes before each gap is told by its choice.
    after_html: Option<String>,
    /// The `table` whose empty cells are the choices.
    table: Option<TableOut>,
    /// The steps of a `case`, in their order.
    steps: Option<Vec<StepAskedOut>>,
    /// What was answered last, as it would be sent.
    answer: Vec<PairOut>,
    flagged: bool,
}

/// One step of a case. It is read as a question is.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct StepAskedOut {
    kind: QuestionKind,
    stem_html: String,
    choices: Vec<ChoiceOut>,
    rights: Vec<ChoiceOut>,
    may_be_none: bool,
    unit: Option<String>,
    after_html: Option<String>,
    table: Option<TableOut>,
}

#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ChoiceOut {
    key: String,
    html: String,
    /// What only this one can be given.
    offers: Option<Vec<ChoiceOfferOut>>,
    /// What the number counts that is typed for this one.
    unit: Option<String>,
}

#[derive(Object)]
pub struct ChoiceOfferOut {
    key: String,
    html: String,
}

/// A table of which some cells are to be filled in.
#[derive(Object)]
pub struct TableOut {
    /// The heads. The first is above the names of the rows.
    columns_html: Vec<String>,
    rows: Vec<TableRowOut>,
}

#[derive(Object)]
pub struct TableRowOut {
    head_html: String,
    cells: Vec<TableCellOut>,
}

/// What stands in a cell, or the key of the choice that it asks for.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct TableCellOut {
    html: Option<String>,
    key: Option<String>,
}

#[derive(Object)]
pub struct PairOut {
    name: String,
    value: String,
}

impl PairOut {
    /// Returns a form that is filled in, as it would be sent.
    pub fn all(pairs: Vec<(String, String)>) -> Vec<Self> {
        pairs.into_iter().map(|(name, value)| Self { name, value }).collect()
    }
}

impl QuestionOut {
    pub fn new(place: usize, shown: Shown, layout: &Layout, step: Option<&Step>) -> Self {
        let response = step.and_then(|step| step.response.as_ref());
        let pairs = response.map(|response| layout.pairs(response)).unwrap_or_default();
        let (shown, steps) = StepAskedOut::all(shown);
        let StepAskedOut { kind, stem_html, choices, rights, .. } = shown;
        let StepAskedOut { may_be_none, unit, after_html, table, .. } = shown;
        Self {
            number: small(place + 1),
            kind,
            stem_html,
            choices,
            rights,
            may_be_none,
            unit,
            after_html,
            table,
            steps: (!steps.is_empty()).then_some(steps),
            answer: PairOut::all(pairs),
            flagged: step.is_some_and(|step| step.flagged),
        }
    }
}

impl StepAskedOut {
    /// Returns a question as if it were a step, and the steps that it has.
    fn all(shown: Shown) -> (Self, Vec<Self>) {
        let steps = shown.steps.into_iter().map(|step| Self::all(step).0).collect();
        let choices = |all: Vec<Choice>| all.into_iter().map(ChoiceOut::from).collect();
        let own = Self {
            kind: QuestionKind(shown.kind),
            stem_html: shown.stem_html,
            may_be_none: shown.offers.iter().any(|offer| offer.key == NONE),
            choices: choices(shown.choices),
            rights: choices(shown.rights),
            unit: word(shown.unit),
            after_html: Some(shown.after_html).filter(|html| !html.is_empty()),
            table: shown.table.map(TableOut::from),
        };
        (own, steps)
    }
}

fn word(unit: Option<Unit>) -> Option<String> {
    unit.map(|unit| unit.word().to_owned())
}

impl From<Choice> for ChoiceOut {
    fn from(choice: Choice) -> Self {
        let offers = choice.offers.into_iter();
        let offers: Vec<_> =
            offers.map(|offer| ChoiceOfferOut { key: offer.key, html: offer.html }).collect();
        Self {
            key: choice.key,
            html: choice.html,
            offers: (!offers.is_empty()).then_some(offers),
            unit: word(choice.unit),
        }
    }
}

impl From<bank::Table> for TableOut {
    fn from(table: bank::Table) -> Self {
        let cell = |cell| match cell {
            TableCell::Given(html) => TableCellOut { html: Some(html), key: None },
            TableCell::Asked(key) => TableCellOut { html: None, key: Some(key) },
        };
        let row = |row: bank::TableRow| TableRowOut {
            head_html: row.head_html,
            cells: row.cells.into_iter().map(cell).collect(),
        };
        Self { columns_html: table.columns_html, rows: table.rows.into_iter().map(row).collect() }
    }
}

/// An answer that has been kept.
#[derive(Object)]
pub struct StepOut {
    /// Counts the steps of the sitting.
    step_no: i32,
    number: u32,
    /// Whether it counts. What comes after the time is kept, and a person may still accept it.
    is_counted: bool,
}

impl StepOut {
    pub fn new(step: &Step) -> Self {
        Self {
            step_no: step.step_no,
            number: u32::try_from(step.place + 1).unwrap_or_default(),
            is_counted: !step.is_late,
        }
    }
}

/// What a candidate asked for before the test, and the answer. Only they see it, and their reader.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct AdjustmentOut {
    /// Who reads it: the practice's `owner`, one `user` of it, or somebody `outside` to be called.
    read_by: Reads,
    reader: String,
    /// Of who is outside: call them.
    phone: Option<Phone>,
    /// How many minutes the sitting lasts, with what was arranged.
    limit_minutes: u32,
    asked_at: Option<DateTime<Utc>>,
    /// Whether the test cannot be begun, because an answer is still to come.
    waits: bool,
    /// The day by which it comes, while it is waited for.
    answer_by: Option<NaiveDate>,
    taken_back_at: Option<DateTime<Utc>>,
    /// What was ticked.
    helps: Option<Vec<Help>>,
    words: Option<String>,
    answer: Option<String>,
    answered_at: Option<DateTime<Utc>>,
}

impl AdjustmentOut {
    pub fn new(
        reading: &Reading,
        asked: Option<AdjustmentRequest>,
        limit: TimeDelta,
        (now, zone): (DateTime<Utc>, Tz),
    ) -> Self {
        let waiting = asked.as_ref().filter(|asked| asked.waits(now));
        let answer_by =
            waiting.map(|asked| answer_by(asked.asked_at.with_timezone(&zone).date_naive(), zone));
        let answer = asked.as_ref().and_then(|asked| asked.answer.as_ref());
        Self {
            read_by: reading.reads(),
            reader: reading.name().to_owned(),
            phone: reading.phone().cloned(),
            limit_minutes: u32::try_from((limit.num_seconds() + 59) / 60).unwrap_or(u32::MAX),
            asked_at: asked.as_ref().map(|asked| asked.asked_at),
            waits: answer_by.is_some(),
            answer_by,
            taken_back_at: asked.as_ref().and_then(|asked| asked.taken_back_at),
            helps: asked.as_ref().map(|asked| asked.asking.helps.clone()),
            answer: answer.map(|answer| answer.words.to_string()),
            answered_at: answer.map(|answer| answer.answered_at),
            words: asked.and_then(|asked| asked.asking.words).map(|words| words.to_string()),
        }
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
