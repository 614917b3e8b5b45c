//! The test of one role: which skills it asks for and how much, what it does not measure, and whether it is
//! offered.

use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::TAB;
use crate::{
    error::Result,
    kernel::language::Language,
    library::{
        blueprints::{self, Plan, Share, Standing},
        room::ReadItems,
        store,
    },
    platform::{chart::Bar, http::principal::Session, render::Page},
    practices::Frame,
};

#[derive(Serialize)]
pub struct Blueprint {
    frame: Frame,
    role: String,
    role_title: String,
    places: usize,
    /// None where nobody can be asked it.
    offered: Option<Offered>,
    why_not: String,
    leaves_out: Option<String>,
    shares: Vec<ShareRow>,
}

#[derive(Serialize)]
struct Offered {
    words: String,
    /// Whether there are enough questions in Spanish, too.
    is_spanish: bool,
}

#[derive(Serialize)]
struct ShareRow {
    skill: String,
    title: String,
    places: usize,
    percent: u8,
    bar: Bar,
    questions: usize,
    is_unscored: bool,
}

/// Returns a number as people write it.
fn thousands(number: usize) -> String {
    let (thousands, rest) = (number / 1_000, number % 1_000);
    if thousands == 0 { rest.to_string() } else { format!("{thousands},{rest:03}") }
}

impl ShareRow {
    fn new(share: &Share, of: usize, language: Language) -> Self {
        let number = |number: usize| u64::try_from(number).unwrap_or_default();
        Self {
            skill: share.skill.to_owned(),
            title: share.title(language),
            places: share.places,
            percent: share.percent(of),
            bar: Bar::of(number(share.places), number(of)),
            questions: share.offered,
            is_unscored: share.is_unscored,
        }
    }
}

impl Blueprint {
    fn new(frame: Frame, plan: &Plan, language: Language) -> Result<Self> {
        let (offered, why_not) = match &plan.standing {
            Standing::Offered { languages, words } => {
                let is_spanish = languages.contains(&bank::Language::Spanish);
                (Some(Offered { words: thousands(*words), is_spanish }), String::new())
            }
            Standing::Draft(why) => (None, why.get(language).to_owned()),
        };
        let row = |share: &Share| ShareRow::new(share, plan.places, language);
        Ok(Self {
            frame,
            role: plan.role.to_owned(),
            role_title: plan.title(language)?,
            places: plan.places,
            offered,
            why_not,
            leaves_out: plan.leaves_out.map(|text| text.get(language).to_owned()),
            shares: plan.shares.iter().map(row).collect(),
        })
    }
}

impl Page for Blueprint {
    const TEMPLATE: &'static str = "library/blueprint";

    fn samples() -> Vec<Self> {
        let share = |is_unscored| ShareRow {
            skill: "insurance.share".to_owned(),
            title: "Patient share".to_owned(),
            places: 2,
            percent: 10,
            bar: Bar::of(2, 20),
            questions: 7,
            is_unscored,
        };
        let page = |offered: Option<Offered>| Self {
            frame: Frame::sample(TAB),
            role: "receptionist".to_owned(),
            role_title: "Medical receptionist".to_owned(),
            places: 20,
            why_not: "No nurse has read its questions.".to_owned(),
            leaves_out: offered.as_ref().map(|_| "Tone of voice.".to_owned()),
            shares: vec![share(offered.is_none()), share(false)],
            offered,
        };
        let offered = |is_spanish| Some(Offered { words: thousands(1_700), is_spanish });
        vec![page(offered(true)), page(offered(false)), page(None)]
    }
}

#[handler]
pub async fn view(session: Session<ReadItems>, Path(role): Path<String>) -> Result<Html<String>> {
    let plan = blueprints::of(&role, &store::out(&session.scope).await?.all)?;
    let frame = Frame::of(&session, TAB).await?;
    session.page(&Blueprint::new(frame, &plan, session.language)?)
}
