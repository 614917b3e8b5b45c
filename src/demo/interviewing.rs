//! Who is interviewed in the demo practice, and how it goes.

use super::cast::{Interviewed, Meeting};
use crate::{
    applications::ApplicationId,
    closures,
    error::{Error, Result},
    interviews::{self, Arranged, Interview, MeetingKind, NewInterview, NewRater, Rated, Sheet},
    platform::{
        db::{Scope, Tx},
        keys,
    },
    practices,
};

/// How many times each candidate is offered: nobody interviews in two rooms at once.
const TIMES: usize = 3;

/// Offers an interview, the one with this number, and tells what comes of it.
pub async fn meet(
    scope: &Scope,
    application_id: ApplicationId,
    number: usize,
    one: &Interviewed,
) -> Result<()> {
    let practice = practices::here(scope).await?;
    let office = closures::office(scope, &practice).await?;
    let days = (&office, practice.time_zone());
    let proposed = interviews::proposals(practice.today(scope.now()), days).into_iter();
    let times: Vec<_> = proposed.flat_map(|(_, times)| times).skip(number * TIMES).collect();
    let users = keys::users(scope).await?.into_iter();
    let dana = users.map(|user| NewRater { name: user.name, user_id: Some(user.id) }).take(1);
    let chidi = NewRater { name: "Chidi Abara".parse().map_err(Error::internal)?, user_id: None };
    let new = NewInterview {
        application_id,
        arranged: Arranged {
            kind: MeetingKind::InPerson,
            minutes: 45,
            place: Some("Beaver Dam Road, side door".parse().map_err(Error::internal)?),
            line: None,
        },
        times: times.iter().copied().take(TIMES).collect(),
        raters: dana.chain([chidi]).collect(),
    };
    let offer = async |tx: &mut Tx| Ok(interviews::offer(tx, new).await?.interview);
    let interview = scope.write(offer).await?;
    match one.meeting {
        Meeting::Offered => Ok(()),
        Meeting::Asks(wish) => {
            let wish = wish.parse().map_err(Error::internal)?;
            let ask = async |tx: &mut Tx| interviews::ask_for_others(tx, interview.id, wish).await;
            scope.write(ask).await.map(drop)
        }
        Meeting::Booked => book(scope, &interview).await,
        Meeting::Rated(ratings) => {
            book(scope, &interview).await?;
            rate(scope, &interview, ratings).await
        }
    }
}

async fn book(scope: &Scope, interview: &Interview) -> Result<()> {
    let at = interview.times.first().copied().ok_or(Error::Missing("booking"))?;
    let pick = async |tx: &mut Tx| interviews::pick(tx, interview.id, at).await;
    scope.write(pick).await.map(drop)
}

/// Rates as each rater of the story does, question after question, from the first again.
async fn rate(scope: &Scope, interview: &Interview, ratings: &[&[u8]]) -> Result<()> {
    // Nobody waits in the story for the time that was picked.
    let turn = interviews::Turn::SubmitMetEarlier;
    let raters = interviews::raters(scope, [interview.id]).await?;
    for (rater, ratings) in raters.iter().zip(ratings) {
        let rated = |rating: &u8| Rated { rating: Some(*rating), note: None };
        let all = ratings.iter().cycle().map(rated);
        let sheet = interview.kit.iter().map(|question| question.id.clone()).zip(all).collect();
        let act = async |tx: &mut Tx| interviews::rate(tx, rater.id, Sheet(sheet), turn).await;
        scope.write(act).await?;
    }
    Ok(())
}
