//! The nouns: an acknowledgment, what a candidate asked for, and the letter that explains a bad outcome.

use chrono::{DateTime, Utc};

use super::notice_law::{Law, NoticeLaw, Want};
use crate::{
    applications::ApplicationId,
    error::Error,
    kernel::{fault::Reason, language::Language, prose::Prose},
};

crate::typed_id!(NoticeRequestId, "nreq");

crate::words! {
    /// What a candidate asks for.
    pub enum RequestKind {
        /// Something that is kept of them is wrong.
        Correction = "correction",
        /// A person should look again.
        Review = "review",
    }
}

crate::words! {
    /// What came of it.
    pub enum RequestOutcome {
        Changed = "changed",
        Unchanged = "unchanged",
    }
}

/// That a candidate has read a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledgment {
    pub law: NoticeLaw,
    pub version: i32,
    /// In which they read it.
    pub language: Language,
    pub at: DateTime<Utc>,
}

/// What the office says of a bad outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What the test or chat counted for.
    pub counted: Prose<1000>,
    pub reasons: Prose<2000>,
}

/// The letter that leaves before a rejection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeLetter {
    pub law: NoticeLaw,
    pub explains: Explanation,
    pub sent_at: DateTime<Utc>,
    pub sent_by: String,
}

/// What a candidate asked for, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub id: NoticeRequestId,
    pub application_id: ApplicationId,
    pub kind: RequestKind,
    pub said: Prose<2000>,
    pub asked_at: DateTime<Utc>,
    pub settled: Option<Settled>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub outcome: RequestOutcome,
    pub answer: Prose<2000>,
    pub at: DateTime<Utc>,
    pub by: String,
}

/// All that there is of one application.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub laws: Vec<Law>,
    pub acknowledged: Vec<Acknowledgment>,
    pub letter: Option<OutcomeLetter>,
    pub requests: Vec<Request>,
    /// Whether a test was scored or a chat sorted.
    pub has_counted: bool,
}

/// As many as one candidate asks for at once.
pub const MOST_OPEN: usize = 3;

#[derive(Debug, PartialEq, Eq)]
pub enum NoticeRefused {
    /// The letter that explains has to leave first.
    LetterFirst,
    /// They wait for an answer.
    AnswerFirst,
    /// No law wants it here, or nothing was scored or sorted.
    NotWanted,
    AlreadySent,
    AlreadyAnswered,
    /// So many wait already.
    EnoughOpen,
}

impl Told {
    /// Returns the law that wants this, if one does.
    pub fn law_that_wants(&self, want: Want) -> Option<&Law> {
        self.laws.iter().find(|law| law.wants(want))
    }

    /// Returns which notices have not been read in the version that stands.
    pub fn unread(&self) -> Vec<&Law> {
        let is_read = |law: &Law| {
            self.acknowledged.iter().any(|one| one.law == law.law && one.version == law.version)
        };
        self.laws.iter().filter(|law| law.wants(Want::Notice) && !is_read(law)).collect()
    }

    /// Returns why no rejection leaves yet, if something stands in its way. Who said themselves that they are gone is
    /// turned down by nobody.
    pub fn against_rejecting(&self, is_gone: bool) -> Option<NoticeRefused> {
        if is_gone {
            return None;
        }
        let waits = self.requests.iter().any(|request| request.settled.is_none());
        if waits && self.may_ask() {
            return Some(NoticeRefused::AnswerFirst);
        }
        let wants = self.law_that_wants(Want::Letter).is_some() && self.has_counted;
        (wants && self.letter.is_none()).then_some(NoticeRefused::LetterFirst)
    }

    /// Returns whether somebody may ask for a correction or a person.
    pub fn may_ask(&self) -> bool {
        self.law_that_wants(Want::Correction).is_some()
            || self.law_that_wants(Want::Review).is_some()
    }

    /// Returns the law for which the letter is written, if it can be.
    pub fn may_explain(&self) -> Result<&Law, NoticeRefused> {
        if self.letter.is_some() {
            return Err(NoticeRefused::AlreadySent);
        }
        let law = self.law_that_wants(Want::Letter).filter(|_| self.has_counted);
        law.ok_or(NoticeRefused::NotWanted)
    }

    /// Refuses what no law wants, and more than somebody can answer.
    pub fn refuse_to_ask(&self, kind: RequestKind) -> Result<(), NoticeRefused> {
        let want = match kind {
            RequestKind::Correction => Want::Correction,
            RequestKind::Review => Want::Review,
        };
        let open = self.requests.iter().filter(|request| request.settled.is_none()).count();
        match self.law_that_wants(want) {
            None => Err(NoticeRefused::NotWanted),
            Some(_) if open >= MOST_OPEN => Err(NoticeRefused::EnoughOpen),
            Some(_) => Ok(()),
        }
    }
}

impl Request {
    pub fn settle(&mut self, settled: Settled) -> Result<(), NoticeRefused> {
        if self.settled.is_some() {
            return Err(NoticeRefused::AlreadyAnswered);
        }
        self.settled = Some(settled);
        Ok(())
    }
}

impl NoticeRefused {
    pub fn reason(&self) -> Reason {
        Reason::new(match self {
            Self::LetterFirst => "notices.letter_first",
            Self::AnswerFirst => "notices.answer_first",
            Self::NotWanted => "notices.not_wanted",
            Self::AlreadySent => "notices.already_sent",
            Self::AlreadyAnswered => "notices.already_answered",
            Self::EnoughOpen => "notices.enough_open",
        })
    }
}

impl From<NoticeRefused> for Error {
    fn from(refused: NoticeRefused) -> Self {
        Self::Conflict(refused.reason())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn told(wants: &[Want], has_counted: bool) -> Told {
        let law = Law {
            law: NoticeLaw::Colorado,
            state: "CO",
            since: NaiveDate::default(),
            version: 1,
            wants: wants.to_vec(),
            source: "",
            as_of: NaiveDate::default(),
        };
        Told { laws: vec![law], has_counted, ..Told::default() }
    }

    fn asked(settled: Option<Settled>) -> Request {
        Request {
            id: NoticeRequestId::from_uuid(Uuid::nil()),
            application_id: ApplicationId::from_uuid(Uuid::nil()),
            kind: RequestKind::Review,
            said: "Look again.".parse().unwrap(),
            asked_at: DateTime::UNIX_EPOCH,
            settled,
        }
    }

    const ALL: [Want; 4] = [Want::Notice, Want::Letter, Want::Correction, Want::Review];

    #[test]
    fn no_rejection_leaves_before_the_letter_that_explains() {
        let mut told = told(&ALL, true);
        assert_eq!(told.against_rejecting(false), Some(NoticeRefused::LetterFirst));
        assert_eq!(told.against_rejecting(true), None);
        told.letter = Some(OutcomeLetter {
            law: NoticeLaw::Colorado,
            explains: Explanation {
                counted: "One of three.".parse().unwrap(),
                reasons: "Another has done it for years.".parse().unwrap(),
            },
            sent_at: DateTime::UNIX_EPOCH,
            sent_by: "user".to_owned(),
        });
        assert_eq!(told.against_rejecting(false), None);
        assert_eq!(told.may_explain().err(), Some(NoticeRefused::AlreadySent));
    }

    #[test]
    fn where_nothing_was_scored_or_no_law_wants_it_nothing_stands_in_the_way() {
        assert_eq!(told(&ALL, false).against_rejecting(false), None);
        assert_eq!(told(&[Want::Notice], true).against_rejecting(false), None);
        assert!(told(&[Want::Notice], true).may_explain().is_err());
    }

    #[test]
    fn whoever_asked_is_answered_first_and_once() {
        let mut told = told(&ALL, false);
        told.requests.push(asked(None));
        assert_eq!(told.against_rejecting(false), Some(NoticeRefused::AnswerFirst));
        let settled = Settled {
            outcome: RequestOutcome::Unchanged,
            answer: "We did.".parse().unwrap(),
            at: DateTime::UNIX_EPOCH,
            by: "user".to_owned(),
        };
        told.requests[0].settle(settled.clone()).unwrap();
        assert_eq!(told.against_rejecting(false), None);
        assert_eq!(told.requests[0].settle(settled), Err(NoticeRefused::AlreadyAnswered));
    }

    #[test]
    fn nobody_asks_for_what_no_law_wants_nor_for_ever() {
        let mut told = told(&[Want::Notice, Want::Review], false);
        assert_eq!(told.refuse_to_ask(RequestKind::Correction), Err(NoticeRefused::NotWanted));
        assert_eq!(told.refuse_to_ask(RequestKind::Review), Ok(()));
        told.requests = vec![asked(None); MOST_OPEN];
        assert_eq!(told.refuse_to_ask(RequestKind::Review), Err(NoticeRefused::EnoughOpen));
    }
}
