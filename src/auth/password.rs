//! A password, and its hash. People choose passwords, so the hash is a slow one (Argon2id, with the
//! parameters that OWASP recommends).

use std::{
    fmt,
    str::FromStr,
    sync::{Arc, LazyLock},
    thread,
    time::Duration,
};

use argon2::{Argon2, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use zxcvbn::{Score, zxcvbn};

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

/// Hashing takes memory and a whole core by design; more at once than there are cores would be an
/// attack on our own server.
static AT_ONCE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| {
    Arc::new(Semaphore::new(thread::available_parallelism().map_or(1, usize::from)))
});

/// Then whoever waits for a turn is told to come again.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Clone, Debug, PartialEq, Eq, sea_orm::DeriveValueType)]
pub struct Hashed(String);

/// Verified in place of a hash that does not exist, so that it takes as long.
static NOBODYS: LazyLock<Option<Hashed>> =
    LazyLock::new(|| Password("nobody has this password".to_owned()).hash_now().ok());

impl FromStr for Password {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        // What nobody sees, nobody remembers: it counts toward no length.
        match text.chars().filter(|char| !is_invisible(*char)).count() {
            are if are < SHORTEST => Err(Reason::new("password.short").with("min", SHORTEST)),
            _ if text.chars().count() > LONGEST => {
                Err(Reason::new("password.long").with("max", LONGEST))
            }
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
        in_turn(move || self.hash_now()).await?
    }

    /// Hashes one that somebody chose, unless it is among the first that anybody would try: what
    /// many use, what runs along the keyboard, and what is known of whose it is.
    pub async fn hash_chosen(self, own: Vec<String>) -> Result<Hashed> {
        let hash = move || {
            if self.is_guessable(&own) {
                return Err(Error::fault("password", "password.guessable"));
            }
            self.hash_now()
        };
        in_turn(hash).await?
    }

    /// Returns whether this is the password of that hash. Takes as long when there is none.
    pub async fn is_of(self, hashed: Option<Hashed>) -> Result<bool> {
        let verify = move || {
            let is_somebodys = hashed.is_some();
            let hashed = hashed.or_else(|| NOBODYS.clone());
            let hash = hashed.as_ref().and_then(|hashed| PasswordHash::new(&hashed.0).ok());
            let fits = hash.is_some_and(|hash| {
                Argon2::default().verify_password(self.0.as_bytes(), &hash).is_ok()
            });
            fits && is_somebodys
        };
        in_turn(verify).await
    }

    fn is_guessable(&self, own: &[String]) -> bool {
        let own: Vec<_> = own.iter().map(String::as_str).collect();
        zxcvbn(&self.0, &own).score() < Score::Three
    }

    fn hash_now(&self) -> Result<Hashed> {
        let hash = Argon2::default().hash_password(self.0.as_bytes());
        Ok(Hashed(hash.map_err(|error| Error::internal(error.to_string()))?.to_string()))
    }
}

/// Does this on a thread of its own, at most as many at once as there are cores. Its turn ends with
/// it, not with whoever asked: they may hang up meanwhile.
async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = tokio::time::timeout(PATIENCE, Arc::clone(&AT_ONCE).acquire_owned()).await;
    let turn: OwnedSemaphorePermit = turn.map_err(|_| Error::Busy)?.map_err(Error::internal)?;
    let work = move || {
        let _turn = turn;
        work()
    };
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)
}

/// Returns whether a character shows nothing and takes no place, or only an empty one: what Unicode
/// calls ignorable by default, a filler, a control, or an odd space. Plain ones stand between words.
fn is_invisible(char: char) -> bool {
    (char.is_whitespace() && char != ' ')
        || char.is_control()
        || matches!(char,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

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

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn no_more_are_hashed_at_once_than_there_are_cores_even_if_their_callers_hang_up() {
        static NOW: AtomicUsize = AtomicUsize::new(0);
        static MOST: AtomicUsize = AtomicUsize::new(0);
        let cores = thread::available_parallelism().unwrap().get();
        let work = || {
            MOST.fetch_max(NOW.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(50));
            NOW.fetch_sub(1, Ordering::SeqCst);
        };
        for _ in 0..3 {
            let callers: Vec<_> = (0..cores * 2).map(|_| tokio::spawn(in_turn(work))).collect();
            tokio::time::sleep(Duration::from_millis(10)).await;
            callers.iter().for_each(tokio::task::JoinHandle::abort);
        }
        in_turn(work).await.unwrap();
        let most = MOST.load(Ordering::SeqCst);
        assert!((1..=cores).contains(&most), "{most} at once on {cores} cores");
    }

    #[test]
    fn what_anybody_would_try_first_is_guessable_and_a_few_words_are_not() {
        let own = ["dana@cedar.example", "Cedar Hollow Family Medicine"].map(str::to_owned);
        let is_guessable = |text: &str| Password::tried(text).is_guessable(&own);
        for text in [
            "aaaaaaaaaaaa",
            "123456789012",
            "password1234",
            "qwertyuiopas",
            "            ",
            "dana@cedar.example",
            "DANA@cedar.example",
            "Cedar Hollow Family Medicine",
        ] {
            assert!(is_guessable(text), "{text}");
        }
        for text in ["correct horse battery", "nine brown kettles", "siete teteras verdes"] {
            assert!(!is_guessable(text), "{text}");
        }
    }

    #[test]
    fn what_nobody_sees_is_no_password() {
        for unseen in ["\u{200b}", "\u{feff}", "\u{3164}", "\u{2800}", "\u{a0}", "\u{202e}"] {
            let refused = unseen.repeat(12).parse::<Password>().unwrap_err();
            assert_eq!(refused.code, "password.short", "{unseen:?}");
        }
    }

    #[test]
    fn a_short_password_is_refused_and_none_is_ever_shown() {
        assert_eq!("eleven char".parse::<Password>().unwrap_err().code, "password.short");
        let password: Password = "correct horse battery".parse().unwrap();
        assert_eq!(format!("{password}{password:?}"), "Password(…)");
    }
}
