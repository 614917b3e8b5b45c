//! A message, and how it leaves.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    error::Error,
    kernel::{email::Email, fault::Reason, language::Language, phone::Phone, text::Text},
    people::{Person, PersonId},
};

crate::typed_id!(MessageId, "msg");

crate::words! {
    /// What a message is about.
    pub enum MessageKind {
        ApplicationReceived = "application_received",
        AssessmentInvitation = "assessment_invitation",
        ApplicationClosed = "application_closed",
        /// They have moved on to an interview or an offer.
        ApplicationMoved = "application_moved",
        /// The posting that they applied to says something else now.
        JobCorrected = "job_corrected",
        Screening = "screening",
        Interview = "interview",
        Offer = "offer",
        OfferWithdrawn = "offer_withdrawn",
        BackgroundCheck = "background_check",
        /// What a state wants somebody told, or an answer to what they asked for by it.
        StateNotice = "state_notice",
        Onboarding = "onboarding",
        License = "license",
        Other = "other",
    }
}

crate::words! {
    /// How far a message has come.
    pub enum MessageState {
        /// Somebody of the practice has to hand it over.
        Waiting = "waiting",
        /// The mail server has not taken it yet.
        Sending = "sending",
        /// The mail server has taken it.
        Sent = "sent",
        /// Somebody of the practice says that they handed it over.
        HandedOver = "handed_over",
        /// It tells of something that is over.
        Expired = "expired",
    }
}

/// Who it is for, with the ways to reach them that they gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub name: Text<200>,
    pub email: Option<Email>,
    pub phone: Option<Phone>,
    /// In which language it is written. Never shown to who decides.
    pub language: Language,
}

impl From<&Person> for Recipient {
    fn from(person: &Person) -> Self {
        let it = person.particulars.clone();
        Self { name: it.name, email: it.email, phone: it.phone, language: it.language }
    }
}

/// What a room wants to say.
#[derive(Clone, Debug)]
pub struct NewMessage {
    pub person_id: Option<PersonId>,
    /// The id of what it tells of: `appl_…`, `inv_…`.
    pub about: String,
    pub to: Recipient,
    pub kind: MessageKind,
    pub subject: Text<200>,
    /// Lines of plain text, an empty one between paragraphs.
    pub body: String,
    /// Whether the body holds a link that opens something to whoever has it.
    pub is_secret: bool,
    /// From when on it is of no use.
    pub expires_at: Option<DateTime<Utc>>,
}

/// For how long somebody can say that they have not handed it over after all.
pub const TAKEN_BACK_WITHIN: TimeDelta = TimeDelta::minutes(15);

/// A secret text is kept no longer.
const SECRET_FOR: TimeDelta = TimeDelta::hours(72);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    Open(String),
    /// By `platform::seal`, in the place that [`Message::place`] names.
    Sealed(String),
    /// It held a secret, and is gone.
    Wiped,
}

/// How it ended: when, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub at: DateTime<Utc>,
    pub by: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// With what the mail server said, if it was tried.
    Waiting {
        trouble: Option<String>,
    },
    Sending,
    Sent(Settled),
    HandedOver(Settled),
    Expired(Settled),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub id: MessageId,
    pub person_id: Option<PersonId>,
    pub about: String,
    pub to: Recipient,
    pub kind: MessageKind,
    pub subject: Text<200>,
    pub body: Body,
    pub state: State,
    pub written_at: DateTime<Utc>,
    /// When its row was last written.
    pub updated_at: DateTime<Utc>,
    pub expires_at: Option<DateTime<Utc>>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum MessageRefused {
    Sent,
    HandedOver,
    Expired,
    /// Nobody has said that they handed it over.
    NotHandedOver,
    /// It was too long ago, or its text is gone.
    TooLate,
    /// Something newer has been written about the same.
    Newer,
}

impl Message {
    /// Names the place of a sealed body.
    pub fn place(id: MessageId) -> String {
        format!("messages/{id}")
    }

    pub fn word(&self) -> MessageState {
        match self.state {
            State::Waiting { .. } => MessageState::Waiting,
            State::Sending => MessageState::Sending,
            State::Sent(_) => MessageState::Sent,
            State::HandedOver(_) => MessageState::HandedOver,
            State::Expired(_) => MessageState::Expired,
        }
    }

    pub fn settled(&self) -> Option<&Settled> {
        match &self.state {
            State::Waiting { .. } | State::Sending => None,
            State::Sent(settled) | State::HandedOver(settled) | State::Expired(settled) => {
                Some(settled)
            }
        }
    }

    pub fn trouble(&self) -> Option<&str> {
        match &self.state {
            State::Waiting { trouble } => trouble.as_deref(),
            _ => None,
        }
    }

    /// The mail server has taken it. That stays true if somebody said meanwhile that they handed it over: what has left
    /// the house is not taken back.
    pub fn sent(&mut self, settled: Settled) -> Result<(), MessageRefused> {
        if !matches!(self.state, State::HandedOver(_)) {
            self.refuse_if_settled()?;
        }
        self.settle(State::Sent(settled));
        Ok(())
    }

    /// No mail server takes it: a hand must.
    pub fn returned(&mut self, trouble: Option<String>) -> Result<(), MessageRefused> {
        self.refuse_if_settled()?;
        self.state = State::Waiting { trouble };
        Ok(())
    }

    /// Somebody says that they handed it over, as long as no mail server has taken it.
    pub fn hand_over(&mut self, settled: Settled) -> Result<(), MessageRefused> {
        self.refuse_if_settled()?;
        self.settle(State::HandedOver(settled));
        Ok(())
    }

    /// Somebody said so by mistake: it waits again.
    pub fn take_back(&mut self, now: DateTime<Utc>) -> Result<(), MessageRefused> {
        if !matches!(self.state, State::HandedOver(_)) {
            return Err(MessageRefused::NotHandedOver);
        }
        if !self.may_be_taken_back(now) {
            return Err(MessageRefused::TooLate);
        }
        self.state = State::Waiting { trouble: None };
        Ok(())
    }

    /// Whether it was handed over just now, and still says what it said.
    pub fn may_be_taken_back(&self, now: DateTime<Utc>) -> bool {
        let State::HandedOver(settled) = &self.state else { return false };
        let is_of_use = self.expires_at.is_none_or(|at| now < at);
        // A clock that was set back makes no quarter of an hour longer.
        let is_new = settled.at <= now && now < settled.at + TAKEN_BACK_WITHIN;
        is_new && is_of_use && self.body != Body::Wiped
    }

    /// What it tells of is over: that it was handed over is not taken back any more.
    pub fn let_be(&mut self, now: DateTime<Utc>) {
        if matches!(self.state, State::HandedOver(_)) {
            self.expires_at = Some(self.expires_at.map_or(now, |at| at.min(now)));
            self.wipe(now);
        }
    }

    /// Takes the secret out of what cannot be taken back any more.
    pub fn wipe(&mut self, now: DateTime<Utc>) {
        if self.settled().is_some() && !self.may_be_taken_back(now) {
            self.forget_secret();
        }
    }

    pub fn expire(&mut self, settled: Settled) -> Result<(), MessageRefused> {
        self.refuse_if_settled()?;
        self.settle(State::Expired(settled));
        Ok(())
    }

    fn refuse_if_settled(&self) -> Result<(), MessageRefused> {
        match self.state {
            State::Waiting { .. } | State::Sending => Ok(()),
            State::Sent(_) => Err(MessageRefused::Sent),
            State::HandedOver(_) => Err(MessageRefused::HandedOver),
            State::Expired(_) => Err(MessageRefused::Expired),
        }
    }

    /// Whatever was secret is needed no more, unless somebody takes back that they handed it over.
    fn settle(&mut self, state: State) {
        self.state = state;
        if !matches!(self.state, State::HandedOver(_)) {
            self.forget_secret();
        }
    }

    fn forget_secret(&mut self) {
        if matches!(self.body, Body::Sealed(_)) {
            self.body = Body::Wiped;
        }
    }
}

impl NewMessage {
    /// Returns until when it may wait. A secret waits for three days at most.
    pub fn last_moment(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let secret = self.is_secret.then(|| now + SECRET_FOR);
        [secret, self.expires_at].into_iter().flatten().min()
    }
}

impl From<MessageRefused> for Error {
    fn from(refused: MessageRefused) -> Self {
        Self::Conflict(match refused {
            MessageRefused::Sent => Reason::new("messages.sent"),
            MessageRefused::HandedOver => Reason::new("messages.handed_over"),
            MessageRefused::Expired => Reason::new("messages.expired"),
            MessageRefused::NotHandedOver => Reason::new("messages.not_handed_over"),
            MessageRefused::TooLate => Reason::new("messages.too_late"),
            MessageRefused::Newer => Reason::new("messages.newer"),
        })
    }
}

#[cfg(test)]
mod tests;
