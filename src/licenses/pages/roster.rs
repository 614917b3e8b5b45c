//! The form to bring a board's roster, and what came of it.

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;
use validator::Validate;

use super::Row;
use crate::{
    error::{Error, Result},
    kernel::{day::Day, fault::Fault, field::Field, text::Text},
    licenses::{
        Kind, LicenseId, TAB, WriteLicenses,
        bring::{self, Brought, Incoming},
        identity,
        source::roster::{About, Columns, StatusOf},
        store,
    },
    people,
    platform::{
        db::Scope,
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
};

/// Rosters of a state's nurses have some megabytes.
pub const LONGEST: usize = 24 * 1024 * 1024;

#[derive(Serialize)]
pub struct RosterPage {
    frame: Frame,
    came: Option<Came>,
    source: FormField,
    kind: FormField,
    kinds: &'static [&'static str],
    jurisdiction: FormField,
    file: FormField,
    listed_on: FormField,
    number: FormField,
    status: FormField,
    status_of_all: FormField,
    expires_on: FormField,
    names: FormField,
    discipline: FormField,
    faults: Vec<Fault>,
}

/// What came of a roster that was brought.
#[derive(Serialize)]
pub(super) struct Came {
    rows: usize,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    word: &'static str,
    licenses: Vec<Row>,
}

/// A roster that somebody chose.
#[derive(Clone, Default, Validate)]
pub struct RosterIn {
    #[validate(nested)]
    source: Field<Text<120>>,
    #[validate(nested)]
    kind: Field<Kind>,
    #[validate(nested)]
    jurisdiction: Field<Text<60>>,
    name: Option<String>,
    bytes: Option<Vec<u8>>,
    #[validate(nested)]
    listed_on: Field<Day>,
    #[validate(nested)]
    number: Field<Text<80>>,
    #[validate(nested)]
    status: Option<Field<Text<80>>>,
    #[validate(nested)]
    status_of_all: Option<Field<Text<80>>>,
    #[validate(nested)]
    expires_on: Option<Field<Text<80>>>,
    #[validate(nested)]
    names: Option<Field<Text<200>>>,
    #[validate(nested)]
    discipline: Option<Field<Text<80>>>,
}

impl Form for RosterIn {
    const INPUTS: &'static [&'static str] = &[
        "source",
        "kind",
        "jurisdiction",
        "file",
        "listed_on",
        "number",
        "status",
        "status_of_all",
        "expires_on",
        "names",
        "discipline",
    ];

    const LIMITS: Limits = Limits { file: LONGEST, ..Limits::USUAL };

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            source: pairs.field("source"),
            kind: pairs.field("kind"),
            jurisdiction: pairs.field("jurisdiction"),
            name: pairs.all("file.name").pop(),
            bytes: pairs.bytes("file").filter(|bytes| !bytes.is_empty()),
            listed_on: pairs.day("listed_on").unwrap_or_default(),
            number: pairs.field("number"),
            status: pairs.optional("status"),
            status_of_all: pairs.optional("status_of_all"),
            expires_on: pairs.optional("expires_on"),
            names: pairs.optional("names"),
            discipline: pairs.optional("discipline"),
        }
    }
}

impl RosterIn {
    fn check(self) -> Result<Incoming> {
        self.validate()?;
        let heading = |field: Option<Field<Text<80>>>| -> Result<Option<String>> {
            Ok(field.map(Field::checked).transpose()?.map(|heading| heading.to_string()))
        };
        let status = match (heading(self.status)?, heading(self.status_of_all)?) {
            (Some(column), None) => StatusOf::Column(column),
            (None, Some(status)) => StatusOf::All(status),
            _ => return Err(Error::fault("status", "roster_file.status")),
        };
        let (expires_on, discipline) = (heading(self.expires_on)?, heading(self.discipline)?);
        let names = self.names.map(Field::checked).transpose()?.map(|it| it.to_string());
        let names = names.unwrap_or_default();
        let names = names.split(',').map(|name| name.trim().to_owned());
        let bytes = self.bytes.ok_or_else(|| Error::fault("file", "value.missing"))?;
        let file: String = self.name.unwrap_or_default().chars().take(200).collect();
        let board = self.source.checked()?;
        Ok(Incoming {
            about: About {
                kind: self.kind.checked()?,
                jurisdiction: identity::jurisdiction(self.jurisdiction.checked()?),
                file: file.parse().or_else(|_| board.as_str().parse()).map_err(Error::internal)?,
                listed_on: self.listed_on.checked()?.0,
                board,
            },
            columns: Columns {
                number: self.number.checked()?.to_string(),
                status,
                expires_on,
                names: names.filter(|name| !name.is_empty()).collect(),
                discipline,
            },
            bytes,
        })
    }
}

impl RosterPage {
    fn new(frame: Frame, came: Option<Came>, sent: &RosterIn, faults: Vec<Fault>) -> Self {
        let wrong = faults.iter().find(|fault| fault.path == "file").cloned();
        Self {
            frame,
            came,
            source: FormField::new("source", &sent.source, &faults),
            kind: FormField::new("kind", &sent.kind, &faults),
            kinds: Kind::WORDS,
            jurisdiction: FormField::new("jurisdiction", &sent.jurisdiction, &faults),
            // A browser sends no file again.
            file: FormField::shown("file", String::new(), wrong),
            listed_on: FormField::new("listed_on", &sent.listed_on, &faults),
            number: FormField::new("number", &sent.number, &faults),
            status: FormField::new("status", sent.status.as_ref(), &faults),
            status_of_all: FormField::new("status_of_all", sent.status_of_all.as_ref(), &faults),
            expires_on: FormField::new("expires_on", sent.expires_on.as_ref(), &faults),
            names: FormField::new("names", sent.names.as_ref(), &faults),
            discipline: FormField::new("discipline", sent.discipline.as_ref(), &faults),
            faults,
        }
    }
}

const GROUPS: [&str; 7] = ["recorded", "unread", "known", "newer", "own", "refused", "missing"];

impl Page for RosterPage {
    const TEMPLATE: &'static str = "licenses/roster";

    fn samples() -> Vec<Self> {
        let page = |came, faults| Self::new(Frame::sample(TAB), came, &RosterIn::default(), faults);
        let [came, none] = Came::samples();
        let wrong = Fault::at_each([&["form"], RosterIn::INPUTS].concat(), "value.missing");
        vec![page(None, vec![]), page(Some(came), vec![]), page(Some(none), wrong)]
    }
}

#[handler]
pub async fn view(session: Session<WriteLicenses>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    session.page(&RosterPage::new(frame, None, &RosterIn::default(), vec![]))
}

#[handler]
pub async fn submit(form: Submitted<WriteLicenses, RosterIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    let shown = RosterIn { bytes: None, ..sent.clone() };
    match brought(scope, sent).await {
        // Brought again, it records nothing twice: so the answer may be the page itself.
        Ok(brought) => {
            let came = Came::new(scope, brought).await?;
            Ok(session.page(&RosterPage::new(frame, Some(came), &shown, vec![]))?.into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<RosterIn>(error)?;
            let page = RosterPage::new(frame, None, &shown, faults);
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn brought(scope: &Scope, sent: RosterIn) -> Result<Brought> {
    bring::bring(scope, sent.check()?).await
}

impl Came {
    /// With one of each, and with nobody.
    pub(super) fn samples() -> [Self; 2] {
        let group = |&word: &&'static str| Group { word, licenses: vec![Row::sample("good")] };
        let all = Self { rows: 81_402, groups: GROUPS.iter().map(group).collect() };
        [all, Self { rows: 1, groups: vec![] }]
    }

    pub(super) async fn new(scope: &Scope, brought: Brought) -> Result<Self> {
        let Brought { rows, recorded, unread, known, newer, own, refused, missing } = brought;
        let all = [recorded, unread, known, newer, own, refused, missing];
        let mut groups = vec![];
        for (word, ids) in GROUPS.into_iter().zip(all) {
            if !ids.is_empty() {
                groups.push(Group { word, licenses: lines(scope, ids).await? });
            }
        }
        Ok(Self { rows, groups })
    }
}

async fn lines(scope: &Scope, ids: Vec<LicenseId>) -> Result<Vec<Row>> {
    let today = practices::today(scope).await?;
    let licenses = store::of_ids(scope, &ids).await?;
    let people = people::named(scope, licenses.iter().map(|it| it.claim.person_id)).await?;
    Ok(licenses.iter().map(|license| Row::new(license, &people, today)).collect())
}
