//! One closure, to be changed or taken away.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{CLOSURES, Row};
use crate::{
    closures::{actions, closure::ClosureId, input::ClosureIn, room::WriteClosures, store},
    error::Result,
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Submitted, faults_to_show},
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
    name: FormField,
    first_day: FormField,
    last_day: FormField,
    faults: Vec<Fault>,
}

impl ShowClosure {
    fn new(frame: Frame, closure: Row, sent: &ClosureIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            closure,
            name: FormField::new("name", &sent.name, &faults),
            first_day: FormField::new("first_day", &sent.first_day, &faults),
            last_day: FormField::new("last_day", sent.last_day.as_ref(), &faults),
            faults,
        }
    }
}

impl Page for ShowClosure {
    const TEMPLATE: &'static str = "closures/show";

    fn samples() -> Vec<Self> {
        let page = |is_open, faults| {
            let (frame, row) = (Frame::sample(SETTINGS), Row::sample(is_open));
            Self::new(frame, row, &ClosureIn::default(), faults)
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
    session.page(&fill(&session, id, (&closure.span.into(), vec![])).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteClosures, ClosureIn>,
    Path(id): Path<ClosureId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    // Before what was typed: whose closure it is not learns nothing of the form.
    store::find(&session.scope, id).await?;
    let act = async |tx: &mut Tx| actions::change(tx, id, sent.clone().check()?).await;
    match session.scope.write(act).await {
        Ok(_) => Ok(see_other(CLOSURES)),
        Err(error) => {
            let (status, faults) = faults_to_show::<ClosureIn>(error)?;
            let page = fill(&session, id, (&sent, faults)).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteClosures>,
    id: ClosureId,
    (sent, faults): (&ClosureIn, Vec<Fault>),
) -> Result<ShowClosure> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let row = Row::new(&store::find(scope, id).await?, practice.today(scope.now()));
    Ok(ShowClosure::new(Frame::around(session, SETTINGS, &practice).await?, row, sent, faults))
}
