//! Another system, as far as it is called by us.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread::spawn,
};

/// One request as it came in, with its headers in small letters.
#[derive(Clone, Debug)]
pub struct Received {
    headers: Vec<(String, String)>,
    pub body: String,
}

impl Received {
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(one, _)| one == name);
        found.map(|(_, value)| value.as_str()).unwrap()
    }
}

/// A receiver on this machine, which answers each request with the next of these statuses, and
/// from then on with the last one.
pub struct Receiver {
    pub url: String,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Receiver {
    pub fn answering(answers: &'static [&'static str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hooks", listener.local_addr().unwrap());
        let received: Arc<Mutex<Vec<Received>>> = Arc::default();
        let keep = received.clone();
        spawn(move || {
            for caller in listener.incoming() {
                let so_far = keep.lock().unwrap().len();
                let answer = answers[so_far.min(answers.len() - 1)];
                let taken = take(caller.unwrap(), answer);
                keep.lock().unwrap().push(taken);
            }
        });
        Self { url, received }
    }

    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }
}

fn take(mut caller: TcpStream, answer: &str) -> Received {
    let mut reader = BufReader::new(caller.try_clone().unwrap());
    let mut headers = vec![];
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        match line.trim_end().split_once(": ") {
            Some((name, value)) => headers.push((name.to_lowercase(), value.to_owned())),
            None if line.trim_end().is_empty() => break,
            None => {}
        }
    }
    let mut received = Received { headers, body: String::new() };
    let mut body = vec![0; received.header("content-length").parse().unwrap()];
    reader.read_exact(&mut body).unwrap();
    received.body = String::from_utf8(body).unwrap();
    write!(caller, "HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
    received
}
