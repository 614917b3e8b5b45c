//! The door for programs: who there is. Who may let people in is a person who has signed in.

use chrono::{DateTime, Utc};
use poem_openapi::{Object, OpenApi, Tags, param::Query};

use super::ReadUsers;
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
        text::Text,
    },
    platform::{
        house::Rooms,
        http::{list::Listed, principal::ApiKey},
        keys::{self, Role, User, UserId},
    },
};

#[derive(Tags)]
enum Tag {
    /// Those who sign in to this practice.
    Users,
}

/// Somebody who signs in here.
#[derive(Object)]
pub struct UserOut {
    id: UserId,
    name: Text<120>,
    role: Role,
    /// Whether a decision can name them as `decided_by`.
    may_decide: bool,
    /// Whether they have left. Only a list of what has changed shows them.
    has_left: bool,
    /// When their role or their being here last changed.
    updated_at: DateTime<Utc>,
}

impl UserOut {
    fn new(user: User, rooms: Rooms) -> Self {
        let User { id, name, role, has_left, updated_at, .. } = user;
        let may_decide = !has_left && rooms.permits(role, "decisions:write");
        Self { id, name, role, may_decide, has_left, updated_at }
    }
}

pub struct Api;

#[OpenApi(tag = "Tag::Users")]
impl Api {
    /// List users
    ///
    /// Returns who signs in to this practice today, in the order they came: a decision names one of
    /// them.
    #[oai(path = "/users", method = "get", operation_id = "list_users")]
    async fn list(
        &self,
        key: ApiKey<ReadUsers>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<UserOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut users = keys::users_after(&key.scope, window).await?;
        let next = window.cut(&mut users, |user| (user.id, user.updated_at));
        let rooms = key.scope.platform().rooms;
        let users = users.into_iter().map(|user| UserOut::new(user, rooms));
        key.listed(users.collect(), next)
    }
}
