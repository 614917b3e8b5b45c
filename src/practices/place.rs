//! Where a practice is: which laws hold, and which day it is.

use chrono_tz::Tz;

crate::words! {
    /// A state, the federal district or Puerto Rico, by its postal letters.
    pub enum State {
        Alabama = "AL",
        Alaska = "AK",
        Arizona = "AZ",
        Arkansas = "AR",
        California = "CA",
        Colorado = "CO",
        Connecticut = "CT",
        Delaware = "DE",
        DistrictOfColumbia = "DC",
        Florida = "FL",
        Georgia = "GA",
        Hawaii = "HI",
        Idaho = "ID",
        Illinois = "IL",
        Indiana = "IN",
        Iowa = "IA",
        Kansas = "KS",
        Kentucky = "KY",
        Louisiana = "LA",
        Maine = "ME",
        Maryland = "MD",
        Massachusetts = "MA",
        Michigan = "MI",
        Minnesota = "MN",
        Mississippi = "MS",
        Missouri = "MO",
        Montana = "MT",
        Nebraska = "NE",
        Nevada = "NV",
        NewHampshire = "NH",
        NewJersey = "NJ",
        NewMexico = "NM",
        NewYork = "NY",
        NorthCarolina = "NC",
        NorthDakota = "ND",
        Ohio = "OH",
        Oklahoma = "OK",
        Oregon = "OR",
        Pennsylvania = "PA",
        PuertoRico = "PR",
        RhodeIsland = "RI",
        SouthCarolina = "SC",
        SouthDakota = "SD",
        Tennessee = "TN",
        Texas = "TX",
        Utah = "UT",
        Vermont = "VT",
        Virginia = "VA",
        Washington = "WA",
        WestVirginia = "WV",
        Wisconsin = "WI",
        Wyoming = "WY",
    }
}

crate::words! {
    /// A time zone, as people there call it.
    pub enum Zone {
        Eastern = "eastern",
        Central = "central",
        Mountain = "mountain",
        Arizona = "arizona",
        Pacific = "pacific",
        Alaska = "alaska",
        Hawaii = "hawaii",
        Atlantic = "atlantic",
    }
}

impl Zone {
    pub const fn tz(self) -> Tz {
        match self {
            Self::Eastern => Tz::America__New_York,
            Self::Central => Tz::America__Chicago,
            Self::Mountain => Tz::America__Denver,
            Self::Arizona => Tz::America__Phoenix,
            Self::Pacific => Tz::America__Los_Angeles,
            Self::Alaska => Tz::America__Anchorage,
            Self::Hawaii => Tz::Pacific__Honolulu,
            Self::Atlantic => Tz::America__Puerto_Rico,
        }
    }
}
