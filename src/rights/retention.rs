//! What has come due: nothing has it kept any longer, and nobody has said yet that it goes.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::standing::{Kept, Standing};
use crate::{people::PersonId, platform::db::held::Keeping};

/// Nobody is looked at who came later: no law is shorter, and who was just added has nothing yet.
pub const SHORTEST: TimeDelta = TimeDelta::days(365);
/// Laws change with a release, and people with what they do.
const AGAIN: Days = Days::new(30);

/// What a look at somebody has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub person_id: PersonId,
    pub what: BTreeSet<Keeping>,
    /// Since when.
    pub due_on: Option<NaiveDate>,
    pub look_again_on: NaiveDate,
    /// When and by whom it was said that it goes.
    pub ordered: Option<(DateTime<Utc>, String)>,
}

impl Look {
    /// Says what of somebody has come due. Who they are goes with the last of it, and not while anything of them
    /// is younger than a year: who is only known may be about to apply.
    pub fn of(person_id: PersonId, standing: &Standing, now: DateTime<Utc>) -> Self {
        let is_young = |kept: &Kept| kept.last_record.is_some_and(|at| now - at < SHORTEST);
        let mut what = standing.goes();
        if standing.kept.iter().any(is_young) {
            what.remove(&Keeping::Identity);
        }
        let ends = |kept: &Kept| kept.until().and_then(|until| until.day());
        let ended = standing.kept.iter().filter(|kept| what.contains(&kept.keeping));
        let due_on = ended.filter_map(ends).filter_map(|day| day.succ_opt()).min();
        let usual = standing.today + AGAIN;
        let ahead = standing.kept.iter().filter_map(ends).filter(|day| standing.today <= *day);
        let next = ahead.filter_map(|day| day.succ_opt()).min();
        Self {
            person_id,
            due_on: if what.is_empty() { None } else { due_on.or(Some(standing.today)) },
            what,
            look_again_on: next.map_or(usual, |next| next.min(usual)),
            ordered: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        kernel::typed_id::TypedId,
        rights::{
            hold::{HoldId, LegalHold},
            laws::{Bind, KeptRecord, Until},
        },
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    fn kept(keeping: Keeping, until: Option<Until>, last: &str) -> Kept {
        let bind = |until| Bind {
            record: KeptRecord::HiringRecords,
            source: "29 CFR 1602.14".to_owned(),
            until,
        };
        Kept {
            keeping,
            rows: 3,
            last_record: Some(last.parse().unwrap()),
            binds: until.map(bind).into_iter().collect(),
            told: vec![],
        }
    }

    fn look(kept: Vec<Kept>, hold: Option<LegalHold>) -> Look {
        let standing = Standing { kept, hold, today: day("2026-11-24") };
        Look::of(PersonId::from_uuid(Uuid::nil()), &standing, now())
    }

    #[test]
    fn what_no_law_keeps_is_due_since_the_day_after_the_last() {
        let old = "2024-03-01T12:00:00Z";
        let found = look(
            vec![
                kept(Keeping::Hiring, Some(Until::Day(day("2025-03-01"))), old),
                kept(Keeping::Identity, None, old),
            ],
            None,
        );
        assert_eq!(found.what, [Keeping::Hiring, Keeping::Identity].into());
        assert_eq!(found.due_on, Some(day("2025-03-02")));
    }

    #[test]
    fn who_they_are_stays_while_a_law_keeps_anything_and_is_looked_at_when_it_ends() {
        let old = "2024-03-01T12:00:00Z";
        let found = look(
            vec![
                kept(Keeping::Hiring, Some(Until::Day(day("2025-03-01"))), old),
                kept(Keeping::Employment, Some(Until::Day(day("2026-12-01"))), old),
                kept(Keeping::Identity, None, old),
            ],
            None,
        );
        assert_eq!(found.what, [Keeping::Hiring].into());
        assert_eq!(found.look_again_on, day("2026-12-02"));
    }

    #[test]
    fn who_was_heard_of_within_a_year_stays_known() {
        let found = look(vec![kept(Keeping::Identity, None, "2026-03-01T12:00:00Z")], None);
        assert!(found.what.is_empty() && found.due_on.is_none());
    }

    #[test]
    fn on_legal_hold_nothing_comes_due() {
        let hold = LegalHold {
            id: HoldId::from_uuid(Uuid::nil()),
            person_id: PersonId::from_uuid(Uuid::nil()),
            reason: "A charge".parse().unwrap(),
            set_at: now(),
            set_by: "system".to_owned(),
        };
        let ended = Some(Until::Day(day("2025-03-01")));
        let found = look(vec![kept(Keeping::Hiring, ended, "2024-03-01T12:00:00Z")], Some(hold));
        assert!(found.what.is_empty() && found.due_on.is_none());
        assert_eq!(found.look_again_on, day("2026-12-24"));
    }
}
