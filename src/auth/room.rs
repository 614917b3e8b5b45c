//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    address,
    api::Api,
    events::Event,
    pages::{account, api_keys, choose_password, forgot, sign_in, users},
    store, work,
};
use crate::platform::{events::Announced, house::Room, render::Sampled, work::Handler};

crate::permissions! {
    ReadUsers, "users:read", Viewer;
    /// What every signed-in user may do: look after their own account.
    OwnAccount, "account:own", Viewer, pages_only;
    WriteUsers, "users:write", Owner, pages_only;
    WriteApiKeys, "api_keys:write", Owner, pages_only;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    work: &[
        Handler {
            kind: work::MAIL_LINK,
            retry: work::MAIL_LINK_RETRY,
            run: |scope, work| Box::pin(work::mail_link(scope, work)),
        },
        Handler {
            kind: address::MAIL_MOVED,
            retry: address::MAIL_MOVED_RETRY,
            run: |scope, work| Box::pin(address::mail_moved(scope, work)),
        },
    ],
    tables: &[store::MEMBERSHIPS],
    // When colleagues come and go is nobody's list.
    events: Announced {
        aside: &[
            Event::EmailChanged.word(),
            Event::PasswordChosen.word(),
            Event::PasswordForgotten.word(),
            Event::PasswordLinkMailed.word(),
            Event::SignedIn.word(),
            Event::SignedOut.word(),
            Event::LockedOut.word(),
        ],
        ..Announced::openly(Event::WORDS)
    },
    samples: &[
        Sampled::of::<account::Account>(),
        Sampled::of::<api_keys::ApiKeys>(),
        Sampled::of::<choose_password::ChoosePassword>(),
        Sampled::of::<forgot::Forgot>(),
        Sampled::of::<sign_in::SignIn>(),
        Sampled::of::<sign_in::Again>(),
        Sampled::of::<users::Users>(),
    ],
    ..Room::named("auth")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/sign-in", get(sign_in::view).post(sign_in::submit))
        .at("/sign-out", post(account::sign_out))
        .at("/sign-out/everywhere", post(account::sign_out_everywhere))
        .at("/forgot", get(forgot::view).post(forgot::submit))
        .at("/password/:token", get(choose_password::view).post(choose_password::submit))
        .at("/me", get(account::view))
        .at("/me/name", post(account::rename))
        .at("/me/email", post(account::change_email))
        .at("/me/password", post(account::change_password))
        .at("/settings/users", get(users::view).post(users::invite))
        .at("/settings/users/:id/role", post(users::change_role))
        .at("/settings/users/:id/removal", post(users::remove))
        .at("/settings/users/:id/password-link", post(users::password_link))
        .at("/settings/api-keys", get(api_keys::view).post(api_keys::make))
        .at("/settings/api-keys/:id/revocation", post(api_keys::revoke))
}
