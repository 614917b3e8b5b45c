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
        input::{ReplayIn, WebhookChangesIn},
        queue, store,
        webhook::{Webhook, WebhookId, WebhookState},
    },
    Choice, Tag,
};
use crate::{
    error::{Error, Result},
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
    address: FormField,
    types: Vec<Choice>,
    faults: Vec<Fault>,
}

/// What stands in the form that changes it, and what is wrong with that.
struct Sent {
    to: WebhookChangesIn,
    faults: Vec<Fault>,
}

impl Sent {
    fn of(webhook: &Webhook) -> Self {
        let types = webhook.target.kinds.iter().cloned().map(Field::Read).collect();
        let url = Some(Field::Read(webhook.target.url.clone()));
        let to = WebhookChangesIn { url, description: None, types: Some(types) };
        Self { to, faults: vec![] }
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
            description: None,
            types: Some(types.iter().map(|kind| Field::read(kind)).collect()),
        }
    }
}

impl Form for ReplayIn {
    const INPUTS: &'static [&'static str] = &["event_id"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { event_id: pairs.optional("event_id"), from: None, to: None }
    }
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
    /// Whether nothing is tried any more, so that it can be sent again.
    is_over: bool,
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
            is_over: delivery.state != DeliveryState::Waiting,
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
            is_over: state != DeliveryState::Waiting,
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
            address: FormField::new::<String>("url", None, &[]),
            types: Choice::all(vec!["application.moved"], &[]),
            faults: vec![],
        };
        let wrong = Fault::at_each(["url"], "value.missing");
        let tried = Outcome::ALL.iter().map(|one| Line::sample(DeliveryState::Waiting, Some(*one)));
        let states = DeliveryState::ALL.iter().map(|state| Line::sample(*state, None));
        vec![
            page(WebhookState::Open, vec![], None),
            page(WebhookState::Failing, tried.chain(states).collect(), Some("whsec_BwcHBw==")),
            page(WebhookState::Closed, vec![], None),
            Self {
                address: FormField::new::<String>("url", None, &wrong),
                faults: wrong,
                ..page(WebhookState::Open, vec![], None)
            },
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadWebhooks>,
    Path(id): Path<WebhookId>,
) -> Result<Html<String>> {
    let webhook = store::find(&session.scope, id).await?;
    let sent = Sent::of(&webhook);
    session.page(&fill(&session, webhook, sent, None).await?)
}

/// Changes where it is told what.
#[handler]
pub async fn change(
    form: Submitted<WriteWebhooks, WebhookChangesIn>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    let Submitted { session, fields: to } = form;
    let changed = match to.clone().check(session.scope.platform().rooms) {
        Ok(target) => {
            let change = async |tx: &mut Tx| actions::change(tx, id, target).await;
            session.scope.write(change).await.map(drop)
        }
        Err(error) => Err(error),
    };
    let Err(error) = changed else { return Ok(see_other(&format!("/settings/webhooks/{id}"))) };
    let (status, faults) = faults_to_show::<WebhookChangesIn>(error)?;
    let webhook = store::find(&session.scope, id).await?;
    let page = fill(&session, webhook, Sent { to, faults }, None).await?;
    Ok(session.page(&page)?.with_status(status).into_response())
}

#[handler]
pub async fn rotate(
    form: Submitted<WriteWebhooks, Nothing>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    let session = form.session;
    let made = session.scope.write(async |tx: &mut Tx| actions::rotate(tx, id).await).await?;
    let sent = Sent::of(&made.webhook);
    let page = fill(&session, made.webhook, sent, Some(made.secret)).await?;
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

/// Brings one event once more.
#[handler]
pub async fn replay(
    form: Submitted<WriteWebhooks, ReplayIn>,
    Path(id): Path<WebhookId>,
) -> Result<Response> {
    let which = form.fields.check()?;
    let again = async |tx: &mut Tx| queue::replay(tx, id, which).await;
    form.session.scope.write(again).await?;
    Ok(see_other(&format!("/settings/webhooks/{id}")))
}

async fn fill<P>(
    session: &Session<P>,
    webhook: Webhook,
    sent: Sent,
    secret: Option<String>,
) -> Result<Show> {
    let (scope, now) = (&session.scope, session.scope.now());
    let practice = practices::here(scope).await?;
    let (address, types) = sent.form(scope.platform().rooms.open_kinds());
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
        address,
        types,
        faults: sent.faults,
    })
}
