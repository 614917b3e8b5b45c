//! A password, and its hash. People choose passwords, so the hash is a slow one (Argon2id, with the
//! parameters that OWASP recommends).

use std::{fmt, str::FromStr, sync::LazyLock};

use argon2::{Argon2, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use tokio::sync::Semaphore;

use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
};

/// As somebody typed it. Shown nowhere, not even in a log or in the form again.
#[derive(Clone)]
pub struct Password(String);

/// NIST SP 800-63B: length counts, composition rules do not.
const SHORTEST: usize = 12;
const LONGEST: usize = 200;

/// Hashing takes memory by design; more at once than this would be an attack on our own server.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

#[derive(Clone, Debug, PartialEq, Eq, sea_orm::DeriveValueType)]
pub struct Hashed(String);

/// Verified in place of a hash that does not exist, so that it takes as long.
static NOBODYS: LazyLock<Option<Hashed>> =
    LazyLock::new(|| Password("nobody has this password".to_owned()).hash_now().ok());

impl FromStr for Password {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        match text.chars().count() {
            are if are < SHORTEST => Err(Reason::new("password.short").with("min", SHORTEST)),
            are if are > LONGEST => Err(Reason::new("password.long").with("max", LONGEST)),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

impl fmt::Display for Password {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

impl Password {
    /// Takes what somebody typed to sign in, whatever it is: an old password may break a new rule.
    pub fn tried(text: &str) -> Self {
        Self(text.chars().take(LONGEST).collect())
    }

    pub async fn hash(self) -> Result<Hashed> {
        let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
        tokio::task::spawn_blocking(move || self.hash_now()).await.map_err(Error::internal)?
    }

    /// Returns whether this is the password of that hash. Takes as long when there is none.
    pub async fn is_of(self, hashed: Option<Hashed>) -> Result<bool> {
        let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
        let verify = move || {
            let is_somebodys = hashed.is_some();
            let hashed = hashed.or_else(|| NOBODYS.clone());
            let hash = hashed.as_ref().and_then(|hashed| PasswordHash::new(&hashed.0).ok());
            let fits = hash.is_some_and(|hash| {
                Argon2::default().verify_password(self.0.as_bytes(), &hash).is_ok()
            });
            fits && is_somebodys
        };
        tokio::task::spawn_blocking(verify).await.map_err(Error::internal)
    }

    fn hash_now(&self) -> Result<Hashed> {
        let hash = Argon2::default().hash_password(self.0.as_bytes());
        Ok(Hashed(hash.map_err(|error| Error::internal(error.to_string()))?.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_opens_its_own_hash_and_no_other() {
        let hashed = Password::tried("correct horse battery").hash().await.unwrap();
        assert!(hashed.0.starts_with("$argon2id$"), "{hashed:?}");
        let try_it = |text: &str| Password::tried(text).is_of(Some(hashed.clone()));
        assert!(try_it("correct horse battery").await.unwrap());
        assert!(!try_it("correct horse batterY").await.unwrap());
        assert!(!Password::tried("nobody has this password").is_of(None).await.unwrap());
    }

    #[test]
    fn a_short_password_is_refused_and_none_is_ever_shown() {
        assert_eq!("eleven char".parse::<Password>().unwrap_err().code, "password.short");
        let password: Password = "correct horse battery".parse().unwrap();
        assert_eq!(format!("{password}{password:?}"), "Password(…)");
    }
}
