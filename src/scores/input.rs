//! What the office sends, before a word of it is checked.

use validator::Validate;

use super::late::LateGrounds;
use crate::{
    error::Result,
    kernel::{bounded_int::BoundedInt, field::Field},
    sittings::Verdict,
};

/// What shall become of answers that came late.
#[derive(Clone, Default, Validate)]
pub struct SettlementIn {
    #[validate(nested)]
    pub verdict: Field<Verdict>,
    #[validate(nested)]
    pub grounds: Field<LateGrounds>,
    /// How many answers the page told of: what came since is not settled unseen.
    #[validate(nested)]
    pub count: Field<BoundedInt<1, 100_000>>,
}

impl SettlementIn {
    pub fn check(self) -> Result<(Verdict, LateGrounds, i32)> {
        self.validate()?;
        Ok((self.verdict.checked()?, self.grounds.checked()?, self.count.checked()?.0))
    }
}
