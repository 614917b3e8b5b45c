//! Which changes among the users of a practice are allowed.

use crate::{
    error::Error,
    kernel::fault::Reason,
    platform::keys::{Role, User, UserId},
};

#[derive(Debug, PartialEq, Eq)]
pub enum UserRefused {
    /// Somebody must be able to let others in.
    LastOwner,
    /// Nobody grants what they lack.
    BeyondOwnRole,
    /// There is a user with this address here.
    AlreadyThere,
    /// Their password opens another practice too, whose door is none of ours.
    Elsewhere,
}

/// May this user get that role, or with none leave?
pub fn change(users: &[User], by: Role, id: UserId, role: Option<Role>) -> Result<(), UserRefused> {
    if role.is_some_and(|role| role > by) {
        return Err(UserRefused::BeyondOwnRole);
    }
    let owns = |user: &&User| user.role == Role::Owner && !user.has_left;
    let stays_owned = users.iter().filter(owns).any(|user| user.id != id);
    if role != Some(Role::Owner)
        && !stays_owned
        && users.iter().any(|user| user.id == id && owns(&user))
    {
        return Err(UserRefused::LastOwner);
    }
    Ok(())
}

impl From<UserRefused> for Error {
    fn from(refused: UserRefused) -> Self {
        Self::Conflict(Reason::new(match refused {
            UserRefused::LastOwner => "users.last_owner",
            UserRefused::BeyondOwnRole => "users.beyond_own_role",
            UserRefused::AlreadyThere => "users.already_there",
            UserRefused::Elsewhere => "users.elsewhere",
        }))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn user(number: u128, role: Role) -> User {
        let email = format!("u{number}@cedar.example").parse().unwrap();
        let id = UserId::from_uuid(Uuid::from_u128(number));
        let (has_left, updated_at) = (false, chrono::DateTime::UNIX_EPOCH);
        let former = Default::default();
        User { id, name: "Dana".parse().unwrap(), email, former, role, has_left, updated_at }
    }

    #[test]
    fn the_last_owner_stays_an_owner() {
        let users = [user(1, Role::Owner), user(2, Role::Manager)];
        let change = |id: usize, role| change(&users, Role::Owner, users[id].id, role);
        assert_eq!(change(0, None), Err(UserRefused::LastOwner));
        assert_eq!(change(0, Some(Role::Manager)), Err(UserRefused::LastOwner));
        assert_eq!(change(0, Some(Role::Owner)), Ok(()));
        assert_eq!(change(1, None), Ok(()));
    }

    #[test]
    fn one_of_two_owners_may_go_but_not_if_the_other_has_left() {
        let mut users = [user(1, Role::Owner), user(2, Role::Owner)];
        assert_eq!(change(&users, Role::Owner, users[0].id, None), Ok(()));
        users[1].has_left = true;
        assert_eq!(change(&users, Role::Owner, users[0].id, None), Err(UserRefused::LastOwner));
    }

    #[test]
    fn nobody_grants_what_they_lack() {
        let users = [user(1, Role::Owner), user(2, Role::Viewer)];
        let grant = change(&users, Role::Manager, users[1].id, Some(Role::Owner));
        assert_eq!(grant, Err(UserRefused::BeyondOwnRole));
    }
}
