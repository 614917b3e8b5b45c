//! What the forms of this room are filled in with.

use validator::Validate;

use super::{NewUser, password::Password};
use crate::{
    error::Result,
    kernel::{email::Email, field::Field, text::Text},
    platform::{
        http::{
            form::{Form, Limits, Pairs},
            kept::Kept,
        },
        keys::Role,
    },
};

/// Who sets a practice up: its first owner.
#[derive(Clone, Default, Validate)]
pub struct OwnerIn {
    #[validate(nested)]
    pub your_name: Field<Text<120>>,
    #[validate(nested)]
    pub email: Field<Email>,
    #[validate(nested)]
    pub password: Field<Password>,
}

impl OwnerIn {
    pub fn check(self) -> Result<(NewUser, Password)> {
        self.validate()?;
        let (name, email) = (self.your_name.checked()?, self.email.checked()?);
        Ok((NewUser { name, email, role: Role::Owner }, self.password.checked()?))
    }
}

impl Form for OwnerIn {
    const INPUTS: &'static [&'static str] = &["your_name", "email", "password"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            your_name: pairs.field("your_name"),
            email: pairs.field("email"),
            password: pairs.field("password"),
        }
    }
}

/// Somebody whom an owner lets in.
#[derive(Clone, Default, Validate)]
pub struct UserIn {
    #[validate(nested)]
    pub name: Field<Text<120>>,
    #[validate(nested)]
    pub email: Field<Email>,
    #[validate(nested)]
    pub role: Field<Role>,
}

impl UserIn {
    pub fn check(self) -> Result<NewUser> {
        self.validate()?;
        let (name, email) = (self.name.checked()?, self.email.checked()?);
        Ok(NewUser { name, email, role: self.role.checked()? })
    }
}

impl Form for UserIn {
    const INPUTS: &'static [&'static str] = &["name", "email", "role"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { name: pairs.field("name"), email: pairs.field("email"), role: pairs.field("role") }
    }
}

/// A name and a password, as typed to sign in: any text, because what is wrong with it is not said.
#[derive(Clone, Default)]
pub struct SignInIn {
    pub email: String,
    pub password: String,
    /// Where to go then: a path of ours.
    pub to: String,
    /// What was typed before, and waits.
    pub kept: Option<Kept>,
}

impl Form for SignInIn {
    const INPUTS: &'static [&'static str] = &["email", "password"];

    /// With a form in it that was filled in before.
    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        let mut text = |name| pairs.all(name).into_iter().next().unwrap_or_default();
        let kept = Kept::carried(&text("kept"));
        Self { email: text("email"), password: text("password"), to: text("to"), kept }
    }
}

/// Whose password is forgotten.
#[derive(Clone, Default, Validate)]
pub struct ForgotIn {
    #[validate(nested)]
    pub email: Field<Email>,
}

impl ForgotIn {
    pub fn check(self) -> Result<Email> {
        self.validate()?;
        Ok(self.email.checked()?)
    }
}

impl Form for ForgotIn {
    const INPUTS: &'static [&'static str] = &["email"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { email: pairs.field("email") }
    }
}

#[derive(Clone, Default, Validate)]
pub struct PasswordIn {
    #[validate(nested)]
    pub password: Field<Password>,
}

impl PasswordIn {
    pub fn check(self) -> Result<Password> {
        self.validate()?;
        Ok(self.password.checked()?)
    }
}

impl Form for PasswordIn {
    const INPUTS: &'static [&'static str] = &["password"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { password: pairs.field("password") }
    }
}

/// What somebody who is signed in wants to be called.
#[derive(Clone, Default, Validate)]
pub struct OwnNameIn {
    #[validate(nested)]
    pub name: Field<Text<120>>,
}

impl OwnNameIn {
    pub fn check(self) -> Result<Text<120>> {
        self.validate()?;
        Ok(self.name.checked()?)
    }
}

impl Form for OwnNameIn {
    const INPUTS: &'static [&'static str] = &["name"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { name: pairs.field("name") }
    }
}

/// Another address, and the password as proof of who asks.
#[derive(Clone, Default, Validate)]
pub struct OwnEmailIn {
    #[validate(nested)]
    pub email: Field<Email>,
    /// As typed: what is wrong with it is not said.
    pub current: String,
}

impl OwnEmailIn {
    /// Returns the password and the new address.
    pub fn check(self) -> Result<(Password, Email)> {
        self.validate()?;
        Ok((Password::tried(&self.current), self.email.checked()?))
    }
}

impl Form for OwnEmailIn {
    const INPUTS: &'static [&'static str] = &["email", "current"];

    fn read(pairs: &mut Pairs) -> Self {
        let current = pairs.all("current").into_iter().next().unwrap_or_default();
        Self { email: pairs.field("email"), current }
    }
}

/// Another password, and the old one as proof of who asks.
#[derive(Clone, Default, Validate)]
pub struct OwnPasswordIn {
    /// As typed: what is wrong with it is not said.
    pub old: String,
    #[validate(nested)]
    pub password: Field<Password>,
}

impl OwnPasswordIn {
    /// Returns the old password and the new one.
    pub fn check(self) -> Result<(Password, Password)> {
        self.validate()?;
        Ok((Password::tried(&self.old), self.password.checked()?))
    }
}

impl Form for OwnPasswordIn {
    const INPUTS: &'static [&'static str] = &["old", "password"];

    fn read(pairs: &mut Pairs) -> Self {
        let old = pairs.all("old").into_iter().next().unwrap_or_default();
        Self { old, password: pairs.field("password") }
    }
}

/// A key for a program, and what it may do.
#[derive(Clone, Default, Validate)]
pub struct ApiKeyIn {
    #[validate(nested)]
    pub name: Field<Text<60>>,
    pub scopes: Vec<String>,
}

impl ApiKeyIn {
    /// Returns its name and its scopes, of which the maker must hold each.
    pub fn check(self, held: &[&'static str]) -> Result<(Text<60>, Vec<&'static str>)> {
        self.validate()?;
        let is_asked = |scope: &&&str| self.scopes.iter().any(|asked| asked == *scope);
        let scopes: Vec<_> = held.iter().filter(is_asked).copied().collect();
        if scopes.is_empty() || scopes.len() < self.scopes.len() {
            return Err(crate::error::Error::fault("scopes", "api_keys.no_scope"));
        }
        Ok((self.name.checked()?, scopes))
    }
}

impl Form for ApiKeyIn {
    const INPUTS: &'static [&'static str] = &["name", "scopes"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { name: pairs.field("name"), scopes: pairs.all("scopes") }
    }
}
