//! One address: how it stands, what was brought to it, and what can be done about it.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use super::{
    super::{
        ReadWebhooks, WriteWebhooks, actions,
        delivery::Delivery,
        input::WebhookChangesIn,
        queue, store,
        webhook::{Webhook, WebhookId, WebhookState},
    },
    Choice, Tag,
    again::Again,
    line::Line,
};
use crate::{
    error::Result,
    kernel::{change::Change, fault::Fault, field::Field},
    platform::{
        db::{
            Tx,
            page::{Piece, Seek},
        },
        http::{
            form::{Form, FormField, Pairs, Press, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::{Page, Pages},
    },
    practices::{self, Frame, Moment, SETTINGS},
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    id: String,
    /// Its own, for the addresses of the other pages.
    path: String,
    host: String,
    url: String,
    kinds: Vec<String>,
    state: &'static str,
    tag: Tag,
    because: Option<&'static str>,
    is_open: bool,
    may_write: bool,
    /// Until when the secret before this one signs, too.
    old_until: Option<Moment>,
    deliveries: Vec<Line>,
    pages: Option<Pages>,
    /// Whether only what was tried and not taken is shown.
    is_failed: bool,
    /// The same, as they ask for it.
    rest: &'static str,
    /// From when to when to tell once more.
    span: [FormField; 2],
    /// A secret just made, shown this once.
    secret: Option<String>,
    address: FormField,
    types: Vec<Choice>,
    faults: Vec<Fault>,
}

/// Which of what was brought is asked for.
#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    cursor: Seek,
    /// Only what was tried and not taken.
    #[serde(default)]
    failed: bool,
}

/// What stands in the forms, and what is wrong with one of them.
struct Sent {
    to: WebhookChangesIn,
    again: Again,
    faults: Vec<Fault>,
}

impl Sent {
    fn of(webhook: &Webhook) -> Self {
        let types = webhook.target.kinds.iter().cloned().map(Field::Read).collect();
        let url = Some(Field::Read(webhook.target.url.clone()));
        let to = WebhookChangesIn { url, description: Change::Stay, types: Some(types) };
        Self { to, again: Again::default(), faults: vec![] }
    }

    fn form(&self, kinds: Vec<&'static str>) -> (FormField, Vec<Choice>) {
        let ticked: Vec<_> = self.to.types.iter().flatten().map(Field::sent).collect();
        let address = FormField::new("url", self.to.url.as_ref(), &self.faults);
        (address, Choice::all(kinds, &ticked))
    }
}

impl Form for WebhookChangesIn {
    const INPUTS: &'static [&'static str] = &["url", "types"];

    fn read(pairs: &mut Pairs) -> Self {
        let types = pairs.all("types");
        Self {
            url: Some(pairs.field("url")),
            description: Change::Stay,
            types: Some(types.iter().map(|kind| Field::read(kind)).collect()),
        }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "webhooks/show";

    fn samples() -> Vec<Self> {
        let page = |state: WebhookState, deliveries, secret: Option<&str>| Self {
            frame: Frame::sample(SETTINGS),
            id: "hook_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            path: "/settings/webhooks/hook_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            host: "hr.example".to_owned(),
            url: "https://hr.example/hooks".to_owned(),
            kinds: secret.map(|_| "application.moved".to_owned()).into_iter().collect(),
            state: state.word(),
            tag: Tag::of(state),
            because: (state == WebhookState::Closed).then_some("failing"),
            is_open: state != WebhookState::Closed,
            may_write: true,
            old_until: secret.map(|_| Moment::sample("tomorrow")),
            deliveries,
            pages: None,
            is_failed: false,
            rest: "",
            span: Again::default().ends(&[]),
            secret: secret.map(str::to_owned),
            address: FormField::new::<String>("url", None, &[]),
            types: Choice::all(vec!["application.moved"], &[]),
            faults: vec![],
        };
        let wrong = Fault::at_each(["url"], "value.missing");
        let ends = Fault::at_each(["from", "to"], "value.missing");
        vec![
            page(WebhookState::Open, vec![], None),
            Self {
                pages: Pages::samples().remove(0),
                is_failed: true,
                ..page(WebhookState::Failing, Line::samples(), Some("whsec_BwcHBw=="))
            },
            page(WebhookState::Closed, vec![], None),
            Self {
                address: FormField::new::<String>("url", None, &wrong),
                faults: wrong,
                ..page(WebhookState::Open, vec![], None)
            },
            Self {
                span: Again::default().ends(&ends),
                faults: ends,
                ..page(WebhookState::Open, Line::samples(), None)
            },
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadWebhooks>,
    Path(id): Path<WebhookId>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let webhook = store::find(&session.scope, id).await?;
    let sent = Sent::of(&webhook);
    session.page(&fill(&session, webhook, (asked, sent), None).await?)
}

/// Changes where it is told what.
#[handler]
pub async fn change(
    form: Submitted<WriteWebhooks, WebhookChangesIn>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    let Submitted { session, fields: to } = form;
    let changed = match to.clone().check(session.scope.platform()) {
        Ok(target) => {
            let change = async |tx: &mut Tx| actions::change(tx, id, target).await;
            session.scope.write(change).await.map(drop)
        }
        Err(error) => Err(error),
    };
    let Err(error) = changed else { return Ok(see_other(&format!("/settings/webhooks/{id}"))) };
    let (status, faults) = faults_to_show::<WebhookChangesIn>(error)?;
    let webhook = store::find(&session.scope, id).await?;
    let sent = Sent { to, again: Again::default(), faults };
    let page = fill(&session, webhook, (Asked::default(), sent), None).await?;
    Ok(session.page(&page)?.with_status(status).into_response())
}

#[handler]
pub async fn rotate(
    form: Submitted<WriteWebhooks, Press>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    let session = form.session;
    let made = session.scope.write(async |tx: &mut Tx| actions::rotate(tx, id).await).await?;
    let sent = Sent::of(&made.webhook);
    let asked = Asked::default();
    let page = fill(&session, made.webhook, (asked, sent), Some(made.secret)).await?;
    Ok(session.page(&page)?.into_response())
}

#[handler]
pub async fn close(
    form: Submitted<WriteWebhooks, Press>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::close(tx, id).await).await?;
    Ok(see_other(&format!("/settings/webhooks/{id}")))
}

#[handler]
pub async fn open(
    form: Submitted<WriteWebhooks, Press>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::open(tx, id).await).await?;
    Ok(see_other(&format!("/settings/webhooks/{id}")))
}

#[handler]
pub async fn ping(
    form: Submitted<WriteWebhooks, Press>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::ping(tx, id).await).await?;
    Ok(see_other(&format!("/settings/webhooks/{id}")))
}

/// Brings one event once more, or those of a time.
#[handler]
pub async fn replay(
    form: Submitted<WriteWebhooks, Again>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    let Submitted { session, fields: again } = form;
    let zone = practices::here(&session.scope).await?.time_zone();
    let replayed = match again.clone().check(zone) {
        Ok(which) => {
            let replay = async |tx: &mut Tx| queue::replay(tx, id, which).await;
            session.scope.write(replay).await.map(drop)
        }
        Err(error) => Err(error),
    };
    let Err(error) = replayed else { return Ok(see_other(&format!("/settings/webhooks/{id}"))) };
    let (status, faults) = faults_to_show::<Again>(error)?;
    let webhook = store::find(&session.scope, id).await?;
    let sent = Sent { again, faults, ..Sent::of(&webhook) };
    let page = fill(&session, webhook, (Asked::default(), sent), None).await?;
    Ok(session.page(&page)?.with_status(status).into_response())
}

async fn fill<P>(
    session: &Session<P>,
    webhook: Webhook,
    (asked, sent): (Asked, Sent),
    secret: Option<String>,
) -> Result<Show> {
    let (scope, now) = (&session.scope, session.scope.now());
    let practice = practices::here(scope).await?;
    let (address, types) = sent.form(scope.platform().rooms.open_kinds());
    let Piece { rows, part } =
        store::brought(scope, webhook.id, asked.failed, &asked.cursor).await?;
    let tries = store::attempts(scope, rows.iter().map(|one| one.id)).await?;
    let tries_of = |one: &Delivery| tries.get(&one.id).map(Vec::as_slice).unwrap_or_default();
    let next = queue::next_tries(scope, &rows).await?;
    let next_of = |one: &Delivery| next.get(&one.id).copied();
    let line = |one: &Delivery| Line::new(one, (tries_of(one), next_of(one)), &practice, now);
    let old = webhook.old_until().filter(|until| now < *until);
    Ok(Show {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        id: webhook.id.to_string(),
        path: format!("/settings/webhooks/{}", webhook.id),
        host: webhook.target.url.host_name(),
        url: webhook.target.url.to_string(),
        kinds: webhook.target.kinds.iter().map(ToString::to_string).collect(),
        state: webhook.state().word(),
        tag: Tag::of(webhook.state()),
        because: webhook.closed.map(|(_, because)| because.word()),
        is_open: webhook.closed.is_none(),
        may_write: session.may::<WriteWebhooks>(),
        old_until: old.map(|until| Moment::new(&practice, until, now)),
        deliveries: rows.iter().map(line).collect(),
        pages: Pages::new(&part),
        is_failed: asked.failed,
        rest: if asked.failed { "failed=true" } else { "" },
        span: sent.again.ends(&sent.faults),
        secret,
        address,
        types,
        faults: sent.faults,
    })
}
