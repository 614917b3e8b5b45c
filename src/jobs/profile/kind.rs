//! The kinds of work that we know.

crate::words! {
    /// A kind of work that we know.
    pub enum RoleKey {
        OfficeManager = "office_manager",
        MedicalBiller = "medical_biller",
        Receptionist = "receptionist",
        MedicalAssistant = "medical_assistant",
        /// Work of which we have no profile: the office describes it.
        Other = "other",
    }
}

impl RoleKey {
    /// Returns those of which we have a profile.
    pub fn profiled() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|role| *role != Self::Other)
    }
}
