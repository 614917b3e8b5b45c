//! Why something is not done with a license.

use super::license_id::LicenseId;
use crate::{error::Error, kernel::fault::Reason};

#[derive(Debug, PartialEq, Eq)]
pub enum LicenseRefused {
    AlreadyClaimed(LicenseId),
    Withdrawn,
    /// Nobody is silent about a license beyond its last day, or until a day that is over.
    SnoozeOver,
    /// A holder hands in more than anybody has to.
    TooMuch,
    /// More licenses than a holder adds by themselves.
    TooMany,
    /// A number that is on file for somebody else: their own page tells no more.
    NotAddedHere,
    /// It is on the holder's own list.
    OnYourList,
    /// A look on a day that has not come yet.
    InTheFuture,
    /// No source of such licenses answers a program.
    NoSource,
    /// The source was asked a moment ago.
    JustAsked,
}

impl From<LicenseRefused> for Error {
    fn from(refused: LicenseRefused) -> Self {
        Self::Conflict(match refused {
            LicenseRefused::InTheFuture => {
                return Self::fault("looked_on", "licenses.in_the_future");
            }
            LicenseRefused::NoSource => Reason::new("licenses.no_source"),
            LicenseRefused::JustAsked => Reason::new("licenses.just_asked"),
            LicenseRefused::SnoozeOver => return Self::fault("until", "licenses.snooze_over"),
            LicenseRefused::TooMuch => Reason::new("licenses.too_much"),
            LicenseRefused::TooMany => Reason::new("licenses.too_many"),
            LicenseRefused::NotAddedHere => Reason::new("licenses.not_added_here"),
            LicenseRefused::OnYourList => Reason::new("licenses.on_your_list"),
            LicenseRefused::AlreadyClaimed(id) => Reason::new("licenses.already_claimed")
                .with("page", format!("/licenses/{id}"))
                .with("existing", id.to_string()),
            LicenseRefused::Withdrawn => Reason::new("licenses.withdrawn"),
        })
    }
}
