//! The door for candidates: the pages behind a link, and what is arranged for them.

pub mod arrangement;
mod asked;
mod outside;
pub mod paused;
pub mod preview;
pub mod question;
pub mod request;
pub mod review;
pub mod start;
pub mod try_out;
pub mod waiting;

pub use asked::Asked;

use poem::Request;
use serde::Serialize;

use super::{
    actions::as_asked,
    sitting::{GRACE, Sitting},
    store,
};
use crate::{
    assessments::{self, Assessment, Contents},
    error::{Error, Result},
    invitations::{self, Invitation, Take},
    platform::http::{link::Link, screen},
    practices::{self, Moment, Practice, Visit},
};

/// What every page of the candidate begins with: whose test it is, and how far they are.
pub struct Taken {
    pub practice: Practice,
    pub invitation: Invitation,
    pub assessment: Assessment,
    pub sitting: Option<Sitting>,
    /// What the sitting asks, or would ask. Nothing once it is over.
    contents: Contents,
    is_whole: bool,
    /// Whether its application has ended: then it is begun no more.
    is_decided: bool,
}

/// Where a candidate belongs now.
pub enum Stage {
    Start,
    Questions,
    Done,
    /// An item of it cannot be found.
    Paused,
    /// Nobody began in time, it was taken back, or its application has ended.
    Closed,
}

impl Taken {
    /// # Errors
    /// Refuses whoever is elsewhere with a test that is taken in the office: a link from there opens on any phone. Once it
    /// is turned in, its candidate reads the result wherever they are.
    pub async fn of(request: &Request, link: &Link<Take>) -> Result<Self> {
        let id = link.subject.parse().map_err(Error::internal)?;
        let invitation = invitations::find(&link.scope, id).await?;
        let invitation = as_asked(&link.scope, invitation).await?;
        let assessment = assessments::assessment(&link.scope, invitation.assessment_id).await?;
        let sitting = store::sitting_of(&link.scope, id).await?;
        if sitting.as_ref().is_none_or(|sitting| sitting.submitted_at.is_none()) {
            invitation.refuse_elsewhere(screen::is_on_office_screen(request).await?)?;
        }
        let practice = practices::here(&link.scope).await?;
        let asks: Vec<_> = match &sitting {
            Some(sitting) if sitting.submitted_at.is_some() => vec![],
            Some(sitting) => sitting.asks().collect(),
            None => assessment.form.asks().collect(),
        };
        let contents =
            assessments::contents(&link.scope, asks.iter().map(|(_, sha256)| *sha256)).await?;
        let is_whole = contents.lost(asks.into_iter()).is_empty();
        let is_decided = sitting.is_none()
            && invitations::is_decided(&link.scope, invitation.application_id).await?;
        Ok(Self { practice, invitation, assessment, sitting, contents, is_whole, is_decided })
    }

    pub fn stage(&self, now: chrono::DateTime<chrono::Utc>) -> Stage {
        match &self.sitting {
            Some(sitting) if sitting.submitted_at.is_some() => Stage::Done,
            Some(_) if !self.is_whole => Stage::Paused,
            Some(sitting) if sitting.gate().is_over(now) => Stage::Done,
            Some(_) => Stage::Questions,
            None if self.is_decided || self.invitation.may_begin(now).is_err() => Stage::Closed,
            None if !self.is_whole => Stage::Paused,
            None => Stage::Start,
        }
    }

    /// Returns the address of the page where the candidate belongs now.
    pub fn place(&self, token: &str, now: chrono::DateTime<chrono::Utc>) -> String {
        match (self.stage(now), &self.sitting) {
            (Stage::Questions, Some(sitting)) if sitting.is_through() => {
                format!("/take/{token}/review")
            }
            (Stage::Questions, Some(sitting)) => {
                format!("/take/{token}/questions/{}", sitting.next_place() + 1)
            }
            (Stage::Done, _) => format!("/take/{token}/done"),
            (Stage::Paused, _) => format!("/take/{token}/paused"),
            _ => format!("/take/{token}"),
        }
    }
}

/// The frame of a page during a sitting: nothing but the work.
#[derive(Clone, Serialize)]
pub(super) struct Work {
    /// Every page of a test can be read in another language.
    visit: Visit,
    token: String,
    count: usize,
    answered: usize,
    large: bool,
    airy: bool,
    /// Nothing while the clock is hidden: then the page has nothing to show it from.
    ends: Option<Ends>,
}

/// When a sitting ends. A device counts the seconds down by itself: its own clock may be wrong.
#[derive(Clone, Serialize)]
struct Ends {
    /// The time of day, there.
    time: Moment,
    /// How many seconds were left when the page was made; less than none during the grace.
    seconds: i64,
    /// For how many seconds more an answer still counts that was on its way.
    grace: i64,
}

impl Work {
    pub fn new(link: &Link<Take>, taken: &Taken, sitting: &Sitting, shows_clock: bool) -> Self {
        let now = link.scope.now();
        let ends = Ends {
            time: Moment::new(&taken.practice, sitting.deadline, now),
            seconds: (sitting.deadline - now).num_seconds(),
            grace: GRACE.num_seconds(),
        };
        Self {
            visit: Visit::around(&taken.practice, &link.name),
            token: link.token.clone(),
            count: sitting.items.len(),
            answered: sitting.answered(),
            large: sitting.adjustments.large,
            airy: sitting.adjustments.airy,
            ends: shows_clock.then_some(ends),
        }
    }

    pub fn sample(large: bool) -> Self {
        let ends = Ends { time: Moment::sample("today"), seconds: 1380, grace: 10 };
        let ends = (!large).then_some(ends);
        let (visit, token) = (Visit::sample(), "link_0".to_owned());
        Self { visit, token, count: 18, answered: 6, large, airy: large, ends }
    }
}
