//! Who reads requests, and who therefore may not.

use crate::{
    kernel::{phone::Phone, text::Text},
    platform::keys::{Role, User, UserId},
};

/// Whom the practice has named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// Nobody was named: the owners.
    #[default]
    Owner,
    /// One user, whatever their role: a grant beside the role.
    User(UserId),
    /// Somebody outside the practice, who is called by phone. Nothing is written here.
    Outside { name: Text<120>, phone: Phone },
}

crate::words! {
    /// Who reads what a candidate asks for.
    pub enum Reads {
        Owner = "owner",
        User = "user",
        Outside = "outside",
    }
}

/// The same as it holds today: a user who has left reads nothing, and then the owners do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    Owner { name: String },
    User { id: UserId, name: String },
    Outside { name: String, phone: Phone },
}

impl Reader {
    /// Returns who reads today, of these users.
    pub fn today(self, users: &[User]) -> Reading {
        let here = |id: UserId| users.iter().find(|user| user.id == id && !user.has_left);
        match self {
            Self::Outside { name, phone } => Reading::Outside { name: name.to_string(), phone },
            Self::User(id) if here(id).is_some() => {
                let name = here(id).map(|user| user.name.to_string()).unwrap_or_default();
                Reading::User { id, name }
            }
            _ => {
                let owner = users.iter().find(|user| user.role == Role::Owner && !user.has_left);
                Reading::Owner { name: owner.map(|user| user.name.to_string()).unwrap_or_default() }
            }
        }
    }
}

impl Reading {
    /// May this user read? With somebody outside, the owners keep what was asked before.
    pub fn may_read(&self, user: &User) -> bool {
        match self {
            Self::User { id, .. } => user.id == *id,
            _ => user.role == Role::Owner && !user.has_left,
        }
    }

    pub fn reads(&self) -> Reads {
        match self {
            Self::Owner { .. } => Reads::Owner,
            Self::User { .. } => Reads::User,
            Self::Outside { .. } => Reads::Outside,
        }
    }

    pub fn is_outside(&self) -> bool {
        self.reads() == Reads::Outside
    }

    pub fn name(&self) -> &str {
        match self {
            Self::Owner { name } | Self::User { name, .. } | Self::Outside { name, .. } => name,
        }
    }

    pub fn phone(&self) -> Option<&Phone> {
        match self {
            Self::Outside { phone, .. } => Some(phone),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn user(number: u128, role: Role, has_left: bool) -> User {
        User {
            id: UserId::from_uuid(Uuid::from_u128(number)),
            name: format!("User {number}").parse().unwrap(),
            email: format!("user{number}@cedar.example").parse().unwrap(),
            former: Default::default(),
            role,
            has_left,
            updated_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn whom_the_practice_named_reads_and_the_owner_does_not() {
        let users = [user(1, Role::Owner, false), user(2, Role::Viewer, false)];
        let reading = Reader::User(users[1].id).today(&users);
        assert!(reading.may_read(&users[1]) && !reading.may_read(&users[0]));
    }

    #[test]
    fn with_nobody_named_or_one_who_left_the_owners_read() {
        let users = [user(1, Role::Owner, false), user(2, Role::Manager, true)];
        for reader in [Reader::Owner, Reader::User(users[1].id)] {
            let reading = reader.today(&users);
            assert_eq!(reading, Reading::Owner { name: "User 1".to_owned() });
            assert!(reading.may_read(&users[0]) && !reading.may_read(&users[1]));
        }
    }
}
