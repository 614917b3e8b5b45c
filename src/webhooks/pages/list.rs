//! Who is told what happens, and the form to add an address.

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;

use super::{
    super::{
        ReadWebhooks, WriteWebhooks, actions,
        input::WebhookIn,
        store,
        webhook::{Webhook, WebhookState},
    },
    Tag,
};
use crate::{
    error::Result,
    kernel::{cursor::Window, fault::Fault, field::Field},
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{Frame, SETTINGS},
};

/// As many as an office ever has.
const SHOWN: u32 = 100;

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    webhooks: Vec<Row>,
    may_write: bool,
    url: FormField,
    description: FormField,
    types: Vec<Choice>,
    faults: Vec<Fault>,
    /// The secret of one just added, shown this once.
    secret: Option<String>,
}

#[derive(Serialize)]
pub struct Row {
    id: String,
    host: String,
    description: String,
    state: &'static str,
    tag: Tag,
    count: usize,
}

#[derive(Serialize)]
struct Choice {
    kind: &'static str,
    is_ticked: bool,
}

impl Form for WebhookIn {
    const INPUTS: &'static [&'static str] = &["url", "description", "types"];

    fn read(pairs: &mut Pairs) -> Self {
        let types = pairs.all("types");
        Self {
            url: pairs.field("url"),
            description: pairs.optional("description"),
            types: Some(types.iter().map(|kind| Field::read(kind)).collect()),
        }
    }
}

impl Row {
    fn new(webhook: &Webhook) -> Self {
        let description = webhook.target.description.as_ref();
        Self {
            id: webhook.id.to_string(),
            host: webhook.target.url.host_name(),
            description: description.map(ToString::to_string).unwrap_or_default(),
            state: webhook.state().word(),
            tag: Tag::of(webhook.state()),
            count: webhook.target.kinds.len(),
        }
    }

    fn sample(state: WebhookState) -> Self {
        Self {
            id: "hook_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            host: "hr.example".to_owned(),
            description: "Payroll".to_owned(),
            state: state.word(),
            tag: Tag::of(state),
            count: 2,
        }
    }
}

impl Page for List {
    const TEMPLATE: &'static str = "webhooks/list";

    fn samples() -> Vec<Self> {
        let page = |webhooks, faults, secret: Option<&str>| {
            let frame = Frame::sample(SETTINGS);
            let kinds = vec!["application.moved", "license.claimed"];
            let secret = secret.map(str::to_owned);
            List::new((frame, true), webhooks, kinds, &WebhookIn::default(), faults, secret)
        };
        let all = WebhookState::ALL.iter().map(|state| Row::sample(*state)).collect();
        let wrong = Fault::at_each(["url", "description"], "value.missing");
        vec![
            page(vec![], vec![], None),
            page(all, vec![], Some("whsec_BwcHBw==")),
            page(vec![], wrong, None),
        ]
    }
}

impl List {
    fn new(
        (frame, may_write): (Frame, bool),
        webhooks: Vec<Row>,
        kinds: Vec<&'static str>,
        sent: &WebhookIn,
        faults: Vec<Fault>,
        secret: Option<String>,
    ) -> Self {
        let ticked: Vec<_> = sent.types.iter().flatten().map(Field::sent).collect();
        let choice = |kind: &'static str| Choice {
            kind,
            is_ticked: ticked.iter().any(|ticked| ticked == kind),
        };
        let description = sent.description.clone().unwrap_or_default();
        Self {
            frame,
            webhooks,
            may_write,
            url: FormField::new("url", &sent.url, &faults),
            description: FormField::new("description", &description, &faults),
            types: kinds.into_iter().map(choice).collect(),
            faults,
            secret,
        }
    }
}

#[handler]
pub async fn view(session: Session<ReadWebhooks>) -> Result<Html<String>> {
    session.page(&fill(&session, &WebhookIn::default(), vec![], None).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteWebhooks, WebhookIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let added = match sent.clone().check(session.scope.platform().rooms) {
        Ok(target) => session.scope.write(async |tx: &mut Tx| actions::add(tx, target).await).await,
        Err(error) => Err(error),
    };
    match added {
        Ok(made) => {
            let nothing = WebhookIn::default();
            let page = fill(&session, &nothing, vec![], Some(made.secret)).await?;
            Ok(session.page(&page)?.into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<WebhookIn>(error)?;
            let page = fill(&session, &sent, faults, None).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill<P>(
    session: &Session<P>,
    sent: &WebhookIn,
    faults: Vec<Fault>,
    secret: Option<String>,
) -> Result<List> {
    let window = Window::new(None, SHOWN).map_err(crate::error::Error::Unreadable)?;
    let rows = store::list(&session.scope, window).await?;
    let kinds = session.scope.platform().rooms.open_kinds();
    let frame = (Frame::of(session, SETTINGS).await?, session.may::<WriteWebhooks>());
    Ok(List::new(frame, rows.iter().map(Row::new).collect(), kinds, sent, faults, secret))
}
