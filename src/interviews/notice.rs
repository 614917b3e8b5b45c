//! What a candidate is told of an interview, in the language that they chose.

use super::{
    interview::{Interview, MeetingKind},
    link::{link_url, meeting},
};
use crate::{
    error::{Error, Result},
    jobs,
    kernel::fault::Reason,
    messages::{self, MessageKind, NewMessage, Recipient},
    people,
    platform::{db::Tx, outward::in_language, render::in_full},
    practices::{self, Moment},
};

/// What happened, and with which words it is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Times are offered, or the link is new.
    Times,
    /// The time that was picked is near.
    Reminder,
    Cancelled,
}

impl Notice {
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Times => ("letter-interview-subject", "letter-interview"),
            Self::Reminder => ("letter-interview-reminder-subject", "letter-interview-reminder"),
            Self::Cancelled => ("letter-interview-cancelled-subject", "letter-interview-cancelled"),
        }
    }
}

/// Writes the message. Whatever was written of this interview and has not left yet expires.
pub async fn write(
    tx: &mut Tx,
    interview: &Interview,
    notice: Notice,
    secret: Option<&str>,
) -> Result<()> {
    let person = people::find(tx, interview.person_id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(tx).await?;
    let language = person.particulars.language;
    let job = jobs::title_in(tx, language, interview.job_id).await?;
    let locales = &tx.platform().locales;
    let say = |words: &Reason| {
        let said = locales.say(language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    let (mut day, mut hour) = (String::new(), String::new());
    if let Some(at) = interview.starts_at {
        day = say(&in_full(practice.today(at)))?;
        hour = say(&Moment::new(&practice, at, tx.now()).time_of_day())?;
    }
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = secret.map(|secret| link_url(tx, base, &meeting(secret))).transpose()?;
    let url = url.map(|url| in_language(url, language));
    let arranged = &interview.arranged;
    let place = arranged.place.as_ref().map(ToString::to_string).unwrap_or_default();
    let phone = practice.contact.phone.as_ref().map(ToString::to_string).unwrap_or_default();
    let words = |key| {
        Reason::new(key)
            .with("practice", practice.name())
            .with("name", person.name())
            .with("job", &*job)
            .with("minutes", arranged.minutes)
            .with("how", how(arranged.kind, &place))
            .with("place", place.clone())
            .with("count", interview.open_times(tx.now()).count())
            .with("day", day.clone())
            .with("hour", hour.clone())
            .with("phone", phone.clone())
            .with("reached", if phone.is_empty() { "no" } else { "yes" })
            .with("url", url.clone().unwrap_or_default())
    };
    let (subject, body) = notice.keys();
    let (subject, mut body) = (say(&words(subject))?, say(&words(body))?);
    if let (Notice::Times, Some(line)) = (notice, &arranged.line) {
        body = format!("{body}\n\n{line}");
    }
    let about = interview.id.to_string();
    messages::expire_about(tx, &about, MessageKind::Interview).await?;
    let new = NewMessage {
        person_id: Some(person.id),
        about,
        to: Recipient::from(&person),
        kind: MessageKind::Interview,
        subject: subject.parse().map_err(Error::internal)?,
        body,
        is_secret: secret.is_some(),
        expires_at: interview.starts_at.filter(|_| notice == Notice::Reminder),
    };
    messages::write(tx, new).await?;
    Ok(())
}

/// The word by which the letter says where: without a place only how.
fn how(kind: MeetingKind, place: &str) -> &'static str {
    match (kind, place.is_empty()) {
        (MeetingKind::Phone, _) => "phone",
        (MeetingKind::Video, true) => "video",
        (MeetingKind::Video, false) => "video_at",
        (MeetingKind::InPerson, true) => "in_person",
        (MeetingKind::InPerson, false) => "in_person_at",
    }
}
