//! Why what was chosen or typed is no answer yet.

/// The first thing to mend in what somebody sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing was chosen or typed.
    Missing,
    OneOnly,
    NumberForm,
    /// The comma could stand for the decimal point.
    NumberComma,
    /// No choice of this question has that name.
    UnknownChoice,
    Twice,
    /// A line has no place yet.
    Incomplete,
    TooLong,
    /// Something is marked, and also that nothing is.
    NoneAndSome,
}

impl Refused {
    /// Returns the stable code of its sentence.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "answers.missing",
            Self::OneOnly => "answers.one_only",
            Self::NumberForm => "answers.number_form",
            Self::NumberComma => "answers.number_comma",
            Self::UnknownChoice => "answers.unknown_choice",
            Self::Twice => "answers.twice",
            Self::Incomplete => "answers.incomplete",
            Self::TooLong => "answers.too_long",
            Self::NoneAndSome => "answers.none_and_some",
        }
    }
}
