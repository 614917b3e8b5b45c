//! The door for programs.

use chrono::NaiveDate;
use poem_openapi::{ApiResponse, param::Header, payload::Json};

use super::{
    actions,
    closure::{Closure, ClosureId},
    input::ClosureIn,
    output::{ClosureOut, ClosuresOut},
    room::{ReadClosures, WriteClosures},
    store,
};
use crate::{
    platform::{http::names::told_together, prelude::api::*},
    practices,
};

#[derive(Tags)]
enum Tag {
    /// Days on which the office is closed beside weekends and federal holidays.
    OfficeClosures,
}

#[derive(ApiResponse)]
enum Listed {
    /// The closures.
    #[oai(status = 200)]
    Closures(Json<ClosuresOut>),
}

#[derive(ApiResponse)]
enum Shown {
    /// The closure.
    #[oai(status = 200)]
    Closure(
        Json<ClosureOut>,
        /// Names the revision shown.
        #[oai(header = "ETag")]
        String,
    ),
    /// You have it already.
    #[oai(status = 304)]
    Unchanged,
}

#[derive(ApiResponse)]
enum Removed {
    /// What was removed.
    #[oai(status = 200)]
    Closure(Json<ClosureOut>),
}

fn tag(closure: &Closure, day: NaiveDate) -> EntityTag {
    EntityTag { revision: closure.revision, day, labels: None }
}

fn shown(closure: Closure, day: NaiveDate) -> Shown {
    let tag = tag(&closure, day);
    Shown::Closure(Json(ClosureOut::new(closure, day)), tag.to_string())
}

pub struct Api;

#[OpenApi(tag = "Tag::OfficeClosures")]
impl Api {
    /// List closures of the office
    ///
    /// Returns all, past ones too, by their days. Weekends and federal holidays are not among them: the office is closed then
    /// anyway.
    #[oai(path = "/office-closures", method = "get", operation_id = "list_office_closures")]
    async fn list(&self, key: ApiKey<ReadClosures>) -> Result<Listed> {
        let today = practices::today(&key.scope).await?;
        let all = store::all(&key.scope).await?.into_iter();
        let data = all.map(|closure| ClosureOut::new(closure, today)).collect();
        Ok(Listed::Closures(Json(ClosuresOut { data })))
    }

    /// Get a closure of the office
    ///
    /// Returns one.
    #[oai(path = "/office-closures/:id", method = "get", operation_id = "get_office_closure")]
    async fn get(
        &self,
        key: ApiKey<ReadClosures>,
        /// The closure.
        id: Path<ClosureId>,
        /// The `ETag` that you have.
        #[oai(name = "If-None-Match")]
        have: Header<Option<String>>,
    ) -> Result<Shown> {
        let closure = store::find(&key.scope, id.0).await?;
        let today = practices::today(&key.scope).await?;
        if tag(&closure, today).is_among(have.0.as_deref()) {
            return Ok(Shown::Unchanged);
        }
        Ok(shown(closure, today))
    }

    /// Add a closure of the office
    ///
    /// From then on these days are no business days of the office. Days of running onboardings that move are said to have
    /// moved (`onboarding.moved`), and reminders that would go out then go out on the last open day before. No day is closed
    /// twice: `existing` is the closure that has one of them already.
    #[oai(path = "/office-closures", method = "post", operation_id = "add_office_closure")]
    async fn add(
        &self,
        key: ApiKey<WriteClosures>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<ClosureIn>,
    ) -> Result<Added<ClosureOut>> {
        let today = practices::today(&key.scope).await?;
        let act = async |tx: &mut Tx, body: ClosureIn| {
            let named = body.clone();
            let add = async |tx: &mut Tx| actions::add(tx, body.check()?).await;
            let added = told_together(tx, add, async |_, missing| {
                named.look(None, today, missing);
                Ok(())
            });
            Ok(ClosureOut::new(added.await?, today))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Change a closure of the office
    ///
    /// One that was over two weeks ago stays as it is: days were counted by it. So does each day that was over then: it is
    /// neither closed nor opened. The same again changes nothing.
    #[oai(path = "/office-closures/:id", method = "put", operation_id = "change_office_closure")]
    async fn change(
        &self,
        key: ApiKey<WriteClosures>,
        /// The closure.
        id: Path<ClosureId>,
        /// The `ETag` of the closure as you read it.
        #[oai(name = "If-Match")]
        read: IfMatch,
        body: JsonBody<ClosureIn>,
    ) -> Result<Shown> {
        let today = practices::today(&key.scope).await?;
        let act = async |tx: &mut Tx, body: ClosureIn| {
            let (standing, named) = (store::find(tx, id.0).await?, body.clone());
            let change =
                async |tx: &mut Tx| actions::change(tx, id.0, read.revision, body.check()?).await;
            let changed = told_together(tx, change, async |_, missing| {
                named.look(Some(&standing), today, missing);
                Ok(())
            });
            changed.await
        };
        let closure = body.write(&key.scope, act).await?;
        Ok(shown(closure, today))
    }

    /// Remove a closure of the office
    ///
    /// The office is open after all. Returns what was removed. One of which a day was over two weeks ago stays; its last day can
    /// be an earlier one.
    #[oai(path = "/office-closures/:id", method = "delete", operation_id = "remove_office_closure")]
    async fn remove(
        &self,
        key: ApiKey<WriteClosures>,
        /// The closure.
        id: Path<ClosureId>,
    ) -> Result<Removed> {
        let today = practices::today(&key.scope).await?;
        let act = async |tx: &mut Tx| actions::remove(tx, id.0).await;
        let closure = key.scope.write(act).await?;
        Ok(Removed::Closure(Json(ClosureOut::new(closure, today))))
    }
}
