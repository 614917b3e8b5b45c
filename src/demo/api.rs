//! A place to try the API out: in a practice of made-up people, and only there.

use poem_openapi::{ApiResponse, Object, OpenApi, Tags, param::Path, payload::Json};

use super::answering;
use crate::{
    error::{Error, Result},
    invitations::{InvitationId, WriteInvitations},
    platform::{
        db::Tx,
        http::{
            idempotency::{Answer, Done, Idempotent},
            principal::ApiKey,
        },
    },
    practices,
    sittings::{self, SittingId},
};

#[derive(Tags)]
enum Tag {
    /// What there is in a demo practice alone, to try the rest out.
    Test,
}

/// A sitting that was played.
#[derive(Object)]
pub struct PlayedOut {
    /// The invitation, whose result is there now.
    invitation_id: InvitationId,
}

impl Answer for PlayedOut {}

#[derive(ApiResponse)]
enum Played {
    /// It is handed in, and has its result.
    #[oai(status = 201)]
    Sitting(
        Json<PlayedOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

pub struct Api;

#[OpenApi(tag = "Tag::Test")]
impl Api {
    /// Play a sitting
    ///
    /// Answers every question of a sitting that was begun, every other one right, and hands it in: what a
    /// candidate would take an hour for. In a demo practice alone; elsewhere there is no such operation.
    #[oai(path = "/test/sittings/:id/play", method = "post", operation_id = "play_sitting")]
    async fn play(
        &self,
        key: ApiKey<WriteInvitations>,
        /// The sitting.
        id: Path<SittingId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Played> {
        if !practices::here(&key.scope).await?.is_demo() {
            return Err(Error::Missing("sitting"));
        }
        let sitting = sittings::sitting(&key.scope, id.0).await?;
        // Each answer is a transaction of its own, as a candidate's is, and the same again changes nothing.
        if sitting.submitted_at.is_none() {
            answering::answer_all(&key.scope, &sitting, |place, _| place % 2 == 0).await?;
        }
        let invitation_id = sitting.invitation_id;
        let keep = async |_: &mut Tx, _: String| Ok(PlayedOut { invitation_id });
        let Done { answer, replayed } = once.run(&key.scope, String::new(), keep).await?;
        Ok(Played::Sitting(Json(answer), replayed))
    }
}
