//! Letters that leave by a mail server, if the practice has one.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard},
    time::Duration,
};

use anyhow::Context;
use chrono::{DateTime, Utc};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
    transport::smtp::{self, AsyncSmtpTransportBuilder},
};

use crate::{
    error::{Error, Result},
    kernel::email::Email,
    platform::{
        db::PracticeId,
        unsent::{Cause, Unsent},
    },
};

/// Then it counts as failed, and is tried again.
const PATIENCE: Duration = Duration::from_secs(20);

/// One letter, in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The same for each attempt, so that a mail program can tell a letter that came twice.
    pub id: String,
    /// Who writes, where the sender's address was set up without a name.
    pub from: String,
    /// Beside the address; empty where nobody knows whether it belongs to it.
    pub name: String,
    pub to: Email,
    pub subject: String,
    pub body: String,
}

/// The ways out for letters: one for everybody, where whoever runs the server has said so; else for each practice
/// that which its owner has named, or none. No letter leaves by the server of another practice, whose mailbox keeps
/// what was sent.
#[derive(Clone)]
pub struct Mail {
    fixed: Option<Way>,
    named: Arc<RwLock<HashMap<PracticeId, Named>>>,
}

#[derive(Clone)]
struct Named {
    way: Way,
    at: DateTime<Utc>,
}

/// A way out for letters, or that there is none.
#[derive(Clone)]
pub struct Way(Arc<Transport>);

enum Transport {
    None,
    Smtp { server: AsyncSmtpTransport<Tokio1Executor>, host: String, from: Mailbox },
    Captured(Mutex<Captured>),
}

#[derive(Default)]
struct Captured {
    letters: Vec<Letter>,
    is_down: bool,
}

impl Mail {
    /// No mail server, unless an owner names one: messages wait for a hand.
    pub fn none() -> Self {
        Self::fixed(None)
    }

    /// A server such as `smtps://user:password@mail.example`, or `smtp://mail.example:587?tls=required`,
    /// and the address that letters come from, `Cedar Hollow <jobs@cedar.example>`.
    pub fn smtp(url: &str, from: &str) -> anyhow::Result<Self> {
        // The URL holds a password: it is not repeated.
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .context("the address of the mail server")?
            .timeout(Some(PATIENCE))
            .build();
        let from = from.parse().context("the address that letters come from")?;
        // Of the address, only whom it names is told to anybody.
        let host = url::Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let host = host.context("the address of the mail server")?;
        Ok(Self::fixed(Some(Transport::Smtp { server, host, from })))
    }

    /// Keeps the letters, for tests to read.
    pub fn captured() -> Self {
        Self::fixed(Some(Transport::Captured(Mutex::default())))
    }

    fn fixed(transport: Option<Transport>) -> Self {
        Self { fixed: transport.map(|one| Way(Arc::new(one))), named: Arc::default() }
    }

    /// Returns whether whoever runs the server has said how letters leave. Then nobody changes it in the browser.
    pub fn is_fixed(&self) -> bool {
        self.fixed.is_some()
    }

    /// Returns by which way the letters of a practice leave.
    pub fn of(&self, practice: PracticeId) -> Way {
        let named = || self.named().get(&practice).map(|named| named.way.clone());
        self.fixed.clone().or_else(named).unwrap_or_else(|| Way(Arc::new(Transport::None)))
    }

    /// Returns when an owner named what this practice uses now.
    pub fn named_at(&self, practice: PracticeId) -> Option<DateTime<Utc>> {
        self.named().get(&practice).map(|named| named.at)
    }

    /// Returns the practices that use a way of their own.
    pub fn named_by(&self) -> Vec<PracticeId> {
        self.named().keys().copied().collect()
    }

    /// From now on the letters of this practice leave by this way, or by none.
    pub fn name(&self, practice: PracticeId, way: Option<(Way, DateTime<Utc>)>) {
        let mut named = self.named.write().unwrap_or_else(PoisonError::into_inner);
        match way {
            Some((way, at)) => named.insert(practice, Named { way, at }),
            None => named.remove(&practice),
        };
    }

    fn named(&self) -> RwLockReadGuard<'_, HashMap<PracticeId, Named>> {
        self.named.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the letters that were captured.
    pub fn letters(&self) -> Vec<Letter> {
        self.capture(|captured| captured.letters.clone())
    }

    /// Makes captured mail fail, or work again.
    pub fn set_down(&self, is_down: bool) {
        self.capture(|captured| captured.is_down = is_down);
    }

    fn capture<T: Default>(&self, look: impl FnOnce(&mut Captured) -> T) -> T {
        match self.fixed.as_ref().map(|way| &*way.0) {
            Some(Transport::Captured(captured)) => {
                look(&mut captured.lock().unwrap_or_else(PoisonError::into_inner))
            }
            _ => T::default(),
        }
    }
}

impl Way {
    /// A server that was named in the browser.
    pub fn by(server: AsyncSmtpTransportBuilder, host: &str, from: Mailbox) -> Self {
        let server = server.timeout(Some(PATIENCE)).build();
        Self(Arc::new(Transport::Smtp { server, host: host.to_owned(), from }))
    }

    pub fn is_configured(&self) -> bool {
        !matches!(*self.0, Transport::None)
    }

    /// Returns once the server has taken the letter. Never call it inside a transaction.
    pub async fn send(&self, letter: &Letter) -> Result<()> {
        match &*self.0 {
            Transport::None => Err(Error::internal("there is no mail server")),
            Transport::Captured(captured) => {
                let mut captured = captured.lock().unwrap_or_else(PoisonError::into_inner);
                if captured.is_down {
                    let said = Some("the mail server is down".to_owned());
                    let down = Unsent::new("mail.example", Cause::Unreachable);
                    return Err(Unsent { said, ..down }.into());
                }
                captured.letters.push(letter.clone());
                Ok(())
            }
            Transport::Smtp { server, host, from } => {
                let message = compose(letter, from)?;
                match tokio::time::timeout(PATIENCE, server.send(message)).await {
                    Ok(Ok(_)) => Ok(()),
                    Ok(Err(error)) => Err(unsent(host, &error).into()),
                    Err(_) => Err(Unsent::new(host, Cause::Silent).into()),
                }
            }
        }
    }
}

fn unsent(host: &str, error: &smtp::Error) -> Unsent {
    let cause = match error {
        error if error.status().is_some() => Cause::Answered,
        error if error.is_timeout() => Cause::Silent,
        error if error.is_tls() => Cause::Distrusted,
        error if error.is_response() => Cause::Garbled,
        _ => Cause::Unreachable,
    };
    let status = error.status().map(u16::from);
    Unsent { status, said: Some(error.to_string()), ..Unsent::new(host, cause) }
}

fn compose(letter: &Letter, from: &Mailbox) -> Result<Message> {
    let address = letter.to.as_str().parse().map_err(Error::internal)?;
    let name = Some(letter.name.clone()).filter(|name| !name.is_empty());
    // Who has never heard of the program does not open its letters.
    let said = from.name.clone().or_else(|| Some(letter.from.clone()));
    Message::builder()
        .from(Mailbox::new(said.filter(|name| !name.is_empty()), from.email.clone()))
        .to(Mailbox::new(name, address))
        .message_id(Some(format!("<{}@{}>", letter.id, from.email.domain())))
        .subject(letter.subject.clone())
        .header(ContentType::TEXT_PLAIN)
        .body(letter.body.clone())
        .map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead, BufReader, Write},
        net::{TcpListener, TcpStream},
        thread::{JoinHandle, spawn},
    };

    use super::*;
    use crate::kernel::typed_id::TypedId;

    /// A mail server that takes one letter, and gives back what it was told.
    fn server() -> (String, JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        (url, spawn(move || serve(listener.accept().unwrap().0)))
    }

    fn serve(mut caller: TcpStream) -> String {
        let lines = BufReader::new(caller.try_clone().unwrap()).lines();
        let (mut told, mut in_letter) = (String::new(), false);
        caller.write_all(b"220 here\r\n").unwrap();
        for line in lines {
            let Ok(line) = line else { break };
            told.push_str(&line);
            told.push('\n');
            let answer = match line.as_str() {
                "DATA" => {
                    in_letter = true;
                    "354 go on\r\n"
                }
                "." => {
                    in_letter = false;
                    "250 taken\r\n"
                }
                "QUIT" => break,
                _ if in_letter => continue,
                _ => "250 fine\r\n",
            };
            caller.write_all(answer.as_bytes()).unwrap();
            if line == "." {
                break;
            }
        }
        told
    }

    fn letter() -> Letter {
        Letter {
            id: "msg_1".to_owned(),
            from: "Cedar Hollow".to_owned(),
            name: "Amina Farouk".to_owned(),
            to: "amina@mail.example".parse().unwrap(),
            subject: "We have it".to_owned(),
            body: "Good morning\n\nThank you.".to_owned(),
        }
    }

    fn practice(number: u128) -> PracticeId {
        PracticeId::from_uuid(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn what_one_practice_has_named_is_the_way_of_no_other() {
        let mail = Mail::none();
        let way = Mail::captured().of(practice(1));
        mail.name(practice(1), Some((way, DateTime::UNIX_EPOCH)));
        let ways = [1, 2].map(|number| mail.of(practice(number)).is_configured());
        assert_eq!(ways, [true, false]);
        mail.name(practice(1), None);
        assert!(!mail.of(practice(1)).is_configured());
    }

    #[tokio::test]
    async fn a_letter_is_sent_when_the_server_has_taken_it() {
        let (url, server) = server();
        let mail = Mail::smtp(&url, "jobs@cedar.example").unwrap();
        mail.of(practice(1)).send(&letter()).await.unwrap();
        let told = server.join().unwrap();
        for part in [
            "RCPT TO:<amina@mail.example>",
            "Message-ID: <msg_1@cedar.example>",
            "Subject: We have it",
            "From: \"Cedar Hollow\" <jobs@cedar.example>",
            "Thank you.",
        ] {
            assert!(told.contains(part), "{part} in {told}");
        }
    }

    #[tokio::test]
    async fn where_no_server_answers_the_letter_is_not_sent() {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mail = Mail::smtp(&format!("smtp://{free}"), "jobs@cedar.example").unwrap();
        assert!(mail.of(practice(1)).send(&letter()).await.is_err());
        assert!(Mail::none().of(practice(1)).send(&letter()).await.is_err());
        assert!(Mail::smtp("mail.example", "jobs@cedar.example").is_err());
        assert!(Mail::smtp("smtp://mail.example", "jobs").is_err());
    }
}
