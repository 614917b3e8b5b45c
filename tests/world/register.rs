//! A register that answers questions on the web, as far as it is asked by us.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread::{sleep, spawn},
    time::Duration,
};

/// How it answers once.
#[derive(Clone, Debug)]
pub enum Reply {
    /// A status line's end and a body: `("200 OK", "{…}")`.
    With(&'static str, String),
    /// Nothing, for longer than anybody waits.
    Nothing,
}

/// A register on this machine, which answers each question with the next of these replies, and from then on with the last
/// one.
pub struct Register {
    pub url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Register {
    pub fn answering(replies: Vec<Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/api/", listener.local_addr().unwrap());
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let keep = asked.clone();
        spawn(move || {
            for caller in listener.incoming() {
                let so_far = keep.lock().unwrap().len();
                let reply = replies[so_far.min(replies.len() - 1)].clone();
                let mut caller = caller.unwrap();
                keep.lock().unwrap().push(target(&caller));
                spawn(move || answer(&mut caller, &reply));
            }
        });
        Self { url, asked }
    }

    /// Returns what it was asked, as path and query.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn target(caller: &TcpStream) -> String {
    let mut reader = BufReader::new(caller.try_clone().unwrap());
    let (mut first, mut line) = (String::new(), String::new());
    reader.read_line(&mut first).unwrap();
    while reader.read_line(&mut line).unwrap() > 2 {
        line.clear();
    }
    first.split(' ').nth(1).unwrap_or_default().to_owned()
}

fn answer(caller: &mut TcpStream, reply: &Reply) {
    match reply {
        Reply::Nothing => sleep(Duration::from_secs(60)),
        Reply::With(status, body) => {
            let length = body.len();
            let head =
                format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close");
            // Whoever has seen enough has gone.
            let _ = write!(caller, "{head}\r\n\r\n{body}");
        }
    }
}
