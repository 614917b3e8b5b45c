//! The door for programs. Only a person forgets somebody.

use poem_openapi::{ApiResponse, OpenApi, Tags, param::Path, payload::Json};

use super::{
    actions,
    export::{self, To},
    input::HoldIn,
    laws, looks,
    output::{ErasureOut, ExportOut, LegalHoldOut, RetentionOut},
    room::{ReadRights, WriteRights},
};
use crate::{
    error::Result,
    people::PersonId,
    platform::{
        db::Tx,
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            principal::ApiKey,
        },
    },
    practices,
};

#[derive(ApiResponse)]
enum Given {
    /// All that is held of them.
    #[oai(status = 200)]
    Export(Json<ExportOut>),
}

#[derive(ApiResponse)]
enum Seen {
    /// What would go and what would stay.
    #[oai(status = 200)]
    Erasure(Json<ErasureOut>),
}

#[derive(ApiResponse)]
enum Lifted {
    /// What would go and what would stay now.
    #[oai(status = 200)]
    Erasure(
        Json<ErasureOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(ApiResponse)]
enum Held {
    /// The hold, which is in force.
    #[oai(status = 200)]
    Hold(Json<LegalHoldOut>),
}

#[derive(ApiResponse)]
enum Due {
    /// What may go.
    #[oai(status = 200)]
    Retention(Json<RetentionOut>),
}

#[derive(Tags)]
enum Tag {
    /// What somebody may ask of the practice about themselves, and how long the law has it kept.
    Rights,
}

pub struct Api;

#[OpenApi(tag = "Tag::Rights")]
impl Api {
    /// Export what is held of a person
    ///
    /// Returns what every part of Muster holds of somebody, but for what the API tells nobody, or not yet: how a test is
    /// taken, scores, what raters wrote, what came back from an agency, when somebody was born, and in which language they
    /// are written to. An owner makes the whole copy on a page, to be given to them. What was asked for because of health
    /// is in neither: its reader hands it out. The practice's own log says that it was exported, and tells no program.
    #[oai(path = "/people/:id/export", method = "get", operation_id = "export_person")]
    async fn export(
        &self,
        key: ApiKey<ReadRights>,
        /// The person.
        id: Path<PersonId>,
    ) -> Result<Given> {
        Ok(Given::Export(Json(export::export(&key.scope, id.0, To::Program).await?.into())))
    }

    /// Preview the erasure of a person
    ///
    /// Returns what would be erased if somebody were forgotten today, and which law keeps the rest until when.
    /// An owner forgets somebody on a page; no program does.
    #[oai(path = "/people/:id/erasure", method = "get", operation_id = "preview_erasure")]
    async fn erasure(
        &self,
        key: ApiKey<ReadRights>,
        /// The person.
        id: Path<PersonId>,
    ) -> Result<Seen> {
        let (_, standing) = actions::look(&key.scope, id.0).await?;
        Ok(Seen::Erasure(Json(ErasureOut::new(id.0, standing))))
    }

    /// Preview what may go
    ///
    /// Returns of whom something may be erased, because no law keeps it any longer, and how long what is kept. An owner
    /// says on a page that it goes; nothing is erased by the clock, and no program does.
    #[oai(path = "/retention", method = "get", operation_id = "preview_retention")]
    async fn retention(&self, key: ApiKey<ReadRights>) -> Result<Due> {
        let practice = practices::here(&key.scope).await?;
        let (waiting, _) = looks::how_many_wait(&key.scope).await?;
        let due = looks::due(&key.scope, looks::SHOWN).await?;
        let classes = laws::classes(practice.particulars.state.word())?;
        Ok(Due::Retention(Json(RetentionOut::new(waiting, due, classes, laws::as_of()?))))
    }

    /// Set a legal hold
    ///
    /// Has nothing of somebody erased until it is lifted.
    #[oai(path = "/people/:id/legal-hold", method = "put", operation_id = "set_legal_hold")]
    async fn hold(
        &self,
        key: ApiKey<WriteRights>,
        /// The person.
        id: Path<PersonId>,
        body: JsonBody<HoldIn>,
    ) -> Result<Held> {
        let reason = body.whole()?.check()?;
        let act = async |tx: &mut Tx| actions::set_hold(tx, id.0, reason).await;
        Ok(Held::Hold(Json(key.scope.write(act).await?.into())))
    }

    /// Lift a legal hold
    ///
    /// Says why nothing has to be held any more. Returns what may go now.
    #[oai(
        path = "/people/:id/legal-hold/lifting",
        method = "post",
        operation_id = "lift_legal_hold"
    )]
    async fn lift(
        &self,
        key: ApiKey<WriteRights>,
        /// The person.
        id: Path<PersonId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<HoldIn>,
    ) -> Result<Lifted> {
        let act = async |tx: &mut Tx, body: HoldIn| {
            actions::lift_hold(tx, id.0, body.check()?).await?;
            let (_, standing) = actions::look(tx, id.0).await?;
            Ok(ErasureOut::new(id.0, standing))
        };
        let Done { answer, replayed } = once.take(&key.scope, body, act).await?;
        Ok(Lifted::Erasure(Json(answer), replayed))
    }
}
