//! An address that is told what happens, and how it stands.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    error::Error,
    invitations::InvitationId,
    kernel::{fault::Reason, text::Text},
    platform::{callback::CallbackUrl, events::EventKind},
};

crate::typed_id!(WebhookId, "hook");

crate::words! {
    /// Why a webhook is told nothing any more.
    pub enum Because {
        /// Somebody of the practice turned it off.
        ByHand = "by_hand",
        /// It answered 410.
        Gone = "gone",
        /// For days it took nothing.
        Failing = "failing",
    }
}

crate::words! {
    /// How a webhook stands.
    pub enum WebhookState {
        Open = "open",
        /// What was brought to it last, it did not take.
        Failing = "failing",
        Closed = "closed",
    }
}

/// How long two secrets sign side by side after one was replaced.
pub const OVERLAP: TimeDelta = TimeDelta::days(1);
/// How many secrets sign at once: each is a signature in a header, and some servers read few of those.
const MOST_SIGNING: usize = 10;
/// For how long nothing may be taken before a webhook is turned off.
pub const PATIENCE: TimeDelta = TimeDelta::days(5);

/// What belongs to one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    pub id: WebhookId,
    pub target: Target,
    /// Of which invitation alone it is told, if it is what a `callback_url` is short for.
    pub invitation: Option<InvitationId>,
    /// Sealed, for [`Self::place`].
    pub secret: String,
    /// The sealed secrets that were replaced, and until when each still signs, the newest first.
    pub old: Vec<(String, DateTime<Utc>)>,
    pub made_at: DateTime<Utc>,
    pub made_by: String,
    /// Since when nothing was taken, if what was brought last was not.
    pub failing_since: Option<DateTime<Utc>>,
    pub closed: Option<(DateTime<Utc>, Because)>,
    /// When its row was last written.
    pub updated_at: DateTime<Utc>,
}

/// Where to tell what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub url: CallbackUrl,
    pub description: Option<Text<120>>,
    /// Which types of event it wants. Empty for all that there are and will be.
    pub kinds: Vec<EventKind>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum WebhookRefused {
    /// Nothing is brought to one that is turned off.
    Closed,
    /// It is turned off once.
    ClosedAlready,
    Open,
    /// As many secrets sign already as are let sign at once.
    ManySecrets,
}

impl Target {
    pub fn wants(&self, kind: &str) -> bool {
        self.kinds.is_empty() || self.kinds.iter().any(|wanted| wanted.as_str() == kind)
    }
}

impl Webhook {
    /// Names the place of its sealed secrets.
    pub fn place(id: WebhookId) -> String {
        format!("webhooks/{id}")
    }

    pub fn state(&self) -> WebhookState {
        match (&self.closed, self.failing_since) {
            (Some(_), _) => WebhookState::Closed,
            (None, Some(_)) => WebhookState::Failing,
            (None, None) => WebhookState::Open,
        }
    }

    /// Returns the sealed secrets that sign at this moment, the newest first.
    pub fn signing(&self, now: DateTime<Utc>) -> Vec<&str> {
        let old = self.old.iter().filter(|(_, until)| now < *until);
        let old = old.map(|(secret, _)| secret.as_str());
        [self.secret.as_str()].into_iter().chain(old).collect()
    }

    /// Replaces the secret. Each that was in force signs beside it for a day after it was replaced: whoever
    /// makes a second one, because the answer with the first was lost, cuts nobody off.
    pub fn rotate(&mut self, secret: String, now: DateTime<Utc>) -> Result<(), WebhookRefused> {
        self.old.retain(|(_, until)| now < *until);
        if self.old.len() + 1 >= MOST_SIGNING {
            return Err(WebhookRefused::ManySecrets);
        }
        let old = std::mem::replace(&mut self.secret, secret);
        self.old.insert(0, (old, now + OVERLAP));
        Ok(())
    }

    /// Returns until when any secret before this one signs.
    pub fn old_until(&self) -> Option<DateTime<Utc>> {
        self.old.first().map(|(_, until)| *until)
    }

    pub fn close(&mut self, because: Because, now: DateTime<Utc>) -> Result<(), WebhookRefused> {
        if self.closed.is_some() {
            return Err(WebhookRefused::ClosedAlready);
        }
        self.closed = Some((now, because));
        Ok(())
    }

    /// Nothing is brought to one that is turned off.
    pub fn refuse_closed(&self) -> Result<(), WebhookRefused> {
        if self.closed.is_some() { Err(WebhookRefused::Closed) } else { Ok(()) }
    }

    /// Tells it again what happens from now on.
    pub fn open(&mut self) -> Result<(), WebhookRefused> {
        self.closed.take().ok_or(WebhookRefused::Open)?;
        self.failing_since = None;
        Ok(())
    }

    /// It has taken something. Returns whether that is news.
    pub fn taken(&mut self) -> bool {
        self.failing_since.take().is_some()
    }

    /// It has not taken something. Returns whether it is turned off because of that.
    pub fn failed(&mut self, now: DateTime<Utc>) -> bool {
        let since = *self.failing_since.get_or_insert(now);
        now - since >= PATIENCE && self.close(Because::Failing, now).is_ok()
    }
}

impl From<WebhookRefused> for Error {
    fn from(refused: WebhookRefused) -> Self {
        Self::Conflict(match refused {
            WebhookRefused::Closed => Reason::new("webhooks.closed"),
            WebhookRefused::ClosedAlready => Reason::new("webhooks.closed_already"),
            WebhookRefused::Open => Reason::new("webhooks.open"),
            WebhookRefused::ManySecrets => {
                Reason::new("webhooks.many_secrets").with("max", MOST_SIGNING)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    fn webhook() -> Webhook {
        Webhook {
            id: WebhookId::from_uuid(Uuid::nil()),
            target: Target {
                url: "https://hr.example/hooks".parse().unwrap(),
                description: None,
                kinds: vec![],
            },
            invitation: None,
            secret: "first".to_owned(),
            old: vec![],
            made_at: now(),
            made_by: "user_1".to_owned(),
            failing_since: None,
            closed: None,
            updated_at: now(),
        }
    }

    #[test]
    fn who_names_no_type_wants_all() {
        let mut target = webhook().target;
        assert!(target.wants("application.moved"));
        target.kinds = vec!["license.claimed".parse().unwrap()];
        assert!(target.wants("license.claimed") && !target.wants("application.moved"));
    }

    #[test]
    fn each_secret_signs_for_a_day_after_it_was_replaced() {
        let mut webhook = webhook();
        webhook.rotate("second".to_owned(), now()).unwrap();
        assert_eq!(webhook.signing(now()), ["second", "first"]);
        let last = now() + OVERLAP - TimeDelta::microseconds(1);
        assert_eq!(webhook.signing(last), ["second", "first"]);
        assert_eq!(webhook.signing(now() + OVERLAP), ["second"]);
        let later = now() + TimeDelta::hours(1);
        webhook.rotate("third".to_owned(), later).unwrap();
        assert_eq!(webhook.signing(later), ["third", "second", "first"]);
        assert_eq!(webhook.old_until(), Some(later + OVERLAP));
        assert_eq!(webhook.signing(now() + OVERLAP), ["third", "second"]);
        assert_eq!(webhook.signing(later + OVERLAP), ["third"]);
    }

    #[test]
    fn no_more_secrets_sign_at_once_than_a_header_holds() {
        let mut webhook = webhook();
        for number in 1..MOST_SIGNING {
            webhook.rotate(number.to_string(), now()).unwrap();
        }
        let before = webhook.clone();
        let refused = webhook.rotate("one more".to_owned(), now());
        assert_eq!((refused, &webhook), (Err(WebhookRefused::ManySecrets), &before));
        webhook.rotate("the next day".to_owned(), now() + OVERLAP).unwrap();
        assert_eq!(webhook.signing(now() + OVERLAP).len(), 2);
    }

    #[test]
    fn five_days_without_one_success_turn_it_off() {
        let mut webhook = webhook();
        assert!(!webhook.failed(now()));
        assert_eq!(webhook.state(), WebhookState::Failing);
        assert!(!webhook.failed(now() + PATIENCE - TimeDelta::seconds(1)));
        assert!(webhook.failed(now() + PATIENCE));
        assert_eq!(webhook.closed, Some((now() + PATIENCE, Because::Failing)));
        assert!(!webhook.failed(now() + PATIENCE), "it is turned off once");
    }

    #[test]
    fn one_success_begins_the_days_anew() {
        let mut webhook = webhook();
        webhook.failed(now());
        assert!(webhook.taken() && !webhook.taken());
        assert!(!webhook.failed(now() + PATIENCE));
        assert_eq!(webhook.state(), WebhookState::Failing);
    }

    #[test]
    fn what_is_closed_is_not_closed_again_and_opens_as_new() {
        let mut webhook = webhook();
        assert_eq!(webhook.open(), Err(WebhookRefused::Open));
        webhook.failed(now());
        webhook.close(Because::ByHand, now()).unwrap();
        assert_eq!(webhook.close(Because::Gone, now()), Err(WebhookRefused::ClosedAlready));
        webhook.open().unwrap();
        assert_eq!(webhook.state(), WebhookState::Open);
    }
}
