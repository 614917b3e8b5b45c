//! The check that a posting's test can have: whether it takes sheets, and until when.

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::{
    assessments::AssessmentId,
    error::Error,
    jobs::JobId,
    kernel::{day, fault::Reason},
};

crate::typed_id!(TeamCheckId, "tchk");

crate::words! {
    /// Whether a team check takes sheets.
    pub enum TeamCheckState {
        Open = "open",
        Ended = "ended",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamCheck {
    pub id: TeamCheckId,
    pub job_id: JobId,
    pub assessment_id: AssessmentId,
    /// As often as it was opened, the last time.
    pub opened_at: DateTime<Utc>,
    pub opened_by: String,
    /// When it ends by itself.
    pub ends_at: DateTime<Utc>,
    /// When it was ended, by hand or by itself.
    pub ended_at: Option<DateTime<Utc>>,
    /// When its row was last written. No sheet writes it: it would say when somebody turned in.
    pub updated_at: DateTime<Utc>,
    pub revision: i32,
}

/// For how many days after today a check stands open when nobody says.
pub const USUAL_DAYS: i32 = 14;
pub const MOST_DAYS: i32 = 60;
/// More are no team: somebody sends sheets by a program.
pub const MOST_PEOPLE: u32 = 500;

#[derive(Debug, PartialEq, Eq)]
pub enum TeamCheckRefused {
    /// Nothing was frozen to be asked of those who apply to the posting.
    WithoutTest,
    /// It has one that takes sheets.
    Open(TeamCheckId),
    /// It takes no sheets any more.
    Ended,
    /// More have come than any office has staff.
    Full,
}

impl TeamCheck {
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && now < self.ends_at
    }

    /// Its time is over, and it was not ended yet.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.ends_at <= now
    }

    pub fn state(&self, now: DateTime<Utc>) -> TeamCheckState {
        if self.is_open(now) { TeamCheckState::Open } else { TeamCheckState::Ended }
    }

    pub fn refuse_unless_open(&self, now: DateTime<Utc>) -> Result<(), TeamCheckRefused> {
        if self.is_open(now) { Ok(()) } else { Err(TeamCheckRefused::Ended) }
    }

    /// Lets it take sheets again, until then.
    pub fn reopen(
        &mut self,
        (ends_at, by): (DateTime<Utc>, String),
        now: DateTime<Utc>,
    ) -> Result<(), TeamCheckRefused> {
        if self.is_open(now) {
            return Err(TeamCheckRefused::Open(self.id));
        }
        (self.opened_at, self.opened_by) = (now, by);
        (self.ends_at, self.ended_at) = (ends_at, None);
        self.revision += 1;
        Ok(())
    }

    /// It takes no more sheets: by hand at once, or by itself once its time is over.
    pub fn end(&mut self, now: DateTime<Utc>) -> Result<(), TeamCheckRefused> {
        if self.ended_at.is_some() {
            return Err(TeamCheckRefused::Ended);
        }
        self.ended_at = Some(now.min(self.ends_at));
        self.revision += 1;
        Ok(())
    }
}

/// Returns when a check ends that is opened for so many days after today: as the last of them does at the practice.
pub fn ends_at(today: NaiveDate, days: i32, zone: Tz) -> DateTime<Utc> {
    let days = u64::try_from(days).unwrap_or_default();
    let next = today.checked_add_days(Days::new(days + 1));
    day::begins(next.unwrap_or(today), zone)
}

impl From<TeamCheckRefused> for Error {
    fn from(refused: TeamCheckRefused) -> Self {
        Self::Conflict(match refused {
            TeamCheckRefused::WithoutTest => Reason::new("team_checks.without_test"),
            TeamCheckRefused::Open(id) => {
                Reason::new("team_checks.open").with("existing", id.to_string())
            }
            TeamCheckRefused::Ended => Reason::new("team_checks.ended"),
            TeamCheckRefused::Full => Reason::new("team_checks.full").with("max", MOST_PEOPLE),
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    fn check() -> TeamCheck {
        TeamCheck {
            id: TeamCheckId::from_uuid(Uuid::nil()),
            job_id: JobId::from_uuid(Uuid::nil()),
            assessment_id: AssessmentId::from_uuid(Uuid::nil()),
            opened_at: now(),
            opened_by: "user_1".to_owned(),
            ends_at: now() + TimeDelta::days(14),
            ended_at: None,
            updated_at: now(),
            revision: 1,
        }
    }

    #[test]
    fn it_takes_sheets_until_its_end_or_until_it_is_ended() {
        let mut check = check();
        assert!(check.is_open(now()) && !check.is_open(check.ends_at));
        check.end(now()).unwrap();
        assert_eq!(check.refuse_unless_open(now()), Err(TeamCheckRefused::Ended));
        assert_eq!(check.end(now()), Err(TeamCheckRefused::Ended));
    }

    #[test]
    fn what_ends_by_itself_has_ended_when_it_said() {
        let mut check = check();
        check.end(check.ends_at + TimeDelta::hours(3)).unwrap();
        assert_eq!(check.ended_at, Some(check.ends_at));
    }

    #[test]
    fn what_was_ended_or_opened_again_is_not_over() {
        let mut check = check();
        let end = check.ends_at;
        assert!(check.is_over(end) && !check.is_over(end - TimeDelta::seconds(1)));
        check.end(end).unwrap();
        assert!(!check.is_over(end));
        check.reopen((end + TimeDelta::days(3), "user_2".to_owned()), end).unwrap();
        assert!(!check.is_over(end));
    }

    #[test]
    fn only_what_has_ended_is_opened_again() {
        let mut check = check();
        let anew = || (now() + TimeDelta::days(20), "user_2".to_owned());
        assert_eq!(check.reopen(anew(), now()), Err(TeamCheckRefused::Open(check.id)));
        check.end(now()).unwrap();
        assert_eq!(check.reopen(anew(), now()), Ok(()));
        assert_eq!((check.is_open(now()), check.revision), (true, 3));
        assert_eq!(check.opened_by, "user_2");
    }

    #[test]
    fn the_last_day_counts_through_its_end_at_the_practice() {
        let end = ends_at("2026-11-24".parse().unwrap(), 14, Tz::America__Los_Angeles);
        assert_eq!(end.to_string(), "2026-12-09 08:00:00 UTC");
    }
}
