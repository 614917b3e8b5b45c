//! What is asked about a hire and the office because tasks hang on it.

use checklists::Fact;

crate::words! {
    /// What may be so of a hire or of the office, beside what their work says.
    pub enum Particular {
        /// Asked after the offer by yes or no.
        Minor = "minor",
        /// The job lasts less than 3 business days.
        ShortJob = "short_job",
        EVerify = "e_verify",
        BackgroundCheck = "background_check",
        DrugTest = "drug_test",
        HealthPlan = "health_plan",
        DirectDeposit = "direct_deposit",
        StateWithholding = "state_withholding",
        Drives = "drives",
        /// The practice adds people to payroll itself.
        PayrollByHand = "payroll_by_hand",
        /// The state wants to know who had a flu shot.
        FluShot = "state_asks_for_flu_shot",
        /// Of a rehire: their earlier E-Verify case ended as “employment authorized”.
        EarlierCaseAuthorized = "earlier_case_authorized",
        GivesInjections = "gives_injections",
        DrawsBlood = "draws_blood",
        HandlesSharps = "handles_sharps",
        WaivedTests = "waived_tests",
        /// Laboratory tests of moderate complexity.
        ModerateTests = "moderate_tests",
        TakesXRays = "takes_x_rays",
        WearsRespirator = "wears_respirator",
        ControlledSubstances = "controlled_substances",
        /// Works under an agreement with a physician.
        Supervises = "supervises",
        ReadsMedicalRecords = "reads_medical_records_of_staff",
    }
}

impl Particular {
    /// What is so of the practice, whoever begins there.
    pub const OF_THE_OFFICE: &'static [Self] = &[
        Self::EVerify,
        Self::BackgroundCheck,
        Self::DrugTest,
        Self::HealthPlan,
        Self::DirectDeposit,
        Self::StateWithholding,
        Self::PayrollByHand,
        Self::FluShot,
    ];
    /// What is so of the person.
    pub const OF_THE_PERSON: &'static [Self] =
        &[Self::Minor, Self::ShortJob, Self::Drives, Self::EarlierCaseAuthorized];
    /// What they do beside what their kind of work says.
    pub const OF_THE_WORK: &'static [Self] = &[
        Self::GivesInjections,
        Self::DrawsBlood,
        Self::HandlesSharps,
        Self::WaivedTests,
        Self::ModerateTests,
        Self::TakesXRays,
        Self::WearsRespirator,
        Self::ControlledSubstances,
        Self::Supervises,
        Self::ReadsMedicalRecords,
    ];
    /// All of them, as they are asked.
    pub const GROUPS: [(&'static str, &'static [Self]); 3] = [
        ("office", Self::OF_THE_OFFICE),
        ("person", Self::OF_THE_PERSON),
        ("work", Self::OF_THE_WORK),
    ];
}

impl From<Particular> for Fact {
    fn from(particular: Particular) -> Self {
        match particular {
            Particular::Minor => Self::Minor,
            Particular::ShortJob => Self::ShortJob,
            Particular::EVerify => Self::EVerify,
            Particular::BackgroundCheck => Self::BackgroundCheck,
            Particular::DrugTest => Self::DrugTest,
            Particular::HealthPlan => Self::HealthPlan,
            Particular::DirectDeposit => Self::DirectDeposit,
            Particular::StateWithholding => Self::StateWithholding,
            Particular::Drives => Self::Drives,
            Particular::PayrollByHand => Self::PayrollByHand,
            Particular::FluShot => Self::StateAsksForFluShot,
            Particular::EarlierCaseAuthorized => Self::EarlierCaseAuthorized,
            Particular::GivesInjections => Self::GivesInjections,
            Particular::DrawsBlood => Self::DrawsBlood,
            Particular::HandlesSharps => Self::HandlesSharps,
            Particular::WaivedTests => Self::WaivedTests,
            Particular::ModerateTests => Self::ModerateTests,
            Particular::TakesXRays => Self::TakesXRays,
            Particular::WearsRespirator => Self::WearsRespirator,
            Particular::ControlledSubstances => Self::ControlledSubstances,
            Particular::Supervises => Self::Supervises,
            Particular::ReadsMedicalRecords => Self::ReadsMedicalRecordsOfStaff,
        }
    }
}
