//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    ReadStaff, WriteStaff, actions,
    input::{ChangeIn, ContactIn, DepartureIn, StaffIn, StayIn, WorkedIn},
    output::StaffOut,
    staff::{Staff, StaffId, StaffStage},
    store::{self, Filter},
};
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
        text::Text,
    },
    locations,
    people::{Found, PersonId},
    platform::{
        db::{Scope, Tx},
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            labels::LabelsIn,
            list::Listed,
            names::told_together,
            principal::ApiKey,
            resource::{Added, Resource},
        },
    },
    practices,
};

#[derive(ApiResponse)]
enum Shown {
    /// The staff member as they stand now.
    #[oai(status = 200)]
    Staff(Json<StaffOut>),
}

#[derive(ApiResponse)]
enum Changed {
    /// The staff member as they stand now.
    #[oai(status = 200)]
    Staff(
        Json<StaffOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(Tags)]
enum Tag {
    /// Who works here, since when, where and as what.
    Staff,
}

pub struct Api;

#[OpenApi(tag = "Tag::Staff")]
impl Api {
    /// List staff
    ///
    /// Returns staff in the order they were added, those who left too.
    #[oai(path = "/staff", method = "get", operation_id = "list_staff")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn list(
        &self,
        key: ApiKey<ReadStaff>,
        /// Only those of this person.
        person_id: Query<Option<PersonId>>,
        /// Only those who stand so today.
        stage: Query<Option<StaffStage>>,
        /// Only those at this location, whatever it was called when they were entered.
        location: Query<Option<Text<120>>>,
        /// Only those whom you call this.
        external_id: Query<Option<Text<120>>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<StaffOut>> {
        let people = person_id.0.map(|id| Found::These(vec![id]));
        let (stage, external_id) = (stage.0, external_id.0);
        let locations = match &location.0 {
            Some(location) => Some(locations::known(&key.scope).await?.names(location)),
            None => None,
        };
        let filter = Filter { people, stage, locations, external_id, ..Filter::default() };
        let today = practices::today(&key.scope).await?;
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut staff = store::list(&key.scope, (&filter, today), window).await?;
        let next = window.cut(&mut staff, |staff| (staff.id, staff.updated_at));
        let staff = staff.into_iter().map(|staff| StaffOut::new(staff, today));
        key.listed(staff.collect(), next)
    }

    /// Add a staff member
    ///
    /// Records somebody who works here already. Who is to begin starts an onboarding instead.
    #[oai(path = "/staff", method = "post", operation_id = "add_staff")]
    async fn add(
        &self,
        key: ApiKey<WriteStaff>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<StaffIn>,
    ) -> Result<Added<StaffOut>> {
        let today = practices::today(&key.scope).await?;
        let act = async |tx: &mut Tx, body: StaffIn| {
            let named = body.clone();
            let add = async |tx: &mut Tx| actions::add(tx, body.check()?).await;
            let added =
                told_together(tx, add, async |tx, missing| named.look(tx, missing).await).await?;
            Ok(StaffOut::new(store::find(tx, added.id).await?, today))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Get a staff member
    ///
    /// Returns the staff member as they stand today.
    #[oai(path = "/staff/:id", method = "get", operation_id = "get_staff")]
    async fn get(
        &self,
        key: ApiKey<ReadStaff>,
        /// The staff member.
        id: Path<StaffId>,
    ) -> Result<Shown> {
        let staff = store::find(&key.scope, id.0).await?;
        shown(&key.scope, staff).await
    }

    /// Label a staff member
    ///
    /// Changes what you call them and what you keep beside it.
    #[oai(path = "/staff/:id", method = "patch", operation_id = "label_staff")]
    async fn label(
        &self,
        key: ApiKey<WriteStaff>,
        /// The staff member.
        id: Path<StaffId>,
        body: JsonBody<LabelsIn>,
    ) -> Result<Shown> {
        let act = async |tx: &mut Tx, body: LabelsIn| actions::label(tx, id.0, body.check()?).await;
        shown(&key.scope, body.write(&key.scope, act).await?).await
    }

    /// Change what a staff member does
    ///
    /// Says what somebody does from a day on. What lies ahead waits for its day.
    #[oai(path = "/staff/:id/changes", method = "post", operation_id = "change_staff")]
    async fn change(
        &self,
        key: ApiKey<WriteStaff>,
        /// The staff member.
        id: Path<StaffId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<ChangeIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: ChangeIn| {
            let named = body.clone();
            let change = async |tx: &mut Tx| {
                let (on, terms) = body.check()?;
                actions::change(tx, id.0, on, terms).await
            };
            let changed =
                told_together(tx, change, async |tx, missing| named.look(tx, id.0, missing).await);
            let changed = changed.await?;
            out(tx, changed).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Enter a day worked
    ///
    /// Records that somebody worked on that day. It can always be entered; the first day starts the
    /// clocks of the law.
    #[oai(path = "/staff/:id/worked", method = "post", operation_id = "enter_day_worked")]
    async fn worked(
        &self,
        key: ApiKey<WriteStaff>,
        /// The staff member.
        id: Path<StaffId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<WorkedIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: WorkedIn| {
            let staff = actions::worked(tx, id.0, body.check()?).await?;
            out(tx, staff).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Record a departure
    ///
    /// Somebody leaves at the end of that day. Their offboarding begins at once.
    #[oai(path = "/staff/:id/departure", method = "put", operation_id = "record_departure")]
    async fn leave(
        &self,
        key: ApiKey<WriteStaff>,
        /// The staff member.
        id: Path<StaffId>,
        body: JsonBody<DepartureIn>,
    ) -> Result<Shown> {
        let act = async |tx: &mut Tx, body: DepartureIn| {
            let named = body.clone();
            let leave = async |tx: &mut Tx| {
                let (last_day, reason) = body.check()?;
                actions::leave(tx, id.0, last_day, reason).await
            };
            told_together(tx, leave, async |tx, missing| named.look(tx, id.0, missing).await).await
        };
        shown(&key.scope, body.write(&key.scope, act).await?).await
    }

    /// Take back a departure
    ///
    /// Somebody stays after all, until 30 days after the last day that was recorded. The offboarding stops, and what it had
    /// stopped goes on; what was done stays done, and links that have ended stay so.
    #[oai(
        path = "/staff/:id/departure/withdrawal",
        method = "post",
        operation_id = "withdraw_departure"
    )]
    async fn stay(
        &self,
        key: ApiKey<WriteStaff>,
        /// The staff member.
        id: Path<StaffId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<StayIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: StayIn| {
            let staff = actions::stay(tx, id.0, body.check()?).await?;
            out(tx, staff).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Name an emergency contact
    ///
    /// Says whom to call if something happens to somebody.
    #[oai(
        path = "/staff/:id/emergency-contact",
        method = "put",
        operation_id = "name_emergency_contact"
    )]
    async fn name_contact(
        &self,
        key: ApiKey<WriteStaff>,
        /// The staff member.
        id: Path<StaffId>,
        body: JsonBody<ContactIn>,
    ) -> Result<Shown> {
        let contact = body.whole()?.check()?;
        let act = async |tx: &mut Tx| actions::name_contact(tx, id.0, contact).await;
        shown(&key.scope, key.scope.write(act).await?).await
    }
}

impl From<Done<StaffOut>> for Changed {
    fn from(Done { answer, replayed }: Done<StaffOut>) -> Self {
        Self::Staff(Json(answer), replayed)
    }
}

async fn shown(scope: &Scope, staff: Staff) -> Result<Shown> {
    Ok(Shown::Staff(Json(out(scope, staff).await?)))
}

async fn out(scope: &Scope, staff: Staff) -> Result<StaffOut> {
    Ok(StaffOut::new(staff, practices::today(scope).await?))
}

impl Resource for StaffOut {
    const IS: &'static str = "The staff member as they stand now.";

    fn address(&self) -> String {
        format!("/staff/{}", self.id)
    }
}
