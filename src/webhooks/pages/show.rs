//! One address: how it stands, what was brought to it, and what can be done about it.

use chrono::{DateTime, Utc};
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{
    super::{
        ReadWebhooks, WriteWebhooks, actions,
        delivery::{Attempt, Delivery, DeliveryState, Outcome},
        store,
        webhook::{Webhook, WebhookId, WebhookState},
    },
    Tag,
};
use crate::{
    error::{Error, Result},
    kernel::cursor::Window,
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs, Submitted},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Moment, Practice, SETTINGS},
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    id: String,
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
    /// A secret just made, shown this once.
    secret: Option<String>,
}

/// One event on its way.
#[derive(Serialize)]
struct Line {
    event: String,
    kind: String,
    state: &'static str,
    tag: Tag,
    tries: i32,
    outcome: Option<&'static str>,
    status: Option<i32>,
    last: Option<Moment>,
}

/// A button, and nothing that is filled in.
#[derive(Clone, Copy)]
pub struct Nothing;

impl Form for Nothing {
    const INPUTS: &'static [&'static str] = &[];

    fn read(_: &mut Pairs) -> Self {
        Self
    }
}

impl Line {
    fn new(
        delivery: &Delivery,
        last: Option<&Attempt>,
        practice: &Practice,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            event: delivery.event_id.to_string(),
            kind: delivery.kind.clone(),
            state: delivery.state.word(),
            tag: Self::tag(delivery.state),
            tries: delivery.attempts,
            outcome: last.map(|last| last.outcome.word()),
            status: last.and_then(|last| last.status),
            last: last.map(|last| Moment::new(practice, last.at, now)),
        }
    }

    fn tag(state: DeliveryState) -> Tag {
        match state {
            DeliveryState::Delivered => Tag { tone: "good", icon: "check" },
            DeliveryState::Waiting => Tag { tone: "warn", icon: "clock" },
            DeliveryState::GivenUp => Tag { tone: "bad", icon: "alert" },
            DeliveryState::Stopped => Tag { tone: "", icon: "clock" },
        }
    }

    fn sample(state: DeliveryState, outcome: Option<Outcome>) -> Self {
        Self {
            event: "evt_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            kind: "application.moved".to_owned(),
            state: state.word(),
            tag: Self::tag(state),
            tries: 2,
            outcome: outcome.map(Outcome::word),
            status: outcome.filter(|one| *one == Outcome::Answered).map(|_| 503),
            last: outcome.map(|_| Moment::sample("today")),
        }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "webhooks/show";

    fn samples() -> Vec<Self> {
        let page = |state: WebhookState, deliveries, secret: Option<&str>| Self {
            frame: Frame::sample(SETTINGS),
            id: "hook_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
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
            secret: secret.map(str::to_owned),
        };
        let tried = Outcome::ALL.iter().map(|one| Line::sample(DeliveryState::Waiting, Some(*one)));
        let states = DeliveryState::ALL.iter().map(|state| Line::sample(*state, None));
        vec![
            page(WebhookState::Open, vec![], None),
            page(WebhookState::Failing, tried.chain(states).collect(), Some("whsec_BwcHBw==")),
            page(WebhookState::Closed, vec![], None),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadWebhooks>,
    Path(id): Path<WebhookId>,
) -> Result<Html<String>> {
    let webhook = store::find(&session.scope, id).await?;
    session.page(&fill(&session, webhook, None).await?)
}

#[handler]
pub async fn rotate(
    form: Submitted<WriteWebhooks, Nothing>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    let session = form.session;
    let made = session.scope.write(async |tx: &mut Tx| actions::rotate(tx, id).await).await?;
    let page = fill(&session, made.webhook, Some(made.secret)).await?;
    Ok(session.page(&page)?.into_response())
}

#[handler]
pub async fn close(
    form: Submitted<WriteWebhooks, Nothing>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::close(tx, id).await).await?;
    Ok(see_other(&format!("/settings/webhooks/{id}")))
}

#[handler]
pub async fn open(
    form: Submitted<WriteWebhooks, Nothing>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::open(tx, id).await).await?;
    Ok(see_other(&format!("/settings/webhooks/{id}")))
}

#[handler]
pub async fn ping(
    form: Submitted<WriteWebhooks, Nothing>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::ping(tx, id).await).await?;
    Ok(see_other(&format!("/settings/webhooks/{id}")))
}

async fn fill<P>(session: &Session<P>, webhook: Webhook, secret: Option<String>) -> Result<Show> {
    let (scope, now) = (&session.scope, session.scope.now());
    let practice = practices::here(scope).await?;
    let window = Window::new(None, Window::USUAL).map_err(Error::Unreadable)?;
    let mut found = store::deliveries(scope, webhook.id, None, window).await?;
    found.truncate(Window::USUAL as usize);
    let tries = store::attempts(scope, found.iter().map(|one| one.id)).await?;
    let line = |one: &Delivery| {
        let last = tries.get(&one.id).and_then(|tries| tries.last());
        Line::new(one, last, &practice, now)
    };
    let old = webhook.old.as_ref().map(|(_, until)| *until).filter(|until| now < *until);
    Ok(Show {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        id: webhook.id.to_string(),
        host: webhook.target.url.host_name(),
        url: webhook.target.url.to_string(),
        kinds: webhook.target.kinds.iter().map(ToString::to_string).collect(),
        state: webhook.state().word(),
        tag: Tag::of(webhook.state()),
        because: webhook.closed.map(|(_, because)| because.word()),
        is_open: webhook.closed.is_none(),
        may_write: session.may::<WriteWebhooks>(),
        old_until: old.map(|until| Moment::new(&practice, until, now)),
        deliveries: found.iter().map(line).collect(),
        secret,
    })
}
