//! What those who interview do: rate, each by a link of their own.

use super::{
    actions::LINK_LASTS,
    events::{self, Event},
    interview::{Interview, InterviewId},
    kit::Question,
    link::Rate,
    ratings::{Rater, RaterId, RatingRefused, Sheet},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
    messages::{self, MessageKind},
    platform::{db::Tx, http::link::Purpose, keys},
};

/// Makes a rater's link; the one before opens nothing any more.
pub async fn rater_link(tx: &mut Tx, id: InterviewId, rater: RaterId) -> Result<String> {
    let interview = store::find(tx, id).await?;
    let rater = of(&interview, store::rater(tx, rater).await?)?;
    keys::revoke_links(tx, Rate::NAME, &rater.id.to_string()).await?;
    // A reminder that waits has the link before.
    messages::expire_about(tx, &rater.id.to_string(), MessageKind::Interview).await?;
    tx.announce(events::about(&interview, Event::RaterLinkMade));
    further_rater_link(tx, &rater).await
}

/// Makes one link more for a rater who has signed in.
pub async fn further_rater_link(tx: &mut Tx, rater: &Rater) -> Result<String> {
    let subject = rater.id.to_string();
    Ok(keys::make_link(tx, Rate::NAME, subject, tx.now() + LINK_LASTS).await?.secret)
}

/// What becomes of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It is kept for whoever goes on with it.
    Keep,
    Submit,
    /// The booked time is still ahead, and whoever rates says that they met before it.
    SubmitMetEarlier,
}

/// Keeps what somebody has rated so far, or hands it in.
pub async fn rate(tx: &mut Tx, id: RaterId, sheet: Sheet, turn: Turn) -> Result<Rater> {
    let interview_id = store::rater(tx, id).await?.interview_id;
    // The interview is held first, as everywhere: of two who submit at once one waits.
    let mut interview = store::hold(tx, interview_id).await?;
    let mut rater = store::hold_rater(tx, id).await?;
    if !interview.may_be_rated() {
        return Err(RatingRefused::NotRated.into());
    }
    if turn == Turn::Keep {
        rater.keep(sheet)?;
        store::save_rater(tx, &rater).await?;
        return Ok(rater);
    }
    refuse_gaps(&interview, &sheet)?;
    rater.submit(sheet, tx.now())?;
    interview.hold(tx.now(), turn == Turn::SubmitMetEarlier)?;
    store::save_rater(tx, &rater).await?;
    store::save(tx, &interview).await?;
    messages::expire_about(tx, &interview.id.to_string(), MessageKind::Interview).await?;
    tx.announce(events::about(&interview, Event::Rated));
    Ok(rater)
}

/// Waits for somebody's ratings no longer. One at least is waited for.
pub async fn excuse(tx: &mut Tx, id: InterviewId, rater: RaterId) -> Result<Interview> {
    let interview = store::hold(tx, id).await?;
    let mut rater = of(&interview, store::hold_rater(tx, rater).await?)?;
    // Said once more it is nothing new.
    if rater.excused_at.is_some() {
        return Ok(interview);
    }
    let all = store::raters(tx, [id]).await?;
    let others = all.iter().filter(|one| one.id != rater.id && one.excused_at.is_none());
    if others.count() == 0 {
        return Err(RatingRefused::Last.into());
    }
    rater.excuse(tx.now())?;
    store::save_rater(tx, &rater).await?;
    store::save(tx, &interview).await?;
    tx.announce(events::about(&interview, Event::RaterExcused));
    Ok(interview)
}

fn refuse_gaps(interview: &Interview, sheet: &Sheet) -> Result<()> {
    let gaps = sheet.gaps(&interview.kit).into_iter();
    let fault = |one: &Question| {
        let before = interview.kit.iter().take_while(|question| question.id != one.id).count();
        let why = Reason::new("interviews.rating_missing").with("number", 1 + before);
        Fault::new(format!("rating.{}", one.id), why)
    };
    let faults: Vec<_> = gaps.map(fault).collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

pub fn of(interview: &Interview, rater: Rater) -> Result<Rater> {
    if rater.interview_id == interview.id { Ok(rater) } else { Err(Error::Missing("rater")) }
}
