//! What programs are shown of the test of a role.

use poem_openapi::Object;

use super::{
    blueprints::{Plan, Share, Standing},
    output::{languages, number},
};
use crate::{error::Result, kernel::language::Language};

/// Which skills a test of a role asks for.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct BlueprintOut {
    role: String,
    title: String,
    /// Whether people can be invited to it.
    is_offered: bool,
    /// Why they cannot.
    why_not: Option<String>,
    /// What it does not measure.
    leaves_out: Option<String>,
    /// How many questions a whole test has.
    places: u32,
    /// How many words somebody reads in it, on average.
    words: Option<u32>,
    /// In which languages it is offered.
    languages: Vec<Language>,
    shares: Vec<BlueprintShareOut>,
}

/// How much of a test is about one skill.
#[derive(Object)]
pub struct BlueprintShareOut {
    skill: String,
    title: String,
    places: u32,
    percent: u32,
    /// How many questions a new test can choose from.
    questions: u32,
    /// Whether it carries no points until a licensed expert has read its questions.
    is_unscored: bool,
}

impl BlueprintOut {
    pub fn new(plan: &Plan) -> Result<Self> {
        let language = Language::English;
        let share = |share: &Share| BlueprintShareOut {
            skill: share.skill.to_owned(),
            title: share.title(language),
            places: number(share.places),
            percent: share.percent(plan.places).into(),
            questions: number(share.offered),
            is_unscored: share.is_unscored,
        };
        let (why_not, words, spoken) = match &plan.standing {
            Standing::Offered { languages: spoken, words } => {
                (None, Some(number(*words)), languages(spoken))
            }
            Standing::Draft(why) => (Some(why.get(language).to_owned()), None, vec![]),
        };
        Ok(Self {
            role: plan.role.to_owned(),
            title: plan.title(language)?,
            is_offered: plan.is_offered(),
            why_not,
            leaves_out: plan.leaves_out.map(|text| text.get(language).to_owned()),
            places: number(plan.places),
            words,
            languages: spoken,
            shares: plan.shares.iter().map(share).collect(),
        })
    }
}
