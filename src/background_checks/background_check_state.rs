//! How far a background check has come, and what is refused as it stands.

use chrono::NaiveDate;

use crate::{error::Error, kernel::fault::Reason};

crate::typed_id!(BackgroundCheckId, "bgc");

crate::words! {
    /// How a background check stands, as everybody may know who works with offers.
    pub enum BackgroundCheckState {
        /// The candidate has not signed yet.
        Asked = "asked",
        /// The candidate has signed, and nobody has ordered it.
        Authorized = "authorized",
        /// The candidate did not agree. They still can.
        Refused = "refused",
        /// An agency is at it.
        Ordered = "ordered",
        /// Something came back, and an owner is at it. What it says stands nowhere else.
        UnderReview = "under_review",
        Passed = "passed",
        /// An owner has decided against them, and the offer is withdrawn.
        Ended = "ended",
        /// Nothing comes of it: the offer was taken back for another reason, or an owner stopped it.
        Closed = "closed",
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum CheckRefused {
    /// The offer is not signed, or was taken back.
    OfferFirst,
    /// The offer that was signed does not depend on one.
    NotACondition,
    AlreadyAsked(BackgroundCheckId),
    /// The disclosure is read before anything is signed.
    DisclosureFirst,
    /// It is not the paper that the candidate was shown.
    PaperChanged,
    /// It has come as far as this, where that is not done.
    NotNow(BackgroundCheckState),
    DayToCome,
    /// Nobody orders a check before it is permitted.
    BeforePermission,
    BeforeOrder,
    /// Nobody has signed a paper on a day to come.
    SignedToCome,
    /// Nobody signs what they were not asked for yet.
    BeforeAsked,
    /// It was ordered by then.
    AfterOrder,
    /// What came back was there by then.
    AfterReport,
    /// The candidate must get a copy of what is held against them.
    ReportMissing,
    /// Nothing is ended before the first notice.
    NoticeFirst,
    /// Nobody has noted that they have the first notice.
    NotReached,
    BeforeNotice,
    /// They answered, or something else was added, since the page was opened.
    ChangedMeanwhile,
    /// They said as much before, in other words.
    AnsweredSo,
    /// It was decided before they answered.
    AnswerLate,
    /// The candidate has through this day to answer.
    StillWaits(NaiveDate),
    /// They say that the report is wrong, and the agency has not been asked.
    Disputed,
    /// By now the link opens what came back.
    OwnerHandsOver,
}

impl From<CheckRefused> for Error {
    fn from(refused: CheckRefused) -> Self {
        let reason = match refused {
            CheckRefused::DayToCome => return Self::fault("on", "background_checks.day_to_come"),
            CheckRefused::BeforePermission => {
                return Self::fault("on", "background_checks.before_permission");
            }
            CheckRefused::BeforeOrder => {
                return Self::fault("on", "background_checks.before_order");
            }
            CheckRefused::SignedToCome => {
                return Self::fault("signed_on", "background_checks.day_to_come");
            }
            CheckRefused::BeforeAsked => {
                return Self::fault("signed_on", "background_checks.before_asked");
            }
            CheckRefused::AfterOrder => {
                return Self::fault("signed_on", "background_checks.after_order");
            }
            CheckRefused::AfterReport => {
                return Self::fault("on", "background_checks.after_report");
            }
            CheckRefused::BeforeNotice => {
                return Self::fault("on", "background_checks.before_notice");
            }
            CheckRefused::ReportMissing => {
                return Self::fault("report", "background_checks.report_missing");
            }
            CheckRefused::OfferFirst => Reason::new("background_checks.offer_first"),
            CheckRefused::NotACondition => Reason::new("background_checks.not_a_condition"),
            CheckRefused::AlreadyAsked(id) => Reason::new("background_checks.already_asked")
                .with("page", format!("/background-checks/{id}"))
                .with("existing", id.to_string()),
            CheckRefused::DisclosureFirst => Reason::new("background_checks.disclosure_first"),
            CheckRefused::PaperChanged => Reason::new("background_checks.paper_changed"),
            CheckRefused::NotNow(state) => {
                Reason::new("background_checks.not_now").with("state", state.word())
            }
            CheckRefused::NotReached => Reason::new("background_checks.not_reached"),
            CheckRefused::ChangedMeanwhile => Reason::new("background_checks.changed_meanwhile"),
            CheckRefused::AnsweredSo => Reason::new("background_checks.answered_so"),
            CheckRefused::AnswerLate => Reason::new("background_checks.answer_late"),
            CheckRefused::NoticeFirst => Reason::new("background_checks.notice_first"),
            CheckRefused::StillWaits(day) => {
                Reason::new("background_checks.still_waits").with("day", day.to_string())
            }
            CheckRefused::Disputed => Reason::new("background_checks.disputed"),
            CheckRefused::OwnerHandsOver => Reason::new("background_checks.owner_hands_over"),
        };
        Self::Conflict(reason)
    }
}
