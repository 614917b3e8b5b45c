//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    PersonId, ReadPeople, WritePeople, actions, input::PersonIn, output::PersonOut, store,
};
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
        text::Text,
    },
    platform::{
        db::Tx,
        http::{json_body::JsonBody, list::Listed, names::told_together, principal::ApiKey},
    },
};

#[derive(ApiResponse)]
enum Shown {
    /// The person.
    #[oai(status = 200)]
    Person(Json<PersonOut>),
}

#[derive(Tags)]
enum Tag {
    /// The humans behind candidates and staff.
    People,
}

pub struct Api;

#[OpenApi(tag = "Tag::People")]
impl Api {
    /// List people
    ///
    /// Returns people in the order they came.
    #[oai(path = "/people", method = "get", operation_id = "list_people")]
    async fn list(
        &self,
        key: ApiKey<ReadPeople>,
        /// Only those whom you call this: who came back by another address is two people here.
        external_id: Query<Option<Text<120>>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<PersonOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut people = store::list(&key.scope, external_id.0, window).await?;
        let next = window.cut(&mut people, |person| (person.id, person.updated_at));
        key.listed(people.into_iter().map(PersonOut::from).collect(), next)
    }

    /// Get a person
    ///
    /// Returns a person, and how to reach them.
    #[oai(path = "/people/:id", method = "get", operation_id = "get_person")]
    async fn get(
        &self,
        key: ApiKey<ReadPeople>,
        /// The person.
        id: Path<PersonId>,
    ) -> Result<Shown> {
        let person = store::find(&key.scope, id.0).await?.ok_or(Error::Missing("person"))?;
        Ok(Shown::Person(Json(person.into())))
    }

    /// Change a person
    ///
    /// Changes a name that was misheard, how to reach them and in which language to write to them, what
    /// you call them and what you keep beside it. The log says that it was changed, and not how.
    #[oai(path = "/people/:id", method = "patch", operation_id = "label_person")]
    async fn label(
        &self,
        key: ApiKey<WritePeople>,
        /// The person.
        id: Path<PersonId>,
        body: JsonBody<PersonIn>,
    ) -> Result<Shown> {
        let act = async |tx: &mut Tx, body: PersonIn| {
            let named = body.clone();
            let change = async |tx: &mut Tx| {
                let (correction, labels) = body.check()?;
                actions::correct(tx, id.0, correction).await?;
                actions::label(tx, id.0, labels).await
            };
            let changed =
                told_together(tx, change, async |tx, missing| named.look(tx, id.0, missing).await);
            changed.await
        };
        Ok(Shown::Person(Json(body.write(&key.scope, act).await?.into())))
    }
}
