//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    actions, decision,
    input::RegradeIn,
    output::{RegradeDecisionOut, RegradeOut},
    regrade::RegradeId,
    room::{ReadRegrades, WriteRegrades},
    store,
};
use crate::{
    error::{Error, Result},
    invitations::InvitationId,
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
        typed_id::TypedId,
    },
    platform::{
        db::Tx,
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            list::Listed,
            principal::ApiKey,
        },
    },
};

#[derive(Tags)]
enum Tag {
    /// Questions that are left out of scores, because something was wrong with them.
    Regrades,
}

#[derive(ApiResponse)]
enum Begun {
    /// It holds from now on. Scores that there are follow within a minute or so.
    #[oai(status = 201)]
    Regrade(
        Json<RegradeOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(ApiResponse)]
enum Shown {
    /// The regrade.
    #[oai(status = 200)]
    Regrade(Json<RegradeOut>),
}

pub struct Api;

#[OpenApi(tag = "Tag::Regrades")]
impl Api {
    /// List regrades
    ///
    /// Returns regrades in the order they were begun.
    #[oai(path = "/regrades", method = "get", operation_id = "list_regrades")]
    async fn list(
        &self,
        key: ApiKey<ReadRegrades>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<RegradeOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut all = store::list(&key.scope, window).await?;
        let next = window.cut(&mut all, |one| (one.id, one.updated_at));
        key.listed(all.into_iter().map(RegradeOut::from).collect(), next)
    }

    /// Leave a question out of scores
    ///
    /// No score is made with this question any more, and those that there are get counted again: each invitation tells it by
    /// `invitation.rescored`. Earlier scores are kept. Nobody does it with a test that they took themselves.
    #[oai(path = "/regrades", method = "post", operation_id = "begin_regrade")]
    async fn begin(
        &self,
        key: ApiKey<WriteRegrades>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<RegradeIn>,
    ) -> Result<Begun> {
        let tests = match body.sent().clone().check() {
            Ok(regrading) => actions::tests_of(&key.scope, &regrading).await?,
            // What is wrong is told with all else that is.
            Err(_) => vec![],
        };
        let act = async |tx: &mut Tx, body: RegradeIn| {
            Ok(RegradeOut::from(actions::begin(tx, body.check()?, &tests).await?))
        };
        let Done { answer, replayed } = once.take(&key.scope, body, act).await?;
        Ok(Begun::Regrade(Json(answer), replayed))
    }

    /// Get a regrade
    ///
    /// Returns one regrade, and how far its scores are.
    #[oai(path = "/regrades/:id", method = "get", operation_id = "get_regrade")]
    async fn get(
        &self,
        key: ApiKey<ReadRegrades>,
        /// The regrade.
        id: Path<RegradeId>,
    ) -> Result<Shown> {
        Ok(Shown::Regrade(Json(store::find(&key.scope, id.0).await?.into())))
    }

    /// Undo a regrade
    ///
    /// The question counts again, and scores are counted again with it. Of one test it is not undone while another leaves
    /// the same question out of every test.
    #[oai(path = "/regrades/:id/undoing", method = "post", operation_id = "undo_regrade")]
    async fn undo(
        &self,
        key: ApiKey<WriteRegrades>,
        /// The regrade.
        id: Path<RegradeId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Begun> {
        let act =
            async |tx: &mut Tx, _: String| Ok(RegradeOut::from(actions::undo(tx, id.0).await?));
        let Done { answer, replayed } = once.run(&key.scope, String::new(), act).await?;
        Ok(Begun::Regrade(Json(answer), replayed))
    }

    /// List decisions to look at again
    ///
    /// Returns the applications that somebody decided on by a score that is not in force any more. A page may have none and
    /// still be followed by another.
    #[oai(
        path = "/regrades/:id/decisions",
        method = "get",
        operation_id = "list_regrade_decisions"
    )]
    async fn decisions(
        &self,
        key: ApiKey<ReadRegrades>,
        /// The regrade.
        id: Path<RegradeId>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
    ) -> Result<Listed<RegradeDecisionOut>> {
        let regrade = store::find(&key.scope, id.0).await?;
        let after = cursor.0.map(|cursor| InvitationId::from_uuid(cursor.uuid()));
        let (found, more) = decision::decisions(&key.scope, &regrade, after).await?;
        let next = more.map(Cursor::behind);
        key.listed(found.into_iter().map(RegradeDecisionOut::from).collect(), next)
    }
}
