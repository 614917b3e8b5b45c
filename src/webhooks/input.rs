//! What is sent, before a word of it is checked.

use poem_openapi::{Object, types::MaybeUndefined};
use validator::Validate;

use super::{queue::Which, webhook::Target};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        moment::Moment,
        text::Text,
    },
    platform::{
        callback::CallbackUrl,
        events::{EventId, EventKind},
        house::Rooms,
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
    pub description: MaybeUndefined<Field<Text<120>>>,
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
    pub fn check(self, rooms: Rooms) -> Result<Target> {
        self.validate()?;
        let description = self.description.map(Field::checked).transpose()?;
        let kinds = kinds(self.types.unwrap_or_default(), rooms)?;
        Ok(Target { url: self.url.checked()?, description, kinds })
    }
}

impl WebhookChangesIn {
    /// Returns what changes a target so.
    pub fn check(self, rooms: Rooms) -> Result<impl FnOnce(&mut Target)> {
        let mut faults = self.validate().err().map(|all| Fault::all(&all)).unwrap_or_default();
        let wrong = self.description.value().and_then(Field::wrong);
        faults.extend(wrong.map(|why| Fault::new("description", why)));
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let url = self.url.map(Field::checked).transpose()?;
        let description = match self.description {
            MaybeUndefined::Undefined => None,
            MaybeUndefined::Null => Some(None),
            MaybeUndefined::Value(field) => Some(Some(field.checked()?)),
        };
        let types = self.types.map(|types| kinds(types, rooms)).transpose()?;
        Ok(move |target: &mut Target| {
            target.url = url.unwrap_or_else(|| target.url.clone());
            target.description = description.unwrap_or_else(|| target.description.take());
            target.kinds = types.unwrap_or_else(|| target.kinds.clone());
        })
    }
}

fn kinds(sent: Vec<Field<EventKind>>, rooms: Rooms) -> Result<Vec<EventKind>> {
    if sent.len() > MOST_KINDS {
        let reason = Reason::new("webhooks.too_many_types").with("max", MOST_KINDS);
        return Err(Error::Invalid(vec![Fault::new("types", reason)]));
    }
    let (mut kinds, mut faults) = (vec![], vec![]);
    for (at, kind) in sent.into_iter().enumerate() {
        match kind.checked()?.known(rooms) {
            Ok(kind) => kinds.push(kind),
            Err(reason) => faults.push(Fault::new(format!("types.{at}"), reason)),
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    if faults.is_empty() { Ok(kinds) } else { Err(Error::Invalid(faults)) }
}

impl ReplayIn {
    pub fn check(self) -> Result<Which> {
        self.validate()?;
        let event = self.event_id.map(Field::checked).transpose()?;
        let from = self.from.map(Field::checked).transpose()?;
        let to = self.to.map(Field::checked).transpose()?;
        match (event, from, to) {
            (Some(event), None, None) => Ok(Which::One(event)),
            (None, Some(Moment(from)), Some(Moment(to))) if from <= to => Ok(Which::Span(from, to)),
            (None, Some(_), Some(_)) => Err(Error::fault("to", "webhooks.span_reversed")),
            _ => Err(Error::fault("event_id", "webhooks.one_or_span")),
        }
    }
}
