//! The door for people, a file for each page. Everything works without JavaScript.

pub mod copy;
pub mod decline;
pub mod list;
pub mod new;
pub mod new_withdrawal;
pub mod own_copy;
pub mod print;
pub mod read;
pub mod sheets;
pub mod show;
pub mod way;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{
    link::Read,
    offer::{Offer, OfferId, OfferState},
    signature::{Signature, Way},
    terms::Terms,
};
use crate::{
    error::{Error, Result},
    jobs::{self, JobId},
    kernel::fault::Reason,
    people::{self, Person},
    platform::{db::Scope, http::link::Link},
    practices::{Moment, Practice},
};

/// One offer, in the terms of a page.
#[derive(Clone, Serialize)]
struct Row {
    id: String,
    application: String,
    person: String,
    job: String,
    number: i32,
    state: &'static str,
    tone: &'static str,
    icon: &'static str,
    terms: Said,
    sent_on: NaiveDate,
}

/// The terms, in the terms of a page.
#[derive(Clone, Serialize)]
struct Said {
    pay: String,
    period: &'static str,
    hours: Option<i32>,
    schedule: String,
    location: String,
    supervisor: String,
    first_day: NaiveDate,
    answer_by: NaiveDate,
    conditions: Vec<&'static str>,
    line: Vec<String>,
}

/// Everybody and everything that rows name.
struct Named<'a> {
    practice: &'a Practice,
    people: Vec<Person>,
    jobs: Vec<(JobId, String)>,
}

impl From<&Terms> for Said {
    fn from(terms: &Terms) -> Self {
        Self {
            pay: terms.pay.dollars(),
            period: terms.period.word(),
            hours: terms.hours,
            schedule: terms.schedule.to_string(),
            location: terms.location.to_string(),
            supervisor: terms.supervisor.to_string(),
            first_day: terms.first_day,
            answer_by: terms.answer_by,
            conditions: terms.conditions.iter().map(|one| one.word()).collect(),
            line: terms.line.as_ref().map(|line| line.lines()).unwrap_or_default(),
        }
    }
}

impl Said {
    fn sample() -> Self {
        Self {
            pay: "$24.00".to_owned(),
            period: "hour",
            hours: Some(38),
            schedule: "Mon–Fri, 8 to 5; Thursdays until 3".to_owned(),
            location: "Salem".to_owned(),
            supervisor: "Dana Okafor".to_owned(),
            first_day: NaiveDate::default(),
            answer_by: NaiveDate::default(),
            conditions: super::Condition::WORDS.to_vec(),
            line: vec!["We were glad to meet you on Friday.".to_owned()],
        }
    }
}

impl<'a> Named<'a> {
    async fn by(scope: &Scope, offers: &[Offer], practice: &'a Practice) -> Result<Self> {
        let people = people::named(scope, offers.iter().map(|one| one.person_id)).await?;
        let jobs = jobs::titled(scope, offers.iter().map(|one| one.job_id)).await?;
        Ok(Self { practice, people, jobs })
    }

    fn row(&self, offer: &Offer) -> Row {
        let person = self.people.iter().find(|person| person.id == offer.person_id);
        let job = self.jobs.iter().find(|(id, _)| *id == offer.job_id);
        let (tone, icon) = tone(offer.word());
        Row {
            id: offer.id.to_string(),
            application: offer.application_id.to_string(),
            person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            job: job.map(|(_, title)| title.clone()).unwrap_or_default(),
            number: offer.number,
            state: offer.word().word(),
            tone,
            icon,
            terms: Said::from(&offer.terms),
            sent_on: self.practice.today(offer.sent_at),
        }
    }
}

impl Row {
    fn sample(state: OfferState) -> Self {
        let (tone, icon) = tone(state);
        Self {
            id: "offer_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            application: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            job: "Medical biller".to_owned(),
            number: 1,
            state: state.word(),
            tone,
            icon,
            terms: Said::sample(),
            sent_on: NaiveDate::default(),
        }
    }
}

fn tone(state: OfferState) -> (&'static str, &'static str) {
    match state {
        OfferState::Open => ("", "waiting"),
        OfferState::Accepted => ("good", "check"),
        OfferState::Declined | OfferState::Withdrawn | OfferState::Expired => ("", "cross"),
        OfferState::Replaced => ("", "pen"),
    }
}

/// How an offer was signed, in the terms of a page.
#[derive(Serialize)]
struct Signed {
    name: String,
    /// To whom it was offered, if another name was typed.
    offered_to: Option<String>,
    /// When it was signed online, or when somebody saw the paper.
    at: Moment,
    /// Of a signature online.
    consent: Option<i32>,
    place: Option<String>,
    agent: Option<String>,
    /// Of one on paper.
    signed_on: Option<NaiveDate>,
    seen_by: Option<String>,
}

impl Signed {
    fn new(signature: &Signature, practice: &Practice, now: DateTime<Utc>) -> Self {
        let plain = Self {
            name: signature.name.to_string(),
            offered_to: None,
            at: Moment::new(practice, signature.at, now),
            consent: None,
            place: None,
            agent: None,
            signed_on: None,
            seen_by: None,
        };
        match &signature.way {
            Way::Online { consent, place, agent } => Self {
                consent: Some(*consent),
                place: place.clone(),
                agent: agent.as_ref().map(ToString::to_string),
                ..plain
            },
            Way::OnPaper { signed_on, seen_by } => {
                Self { signed_on: Some(*signed_on), seen_by: Some(seen_by.to_string()), ..plain }
            }
        }
    }

    /// Each way in which it can have been signed.
    fn samples() -> [Self; 3] {
        let online = |place: Option<&str>| Self {
            name: "Marisol Etxeberria".to_owned(),
            offered_to: place.map(|_| "Ben Ruiz".to_owned()),
            at: Moment::sample("today"),
            consent: Some(1),
            place: place.map(str::to_owned),
            agent: place.map(|_| "Mozilla/5.0".to_owned()),
            signed_on: None,
            seen_by: None,
        };
        let paper = Self {
            consent: None,
            signed_on: Some(NaiveDate::default()),
            seen_by: Some("Dana Okafor".to_owned()),
            ..online(None)
        };
        [online(Some("203.0.113.42")), online(None), paper]
    }
}

/// Returns which offer a link opens.
fn subject(link: &Link<Read>) -> Result<OfferId> {
    link.subject.parse().map_err(|why: Reason| Error::internal(why))
}

/// Returns the paragraphs of a letter.
fn paragraphs(letter: &str) -> Vec<String> {
    letter.split("\n\n").map(str::to_owned).collect()
}
