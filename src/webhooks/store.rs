//! Questions about webhooks and what is brought to them. No decisions are made here.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

use super::{
    delivery::{Attempt, Delivery, DeliveryId, DeliveryState, Outcome},
    entity::{attempt, delivery, webhook},
    webhook::{Target, Webhook, WebhookId},
};
use crate::{
    error::{Error, Result},
    invitations::{self, InvitationId},
    kernel::{cursor::Window, fault::Reason, typed_id::TypedId},
    platform::{
        db::{
            Scope, Tx,
            page::{Counting, Piece, Seek, Sorted},
        },
        events::{self, EventId, EventKind},
    },
};

/// How many rows are written by one statement.
const AT_ONCE: usize = 1_000;

pub async fn find(scope: &Scope, id: WebhookId) -> Result<Webhook> {
    scope.one(by_id(scope, id)).await?.ok_or(Error::Missing("webhook")).and_then(noun)
}

/// Like [`find`], and holds the webhook until the transaction ends.
pub async fn hold(tx: &Tx, id: WebhookId) -> Result<Webhook> {
    tx.lock(by_id(tx, id)).await?.ok_or(Error::Missing("webhook")).and_then(noun)
}

/// Returns one row more than the window shows, in the order they were added: of one invitation, or all.
pub async fn list(
    scope: &Scope,
    invitation: Option<InvitationId>,
    window: Window,
) -> Result<Vec<Webhook>> {
    let mut rows = shown(scope);
    if let Some(invitation) = invitation {
        rows = rows.filter(webhook::Column::InvitationId.eq(invitation));
    }
    scope.all(scope.window(rows, window)).await?.into_iter().map(noun).collect()
}

/// Returns those to look after: all that somebody added, and of those of one invitation what is amiss.
pub async fn looked_after(scope: &Scope, window: Window) -> Result<Vec<Webhook>> {
    use webhook::Column;

    let wanted = Condition::any()
        .add(Column::InvitationId.is_null())
        .add(Column::FailingSince.is_not_null())
        .add(Column::ClosedAt.is_not_null());
    let rows = scope.window(shown(scope).filter(wanted), window);
    scope.all(rows).await?.into_iter().map(noun).collect()
}

/// Returns those that are told what happens to these things. There may be one for each invitation, so
/// only those of these are read.
pub async fn open_about(scope: &Scope, subjects: &[String]) -> Result<Vec<Webhook>> {
    use webhook::Column;

    let invitations = subjects.iter().filter_map(|id| id.parse::<InvitationId>().ok());
    let themselves = subjects.iter().filter_map(|id| id.parse::<WebhookId>().ok());
    let told = Condition::any()
        .add(Column::InvitationId.is_null())
        .add(Column::InvitationId.is_in(invitations))
        .add(Column::Id.is_in(themselves));
    let rows = scope.select::<webhook::Entity>().filter(Column::ClosedAt.is_null()).filter(told);
    let rows = rows.order_by_asc(Column::Id);
    scope.all(rows).await?.into_iter().map(noun).collect()
}

pub async fn add(tx: &Tx, webhook: &Webhook) -> Result<()> {
    tx.insert(row(tx, webhook)).await
}

/// Saves all that can change.
pub async fn save(tx: &Tx, webhook: &Webhook) -> Result<()> {
    tx.update(webhook::ActiveModel::from(row(tx, webhook)).reset_all()).await
}

pub async fn delivery(scope: &Scope, id: DeliveryId) -> Result<Option<Delivery>> {
    let rows = scope.select::<delivery::Entity>().filter(delivery::Column::Id.eq(id));
    Ok(scope.one(rows).await?.map(Delivery::from))
}

/// Which deliveries of a webhook to list.
#[derive(Default)]
pub struct Brought {
    pub state: Option<DeliveryState>,
    pub event_id: Option<EventId>,
    pub kind: Option<EventKind>,
}

/// Returns one row more than the window shows, the newest first.
pub async fn deliveries(
    scope: &Scope,
    webhook: WebhookId,
    filter: Brought,
    window: Window,
) -> Result<Vec<Delivery>> {
    use delivery::Column;

    let mut rows = brought_to(scope, webhook);
    if let Some(state) = filter.state {
        rows = rows.filter(Column::State.eq(state));
    }
    if let Some(event_id) = filter.event_id {
        rows = rows.filter(Column::EventId.eq(event_id));
    }
    if let Some(kind) = filter.kind {
        rows = rows.filter(Column::Kind.eq(kind.as_str()));
    }
    if let Some(before) = window.after {
        rows = rows.filter(Column::Id.lt(DeliveryId::from_uuid(before)));
    }
    let rows = rows.order_by_desc(Column::Id).limit(window.rows());
    Ok(scope.all(rows).await?.into_iter().map(Delivery::from).collect())
}

/// Returns a page of what was brought, the newest first: all, or what was tried and not taken.
pub async fn brought(
    scope: &Scope,
    webhook: WebhookId,
    is_failed: bool,
    seek: &Seek,
) -> Result<Piece<Delivery>> {
    use delivery::Column;

    let mut rows = brought_to(scope, webhook);
    if is_failed {
        rows = rows.filter(Column::State.ne(DeliveryState::Delivered));
        rows = rows.filter(Column::Attempts.gt(0));
    }
    let (sorted, from) = (Sorted::descending_by([Column::Id]), (seek, Window::USUAL));
    let counting = Counting::UpToAThousand;
    Ok(scope.page(rows, &sorted, from, counting).await?.map(Delivery::from))
}

/// Returns how each try of these deliveries ended, the first one first.
pub async fn attempts(
    scope: &Scope,
    ids: impl IntoIterator<Item = DeliveryId>,
) -> Result<HashMap<DeliveryId, Vec<Attempt>>> {
    let rows = scope.select::<attempt::Entity>().filter(attempt::Column::DeliveryId.is_in(ids));
    let mut attempts: HashMap<_, Vec<_>> = HashMap::new();
    for row in scope.all(rows.order_by_asc(attempt::Column::Number)).await? {
        let attempt::Model { delivery_id, number, at, outcome, status, .. } = row;
        attempts.entry(delivery_id).or_default().push(Attempt { number, at, outcome, status });
    }
    Ok(attempts)
}

pub async fn add_deliveries(tx: &Tx, new: &[Delivery]) -> Result<()> {
    let practice_id = tx.practice_id();
    for chunk in new.chunks(AT_ONCE) {
        let rows = chunk.iter().cloned().map(|one| delivery::Model {
            practice_id,
            id: one.id,
            webhook_id: one.webhook_id,
            event_id: one.event_id,
            kind: one.kind,
            state: one.state,
            attempts: one.attempts,
            queued_at: one.queued_at,
        });
        tx.insert_all(rows).await?;
    }
    Ok(())
}

/// Saves how far a delivery has come, and how its last try ended.
pub async fn add_attempt(
    tx: &Tx,
    delivery: &Delivery,
    (outcome, status): (Outcome, Option<i32>),
) -> Result<()> {
    save_delivery(tx, delivery).await?;
    let (delivery_id, number) = (delivery.id, delivery.attempts);
    let (practice_id, at) = (tx.practice_id(), tx.now());
    tx.insert(attempt::Model { practice_id, delivery_id, number, at, outcome, status }).await
}

pub async fn save_delivery(tx: &Tx, delivery: &Delivery) -> Result<()> {
    tx.update(delivery::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(delivery.id),
        state: Set(delivery.state),
        attempts: Set(delivery.attempts),
        ..Default::default()
    })
    .await
}

/// Like [`delivery`], and holds it until the transaction ends.
pub async fn hold_delivery(tx: &Tx, id: DeliveryId) -> Result<Option<Delivery>> {
    let rows = tx.select::<delivery::Entity>().filter(delivery::Column::Id.eq(id));
    Ok(tx.lock(rows).await?.map(Delivery::from))
}

fn by_id(scope: &Scope, id: WebhookId) -> Select<webhook::Entity> {
    shown(scope).filter(webhook::Column::Id.eq(id))
}

/// Selects webhooks: of those of one invitation, what who asks is shown.
fn shown(scope: &Scope) -> Select<webhook::Entity> {
    use webhook::Column;

    let rows = scope.select::<webhook::Entity>();
    let Some(invitations) = invitations::ids_shown(scope) else { return rows };
    let of_shown = Column::InvitationId.in_subquery(invitations);
    rows.filter(Condition::any().add(Column::InvitationId.is_null()).add(of_shown))
}

/// Selects what was brought to a webhook: of that, what who asks is shown in the log.
fn brought_to(scope: &Scope, webhook: WebhookId) -> Select<delivery::Entity> {
    use delivery::Column;

    let rows = scope.select::<delivery::Entity>().filter(Column::WebhookId.eq(webhook));
    match events::ids_shown(scope) {
        Some(events) => rows.filter(Column::EventId.in_subquery(events)),
        None => rows,
    }
}

fn row(tx: &Tx, webhook: &Webhook) -> webhook::Model {
    let Webhook { id, target, invitation, secret, old, made_at, made_by, .. } = webhook.clone();
    let (failing_since, closed) = (webhook.failing_since, webhook.closed);
    let kinds: Vec<_> = target.kinds.iter().map(ToString::to_string).collect();
    let (closed_at, closed_because) = closed.unzip();
    let mut old = old.into_iter();
    let (old_secret, old_until) = old.next().unzip();
    webhook::Model {
        practice_id: tx.practice_id(),
        id,
        url: target.url,
        description: target.description,
        kinds: kinds.join(" "),
        invitation_id: invitation,
        secret,
        old_secret,
        old_until,
        older_secrets: old.map(|(secret, until)| written(&secret, until)).collect(),
        made_at,
        made_by,
        failing_since,
        closed_at,
        closed_because,
        updated_at: webhook.updated_at,
    }
}

fn noun(row: webhook::Model) -> Result<Webhook> {
    let kinds = row.kinds.split_whitespace().map(str::parse).collect::<Result<_, Reason>>();
    let older = row.older_secrets.lines().map(read).collect::<Result<Vec<_>>>()?;
    let old = row.old_secret.zip(row.old_until).into_iter().chain(older).collect();
    Ok(Webhook {
        id: row.id,
        target: Target {
            url: row.url,
            description: row.description,
            kinds: kinds.map_err(Error::internal)?,
        },
        invitation: row.invitation_id,
        secret: row.secret,
        old,
        made_at: row.made_at,
        made_by: row.made_by,
        failing_since: row.failing_since,
        closed: row.closed_at.zip(row.closed_because),
        updated_at: row.updated_at,
    })
}

/// A secret before the last one, as a line of its row: until when it signs, and the sealed secret.
fn written(secret: &str, until: DateTime<Utc>) -> String {
    format!("{} {secret}\n", until.to_rfc3339())
}

fn read(line: &str) -> Result<(String, DateTime<Utc>)> {
    let (until, secret) = line.split_once(' ').unwrap_or_default();
    Ok((secret.to_owned(), until.parse().map_err(Error::internal)?))
}

impl From<delivery::Model> for Delivery {
    fn from(row: delivery::Model) -> Self {
        let delivery::Model { id, webhook_id, event_id, kind, state, attempts, queued_at, .. } =
            row;
        Self { id, webhook_id, event_id, kind, state, attempts, queued_at }
    }
}
