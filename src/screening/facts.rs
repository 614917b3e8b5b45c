//! What the conversation is told of the posting and the practice. It knows nothing else of a job.

use std::collections::BTreeMap;

use dialogue::{Facts, Local, PayRange, Period, Topic};

use super::{hours, screening::Screening};
use crate::{
    error::{Error, Result},
    jobs::{self, Description, Job, Line, PayPeriod},
    kernel::{fault::Reason, language::Language},
    locations, people,
    platform::{
        db::Scope,
        keys::{self, UserId},
    },
    practices::{self, Practice},
};

/// Returns the facts of today, which a conversation keeps from its first answer on.
///
/// By which day somebody reads the answers is nowhere written, so it is promised to nobody.
pub async fn of(scope: &Scope, screening: &Screening) -> Result<Facts> {
    let job = jobs::find(scope, screening.job_id).await?;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, screening.person_id).await?.ok_or(Error::Missing("person"))?;
    let description = job.description();
    // Whoever answers in Spanish is told what they read in the posting.
    let spanish = jobs::read_in(Language::Spanish, &job)?;
    let said = [description, spanish.description()];
    let way = locations::told(scope, description.location.as_str()).await?;
    let hours = hours::posted(description.schedule.as_str(), practice.today(scope.now()));
    Ok(Facts {
        reader: reader(scope, screening, &job, &practice).await?,
        candidate: Some(person.name().to_owned()),
        job: Local::new(job.title(), spanish.title()),
        schedule: if hours.is_none() { schedule(said) } else { None },
        hours,
        pay: pay(description),
        start_by: None,
        languages: description.languages.iter().map(|one| one.language.to_string()).collect(),
        systems: vec![],
        certificates: vec![],
        sponsors: None,
        reads_by: None,
        phone: practice.contact.phone.as_ref().map(ToString::to_string),
        answers: answers(scope, said, place(&practice, way, description))?,
        practice: practice.name().to_owned(),
    })
}

/// Who invited reads it, else who published the job, else the practice.
async fn reader(
    scope: &Scope,
    screening: &Screening,
    job: &Job,
    practice: &Practice,
) -> Result<String> {
    let invited = screening.invited.as_ref().map(|invited| invited.by.as_str());
    let published = job.publication().map(|publication| publication.published_by.as_str());
    for who in [invited, published].into_iter().flatten() {
        let Ok(id) = who.parse::<UserId>() else { continue };
        let user = keys::user(scope, Some(id)).await?.filter(|user| !user.has_left);
        if let Some(user) = user {
            return Ok(user.name.to_string());
        }
    }
    Ok(practice.name().to_owned())
}

fn pay(description: &Description) -> Option<PayRange> {
    let pay = description.pay.as_ref()?;
    let period = match pay.period {
        PayPeriod::Hour => Period::Hour,
        PayPeriod::Year => Period::Year,
    };
    Some(PayRange { min_cents: pay.min.0.into(), max_cents: pay.max.0.into(), period })
}

/// What the posting says of the hours, where they are no week that could be asked about.
fn schedule(said: [&Description; 2]) -> Option<Local> {
    let [english, spanish] = said.map(|one| plain(one.schedule.as_str().trim()));
    (!english.is_empty()).then_some(Local { en: english, es: spanish })
}

/// Where the work is: at the location that the posting names, else where the practice is.
fn place(practice: &Practice, way: Option<locations::Told>, description: &Description) -> String {
    let address = way.and_then(|way| way.address).or_else(|| practice.address());
    address.unwrap_or_else(|| description.location.to_string())
}

/// What the posting and the practice say in their own words, the posting as it reads in English and in Spanish.
fn answers(
    scope: &Scope,
    said: [&Description; 2],
    place: String,
) -> Result<BTreeMap<Topic, Local>> {
    let [english, _] = said;
    let mut answers = vec![
        (Topic::Place, "screening-fact-place", [place.clone(), place]),
        (Topic::Hours, "screening-fact-hours", said.map(|one| plain(one.schedule.as_str()))),
    ];
    let lines = |lines: &[Line]| lines.iter().map(Line::as_str).collect::<Vec<_>>().join("; ");
    if !english.benefits.is_empty() {
        let benefits = said.map(|one| lines(&one.benefits));
        answers.push((Topic::Benefits, "screening-fact-benefits", benefits));
    }
    if english.duties.iter().any(|duty| duty.essential == Some(true)) {
        answers.push((Topic::Duties, "screening-fact-duties", said.map(duties)));
    }
    answers.into_iter().map(|(topic, key, what)| Ok((topic, local(scope, key, &what)?))).collect()
}

fn duties(description: &Description) -> String {
    let essential = description.duties.iter().filter(|duty| duty.essential == Some(true));
    essential.map(|duty| plain(duty.text.as_str())).collect::<Vec<_>>().join("; ")
}

fn plain(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

fn local(scope: &Scope, key: &'static str, [english, spanish]: &[String; 2]) -> Result<Local> {
    let say = |language, what: &str| {
        let words = Reason::new(key).with("what", what);
        let said = scope.platform().locales.say(language, key, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    Ok(Local { en: say(Language::English, english)?, es: say(Language::Spanish, spanish)? })
}
