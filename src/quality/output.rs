//! What the API shows. Which option is right is no part of it: no program carries that away.

use poem_openapi::Object;
use psychometrics::validity::Validity;

use super::{
    certainty::Certainty,
    drift::Month,
    leads::{Compared, ComparedBy, LeadSaid},
    parallel::{NEED, Parallel},
    question_flag::QuestionFlag,
    report::{Question, Report},
};
use crate::assessments::AssessmentId;

/// How the tests of a role do what they are for. Where people are too few to say something, that is
/// missing, and the counts are there.
#[derive(Object)]
#[oai(rename = "TestQuality")]
pub struct QualityOut {
    /// The role whose tests these are. Missing if no test was scored yet.
    #[oai(skip_serializing_if_is_none)]
    role: Option<String>,
    /// How many tests of this role were scored.
    tests: u64,
    /// Whether there are scored tests that are not counted yet: ask again in a minute.
    is_behind: bool,
    /// Each test that was taken, the one of most people first.
    forms: Vec<FormOut>,
    /// How far two forms of a test of this role agree.
    parallel_forms: ParallelOut,
    /// Each question, what is worth a look first.
    items: Vec<ItemOut>,
}

/// How far two forms agree, by the people who took another one later.
#[derive(Object)]
#[oai(rename = "ParallelForms")]
pub struct ParallelOut {
    /// How many took two forms.
    people: u64,
    /// From how many on something is said.
    needed: u64,
    /// The correlation of their scores: a lower bound of how reliable a form is, because some have learned in between.
    /// Missing if there were fewer than `needed`.
    #[oai(skip_serializing_if_is_none)]
    reliability: Option<f64>,
    /// Nineteen times in twenty it is at least that.
    #[oai(skip_serializing_if_is_none)]
    low: Option<f64>,
    /// Nineteen times in twenty it is at most that.
    #[oai(skip_serializing_if_is_none)]
    high: Option<f64>,
}

impl From<Parallel> for ParallelOut {
    fn from(one: Parallel) -> Self {
        Self {
            people: one.people as u64,
            needed: NEED as u64,
            reliability: one.found.map(|(r, _)| rounded(r)),
            low: one.found.map(|(_, interval)| rounded(interval.low)),
            high: one.found.map(|(_, interval)| rounded(interval.high)),
        }
    }
}

#[derive(Object)]
#[oai(rename = "TestCertainty")]
pub struct FormOut {
    assessment_id: AssessmentId,
    people: u64,
    /// Expected reliability: 1 less the mean squared doubt of the scores, for people at large.
    #[oai(skip_serializing_if_is_none)]
    expected_reliability: Option<f64>,
    /// Cronbach's alpha. Missing if there were fewer than 30.
    #[oai(skip_serializing_if_is_none)]
    alpha: Option<f64>,
    /// Nineteen times in twenty alpha is at least that.
    #[oai(skip_serializing_if_is_none)]
    alpha_low: Option<f64>,
    /// Nineteen times in twenty alpha is at most that.
    #[oai(skip_serializing_if_is_none)]
    alpha_high: Option<f64>,
    /// How far the differences among these people are real. Missing if there were fewer than 100.
    #[oai(skip_serializing_if_is_none)]
    empirical_reliability: Option<f64>,
}

#[derive(Object)]
#[oai(rename = "TestItem")]
pub struct ItemOut {
    item: String,
    /// Of what it asks and keys: another wording has another.
    sha256: String,
    answers: u64,
    /// How many of them are in the figures beside it. Answers are counted five at a time, so that no figure tells what
    /// one person answered.
    counted: u64,
    /// How many of those left it empty, which counts as wrong.
    empty: u64,
    /// How much of what there is to earn was earned. Missing if there were fewer than 20 answers.
    #[oai(skip_serializing_if_is_none)]
    percent_right: Option<u8>,
    /// How its points go with the ability that the rest of the test shows: a correlation. Missing if there
    /// were fewer than 30 answers.
    #[oai(skip_serializing_if_is_none)]
    with_rest: Option<f64>,
    #[oai(skip_serializing_if_is_none)]
    with_rest_low: Option<f64>,
    #[oai(skip_serializing_if_is_none)]
    with_rest_high: Option<f64>,
    /// Half needed no longer, to the nearest 5 seconds below. Missing if there were fewer than 20 answers.
    #[oai(skip_serializing_if_is_none)]
    median_seconds: Option<u32>,
    /// How it did month by month, the last 24.
    #[oai(skip_serializing_if_is_none)]
    months: Option<Vec<MonthOut>>,
    /// By how many logits it was harder in the last three months than before. Missing unless that is at least .5 and
    /// beyond chance.
    #[oai(skip_serializing_if_is_none)]
    drift: Option<f64>,
    /// Whether it is harder in Spanish than in English, and on a phone than on a computer, for people who do as well in
    /// the rest. A lead to look at, and no verdict.
    #[oai(skip_serializing_if_is_none)]
    compared: Option<Vec<ComparedOut>>,
    /// Why a person should look at it. None of it proves anything.
    flags: Vec<QuestionFlag>,
}

/// What the answers of one month say.
#[derive(Object)]
#[oai(rename = "TestItemMonth", skip_serializing_if_is_none)]
pub struct MonthOut {
    /// The year and the month, in UTC, in which it is told that the tests were turned in. Answers are counted five at a
    /// time, all of them in the month of the last one.
    month: String,
    answers: u64,
    /// Missing if there were fewer than 20 answers.
    percent_right: Option<u8>,
    /// In logits, given how able the rest of the test shows people. For comparing months: it is no calibration. Missing if
    /// there were fewer than 30 answers.
    difficulty: Option<f64>,
    /// The standard error of `difficulty`.
    difficulty_error: Option<f64>,
}

/// Two groups of people, those of each ability set beside one another (Mantel-Haenszel).
#[derive(Object)]
#[oai(rename = "TestItemComparison", skip_serializing_if_is_none)]
pub struct ComparedOut {
    by: ComparedBy,
    /// How many answered in Spanish, or on a phone. Missing while people are too few to say something.
    focal: Option<u64>,
    /// How many answered in English, or on a computer. Missing while people are too few to say something.
    reference: Option<u64>,
    /// In the delta metric: below 0 it is harder for those who answered in Spanish or on a phone. Missing if nothing
    /// can be said of it.
    delta: Option<f64>,
    delta_error: Option<f64>,
    /// Whether few met it, so that `delta` is drawn to what all questions of its kind show.
    pooled: bool,
    /// What it comes to: from 200 in the smaller group on, or in its kind and 20 here.
    says: LeadSaid,
}

impl From<Month> for MonthOut {
    fn from(one: Month) -> Self {
        let difficulty = one.difficulty;
        Self {
            month: one.month,
            answers: one.answers,
            percent_right: one.percent,
            difficulty: difficulty.map(|found| rounded(found.b)),
            difficulty_error: difficulty.map(|found| rounded(found.error)),
        }
    }
}

impl From<Compared> for ComparedOut {
    fn from(one: Compared) -> Self {
        let delta = one.delta.filter(|_| one.said != LeadSaid::TooFew);
        Self {
            by: one.by,
            focal: one.people().map(|(focal, _)| focal),
            reference: one.people().map(|(_, reference)| reference),
            delta: delta.map(|(delta, _)| rounded(delta)),
            delta_error: delta.map(|(_, error)| rounded(error)),
            pooled: one.is_pooled,
            says: one.said,
        }
    }
}

impl QualityOut {
    pub fn new(report: Report) -> Self {
        let Report { role, tests, is_behind, forms, questions, parallel, .. } = report;
        let forms = forms.into_iter().map(|(id, certainty)| FormOut::new(id, &certainty)).collect();
        let items = questions.into_iter().map(ItemOut::new).collect();
        let parallel_forms = parallel.into();
        Self { role, tests, is_behind, forms, parallel_forms, items }
    }
}

impl FormOut {
    fn new(assessment_id: AssessmentId, certainty: &Certainty) -> Self {
        let alpha = certainty.alpha;
        Self {
            assessment_id,
            people: certainty.people,
            expected_reliability: certainty.expected.map(rounded),
            alpha: alpha.map(|(alpha, _)| rounded(alpha)),
            alpha_low: alpha.map(|(_, interval)| rounded(interval.low)),
            alpha_high: alpha.map(|(_, interval)| rounded(interval.high)),
            empirical_reliability: certainty.empirical.map(rounded),
        }
    }
}

impl ItemOut {
    fn new(Question { item, sha256, facts }: Question) -> Self {
        let rest = |of: fn(&Validity) -> f64| facts.rest.as_ref().map(of).map(rounded);
        Self {
            item,
            sha256,
            answers: facts.answers,
            counted: facts.counted,
            empty: facts.empty,
            percent_right: facts.percent(),
            with_rest: rest(|rest| rest.r),
            with_rest_low: rest(|rest| rest.interval.low),
            with_rest_high: rest(|rest| rest.interval.high),
            median_seconds: facts.seconds,
            months: some(facts.drift.months.into_iter().map(MonthOut::from).collect()),
            drift: facts.drift.by.map(rounded),
            // Which group somebody is of is not told by leaving out the other.
            compared: (facts.counted > 0)
                .then(|| facts.compared.into_iter().map(ComparedOut::from).collect()),
            flags: facts.flags,
        }
    }
}

fn some<T>(all: Vec<T>) -> Option<Vec<T>> {
    Some(all).filter(|all| !all.is_empty())
}

/// More than two decimals would pretend.
fn rounded(value: f64) -> f64 {
    (100.0 * value).round() / 100.0
}
