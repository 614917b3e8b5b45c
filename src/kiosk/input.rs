//! What the forms of a kiosk send.

use validator::Validate;

use crate::{
    error::Result,
    kernel::{field::Field, return_code::ReturnCode},
    platform::http::form::{Form, Pairs},
};

/// A return code.
#[derive(Clone, Default, Validate)]
pub struct CodeIn {
    #[validate(nested)]
    pub code: Field<ReturnCode>,
}

impl Form for CodeIn {
    const INPUTS: &'static [&'static str] = &["code"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { code: pairs.field("code") }
    }
}

impl CodeIn {
    pub fn check(self) -> Result<ReturnCode> {
        self.validate()?;
        Ok(self.code.checked()?)
    }
}

/// Whether somebody said that they are done, or the screen locked by itself.
pub struct LockIn {
    pub is_done: bool,
}

impl Form for LockIn {
    const INPUTS: &'static [&'static str] = &["done"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { is_done: !pairs.all("done").is_empty() }
    }
}

/// Who takes the screen back.
pub struct BackIn {
    pub email: String,
    pub password: String,
}

impl Form for BackIn {
    const INPUTS: &'static [&'static str] = &["email", "password"];

    fn read(pairs: &mut Pairs) -> Self {
        let mut one = |name| pairs.all(name).pop().unwrap_or_default();
        Self { email: one("email"), password: one("password") }
    }
}
