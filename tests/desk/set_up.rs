//! The link to set-up is one person's, and even they cannot send by it without end.

use muster::{
    app::App,
    kernel::{clock::FrozenClock, randomness::SeededRandomness},
};

use crate::world::{Answer, Caller, Database, World};

/// Somebody with the link to set up a new server.
pub async fn beginner(world: &World, database: &Database) -> (Caller, String, App) {
    let clock = FrozenClock::at("2026-11-24T15:30:00Z".parse().unwrap());
    let app = database.open(clock, SeededRandomness::default()).await;
    let link = app.set_up_link().await.unwrap().unwrap();
    let path = link.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    (world.nobody.at(&app), path, app)
}

pub async fn submit(somebody: &Caller, path: &str, password: &str) -> Answer {
    let fields = [
        ("name", "Cedar Hollow Family Medicine"),
        ("state", "OR"),
        ("city", "Salem"),
        ("zone", "pacific"),
        ("head_count", "26"),
        ("your_name", "Dana Whitfield"),
        ("email", "dana@cedar.example"),
        ("password", password),
        ("reader", "owner"),
    ];
    somebody.submit(path, &fields).await
}

#[tokio::test]
async fn a_set_up_form_that_is_sent_twice_at_once_opens_one_practice() {
    let (world, database) = (World::new().await, Database::new().await);
    let (somebody, path, _app) = beginner(&world, &database).await;
    let send = async || submit(&somebody, &path, "seven green teapots").await.status;
    let (one, other) = tokio::join!(send(), send());
    let begun = [one, other].iter().filter(|status| **status == 303).count();
    assert_eq!(begun, 1, "{one} and {other}");
    assert_eq!(database.text("SELECT CAST(COUNT(*) AS TEXT) FROM practices").await, "1");
}

#[tokio::test]
async fn set_up_takes_no_password_that_anybody_would_try_and_no_form_without_end() {
    let (world, database) = (World::new().await, Database::new().await);
    let (somebody, path, _app) = beginner(&world, &database).await;
    let typed = async |password: &str| submit(&somebody, &path, password).await;
    for password in ["cedar hollow family medicine", "dana@cedar.example"] {
        let refused = typed(password).await.expect(422).body;
        assert!(refused.contains("one of the first that someone would guess"), "{refused}");
    }
    for _ in 2..20 {
        typed("password1234").await.expect(422);
    }
    let waits = typed("seven green teapots").await.expect(429);
    assert_eq!(waits.header("retry-after"), "60");
    assert!(waits.body.contains("value=\"Dana Whitfield\""), "{}", waits.body);
}

#[tokio::test]
async fn before_set_up_nobody_is_asked_to_sign_in() {
    let (world, database) = (World::new().await, Database::new().await);
    let (somebody, path, _app) = beginner(&world, &database).await;
    for (page, status) in [("/", 401), ("/sign-in", 200), ("/forgot", 200)] {
        let page = somebody.get(page).await.expect(status).body;
        assert!(page.contains("Open the link that Muster printed"), "{page}");
        assert!(!page.contains("Please sign in") && !page.contains("reset-password"), "{page}");
    }
    submit(&somebody, &path, "seven green teapots").await.expect(303);
    let page = somebody.get("/sign-in").await.expect(200).body;
    assert!(!page.contains("Open the link that Muster printed"), "{page}");
}
