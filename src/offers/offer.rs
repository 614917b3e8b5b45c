//! An offer, and how it ends.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    kind::{RescissionStep, WithdrawalReason},
    rescission,
    signature::{Signature, Signing, Way, fingerprint},
    terms::Terms,
};
use crate::{
    applications::ApplicationId,
    error::Error,
    files::{MOST_SHEETS, Seen, SheetsRefused},
    jobs::JobId,
    kernel::{
        fault::{Fault, Reason},
        prose::Prose,
        text::Text,
    },
    people::PersonId,
};

crate::typed_id!(OfferId, "offer");

crate::words! {
    /// How an offer stands.
    pub enum OfferState {
        /// The candidate can sign it.
        Open = "open",
        Accepted = "accepted",
        Declined = "declined",
        /// The practice took it back.
        Withdrawn = "withdrawn",
        /// Nobody signed it in time.
        Expired = "expired",
        /// A later offer stands in its place.
        Replaced = "replaced",
    }
}

/// An offer as it was sent, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub id: OfferId,
    pub application_id: ApplicationId,
    pub person_id: PersonId,
    pub job_id: JobId,
    /// Which offer of this application: 2 if the first was changed.
    pub number: i32,
    pub terms: Terms,
    /// What is signed, byte for byte.
    pub letter: String,
    pub state: State,
    pub sent_at: DateTime<Utc>,
    pub sent_by: String,
    /// When anything of it was last written.
    pub updated_at: DateTime<Utc>,
    /// Counts the changes.
    pub revision: i32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    Accepted(Signature),
    /// It was signed, and is taken back all the same.
    Rescinded(Signature, Ended),
    Ended(Ended),
}

/// How it ended without a hire: when, by whom, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    pub how: OfferState,
    /// Of a withdrawal.
    pub because: Option<WithdrawalReason>,
    /// In words, for the office's own records.
    pub note: Option<Prose<1000>>,
    /// What was done before a signed one was taken back.
    pub steps: Vec<RescissionStep>,
    pub at: DateTime<Utc>,
    pub by: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum OfferRefused {
    /// Another one of the same application stands.
    AlreadyOpen(OfferId),
    AlreadyAccepted(OfferId),
    /// It has been answered, or is over.
    NotOpen(OfferState),
    /// The candidate's application is closed.
    /// What it is to replace is no offer of this application.
    NoneToReplace,
    ApplicationClosed,
    /// It is not the letter that the candidate was shown.
    LetterChanged,
    /// What was signed is taken back only for a reason that stands in it.
    ReasonTooThin,
    /// Nobody has handed in a signed sheet.
    NoSheet,
    /// Another sheet has come since somebody looked, or one was decided about.
    SheetsChanged,
    /// A signed sheet waits for somebody to look at it.
    SheetWaits,
    /// There are more than any letter has.
    TooManySheets,
    /// The day on the paper is before the offer was sent.
    SignedBeforeSent(NaiveDate),
    /// The day on the paper had not come when the sheet was handed in, or is after the last one to answer.
    SignedTooLate(NaiveDate),
    /// What the reason asks for has not been done.
    StepsOpen(Vec<RescissionStep>),
}

/// What a reason may be once the offer is signed.
const AFTER_SIGNING: [WithdrawalReason; 5] = [
    WithdrawalReason::Report,
    WithdrawalReason::Exclusion,
    WithdrawalReason::License,
    WithdrawalReason::Medical,
    WithdrawalReason::Other,
];

/// How long before the last day a candidate who has not answered is reminded.
pub const REMINDER_DAYS: Days = Days::new(1);

impl Offer {
    pub fn word(&self) -> OfferState {
        match &self.state {
            State::Open => OfferState::Open,
            State::Accepted(_) => OfferState::Accepted,
            State::Rescinded(_, ended) | State::Ended(ended) => ended.how,
        }
    }

    pub fn signature(&self) -> Option<&Signature> {
        match &self.state {
            State::Accepted(signature) | State::Rescinded(signature, _) => Some(signature),
            State::Open | State::Ended(_) => None,
        }
    }

    pub fn ended(&self) -> Option<&Ended> {
        match &self.state {
            State::Rescinded(_, ended) | State::Ended(ended) => Some(ended),
            State::Open | State::Accepted(_) => None,
        }
    }

    /// Returns the letter's SHA-256.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.letter)
    }

    /// Returns whether it can be signed on the practice's day: through the end of its last one.
    pub fn may_be_signed(&self, today: NaiveDate) -> bool {
        matches!(self.state, State::Open) && today <= self.terms.answer_by
    }

    /// Refuses another offer of the same application beside these, unless it takes the place of the one
    /// that is open.
    pub fn refuse_second(earlier: &[Self], replaces: Option<OfferId>) -> Result<(), OfferRefused> {
        for one in earlier {
            match one.state {
                State::Open if replaces != Some(one.id) => {
                    return Err(OfferRefused::AlreadyOpen(one.id));
                }
                State::Accepted(_) => return Err(OfferRefused::AlreadyAccepted(one.id)),
                _ => {}
            }
        }
        let Some(replaced) = replaces else { return Ok(()) };
        let state = earlier.iter().find(|one| one.id == replaced).map(Self::word);
        match state {
            Some(OfferState::Open) => Ok(()),
            Some(other) => Err(OfferRefused::NotOpen(other)),
            None => Err(OfferRefused::NoneToReplace),
        }
    }

    /// Signs it, under the letter that was shown.
    pub fn accept(
        &mut self,
        signing: Signing,
        consent: i32,
        by: (String, DateTime<Utc>),
        today: NaiveDate,
    ) -> Result<(), OfferRefused> {
        self.refuse_unless_open(today)?;
        if !signing.is_under(&self.letter) {
            return Err(OfferRefused::LetterChanged);
        }
        let Signing { name, letter_sha256, place, agent } = signing;
        let (by, at) = by;
        let way = Way::Online { consent, place, agent };
        self.turn_to(State::Accepted(Signature { name, letter_sha256, at, by, way }));
        Ok(())
    }

    /// Signs it by what somebody saw on paper, that was handed in while it could be signed. Between these days a day on it
    /// makes sense: that on which the offer was sent, and that on which the sheet came.
    pub fn accept_on_paper(
        &mut self,
        seen: Seen,
        (seen_by, by, at): (Text<200>, String, DateTime<Utc>),
        (sent_on, came_on): (NaiveDate, NaiveDate),
    ) -> Result<(), OfferRefused> {
        if !matches!(self.state, State::Open) {
            return Err(OfferRefused::NotOpen(self.word()));
        }
        if seen.text != self.fingerprint() {
            return Err(OfferRefused::LetterChanged);
        }
        let latest = came_on.min(self.terms.answer_by);
        match seen.signed_on {
            day if day < sent_on => return Err(OfferRefused::SignedBeforeSent(sent_on)),
            day if day > latest => return Err(OfferRefused::SignedTooLate(latest)),
            _ => {}
        }
        let Seen { name, signed_on, text: letter_sha256, .. } = seen;
        let way = Way::OnPaper { signed_on, seen_by };
        self.turn_to(State::Accepted(Signature { name, letter_sha256, at, by, way }));
        Ok(())
    }

    /// Refuses a sheet of an offer that cannot be signed any more.
    pub fn refuse_sheet(&self, so_far: usize, today: NaiveDate) -> Result<(), OfferRefused> {
        self.refuse_unless_open(today)?;
        if so_far < MOST_SHEETS { Ok(()) } else { Err(OfferRefused::TooManySheets) }
    }

    /// Ends it for the candidate, who says no.
    pub fn decline(&mut self, ended: Ended, today: NaiveDate) -> Result<(), OfferRefused> {
        self.refuse_unless_open(today)?;
        self.turn_to(State::Ended(ended));
        Ok(())
    }

    /// Ends it without an answer: withdrawn, replaced or expired.
    pub fn end(&mut self, ended: Ended) -> Result<(), OfferRefused> {
        match self.state.clone() {
            State::Open => self.turn_to(State::Ended(ended)),
            State::Accepted(signature) => {
                refuse_thin(ended.because, ended.note.is_some(), &ended.steps)?;
                self.turn_to(State::Rescinded(signature, ended));
            }
            State::Rescinded(..) | State::Ended(_) => {
                return Err(OfferRefused::NotOpen(self.word()));
            }
        }
        Ok(())
    }

    fn refuse_unless_open(&self, today: NaiveDate) -> Result<(), OfferRefused> {
        if self.may_be_signed(today) {
            return Ok(());
        }
        // Its last day is over, though no round has said so yet.
        let word = self.word();
        let word = if word == OfferState::Open { OfferState::Expired } else { word };
        Err(OfferRefused::NotOpen(word))
    }

    fn turn_to(&mut self, state: State) {
        self.state = state;
        self.revision += 1;
    }
}

/// Refuses to take a signed offer back without a reason of law, a note, and the steps of that reason.
pub fn refuse_thin(
    because: Option<WithdrawalReason>,
    is_noted: bool,
    steps: &[RescissionStep],
) -> Result<(), OfferRefused> {
    let because = because.filter(|because| is_noted && AFTER_SIGNING.contains(because));
    let because = because.ok_or(OfferRefused::ReasonTooThin)?;
    let open = rescission::open(because, steps);
    if open.is_empty() { Ok(()) } else { Err(OfferRefused::StepsOpen(open)) }
}

impl From<SheetsRefused> for OfferRefused {
    fn from(refused: SheetsRefused) -> Self {
        match refused {
            SheetsRefused::None => Self::NoSheet,
            SheetsRefused::Changed => Self::SheetsChanged,
        }
    }
}

impl From<OfferRefused> for Error {
    fn from(refused: OfferRefused) -> Self {
        Self::Conflict(match refused {
            OfferRefused::AlreadyOpen(id) => Reason::new("offers.already_open")
                .with("page", format!("/offers/{id}"))
                .with("existing", id.to_string()),
            OfferRefused::AlreadyAccepted(id) => Reason::new("offers.already_accepted")
                .with("page", format!("/offers/{id}"))
                .with("existing", id.to_string()),
            OfferRefused::NotOpen(state) => {
                Reason::new("offers.not_open").with("state", state.word())
            }
            OfferRefused::NoneToReplace => {
                return Self::fault("replaces", "offers.replaced_missing");
            }
            OfferRefused::ApplicationClosed => Reason::new("offers.application_closed"),
            OfferRefused::LetterChanged => Reason::new("offers.letter_changed"),
            OfferRefused::NoSheet => Reason::new("offers.no_sheet"),
            OfferRefused::SheetsChanged => Reason::new("offers.sheets_changed"),
            OfferRefused::SheetWaits => Reason::new("offers.sheet_waits"),
            OfferRefused::TooManySheets => {
                Reason::new("offers.too_many_sheets").with("most", MOST_SHEETS)
            }
            OfferRefused::SignedBeforeSent(day) => {
                let reason = Reason::new("offers.signed_before_sent").with("day", day.to_string());
                return Self::Invalid(vec![Fault::new("signed_on", reason)]);
            }
            OfferRefused::SignedTooLate(day) => {
                let reason = Reason::new("offers.signed_too_late").with("day", day.to_string());
                return Self::Invalid(vec![Fault::new("signed_on", reason)]);
            }
            OfferRefused::ReasonTooThin => {
                return Self::fault("reason", "offers.reason_after_signing");
            }
            OfferRefused::StepsOpen(open) => {
                let reason = Reason::new("offers.steps_open").with("count", open.len());
                let words: Vec<_> = open.iter().map(|step| step.word()).collect();
                let reason = reason.with("steps", words.join(", "));
                return Self::Invalid(vec![Fault::new("steps", reason)]);
            }
        })
    }
}

#[cfg(test)]
pub mod tests;
