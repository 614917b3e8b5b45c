//! Who took a test may take another form of it, and another test of the same role, not before two weeks are over. Both
//! scores are kept, and neither replaces the other.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    invitation::{Invitation, InvitationId, InvitationRefused, Status},
    store,
};
use crate::{
    assessments::{self, Assessment},
    error::Result,
    people::PersonId,
    platform::db::Scope,
};

/// So many days after a test was turned in another can be taken. Sooner, people remember what was asked.
pub const AFTER_DAYS: u64 = 14;

/// What somebody was invited to before, of the same role.
#[derive(Default)]
pub struct Before {
    earlier: Vec<Earlier>,
    /// What they were asked in the tests that they turned in.
    pub asked: HashSet<String>,
}

struct Earlier {
    invitation: Invitation,
    /// Whether it is to the same test, in any of its forms.
    is_same: bool,
}

/// That they took a test of this role before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retest {
    /// What they turned in last.
    pub of: InvitationId,
    /// The first day on which they may take another.
    pub from: NaiveDate,
}

impl Before {
    /// What decides whom one may invite is asked as the practice, whoever is hidden from who acts: `scope` is recused from
    /// nothing.
    pub async fn of(scope: &Scope, person: PersonId, to: &Assessment) -> Result<Self> {
        Ok(Self::of_many(scope, &[person], to).await?.remove(&person).unwrap_or_default())
    }

    /// The same of each of many people, in as many questions as of one.
    pub async fn of_many(
        scope: &Scope,
        people: &[PersonId],
        to: &Assessment,
    ) -> Result<HashMap<PersonId, Self>> {
        let mut all: HashMap<_, _> = people.iter().map(|one| (*one, Self::default())).collect();
        let invitations = store::of_people(scope, people.to_vec()).await?;
        if invitations.is_empty() {
            return Ok(all);
        }
        // Each test once: its form is read whole.
        let ids: HashSet<_> = invitations.iter().map(|one| one.assessment_id).collect();
        let tests = assessments::with_ids(scope, ids).await?;
        for invitation in invitations {
            let test = tests.iter().find(|one| one.id == invitation.assessment_id);
            let Some(test) = test.filter(|one| one.form.role == to.form.role) else { continue };
            let before = all.entry(invitation.person_id).or_default();
            if invitation.tells_result() {
                before.asked.extend(test.form.asks().map(|(item, _)| item.to_owned()));
            }
            // Neither does it stand in the way of another test, nor is it a first one.
            if invitation.confirms.is_some() {
                continue;
            }
            before.earlier.push(Earlier { invitation, is_same: test.job_id == to.job_id });
        }
        Ok(all)
    }

    /// Returns of what it would be the second try. The same test is given again only to whom somebody wants to give it.
    ///
    /// # Errors
    /// Refuses while one to the same test stands open, or is done and nobody wants another.
    pub fn retest(
        &self,
        is_wanted: bool,
        day: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Result<Option<Retest>, InvitationRefused> {
        let stands = |one: &&Earlier| {
            one.is_same
                && match one.invitation.status {
                    Status::Invited | Status::Submitted => true,
                    Status::Scored => !is_wanted,
                    Status::Expired | Status::Cancelled => false,
                }
        };
        if let Some(standing) = self.earlier.iter().find(stands) {
            return Err(InvitationRefused::AlreadyInvited(standing.invitation.id));
        }
        let told = self.earlier.iter().map(|one| &one.invitation).filter(|one| one.tells_result());
        let last = told.filter_map(|one| Some((one.submitted_at?, one.id))).max();
        Ok(last.map(|(at, of)| {
            let from = day(at).checked_add_days(Days::new(AFTER_DAYS)).unwrap_or(NaiveDate::MAX);
            Retest { of, from }
        }))
    }

    /// Refuses whom nobody has looked at alone: many are invited at once, or everyone who applies.
    pub fn refuse_among_many(
        &self,
        day: impl Fn(DateTime<Utc>) -> NaiveDate,
        today: NaiveDate,
    ) -> Result<(), InvitationRefused> {
        self.retest(false, day)?.map_or(Ok(()), |retest| retest.refuse_before(today))
    }
}

impl Retest {
    pub fn refuse_before(&self, today: NaiveDate) -> Result<(), InvitationRefused> {
        let Self { of, from } = *self;
        if today < from { Err(InvitationRefused::TooSoon { of, from }) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        assessments::AssessmentId,
        kernel::{labels::Labels, typed_id::TypedId},
    };

    fn at(day: u32) -> DateTime<Utc> {
        format!("2026-11-{day:02}T15:30:00Z").parse().unwrap()
    }

    fn day(day: u32) -> NaiveDate {
        at(day).date_naive()
    }

    fn invitation(number: u128, status: Status, submitted_on: u32) -> Invitation {
        Invitation {
            id: InvitationId::from_uuid(Uuid::from_u128(number)),
            assessment_id: AssessmentId::from_uuid(Uuid::nil()),
            person_id: PersonId::from_uuid(Uuid::nil()),
            application_id: None,
            labels: Labels::default(),
            callback: None,
            redirect_url: None,
            status,
            invited_at: at(1),
            expires_at: at(28),
            submitted_at: (status == Status::Scored).then(|| at(submitted_on)),
            told_at: None,
            reminded_at: None,
            again: None,
            confirms: None,
            updated_at: at(1),
            revision: 1,
        }
    }

    fn before(earlier: Vec<(Invitation, bool)>) -> Before {
        let one = |(invitation, is_same)| Earlier { invitation, is_same };
        Before { earlier: earlier.into_iter().map(one).collect(), asked: HashSet::new() }
    }

    fn retest(before: &Before) -> Result<Option<Retest>, InvitationRefused> {
        before.retest(true, |at| at.date_naive())
    }

    #[test]
    fn whose_invitation_ended_without_an_answer_takes_no_test_again() {
        for status in [Status::Expired, Status::Cancelled] {
            assert_eq!(retest(&before(vec![(invitation(1, status, 1), true)])), Ok(None));
        }
    }

    #[test]
    fn while_one_to_the_same_test_stands_open_there_is_no_second() {
        let open = invitation(1, Status::Invited, 1);
        let refused = Err(InvitationRefused::AlreadyInvited(open.id));
        assert_eq!(retest(&before(vec![(open.clone(), true)])), refused);
        assert_eq!(retest(&before(vec![(open, false)])), Ok(None));
    }

    #[test]
    fn another_can_be_taken_two_weeks_after_the_last_was_turned_in() {
        let done = |number, day, is_same| (invitation(number, Status::Scored, day), is_same);
        let before = before(vec![done(1, 3, true), done(2, 10, false), done(3, 5, true)]);
        let found = retest(&before).unwrap().unwrap();
        assert_eq!((found.of.uuid().as_u128(), found.from), (2, day(24)));
        let refused = InvitationRefused::TooSoon { of: found.of, from: day(24) };
        assert_eq!(found.refuse_before(day(23)), Err(refused));
        assert_eq!(found.refuse_before(day(24)), Ok(()));
    }

    #[test]
    fn the_same_test_is_given_again_only_where_somebody_wants_that() {
        let done = invitation(1, Status::Scored, 1);
        let of =
            |is_same| before(vec![(done.clone(), is_same)]).retest(false, |at| at.date_naive());
        assert_eq!(of(true), Err(InvitationRefused::AlreadyInvited(done.id)));
        assert_eq!(of(false).unwrap().unwrap().of, done.id);
    }

    #[test]
    fn among_many_nobody_takes_the_same_test_again_however_long_ago() {
        let done = invitation(1, Status::Scored, 1);
        let many = |is_same, today| {
            before(vec![(done.clone(), is_same)]).refuse_among_many(|at| at.date_naive(), today)
        };
        assert_eq!(many(true, day(28)), Err(InvitationRefused::AlreadyInvited(done.id)));
        assert_eq!(many(false, day(15)), Ok(()));
        let too_soon = Err(InvitationRefused::TooSoon { of: done.id, from: day(15) });
        assert_eq!(many(false, day(14)), too_soon);
    }
}
