//! Who works here, by name.

use std::{collections::BTreeSet, str::FromStr};

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::Row;
use crate::{
    error::Result,
    locations::{self, Locations},
    people::{self, Found},
    platform::{
        db::{
            Scope,
            page::{Piece, Seek},
        },
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame},
    roster::{
        ReadStaff, StaffStage, TAB, WriteStaff,
        store::{self, Filter, Place, StaffSort},
    },
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    staff: Vec<Row>,
    pages: Option<Pages>,
    /// What was asked for, for the addresses of the other pages.
    rest: String,
    q: String,
    /// Whether what was typed is too short to find anybody by it.
    is_short: bool,
    stage: String,
    stages: &'static [&'static str],
    position: String,
    positions: Vec<String>,
    location: String,
    locations: Vec<String>,
    sort: &'static str,
    sorts: &'static [&'static str],
    is_filtered: bool,
    /// Whether to offer what only some may do.
    may_write: bool,
}

#[derive(Default, Deserialize)]
pub struct Asked {
    q: Option<String>,
    stage: Option<String>,
    position: Option<String>,
    location: Option<String>,
    sort: Option<String>,
    #[serde(default)]
    cursor: Seek,
}

/// Reads what was chosen. What is no choice of ours is none.
fn read<T: FromStr>(text: &Option<String>) -> Option<T> {
    text.as_ref().filter(|text| !text.is_empty()).and_then(|text| text.parse().ok())
}

impl Asked {
    fn rest(&self) -> String {
        let mut rest = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.given() {
            rest.append_pair(name, value);
        }
        rest.finish()
    }

    fn given(&self) -> impl Iterator<Item = (&'static str, &String)> {
        let all = [
            ("q", &self.q),
            ("stage", &self.stage),
            ("position", &self.position),
            ("location", &self.location),
            ("sort", &self.sort),
        ];
        let given = all.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
        given.filter(|(_, value)| !value.is_empty())
    }

    fn sort(&self) -> StaffSort {
        read(&self.sort).unwrap_or(StaffSort::Name)
    }

    /// Without a word of another stage, those who work here.
    pub async fn filter(&self, scope: &Scope) -> Result<Filter> {
        let people = match self.q.as_deref().unwrap_or_default().trim() {
            "" => None,
            words => Some(people::search(scope, words).await?),
        };
        let stage = read(&self.stage);
        let (position, location) = (read(&self.position), read(&self.location));
        let locations = match location {
            Some(location) => Some(locations::known(scope).await?.names(&location)),
            None => None,
        };
        Ok(Filter { stage, people, position, locations, external_id: None })
    }
}

impl Page for List {
    const TEMPLATE: &'static str = "roster/list";

    fn samples() -> Vec<Self> {
        let staff: Vec<_> = StaffStage::ALL.iter().map(|stage| Row::sample(*stage)).collect();
        let none = |is_filtered, may_write| Self {
            frame: Frame::sample(TAB),
            staff: vec![],
            pages: None,
            rest: String::new(),
            q: String::new(),
            is_short: false,
            stage: String::new(),
            stages: StaffStage::WORDS,
            position: String::new(),
            positions: vec![],
            location: String::new(),
            locations: vec![],
            sort: StaffSort::Name.word(),
            sorts: StaffSort::WORDS,
            is_filtered,
            may_write,
        };
        let some = |pages| Self {
            staff: staff.clone(),
            pages,
            rest: "stage=active".to_owned(),
            q: "Rosa".to_owned(),
            stage: "active".to_owned(),
            position: "Registered nurse".to_owned(),
            positions: vec!["Registered nurse".to_owned()],
            locations: vec!["Mill Street".to_owned(), "Beaver Dam Road".to_owned()],
            ..none(true, true)
        };
        let short = Self { q: "R".to_owned(), is_short: true, ..some(None) };
        let empty = [none(false, true), none(false, false), none(true, true), short];
        empty.into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(session: Session<ReadStaff>, Query(asked): Query<Asked>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let filter = asked.filter(scope).await?;
    let found = store::page(scope, (&filter, today), asked.sort(), &asked.cursor).await?;
    let Piece { rows: staff, part } = found;
    let people = people::named(scope, staff.iter().map(|one| one.person_id)).await?;
    let (places, known) = (store::places(scope).await?, locations::known(scope).await?);
    let frame = Frame::around(&session, TAB, &practice).await?;
    let (rest, sort) = (asked.rest(), asked.sort().word());
    let is_filtered = asked.given().any(|(name, _)| name != "sort");
    session.page(&List {
        frame,
        staff: staff.iter().map(|one| Row::new(one, &people, today)).collect(),
        pages: Pages::new(&part),
        rest,
        is_short: filter.people == Some(Found::TooShort),
        is_filtered,
        q: asked.q.unwrap_or_default(),
        stage: asked.stage.unwrap_or_default(),
        stages: StaffStage::WORDS,
        position: asked.position.unwrap_or_default(),
        positions: distinct(&places, |place| Some(place.position.to_string())),
        location: chosen(&asked.location, &known),
        locations: named(&places, &known),
        sort,
        sorts: StaffSort::WORDS,
        may_write: session.may::<WriteStaff>(),
    })
}

/// Whoever works at a location that is called otherwise today is found by its name of today.
fn named(places: &[Place], known: &Locations) -> Vec<String> {
    distinct(places, |place| place.location.clone().map(|one| known.name_of(one).to_string()))
}

fn chosen(location: &Option<String>, known: &Locations) -> String {
    read(location).map(|one| known.name_of(one).to_string()).unwrap_or_default()
}

fn distinct(places: &[Place], of: impl Fn(&Place) -> Option<String>) -> Vec<String> {
    places.iter().filter_map(of).collect::<BTreeSet<_>>().into_iter().collect()
}
