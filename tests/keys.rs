//! What opens a practice, and when it no longer does.

use chrono::TimeDelta;
use muster::{
    licenses::{ReadLicenses, WriteLicenses},
    platform::{
        db::{Actor, Tx},
        http::principal::Permission,
        keys::{self, Issued, KeyKind, Role, UserId},
    },
};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::world::World;

const LICENSES: &str = "/api/v1/licenses";
const EVERYTHING: [&str; 2] = [ReadLicenses::NAME, WriteLicenses::NAME];

async fn key(world: &World, maker: Option<UserId>, lasts: Option<TimeDelta>) -> Issued {
    let make = async |tx: &mut Tx| {
        let expires_at = lasts.map(|lasts| tx.now() + lasts);
        keys::make_api_key(tx, maker, None, &EVERYTHING, expires_at).await
    };
    world.scope.write(make).await.unwrap()
}

#[tokio::test]
async fn a_session_may_do_what_its_users_role_says_at_that_moment() {
    let world = World::new().await;
    let page = format!("/licenses/{}/verifications/new", world.claim().await);
    world.manager.get(&page).await.expect(200);
    let demote = async |tx: &mut Tx| keys::set_role(tx, world.user, Role::Viewer).await;
    world.scope.write(demote).await.unwrap();
    world.manager.get(&page).await.expect(403);
    world.manager.get("/licenses").await.expect(200);
}

#[tokio::test]
async fn a_session_ends() {
    let world = World::new().await;
    world.clock.advance(TimeDelta::days(14) - TimeDelta::seconds(1));
    world.manager.get("/licenses").await.expect(200);
    world.clock.advance(TimeDelta::seconds(1));
    world.manager.get("/licenses").await.expect(401);
}

#[tokio::test]
async fn a_key_may_do_its_scopes_as_far_as_its_makers_role_reaches_today() {
    let world = World::new().await;
    let system = world.nobody.with_key(key(&world, None, None).await.secret);
    let demote = async |tx: &mut Tx| keys::set_role(tx, world.user, Role::Viewer).await;
    world.scope.write(demote).await.unwrap();
    world.hr.get(LICENSES).await.expect(200);
    world.hr.post(LICENSES, world.rosas_license()).await.expect(403);
    // A key that a command made has no maker, and its scopes alone.
    system.post(LICENSES, world.rosas_license()).await.expect(201);
}

#[tokio::test]
async fn who_acts_by_a_key_is_the_key_for_the_user_who_made_it() {
    let world = World::new().await;
    for maker in [Some(world.user), None] {
        let Issued { id, secret, .. } = key(&world, maker, None).await;
        let found = keys::find(&world.app.platform, KeyKind::Api, &secret);
        let actor = found.await.unwrap().unwrap().actor;
        assert_eq!(actor, Actor::ApiKey { id, user: maker });
        assert_eq!(actor.to_string(), id.to_string(), "an event names the key");
    }
}

#[tokio::test]
async fn a_key_opens_until_it_expires_or_is_revoked() {
    let world = World::new().await;
    let short = key(&world, Some(world.user), Some(TimeDelta::hours(1))).await;
    let revoked = key(&world, Some(world.user), None).await;
    let (short, caller) =
        (world.nobody.with_key(short.secret), world.nobody.with_key(revoked.secret));
    for caller in [&short, &caller] {
        caller.get(LICENSES).await.expect(200);
    }
    let revoke = async |tx: &mut Tx| keys::revoke(tx, revoked.id).await;
    world.scope.write(revoke).await.unwrap();
    caller.get(LICENSES).await.expect(401);
    world.clock.advance(TimeDelta::hours(1));
    short.get(LICENSES).await.expect(401);
    world.hr.get(LICENSES).await.expect(200);
}

#[tokio::test]
async fn the_day_a_key_was_last_used_is_written_down_by_the_worker() {
    let world = World::new().await;
    world.hr.get(LICENSES).await.expect(200);
    assert_eq!(used_on(&world, "2026-11-24").await, 0);
    world.app.work().await.unwrap();
    assert_eq!(used_on(&world, "2026-11-24").await, 1);
    world.clock.advance(TimeDelta::days(1));
    world.app.work().await.unwrap();
    assert_eq!(used_on(&world, "2026-11-24").await, 1);
    world.hr.get(LICENSES).await.expect(200);
    world.app.work().await.unwrap();
    assert_eq!((used_on(&world, "2026-11-24").await, used_on(&world, "2026-11-25").await), (0, 1));
}

#[expect(clippy::disallowed_methods, reason = "no page lists keys here")]
async fn used_on(world: &World, day: &str) -> i64 {
    let backend =
        if world.database.is_postgres() { DbBackend::Postgres } else { DbBackend::Sqlite };
    let sql = format!("SELECT count(*) FROM keys WHERE last_used_on = '{day}'");
    let count = Statement::from_string(backend, sql);
    let row = world.database.connect().await.query_one_raw(count).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn a_key_is_taken_as_the_user_name_of_basic_authentication() {
    let world = World::new().await;
    let ask = async |pair: &str| {
        let encoded = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, pair);
        let request = world.nobody.request(poem::http::Method::GET, "/api/v1/jobs");
        world
            .nobody
            .send(request.header("Authorization", format!("Basic {encoded}")), None)
            .await
            .status
    };
    let key = world.hr.secret();
    assert_eq!(ask(&format!("{key}:")).await, 200);
    assert_eq!(ask(&format!("{key}:anything")).await, 200);
    for pair in [key, &format!(":{key}"), "me:pw", ":"] {
        assert_eq!(ask(pair).await, 401);
    }
}

#[tokio::test]
async fn who_is_refused_is_told_each_way_to_show_a_key_and_of_a_link_the_one() {
    let world = World::new().await;
    let challenges = async |path: &str| {
        let request = world.nobody.request(poem::http::Method::GET, path);
        world.nobody.send(request, None).await.expect(401).each_header("www-authenticate")
    };
    let basic = "Basic realm=\"Muster\", charset=\"UTF-8\"";
    assert_eq!(challenges("/api/v1/jobs").await, ["Bearer", basic]);
    // A browser would ask a candidate for a name and a password.
    assert_eq!(challenges("/api/v1/adjustment-request").await, ["Bearer"]);
}
