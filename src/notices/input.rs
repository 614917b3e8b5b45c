//! What the doors are sent, before a word of it is checked.

use poem_openapi::Object;
use validator::Validate;

use super::notice::{Explanation, RequestKind, RequestOutcome};
use crate::{
    error::{Result, refuse},
    kernel::{
        boolean::Boolean,
        fault::{Fault, Reason},
        field::Field,
        prose::Prose,
    },
    platform::http::form::{Form, Pairs},
};

/// What the office says before somebody is turned down.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OutcomeLetterIn", deny_unknown_fields)]
pub struct ExplanationIn {
    /// What the test or the chat counted for.
    #[validate(nested)]
    pub counted: Field<Prose<1000>>,
    /// The main reasons.
    #[validate(nested)]
    pub reasons: Field<Prose<2000>>,
    /// That a person who can decide otherwise has looked at it all.
    #[validate(nested)]
    pub looked: Field<Boolean>,
}

/// What is answered to a candidate.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "NoticeAnswerIn", deny_unknown_fields)]
pub struct AnswerIn {
    #[validate(nested)]
    pub outcome: Field<RequestOutcome>,
    /// What the candidate reads.
    #[validate(nested)]
    pub answer: Field<Prose<2000>>,
}

/// What a candidate asks for.
#[derive(Clone, Default, Validate)]
pub struct RequestIn {
    #[validate(nested)]
    pub kind: Field<RequestKind>,
    #[validate(nested)]
    pub said: Field<Prose<2000>>,
}

impl ExplanationIn {
    pub fn check(self) -> Result<Explanation> {
        let is_unseen = self.looked.value().is_some_and(|looked| !looked.0);
        let unseen = || Fault::new("looked", Reason::new("notices.nobody_looked"));
        refuse(&self, is_unseen.then(unseen))?;
        Ok(Explanation { counted: self.counted.checked()?, reasons: self.reasons.checked()? })
    }
}

impl AnswerIn {
    pub fn check(self) -> Result<(RequestOutcome, Prose<2000>)> {
        self.validate()?;
        Ok((self.outcome.checked()?, self.answer.checked()?))
    }
}

impl RequestIn {
    pub fn check(self) -> Result<(RequestKind, Prose<2000>)> {
        self.validate()?;
        Ok((self.kind.checked()?, self.said.checked()?))
    }
}

impl Form for ExplanationIn {
    const INPUTS: &'static [&'static str] = &["counted", "reasons", "looked"];

    /// A box that is not ticked is not sent.
    fn read(pairs: &mut Pairs) -> Self {
        let looked = pairs.optional("looked").unwrap_or(Field::Read(Boolean(false)));
        Self { counted: pairs.field("counted"), reasons: pairs.field("reasons"), looked }
    }
}

impl Form for AnswerIn {
    const INPUTS: &'static [&'static str] = &["outcome", "answer"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { outcome: pairs.field("outcome"), answer: pairs.field("answer") }
    }
}

impl Form for RequestIn {
    const INPUTS: &'static [&'static str] = &["kind", "said"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { kind: pairs.field("kind"), said: pairs.field("said") }
    }
}
