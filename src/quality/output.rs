//! What the API shows. Which option is right is no part of it: no program carries that away.

use poem_openapi::Object;
use psychometrics::validity::Validity;

use super::{
    certainty::Certainty,
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
    /// Each question, what is worth a look first.
    items: Vec<ItemOut>,
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
    /// How many left it empty, which counts as wrong.
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
    /// Why a person should look at it. None of it proves anything.
    flags: Vec<QuestionFlag>,
}

impl QualityOut {
    pub fn new(report: Report) -> Self {
        let Report { role, tests, is_behind, forms, questions, .. } = report;
        let forms = forms.into_iter().map(|(id, certainty)| FormOut::new(id, &certainty)).collect();
        let items = questions.into_iter().map(ItemOut::new).collect();
        Self { role, tests, is_behind, forms, items }
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
            empty: facts.empty,
            percent_right: facts.percent(),
            with_rest: rest(|rest| rest.r),
            with_rest_low: rest(|rest| rest.interval.low),
            with_rest_high: rest(|rest| rest.interval.high),
            median_seconds: facts.seconds,
            flags: facts.flags,
        }
    }
}

/// More than two decimals would pretend.
fn rounded(value: f64) -> f64 {
    (100.0 * value).round() / 100.0
}
