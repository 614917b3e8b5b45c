//! Guessing is slow, and nobody else is slowed down by it.

use chrono::TimeDelta;
use futures_util::future::join_all;
use muster::{
    auth::{self, NewUser, Password},
    platform::{
        db::Tx,
        events,
        keys::{Role, UserId},
    },
};

use crate::world::{Answer, Caller, World};

const DANA: &str = "dana@cedar.example";
const RIGHT: &str = "nine brown kettles";
const PLACE: &str = "203.0.113.9";

/// A user with this address, whose password is the right one.
async fn add(world: &World, email: &str) -> UserId {
    let hashed = Password::tried(RIGHT).hash().await.unwrap();
    let add = async |tx: &mut Tx| {
        let email = email.parse().unwrap();
        let new = NewUser { name: "Dana".parse().unwrap(), email, role: Role::Manager };
        let id = auth::add_user(tx, new).await?;
        auth::choose_password(tx, id, None, hashed).await?;
        Ok(id)
    };
    world.scope.write(add).await.unwrap()
}

async fn sign_in(from: &Caller, email: &str, password: &str) -> Answer {
    from.submit("/sign-in", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn of_240_who_guess_at_once_five_are_tried() {
    let world = World::new().await;
    add(&world, DANA).await;
    let somebody = world.nobody.at(&world.behind_proxy()).from(PLACE);
    let guesses = (0..240).map(|number| {
        let password = if number == 230 { RIGHT.to_owned() } else { format!("guess {number}") };
        let somebody = &somebody;
        async move { sign_in(somebody, DANA, &password).await.status }
    });
    let answers = join_all(guesses).await;
    let tried = answers.iter().filter(|status| **status != 429).count();
    assert_eq!(tried, 5, "{answers:?}");
}

#[tokio::test]
async fn who_mistypes_waits_and_reads_for_how_long() {
    let world = World::new().await;
    let dana = add(&world, DANA).await;
    let server = world.behind_proxy();
    let (here, elsewhere) = (world.nobody.at(&server).from(PLACE), world.nobody.at(&server));
    for _ in 0..5 {
        sign_in(&here, DANA, "nine brown cattle").await.expect(422);
    }
    let waits = sign_in(&here, DANA, RIGHT).await.expect(429);
    assert_eq!(waits.header("retry-after"), "15");
    assert!(waits.body.contains("Too many tries. Try again in 15 seconds."), "{}", waits.body);
    assert!(waits.body.contains(&format!("value=\"{DANA}\"")), "{}", waits.body);
    sign_in(&elsewhere.from("198.51.100.7"), DANA, RIGHT).await.expect(303);
    let happened = events::about(&world.scope, &dana.to_string(), 100).await.unwrap();
    let waited = happened.iter().filter(|event| event.kind == "user.locked_out");
    assert_eq!(waited.count(), 1);

    for _ in 0..6 {
        world.clock.advance(TimeDelta::minutes(15));
        sign_in(&here, DANA, "nine brown cattle").await.expect(422);
    }
    let request = here.request(poem::http::Method::POST, "/sign-in");
    let request = request.header("Accept-Language", "es");
    let request = request.content_type("application/x-www-form-urlencoded");
    let waits = here.send_raw(request, "email=dana%40cedar.example&password=x").await.expect(429);
    assert!(waits.body.contains("Inténtelo de nuevo en 15 minutos"), "{}", waits.body);
    world.clock.advance(TimeDelta::minutes(15));
    sign_in(&here, DANA, RIGHT).await.expect(303);
    sign_in(&here, DANA, "nine brown cattle").await.expect(422);
    sign_in(&here, DANA, RIGHT).await.expect(303);
}

#[tokio::test]
async fn a_right_password_costs_the_house_nothing() {
    let world = World::new().await;
    add(&world, DANA).await;
    let here = world.nobody.at(&world.behind_proxy()).from(PLACE);
    for number in 0..49 {
        sign_in(&here, &format!("nobody{number}@cedar.example"), "guess").await.expect(422);
    }
    for _ in 0..3 {
        sign_in(&here, DANA, RIGHT).await.expect(303);
    }
    sign_in(&here, "nobody@cedar.example", "guess").await.expect(422);
    let waits = sign_in(&here, "somebody@cedar.example", "guess").await.expect(429);
    assert_eq!(waits.header("retry-after"), "300");
}

#[tokio::test]
async fn behind_a_tunnel_no_house_waits_for_another() {
    let world = World::new().await;
    add(&world, DANA).await;
    let tunnel = world.nobody.at(&world.behind_proxy()).from("127.0.0.1");
    for number in 0..60 {
        sign_in(&tunnel, &format!("nobody{number}@cedar.example"), "guess").await.expect(422);
    }
    sign_in(&tunnel, DANA, RIGHT).await.expect(303);
}

#[tokio::test]
async fn what_a_clock_that_was_ahead_counted_counts_no_more() {
    let world = World::new().await;
    add(&world, DANA).await;
    let ahead = TimeDelta::days(60);
    world.clock.advance(ahead);
    for _ in 0..5 {
        sign_in(&world.nobody, DANA, "guess").await.expect(422);
    }
    sign_in(&world.nobody, DANA, RIGHT).await.expect(429);
    world.clock.advance(-ahead);
    sign_in(&world.nobody, DANA, RIGHT).await.expect(303);
}
