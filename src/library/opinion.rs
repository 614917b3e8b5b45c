//! Which answer people of the office think is the right one, each for themselves.
//!
//! Where at least three of them, and three in five of all who have said, name one and the same other answer than the
//! key, the key is suspected. Nothing follows by itself: a person looks, and regrades. With fewer, whoever is sure
//! regrades without waiting for others.

use std::collections::BTreeMap;

use bank::Content;

use crate::{error::Error, kernel::fault::Reason, quality};

/// How many have to name the same other answer.
pub const AGREE_FROM: usize = 3;
/// Of five who have said what they think.
const OF_FIVE: usize = 3;

/// What was said of a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// How many have said.
    pub people: usize,
    /// How many of them think that the key is right.
    pub agree: usize,
    /// Another option, if they suspect it to be right.
    pub suspect: Option<usize>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum OpinionRefused {
    /// No one option is right for everybody who is asked it.
    NotOneAnswer,
}

impl Heard {
    pub fn of(choices: &[usize], key: usize) -> Self {
        let mut votes = BTreeMap::<usize, usize>::new();
        for choice in choices {
            *votes.entry(*choice).or_default() += 1;
        }
        let agree = votes.remove(&key).unwrap_or_default();
        let people = choices.len();
        let most = votes.into_iter().max_by_key(|(_, votes)| *votes);
        let is_enough = |votes: usize| votes >= AGREE_FROM && 5 * votes >= OF_FIVE * people;
        let suspect = most.filter(|(_, votes)| is_enough(*votes)).map(|(choice, _)| choice);
        Self { people, agree, suspect }
    }

    /// Returns it where it can be told: of two, each would know what the other said.
    pub fn told(self) -> Option<Self> {
        (self.people >= AGREE_FROM).then_some(self)
    }
}

/// Returns the one option that is right whoever is asked, in the order of the file.
pub fn key_of(content: &Content) -> Result<usize, OpinionRefused> {
    quality::keyed(content).map(|keyed| keyed.key).ok_or(OpinionRefused::NotOneAnswer)
}

impl From<OpinionRefused> for Error {
    fn from(refused: OpinionRefused) -> Self {
        match refused {
            OpinionRefused::NotOneAnswer => Self::Conflict(Reason::new("library.not_one_answer")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suspect(choices: &[usize]) -> Option<usize> {
        Heard::of(choices, 0).suspect
    }

    #[test]
    fn three_of_five_who_name_the_same_other_answer_suspect_the_key() {
        assert_eq!(suspect(&[2, 2, 2, 0, 0]), Some(2));
        assert_eq!(suspect(&[2, 2, 2]), Some(2));
    }

    #[test]
    fn two_are_too_few_however_sure_and_three_of_six_are_too_few_of_all() {
        assert_eq!(suspect(&[2, 2]), None);
        assert_eq!(suspect(&[2, 2, 2, 0, 0, 0]), None);
    }

    #[test]
    fn what_one_or_two_said_is_told_to_nobody() {
        assert_eq!(Heard::of(&[1, 1], 0).told(), None);
        assert_eq!(Heard::of(&[1, 1, 0], 0).told().unwrap().agree, 1);
    }

    #[test]
    fn three_who_name_three_other_answers_agree_on_none_and_three_for_the_key_suspect_nothing() {
        assert_eq!(suspect(&[1, 2, 3]), None);
        assert_eq!(suspect(&[0, 0, 0, 0]), None);
        assert_eq!(Heard::of(&[0, 0, 1], 0), Heard { people: 3, agree: 2, suspect: None });
    }
}
