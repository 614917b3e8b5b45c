//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{ReadCheckIns, WriteCheckIns, actions, input::CheckInIn, output::CheckInOut, store};
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
    },
    platform::{
        db::Tx,
        http::{json_body::JsonBody, list::Listed, names::told_together, principal::ApiKey},
    },
    roster::{self, StaffId},
};

#[derive(Tags)]
enum Tag {
    /// How it goes with new staff after 30, 60 and 90 days.
    CheckIns,
}

#[derive(ApiResponse)]
enum Shown {
    /// The check-in.
    #[oai(status = 200)]
    CheckIn(Json<CheckInOut>),
}

pub struct Api;

#[OpenApi(tag = "Tag::CheckIns")]
impl Api {
    /// List check-ins
    ///
    /// Returns check-ins in the order they were held.
    #[oai(path = "/check-ins", method = "get", operation_id = "list_check_ins")]
    async fn list(
        &self,
        key: ApiKey<ReadCheckIns>,
        /// Only those of this staff member.
        staff_id: Query<Option<StaffId>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<CheckInOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut all = store::list(&key.scope, staff_id.0, window).await?;
        let next = window.cut(&mut all, |one| (one.id, one.updated_at));
        key.listed(all.into_iter().map(CheckInOut::new).collect(), next)
    }

    /// Get a check-in
    ///
    /// Returns the check-in of somebody's present time of working here, after so many days.
    #[oai(path = "/staff/:id/check-ins/:day", method = "get", operation_id = "get_check_in")]
    async fn get(
        &self,
        key: ApiKey<ReadCheckIns>,
        /// The staff member.
        id: Path<StaffId>,
        /// After how many days of work: 30, 60 or 90.
        day: Path<i32>,
    ) -> Result<Shown> {
        let staff = roster::find(&key.scope, id.0).await?;
        let one = store::find(&key.scope, id.0, staff.span.number, day.0).await?;
        let one = one.ok_or(Error::Missing("check_in"))?;
        Ok(Shown::CheckIn(Json(CheckInOut::new(one))))
    }

    /// Hold a check-in
    ///
    /// Records a check-in with its ratings, or with its `revision` corrects the one that was held. It settles the task of the
    /// onboarding, if that waits. Nobody holds their own.
    #[oai(path = "/staff/:id/check-ins/:day", method = "put", operation_id = "hold_check_in")]
    async fn hold(
        &self,
        key: ApiKey<WriteCheckIns>,
        /// The staff member.
        id: Path<StaffId>,
        /// After how many days of work: 30, 60 or 90.
        day: Path<i32>,
        body: JsonBody<CheckInIn>,
    ) -> Result<Shown> {
        let act = async |tx: &mut Tx, body: CheckInIn| {
            let named = body.clone();
            let hold = async |tx: &mut Tx| actions::hold(tx, id.0, day.0, body.check()?).await;
            let held = told_together(tx, hold, async |tx, missing| {
                named.look(tx, (id.0, day.0), missing).await
            });
            held.await
        };
        let one = body.write(&key.scope, act).await?;
        Ok(Shown::CheckIn(Json(CheckInOut::new(one))))
    }
}
