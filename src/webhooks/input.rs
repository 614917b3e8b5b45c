//! What is sent, before a word of it is checked.

use std::collections::BTreeSet;

use poem_openapi::Object;
use validator::Validate;

use super::{queue::Which, webhook::Target};
use crate::{
    error::{self, Error, Result},
    kernel::{
        change::Change,
        fault::{Fault, Reason},
        field::Field,
        moment::Moment,
        text::Text,
    },
    platform::{
        Platform,
        callback::CallbackUrl,
        events::{EventId, EventKind},
    },
};

/// As many types as anybody names one by one.
const MOST_KINDS: usize = 200;

/// A webhook to add.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct WebhookIn {
    /// Where to tell it. Only `https`, and only an address that the whole internet reaches.
    #[validate(nested)]
    pub url: Field<CallbackUrl>,
    /// What you call it.
    #[validate(nested)]
    pub description: Option<Field<Text<120>>>,
    /// Which types of event to tell. Left out or empty, all that there are and will be.
    #[validate(nested)]
    pub types: Option<Vec<Field<EventKind>>>,
}

/// What to change of a webhook. What you leave out stays.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct WebhookChangesIn {
    /// Where to tell it.
    #[validate(nested)]
    pub url: Option<Field<CallbackUrl>>,
    /// What you call it; `null` takes it away.
    #[validate(nested)]
    pub description: Change<Text<120>>,
    /// Which types of event to tell. Empty, all that there are and will be.
    #[validate(nested)]
    pub types: Option<Vec<Field<EventKind>>>,
}

/// Which events to tell once more: one, or those of a span.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct ReplayIn {
    /// The one event, whatever its type.
    #[validate(nested)]
    pub event_id: Option<Field<EventId>>,
    /// Of the types that the webhook wants, those that happened from this moment on.
    #[validate(nested)]
    pub from: Option<Field<Moment>>,
    /// Up to this moment.
    #[validate(nested)]
    pub to: Option<Field<Moment>>,
}

impl WebhookIn {
    pub fn check(self, platform: &Platform) -> Result<Target> {
        let types = self.types.as_deref().unwrap_or_default();
        refuse(&self, self.url.value(), types, platform)?;
        let description = self.description.map(Field::checked).transpose()?;
        let kinds = kinds(self.types.unwrap_or_default())?;
        Ok(Target { url: self.url.checked()?, description, kinds })
    }
}

impl WebhookChangesIn {
    /// Returns what changes a target so.
    pub fn check(self, platform: &Platform) -> Result<impl FnOnce(&mut Target)> {
        let url = self.url.as_ref().and_then(Field::value);
        refuse(&self, url, self.types.as_deref().unwrap_or_default(), platform)?;
        let url = self.url.map(Field::checked).transpose()?;
        let description = self.description.checked()?;
        let types = self.types.map(kinds).transpose()?;
        Ok(move |target: &mut Target| {
            target.url = url.unwrap_or_else(|| target.url.clone());
            target.description = description.unwrap_or_else(|| target.description.take());
            target.kinds = types.unwrap_or_else(|| target.kinds.clone());
        })
    }
}

/// Refuses with all that is wrong: what the values report of themselves, an address that nothing is sent to, and types
/// that there are not.
fn refuse(
    sent: &impl Validate,
    url: Option<&CallbackUrl>,
    types: &[Field<EventKind>],
    platform: &Platform,
) -> Result<()> {
    let inside = url.and_then(|url| platform.callbacks.admit(url).err());
    let mut faults: Vec<_> = inside.map(|why| Fault::new("url", why)).into_iter().collect();
    if types.len() > MOST_KINDS {
        let reason = Reason::new("webhooks.too_many_types").with("max", MOST_KINDS);
        faults.push(Fault::new("types", reason));
    } else {
        let kinds = types.iter().enumerate().filter_map(|(at, kind)| Some((at, kind.value()?)));
        let unknown = kinds.filter_map(|(at, kind)| {
            let why = kind.clone().known(platform.rooms).err()?;
            Some(Fault::new(format!("types.{at}"), why))
        });
        faults.extend(unknown);
    }
    error::refuse(sent, faults)
}

fn kinds(sent: Vec<Field<EventKind>>) -> Result<Vec<EventKind>> {
    let kinds = sent.into_iter().map(Field::checked).collect::<Result<BTreeSet<_>, _>>()?;
    Ok(kinds.into_iter().collect())
}

impl ReplayIn {
    pub fn check(self) -> Result<Which> {
        error::refuse(&self, self.contradiction())?;
        let event = self.event_id.map(Field::checked).transpose()?;
        let from = self.from.map(Field::checked).transpose()?;
        let to = self.to.map(Field::checked).transpose()?;
        match (event, from, to) {
            (Some(event), ..) => Ok(Which::One(event)),
            (None, Some(Moment(from)), Some(Moment(to))) => Ok(Which::Span(from, to)),
            _ => Err(Error::fault("event_id", "webhooks.one_or_span")),
        }
    }

    /// Returns what only several of its values show.
    fn contradiction(&self) -> Option<Fault> {
        let at = |field: &Option<Field<Moment>>| Some(field.as_ref()?.value()?.0);
        match (self.event_id.is_some(), self.from.is_some(), self.to.is_some()) {
            (true, false, false) => None,
            (false, true, true) => (at(&self.from)? > at(&self.to)?)
                .then(|| Fault::new("to", Reason::new("webhooks.span_reversed"))),
            _ => Some(Fault::new("event_id", Reason::new("webhooks.one_or_span"))),
        }
    }
}
