//! The door for programs. Nobody signs through it, and nothing that came back is read or judged through it.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    ReadBackgroundChecks, WriteBackgroundChecks,
    actions::{self, Made},
    background_check_state::{BackgroundCheckId, BackgroundCheckState},
    input::{BackgroundCheckIn, OrderIn},
    link,
    output::BackgroundCheckOut,
    store::{self, Filter},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
    },
    platform::{
        db::Tx,
        http::{
            idempotency::Idempotent,
            json_body::JsonBody,
            list::Listed,
            names::told_together,
            principal::ApiKey,
            resource::{Added, Resource},
        },
    },
    practices::{self, Practice},
};

#[derive(Tags)]
enum Tag {
    /// What is asked of an outside agency about whoever has signed an offer.
    BackgroundChecks,
}

#[derive(ApiResponse)]
enum Shown {
    /// The background check.
    #[oai(status = 200)]
    Check(Json<BackgroundCheckOut>),
}

type Changed = Added<BackgroundCheckOut>;

pub struct Api;

#[OpenApi(tag = "Tag::BackgroundChecks")]
impl Api {
    /// List background checks
    ///
    /// Returns background checks in the order they were asked for.
    #[oai(path = "/background-checks", method = "get", operation_id = "list_background_checks")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn list(
        &self,
        key: ApiKey<ReadBackgroundChecks>,
        /// Only those of this application.
        application_id: Query<Option<ApplicationId>>,
        /// Only those that stand like this.
        state: Query<Option<BackgroundCheckState>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<BackgroundCheckOut>> {
        let filter = Filter { application_id: application_id.0, state: state.0 };
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut checks = store::list(&key.scope, filter, window).await?;
        let next = window.cut(&mut checks, |check| (check.id, check.updated_at));
        key.listed(checks.into_iter().map(BackgroundCheckOut::new).collect(), next)
    }

    /// Get a background check
    ///
    /// Returns how far it has come. What came back lies sealed, and no program reads it.
    #[oai(path = "/background-checks/:id", method = "get", operation_id = "get_background_check")]
    async fn get(
        &self,
        key: ApiKey<ReadBackgroundChecks>,
        /// The background check.
        id: Path<BackgroundCheckId>,
    ) -> Result<Shown> {
        Ok(Shown::Check(Json(BackgroundCheckOut::new(store::find(&key.scope, id.0).await?))))
    }

    /// Ask for a background check
    ///
    /// Asks somebody who has signed an offer that depends on it: they are sent a link to the disclosure and the
    /// authorization. The answer shows their link, this once.
    #[oai(path = "/background-checks", method = "post", operation_id = "ask_for_background_check")]
    async fn ask(
        &self,
        key: ApiKey<WriteBackgroundChecks>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<BackgroundCheckIn>,
    ) -> Result<Changed> {
        let practice = practices::here(&key.scope).await?;
        let act = async |tx: &mut Tx, body: BackgroundCheckIn| {
            let made = actions::ask(tx, body.check()?).await.map_err(missing)?;
            Ok(show(tx, made, &practice))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Note that a background check was ordered
    ///
    /// Notes with which agency, and on which day. The candidate has to have signed. Sent again, it corrects what was
    /// noted, until a final notice names the agency.
    #[oai(
        path = "/background-checks/:id/order",
        method = "post",
        operation_id = "order_background_check"
    )]
    async fn order(
        &self,
        key: ApiKey<WriteBackgroundChecks>,
        /// The background check.
        id: Path<BackgroundCheckId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<OrderIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: OrderIn| {
            let named = body.clone();
            let order = async |tx: &mut Tx| {
                let order = body.check(tx.actor().to_string())?;
                actions::order(tx, id.0, order).await
            };
            let ordered =
                told_together(tx, order, async |tx, missing| named.look(tx, id.0, missing).await);
            Ok(BackgroundCheckOut::new(ordered.await?))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Make a new link
    ///
    /// Makes a new link to a background check. The one before opens nothing any more.
    #[oai(
        path = "/background-checks/:id/links",
        method = "post",
        operation_id = "make_background_check_link"
    )]
    async fn link(
        &self,
        key: ApiKey<WriteBackgroundChecks>,
        /// The background check.
        id: Path<BackgroundCheckId>,
        /// Makes it safe to send this request again. The answer that is given again has no link.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Changed> {
        let practice = practices::here(&key.scope).await?;
        let act = async |tx: &mut Tx, _: String| {
            let made = actions::new_link(tx, id.0).await?;
            Ok(show(tx, made, &practice))
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }
}

fn show(tx: &Tx, made: Made, practice: &Practice) -> BackgroundCheckOut {
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = link::url(tx, base, &made.secret);
    BackgroundCheckOut::with_link(made.check, url)
}

/// What a body names and is not there is a fault of the body.
fn missing(error: Error) -> Error {
    match error {
        Error::Missing(_) => Error::fault("offer_id", "offer.missing"),
        other => other,
    }
}

impl Resource for BackgroundCheckOut {
    const IS: &'static str = "The background check as it stands now.";

    fn address(&self) -> String {
        format!("/background-checks/{}", self.id)
    }
}
