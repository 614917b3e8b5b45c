//! What anybody can send is taken, but not without end.

use chrono::TimeDelta;
use futures_util::future::join_all;
use muster::app::App;

use super::way_back::{apply_page, careers, code, followed};
use crate::world::{Answer, Caller, World};

const PLACE: &str = "203.0.113.9";

struct Door {
    world: World,
    server: App,
    nobody: Caller,
    page: String,
}

impl Door {
    async fn new() -> Self {
        let world = World::new().await;
        let server = world.behind_proxy();
        let job = world.job("Receptionist", false).await;
        let (nobody, page) = (world.nobody.at(&server), apply_page(&world, job).await);
        Self { world, server, nobody, page }
    }

    async fn apply(&self, place: &str, number: usize) -> Answer {
        self.apply_as(place, &format!("Person {number}"), &format!("p{number}@mail.example")).await
    }

    async fn apply_as(&self, place: &str, name: &str, email: &str) -> Answer {
        self.apply_at(&self.page, place, name, email).await
    }

    async fn apply_at(&self, page: &str, place: &str, name: &str, email: &str) -> Answer {
        let typed = [("name", name), ("email", email), ("language", "en"), ("consent", "yes")];
        let caller = self.nobody.from(place);
        followed(&caller, caller.submit(page, &typed).await).await
    }

    async fn hand_in(&self, place: &str, number: usize, bytes: usize) -> Answer {
        let email = format!("f{number}@mail.example");
        let typed =
            [("name", "Marisol"), ("email", &*email), ("language", "en"), ("consent", "yes")];
        let mut file = format!("%PDF-1.7 {number}").into_bytes();
        file.resize(bytes, b' ');
        let caller = self.nobody.from(place);
        let sent = caller.hand_in_as(&self.page, &typed, "resume", &file).await;
        followed(&caller, sent).await
    }

    async fn how_many(&self) -> String {
        self.world.database.text("SELECT CAST(count(*) AS TEXT) FROM applications").await
    }
}

/// How many of these answers have this status.
fn with(status: u16, answers: &[Answer]) -> usize {
    answers.iter().filter(|answer| answer.status == status).count()
}

#[tokio::test]
async fn of_600_applications_from_one_address_some_go_through_and_then_ten_an_hour() {
    let door = Door::new().await;
    let mut answers = vec![];
    for hundred in 0..6 {
        answers.extend(join_all((0..100).map(|i| door.apply(PLACE, hundred * 100 + i))).await);
    }
    assert_eq!((with(200, &answers), with(429, &answers)), (30, 570));
    assert_eq!(door.how_many().await, "30", "the others have left nothing");
    let refused = answers.iter().find(|answer| answer.status == 429).unwrap();
    assert_eq!(refused.header("retry-after"), "300");
    for said in ["in 5 minutes", "value=\"Person ", "@mail.example", "checked"] {
        assert!(refused.body.contains(said), "{said} in {}", refused.body);
    }
    // Somebody elsewhere does not notice.
    door.apply("198.51.100.7", 1_000).await.expect(200);
    let mut through = 0;
    for minute in 0..60 {
        door.world.clock.advance(TimeDelta::minutes(1));
        through += usize::from(door.apply(PLACE, 2_000 + minute).await.status == 200);
    }
    assert!((10..=12).contains(&through), "{through}");
}

#[tokio::test]
async fn behind_a_tunnel_applicants_are_not_one_visitor_and_a_posting_still_has_an_end() {
    let door = Door::new().await;
    let mut answers = vec![];
    // More at once than there are connections to PostgreSQL may be told that it is busy.
    for first in (0..320).step_by(8) {
        let some = (first..first + 8).map(|number| door.apply("127.0.0.1", number));
        answers.extend(join_all(some).await);
    }
    assert_eq!((with(200, &answers), with(429, &answers)), (300, 20));
    door.world.clock.advance(TimeDelta::minutes(1));
    door.apply("198.51.100.7", 1_000).await.expect(200);
}

#[tokio::test]
async fn ten_people_behind_one_clinics_address_come_back_with_their_codes() {
    let door = Door::new().await;
    let lost = format!("{}/lost", careers(&door.world).await);
    let look = async |code: &str, reach: &str| {
        door.nobody.from(PLACE).submit(&lost, &[("code", code), ("reach", reach)]).await
    };
    // Others of the house have mistyped nine times.
    for digit in 0..9 {
        look(&format!("00000-0000{digit}"), "0147").await.expect(422);
    }
    for number in 0..10 {
        let thanks = door.apply(PLACE, number).await.expect(200).body;
        let reach = format!("p{number}@mail.example");
        look(code(&thanks), &reach).await.expect(303);
    }
    look("00000-00009", "0147").await.expect(422);
    look("11111-11111", "0147").await.expect(429);
}

#[tokio::test]
async fn of_codes_tried_at_once_five_are_tried_and_a_clock_that_was_ahead_holds_nobody_up() {
    let door = Door::new().await;
    let thanks = door.apply(PLACE, 1).await.expect(200).body;
    let lost = format!("{}/lost", careers(&door.world).await);
    let look = async |reach: &str| {
        door.nobody.submit(&lost, &[("code", code(&thanks)), ("reach", reach)]).await
    };
    let ahead = TimeDelta::days(60);
    door.world.clock.advance(ahead);
    let answers = join_all((0..40).map(|_| look("0000"))).await;
    assert_eq!((with(422, &answers), with(429, &answers)), (5, 35));
    door.world.clock.advance(-ahead);
    look("p1@mail.example").await.expect(303);
}

#[tokio::test]
async fn files_fill_no_disk_and_who_has_one_too_many_applies_without() {
    let door = Door::new().await;
    for number in 0..5 {
        door.hand_in(PLACE, number, 10 * 1024 * 1024).await.expect(200);
    }
    let refused = door.hand_in(PLACE, 5, 10 * 1024 * 1024).await.expect(429);
    assert!(!refused.header("retry-after").is_empty());
    let said = "Send this without a file now, or with it in";
    assert!(refused.body.contains(said) && refused.body.contains("href=\"#resume\""));
    assert!(refused.body.contains("value=\"f5@mail.example\""), "{}", refused.body);
    let kept = || std::fs::read_dir(door.world.database.files()).unwrap().flatten();
    let kept = || kept().filter_map(|of| std::fs::read_dir(of.path()).ok()).flatten().count();
    assert_eq!(kept(), 5, "what was refused has not been kept");
    door.apply(PLACE, 5).await.expect(200);
    door.hand_in("198.51.100.7", 6, 1024).await.expect(200);
    // All places together: 500 MB a day, which nobody here wants to wait for.
    let full = "UPDATE throttle SET count = 512000 WHERE count = 51201";
    door.world.database.damage(full).await;
    door.hand_in("198.51.100.8", 7, 1024).await.expect(429);
    door.apply("198.51.100.8", 7).await.expect(200);
}

#[tokio::test]
async fn a_strangers_mailbox_is_not_filled_and_reads_no_words_of_who_typed_its_address() {
    let door = Door::new().await;
    let evil = "CONGRATULATIONS click https://evil.example/win now";
    // From a demo nothing is sent.
    let real = format!("UPDATE practices SET purpose = 'real' WHERE slug = '{}'", door.world.slug);
    door.world.database.damage(&real).await;
    for number in 0..5 {
        let job = door.world.job(&format!("Receptionist {number}"), false).await;
        let page = apply_page(&door.world, job).await;
        door.apply_at(&page, PLACE, evil, "victim@elsewhere.example").await.expect(200);
    }
    door.server.work().await.unwrap();
    let letters = door.server.platform.mail.letters();
    assert_eq!(letters.len(), 3);
    for letter in letters {
        assert!(letter.body.starts_with("Hello,\n"), "{}", letter.body);
        assert_eq!(letter.name, "");
        let whole = format!("{}{}{}", letter.name, letter.subject, letter.body);
        assert!(!whole.contains("CONGRAT") && !whole.contains("evil"), "{whole}");
    }
}
