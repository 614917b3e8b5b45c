//! What somebody changes of their own account.

use muster::{
    auth::{self, NewUser, Password},
    platform::{
        db::Tx,
        events, keys,
        keys::{Role, UserId},
    },
};

use super::forgotten::{DANA, Office};
use crate::world::{Caller, World};

const OLD: &str = "nine brown kettles";
const NEW: &str = "seven green teapots";

/// Dana, who has a password, and two browsers in which she is signed in.
async fn dana(world: &World) -> (UserId, Caller, Caller) {
    let hashed = Password::tried(OLD).hash().await.unwrap();
    let add = async |tx: &mut Tx| {
        let email = "dana@cedar.example".parse().unwrap();
        let new = NewUser { name: "Dana".parse().unwrap(), email, role: Role::Manager };
        let id = auth::add_user(tx, new).await?;
        auth::choose_password(tx, id, None, hashed).await?;
        let (one, other) = (keys::open_session(tx, id).await?, keys::open_session(tx, id).await?);
        Ok((id, one.secret, other.secret))
    };
    let (id, one, other) = world.scope.write(add).await.unwrap();
    (id, world.nobody.with_session(one), world.nobody.with_session(other))
}

async fn opens(world: &World, password: &str) -> u16 {
    let fields = [("email", "dana@cedar.example"), ("password", password)];
    world.nobody.submit("/sign-in", &fields).await.status
}

#[tokio::test]
async fn a_new_password_wants_the_old_one_and_ends_every_other_session() {
    let world = World::new().await;
    let (_, here, elsewhere) = dana(&world).await;
    let wrong = [("old", "nine brown cattle"), ("password", NEW)];
    let refused = here.submit("/me/password", &wrong).await.expect(422).body;
    assert!(refused.contains("This isn’t your current password"), "{refused}");
    elsewhere.get("/me").await.expect(200);

    let changed = here.submit("/me/password", &[("old", OLD), ("password", NEW)]).await.expect(303);
    assert_eq!(changed.header("location"), "/me?changed=password");
    assert!(changed.header("set-cookie").contains("session="), "this browser stays signed in");
    elsewhere.get("/me").await.expect(401);
    here.get("/me").await.expect(401);
    assert_eq!((opens(&world, OLD).await, opens(&world, NEW).await), (422, 303));
}

#[tokio::test]
async fn a_new_password_that_anybody_would_guess_changes_nothing() {
    let world = World::new().await;
    let (_, here, _) = dana(&world).await;
    for (password, why) in [
        ("password1234", "one of the first that someone would guess"),
        ("short", "Use at least 12 characters"),
        ("", "Enter a new password"),
    ] {
        let fields = [("old", OLD), ("password", password)];
        let refused = here.submit("/me/password", &fields).await.expect(422).body;
        assert!(refused.contains(why) && refused.contains("href=\"#password\""), "{refused}");
        assert!(!refused.contains(OLD), "no password comes back in a page");
    }
    assert_eq!(opens(&world, OLD).await, 303);
}

#[tokio::test]
async fn guessing_the_old_password_is_as_slow_as_signing_in() {
    let world = World::new().await;
    let (_, here, _) = dana(&world).await;
    let guess = [("old", "nine brown cattle"), ("password", NEW)];
    for _ in 0..5 {
        here.submit("/me/password", &guess).await.expect(422);
    }
    here.submit("/me/password", &guess).await.expect(429);
}

#[tokio::test]
async fn somebody_is_called_as_they_say_and_the_log_says_that_it_changed_not_how() {
    let world = World::new().await;
    let (id, here, _) = dana(&world).await;
    here.submit("/me/name", &[("name", "Dana O’Keefe")]).await.expect(303);
    assert!(here.get("/me?changed=name").await.expect(200).body.contains("Dana O’Keefe"));
    let missing = here.submit("/me/name", &[("name", " ")]).await.expect(422).body;
    assert!(missing.contains("Enter your name"), "{missing}");
    let happened = events::about(&world.scope, &id.to_string(), 10).await.unwrap();
    let renamed = happened.iter().find(|event| event.kind == "user.renamed").unwrap();
    assert_eq!(renamed.data, "{}");
}

const MOVED: &str = "dana@mail.example";

async fn signs_in(world: &World, email: &str) -> u16 {
    world.nobody.submit("/sign-in", &[("email", email), ("password", OLD)]).await.status
}

#[tokio::test]
async fn another_email_wants_the_password_and_takes_it_along() {
    let world = World::new().await;
    let (id, here, elsewhere) = dana(&world).await;
    let wrong = [("email", MOVED), ("current", "nine brown cattle")];
    let refused = here.submit("/me/email", &wrong).await.expect(422).body;
    assert!(refused.contains("href=\"#current\"") && refused.contains(MOVED), "{refused}");
    assert_eq!(signs_in(&world, MOVED).await, 422);

    let changed = here.submit("/me/email", &[("email", MOVED), ("current", OLD)]).await.expect(303);
    assert!(changed.header("set-cookie").contains("session="), "this browser stays signed in");
    elsewhere.get("/me").await.expect(401);
    assert_eq!(
        (signs_in(&world, MOVED).await, signs_in(&world, "dana@cedar.example").await),
        (303, 422)
    );
    let kinds = events::about(&world.scope, &id.to_string(), 10).await.unwrap();
    assert!(kinds.iter().any(|event| event.kind == "user.email_changed"));
}

#[tokio::test]
async fn nobody_takes_over_an_address_that_opens_something_already() {
    let world = World::new().await;
    let (_, here, _) = dana(&world).await;
    for taken in ["mona.ager@willamette.example", "MONA.AGER@willamette.example"] {
        let refused = here.submit("/me/email", &[("email", taken), ("current", OLD)]).await;
        assert!(matches!(refused.status, 409 | 422), "{}", refused.body);
    }
    assert_eq!(opens(&world, OLD).await, 303);
}

#[tokio::test]
async fn another_spelling_of_ones_own_address_is_kept() {
    let world = World::new().await;
    let (_, here, _) = dana(&world).await;
    let typed = [("email", "Dana@Cedar.example"), ("current", OLD)];
    here.submit("/me/email", &typed).await.expect(303);
    assert_eq!(opens(&world, OLD).await, 303);
}

#[tokio::test]
async fn the_old_mailbox_is_told_of_another_address() {
    let office = Office::new().await;
    office.choose_by_mail(OLD).await;
    let session = office.sign_in(OLD).await.expect(303).cookies().remove(0).1;
    let here = office.somebody.with_session(session);
    let before = office.mail.letters().len();
    let typed = [("email", "dana@mail.example"), ("current", OLD)];
    here.submit("/me/email", &typed).await.expect(303);
    let payload = "SELECT payload FROM work WHERE kind = 'auth.mail_moved'";
    assert!(!office.world.database.text(payload).await.contains(DANA), "the address lies open");
    office.app.work().await.unwrap();
    let letters = office.mail.letters();
    let letter = &letters[before];
    assert_eq!((letters.len(), letter.to.as_str()), (before + 1, DANA));
    assert!(!letter.body.contains("mail.example"), "the new address is nobody's business");
}
