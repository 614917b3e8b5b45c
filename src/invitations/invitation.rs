//! The one-time right to take one assessment.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::{
    applications::ApplicationId,
    assessments::AssessmentId,
    error::Error,
    kernel::{fault::Reason, labels::Labels, text::Text},
    people::PersonId,
    platform::{callback::CallbackUrl, keys::KeyId},
};

crate::typed_id!(InvitationId, "inv");

crate::words! {
    /// How an invitation stands for those who decide. Whether somebody has begun is nobody's business but
    /// theirs, and from its end on nothing of it changes before `ending::told_from`.
    pub enum Status {
        Invited = "invited",
        Submitted = "submitted",
        Scored = "scored",
        Expired = "expired",
        Cancelled = "cancelled",
    }
}

/// Where to say that there is a score, and whose secret signs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callback {
    pub url: CallbackUrl,
    pub key: KeyId,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub id: InvitationId,
    pub assessment_id: AssessmentId,
    pub person_id: PersonId,
    pub application_id: Option<ApplicationId>,
    /// What the system that ordered it calls it. They change without a revision.
    pub labels: Labels,
    /// Who wants to hear of its score.
    pub callback: Option<Callback>,
    /// Where the candidate is led on after turning in.
    pub redirect_url: Option<CallbackUrl>,
    pub status: Status,
    pub invited_at: DateTime<Utc>,
    /// Until then the sitting can be begun.
    pub expires_at: DateTime<Utc>,
    /// As it is told. The sitting knows better.
    pub submitted_at: Option<DateTime<Utc>>,
    /// From when on those who decide could read the result. None of one that was told before this was kept.
    pub told_at: Option<DateTime<Utc>>,
    /// When its candidate was reminded that it closes soon.
    pub reminded_at: Option<DateTime<Utc>>,
    /// What it is the second try of, if its candidate took a test of this role before.
    pub again: Option<Again>,
    /// What it confirms: a short test under supervision, after one that was taken alone.
    pub confirms: Option<InvitationId>,
    /// When its row was last written.
    pub updated_at: DateTime<Utc>,
    pub revision: i32,
}

/// That somebody takes a test of a role again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// What they turned in last before.
    pub of: InvitationId,
    /// Who allowed it before its time, and why.
    pub early: Option<Early>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Early {
    pub reason: Text<300>,
    /// A user, or an API key.
    pub by: String,
}

/// Who is invited to what.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    pub assessment_id: AssessmentId,
    pub person_id: PersonId,
    pub application_id: Option<ApplicationId>,
    pub labels: Labels,
    /// Where to tell the API key that invites of the score.
    pub callback_url: Option<CallbackUrl>,
    /// Where the candidate is led on after turning in.
    pub redirect_url: Option<CallbackUrl>,
    pub expires_at: DateTime<Utc>,
    /// Whether they are to take the same test again.
    pub is_retest: bool,
    /// Why they may take a test of this role again before its time, said by somebody who may decide.
    pub retest_reason: Option<Text<300>>,
}

/// How long an invitation stands open when nobody says.
pub const USUALLY_OPEN: TimeDelta = TimeDelta::days(7);
pub const LONGEST_OPEN: TimeDelta = TimeDelta::days(60);
/// How long before its end a candidate is reminded.
pub const REMINDED_BEFORE: TimeDelta = TimeDelta::days(2);
/// Who was invited later than this needs no reminder yet.
const REMINDED_AFTER: TimeDelta = TimeDelta::days(1);
/// For how long after that the candidate can come back to what they handed in: as long as people
/// ask about a result, and not for ever, because whoever finds the link can read it.
const RESULT_SHOWN: TimeDelta = TimeDelta::days(180);

#[derive(Debug, PartialEq, Eq)]
pub enum InvitationRefused {
    /// This person has one for the same assessment that is open or done.
    AlreadyInvited(InvitationId),
    /// They took a test of this role, and may take another from that day on.
    TooSoon { of: InvitationId, from: NaiveDate },
    /// It is handed in, expired or cancelled.
    NotOpen,
    /// It is taken in the office alone, and no link leads to it from elsewhere.
    InOffice,
    /// There is no result that could be confirmed, or it confirms one itself.
    NothingToConfirm,
    /// Nobody can come back to the application any more, by which it is taken.
    WithoutApplication,
    /// Nothing was frozen to be asked of those who apply to the posting.
    WithoutTest,
    /// Its application was turned down or withdrawn: nobody waits for a result.
    ApplicationClosed,
    /// The posting is closed, and they are none of those who applied before.
    PostingClosed,
}

impl Invitation {
    /// Can this result be confirmed in the office? Only of an application: its status page leads there.
    pub fn confirmable(&self) -> Result<ApplicationId, InvitationRefused> {
        if !self.tells_result() || self.confirms.is_some() {
            return Err(InvitationRefused::NothingToConfirm);
        }
        self.application_id.ok_or(InvitationRefused::WithoutApplication)
    }

    /// Can a sitting be begun?
    pub fn may_begin(&self, now: DateTime<Utc>) -> Result<(), InvitationRefused> {
        if self.status == Status::Invited && now < self.expires_at {
            Ok(())
        } else {
            Err(InvitationRefused::NotOpen)
        }
    }

    /// Refuses whoever is on no screen of the office, if it is taken there alone.
    pub fn refuse_elsewhere(&self, is_in_office: bool) -> Result<(), InvitationRefused> {
        if self.confirms.is_some() && !is_in_office {
            return Err(InvitationRefused::InOffice);
        }
        Ok(())
    }

    /// Returns from when on the candidate's link opens nothing any more.
    pub fn link_ends_at(&self) -> DateTime<Utc> {
        self.expires_at + RESULT_SHOWN
    }

    /// Is its candidate to be reminded now? Once, in the last days, and nobody who was invited a moment ago. Everybody is
    /// whose end is not told: whether they have begun is nobody's business.
    pub fn is_to_remind(&self, now: DateTime<Utc>) -> bool {
        self.may_begin(now).is_ok()
            && self.confirms.is_none()
            && self.reminded_at.is_none()
            && self.expires_at <= now + REMINDED_BEFORE
            && self.invited_at + REMINDED_AFTER <= now
    }

    /// Can its candidate be reminded by somebody who does not wait for its last days? Not twice within a day.
    pub fn may_be_nudged(&self, now: DateTime<Utc>) -> bool {
        let is_fresh = self.reminded_at.is_some_and(|at| now < at + REMINDED_AFTER);
        self.may_begin(now).is_ok() && self.confirms.is_none() && !is_fresh
    }

    /// Nobody could begin for so long.
    pub fn extend(&mut self, by: TimeDelta) {
        self.expires_at += by;
        self.revision += 1;
    }

    /// Not once nobody can begin any more: whether somebody has is not told then.
    pub fn cancel(&mut self, now: DateTime<Utc>) -> Result<(), InvitationRefused> {
        self.may_begin(now)?;
        self.end(Status::Cancelled)
    }

    /// Nobody began in time.
    pub fn expire(&mut self) -> Result<(), InvitationRefused> {
        self.end(Status::Expired)
    }

    /// Only of what is told as scored is the result told.
    pub fn tells_result(&self) -> bool {
        self.status == Status::Scored
    }

    fn end(&mut self, status: Status) -> Result<(), InvitationRefused> {
        if self.status != Status::Invited {
            return Err(InvitationRefused::NotOpen);
        }
        self.status = status;
        self.revision += 1;
        Ok(())
    }

    /// What was answered is handed in, and has its score. From now on it is told.
    pub fn score(&mut self, submitted_at: DateTime<Utc>, now: DateTime<Utc>) {
        self.status = Status::Scored;
        self.told_at = Some(now);
        self.submitted_at = Some(submitted_at);
        self.revision += 1;
    }
}

impl InvitationRefused {
    /// Returns what is there already, if that is why.
    pub fn existing(&self) -> Option<InvitationId> {
        match self {
            Self::AlreadyInvited(id) | Self::TooSoon { of: id, .. } => Some(*id),
            _ => None,
        }
    }

    /// Returns why, without the name of what is there already.
    pub fn reason(&self) -> Reason {
        match self {
            Self::AlreadyInvited(_) => Reason::new("invitations.already_invited"),
            Self::TooSoon { from, .. } => {
                Reason::new("invitations.too_soon").with("from", from.to_string())
            }
            Self::InOffice => Reason::new("invitations.in_office"),
            Self::NothingToConfirm => Reason::new("invitations.nothing_to_confirm"),
            Self::WithoutApplication => Reason::new("invitations.without_application"),
            Self::WithoutTest => Reason::new("invitations.without_test"),
            Self::PostingClosed => Reason::new("assessments.closed"),
            Self::ApplicationClosed => Reason::new("invitations.application_closed"),
            Self::NotOpen => Reason::new("invitations.not_open"),
        }
    }
}

impl From<InvitationRefused> for Error {
    fn from(refused: InvitationRefused) -> Self {
        let reason = refused.reason();
        Self::Conflict(match refused.existing() {
            Some(id) => reason.with("existing", id.to_string()),
            None => reason,
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    fn invitation(status: Status) -> Invitation {
        Invitation {
            id: InvitationId::from_uuid(Uuid::nil()),
            assessment_id: AssessmentId::from_uuid(Uuid::nil()),
            person_id: PersonId::from_uuid(Uuid::nil()),
            application_id: None,
            labels: Labels::default(),
            callback: None,
            redirect_url: None,
            status,
            invited_at: now(),
            expires_at: now() + USUALLY_OPEN,
            submitted_at: None,
            told_at: None,
            reminded_at: None,
            again: None,
            confirms: None,
            updated_at: now(),
            revision: 1,
        }
    }

    #[test]
    fn a_sitting_begins_only_while_the_invitation_stands_open() {
        let open = invitation(Status::Invited);
        assert_eq!(open.may_begin(now()), Ok(()));
        assert_eq!(open.may_begin(open.expires_at), Err(InvitationRefused::NotOpen));
        assert_eq!(invitation(Status::Cancelled).may_begin(now()), Err(InvitationRefused::NotOpen));
    }

    #[test]
    fn what_confirms_another_is_taken_on_a_screen_of_the_office_alone() {
        let first = invitation(Status::Invited);
        let second = Invitation { confirms: Some(first.id), ..first.clone() };
        assert_eq!(second.refuse_elsewhere(false), Err(InvitationRefused::InOffice));
        assert_eq!(
            [second.refuse_elsewhere(true), first.refuse_elsewhere(false)],
            [Ok(()), Ok(())]
        );
    }

    #[test]
    fn what_is_handed_in_cannot_be_cancelled() {
        let mut scored = invitation(Status::Invited);
        scored.score(now(), now());
        assert_eq!(scored.cancel(now()), Err(InvitationRefused::NotOpen));
        assert_eq!((scored.status, scored.revision), (Status::Scored, 2));
    }

    #[test]
    fn a_candidate_is_reminded_once_in_the_last_two_days() {
        let mut open = invitation(Status::Invited);
        let soon = open.expires_at - REMINDED_BEFORE;
        assert!(!open.is_to_remind(soon - TimeDelta::seconds(1)));
        assert!(open.is_to_remind(soon) && !open.is_to_remind(open.expires_at));
        let late = Invitation { invited_at: soon, ..open.clone() };
        assert!(!late.is_to_remind(soon) && late.is_to_remind(soon + REMINDED_AFTER));
        open.reminded_at = Some(soon);
        assert!(!open.is_to_remind(soon));
        assert!(!invitation(Status::Scored).is_to_remind(soon));
    }

    #[test]
    fn nothing_is_taken_back_once_nobody_can_begin() {
        let mut open = invitation(Status::Invited);
        assert_eq!(open.cancel(open.expires_at), Err(InvitationRefused::NotOpen));
        assert_eq!(open.cancel(now()), Ok(()));
    }
}
