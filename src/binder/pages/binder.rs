//! The binder as one page, which prints as it stands.

use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::sheet::{Found, Happened, Held, Look, Made, Person, Settled, by, hash};
use crate::{
    binder::{
        ReadBinders,
        binder::{Span, gather},
    },
    error::{Error, Result},
    exclusions::{MatchFinding, MatchMeans, MatchState},
    kernel::day::Day,
    licenses::{Kind, Standing, TAB},
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, Names, Stamp},
};

#[derive(Serialize)]
pub struct BinderPage {
    frame: Frame,
    practice: String,
    /// Whether the days that were asked for stand the wrong way round.
    is_backwards: bool,
    from: NaiveDate,
    to: NaiveDate,
    made_at: Stamp,
    /// Whom it is about, if it is one person.
    person_id: Option<String>,
    people: Vec<Person>,
    checks: Vec<Made>,
    chain_events: i64,
    chain_head: String,
    /// The head signed, as a file that an auditor keeps.
    chain_signed: String,
}

#[derive(Deserialize)]
struct Asked {
    person_id: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

impl Page for BinderPage {
    const TEMPLATE: &'static str = "binder/binder";

    fn samples() -> Vec<Self> {
        let held = |looks| Held {
            kind: Kind::RegisteredNurse.word(),
            jurisdiction: "OR".to_owned(),
            number: "200342".to_owned(),
            standing: Standing::Good.word(),
            expires_on: Some(NaiveDate::default()),
            looks,
        };
        let found = |dispositions| Found {
            list: "LEIE".to_owned(),
            row: 41_207,
            state: MatchState::RuledOut.word(),
            opened_at: Stamp::sample(),
            dispositions,
        };
        let settled = Settled {
            finding: MatchFinding::NotTheSame.word(),
            means: MatchMeans::NumberDiffers.word(),
            words: Some("Asked on their site.".to_owned()),
            at: Stamp::sample(),
            by: by(),
        };
        let person = |is_full: bool, looks, matches| Person {
            id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            position: is_full.then(|| "Registered nurse".to_owned()),
            licenses: if is_full { vec![held(looks), held(vec![])] } else { vec![] },
            matches,
            events: match is_full {
                true => vec![Happened {
                    kind: "license.verified".to_owned(),
                    data: json!({ "reported": "active" }),
                    at: Stamp::sample(),
                    by: by(),
                    hash: hash(),
                }],
                false => vec![],
            },
        };
        let page = |person_id: Option<String>, people, checks| Self {
            frame: Frame::sample(TAB),
            practice: "Willamette Family Medicine".to_owned(),
            is_backwards: person_id.is_some(),
            from: NaiveDate::default(),
            to: NaiveDate::default(),
            made_at: Stamp::sample(),
            person_id,
            people,
            checks,
            chain_events: 318,
            chain_head: hash(),
            chain_signed: "{ \"practice\": \"prac_01\" }".to_owned(),
        };
        let full = person(
            true,
            vec![Look::sample(true), Look::sample(false)],
            vec![found(vec![settled]), found(vec![])],
        );
        let one = person(false, vec![], vec![]);
        let id = one.id.clone();
        vec![page(None, vec![full], vec![Made::sample()]), page(Some(id), vec![one], vec![])]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadBinders>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let names = Names::of(&session).await?;
    let today = practice.today(scope.now());
    let person_id = asked.person_id.filter(|id| !id.is_empty());
    let person = person_id.as_ref().map(|id| id.parse()).transpose();
    let asked = Span::asked(day(asked.from)?, day(asked.to)?, today);
    let is_backwards = asked.is_err();
    // Whoever mixes up the days reads so above what there is of this year.
    let span = asked.or_else(|_| Span::asked(None, None, today))?;
    let binder = gather(scope, person.map_err(Error::Unreadable)?, span).await?;
    let people: Result<_> =
        binder.sheets.iter().map(|it| Person::new(it, &practice, &names)).collect();
    let signed = serde_json::to_string(&binder.chain.signed).map_err(Error::internal)?;
    session.page(&BinderPage {
        frame: Frame::around(&session, TAB, &practice).await?,
        practice: practice.name().to_owned(),
        is_backwards,
        from: binder.span.from,
        to: binder.span.to,
        made_at: Stamp::new(&practice, scope.now()),
        person_id,
        people: people?,
        checks: binder.checks.iter().map(|it| Made::new(it, &practice)).collect(),
        chain_events: binder.chain.events,
        chain_head: binder.chain.head,
        chain_signed: signed,
    })
}

/// Reads a day of the address; an empty one was not asked for.
pub(super) fn day(text: Option<String>) -> Result<Option<NaiveDate>> {
    let text = text.filter(|text| !text.trim().is_empty());
    let day = text.map(|text| text.parse::<Day>()).transpose();
    Ok(day.map_err(Error::Unreadable)?.map(|day| day.0))
}
