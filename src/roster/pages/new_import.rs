//! The form for the list that an office has already: one file.

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;

use super::on_to;
use crate::{
    error::{Error, Result},
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
    roster::{
        TAB, WriteStaff,
        import::{LONGEST, decoded, refuse_no_text},
        lists,
    },
};

#[derive(Serialize)]
pub struct NewImport {
    frame: Frame,
    file: FormField,
    faults: Vec<Fault>,
}

/// The bytes of the file, if one was chosen.
pub struct Chosen(Option<Vec<u8>>);

impl Form for Chosen {
    const INPUTS: &'static [&'static str] = &["file"];

    const LIMITS: Limits = Limits { file: LONGEST, ..Limits::USUAL };

    fn read(pairs: &mut Pairs) -> Self {
        Self(pairs.bytes("file"))
    }
}

impl NewImport {
    fn new(frame: Frame, faults: Vec<Fault>) -> Self {
        let fault = faults.iter().find(|fault| fault.path == "file").cloned();
        Self { frame, file: FormField::shown("file", String::new(), fault), faults }
    }
}

impl Page for NewImport {
    const TEMPLATE: &'static str = "roster/new_import";

    fn samples() -> Vec<Self> {
        let page = |faults| Self::new(Frame::sample(TAB), faults);
        vec![page(vec![]), page(Fault::at_each(["form", "file"], "value.missing"))]
    }
}

#[handler]
pub async fn view(session: Session<WriteStaff>) -> Result<Html<String>> {
    session.page(&NewImport::new(Frame::of(&session, TAB).await?, vec![]))
}

#[handler]
pub async fn submit(form: Submitted<WriteStaff, Chosen>) -> Result<Response> {
    let Submitted { session, fields: Chosen(bytes) } = form;
    let kept = match bytes {
        Some(bytes) if bytes.is_empty() => Err(Error::fault("file", "file.empty")),
        Some(bytes) => match refuse_no_text(&bytes) {
            Err(why) => Err(Error::Invalid(vec![Fault::new("file", why)])),
            Ok(()) => {
                let act = async |tx: &mut Tx| lists::keep(tx, decoded(&bytes)).await;
                session.scope.write(act).await
            }
        },
        None => Err(Error::fault("file", "value.missing")),
    };
    match kept {
        Ok(id) => Ok(on_to(format!("/staff/imports/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<Chosen>(error)?;
            let page = NewImport::new(Frame::of(&session, TAB).await?, faults);
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
