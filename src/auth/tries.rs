//! Wrong tries make the next one wait.
//!
//! They are counted for a name *and* the place that the tries come from: an attacker elsewhere
//! cannot make the office wait. A place that tries many names waits as a whole. A try is counted
//! before it is known whether it is right, or those who try at once would all be tried, and it is
//! forgiven when it is.

use chrono::TimeDelta;

use crate::{
    error::Result,
    kernel::{email::Email, wait::Hurry},
    platform::{
        db::{Scope, Tx},
        throttle::{self, Limit, Place, Turn},
    },
};

/// How often somebody may mistype before they wait.
const OF_NAME: Limit = Limit::Growing {
    free: 5,
    first: TimeDelta::seconds(15),
    times: 2,
    longest: TimeDelta::minutes(15),
};
/// A whole office may share one address, and mistype in the same hour.
const OF_PLACE: Limit = Limit::Steady { burst: 50, each: TimeDelta::minutes(5) };

/// How often a letter with a password link leaves for one mailbox. Anybody can have one sent in
/// another's name, from any place. So the pauses grow, up to an hour, which is how long a link lasts:
/// nobody's mailbox is filled, and whoever asks and gets none has had one that still opens.
const OF_MAILBOX: Limit = Limit::Growing {
    free: 1,
    first: TimeDelta::minutes(5),
    times: 4,
    longest: super::mailed_link::LINK_LASTS,
};

/// How often a link for a password may be used to send a form.
const OF_LINK: Limit = Limit::Steady { burst: 20, each: TimeDelta::minutes(1) };

/// What is tried in one name, from one place.
pub struct Tries {
    name: Turn,
    all: Vec<Turn>,
}

impl Tries {
    /// Tries to do this, as `what` says it.
    pub fn to(what: &str, name: &str, place: &Place) -> Self {
        let name = name.trim().to_lowercase();
        let name = Turn::new(OF_NAME, Hurry::Tries, &format!("{what} of {name} from {place}"));
        let mut all = vec![name.clone()];
        all.extend(place.turn(OF_PLACE, Hurry::Tries, what));
        Self { name, all }
    }

    pub fn all(&self) -> &[Turn] {
        &self.all
    }

    /// Counts one, or refuses it. Returns whether the next one will have to wait.
    pub async fn count(&self, scope: &Scope) -> Result<bool> {
        throttle::refuse_haste(scope.platform(), &self.all).await?;
        scope.write(async |tx: &mut Tx| throttle::take(tx, &self.all).await).await
    }

    /// It was right: whoever else is in that place has as many tries as before.
    pub async fn forgive(&self, tx: &Tx) -> Result<()> {
        throttle::give_back(tx, &self.all).await?;
        throttle::forget(tx, &self.name).await
    }

    /// It was wrong, and stays counted.
    pub async fn stand(&self, tx: &Tx) -> Result<()> {
        throttle::keep(tx, &self.all).await
    }

    /// It was not tried after all.
    pub async fn take_back(&self, scope: &Scope) -> Result<()> {
        scope.write(async |tx: &mut Tx| throttle::give_back(tx, &self.all).await).await
    }
}

/// One letter with a password link for this address.
pub fn letter_to(email: &Email) -> Turn {
    let what = format!("letters with a password link to {}", email.folded());
    Turn::new(OF_MAILBOX, Hurry::Tries, &what)
}

/// One form sent by the link of this id.
pub fn form_of(link: impl std::fmt::Display) -> Turn {
    Turn::new(OF_LINK, Hurry::Forms, &format!("forms of password link {link}"))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::*;

    /// How many letters leave in this many hours, if somebody asks each minute.
    fn in_hours(hours: i64) -> i32 {
        let (mut count, mut left) = (None, 0);
        for minute in 0..hours * 60 {
            let now: DateTime<Utc> = "2026-11-24T15:30:00Z".parse().unwrap();
            if let Ok(after) = OF_MAILBOX.take(count, 1, now + TimeDelta::minutes(minute)) {
                (count, left) = (Some(after), left + 1);
            }
        }
        left
    }

    #[test]
    fn whoever_asks_all_day_fills_no_mailbox_and_shuts_nobody_out() {
        assert_eq!((in_hours(1), in_hours(24), in_hours(48)), (3, 26, 50));
    }
}
