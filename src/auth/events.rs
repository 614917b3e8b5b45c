//! The facts that this room announces.

use serde_json::{Value, json};

use crate::platform::{
    events::Fact,
    keys::{KeyId, Role, UserId},
};

crate::words! {
    /// What happens to users, sessions and API keys.
    pub enum Event {
        Added = "user.added",
        Renamed = "user.renamed",
        EmailChanged = "user.email_changed",
        RoleChanged = "user.role_changed",
        Removed = "user.removed",
        PasswordChosen = "user.password_chosen",
        PasswordForgotten = "user.password_forgotten",
        PasswordLinkMailed = "user.password_link_mailed",
        SignedIn = "user.signed_in",
        SignedOut = "user.signed_out",
        LockedOut = "user.locked_out",
        KeyMade = "api_key.made",
        KeyRevoked = "api_key.revoked",
    }
}

pub fn added(id: UserId, role: Role) -> Fact {
    about(id, Event::Added, json!({ "role": role.word() }))
}

pub fn role_changed(id: UserId, role: Role) -> Fact {
    about(id, Event::RoleChanged, json!({ "role": role.word() }))
}

pub fn plain(id: UserId, event: Event) -> Fact {
    about(id, event, json!({}))
}

pub fn key(id: KeyId, event: Event, scopes: &[String]) -> Fact {
    let data = json!({ "scopes": scopes });
    Fact { kind: event.word(), version: 1, subjects: vec![id.to_string()], data }
}

fn about(id: UserId, event: Event, data: Value) -> Fact {
    Fact { kind: event.word(), version: 1, subjects: vec![id.to_string()], data }
}
