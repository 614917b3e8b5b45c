//! What is worth a look at a question, by a person. None of it proves anything.

crate::words! {
    /// Why somebody should look at a question.
    pub enum QuestionFlag {
        /// The answers are more than 20 times likelier if another option is the right one.
        CheckKey = "check_key",
        /// Who does well in the rest of the test does worse here.
        Reversed = "reversed",
        /// In the last three months it was harder or easier than before, by half a logit or more and beyond chance.
        Drifted = "drifted",
        /// It is harder or easier in Spanish or on a phone, for people who do as well in the rest of the test.
        Uneven = "uneven",
        /// It hardly goes with the rest of the test: below .15.
        Weak = "weak",
        /// Fewer than 25 % of its points are earned.
        VeryHard = "very_hard",
        /// More than 95 % of its points are earned.
        VeryEasy = "very_easy",
        /// Fewer than 5 % chose one of its wrong options.
        Unused = "unused",
    }
}
