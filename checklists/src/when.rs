//! For whom a task is there at all.

use serde::{Deserialize, Serialize};

use crate::{Hire, Worker};

/// What may be true of a hire or of the office. The first three, a mismatch and the
/// end of a work authorization are worked out from days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// They have worked here before.
    Rehire,
    /// A rehire within 3 years of the day on which the old Form I-9 was completed.
    OldI9Counts,
    /// A rehire after less than 60 days: no new report of a new hire.
    ShortBreak,
    /// Under 18, asked by yes or no after the offer.
    Minor,
    /// The job lasts less than 3 business days.
    ShortJob,
    /// The office uses E-Verify.
    EVerify,
    EVerifyMismatch,
    /// Of a rehire: the E-Verify case of that time ended as “employment authorized”.
    EarlierCaseAuthorized,
    BackgroundCheck,
    DrugTest,
    HealthPlan,
    DirectDeposit,
    PayrollByHand,
    StateWithholding,
    WorkPermissionEnds,
    Drives,
    PatientsOfMedicareAdvantage,
    GivesInjections,
    DrawsBlood,
    WaivedTests,
    ModerateTests,
    TakesXRays,
    WearsRespirator,
    HandlesSharps,
    StateAsksForFluShot,
    WantsHepatitisB,
    ControlledSubstances,
    Supervises,
    ReadsMedicalRecordsOfStaff,
}

/// All of it must hold. Left out, it holds for everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// One of these; empty means any kind.
    pub workers: Vec<Worker>,
    /// All of these.
    pub facts: Vec<Fact>,
    /// None of these.
    pub unless: Vec<Fact>,
    /// One of these, as two letters; empty means any.
    pub states: Vec<String>,
    /// Only where the office has so many people or more.
    pub people_from: u32,
}

impl When {
    pub fn holds(&self, hire: &Hire) -> bool {
        let is_worker = self.workers.is_empty() || self.workers.contains(&hire.worker);
        let state = hire.state.as_ref();
        let is_here =
            self.states.is_empty() || state.is_some_and(|state| self.states.contains(state));
        is_worker
            && is_here
            && self.facts.iter().all(|fact| hire.is(*fact))
            && !self.unless.iter().any(|fact| hire.is(*fact))
            && hire.people >= self.people_from
    }
}
