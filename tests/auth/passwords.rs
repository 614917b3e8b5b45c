//! Which passwords are taken.

use muster::{
    auth::{self, NewUser},
    platform::{db::Tx, keys::Role},
    practices,
};

use crate::world::World;

/// Where somebody who was invited chooses a password.
async fn invited(world: &World) -> String {
    let new = NewUser {
        name: "Dana".parse().unwrap(),
        email: "dana.whitfield@cedar.example".parse().unwrap(),
        role: Role::Manager,
    };
    let invite = async |tx: &mut Tx| auth::invite(tx, Role::Owner, new).await;
    let (_, link) = world.scope.write(invite).await.unwrap();
    format!("/password/{}", link.secret)
}

#[tokio::test]
async fn what_anybody_would_try_first_is_not_taken() {
    let world = World::new().await;
    let link = invited(&world).await;
    let practice = practices::here(&world.scope).await.unwrap();
    for (password, why) in [
        ("aaaaaaaaaaaa", "one of the first that someone would guess"),
        ("123456789012", "one of the first that someone would guess"),
        ("password1234", "one of the first that someone would guess"),
        ("qwertyuiopas", "one of the first that someone would guess"),
        ("dana.whitfield@cedar.example", "one of the first that someone would guess"),
        (practice.name(), "one of the first that someone would guess"),
        (&"\u{200b}".repeat(12), "Use at least 12 characters"),
    ] {
        let refused = world.nobody.submit(&link, &[("password", password)]).await.expect(422).body;
        assert!(refused.contains(why) && refused.contains("href=\"#password\""), "{refused}");
        assert!(!refused.contains(&format!("value=\"{password}\"")) || password.contains('@'));
    }
    let words = [("password", "seven green teapots")];
    world.nobody.submit(&link, &words).await.expect(303);
}

#[tokio::test]
async fn one_link_hashes_no_passwords_without_end() {
    let world = World::new().await;
    let link = invited(&world).await;
    for _ in 0..20 {
        world.nobody.submit(&link, &[("password", "password1234")]).await.expect(422);
    }
    let waits = world.nobody.submit(&link, &[("password", "password1234")]).await.expect(429);
    assert_eq!(waits.header("retry-after"), "60");
    assert!(waits.body.contains("in 60 seconds") && waits.body.contains("<form"), "{}", waits.body);
}
