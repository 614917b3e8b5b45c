//! All questions of the bank, narrowed by what they are about, and searched by words.

use bank::{Bank, Kind, Quarantined};
use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::{Choice, MOST, TAB, asked_again, count_in, row::Row, said};
use crate::{
    error::Result,
    kernel::language::Language,
    library::{
        catalogue::{self, Filter},
        item_state::ItemState,
        out::Out,
        place,
        room::{ReadItems, ReadKeys},
        store,
    },
    platform::{
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct Questions {
    frame: Frame,
    sought: String,
    areas: Vec<Choice>,
    roles: Vec<Choice>,
    kinds: &'static [&'static str],
    kind: String,
    language: String,
    states: &'static [&'static str],
    state: String,
    /// The one skill that is looked at.
    skill: Option<OfSkill>,
    rows: Vec<Row>,
    found: usize,
    all: usize,
    pages: Option<Pages>,
    /// What was asked for, for the addresses of the other pages.
    rest: String,
    set_aside: Vec<SetAside>,
    /// Whether to offer them as a file, which has the keys.
    may_export: bool,
    most: usize,
}

#[derive(Serialize)]
struct OfSkill {
    id: String,
    title: String,
}

/// A question that this server cannot use.
#[derive(Serialize)]
struct SetAside {
    /// None where a whole file could not be read.
    item: Option<String>,
    file: String,
    line: usize,
    /// It may tell what is right.
    why: Option<String>,
}

impl SetAside {
    fn new(one: &Quarantined, with_keys: bool) -> Self {
        Self {
            item: one.item.clone(),
            file: one.why.file.clone(),
            line: one.why.line,
            why: with_keys.then(|| one.why.message.clone()),
        }
    }
}

#[derive(Default, Deserialize)]
pub struct Asked {
    area: Option<String>,
    skill: Option<String>,
    role: Option<String>,
    kind: Option<String>,
    language: Option<String>,
    state: Option<String>,
    q: Option<String>,
    cursor: Option<String>,
}

/// Nobody types more to search by.
const LONGEST: usize = 200;

impl From<Asked> for Filter {
    /// A page that is asked for with nothing said of it shows what new tests ask.
    fn from(asked: Asked) -> Self {
        let state = match asked.state.as_deref() {
            None => Some(ItemState::Offered),
            Some(word) => word.parse().ok(),
        };
        let short = |words: String| words.chars().take(LONGEST).collect();
        Self {
            area: said(asked.area),
            skill: said(asked.skill),
            role: said(asked.role),
            kind: said(asked.kind),
            language: said(asked.language),
            state,
            words: said(asked.q).map(short),
        }
    }
}

impl Page for Questions {
    const TEMPLATE: &'static str = "library/questions";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<Row>, pages, faulty: bool| Self {
            frame: Frame::sample(TAB),
            sought: "deductible".to_owned(),
            areas: vec![Choice::sample("billing"), Choice::sample("coding")],
            roles: vec![Choice::sample("receptionist")],
            kinds: Kind::WORDS,
            kind: "single".to_owned(),
            language: "es".to_owned(),
            states: ItemState::WORDS,
            state: "offered".to_owned(),
            skill: faulty.then(|| OfSkill { id: "a.b".to_owned(), title: "Modifiers".to_owned() }),
            found: rows.len(),
            all: 451,
            rows,
            pages,
            rest: "area=billing".to_owned(),
            may_export: !faulty,
            most: MOST,
            set_aside: if faulty { SetAside::samples() } else { vec![] },
        };
        let rows: Vec<_> = ItemState::WORDS.iter().map(|word| Row::sample(word)).collect();
        let some = |pages| page(rows.clone(), pages, false);
        let none = page(vec![], None, true);
        [none].into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

impl SetAside {
    fn samples() -> Vec<Self> {
        let one = |item: Option<&str>, why: Option<&str>| Self {
            item: item.map(str::to_owned),
            file: "skills/insurance.share.yaml".to_owned(),
            line: 12,
            why: why.map(str::to_owned),
        };
        vec![one(Some("insurance.share.owes"), Some("missing field `why`")), one(None, None)]
    }
}

#[handler]
pub async fn view(session: Session<ReadItems>, Query(asked): Query<Asked>) -> Result<Html<String>> {
    let cursor = asked.cursor.clone().unwrap_or_default();
    let filter = Filter::from(asked);
    let frame = Frame::of(&session, TAB).await?;
    let with_keys = session.may::<ReadKeys>();
    let out = store::out(&session.scope).await?;
    session.page(&Questions::new(frame, &filter, &cursor, (session.language, with_keys), &out)?)
}

impl Questions {
    fn new(
        frame: Frame,
        filter: &Filter,
        cursor: &str,
        (language, with_keys): (Language, bool),
        out: &Out,
    ) -> Result<Self> {
        let (all, branches) = (catalogue::entries(out)?, catalogue::branches(out)?);
        let count = all.iter().filter(|one| one.state() == ItemState::Offered).count();
        let found = filter.items(all);
        let (many, (rows, pages)) = (found.len(), place::page(found, cursor));
        let counted = |choice: Choice| {
            let count = count_in(&branches, &choice.word);
            Choice { title: format!("{} ({count})", choice.title), ..choice }
        };
        let areas = Choice::areas(language, filter.area.as_ref())?.into_iter().map(counted);
        let word = |said: &Option<String>| said.clone().unwrap_or_default();
        let state = filter.state.map_or("", ItemState::word);
        let rest = [
            ("area", filter.area.as_deref()),
            ("skill", filter.skill.as_deref()),
            ("role", filter.role.as_deref()),
            ("kind", filter.kind.as_deref()),
            ("language", filter.language.as_deref()),
            ("state", Some(state)),
            ("q", filter.words.as_deref()),
        ];
        let skill = filter.skill.as_ref().map(|id| {
            let found = catalogue::branch(id, out).ok();
            let title = found.map_or(id.as_str(), |one| one.branch.name(language)).to_owned();
            OfSkill { id: id.clone(), title }
        });
        let set_aside = Bank::builtin()?.quarantined().iter();
        Ok(Self {
            frame,
            sought: word(&filter.words),
            areas: areas.collect(),
            roles: Choice::roles(language, filter.role.as_ref())?,
            kinds: Kind::WORDS,
            kind: word(&filter.kind),
            language: word(&filter.language),
            states: ItemState::WORDS,
            state: state.to_owned(),
            skill,
            rows: rows.iter().map(|one| Row::new(one, language)).collect(),
            found: many,
            all: count,
            pages,
            rest: asked_again(&rest),
            may_export: with_keys && (1..=MOST).contains(&many),
            most: MOST,
            set_aside: set_aside.map(|one| SetAside::new(one, with_keys)).collect(),
        })
    }
}
