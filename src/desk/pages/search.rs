//! What was found by a few letters or digits.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use crate::{
    desk::{
        room::Search as MaySearch,
        search::{self, Hit, HitKind, Hits, MOST},
    },
    drafts::{self, Listed},
    error::Result,
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, TODAY},
};

/// As much as is read of what was typed.
const LONGEST: usize = 200;

#[derive(Serialize)]
pub struct Search {
    frame: Frame,
    typed: String,
    is_short: bool,
    count: usize,
    has_more: bool,
    most: usize,
    /// What the reader began about somebody who was found, and has not sent.
    begun: Vec<Begun>,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Begun {
    title: String,
    path: String,
}

#[derive(Serialize)]
struct Group {
    kind: &'static str,
    hits: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    of: String,
    state: Option<&'static str>,
    path: String,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

impl Group {
    fn of(kind: HitKind, hits: &[Hit]) -> Option<Self> {
        let row = |hit: &Hit| Row {
            name: hit.name.clone(),
            of: hit.of.clone(),
            state: hit.state,
            path: hit.path.clone(),
        };
        let hits: Vec<_> = hits.iter().filter(|hit| hit.kind == kind).map(row).collect();
        (!hits.is_empty()).then_some(Self { kind: kind.word(), hits })
    }
}

impl Begun {
    /// Returns what of all that was begun is about what was found: a caller is found by four digits, and the form
    /// that was left for them is the next step.
    fn about(hits: &Hits, all: Vec<Listed>) -> Vec<Self> {
        let is_about = |draft: &Listed, hit: &Hit| {
            let below = draft.place.strip_prefix(&*hit.path);
            draft.title == hit.name || below.is_some_and(|rest| rest.starts_with('/'))
        };
        let found = all.into_iter().filter(|draft| hits.all.iter().any(|hit| is_about(draft, hit)));
        found.map(|draft| Self { title: draft.title, path: draft.place }).collect()
    }
}

impl Search {
    fn new(frame: Frame, typed: String, hits: &Hits, begun: Vec<Begun>) -> Self {
        Self {
            frame: frame.seeking(&typed),
            typed,
            is_short: hits.is_short,
            count: hits.all.len(),
            has_more: hits.has_more,
            most: MOST,
            begun,
            groups: HitKind::ALL.iter().filter_map(|kind| Group::of(*kind, &hits.all)).collect(),
        }
    }
}

impl Page for Search {
    const TEMPLATE: &'static str = "desk/search";

    fn samples() -> Vec<Self> {
        let hit = |kind: &HitKind| Hit {
            kind: *kind,
            id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: None,
            name: "Rosa O'Brien-Núñez".to_owned(),
            of: "Receptionist".to_owned(),
            state: match kind {
                HitKind::Candidate => Some("applied"),
                HitKind::Staff => Some("active"),
                HitKind::Person | HitKind::Job => None,
            },
            path: "/candidates".to_owned(),
        };
        let page = |typed: &str, all: Vec<Hit>, is_short, has_more| {
            let hits = Hits { all, is_short, has_more };
            let begun =
                Begun { title: "Rosa O'Brien-Núñez".to_owned(), path: "/jobs/new".to_owned() };
            let begun = if has_more { vec![begun] } else { vec![] };
            Self::new(Frame::sample(TODAY), typed.to_owned(), &hits, begun)
        };
        let all: Vec<_> = HitKind::ALL.iter().map(hit).collect();
        vec![
            page("", vec![], true, false),
            page("R", vec![], true, false),
            page("Ro", vec![], false, false),
            page("Ro", all[..1].to_vec(), false, false),
            page("Ro", all, false, true),
        ]
    }
}

#[handler]
pub async fn view(session: Session<MaySearch>, Query(asked): Query<Asked>) -> Result<Html<String>> {
    let typed: String = asked.q.trim().chars().take(LONGEST).collect();
    let permits = |rule| session.is_within(rule);
    let practice = practices::here(&session.scope).await?;
    let asked = (&*typed, practice.today(session.scope.now()));
    let hits = search::search(&session.scope, asked, permits).await?;
    let frame = Frame::around(&session, TODAY, &practice).await?;
    let begun = if hits.all.is_empty() { vec![] } else { drafts::all(&session).await? };
    let begun = Begun::about(&hits, begun);
    session.page(&Search::new(frame, typed, &hits, begun))
}
