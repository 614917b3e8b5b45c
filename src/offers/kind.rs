//! Why an offer is taken back, and what is done before a signed one is.

crate::words! {
    /// Why the practice takes an offer back.
    pub enum WithdrawalReason {
        /// Before it is signed: no reason has to be one of law.
        NotFilling = "not_filling",
        AnotherChosen = "another_chosen",
        /// After a background report. The first notice has to come before.
        Report = "report",
        /// On a federal or state exclusion list.
        Exclusion = "exclusion",
        /// A license that the work needs is not there.
        License = "license",
        /// Only where the work's essential duties cannot be done even with adjustments.
        Medical = "medical",
        Other = "other",
    }
}

crate::words! {
    /// What was done before a signed offer was taken back.
    pub enum RescissionStep {
        /// It is this person on the list, by more than the name.
        IdentityCompared = "identity_compared",
        /// They were told, and could say that it is somebody else.
        ListToldThem = "list_told_them",
        /// The board or certifier itself was looked up.
        SourceRead = "source_read",
        /// They were told, and had time to show it or renew it.
        LicenseToldThem = "license_told_them",
        /// Everybody who enters this kind of work was asked the same (42 U.S.C. 12112(d)(3)).
        SameForEveryone = "same_for_everyone",
        /// Which essential duty of the posting cannot be done, and why.
        DutyNamed = "duty_named",
        /// Adjustments were talked over with them, and none works.
        AdjustmentsTried = "adjustments_tried",
        /// What is known came from somewhere that can be named.
        SourceNamed = "source_named",
        /// They were told, and could answer.
        TheyAnswered = "they_answered",
    }
}
