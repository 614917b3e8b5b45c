//! What a candidate is told of an offer, in the language that they chose.

use super::{
    letter::{in_words, said},
    link::link_url,
    offer::Offer,
};
use crate::{
    error::{Error, Result},
    jobs,
    kernel::fault::Reason,
    messages::{self, MessageKind, NewMessage, Recipient},
    people,
    platform::{db::Tx, outward::in_language},
    practices,
};

/// What happened, and with which words it is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// It is there; the message brings the link.
    Sent,
    /// Its last day is near; the message brings a new link.
    Reminder,
    Withdrawn,
    /// The photo of the signed letter cannot be used; the message brings a further link.
    SheetReturned,
    /// It cannot be used, and the last day is over; the message brings a further link to read why.
    SheetTooLate,
}

impl Notice {
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Sent => ("letter-offer-subject", "letter-offer"),
            Self::Reminder => ("letter-offer-reminder-subject", "letter-offer-reminder"),
            Self::Withdrawn => ("letter-offer-withdrawn-subject", "letter-offer-withdrawn"),
            Self::SheetReturned => ("letter-offer-sheet-subject", "letter-offer-sheet"),
            Self::SheetTooLate => ("letter-offer-late-subject", "letter-offer-late"),
        }
    }

    fn kind(self) -> MessageKind {
        match self {
            Self::Sent | Self::Reminder | Self::SheetReturned | Self::SheetTooLate => {
                MessageKind::Offer
            }
            Self::Withdrawn => MessageKind::OfferWithdrawn,
        }
    }
}

/// Writes the message. Whatever was written of this offer and has not left yet expires.
pub async fn write(tx: &mut Tx, offer: &Offer, notice: Notice, secret: Option<&str>) -> Result<()> {
    let person = people::find(tx, offer.person_id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(tx).await?;
    let language = person.particulars.language;
    let job = jobs::title_in(tx, language, offer.job_id).await?;
    let locales = &tx.platform().locales;
    let day = in_words(locales, language, offer.terms.answer_by)?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = secret.map(|secret| link_url(tx, base, secret)).transpose()?;
    let url = url.map(|url| in_language(url, language)).unwrap_or_default();
    let words = |key| {
        let words = Reason::new(key).with("practice", practice.name()).with("name", person.name());
        words.with("job", &*job).with("day", &*day).with("url", &*url)
    };
    let (subject, body) = notice.keys();
    let (subject, body) = (words(subject), words(body));
    let subject = said(locales, language, &subject.code, &subject.args)?;
    let body = said(locales, language, &body.code, &body.args)?;
    let about = offer.id.to_string();
    messages::expire_about(tx, &about, MessageKind::Offer).await?;
    let new = NewMessage {
        person_id: Some(person.id),
        about,
        to: Recipient::from(&person),
        kind: notice.kind(),
        subject: subject.parse().map_err(Error::internal)?,
        body,
        is_secret: secret.is_some(),
        expires_at: None,
    };
    messages::write(tx, new).await?;
    Ok(())
}
