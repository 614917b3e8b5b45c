//! Passwords of who works for two practices: no owner chooses the one that opens the other.

use chrono::TimeDelta;
use muster::{
    auth::{self, NewUser},
    platform::{
        db::{Scope, Tx},
        events,
        keys::{LinkWay, Role, UserId},
    },
    practices,
};

use super::forgotten::{DANA, NEW, OLD, Office, add, open};

/// Takes Dana up in this practice as somebody else's owner would, and returns who she is there, with
/// the link.
pub async fn take_up(scope: &Scope) -> (UserId, String) {
    let new = NewUser {
        name: "Dana Whitfield".parse().unwrap(),
        email: DANA.parse().unwrap(),
        role: Role::Owner,
    };
    let invite = async |tx: &mut Tx| auth::invite(tx, Role::Owner, new).await;
    let (user, link) = scope.write(invite).await.unwrap();
    (user, format!("/password/{}", link.secret))
}

#[tokio::test]
async fn an_owner_chooses_no_password_for_somebody_of_another_practice() {
    let office = Office::new().await;
    office.ask(DANA).await.expect(200);
    let links = office.links().await;
    office.choose(&links[0], OLD).await.expect(303);

    let birch = open(&office.app, "Birch Street Pediatrics").await;
    let (there, link) = take_up(&birch).await;
    let page = office.somebody.get(&link).await.expect(200).body;
    assert!(page.contains("You already have a password here"), "{page}");
    let refused = office.choose(&link, NEW).await.expect(422).body;
    assert!(refused.contains("the password you use at the other"), "{refused}");
    office.sign_in(NEW).await.expect(422);
    office.choose(&link, OLD).await.expect(303);
    office.choose(&link, OLD).await.expect(410);
    let again = async |tx: &mut Tx| auth::forget_password(tx, there, LinkWay::Owner).await;
    let again = format!("/password/{}", birch.write(again).await.unwrap().secret);
    office.choose(&again, NEW).await.expect(422);

    // Who looks after the server can.
    let looked_after = office.app.password_link(&birch, DANA).await.unwrap();
    let path = looked_after.strip_prefix("http://127.0.0.1:8080").unwrap();
    office.choose(path, NEW).await.expect(303);
    office.sign_in(NEW).await.expect(303);

    // Somebody who has left there is of one practice again.
    let leave = async |tx: &mut Tx| auth::remove_user(tx, Role::Owner, there).await;
    add(&birch, "Ines Barreto", "ines@birch.example", Role::Owner).await;
    birch.write(leave).await.unwrap();
    let handed = office.hand_over().await;
    office.choose(&handed, OLD).await.expect(303);
}

#[tokio::test]
async fn a_password_that_an_owner_chose_before_opens_no_practice_that_takes_its_address_up() {
    let office = Office::new().await;
    let birch = open(&office.app, "Birch Street Pediatrics").await;
    let (there, link) = take_up(&birch).await;
    // Whoever owns the one practice uses the link that was meant for Dana.
    office.choose(&link, NEW).await.expect(303);
    office.sign_in(NEW).await.expect(303);
    // Gone from the one practice, the password opens none: the other has let nobody in by it.
    add(&birch, "Ines Barreto", "ines@birch.example", Role::Owner).await;
    let leave = async |tx: &mut Tx| auth::remove_user(tx, Role::Owner, there).await;
    birch.write(leave).await.unwrap();
    office.sign_in(NEW).await.expect(422);
    office.ask(DANA).await.expect(200);
    let links = office.links().await;
    office.choose(links.last().unwrap(), OLD).await.expect(303);
    office.sign_in(OLD).await.expect(303);
}

#[tokio::test]
async fn no_owner_says_where_the_link_leads_that_opens_another_practice() {
    let office = Office::new().await;
    office.choose_by_mail(OLD).await;
    let birch = open(&office.app, "Birch Street Pediatrics").await;
    take_up(&birch).await;
    let elsewhere = async |tx: &mut Tx| {
        practices::name_address(tx, Some("https://birch.example".parse().unwrap())).await
    };
    birch.write(elsewhere).await.unwrap();
    office.world.clock.advance(TimeDelta::hours(2));
    office.ask(DANA).await.expect(200);
    office.links().await;
    let letter = office.mail.letters().pop().unwrap();
    assert_eq!(letter.subject, "Your new password for Cedar Hollow Family Medicine");
    assert!(!letter.body.contains("birch.example"), "{}", letter.body);
}

#[tokio::test]
async fn signing_in_opens_what_was_accepted_first_and_who_left_may_come_again() {
    let office = Office::new().await;
    let older = office.scope.practice_id();
    office.world.clock.advance(TimeDelta::seconds(1));
    let birch = open(&office.app, "Birch Street Pediatrics").await;
    let (there, link) = take_up(&birch).await;
    office.choose(&link, OLD).await.expect(303);
    office.world.clock.advance(TimeDelta::seconds(1));
    let handed = office.hand_over().await;
    office.choose(&handed, OLD).await.expect(303);
    assert!(older < birch.practice_id());
    office.sign_in(OLD).await.expect(303);
    let signed_in = async |scope: &Scope, user: UserId| {
        let events = events::about(scope, &user.to_string(), 100).await.unwrap();
        events.iter().filter(|event| event.kind == "user.signed_in").count()
    };
    // To join the older one counted as signing in once.
    assert_eq!(
        (signed_in(&birch, there).await, signed_in(&office.scope, office.dana).await),
        (1, 1)
    );

    add(&birch, "Ines Barreto", "ines@birch.example", Role::Owner).await;
    let leave = async |tx: &mut Tx| auth::remove_user(tx, Role::Owner, there).await;
    birch.write(leave).await.unwrap();
    let (again, link) = take_up(&birch).await;
    assert_ne!(again, there);
    office.choose(&link, OLD).await.expect(303);
}
