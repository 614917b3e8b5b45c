//! What the doors are sent, before a word of it is checked. Both doors read the same fields.

use poem_openapi::Object;
use validator::Validate;

use super::{ready_rule::ReadyRule, switch::Chosen};
use crate::{
    error::Result,
    kernel::{boolean::Boolean, bounded_int::BoundedInt, field::Field},
    platform::http::names::Missing,
};

/// Whether a rule is on, and the numbers by which it runs.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "AutomationRuleIn", deny_unknown_fields)]
pub struct RuleIn {
    #[validate(nested)]
    pub on: Field<Boolean>,
    /// Of a rule that has one: how many days it waits, or looks ahead.
    #[validate(nested)]
    pub days: Option<Field<BoundedInt<1, 365>>>,
    /// Of a rule that has one: how often it acts on one thing, or in a day.
    #[validate(nested)]
    pub most: Option<Field<BoundedInt<1, 50>>>,
}

impl RuleIn {
    /// Looks at the numbers of a rule that is turned on.
    pub fn look(&self, rule: ReadyRule, missing: &mut Missing) {
        let is_on = self.on.value().is_none_or(|on| on.0);
        let days = self.days.as_ref().and_then(Field::value).map(|days| days.0);
        let most = self.most.as_ref().and_then(Field::value).map(|most| most.0);
        if is_on {
            missing.also(Chosen { days, most }.checked(rule));
        }
    }

    /// Returns whether it shall be on, and by which numbers.
    pub fn check(self) -> Result<(bool, Chosen)> {
        self.validate()?;
        let days = self.days.map(Field::checked).transpose()?.map(|days| days.0);
        let most = self.most.map(Field::checked).transpose()?.map(|most| most.0);
        Ok((self.on.checked()?.0, Chosen { days, most }))
    }
}
