//! The door for programs: who there is. Who may let people in is a person who has signed in.

use poem_openapi::{Object, OpenApi, Tags, param::Query};

use super::ReadUsers;
use crate::{
    error::Result,
    kernel::{
        cursor::{Cursor, Window},
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
}

impl UserOut {
    fn new(user: User, rooms: Rooms) -> Self {
        let may_decide = rooms.permits(user.role, "decisions:write");
        Self { id: user.id, name: user.name, role: user.role, may_decide }
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
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<UserOut>> {
        let window = Window { after: cursor.0, limit: limit.0 };
        let mut users = keys::users_after(&key.scope, window).await?;
        let next = window.cut(&mut users, |user| user.id);
        let rooms = key.scope.platform().rooms;
        let users = users.into_iter().map(|user| UserOut::new(user, rooms));
        Ok(Listed::new(users.collect(), next))
    }
}

fn usual() -> u32 {
    Window::USUAL
}
