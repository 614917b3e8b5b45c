//! How far somebody comes, from applying to the hire.

use crate::applications::ApplicationStage as Stage;

crate::words! {
    /// How far an application has come.
    pub enum Milestone {
        Applied = "applied",
        Chat = "chat",
        Test = "test",
        Interview = "interview",
        Offer = "offer",
        Hired = "hired",
    }
}

impl Milestone {
    /// Returns how far one is who is moved to this stage. A closed one comes no further.
    pub fn of_stage(stage: Stage) -> Option<Self> {
        match stage {
            Stage::Applied => Some(Self::Applied),
            Stage::Screened => Some(Self::Chat),
            Stage::Assessed => Some(Self::Test),
            Stage::Interview => Some(Self::Interview),
            Stage::Offer => Some(Self::Offer),
            Stage::Hired => Some(Self::Hired),
            Stage::Closed => None,
        }
    }

    /// Returns how far one is to whom this has happened, whatever the stage says.
    pub fn of_event(kind: &str) -> Option<Self> {
        match kind {
            "screening.finished" => Some(Self::Chat),
            "invitation.submitted" => Some(Self::Test),
            "interview.rated" => Some(Self::Interview),
            "offer.sent" => Some(Self::Offer),
            _ => None,
        }
    }
}
