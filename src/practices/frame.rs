//! What stands around every page: whose practice it is, who reads, and where else one can go.

use serde::Serialize;

use super::{Practice, store};
use crate::{
    error::Result,
    kernel::language::Language,
    platform::{
        db::Scope,
        http::{principal::Session, request_name::RequestName},
    },
};

/// A place of the navigation. It is named by what people look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Today,
    Jobs,
    Candidates,
    Licenses,
    Messages,
    Settings,
}

impl Place {
    const ALL: [Self; 6] =
        [Self::Today, Self::Jobs, Self::Candidates, Self::Licenses, Self::Messages, Self::Settings];

    /// Its word, its address, its icon, and what one needs to see it.
    const fn what(self) -> (&'static str, &'static str, &'static str, Option<&'static str>) {
        match self {
            Self::Today => ("today", "/", "today", None),
            Self::Jobs => ("jobs", "/jobs", "jobs", Some("jobs:read")),
            Self::Candidates => ("candidates", "/candidates", "people", Some("applications:read")),
            Self::Licenses => ("licenses", "/licenses", "license", Some("licenses:read")),
            Self::Messages => ("messages", "/messages", "mail", Some("messages:read")),
            Self::Settings => ("settings", "/settings", "settings", None),
        }
    }
}

#[derive(Clone, Serialize)]
struct Way {
    word: &'static str,
    path: &'static str,
    icon: &'static str,
    is_here: bool,
}

/// The frame of a page at the desk.
#[derive(Clone, Serialize)]
pub struct Frame {
    practice: String,
    is_demo: bool,
    user: String,
    initials: String,
    /// What forms on the page must send back.
    form_token: String,
    ways: Vec<Way>,
    is_place: &'static str,
}

impl Frame {
    pub async fn of<P>(session: &Session<P>, place: Place) -> Result<Self> {
        let practice = store::here(&session.scope).await?;
        Self::around(session, place, &practice).await
    }

    /// Like [`Frame::of`], for who has the practice at hand.
    pub async fn around<P>(
        session: &Session<P>,
        place: Place,
        practice: &Practice,
    ) -> Result<Self> {
        let name = session.reader.name.to_string();
        let may = |needed: Option<&str>| needed.is_none_or(|needed| session.holds(needed));
        Ok(Self::new(practice, name, session.form_token.clone(), place, may))
    }

    fn new(
        practice: &Practice,
        user: String,
        form_token: String,
        place: Place,
        may: impl Fn(Option<&str>) -> bool,
    ) -> Self {
        let ways = Place::ALL.into_iter().filter_map(|way| {
            let (word, path, icon, needed) = way.what();
            may(needed).then_some(Way { word, path, icon, is_here: way == place })
        });
        Self {
            practice: practice.name().to_owned(),
            is_demo: practice.is_demo(),
            initials: initials(&user),
            user,
            form_token,
            ways: ways.collect(),
            is_place: place.what().0,
        }
    }

    /// An example for the samples of pages.
    pub fn sample(place: Place) -> Self {
        let ways = Place::ALL.into_iter().map(|way| {
            let (word, path, icon, _) = way.what();
            Way { word, path, icon, is_here: way == place }
        });
        Self {
            practice: "Willamette Family Medicine".to_owned(),
            is_demo: place == Place::Jobs,
            user: "Dana Okafor".to_owned(),
            initials: "DO".to_owned(),
            form_token: "token".to_owned(),
            ways: ways.collect(),
            is_place: place.what().0,
        }
    }
}

/// Returns the first letters of the first and the last name.
pub fn initials(name: &str) -> String {
    let mut names = name.split_whitespace();
    let ends = [names.next(), names.next_back()].into_iter().flatten();
    ends.filter_map(|name| name.chars().next()).flat_map(char::to_uppercase).collect()
}

/// The frame of a page at the counter: whose practice it is, and how to read it in another language.
#[derive(Clone, Serialize)]
pub struct Visit {
    practice: String,
    slug: String,
    is_demo: bool,
    /// Each language, and where to go to read this page in it.
    languages: Vec<Tongue>,
}

#[derive(Clone, Serialize)]
struct Tongue {
    word: &'static str,
    path: String,
    is_here: bool,
}

impl Visit {
    pub async fn of(scope: &Scope, name: &RequestName) -> Result<Self> {
        Ok(Self::around(&store::here(scope).await?, name))
    }

    pub fn around(practice: &Practice, name: &RequestName) -> Self {
        Self::new(practice.name(), &practice.slug, practice.is_demo(), &name.path, name.language)
    }

    fn new(practice: &str, slug: &str, is_demo: bool, here: &str, language: Language) -> Self {
        let tongue = |&one: &Language| {
            let mut back = form_urlencoded::Serializer::new(String::new());
            let back = back.append_pair("to", here).finish();
            Tongue {
                word: one.word(),
                path: format!("/language/{one}?{back}"),
                is_here: one == language,
            }
        };
        Self {
            practice: practice.to_owned(),
            slug: slug.to_owned(),
            is_demo,
            languages: Language::ALL.iter().map(tongue).collect(),
        }
    }

    /// An example for the samples of pages.
    pub fn sample() -> Self {
        let name = "Willamette Family Medicine";
        Self::new(name, "willamette", true, "/careers/willamette", Language::English)
    }
}
