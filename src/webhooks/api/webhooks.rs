//! Who is told what happens.

use poem_openapi::{
    ApiResponse, OpenApi,
    param::{Path, Query},
    payload::Json,
};

use super::Tag;
use crate::{
    error::{Error, Result},
    invitations::InvitationId,
    kernel::{
        cursor::{Cursor, Window},
        field::Field,
        moment::Moment,
    },
    platform::{
        db::Tx,
        events::{self, EventId, EventKind},
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            list::Listed,
            names::told_together,
            principal::ApiKey,
            resource::{Added, Resource},
        },
    },
    webhooks::{
        ReadWebhooks, WriteWebhooks, actions,
        delivery::DeliveryState,
        input::{ReplayIn, WebhookChangesIn, WebhookIn},
        output::{DeliveryOut, ReplayOut, WebhookOut},
        queue,
        store::{self, Brought},
        webhook::WebhookId,
    },
};

#[derive(ApiResponse)]
enum Shown {
    /// The webhook.
    #[oai(status = 200)]
    Webhook(Json<WebhookOut>),
}

type Changed = Added<WebhookOut>;

#[derive(ApiResponse)]
enum Queued {
    /// They are on their way.
    #[oai(status = 201)]
    Replay(
        Json<ReplayOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

pub struct Webhooks;

#[OpenApi(tag = "Tag::Events")]
impl Webhooks {
    /// List webhooks
    ///
    /// Returns who is told what happens, those that were turned off too, in the order they were added.
    #[oai(path = "/webhooks", method = "get", operation_id = "list_webhooks")]
    async fn list(
        &self,
        key: ApiKey<ReadWebhooks>,
        /// Only the one that `callback_url` of this invitation made.
        invitation_id: Query<Option<InvitationId>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<WebhookOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0);
        let window = window.map_err(Error::astray)?;
        let mut webhooks = store::list(&key.scope, invitation_id.0, window).await?;
        let next = window.cut(&mut webhooks, |webhook| (webhook.id, webhook.updated_at));
        key.listed(webhooks.into_iter().map(WebhookOut::from).collect(), next)
    }

    /// Get a webhook
    ///
    /// Returns the webhook as it stands.
    #[oai(path = "/webhooks/:id", method = "get", operation_id = "get_webhook")]
    async fn get(
        &self,
        key: ApiKey<ReadWebhooks>,
        /// The webhook.
        id: Path<WebhookId>,
    ) -> Result<Shown> {
        Ok(Shown::Webhook(Json(store::find(&key.scope, id.0).await?.into())))
    }

    /// Add a webhook
    ///
    /// Tells an address what happens from now on. The answer shows, this once, the secret that signs
    /// it.
    #[oai(path = "/webhooks", method = "post", operation_id = "add_webhook")]
    async fn add(
        &self,
        key: ApiKey<WriteWebhooks>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<WebhookIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: WebhookIn| {
            let made = actions::add(tx, body.check(tx.platform())?).await?;
            let webhook = store::find(tx, made.webhook.id).await?;
            Ok(WebhookOut::with_secret(actions::Made { webhook, ..made }))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Change a webhook
    ///
    /// Changes where it is told what. What is on its way already goes to the new address.
    #[oai(path = "/webhooks/:id", method = "patch", operation_id = "change_webhook")]
    async fn change(
        &self,
        key: ApiKey<WriteWebhooks>,
        /// The webhook.
        id: Path<WebhookId>,
        body: JsonBody<WebhookChangesIn>,
    ) -> Result<Shown> {
        let act = async |tx: &mut Tx, body: WebhookChangesIn| {
            let to = body.check(key.scope.platform())?;
            actions::change(tx, id.0, to).await
        };
        Ok(Shown::Webhook(Json(body.write(&key.scope, act).await?.into())))
    }

    /// Make a new secret
    ///
    /// Makes a new secret, which the answer shows this once. For a day the one before signs as well, so
    /// that nothing is lost while you change it at your end.
    #[oai(path = "/webhooks/:id/secrets", method = "post", operation_id = "make_webhook_secret")]
    async fn rotate(
        &self,
        key: ApiKey<WriteWebhooks>,
        /// The webhook.
        id: Path<WebhookId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, _: String| {
            Ok(WebhookOut::with_secret(actions::rotate(tx, id.0).await?))
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Turn a webhook off
    ///
    /// Tells it nothing any more, and stops what is on its way.
    #[oai(path = "/webhooks/:id/closing", method = "post", operation_id = "close_webhook")]
    async fn close(
        &self,
        key: ApiKey<WriteWebhooks>,
        /// The webhook.
        id: Path<WebhookId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Changed> {
        let act =
            async |tx: &mut Tx, _: String| Ok(WebhookOut::from(actions::close(tx, id.0).await?));
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Turn a webhook on again
    ///
    /// Tells it what happens from now on. For what happened meanwhile, ask for a replay.
    #[oai(path = "/webhooks/:id/opening", method = "post", operation_id = "open_webhook")]
    async fn open(
        &self,
        key: ApiKey<WriteWebhooks>,
        /// The webhook.
        id: Path<WebhookId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Changed> {
        let act =
            async |tx: &mut Tx, _: String| Ok(WebhookOut::from(actions::open(tx, id.0).await?));
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Try a webhook out
    ///
    /// Lets a `webhook.pinged` happen, which is told to this webhook whatever types it wants, and to no
    /// other.
    #[oai(path = "/webhooks/:id/pings", method = "post", operation_id = "ping_webhook")]
    async fn ping(
        &self,
        key: ApiKey<WriteWebhooks>,
        /// The webhook.
        id: Path<WebhookId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Changed> {
        let act =
            async |tx: &mut Tx, _: String| Ok(WebhookOut::from(actions::ping(tx, id.0).await?));
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Replay events to a webhook
    ///
    /// Tells events once more, one or those of a span, at most 1,000: each under the id that it had, so
    /// that what was seen can be dropped.
    #[oai(path = "/webhooks/:id/replays", method = "post", operation_id = "replay_webhook")]
    async fn replay(
        &self,
        key: ApiKey<WriteWebhooks>,
        /// The webhook.
        id: Path<WebhookId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<ReplayIn>,
    ) -> Result<Queued> {
        let act = async |tx: &mut Tx, body: ReplayIn| {
            let named = body.event_id.as_ref().and_then(Field::value).copied();
            let replay = async |tx: &mut Tx| queue::replay(tx, id.0, body.check()?).await;
            let queued = told_together(tx, replay, async |tx, missing| {
                let find = async |id| events::logged(tx, id).await?.ok_or(Error::Missing("event"));
                missing.look(("event_id", "event.missing"), named.as_ref(), find).await
            });
            let count = queued.await?;
            Ok(ReplayOut { queued: u32::try_from(count).map_err(Error::internal)? })
        };
        let Done { answer, replayed } = once.take(&key.scope, body, act).await?;
        Ok(Queued::Replay(Json(answer), replayed))
    }

    /// List the deliveries of a webhook
    ///
    /// Returns what was brought to it and how each try ended, the newest first.
    #[oai(
        path = "/webhooks/:id/deliveries",
        method = "get",
        operation_id = "list_webhook_deliveries"
    )]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn deliveries(
        &self,
        key: ApiKey<ReadWebhooks>,
        /// The webhook.
        id: Path<WebhookId>,
        /// Only those that have come this far.
        state: Query<Option<DeliveryState>>,
        /// Only those of this event.
        event_id: Query<Option<EventId>>,
        /// Only those of events of this type.
        #[oai(name = "type")]
        kind: Query<Option<EventKind>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<DeliveryOut>> {
        let window = Window::new(cursor.0, limit.0).map_err(Error::astray)?;
        store::find(&key.scope, id.0).await?;
        let known = kind.0.map(|kind| kind.known(key.scope.platform().rooms)).transpose();
        let kind = known.map_err(|reason| Error::parameter("type", reason))?;
        let event_id = event_id.0;
        let filter = Brought { state: state.0, event_id, kind };
        let mut found = store::deliveries(&key.scope, id.0, filter, window).await?;
        let next = window.cut(&mut found, |one| (one.id, one.queued_at));
        let mut tries = store::attempts(&key.scope, found.iter().map(|one| one.id)).await?;
        let next_tries = queue::next_tries(&key.scope, &found).await?;
        let shown = found.into_iter().filter_map(|one| {
            let tries = tries.remove(&one.id).unwrap_or_default();
            let next = next_tries.get(&one.id).copied();
            DeliveryOut::new(one, tries, next)
        });
        key.listed(shown.collect(), next)
    }
}

impl Resource for WebhookOut {
    const IS: &'static str = "The webhook as it stands now.";

    fn address(&self) -> String {
        format!("/webhooks/{}", self.id)
    }
}
