//! A check-in, and when one can be held.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    error::Error,
    jobs::{Kpi, RoleKey},
    kernel::{
        fault::{Fault, Reason},
        prose::Prose,
    },
    people::PersonId,
    roster::{Span, StaffId},
};

crate::typed_id!(CheckInId, "chk");

crate::words! {
    /// How far somebody is with one sign, against what the role asks for.
    pub enum KpiRating {
        FarBelow = "far_below",
        Below = "below",
        Meets = "meets",
        Above = "above",
        FarAbove = "far_above",
    }
}

impl KpiRating {
    /// 1 to 5, for whoever counts.
    pub fn points(self) -> i32 {
        match self {
            Self::FarBelow => 1,
            Self::Below => 2,
            Self::Meets => 3,
            Self::Above => 4,
            Self::FarAbove => 5,
        }
    }
}

/// After how many days of work.
pub const DAYS: [i32; 3] = [30, 60, 90];

/// One sign that the work goes well, with its words as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    pub kpi: String,
    pub title: String,
    /// Nothing if nobody has seen it yet.
    pub rating: Option<String>,
}

impl Rated {
    pub fn rating(&self) -> Option<KpiRating> {
        self.rating.as_ref()?.parse().ok()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    pub id: CheckInId,
    pub staff_id: StaffId,
    pub person_id: PersonId,
    /// Which time of working here.
    pub span: i32,
    /// 30, 60 or 90.
    pub day: i32,
    pub role: RoleKey,
    pub held_on: NaiveDate,
    pub rated: Vec<Rated>,
    pub note: Option<Prose<2000>>,
    pub held_by: String,
    pub updated_at: DateTime<Utc>,
    /// Counts the changes.
    pub revision: i32,
}

impl CheckIn {
    /// Returns the mean of the signs that were rated, from 1 to 5. None if none was.
    pub fn mean(&self) -> Option<f64> {
        let points = self.rated.iter().filter_map(|sign| Some(f64::from(sign.rating()?.points())));
        let points: Vec<_> = points.collect();
        (!points.is_empty()).then(|| points.iter().sum::<f64>() / points.len() as f64)
    }
}

/// What is said of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub role: Option<RoleKey>,
    pub held_on: NaiveDate,
    /// The signs by their names, as far as they were rated.
    pub ratings: Vec<(String, KpiRating)>,
    pub note: Option<Prose<2000>>,
    /// Which one it corrects.
    pub revision: Option<i32>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum CheckInRefused {
    /// They have not worked a day.
    NotStarted,
    BeforeFirstDay(NaiveDate),
    /// It is not due for weeks: how it goes after so many days cannot be known yet.
    TooEarly(NaiveDate),
    AfterLastDay(NaiveDate),
    InTheFuture,
    /// There are three.
    NoSuchDay,
    /// Nothing says which role they have, and so by which signs.
    WithoutRole,
    /// The role's profile has no such sign.
    NoSuchSign(String),
    /// One sign has two ratings.
    Twice(String),
    /// Somebody else held or corrected it after it was read.
    Meanwhile,
}

/// Returns the day on which one is due: so many days after the first that was worked.
pub fn due_on(span: &Span, day: i32) -> Option<NaiveDate> {
    span.worked_on?.checked_add_days(Days::new(u64::try_from(day).ok()?))
}

pub fn refuse_unless_one(day: i32) -> Result<(), CheckInRefused> {
    if DAYS.contains(&day) { Ok(()) } else { Err(CheckInRefused::NoSuchDay) }
}

/// How many days before it is due one may be held.
const EARLY: Days = Days::new(15);

/// Refuses a day on which nobody can have held it.
pub fn refuse_day(
    span: &Span,
    day: i32,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<(), CheckInRefused> {
    let Some(first) = span.worked_on else { return Err(CheckInRefused::NotStarted) };
    let earliest = due_on(span, day).and_then(|due| due.checked_sub_days(EARLY));
    match (earliest, span.last_day) {
        _ if on < first => Err(CheckInRefused::BeforeFirstDay(first)),
        _ if on > today => Err(CheckInRefused::InTheFuture),
        (Some(earliest), _) if on < earliest => Err(CheckInRefused::TooEarly(earliest)),
        (_, Some(last)) if on > last => Err(CheckInRefused::AfterLastDay(last)),
        _ => Ok(()),
    }
}

/// Returns every sign of the profile with its rating, in the order of the profile.
pub fn rated(kpis: &[Kpi], ratings: &[(String, KpiRating)]) -> Result<Vec<Rated>, CheckInRefused> {
    let is_known = |name: &str| kpis.iter().any(|kpi| kpi.id.as_str() == name);
    if let Some((name, _)) = ratings.iter().find(|(name, _)| !is_known(name)) {
        return Err(CheckInRefused::NoSuchSign(name.clone()));
    }
    let mut names: Vec<_> = ratings.iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    if let Some(twice) = names.windows(2).find(|two| two[0] == two[1]) {
        return Err(CheckInRefused::Twice(twice[0].clone()));
    }
    let rating = |kpi: &Kpi| ratings.iter().find(|(name, _)| *name == kpi.id.as_str());
    let one = |kpi: &Kpi| Rated {
        kpi: kpi.id.to_string(),
        title: kpi.title.to_string(),
        rating: rating(kpi).map(|(_, rating)| rating.word().to_owned()),
    };
    Ok(kpis.iter().map(one).collect())
}

impl From<CheckInRefused> for Error {
    fn from(refused: CheckInRefused) -> Self {
        match refused {
            CheckInRefused::NotStarted => Self::Conflict(Reason::new("check_ins.not_started")),
            CheckInRefused::BeforeFirstDay(first) => Self::Invalid(vec![Fault::new(
                "held_on",
                Reason::new("check_ins.before_first_day").with("day", first.to_string()),
            )]),
            CheckInRefused::TooEarly(earliest) => Self::Invalid(vec![Fault::new(
                "held_on",
                Reason::new("check_ins.too_early").with("day", earliest.to_string()),
            )]),
            CheckInRefused::AfterLastDay(last) => Self::Invalid(vec![Fault::new(
                "held_on",
                Reason::new("check_ins.after_last_day").with("day", last.to_string()),
            )]),
            CheckInRefused::Meanwhile => Self::Conflict(Reason::new("check_ins.changed_meanwhile")),
            CheckInRefused::InTheFuture => Self::fault("held_on", "check_ins.in_the_future"),
            CheckInRefused::NoSuchDay => Self::Missing("check_in"),
            CheckInRefused::WithoutRole => Self::fault("role", "check_ins.role_missing"),
            CheckInRefused::NoSuchSign(name) => Self::Invalid(vec![Fault::new(
                "ratings",
                Reason::new("check_ins.no_such_sign").with("sign", name),
            )]),
            CheckInRefused::Twice(name) => Self::Invalid(vec![Fault::new(
                "ratings",
                Reason::new("check_ins.rated_twice").with("sign", name),
            )]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{jobs::profile, roster::StaffKind};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(worked_on: Option<NaiveDate>) -> Span {
        Span {
            number: 1,
            kind: StaffKind::Employee,
            starts_on: day("2026-11-02"),
            worked_on,
            released_at: None,
            last_day: None,
            never_started: false,
            reason: None,
        }
    }

    #[test]
    fn it_is_due_so_many_days_after_the_first_that_was_worked() {
        let worked = span(Some(day("2026-11-02")));
        assert_eq!(due_on(&worked, 30), Some(day("2026-12-02")));
        assert_eq!(due_on(&worked, 90), Some(day("2027-01-31")));
        assert_eq!(due_on(&span(None), 30), None);
    }

    #[test]
    fn nobody_held_it_before_the_first_day_or_tomorrow() {
        let (worked, today) = (span(Some(day("2026-11-02"))), day("2026-12-02"));
        assert_eq!(refuse_day(&worked, 30, today, today), Ok(()));
        let early = refuse_day(&worked, 30, day("2026-11-01"), today);
        assert_eq!(early, Err(CheckInRefused::BeforeFirstDay(day("2026-11-02"))));
        let late = refuse_day(&worked, 30, day("2026-12-03"), today);
        assert_eq!(late, Err(CheckInRefused::InTheFuture));
        assert_eq!(refuse_day(&span(None), 30, today, today), Err(CheckInRefused::NotStarted));
    }

    #[test]
    fn nobody_knows_weeks_before_how_it_goes_or_after_somebody_has_left() {
        let (worked, today) = (span(Some(day("2026-11-02"))), day("2027-02-10"));
        let early = refuse_day(&worked, 90, day("2027-01-15"), today);
        assert_eq!(early, Err(CheckInRefused::TooEarly(day("2027-01-16"))));
        assert_eq!(refuse_day(&worked, 90, day("2027-01-16"), today), Ok(()));
        let left = Span { last_day: Some(day("2027-02-01")), ..worked };
        assert_eq!(refuse_day(&left, 90, day("2027-02-01"), today), Ok(()));
        let after = refuse_day(&left, 90, day("2027-02-02"), today);
        assert_eq!(after, Err(CheckInRefused::AfterLastDay(day("2027-02-01"))));
    }

    #[test]
    fn a_sign_that_is_rated_twice_is_refused() {
        let kpis = &profile(RoleKey::Receptionist).unwrap().kpis;
        let first = kpis[0].id.to_string();
        let twice = [(first.clone(), KpiRating::Above), (first.clone(), KpiRating::Below)];
        assert_eq!(rated(kpis, &twice), Err(CheckInRefused::Twice(first)));
    }

    #[test]
    fn what_nobody_has_seen_is_kept_as_unrated_and_a_strange_sign_is_refused() {
        let kpis = &profile(RoleKey::Receptionist).unwrap().kpis;
        let first = kpis[0].id.to_string();
        let rated = rated(kpis, &[(first.clone(), KpiRating::Above)]).unwrap();
        assert_eq!(rated.len(), kpis.len());
        assert_eq!((rated[0].rating(), rated[1].rating()), (Some(KpiRating::Above), None));
        let strange = super::rated(kpis, &[("charm".to_owned(), KpiRating::Meets)]);
        assert_eq!(strange, Err(CheckInRefused::NoSuchSign("charm".to_owned())));
    }

    #[test]
    fn points_rise_with_the_words() {
        let points: Vec<_> = KpiRating::ALL.iter().map(|rating| rating.points()).collect();
        assert_eq!(points, [1, 2, 3, 4, 5]);
    }
}
