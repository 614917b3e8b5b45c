//! One closure, to be changed or taken away.

use super::{CLOSURES, Row};
use crate::{
    closures::{actions, closure::ClosureId, input::ClosureIn, room::WriteClosures, store},
    platform::prelude::page::*,
    practices::{self, Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct ShowClosure {
    frame: Frame,
    closure: Row,
    /// The closure as its reader saw it: what was typed was decided on that.
    revision: i32,
    #[serde(flatten)]
    form: Filled,
}

impl Page for ShowClosure {
    const TEMPLATE: &'static str = "closures/show";

    fn samples() -> Vec<Self> {
        let page = |is_open, faults| Self {
            frame: Frame::sample(SETTINGS),
            closure: Row::sample(is_open),
            revision: 1,
            form: Filled::of::<ClosureIn>(&ClosureIn::default(), faults),
        };
        let wrong = Filled::faults_of::<ClosureIn>();
        vec![page(true, vec![]), page(false, vec![]), page(true, wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteClosures>,
    Path(id): Path<ClosureId>,
) -> Result<Html<String>> {
    let closure = store::find(&session.scope, id).await?;
    let form = Filled::of::<ClosureIn>(&ClosureIn::from(closure.span), vec![]);
    session.page(&page(&session, id, None, form).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteClosures, Revised<ClosureIn>>,
    Path(id): Path<ClosureId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    // Before what was typed: whose closure it is not learns nothing of the form.
    store::find(&session.scope, id).await?;
    let act = async |tx: &mut Tx| {
        let span = sent.fields.clone().check()?;
        actions::change(tx, id, sent.seen()?, span).await
    };
    let done = session.scope.write(act).await;
    let again = async |faults| {
        let form = Filled::of::<ClosureIn>(&sent.fields, faults);
        page(&session, id, sent.revision, form).await
    };
    session.answer::<ClosureIn, _, _>(done, CLOSURES, again).await
}

/// Takes it away.
#[handler]
pub async fn remove(
    form: Submitted<WriteClosures, Press>,
    Path(id): Path<ClosureId>,
) -> Result<Response> {
    let act = async |tx: &mut Tx| actions::remove(tx, id).await;
    form.session.scope.write(act).await?;
    Ok(see_other(CLOSURES))
}

async fn page(
    session: &Session<WriteClosures>,
    id: ClosureId,
    seen: Option<i32>,
    form: Filled,
) -> Result<ShowClosure> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let closure = store::find(scope, id).await?;
    Ok(ShowClosure {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        closure: Row::new(&closure, practice.today(scope.now())),
        revision: seen.unwrap_or(closure.revision),
        form,
    })
}
