//! Answers that came after the time or after hand-in: kept, not counted, until a person says whether
//! they shall be. That person is not one who decides on candidates, where there is another.

use crate::{
    error::Error,
    kernel::fault::Reason,
    platform::keys::{Role, User},
};

crate::words! {
    /// Why. A closed list: the log holds no free text.
    pub enum LateGrounds {
        Connection = "connection",
        Server = "server",
        Device = "device",
        NoReason = "no_reason",
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum LateRefused {
    /// Somebody has settled it, or there was none.
    Settled,
    /// More came than the page told of.
    MoreCame,
    /// An item that was asked cannot be found.
    Lost,
}

/// Refuses to settle what nobody looked at.
pub fn refuse_unseen(late: i32, seen: i32) -> Result<(), LateRefused> {
    match late {
        0 => Err(LateRefused::Settled),
        late if late > seen => Err(LateRefused::MoreCame),
        _ => Ok(()),
    }
}

/// May this user settle late answers? Reviewers may, who do not decide on candidates. With none in
/// the practice the owners do.
pub fn may_settle(user: &User, users: &[User]) -> bool {
    let is_reviewer = |user: &User| user.role == Role::Reviewer && !user.has_left;
    match user.role {
        Role::Reviewer => is_reviewer(user),
        Role::Owner => !user.has_left && !users.iter().any(is_reviewer),
        Role::Viewer | Role::Manager => false,
    }
}

impl From<LateRefused> for Error {
    fn from(refused: LateRefused) -> Self {
        Self::Conflict(Reason::new(match refused {
            LateRefused::Settled => "late_answers.settled",
            LateRefused::MoreCame => "late_answers.more_came",
            LateRefused::Lost => "late_answers.lost",
        }))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{kernel::typed_id::TypedId, platform::keys::UserId};

    fn user(role: Role, has_left: bool) -> User {
        User {
            id: UserId::from_uuid(Uuid::nil()),
            name: "Rae Viewer".parse().unwrap(),
            email: "rae@cedar.example".parse().unwrap(),
            former: Default::default(),
            role,
            has_left,
            updated_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn only_what_was_seen_is_settled() {
        assert_eq!(refuse_unseen(1, 1), Ok(()));
        assert_eq!(refuse_unseen(0, 1), Err(LateRefused::Settled));
        assert_eq!(refuse_unseen(20, 1), Err(LateRefused::MoreCame));
    }

    #[test]
    fn a_reviewer_settles_and_who_decides_does_not() {
        let users = [user(Role::Owner, false), user(Role::Reviewer, false)];
        let may = |role| may_settle(&user(role, false), &users);
        assert_eq!(
            [Role::Viewer, Role::Reviewer, Role::Manager, Role::Owner].map(may),
            [false, true, false, false],
        );
    }

    #[test]
    fn without_a_reviewer_the_owner_settles() {
        let users = [user(Role::Owner, false), user(Role::Reviewer, true)];
        assert!(may_settle(&users[0], &users));
        assert!(!may_settle(&users[1], &users) && !may_settle(&user(Role::Manager, false), &users));
    }
}
