//! Ratings that somebody still owes, for a room above that reminds of them. What was rated it is not told.

use chrono::{DateTime, Utc};

use super::{
    interview::{Interview, InterviewId, InterviewState},
    link::{link_url, rating as rating_path},
    rating::{further_rater_link, of},
    ratings::{Rater, RaterId},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Reason, language::Language, text::Text},
    messages::{self, MessageKind, NewMessage, Recipient},
    people::{self, PersonId},
    platform::{
        db::{Scope, Tx},
        keys,
    },
    practices,
};

/// An interview that is over, and one of those who were to rate it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    pub interview_id: InterviewId,
    pub rater_id: RaterId,
    pub person_id: PersonId,
    /// Who was to rate.
    pub name: String,
    pub ended_at: DateTime<Utc>,
    /// When they handed in, or were waited for no longer.
    pub settled_at: Option<DateTime<Utc>>,
}

/// Returns who was to rate the interviews that began since then and are over, those who have rated too.
pub async fn overdue(scope: &Scope, since: DateTime<Utc>) -> Result<Vec<Overdue>> {
    let now = scope.now();
    let mut all = store::begun_between(scope, (since, now)).await?;
    all.retain(|one| takes_place(one) && one.ends_at().is_some_and(|at| at <= now));
    let raters = store::raters(scope, all.iter().map(|one| one.id)).await?;
    let of = |rater: Rater| {
        let one = all.iter().find(|one| one.id == rater.interview_id)?;
        Some(Overdue {
            interview_id: one.id,
            rater_id: rater.id,
            person_id: one.person_id,
            name: rater.name.to_string(),
            ended_at: one.ends_at()?,
            settled_at: rater.submitted_at.or(rater.excused_at),
        })
    };
    Ok(raters.into_iter().filter_map(of).collect())
}

fn takes_place(one: &Interview) -> bool {
    matches!(one.state, InterviewState::Booked | InterviewState::Held)
}

/// Reminds somebody of the ratings that they owe, by a link beside the one that they have. Whoever does not sign in
/// here is handed it. Returns whether they are still waited for.
pub async fn remind_rater(tx: &mut Tx, id: RaterId) -> Result<bool> {
    let rater = store::rater(tx, id).await?;
    let interview = store::hold(tx, rater.interview_id).await?;
    let rater = of(&interview, store::hold_rater(tx, id).await?)?;
    if !interview.may_be_rated() || !rater.is_awaited() {
        return Ok(false);
    }
    let secret = further_rater_link(tx, &rater).await?;
    write(tx, &interview, &rater, &secret).await?;
    Ok(true)
}

async fn write(tx: &mut Tx, interview: &Interview, rater: &Rater, secret: &str) -> Result<()> {
    let person = people::find(tx, interview.person_id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(tx).await?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = link_url(tx, base, &rating_path(secret))?;
    // The office writes English to its own.
    let language = Language::English;
    let say = |key| {
        let words = Reason::new(key)
            .with("name", rater.name.to_string())
            .with("candidate", person.name())
            .with("practice", practice.name())
            .with("url", url.clone());
        let said = tx.platform().locales.say(language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    let (subject, body) = (say("letter-rate-subject")?, say("letter-rate")?);
    let email = keys::user(tx, rater.user_id).await?.filter(|user| !user.has_left);
    let name: Text<200> = rater.name.as_str().parse().map_err(Error::internal)?;
    let about = rater.id.to_string();
    messages::expire_about(tx, &about, MessageKind::Interview).await?;
    let new = NewMessage {
        person_id: None,
        about,
        to: Recipient { name, email: email.map(|user| user.email), phone: None, language },
        kind: MessageKind::Interview,
        subject: subject.parse().map_err(Error::internal)?,
        body,
        is_secret: true,
        expires_at: None,
    };
    messages::write(tx, new).await?;
    Ok(())
}
