//! Where a state's board sits: a license counts through the end of its last day there, whatever the clock of the practice says.

use chrono::{DateTime, NaiveDate, Utc};

use crate::practices::{State, Zone};

/// Returns which day it is where the board sits that gave a license; nothing where no state gave it.
pub fn day(jurisdiction: &str, now: DateTime<Utc>) -> Option<NaiveDate> {
    let state: State = jurisdiction.parse().ok()?;
    Some(now.with_timezone(&zone(state).tz()).date_naive())
}

/// The zone of the state's capital.
const fn zone(state: State) -> Zone {
    use State::*;

    match state {
        Connecticut | Delaware | DistrictOfColumbia | Florida | Georgia | Indiana | Kentucky
        | Maine | Maryland | Massachusetts | Michigan | NewHampshire | NewJersey | NewYork
        | NorthCarolina | Ohio | Pennsylvania | RhodeIsland | SouthCarolina | Vermont
        | Virginia | WestVirginia => Zone::Eastern,
        Alabama | Arkansas | Illinois | Iowa | Kansas | Louisiana | Minnesota | Mississippi
        | Missouri | Nebraska | NorthDakota | Oklahoma | SouthDakota | Tennessee | Texas
        | Wisconsin => Zone::Central,
        Colorado | Idaho | Montana | NewMexico | Utah | Wyoming => Zone::Mountain,
        Arizona => Zone::Arizona,
        California | Nevada | Oregon | Washington => Zone::Pacific,
        Alaska => Zone::Alaska,
        Hawaii => Zone::Hawaii,
        PuertoRico => Zone::Atlantic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_earlier_in_the_east_and_a_body_has_no_zone() {
        let now = "2026-12-01T05:30:00Z".parse().unwrap();
        let day = |jurisdiction| day(jurisdiction, now).map(|day| day.to_string());
        assert_eq!(day("FL").as_deref(), Some("2026-12-01"));
        assert_eq!(day("OR").as_deref(), Some("2026-11-30"));
        assert_eq!(day("HI").as_deref(), Some("2026-11-30"));
        assert_eq!(day("AAPC"), None);
    }
}
