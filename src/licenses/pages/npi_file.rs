//! The form to bring a file of the NPI Registry, and what came of it.

use std::io::Cursor;

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;
use validator::Validate;

use super::roster::Came;
use crate::{
    error::{Error, Result},
    kernel::{
        day::Day,
        fault::{Fault, Reason},
        field::Field,
    },
    licenses::{
        TAB, WriteLicenses,
        bring::{self, Brought, NpiFile},
    },
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

/// A week's file has some tens of megabytes. The full one has ten thousand, and is for the command.
pub const LONGEST: usize = 64 * 1024 * 1024;

#[derive(Serialize)]
pub struct NpiFilePage {
    frame: Frame,
    came: Option<Came>,
    file: FormField,
    listed_on: FormField,
    faults: Vec<Fault>,
}

/// A file that somebody chose.
#[derive(Clone, Default, Validate)]
pub struct NpiFileIn {
    name: Option<String>,
    bytes: Option<Vec<u8>>,
    #[validate(nested)]
    listed_on: Option<Field<Day>>,
}

impl Form for NpiFileIn {
    const INPUTS: &'static [&'static str] = &["file", "listed_on"];

    const LIMITS: Limits = Limits { file: LONGEST, ..Limits::USUAL };

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.all("file.name").pop(),
            bytes: pairs.bytes("file").filter(|bytes| !bytes.is_empty()),
            listed_on: pairs.day("listed_on"),
        }
    }
}

/// A file that came as a whole, of which nobody watches how far it is read.
type SentWhole = NpiFile<Cursor<Vec<u8>>, fn(u64)>;

impl NpiFileIn {
    fn check(self) -> Result<SentWhole> {
        self.validate()?;
        let name: String = self.name.unwrap_or_default().chars().take(200).collect();
        // One that was chosen and has nothing in it is not one that was not chosen.
        let missing = if name.is_empty() { "value.missing" } else { "file.empty" };
        let bytes = self.bytes.ok_or_else(|| Error::fault("file", missing))?;
        // Nobody is asked for the date of what is no such file.
        if bytes.starts_with(b"%PDF-") {
            return Err(Error::fault("file", "npi_file.pdf"));
        }
        let listed_on = self.listed_on.map(Field::checked).transpose()?.map(|day| day.0);
        let told: fn(u64) = |_| ();
        let file = name.parse().or_else(|_| UNNAMED.parse()).map_err(Error::internal)?;
        Ok(NpiFile { file, listed_on, bytes: Cursor::new(bytes), told })
    }
}

/// What stands as its name where a browser or a program tells none.
pub const UNNAMED: &str = "NPPES";

impl NpiFilePage {
    fn new(frame: Frame, came: Option<Came>, sent: &NpiFileIn, faults: Vec<Fault>) -> Self {
        let wrong = faults.iter().find(|fault| fault.path == "file").cloned();
        Self {
            frame,
            came,
            // A browser sends no file again.
            file: FormField::shown("file", String::new(), wrong),
            listed_on: FormField::new("listed_on", sent.listed_on.as_ref(), &faults),
            faults,
        }
    }
}

impl Page for NpiFilePage {
    const TEMPLATE: &'static str = "licenses/npi_file";

    fn samples() -> Vec<Self> {
        let page =
            |came, faults| Self::new(Frame::sample(TAB), came, &NpiFileIn::default(), faults);
        let [came, none] = Came::samples();
        let wrong = Fault::at_each([&["form"], NpiFileIn::INPUTS].concat(), "value.missing");
        vec![page(None, vec![]), page(Some(came), vec![]), page(Some(none), wrong)]
    }
}

#[handler]
pub async fn view(session: Session<WriteLicenses>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    session.page(&NpiFilePage::new(frame, None, &NpiFileIn::default(), vec![]))
}

#[handler]
pub async fn submit(form: Submitted<WriteLicenses, NpiFileIn>) -> Result<Response> {
    let Submitted { session, fields: mut sent } = form;
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    // Of a file of 64 MB nobody needs a second one.
    let bytes = sent.bytes.take();
    let shown = sent.clone();
    let had_file = bytes.is_some();
    sent.bytes = bytes;
    match brought(scope, sent).await {
        // Brought again, it records nothing twice: so the answer may be the page itself.
        Ok(brought) => {
            let came = Came::new(scope, brought).await?;
            Ok(session.page(&NpiFilePage::new(frame, Some(came), &shown, vec![]))?.into_response())
        }
        Err(error) => {
            let (status, mut faults) = faults_to_show::<NpiFileIn>(error)?;
            // It has to be chosen again, whatever else is wrong.
            if had_file && !faults.iter().any(|fault| fault.is_in("file")) {
                faults.push(Fault::new("file", Reason::new("file.again")));
            }
            let page = NpiFilePage::new(frame, None, &shown, faults);
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn brought(scope: &Scope, sent: NpiFileIn) -> Result<Brought> {
    bring::bring_npis(scope, sent.check()?).await
}
