//! What has come due to go, how long what is kept, and how old a copy gets. An owner says that it goes.

use chrono::NaiveDate;
use poem::{
    Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::{copies_stay, on_to};
use crate::{
    error::Result,
    people::{self, Person, PersonId},
    platform::{
        db::{Tx, held::Keeping},
        http::{
            form::{Form, Limits, Pairs, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, SETTINGS},
    rights::{
        actions,
        laws::{self, Class, KeptRecord},
        looks::{self, SHOWN},
        retention::Look,
        room::Forget,
    },
};

#[derive(Serialize)]
pub struct Retention {
    frame: Frame,
    due: Vec<Due>,
    /// Of whom it was said that it goes, and it has not yet.
    going: usize,
    /// Of how many it was said just now.
    said: Option<usize>,
    has_more: bool,
    classes: Vec<ClassRow>,
    as_of: NaiveDate,
    copies_stay: i64,
}

/// Somebody of whom something may go.
#[derive(Serialize)]
struct Due {
    id: String,
    name: String,
    what: Vec<&'static str>,
    /// Whether nothing of them stays.
    is_all: bool,
    since: Option<NaiveDate>,
}

#[derive(Serialize)]
struct ClassRow {
    keeping: &'static str,
    record: &'static str,
    years: u32,
    from: &'static str,
    source: String,
}

/// Whose data goes.
pub struct Chosen(Vec<PersonId>);

impl Form for Chosen {
    const INPUTS: &'static [&'static str] = &["person"];
    const LIMITS: Limits = Limits::TICKED;

    /// What is no id of ours is nobody.
    fn read(pairs: &mut Pairs) -> Self {
        Self(pairs.all("person").iter().filter_map(|id| id.parse().ok()).collect())
    }
}

impl Due {
    fn new(look: &Look, people: &[Person]) -> Self {
        let person = people.iter().find(|person| person.id == look.person_id);
        Self {
            id: look.person_id.to_string(),
            name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            what: look.what.iter().map(|keeping| keeping.word()).collect(),
            is_all: look.what.contains(&Keeping::Identity),
            since: look.due_on,
        }
    }
}

impl From<Class> for ClassRow {
    fn from(class: Class) -> Self {
        let Class { keeping, record, years, from, source } = class;
        Self { keeping: keeping.word(), record: record.word(), years, from, source }
    }
}

impl Page for Retention {
    const TEMPLATE: &'static str = "rights/retention";

    fn samples() -> Vec<Self> {
        let due = |is_all: bool, since| Due {
            id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            what: Keeping::ALL.iter().map(|keeping| keeping.word()).collect(),
            is_all,
            since,
        };
        let class = |(from, years)| ClassRow {
            keeping: Keeping::Hiring.word(),
            record: KeptRecord::HiringRecords.word(),
            years,
            from,
            source: "29 CFR 1602.14".to_owned(),
        };
        let classes = || [("last_record", 1), ("first_day", 3), ("last_day", 4)].map(class).into();
        let page = |due, going, said, has_more| Self {
            frame: Frame::sample(SETTINGS),
            due,
            going,
            said,
            has_more,
            classes: classes(),
            as_of: NaiveDate::default(),
            copies_stay: copies_stay(),
        };
        let day = Some(NaiveDate::default());
        vec![
            page(vec![], 0, None, false),
            page(vec![due(true, day), due(false, None)], 3, None, true),
            page(vec![], 1, Some(2), false),
            page(vec![], 0, Some(0), false),
        ]
    }
}

#[derive(Deserialize)]
struct Asked {
    said: Option<usize>,
}

#[handler]
pub async fn view(session: Session<Forget>, Query(asked): Query<Asked>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let (mut waiting, going): (Vec<_>, Vec<_>) =
        looks::due(scope, SHOWN + 1).await?.into_iter().partition(|look| look.ordered.is_none());
    let has_more = (waiting.len() + going.len()) as u64 > SHOWN;
    waiting.truncate(usize::try_from(SHOWN).unwrap_or(0));
    let people = people::named(scope, waiting.iter().map(|look| look.person_id)).await?;
    let classes = laws::classes(practice.particulars.state.word())?;
    session.page(&Retention {
        frame: Frame::around(&session, SETTINGS, &practice).await?,
        due: waiting.iter().map(|look| Due::new(look, &people)).collect(),
        going: going.len(),
        said: asked.said,
        has_more,
        classes: classes.into_iter().map(ClassRow::from).collect(),
        as_of: laws::as_of()?,
        copies_stay: copies_stay(),
    })
}

#[handler]
pub async fn submit(form: Submitted<Forget, Chosen>) -> Result<Response> {
    let Submitted { session, fields: Chosen(people) } = form;
    let act = async |tx: &mut Tx| actions::order(tx, &people).await;
    let count = session.scope.write(act).await?;
    Ok(on_to(format!("/retention?said={count}")))
}
