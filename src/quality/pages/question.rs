//! One question of a role: what was chosen, by whom who is how able, and whether its key is right.

use bank::{Bank, Content, Layout, Response, Shown, draw, seed_of};
use poem::{
    handler,
    web::{Html, Path, Query},
};
use serde::Serialize;

use super::{
    apart::ComparedRow,
    figures::{Said, decimal},
    months::Months,
    questions::{Asking, sample},
};
use crate::{
    analytics::TAB,
    assessments::{self, title_of},
    error::{Error, Result},
    kernel::language::Language,
    platform::{
        chart::Bar,
        http::principal::Session,
        render::{Page, Trusted},
    },
    practices::Frame,
    quality::{
        facts::{Facts, OptionFacts},
        report,
    },
    regrades::{self, Regrade, WriteRegrades},
    scores::ReadAnswers,
};

#[derive(Serialize)]
pub struct Question {
    frame: Frame,
    role: String,
    role_title: String,
    title: String,
    item: String,
    may_regrade: bool,
    /// Each as it was asked: the bank may have changed it.
    wordings: Vec<Wording>,
}

#[derive(Serialize)]
struct Wording {
    number: usize,
    stem: Trusted,
    /// Whether everybody had numbers of their own.
    is_generated: bool,
    said: Said,
    options: Vec<OptionRow>,
    /// The option for which the answers speak.
    suspect: Option<Trusted>,
    months: Months,
    compared: Vec<ComparedRow>,
    sha256: String,
    /// By which regrades it is left out of scores.
    regrades: Vec<RegradeRow>,
}

#[derive(Clone, Serialize)]
struct RegradeRow {
    id: String,
    state: &'static str,
    /// Whether it is left out of every test that asks it.
    is_everywhere: bool,
}

impl RegradeRow {
    fn new(one: &Regrade) -> Self {
        let (id, state) = (one.id.to_string(), one.state.word());
        Self { id, state, is_everywhere: one.assessment_id.is_none() }
    }
}

#[derive(Clone, Serialize)]
struct OptionRow {
    html: Trusted,
    is_key: bool,
    people: u64,
    bar: Bar,
    /// How able those are on average who chose it. None where they are too few.
    ability: Option<String>,
}

/// From how many people on it is said how able they are on average.
const ABILITY_FROM: u64 = 5;

impl Wording {
    fn new(number: usize, content: &Content, facts: &Facts, language: Language) -> Result<Self> {
        let seed = seed_of(&content.id);
        let drawn = draw(content, &seed)?;
        let shown = Shown::new(content, &drawn, language, &seed)?;
        let layout = Layout::new(content, &drawn, &seed)?;
        let html = |option: usize| {
            let pairs = layout.pairs(&Response::Single(option));
            let (_, key) = pairs.into_iter().next()?;
            let choice = shown.choices.iter().find(|choice| choice.key == key)?;
            Some(Trusted::html(choice.html.clone()))
        };
        let row = |(at, one): (usize, &OptionFacts)| {
            let ability = one.ability.filter(|_| one.people >= ABILITY_FROM).map(decimal);
            let bar = Bar::of(one.people, facts.counted);
            Some(OptionRow {
                html: html(at)?,
                is_key: one.is_key,
                people: one.people,
                bar,
                ability,
            })
        };
        Ok(Self {
            number,
            said: Said::new(facts),
            options: facts.options.iter().enumerate().filter_map(row).collect(),
            suspect: facts.suspect.and_then(html),
            is_generated: content.is_generated(),
            stem: Trusted::html(shown.stem_html),
            months: Months::new(&facts.drift, number),
            compared: facts.compared.iter().map(ComparedRow::new).collect(),
            sha256: String::new(),
            regrades: vec![],
        })
    }
}

impl Page for Question {
    const TEMPLATE: &'static str = "quality/question";

    fn samples() -> Vec<Self> {
        let option = |is_key| OptionRow {
            html: Trusted::html("<p>25</p>".to_owned()),
            is_key,
            people: 12,
            bar: Bar::of(12, 40),
            ability: is_key.then(|| decimal(-0.4)),
        };
        let regrade = || RegradeRow {
            id: "regr_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            state: "counting",
            is_everywhere: false,
        };
        let wording = |number, people: u64| Wording {
            number,
            stem: Trusted::html("<p>Which modifier?</p>".to_owned()),
            is_generated: people < 5,
            said: Said::new(&sample(people, people / 5)),
            options: if people < 5 { vec![] } else { vec![option(true), option(false)] },
            suspect: (people > 5).then(|| Trusted::html("<p>59</p>".to_owned())),
            months: Months::sample(people, number),
            compared: ComparedRow::samples(),
            sha256: "9f".to_owned(),
            regrades: (people > 100).then(regrade).into_iter().collect(),
        };
        let page = |wordings| Self {
            frame: Frame::sample(TAB),
            role: "medical_biller".to_owned(),
            role_title: "Medical biller".to_owned(),
            title: "Modifier 25 or 59".to_owned(),
            item: "coding.modifiers.25_or_59".to_owned(),
            may_regrade: true,
            wordings,
        };
        vec![page(vec![wording(1, 3)]), page(vec![wording(1, 40), wording(2, 400)])]
    }
}

/// What is right is shown to whoever may read it with the answers.
#[handler]
pub async fn view(
    session: Session<ReadAnswers>,
    Path(item): Path<String>,
    Query(asking): Query<Asking>,
) -> Result<Html<String>> {
    let role = asking.role.ok_or(Error::Missing("item"))?;
    let asked = report::questions(&session.scope, &role, |one| one == item).await?;
    if asked.is_empty() {
        return Err(Error::Missing("item"));
    }
    let hashes = asked.iter().map(|one| one.sha256.as_str());
    let contents = assessments::contents(&session.scope, hashes).await?;
    let regrades = regrades::of_item(&session.scope, &item).await?;
    let wording = |(number, one): (usize, &report::Question)| {
        let content = contents.get(&one.item, &one.sha256)?;
        let of = regrades.iter().filter(|regrade| regrade.sha256 == one.sha256);
        let wording = Wording::new(number, content, &one.facts, session.language)?;
        let (sha256, regrades) = (one.sha256.clone(), of.map(RegradeRow::new).collect());
        Ok(Wording { sha256, regrades, ..wording })
    };
    let title = Bank::builtin()?.item(&item).map(|item| item.title.get(session.language));
    session.page(&Question {
        frame: Frame::of(&session, TAB).await?,
        role_title: title_of(&role, session.language)?,
        role,
        may_regrade: session.may::<WriteRegrades>(),
        title: title.unwrap_or(&item).to_owned(),
        wordings: (1..).zip(&asked).map(wording).collect::<Result<_>>()?,
        item,
    })
}
