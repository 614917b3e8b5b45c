//! Mail that an owner sets up in the browser: kept once a server has taken a letter, and by nobody else.

use muster::{
    app::App,
    demo,
    kernel::{clock::FrozenClock, randomness::SeededRandomness},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use super::set_up::{beginner, submit};
use crate::world::{Caller, Database, World};

/// A server with one practice, whose owner has just set it up.
struct Alone {
    database: Database,
    app: App,
    owner: Caller,
    somebody: Caller,
    _world: World,
}

async fn alone() -> Alone {
    let (world, database) = (World::new().await, Database::new().await);
    let (somebody, path, app) = beginner(&world, &database).await;
    let made = submit(&somebody, &path, "seven green teapots").await.expect(303);
    let session = made.cookies().remove(0).1;
    let owner = somebody.with_session(session);
    Alone { database, app, owner, somebody, _world: world }
}

/// Returns whether the letters of the practice leave.
async fn leaves(app: &App) -> bool {
    let mine = app.scopes().await.unwrap().into_iter().next().unwrap();
    mine.mail().is_configured()
}

impl Alone {
    async fn leaves(&self) -> bool {
        leaves(&self.app).await
    }
}

/// A mail server on this computer, which answers each recipient so. It gives back what it was told.
async fn server(recipient: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let serve = async move { told(listener.accept().await.unwrap().0, recipient).await };
    (port, tokio::spawn(serve))
}

async fn told(mut caller: TcpStream, recipient: &str) -> String {
    let (read, mut write) = caller.split();
    let (mut lines, mut told, mut in_letter) = (BufReader::new(read).lines(), String::new(), false);
    write.write_all(b"220 here\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        told.push_str(&line);
        told.push('\n');
        let answer = match line.as_str() {
            "." => "250 taken\r\n",
            _ if in_letter => continue,
            "DATA" => "354 go on\r\n",
            "QUIT" => break,
            _ if line.starts_with("EHLO") => "250-here\r\n250 AUTH PLAIN\r\n",
            _ if line.starts_with("AUTH") => "235 welcome\r\n",
            _ if line.starts_with("RCPT") => recipient,
            _ => "250 fine\r\n",
        };
        in_letter = line == "DATA";
        if write.write_all(answer.as_bytes()).await.is_err() || line == "." {
            break;
        }
    }
    told
}

fn typed(port: &str) -> Vec<(&str, &str)> {
    vec![
        ("host", "127.0.0.1"),
        ("port", port),
        ("security", "open"),
        ("user", "office"),
        ("password", "four brown doors"),
        ("sender", "jobs@cedar.example"),
    ]
}

#[tokio::test]
async fn a_server_that_took_a_letter_is_kept_and_every_process_uses_it() {
    let office = alone().await;
    assert!(!office.leaves().await);
    let (port, told) = server("250 fine\r\n").await;
    let saved = office.owner.submit("/settings/mail", &typed(&port)).await.expect(303);
    let told = told.await.unwrap();
    for said in ["dana@cedar.example", "jobs@cedar.example", "This is a test from Muster"] {
        assert!(told.contains(said), "{said} in {told}");
    }
    assert!(office.leaves().await);
    let page = office.owner.get(saved.header("location")).await.expect(200).body;
    assert!(page.contains("We sent a test email to dana@cedar.example"), "{page}");
    assert!(!page.contains("four brown doors"), "a password is shown to nobody");
    let clock = FrozenClock::at("2026-11-24T15:30:00Z".parse().unwrap());
    let next = office.database.open(clock, SeededRandomness::default()).await;
    assert!(leaves(&next).await, "after a start");

    office.owner.submit("/settings/mail/removal", &[]).await.expect(303);
    assert!(!office.leaves().await);
}

#[tokio::test]
async fn a_server_that_takes_no_letter_is_not_kept_and_the_page_says_why() {
    let office = alone().await;
    let (port, _told) = server("550 not here\r\n").await;
    let refused = office.owner.submit("/settings/mail", &typed(&port)).await.expect(422).body;
    assert!(refused.contains("127.0.0.1 answered 550"), "{refused}");
    assert!(refused.contains("value=\"jobs@cedar.example\""), "{refused}");
    assert!(!office.leaves().await);
}

#[tokio::test]
async fn nothing_goes_out_unencrypted_to_another_computer() {
    let office = alone().await;
    let mut fields = typed("25");
    fields[0] = ("host", "mail.cedar.example");
    let refused = office.owner.submit("/settings/mail", &fields).await.expect(422).body;
    assert!(refused.contains("href=\"#security\""), "{refused}");
}

#[tokio::test]
async fn a_kept_password_is_not_brought_to_another_server() {
    let office = alone().await;
    let (port, _told) = server("250 fine\r\n").await;
    office.owner.submit("/settings/mail", &typed(&port)).await.expect(303);
    let (port, told) = server("250 fine\r\n").await;
    let mut fields = typed(&port);
    fields[0] = ("host", "localhost");
    fields.remove(4);
    office.owner.submit("/settings/mail", &fields).await.expect(303);
    let told = told.await.unwrap();
    assert!(!told.contains("AUTH"), "{told}");
}

#[tokio::test]
async fn a_password_that_cannot_be_read_stops_no_start_and_is_asked_for_again() {
    let office = alone().await;
    let (port, _told) = server("250 fine\r\n").await;
    office.owner.submit("/settings/mail", &typed(&port)).await.expect(303);
    office.database.damage("UPDATE mail_servers SET password = 'lost'").await;
    let clock = FrozenClock::at("2026-11-24T15:30:00Z".parse().unwrap());
    let next = office.database.open(clock, SeededRandomness::default()).await;
    assert!(!leaves(&next).await);
    let page = office.owner.at(&next).get("/settings/mail").await.expect(200).body;
    assert!(page.contains("Enter the password again"), "{page}");
    assert!(page.contains("value=\"jobs@cedar.example\""), "{page}");
}

#[tokio::test]
async fn letters_of_another_practice_do_not_leave_by_it_and_neither_does_a_password_link() {
    let office = alone().await;
    let (port, _told) = server("250 fine\r\n").await;
    office.owner.submit("/settings/mail", &typed(&port)).await.expect(303);
    let may_ask = async || {
        let page = office.somebody.get("/forgot").await.expect(200).body;
        page.contains("name=\"email\"")
    };
    assert!(may_ask().await);
    let other = demo::open(&office.app.platform).await.unwrap();
    assert!(!other.scope.mail().is_configured());
    office.database.damage("UPDATE practices SET purpose = 'real' WHERE purpose = 'demo'").await;
    assert!(!may_ask().await, "that is for whoever runs the server to say how");
}

#[tokio::test]
async fn in_a_demo_nobody_says_how_letters_leave() {
    let world = World::new().await;
    world.owner.submit("/settings/mail", &typed("25")).await.expect(409);
    let page = world.owner.get("/settings/mail").await.expect(200).body;
    assert!(page.contains("Email is off in the demo"), "{page}");
    assert!(!page.contains("name=\"host\""), "{page}");
}
