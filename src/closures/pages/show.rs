//! One closure, to be changed or taken away.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{CLOSURES, Row};
use crate::{
    closures::{actions, closure::ClosureId, input::ClosureIn, room::WriteClosures, store},
    error::{Error, Result},
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct ShowClosure {
    frame: Frame,
    closure: Row,
    /// The closure as its reader saw it: it is changed as that, or not at all.
    revision: i32,
    name: FormField,
    first_day: FormField,
    last_day: FormField,
    faults: Vec<Fault>,
}

impl ShowClosure {
    fn new(
        frame: Frame,
        (closure, revision): (Row, i32),
        sent: &ClosureIn,
        faults: Vec<Fault>,
    ) -> Self {
        Self {
            frame,
            closure,
            revision,
            name: FormField::new("name", &sent.name, &faults),
            first_day: FormField::new("first_day", &sent.first_day, &faults),
            last_day: FormField::new("last_day", sent.last_day.as_ref(), &faults),
            faults,
        }
    }
}

/// The days, and what they were when they were read.
#[derive(Clone)]
pub struct Changing {
    revision: Option<i32>,
    closure: ClosureIn,
}

impl Form for Changing {
    const INPUTS: &'static [&'static str] = ClosureIn::INPUTS;

    fn read(pairs: &mut Pairs) -> Self {
        let revision = pairs.all("revision").pop().and_then(|sent| sent.parse().ok());
        Self { revision, closure: ClosureIn::read(pairs) }
    }
}

impl Page for ShowClosure {
    const TEMPLATE: &'static str = "closures/show";

    fn samples() -> Vec<Self> {
        let page = |is_open, faults| {
            let (frame, row) = (Frame::sample(SETTINGS), Row::sample(is_open));
            Self::new(frame, (row, 1), &ClosureIn::default(), faults)
        };
        let wrong = Fault::at_each([&["form"], ClosureIn::INPUTS].concat(), "value.missing");
        vec![page(true, vec![]), page(false, vec![]), page(true, wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteClosures>,
    Path(id): Path<ClosureId>,
) -> Result<Html<String>> {
    let closure = store::find(&session.scope, id).await?;
    session.page(&fill(&session, id, (None, &closure.span.into(), vec![])).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteClosures, Changing>,
    Path(id): Path<ClosureId>,
) -> Result<Response> {
    let Submitted { session, fields: Changing { revision, closure: sent } } = form;
    // Before what was typed: whose closure it is not learns nothing of the form.
    store::find(&session.scope, id).await?;
    let act = async |tx: &mut Tx| {
        let span = sent.clone().check()?;
        // A form without it is not ours.
        actions::change(tx, id, revision.ok_or(Error::Stale)?, span).await
    };
    match session.scope.write(act).await {
        Ok(_) => Ok(see_other(CLOSURES)),
        Err(error) => {
            let (status, faults) = faults_to_show::<Changing>(error)?;
            let page = fill(&session, id, (revision, &sent, faults)).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteClosures>,
    id: ClosureId,
    (revision, sent, faults): (Option<i32>, &ClosureIn, Vec<Fault>),
) -> Result<ShowClosure> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let closure = store::find(scope, id).await?;
    let row = Row::new(&closure, practice.today(scope.now()));
    // What was typed was decided on what stood there then.
    let revision = revision.unwrap_or(closure.revision);
    let frame = Frame::around(session, SETTINGS, &practice).await?;
    Ok(ShowClosure::new(frame, (row, revision), sent, faults))
}
