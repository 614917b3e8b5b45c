//! Whether a question is harder in Spanish than in English, or on a phone than on a computer, for people who do as well
//! in the rest of the test. A lead to look at, and no verdict: who chooses a language differs in other ways too. Nothing
//! here asks what somebody says of their sex or race: that stays in its sealed room.

use std::collections::BTreeMap;

use bank::Kind;
use psychometrics::dif::{
    CommonOdds, FOCAL_FROM, Lead, Stratum, Verdict, pooled, strata_of_counts,
};

use super::tally::{QuestionTally, SHARE_FROM, Slice, Sliced};

crate::words! {
    /// By what people are told apart.
    pub enum ComparedBy {
        /// Spanish beside English.
        Language = "language",
        /// Phones beside computers.
        Device = "device",
    }
}

crate::words! {
    /// What a comparison comes to.
    pub enum LeadSaid {
        /// People are too few, in the question and in its kind.
        TooFew = "too_few",
        Alike = "alike",
        /// Harder in Spanish, or on a phone.
        Harder = "harder",
        Easier = "easier",
    }
}

/// Into how many groups of about one ability people are cut.
const STRATA: usize = 10;

/// One comparison of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub by: ComparedBy,
    /// How many answered in Spanish, or on a phone.
    pub focal: u64,
    pub reference: u64,
    /// Δ with its error, in the delta metric: below 0 it is harder for the focal group. None where the odds cannot be
    /// compared.
    pub delta: Option<(f64, f64)>,
    /// Whether Δ is that of the question alone, or drawn to the mean of its kind because it was met by few.
    pub is_pooled: bool,
    pub said: LeadSaid,
}

impl ComparedBy {
    fn focal(self) -> Slice {
        match self {
            Self::Language => Slice::Language("es".to_owned()),
            Self::Device => Slice::Device("phone".to_owned()),
        }
    }

    fn reference(self) -> Slice {
        match self {
            Self::Language => Slice::Language("en".to_owned()),
            Self::Device => Slice::Device("computer".to_owned()),
        }
    }
}

/// Compares all questions of a role. Where too few met one, those of its kind are looked at together.
pub fn compared(questions: &[(Kind, &QuestionTally)]) -> Vec<Vec<Compared>> {
    let alone = |by: ComparedBy| questions.iter().map(move |(_, tally)| Compared::of(tally, by));
    let mut all: Vec<Vec<Compared>> = vec![vec![]; questions.len()];
    for by in [ComparedBy::Language, ComparedBy::Device] {
        let mut each: Vec<_> = alone(by).collect();
        let mut kinds: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, (kind, _)) in questions.iter().enumerate() {
            kinds.entry(kind.word()).or_default().push(at);
        }
        kinds.values().for_each(|places| pool(&mut each, places));
        all.iter_mut().zip(each).for_each(|(all, one)| all.push(one));
    }
    all
}

/// Says of those that few met what their kind says, from as many of the focal group on as one question would need. Of one
/// that hardly anybody met in one of the groups nothing is said: it would be of them.
fn pool(each: &mut [Compared], places: &[usize]) {
    let known: Vec<_> = places.iter().copied().filter(|at| each[*at].delta.is_some()).collect();
    let focal: u64 = known.iter().map(|at| each[*at].focal).sum();
    let deltas: Vec<_> = known.iter().filter_map(|at| each[*at].delta).collect();
    let Some(pool) = pooled(&deltas).ok().filter(|_| focal >= FOCAL_FROM as u64) else { return };
    for (at, Lead { delta, deviation }) in known.into_iter().zip(pool.leads) {
        let one = &mut each[at];
        if one.focal < FOCAL_FROM as u64 && one.are_many() {
            (one.delta, one.is_pooled) = (Some((delta, deviation)), true);
            one.said = said(delta, is_large(delta, deviation));
        }
    }
}

impl Compared {
    /// Is it something to look at?
    pub fn is_lead(&self) -> bool {
        matches!(self.said, LeadSaid::Harder | LeadSaid::Easier)
    }

    /// Returns how many there are in either group, where something is said of them: in which language somebody took a test
    /// is told to nobody who decides.
    pub fn people(&self) -> Option<(u64, u64)> {
        (self.said != LeadSaid::TooFew).then_some((self.focal, self.reference))
    }

    fn are_many(&self) -> bool {
        self.focal.min(self.reference) >= SHARE_FROM
    }

    /// By this question alone.
    fn of(tally: &QuestionTally, by: ComparedBy) -> Self {
        let counted = counted(tally, &by.reference(), &by.focal());
        let count = |of: fn(&Stratum) -> f64| counted.iter().map(|(_, one)| of(one)).sum::<f64>();
        let focal = count(|one| one.focal_right + one.focal_wrong) as u64;
        let reference = count(|one| one.reference_right + one.reference_wrong) as u64;
        let odds = strata_of_counts(&counted, STRATA).and_then(|strata| CommonOdds::of(&strata));
        let odds = odds.ok().filter(|odds| odds.delta_error() > 0.0);
        let delta = odds.map(|odds| (odds.delta(), odds.delta_error()));
        let said = match odds {
            Some(odds) if focal >= FOCAL_FROM as u64 && reference >= SHARE_FROM => {
                said(odds.delta(), odds.verdict() == Verdict::C)
            }
            _ => LeadSaid::TooFew,
        };
        Self { by, focal, reference, delta, is_pooled: false, said }
    }
}

/// The rule for a verdict of class C, of what Δ may truly be.
fn is_large(delta: f64, deviation: f64) -> bool {
    delta.abs() >= 1.5 && delta.abs() - 1.0 > 1.644_853_626_951_472_2 * deviation
}

fn said(delta: f64, is_large: bool) -> LeadSaid {
    match (is_large, delta < 0.0) {
        (false, _) => LeadSaid::Alike,
        (true, true) => LeadSaid::Harder,
        (true, false) => LeadSaid::Easier,
    }
}

/// Right is who earned all of it.
fn counted(tally: &QuestionTally, reference: &Slice, focal: &Slice) -> Vec<(f64, Stratum)> {
    let mut all: BTreeMap<i16, Stratum> = BTreeMap::new();
    for ((slice, ability), Sliced { people, whole, .. }) in &tally.slices {
        let (right, wrong) = (*whole as f64, (people - whole) as f64);
        let stratum = all.entry(*ability);
        if slice == reference {
            let one = stratum.or_default();
            (one.reference_right, one.reference_wrong) = (right, wrong);
        } else if slice == focal {
            let one = stratum.or_default();
            (one.focal_right, one.focal_wrong) = (right, wrong);
        }
    }
    all.into_iter().map(|(ability, one)| (f64::from(ability) / 10.0, one)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quality::tally::{Answered, Chosen, Met};

    /// So many people in each language, of whom so many of ten are right: those of all abilities alike.
    fn tally(english: (u64, u64), spanish: (u64, u64)) -> QuestionTally {
        let mut tally = QuestionTally::default();
        for (language, (people, right)) in [("en", english), ("es", spanish)] {
            for one in 0..people {
                let (is_right, ability) = (one / 4 % 10 < right, (one % 4) as i16 * 8 - 12);
                let earned = u8::from(is_right);
                let answered = Answered { chosen: Chosen::Other, earned, ability };
                let slices = vec![Slice::Language(language.to_owned())];
                tally.add(Met { slices, ..Met::new(answered, is_right, None) });
            }
        }
        tally
    }

    fn by_language(tallies: &[QuestionTally]) -> Vec<Compared> {
        let kind: Kind = Kind::WORDS[0].parse().unwrap();
        let questions: Vec<_> = tallies.iter().map(|tally| (kind, tally)).collect();
        compared(&questions).into_iter().map(|mut both| both.remove(0)).collect()
    }

    #[test]
    fn of_a_few_in_either_group_it_is_not_told_how_many_not_even_beside_their_kind() {
        let alone = by_language(&[tally((5, 1), (5, 1))]).remove(0);
        assert_eq!((alone.said, alone.people()), (LeadSaid::TooFew, None));
        let kind: Vec<_> = (0..5).map(|_| tally((400, 8), (60, 5))).collect();
        for few in [tally((400, 8), (15, 2)), tally((15, 2), (400, 5))] {
            let all = [&kind[..], &[few]].concat();
            let last = by_language(&all).pop().unwrap();
            assert_eq!((last.said, last.people()), (LeadSaid::TooFew, None));
        }
        let many = by_language(&kind).remove(0);
        assert_eq!((many.is_pooled, many.people()), (true, Some((60, 400))));
    }

    #[test]
    fn a_question_that_is_harder_in_spanish_at_equal_ability_is_a_lead_from_two_hundred_on() {
        let of = |people| by_language(&[tally((400, 8), (people, 5))]).remove(0);
        let (enough, few) = (of(240), of(160));
        assert_eq!((enough.said, enough.focal), (LeadSaid::Harder, 240));
        assert!(enough.delta.is_some_and(|(delta, _)| delta < -1.5), "{enough:?}");
        assert_eq!((few.said, few.is_pooled), (LeadSaid::TooFew, false));
    }

    #[test]
    fn what_is_as_hard_in_both_is_no_lead_and_what_is_easier_says_so() {
        assert_eq!(by_language(&[tally((400, 6), (240, 6))])[0].said, LeadSaid::Alike);
        assert_eq!(by_language(&[tally((400, 4), (240, 8))])[0].said, LeadSaid::Easier);
    }

    #[test]
    fn questions_that_few_met_are_looked_at_with_their_kind_and_one_beside_two_is_not() {
        let alike = || tally((400, 6), (80, 6));
        let kind = by_language(&[alike(), alike(), alike(), tally((400, 9), (80, 2))]);
        assert!(kind.iter().all(|one| one.is_pooled), "{kind:?}");
        assert_eq!(kind[0].said, LeadSaid::Alike);
        assert_eq!(kind[3].said, LeadSaid::Harder);
        let two = by_language(&[alike(), alike()]);
        assert!(two.iter().all(|one| one.said == LeadSaid::TooFew), "{two:?}");
    }

    #[test]
    fn nobody_in_spanish_is_no_comparison_and_no_panic() {
        let none = by_language(&[tally((400, 6), (0, 0)), QuestionTally::default()]);
        assert!(none.iter().all(|one| one.delta.is_none() && one.said == LeadSaid::TooFew));
    }
}
