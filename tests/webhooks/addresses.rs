//! Addresses that answer badly, do not answer, or lead elsewhere than they seemed to.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread::{JoinHandle, spawn},
    time::Duration,
};

use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use muster::platform::callback::{Callbacks, Names};
use serde_json::{Value, json};

use super::{add_for_licenses, claim, deliveries};
use crate::world::{Receiver, World};

/// Says where names lead: at the first question here, at the second there, and so on.
#[derive(Clone)]
struct Leading {
    to: Arc<Vec<io::Result<Vec<SocketAddr>>>>,
    asked: Arc<AtomicUsize>,
}

impl Leading {
    fn to(answers: &[&[&str]]) -> Self {
        let read = |answer: &&[&str]| -> io::Result<Vec<SocketAddr>> {
            match answer {
                [] => Err(io::ErrorKind::NotFound.into()),
                some => Ok(some.iter().map(|address| address.parse().unwrap()).collect()),
            }
        };
        Self { to: Arc::new(answers.iter().map(read).collect()), asked: Arc::default() }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl Names for Leading {
    fn look_up<'a>(&'a self, _: &'a str, _: u16) -> BoxFuture<'a, io::Result<Vec<SocketAddr>>> {
        let answer = &self.to[self.asked.fetch_add(1, Ordering::SeqCst)];
        let copy = answer.as_ref().map_err(io::Error::kind).cloned();
        Box::pin(async move { copy.map_err(Into::into) })
    }
}

/// Somebody who takes one call on this machine, reads what is asked and answers so.
fn once(answer: Vec<u8>) -> (String, JoinHandle<bool>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hooks", listener.local_addr().unwrap());
    let answering = spawn(move || {
        let mut caller = listener.accept().unwrap().0;
        let read = caller.read(&mut [0; 4096]).unwrap();
        // Whoever does not read it all hangs up.
        read > 0 && caller.write_all(&answer).is_ok()
    });
    (url, answering)
}

/// Lets something happen that is told to that address, and tells it as often as that. Returns how each try ended.
async fn tried(world: &World, callbacks: Callbacks, url: &str, times: usize) -> Vec<Value> {
    let (id, _) = add_for_licenses(world, url).await;
    claim(world, "1").await;
    let mut app = world.app.clone();
    app.platform.callbacks = callbacks;
    for _ in 0..times {
        app.do_work().await.unwrap();
        world.clock.advance(TimeDelta::hours(3));
    }
    deliveries(world, &id).await[0]["attempts"].as_array().unwrap().clone()
}

async fn first(callbacks: Callbacks, url: &str) -> Value {
    tried(&World::new().await, callbacks, url, 1).await.remove(0)
}

#[tokio::test]
async fn nobody_is_led_on() {
    let elsewhere = Receiver::answering(&["200 OK"]);
    let led =
        format!("HTTP/1.1 301 Moved\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n", elsewhere.url);
    let (url, answering) = once(led.into_bytes());
    let tried = first(Callbacks::new(true), &url).await;
    assert_eq!((&tried["outcome"], &tried["status"]), (&json!("answered"), &json!(301)));
    assert!(answering.join().unwrap() && elsewhere.received().is_empty());
}

#[tokio::test]
async fn who_says_nothing_is_waited_for_as_long_as_that_and_no_longer() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hooks", silent.local_addr().unwrap());
    let patience = Duration::from_millis(50);
    let tried = first(Callbacks::new(true).for_as_long_as(patience), &url).await;
    assert_eq!((&tried["outcome"], &tried["status"]), (&json!("silent"), &json!(null)));
}

#[tokio::test]
async fn who_cannot_be_reached_is_named_as_such() {
    let tried = first(Callbacks::new(true), "http://127.0.0.1:9/hooks").await;
    assert_eq!((&tried["outcome"], &tried["status"]), (&json!("unreachable"), &json!(null)));
}

#[tokio::test]
async fn of_a_megabyte_that_is_answered_nobody_reads_more_than_the_status() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 10485760\r\n\r\n".to_vec();
    // More than both ends of a connection keep for a while.
    let (url, answering) = once([head, vec![b'a'; 10_485_760]].concat());
    let tried = first(Callbacks::new(true), &url).await;
    assert_eq!((&tried["outcome"], &tried["status"]), (&json!("taken"), &json!(200)));
    assert!(!answering.join().unwrap(), "all of it was taken in");
}

#[tokio::test]
async fn a_megabyte_of_head_is_not_understood() {
    for answer in [
        format!("HTTP/1.1 200 OK\r\nX-Much: {}\r\n\r\n", "a".repeat(10_485_760)),
        format!("HTTP/1.1 200 OK\r\n{}", "X-Much: 1\r\n".repeat(1_000_000)),
        "SSH-2.0-OpenSSH_9.9\r\n".to_owned(),
    ] {
        let (url, answering) = once(answer.into_bytes());
        let tried = first(Callbacks::new(true), &url).await;
        assert_eq!((&tried["outcome"], &tried["status"]), (&json!("garbled"), &json!(null)));
        answering.join().unwrap();
    }
}

#[tokio::test]
async fn a_name_that_leads_elsewhere_a_moment_later_gains_nothing() {
    let receiver = Receiver::answering(&["500 Oops", "200 OK"]);
    let here = receiver.url.trim_start_matches("http://").trim_end_matches("/hooks");
    let inside = "10.0.0.8:80";
    let names =
        Leading::to(&[&[here], &[inside], &[here, inside], &["[::ffff:10.0.0.8]:80"], &[here]]);
    let callbacks = Callbacks::new(true).by_names_of(names.clone());
    let world = World::new().await;
    let tried = tried(&world, callbacks, "http://localhost/hooks", 5).await;
    let ended: Vec<_> = tried.iter().map(|one| one["outcome"].as_str().unwrap()).collect();
    assert_eq!(ended, ["answered", "inside", "inside", "inside", "taken"]);
    // Were it asked once to look and once to connect, the second answer would be the one that counts.
    assert_eq!((names.asked(), receiver.received().len()), (5, 2));
}

#[tokio::test]
async fn a_name_that_leads_to_this_machine_is_told_nothing_where_no_setting_says_so() {
    let receiver = Receiver::answering(&["200 OK"]);
    let here = receiver.url.trim_start_matches("http://").trim_end_matches("/hooks");
    let names = Leading::to(&[&[here]]);
    let callbacks = Callbacks::new(false).by_names_of(names.clone());
    let tried = first(callbacks, "https://hr.example/hooks").await;
    assert_eq!((&tried["outcome"], names.asked()), (&json!("inside"), 1));
    assert!(receiver.received().is_empty());
}

#[tokio::test]
async fn an_address_that_was_let_in_by_a_setting_is_told_nothing_once_that_has_changed() {
    let receiver = Receiver::answering(&["200 OK"]);
    let tried = first(Callbacks::new(false), &receiver.url).await;
    assert_eq!(tried["outcome"], "inside");
    assert!(receiver.received().is_empty());
}

#[tokio::test]
async fn a_name_that_nobody_knows_is_named_as_such() {
    let names = Leading::to(&[&[]]);
    let callbacks = Callbacks::new(false).by_names_of(names);
    let tried = first(callbacks, "https://hr.example/hooks").await;
    assert_eq!((&tried["outcome"], &tried["status"]), (&json!("unknown"), &json!(null)));
}

#[tokio::test]
async fn a_name_is_sealed_to_before_anything_is_said() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = listener.local_addr().unwrap().to_string();
    let heard = spawn(move || {
        let mut heard = [0; 512];
        let read = listener.accept().unwrap().0.read(&mut heard).unwrap();
        heard[..read].to_vec()
    });
    let callbacks = Callbacks::new(true).by_names_of(Leading::to(&[&[here.as_str()]]));
    first(callbacks, "https://hr.example/hooks").await;
    let heard = heard.join().unwrap();
    assert_eq!(heard[..2], [0x16, 0x03], "a TLS handshake");
    let text = String::from_utf8_lossy(&heard);
    assert!(text.contains("hr.example") && !text.contains("webhook"), "{text}");
}
