//! What the federal list means by its codes for the law that somebody was excluded under: the statute without its
//! punctuation. Source: oig.hhs.gov/exclusions, “Exclusion authorities”. A code that is not here is shown as it stands.

crate::words! {
    /// Why somebody is on the federal list.
    pub enum ExclusionGrounds {
        ProgramCrime = "1128a1",
        PatientAbuse = "1128a2",
        FraudFelony = "1128a3",
        DrugFelony = "1128a4",
        FraudMisdemeanor = "1128b1",
        Obstruction = "1128b2",
        DrugMisdemeanor = "1128b3",
        LicenseLost = "1128b4",
        OtherProgram = "1128b5",
        ExcessiveCharges = "1128b6",
        Kickbacks = "1128b7",
        ControlledEntity = "1128b8",
        LoanDefault = "1128b14",
        ControlsEntity = "1128b15",
        FalseStatement = "1128b16",
        QualityOfCare = "1156",
    }
}

/// Returns the word of a code as a row of a list writes it.
pub fn named(listed: &str) -> Option<&'static str> {
    listed.trim().parse::<ExclusionGrounds>().ok().map(ExclusionGrounds::word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_with_the_blanks_that_fill_its_column_and_no_other_is_guessed() {
        assert_eq!(named("1128b4   "), Some("1128b4"));
        assert_eq!(named("1128a1"), Some("1128a1"));
        assert_eq!(named("BRCH CIA"), None);
        assert_eq!(named("1128b40"), None);
    }
}
