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
    Choice, Tag,
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
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, RedirectHosts, RedirectsIn, SETTINGS},
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
    /// To which websites candidates may be led on.
    redirect_hosts: FormField,
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
    /// Whether it is told of one invitation alone.
    is_callback: bool,
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
            is_callback: webhook.invitation.is_some(),
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
            is_callback: state == WebhookState::Failing,
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
            let sent = Sent { secret, ..Sent::new(None) };
            List::new((frame, true), webhooks, kinds, &sent, faults)
        };
        let all = WebhookState::ALL.iter().map(|state| Row::sample(*state)).collect();
        let wrong = Fault::at_each(["url", "description", "redirect_hosts"], "value.missing");
        vec![
            page(vec![], vec![], None),
            page(all, vec![], Some("whsec_BwcHBw==")),
            page(vec![], wrong, None),
        ]
    }
}

/// What stands in the forms, and the secret of one just added.
struct Sent {
    webhook: WebhookIn,
    redirects: RedirectsIn,
    secret: Option<String>,
}

impl Sent {
    fn new(kept: Option<&RedirectHosts>) -> Self {
        let redirect_hosts = kept.cloned().map(Field::Read);
        Self {
            webhook: WebhookIn::default(),
            redirects: RedirectsIn { redirect_hosts },
            secret: None,
        }
    }
}

impl List {
    fn new(
        (frame, may_write): (Frame, bool),
        webhooks: Vec<Row>,
        kinds: Vec<&'static str>,
        sent: &Sent,
        faults: Vec<Fault>,
    ) -> Self {
        let Sent { webhook: sent, redirects, secret } = sent;
        let ticked: Vec<_> = sent.types.iter().flatten().map(Field::sent).collect();
        let description = sent.description.clone().unwrap_or_default();
        Self {
            frame,
            webhooks,
            may_write,
            url: FormField::new("url", &sent.url, &faults),
            description: FormField::new("description", &description, &faults),
            types: Choice::all(kinds, &ticked),
            redirect_hosts: FormField::new(
                "redirect_hosts",
                redirects.redirect_hosts.as_ref(),
                &faults,
            ),
            faults,
            secret: secret.clone(),
        }
    }
}

#[handler]
pub async fn view(session: Session<ReadWebhooks>) -> Result<Html<String>> {
    let sent = kept(&session).await?;
    session.page(&fill(&session, &sent, vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteWebhooks, WebhookIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let added = match sent.clone().check(session.scope.platform()) {
        Ok(target) => session.scope.write(async |tx: &mut Tx| actions::add(tx, target).await).await,
        Err(error) => Err(error),
    };
    match added {
        Ok(made) => {
            let sent = Sent { secret: Some(made.secret), ..kept(&session).await? };
            let page = fill(&session, &sent, vec![]).await?;
            Ok(session.page(&page)?.into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<WebhookIn>(error)?;
            let sent = Sent { webhook: sent, ..kept(&session).await? };
            let page = fill(&session, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Says to which websites candidates may be led on after a test.
#[handler]
pub async fn allow(form: Submitted<WriteWebhooks, RedirectsIn>) -> Result<Response> {
    let Submitted { session, fields: redirects } = form;
    let saved = match redirects.clone().check() {
        Ok(hosts) => {
            let save = async |tx: &mut Tx| practices::allow_redirects(tx, hosts).await;
            session.scope.write(save).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(see_other("/settings/webhooks")),
        Err(error) => {
            let (status, faults) = faults_to_show::<RedirectsIn>(error)?;
            let page = fill(&session, &Sent { redirects, ..Sent::new(None) }, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn kept<P>(session: &Session<P>) -> Result<Sent> {
    let practice = practices::here(&session.scope).await?;
    Ok(Sent::new(Some(&practice.redirect_hosts)))
}

async fn fill<P>(session: &Session<P>, sent: &Sent, faults: Vec<Fault>) -> Result<List> {
    let window = Window::new(None, SHOWN).map_err(crate::error::Error::Unreadable)?;
    let rows = store::looked_after(&session.scope, window).await?;
    let kinds = session.scope.platform().rooms.open_kinds();
    let frame = (Frame::of(session, SETTINGS).await?, session.may::<WriteWebhooks>());
    Ok(List::new(frame, rows.iter().map(Row::new).collect(), kinds, sent, faults))
}
