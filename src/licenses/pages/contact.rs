//! May somebody start patient contact? What their work asks for, what they hold of it, and what is missing.

use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Path, Query},
};
use serde::Serialize;

use super::Tag;
use crate::{
    error::{Error, Result},
    kernel::{
        day::Day,
        fault::{Args, Reason},
        language::Language,
    },
    licenses::{
        License, ReadLicenses, TAB,
        contact::{
            self, Contact, ContactAnswer, ContactLine, ContactMet, ContactRole, ContactTask,
            Planned,
        },
    },
    people::{self, PersonId},
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, State},
};

#[derive(Serialize)]
pub struct ContactPage {
    frame: Frame,
    person_id: String,
    name: String,
    role: Option<&'static str>,
    roles: &'static [&'static str],
    state: &'static str,
    states: &'static [&'static str],
    tasks: Vec<Chosen>,
    lives_in: Option<&'static str>,
    lives_since: Option<NaiveDate>,
    answer: Tag,
    lines: Vec<Line>,
    objections: Vec<Objection>,
}

#[derive(Serialize)]
struct Chosen {
    word: &'static str,
    is_chosen: bool,
}

#[derive(Serialize)]
struct Line {
    words: String,
    met: Tag,
    license_id: Option<String>,
    kind: Option<&'static str>,
    jurisdiction: Option<String>,
    until: Option<NaiveDate>,
    cites: String,
    as_of: NaiveDate,
    is_read: bool,
}

#[derive(Serialize)]
struct Objection {
    code: String,
    args: Args,
}

impl From<Reason> for Objection {
    fn from(why: Reason) -> Self {
        Self { code: why.code.into_owned(), args: why.args }
    }
}

impl Tag {
    fn answer(answer: ContactAnswer) -> Self {
        let (tone, icon) = match answer {
            ContactAnswer::Yes => ("good", "check"),
            ContactAnswer::Ask => ("warn", "flag"),
            ContactAnswer::No => ("bad", "alert"),
        };
        Self { word: answer.word(), tone, icon }
    }

    fn met(met: ContactMet) -> Self {
        let (tone, icon) = match met {
            ContactMet::Held | ContactMet::ByCompact => ("good", "check"),
            ContactMet::Moved | ContactMet::Conditions | ContactMet::AskBoard => ("warn", "flag"),
            ContactMet::Unproven | ContactMet::MultistateNotShown => ("accent", "clock"),
            ContactMet::NotValid
            | ContactMet::OtherState
            | ContactMet::Missing
            | ContactMet::SomebodyElse => ("bad", "alert"),
        };
        Self { word: met.word(), tone, icon }
    }
}

impl Line {
    fn new(line: &ContactLine, held: &[License], language: Language) -> Self {
        let license = held.iter().find(|license| Some(license.id) == line.license);
        let words = &line.requirement.words;
        Self {
            words: match language {
                Language::English => words.en.clone(),
                Language::Spanish => words.es.clone(),
            },
            met: Tag::met(line.met),
            license_id: license.map(|license| license.id.to_string()),
            kind: license.map(|license| license.claim.kind.word()),
            jurisdiction: license.map(|license| license.claim.jurisdiction.to_string()),
            until: line.until,
            cites: line.requirement.law.cites.clone(),
            as_of: line.requirement.law.as_of,
            is_read: line.requirement.law.checked == credentials::Checked::Read,
        }
    }

    fn sample(met: ContactMet, is_full: bool) -> Self {
        Self {
            words: "A registered nurse has a license of this state.".to_owned(),
            met: Tag::met(met),
            license_id: is_full.then(|| "lic_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()),
            kind: is_full.then_some("registered_nurse"),
            jurisdiction: is_full.then(|| "OR".to_owned()),
            until: is_full.then(NaiveDate::default),
            cites: "State nurse practice acts".to_owned(),
            as_of: NaiveDate::default(),
            is_read: is_full,
        }
    }
}

impl ContactPage {
    fn new(frame: Frame, (id, name): (PersonId, &str), told: Contact, language: Language) -> Self {
        let chosen = |task: &ContactTask| Chosen {
            word: task.word(),
            is_chosen: told.planned.tasks.contains(task),
        };
        Self {
            frame,
            person_id: id.to_string(),
            name: name.to_owned(),
            role: told.planned.role.map(ContactRole::word),
            roles: ContactRole::WORDS,
            state: told.planned.state.word(),
            states: State::WORDS,
            tasks: ContactTask::ALL.iter().map(chosen).collect(),
            lives_in: told.planned.lives_in.map(State::word),
            lives_since: told.planned.lives_since,
            answer: Tag::answer(told.answer),
            lines: told.lines.iter().map(|line| Line::new(line, &told.held, language)).collect(),
            objections: told.objections.into_iter().map(Objection::from).collect(),
        }
    }
}

impl Page for ContactPage {
    const TEMPLATE: &'static str = "licenses/contact";

    fn samples() -> Vec<Self> {
        let page = |role: Option<ContactRole>, answer, lines, objections| Self {
            frame: Frame::sample(TAB),
            person_id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            role: role.map(ContactRole::word),
            roles: ContactRole::WORDS,
            state: "OR",
            states: State::WORDS,
            tasks: ContactTask::WORDS
                .iter()
                .map(|word| Chosen { word, is_chosen: *word == "injections" })
                .collect(),
            lives_in: role.map(|_| "WA"),
            lives_since: role.map(|_| NaiveDate::default()),
            answer: Tag::answer(answer),
            lines,
            objections,
        };
        let nurse = Some(ContactRole::RegisteredNurse);
        let held = ContactMet::ALL.iter().map(|met| Line::sample(*met, true)).collect();
        let missing = vec![Line::sample(ContactMet::Missing, false)];
        let open = Objection::from(Reason::new("onboarding.contact_held"));
        vec![
            page(None, ContactAnswer::Yes, vec![], vec![]),
            page(nurse, ContactAnswer::Ask, held, vec![]),
            page(nurse, ContactAnswer::No, missing, vec![open]),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadLicenses>,
    Path(id): Path<PersonId>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let person = people::find(scope, id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(scope).await?;
    let planned = planned(&asked, practice.particulars.state);
    let told = contact::contact(scope, id, planned, practice.today(scope.now())).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    session.page(&ContactPage::new(frame, (id, person.name()), told, session.language))
}

/// What is not understood was not asked.
fn planned(asked: &[(String, String)], here: State) -> Planned {
    let all = |name: &'static str| {
        asked.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    };
    Planned {
        role: all("role").find_map(|word| word.parse().ok()),
        state: all("state").find_map(|word| word.parse().ok()).unwrap_or(here),
        tasks: all("task").filter_map(|word| word.parse().ok()).collect(),
        lives_in: all("lives_in").find_map(|word| word.parse().ok()),
        lives_since: all("lives_since").find_map(|word| word.parse::<Day>().ok()).map(|day| day.0),
    }
}
