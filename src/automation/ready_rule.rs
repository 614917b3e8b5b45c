//! The rules that there are. Each is a sentence with a few numbers.

use std::ops::RangeInclusive;

use super::engine::Trigger;
use crate::{
    applications::WriteApplications,
    interviews::WriteInterviews,
    invitations::WriteInvitations,
    licenses::ReadLicenses,
    offers::WriteOffers,
    onboarding::WriteOnboardings,
    platform::{http::principal::Permission, keys},
};

crate::words! {
    /// A rule that is ready to be switched on.
    pub enum ReadyRule {
        /// When a test is handed in, the candidate stands where a decision is due.
        FinishedTests = "finished_tests",
        /// When a candidate has not answered for some days, a reminder is written.
        NoAnswer = "no_answer",
        /// When a license expires within some days, there is a task on Today.
        ExpiringLicenses = "expiring_licenses",
        /// When an offer is signed, the onboarding starts.
        SignedOffers = "signed_offers",
        /// When somebody applies, they are invited to the skills test.
        NewApplications = "new_applications",
        /// When ratings are missing some business days after an interview, the interviewer is reminded.
        MissingRatings = "missing_ratings",
    }
}

/// No rule does more in a day, whatever its own number says.
pub const MOST_A_DAY: i32 = 50;

/// A number of a rule: what it usually is, and its bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    pub usual: i32,
    pub within: RangeInclusive<i32>,
}

impl Number {
    const fn new(usual: i32, least: i32, most: i32) -> Self {
        Self { usual, within: least..=most }
    }
}

/// What a rule is made of.
pub struct Spec {
    /// Raised when what the rule does, or when it does it, changes. It stands in each firing.
    pub version: i32,
    pub trigger: Trigger,
    /// How many days it waits, or looks ahead.
    pub days: Option<Number>,
    /// How often it acts: on one thing, or in a day.
    pub most: Option<Number>,
    /// What whoever switches it on must be allowed to do, now and whenever it acts.
    pub needs: &'static [keys::Rule],
    /// Whether it writes to people: then it waits for the morning.
    pub writes: bool,
}

/// A day on which each of these events of another is an answer.
const ANSWERS: &[&str] = &[
    "invitation.submitted",
    "invitation.expired",
    "invitation.cancelled",
    "interview.booked",
    "interview.others_asked",
    "interview.declined",
    "interview.cancelled",
    "offer.asked",
    "offer.accepted",
    "offer.declined",
    "offer.withdrawn",
    "offer.replaced",
    "offer.expired",
];

impl ReadyRule {
    pub fn spec(self) -> Spec {
        let plain = |trigger, needs| Spec {
            version: 1,
            trigger,
            days: None,
            most: None,
            needs,
            writes: false,
        };
        match self {
            Self::FinishedTests => plain(
                Trigger::Happens { kind: "invitation.submitted", about: "appl_" },
                &[WriteApplications::RULE],
            ),
            Self::NoAnswer => Spec {
                days: Some(Number::new(3, 1, 30)),
                most: Some(Number::new(2, 1, 5)),
                writes: true,
                ..plain(
                    Trigger::Silence {
                        after: &[
                            ("invitation.invited", "inv_"),
                            ("interview.offered", "intv_"),
                            ("offer.sent", "offer_"),
                        ],
                        answers: ANSWERS,
                    },
                    &[WriteInvitations::RULE, WriteInterviews::RULE, WriteOffers::RULE],
                )
            },
            Self::ExpiringLicenses => Spec {
                days: Some(Number::new(60, 1, 365)),
                ..plain(Trigger::Dates, &[ReadLicenses::RULE])
            },
            Self::SignedOffers => Spec {
                writes: true,
                ..plain(
                    Trigger::Happens { kind: "offer.accepted", about: "appl_" },
                    &[WriteOnboardings::RULE],
                )
            },
            Self::NewApplications => Spec {
                most: Some(Number::new(20, 1, MOST_A_DAY)),
                ..plain(
                    Trigger::Happens { kind: "application.received", about: "appl_" },
                    &[WriteInvitations::RULE],
                )
            },
            Self::MissingRatings => Spec {
                days: Some(Number::new(1, 1, 10)),
                writes: true,
                ..plain(Trigger::Dates, &[WriteInterviews::RULE])
            },
        }
    }

    /// Returns whether its own number is how often it acts in a day, and not on one thing.
    pub fn is_daily(self) -> bool {
        self == Self::NewApplications
    }
}
