//! What programs are shown of the bank.

use bank::{
    Answered, Calibration, Checked, Item, Language as Spoken, Levels, MistakeShown, Origin,
    rationale,
};
use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;

use super::{
    catalogue::{Branch, Entry},
    drawing::{Drawing, Keyed},
    item_state::ItemState,
    opinion::Heard,
    retirement::{Retirement, RetirementReason},
};
use crate::{
    error::{Error, Result},
    kernel::language::Language,
    regrades::{Regrade, RegradeId},
    sittings::{PairOut, QuestionKind, QuestionOut},
};

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The bank speaks no language that we do not.
pub(super) fn languages(spoken: &[Spoken]) -> Vec<Language> {
    spoken.iter().filter_map(|one| one.word().parse().ok()).collect()
}

/// What somebody can be good at in a medical office.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct SkillOut {
    id: String,
    /// The part of the work that it belongs to.
    area: String,
    name: String,
    /// What somebody does who has it.
    says: String,
    /// The wider skill that holds it.
    part_of: Option<String>,
    /// The roles that need it.
    roles: Vec<SkillRoleOut>,
    /// What a person who has it can do, where that is written.
    levels: Option<SkillLevelsOut>,
    /// The element or occupation of O*NET in which it was seen, if it was.
    onet: Option<String>,
    /// How many questions new tests can choose from.
    questions: u32,
    /// By when somebody should read its questions again. None without questions.
    review_by: Option<NaiveDate>,
}

/// A role that needs a skill.
#[derive(Object)]
pub struct SkillRoleOut {
    role: String,
    /// `essential`, or `useful`.
    need: String,
    /// The duties of its profile that the skill serves.
    duties: Vec<String>,
}

/// What a person can do at each level. Higher ones include the lower ones.
#[derive(Object)]
pub struct SkillLevelsOut {
    entry: String,
    working: String,
    advanced: String,
}

impl SkillOut {
    pub fn new(one: &Branch) -> Self {
        let (branch, language) = (one.branch, Language::English);
        let role = |(role, need): (&String, &String)| SkillRoleOut {
            role: role.clone(),
            need: need.clone(),
            duties: branch.duties.get(role).cloned().unwrap_or_default(),
        };
        let levels = |levels: &Levels| SkillLevelsOut {
            entry: levels.entry.clone(),
            working: levels.working.clone(),
            advanced: levels.advanced.clone(),
        };
        Self {
            id: branch.id.clone(),
            area: one.area.id.clone(),
            name: branch.name(language).to_owned(),
            says: branch.says(language).to_owned(),
            part_of: branch.part_of.clone(),
            roles: branch.roles.iter().map(role).collect(),
            levels: branch.levels(language).map(levels),
            onet: match &branch.from {
                Origin::Onet { onet, .. } => Some(onet.clone()),
                Origin::Practice(_) => None,
            },
            questions: number(one.offered),
            review_by: one.skill.map(|skill| skill.review_by),
        }
    }
}

/// A question of the bank, in a list.
#[derive(Object)]
pub struct ItemOut {
    id: String,
    title: String,
    skill: String,
    area: String,
    kind: QuestionKind,
    /// How hard it is, by estimate: `entry`, `working` or `advanced`.
    level: String,
    /// How long a competent person needs, unhurried.
    seconds: u32,
    /// What it is worth at the most.
    points: u32,
    /// Whether each candidate gets numbers of their own.
    is_generated: bool,
    languages: Vec<Language>,
    roles: Vec<String>,
    state: ItemState,
    review_by: NaiveDate,
    /// Whether a licensed expert has read it.
    is_expert_reviewed: bool,
}

impl ItemOut {
    pub fn new(one: &Entry) -> Self {
        let item = one.item;
        Self {
            id: item.id.clone(),
            title: item.title.get(Language::English).to_owned(),
            skill: one.skill.id.clone(),
            area: one.area.id.clone(),
            kind: item.kind().into(),
            level: item.level.word().to_owned(),
            seconds: item.seconds,
            points: u32::from(item.worth()),
            is_generated: item.is_generated(),
            languages: languages(&item.languages),
            roles: one.branch.roles.keys().cloned().collect(),
            state: one.state(),
            review_by: one.review_by(),
            is_expert_reviewed: item.expert_review.is_some(),
        }
    }
}

/// A question of the bank, as a candidate would be asked it in one draw.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ItemShownOut {
    item: ItemOut,
    draw: i32,
    lang: Language,
    question: QuestionOut,
    source: ItemSourceOut,
    /// As of when it was written.
    written_on: NaiveDate,
    /// Nothing if nobody else has answered it.
    second_read: Option<ItemReadOut>,
    /// Nothing if no licensed expert has read it.
    expert_review: Option<ItemReviewOut>,
    /// Since when no new test of anybody asks it.
    retired_on: Option<NaiveDate>,
    /// That this practice has taken it out of its new tests.
    retirement: Option<ItemRetirementOut>,
    /// The regrade that leaves it out of every score, and out of new tests.
    regrade_id: Option<RegradeId>,
    /// What answers have shown of its difficulty. Nothing while it is our estimate.
    calibration: Option<ItemCalibrationOut>,
    /// What is right. Only for keys with the scope `items:keys`.
    solution: Option<ItemSolutionOut>,
}

/// How a practice took a question out of its new tests.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ItemRetirementOut {
    reason: RetirementReason,
    /// What somebody wrote for the office. It may tell what is right, so it is there for keys with the scope
    /// `items:keys`.
    note: Option<String>,
    retired_at: DateTime<Utc>,
    /// Who did it: the id of a user or of an API key.
    retired_by: String,
}

impl ItemRetirementOut {
    fn new(retirement: Retirement, with_keys: bool) -> Self {
        let Retirement { reason, note, retired_at, retired_by, .. } = retirement;
        let note = note.filter(|_| with_keys).map(|note| note.to_string());
        Self { reason, note, retired_at, retired_by }
    }
}

/// What the answers of many have shown of a question's difficulty.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ItemCalibrationOut {
    model: String,
    /// The slope that it has in common with all that was calibrated together.
    a: f64,
    /// The difficulty, in logits, where people are N(0, 1).
    b: f64,
    /// The standard error of `b`.
    se: f64,
    /// How many people met it, at least.
    n: u32,
    infit: Option<f64>,
    outfit: Option<f64>,
    as_of: NaiveDate,
    /// `commons` (three offices and more), `local` (one office) or `expert` (somebody's judgment).
    source: String,
    /// Whether it is sure enough, and goes well enough with the others, that new tests are scored by it.
    is_settled: bool,
}

impl ItemCalibrationOut {
    fn new(item: &Item) -> Option<Self> {
        let Calibration { model, a, b, se, n, infit, outfit, as_of, source } = item.calibration?;
        Some(Self {
            model: model.word().to_owned(),
            a,
            b,
            se,
            n,
            infit,
            outfit,
            as_of,
            source: source.word().to_owned(),
            is_settled: item.measured().is_some(),
        })
    }
}

/// What the answer rests on.
#[derive(Object)]
pub struct ItemSourceOut {
    title: String,
    /// Whether it was read for this question. Otherwise it is known, and was not looked up.
    was_read: bool,
}

/// What came of it when somebody else answered the question without seeing what is right.
#[derive(Object)]
pub struct ItemReadOut {
    on: NaiveDate,
    agrees: bool,
}

/// A licensed expert who has read it.
#[derive(Object)]
pub struct ItemReviewOut {
    on: NaiveDate,
    credential: String,
}

/// What is right in this draw, and why.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ItemSolutionOut {
    /// An answer that earns all points, as it would be sent.
    answer: Vec<PairOut>,
    rationale_html: String,
    misconceptions: Vec<MisconceptionOut>,
    /// The fact that somebody has to know, as its author put it.
    knows: Option<String>,
    /// What came of the second reading, in its words.
    outcome: Option<String>,
    /// What people of the practice said of which answer is right, where there is one for everybody.
    opinions: Option<ItemOpinionsOut>,
    /// Why no new test asks it.
    retired_because: Option<String>,
}

/// What people of a practice said of which answer is right, each for themselves.
#[derive(Object)]
pub struct ItemOpinionsOut {
    people: u32,
    /// How many of them think that the key is right.
    agree: u32,
    /// Whether three or more, and three in five of all, name one and the same other answer. Nothing follows by itself.
    is_suspected: bool,
}

impl From<Heard> for ItemOpinionsOut {
    fn from(heard: Heard) -> Self {
        let is_suspected = heard.suspect.is_some();
        Self { people: number(heard.people), agree: number(heard.agree), is_suspected }
    }
}

/// A wrong answer that is looked for.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct MisconceptionOut {
    /// Of a case, in which step.
    step: Option<u32>,
    /// The option, line, row, field or number. Nothing for whatever is not right.
    about_html: Option<String>,
    unit: Option<String>,
    says: String,
}

impl From<MistakeShown> for MisconceptionOut {
    fn from(mistake: MistakeShown) -> Self {
        Self {
            step: mistake.step.map(number),
            about_html: mistake.about_html,
            unit: mistake.unit.map(|unit| unit.word().to_owned()),
            says: mistake.says,
        }
    }
}

/// How a question is looked at.
pub struct Look {
    pub draw: i32,
    pub lang: Language,
    /// Whether whoever looks may see what is right.
    pub with_keys: bool,
}

impl Look {
    /// Returns the first draw, in English.
    pub fn plain(with_keys: bool) -> Self {
        Self { draw: 1, lang: Language::English, with_keys }
    }
}

impl ItemShownOut {
    pub fn new(
        one: &Entry,
        look: &Look,
        (out, regrade, heard): (Option<Retirement>, Option<&Regrade>, Option<Heard>),
    ) -> Result<Self> {
        let item = one.item;
        if !languages(&item.languages).contains(&look.lang) {
            return Err(Error::fault("lang", "library.unspoken"));
        }
        let drawing = Drawing::new(item, look.draw, look.lang)?;
        let solved = || solution(one, (&drawing, look.lang), heard);
        let solution = look.with_keys.then(solved).transpose()?;
        let read = item.second_read.as_ref();
        let review = item.expert_review.as_ref();
        let Drawing { shown, layout, .. } = drawing;
        Ok(Self {
            item: ItemOut::new(one),
            draw: look.draw,
            lang: look.lang,
            question: QuestionOut::new(0, shown, &layout, None),
            source: ItemSourceOut {
                title: item.source.title.clone(),
                was_read: item.source.checked == Checked::Read,
            },
            written_on: item.written.on,
            second_read: read
                .map(|read| ItemReadOut { on: read.on, agrees: read.answered == Answered::Agrees }),
            expert_review: review.map(|review| ItemReviewOut {
                on: review.on,
                credential: review.credential.clone(),
            }),
            retired_on: item.retired.as_ref().map(|retired| retired.on),
            retirement: out.map(|out| ItemRetirementOut::new(out, look.with_keys)),
            regrade_id: regrade.map(|one| one.id),
            calibration: ItemCalibrationOut::new(item),
            solution,
        })
    }
}

fn solution(
    one: &Entry,
    (drawing, language): (&Drawing, Language),
    heard: Option<Heard>,
) -> Result<ItemSolutionOut> {
    let item = one.item;
    let Keyed { answer, mistakes } = drawing.keyed(item, language)?;
    Ok(ItemSolutionOut {
        answer: PairOut::all(drawing.layout.pairs(&answer)),
        rationale_html: rationale(item, &drawing.drawn, language)?,
        misconceptions: mistakes.into_iter().map(MisconceptionOut::from).collect(),
        knows: one.knows().map(str::to_owned),
        outcome: item.second_read.as_ref().map(|read| read.outcome.clone()),
        opinions: heard.map(ItemOpinionsOut::from),
        retired_because: item.retired.as_ref().map(|retired| retired.why.clone()),
    })
}
