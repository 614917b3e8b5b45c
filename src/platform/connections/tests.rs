use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use tokio::{
    io::{AsyncReadExt, AsyncWrite, AsyncWriteExt, DuplexStream, duplex},
    time::{Duration, Instant, sleep},
};

use super::{
    connection::{Connection, HEAD, IDLE, UNREAD},
    *,
};

fn at(address: &str) -> SocketAddr {
    address.parse().unwrap()
}

/// Somebody connects from there.
fn connect(connections: &Arc<Connections>, address: &str) -> (DuplexStream, Server) {
    let (theirs, ours) = duplex(1024);
    let (seat, dismissed) = connections.admit(at(address)).unwrap();
    (theirs, Connection::new(ours, seat, dismissed))
}

type Server = Connection<DuplexStream>;

/// Reads what they have said so far.
async fn hear(server: &mut Server) {
    assert!(server.read(&mut [0; 64]).await.unwrap() > 0);
}

/// Reads until the connection is given up, and returns why and after how long.
async fn given_up(server: &mut Server) -> (io::ErrorKind, Duration) {
    let began = Instant::now();
    let mut bytes = [0; 64];
    loop {
        match server.read(&mut bytes).await {
            Ok(0) => return (io::ErrorKind::UnexpectedEof, began.elapsed()),
            Ok(_) => {}
            Err(error) => return (error.kind(), began.elapsed()),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_head_that_does_not_come_or_comes_in_drops_is_not_waited_for() {
    let connections = Connections::of_at_most(9, false);
    let (_silent, mut server) = connect(&connections, "203.0.113.1:1");
    assert_eq!(given_up(&mut server).await, (io::ErrorKind::TimedOut, HEAD));
    let (mut drop_by_drop, mut server) = connect(&connections, "203.0.113.1:2");
    tokio::spawn(async move {
        for byte in b"GET / HTTP/1.1\r\nHost: muster.example".iter().cycle() {
            let _ = drop_by_drop.write_all(&[*byte]).await;
            sleep(Duration::from_secs(1)).await;
        }
    });
    let (why, after) = given_up(&mut server).await;
    assert_eq!(why, io::ErrorKind::TimedOut);
    assert!(after <= HEAD, "{after:?}");
}

#[tokio::test(start_paused = true)]
async fn who_is_being_served_is_waited_for_as_long_as_it_takes_and_then_has_a_while_to_ask_again() {
    let connections = Connections::of_at_most(9, false);
    let (mut browser, mut server) = connect(&connections, "203.0.113.1:1");
    browser.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    let mut bytes = [0; 64];
    assert_eq!(server.read(&mut bytes).await.unwrap(), 27);
    let waits = tokio::time::timeout(Duration::from_secs(3600), server.read(&mut bytes)).await;
    assert!(waits.is_err(), "an answer takes as long as it takes");
    server.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").await.unwrap();
    assert!(tokio::time::timeout(IDLE * 2, server.read(&mut bytes)).await.is_err());
    server.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
    sleep(IDLE - Duration::from_secs(1)).await;
    browser.write_all(b"GET").await.unwrap();
    let (why, after) = given_up(&mut server).await;
    assert_eq!(why, io::ErrorKind::TimedOut);
    assert!(after <= HEAD, "{after:?}");
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_nobody_takes_is_not_kept() {
    let connections = Connections::of_at_most(9, false);
    let (_deaf, mut server) = connect(&connections, "203.0.113.1:1");
    let began = Instant::now();
    let refused = server.write_all(&[b'a'; 4096]).await.unwrap_err();
    assert_eq!(refused.kind(), io::ErrorKind::TimedOut);
    assert_eq!(began.elapsed(), UNREAD);
}

/// Takes everything, and lets nothing of it go.
struct Withheld;

impl AsyncWrite for Withheld {
    fn poll_write(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Pending
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Pending
    }
}

#[tokio::test(start_paused = true)]
async fn what_lies_sealed_because_nobody_takes_it_is_not_kept_either() {
    let connections = Connections::of_at_most(9, false);
    let (seat, dismissed) = connections.admit(at("203.0.113.1:1")).unwrap();
    let mut server = Connection::new(Withheld, seat, dismissed);
    server.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
    let began = Instant::now();
    assert_eq!(server.flush().await.unwrap_err().kind(), io::ErrorKind::TimedOut);
    assert_eq!(began.elapsed(), UNREAD);
}

#[tokio::test(start_paused = true)]
async fn where_it_is_full_whoever_has_been_silent_longest_makes_room() {
    let connections = Connections::of_at_most(3, false);
    let (mut served, mut first) = connect(&connections, "127.0.0.1:1");
    served.write_all(b"GET / HTTP/1.1\r\n\r\n").await.unwrap();
    hear(&mut first).await;
    sleep(Duration::from_secs(1)).await;
    let (_silent, mut second) = connect(&connections, "127.0.0.1:2");
    sleep(Duration::from_secs(1)).await;
    let (_fresh, mut third) = connect(&connections, "127.0.0.1:3");
    let (_fourth, _server) = connect(&connections, "127.0.0.1:4");
    let (why, after) = given_up(&mut second).await;
    assert_eq!((why, after), (io::ErrorKind::ConnectionAborted, Duration::ZERO));
    let still = async |server: &mut Server| {
        tokio::time::timeout(Duration::from_secs(1), given_up(server)).await.is_err()
    };
    assert!(still(&mut third).await && still(&mut first).await);
    drop((second, third));
    assert_eq!(connections.open().len(), 2, "who was dismissed is counted once");
}

#[tokio::test]
async fn where_everybody_is_being_served_there_is_no_room() {
    let connections = Connections::of_at_most(1, false);
    let (mut served, mut server) = connect(&connections, "127.0.0.1:1");
    served.write_all(b"GET / HTTP/1.1\r\n\r\n").await.unwrap();
    hear(&mut server).await;
    assert!(connections.admit(at("127.0.0.1:2")).is_none());
    // Who is served, and keeps us waiting for the rest of what it sends, may go too.
    let line = connections.open()[&at("127.0.0.1:1")].clone();
    let _more = line.wait();
    assert!(connections.admit(at("127.0.0.1:2")).is_some());
}

#[tokio::test]
async fn a_visitor_makes_room_for_themselves_and_what_brings_many_is_no_visitor() {
    let open_from = |addresses: &[&str], is_behind_proxy| {
        let connections = Connections::of_at_most(768, is_behind_proxy);
        let mut all = vec![];
        for number in 0..1000 {
            let address = addresses[number % addresses.len()];
            all.push(connections.admit(SocketAddr::new(address.parse().unwrap(), number as u16)));
        }
        connections.open().len()
    };
    assert_eq!(open_from(&["203.0.113.1"], false), MOST_OF_ONE);
    assert_eq!(open_from(&["2001:db8::1", "2001:db8::2"], false), MOST_OF_ONE);
    // A proxy, and a tunnel that ends on this machine.
    assert_eq!(open_from(&["203.0.113.1"], true), 768);
    assert_eq!(open_from(&["127.0.0.1"], false), 768);
    assert_eq!(open_from(&["::ffff:127.0.0.1"], false), 768);
    let loopback: Vec<_> = (2..10).map(|last| format!("127.0.0.{last}")).collect();
    let loopback: Vec<_> = loopback.iter().map(String::as_str).collect();
    assert_eq!(open_from(&loopback, false), 8 * MOST_OF_ONE, "and 256 places are left");
}

#[tokio::test]
async fn the_second_version_is_not_spoken() {
    let connections = Connections::of_at_most(9, false);
    let (mut client, mut server) = connect(&connections, "203.0.113.1:1");
    client.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await.unwrap();
    assert_eq!(given_up(&mut server).await.0, io::ErrorKind::Unsupported);
}
