//! How it stands with the certificate of this server's own domain, as pages tell it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    platform::{
        Platform,
        certificates::{Life, RENEW, Trouble},
    },
    practices::{Moment, Practice},
};

/// What a page shows of it.
#[derive(Clone, Serialize)]
pub(super) struct Certificate {
    domain: String,
    /// `good`, `short`, `over`, `none`.
    state: &'static str,
    until: Option<Moment>,
    /// When another one is asked for, as long as nothing is wrong.
    renews: Option<Moment>,
    trouble: Option<Told>,
    /// Who reads this may see more.
    may_see: bool,
}

/// Why there is no newer one.
#[derive(Clone, Serialize)]
struct Told {
    word: &'static str,
    said: String,
    tried: Moment,
    next: Option<Moment>,
}

impl Certificate {
    /// Returns what there is to tell, where this server has a domain of its own.
    pub(super) fn of(platform: &Platform, practice: &Practice, may_see: bool) -> Option<Self> {
        let own = platform.certificates.as_ref()?;
        let now = platform.clock.now();
        let at = |at| Moment::new(practice, at, now);
        let (life, failed) = (own.life(), own.failed());
        let trouble = failed.map(|failed| Told {
            word: failed.why.word(),
            said: failed.why.said().to_owned(),
            tried: at(failed.at),
            next: next_try(platform).map(|next| at(next.max(now))),
        });
        let renews = life.filter(|_| trouble.is_none()).map(|life| at(life.renew_at().max(now)));
        Some(Self {
            domain: own.domain().to_string(),
            state: state(life, now),
            until: life.map(|life| at(life.until)),
            renews,
            trouble,
            may_see,
        })
    }

    /// Returns whether somebody should look before browsers refuse our pages.
    pub(super) fn is_urgent(&self) -> bool {
        self.state != "good"
    }

    pub(super) fn samples() -> Vec<Self> {
        let sample = |state: &'static str, word: Option<&'static str>| Self {
            domain: "jobs.cedar.example".to_owned(),
            state,
            until: (state != "none").then(|| Moment::sample("other")),
            renews: word.is_none().then(|| Moment::sample("tomorrow")),
            trouble: word.map(|word| Told {
                word,
                said: "Fetching http://jobs.cedar.example: connection refused".to_owned(),
                tried: Moment::sample("yesterday"),
                next: Some(Moment::sample("today")),
            }),
            may_see: state != "over",
        };
        let mut all: Vec<_> =
            Trouble::WORDS.iter().map(|word| sample("short", Some(*word))).collect();
        all.extend([sample("good", None), sample("none", None), sample("over", Some("away"))]);
        all
    }
}

fn state(life: Option<Life>, now: DateTime<Utc>) -> &'static str {
    match life {
        None => "none",
        Some(life) if life.is_over(now) => "over",
        Some(life) if life.is_short(now) => "short",
        Some(_) => "good",
    }
}

fn next_try(platform: &Platform) -> Option<DateTime<Utc>> {
    let mut rounds = platform.rounds.rounds();
    rounds.find(|(name, ..)| *name == RENEW.name).and_then(|(_, _, ran)| ran.next_at)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn a_certificate_is_good_until_half_of_the_time_for_renewing_is_over() {
        let from: DateTime<Utc> = "2026-11-01T00:00:00Z".parse().unwrap();
        let life = Life { from, until: from + TimeDelta::days(90) };
        let on = |day| state(Some(life), from + TimeDelta::days(day));
        assert_eq!([0, 70, 75, 90].map(on), ["good", "good", "short", "over"]);
        assert_eq!(state(None, from), "none");
    }
}
