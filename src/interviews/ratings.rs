//! How interviewers rate: each alone, and what they agree on.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{interview::InterviewId, kit::Question};
use crate::{
    error::Error,
    kernel::{fault::Reason, text::Text},
    platform::keys::UserId,
};

crate::typed_id!(RaterId, "rater");

/// The ends of the scale.
pub const LOWEST: u8 = 1;
pub const HIGHEST: u8 = 5;

/// Somebody who interviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rater {
    pub id: RaterId,
    pub interview_id: InterviewId,
    /// Their place among the raters of the interview.
    pub number: i32,
    pub name: Text<120>,
    /// If they sign in here.
    pub user_id: Option<UserId>,
    pub sheet: Sheet,
    /// From then on it does not change.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Somebody said that their ratings are not waited for.
    pub excused_at: Option<DateTime<Utc>>,
}

/// Somebody who shall interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRater {
    pub name: Text<120>,
    pub user_id: Option<UserId>,
}

/// What somebody wrote, by question. A draft may have gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet(pub BTreeMap<String, Rated>);

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    pub rating: Option<u8>,
    pub note: Option<String>,
}

crate::words! {
    /// How far apart ratings of one question are.
    pub enum Agreement {
        /// All the same.
        Same = "same",
        /// One apart.
        Near = "near",
        /// Two or more apart: worth talking about.
        Apart = "apart",
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum RatingRefused {
    AlreadySubmitted,
    /// The interview did not take place.
    NotRated,
    /// Who has submitted is not left out.
    HasSubmitted,
    /// Somebody has to be waited for.
    Last,
}

impl Rater {
    /// Returns whether the others wait for them.
    pub fn is_awaited(&self) -> bool {
        self.submitted_at.is_none() && self.excused_at.is_none()
    }

    pub fn keep(&mut self, sheet: Sheet) -> Result<(), RatingRefused> {
        if self.submitted_at.is_some() {
            return Err(RatingRefused::AlreadySubmitted);
        }
        self.sheet = sheet;
        // Whoever rates after all is waited for.
        self.excused_at = None;
        Ok(())
    }

    pub fn submit(&mut self, sheet: Sheet, now: DateTime<Utc>) -> Result<(), RatingRefused> {
        self.keep(sheet)?;
        self.submitted_at = Some(now);
        Ok(())
    }

    /// Their ratings are waited for no longer.
    pub fn excuse(&mut self, now: DateTime<Utc>) -> Result<(), RatingRefused> {
        if self.submitted_at.is_some() {
            return Err(RatingRefused::HasSubmitted);
        }
        self.excused_at = Some(now);
        Ok(())
    }
}

impl Sheet {
    /// Returns the questions that have no rating yet.
    pub fn gaps<'a>(&self, kit: &'a [Question]) -> Vec<&'a Question> {
        let is_open = |one: &&Question| self.rating(&one.id).is_none();
        kit.iter().filter(is_open).collect()
    }

    pub fn rating(&self, question: &str) -> Option<u8> {
        self.0.get(question).and_then(|one| one.rating)
    }

    pub fn note(&self, question: &str) -> Option<&str> {
        self.0.get(question).and_then(|one| one.note.as_deref())
    }
}

/// Returns those whose ratings may be read: all who submitted, once nobody is awaited; before that nobody.
pub fn readable(raters: &[Rater]) -> Vec<&Rater> {
    if raters.iter().any(Rater::is_awaited) {
        return vec![];
    }
    raters.iter().filter(|one| one.submitted_at.is_some()).collect()
}

/// Returns how far the raters agree on a question, if two have rated it.
pub fn agreement(raters: &[&Rater], question: &str) -> Option<Agreement> {
    let ratings: Vec<_> = raters.iter().filter_map(|one| one.sheet.rating(question)).collect();
    let (low, high) = (ratings.iter().min()?, ratings.iter().max()?);
    if ratings.len() < 2 {
        return None;
    }
    Some(match high - low {
        0 => Agreement::Same,
        1 => Agreement::Near,
        _ => Agreement::Apart,
    })
}

/// Returns the lowest and the highest rating that anybody gave.
pub fn ends(raters: &[&Rater]) -> Option<(u8, u8)> {
    let all = || raters.iter().flat_map(|one| one.sheet.0.values()).filter_map(|one| one.rating);
    all().min().zip(all().max())
}

impl From<RatingRefused> for Error {
    fn from(refused: RatingRefused) -> Self {
        Self::Conflict(Reason::new(match refused {
            RatingRefused::AlreadySubmitted => "interviews.already_submitted",
            RatingRefused::NotRated => "interviews.not_rated",
            RatingRefused::HasSubmitted => "interviews.has_submitted",
            RatingRefused::Last => "interviews.last_rater",
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn rater(number: i32, rating: Option<u8>) -> Rater {
        let rated = Rated { rating, note: None };
        Rater {
            id: RaterId::from_uuid(uuid::Uuid::from_u128(number as u128)),
            interview_id: InterviewId::from_uuid(uuid::Uuid::nil()),
            number,
            name: "Dana Okafor".parse().unwrap(),
            user_id: None,
            sheet: Sheet(BTreeMap::from([("upset_bill".to_owned(), rated)])),
            submitted_at: None,
            excused_at: None,
        }
    }

    fn now() -> DateTime<Utc> {
        "2026-11-24T18:00:00Z".parse().unwrap()
    }

    fn submitted(number: i32, rating: u8) -> Rater {
        let mut one = rater(number, Some(rating));
        one.submit(one.sheet.clone(), now()).unwrap();
        one
    }

    #[test]
    fn nobody_is_read_before_everybody_has_submitted() {
        let mut all = [submitted(1, 4), rater(2, Some(2)), submitted(3, 5)];
        assert!(readable(&all).is_empty(), "one is awaited");
        all[1].excuse(now()).unwrap();
        let read: Vec<_> = readable(&all).iter().map(|one| one.number).collect();
        assert_eq!(read, [1, 3], "a draft that was never submitted is nobody's to read");
    }

    #[test]
    fn who_rates_after_all_is_waited_for() {
        let mut late = rater(1, None);
        late.excuse(now()).unwrap();
        assert!(!late.is_awaited());
        late.keep(Sheet::default()).unwrap();
        assert!(late.is_awaited());
    }

    #[test]
    fn what_was_submitted_does_not_change_and_is_not_left_out() {
        let mut one = submitted(1, 4);
        assert_eq!(one.keep(Sheet::default()), Err(RatingRefused::AlreadySubmitted));
        assert_eq!(one.excuse(now()), Err(RatingRefused::HasSubmitted));
    }

    #[test]
    fn agreement_is_told_in_three_words() {
        for (ratings, wanted) in [
            (&[4_u8][..], None),
            (&[4, 4], Some(Agreement::Same)),
            (&[4, 5, 4], Some(Agreement::Near)),
            (&[3, 5], Some(Agreement::Apart)),
            (&[1, 5], Some(Agreement::Apart)),
        ] {
            let all: Vec<_> = ratings
                .iter()
                .zip(1..)
                .map(|(rating, number)| submitted(number, *rating))
                .collect();
            let all: Vec<_> = all.iter().collect();
            assert_eq!(agreement(&all, "upset_bill"), wanted, "{ratings:?}");
        }
    }

    #[test]
    fn a_gap_is_named() {
        use crate::interviews::kit::QuestionKind;
        let kit = [Question::sample(QuestionKind::Talk), Question::sample(QuestionKind::Own)];
        let gaps = rater(1, Some(3)).sheet.gaps(&kit).len();
        assert_eq!(gaps, 1);
    }
}
