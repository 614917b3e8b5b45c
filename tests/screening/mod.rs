mod refusals;
mod secrecy;
mod story;

use muster::jobs::JobId;
use regex::Regex;
use serde_json::{Value, json};

use crate::world::{Answer, Caller, World};

/// Invites somebody who has applied. Returns the answer, with the link.
pub async fn invited(world: &World, job: JobId) -> (Answer, Candidate) {
    let application = world.apply(job).await;
    let body = json!({ "application_id": application });
    let made = world.hr.post("/api/v1/screenings", body).await.expect(201);
    let candidate = Candidate::of(world, &made);
    (made, candidate)
}

/// Somebody in a conversation, with a phone and the link.
pub struct Candidate {
    pub phone: Caller,
    pub path: String,
}

impl Candidate {
    pub fn of(world: &World, made: &Answer) -> Self {
        let url = made.json()["url"].as_str().unwrap().to_owned();
        let at = url.find("/chat/").unwrap();
        Self { phone: world.nobody.clone(), path: url[at..].to_owned() }
    }

    pub async fn reads(&self) -> String {
        self.phone.get(&self.path).await.expect(200).body
    }

    /// Types something into the page as it is now, and returns the page that follows.
    pub async fn types(&self, words: &str) -> String {
        self.sends(&[("say", words)]).await.expect(303);
        self.reads().await
    }

    pub async fn taps(&self, reply: &str) -> String {
        self.sends(&[("reply", reply)]).await.expect(303);
        self.reads().await
    }

    pub async fn sends(&self, typed: &[(&str, &str)]) -> Answer {
        let (turn, after) = named(&self.reads().await);
        let all = [&[("turn", &*turn), ("after", &*after)][..], typed].concat();
        self.phone.submit(&self.path, &all).await
    }
}

/// Returns the name of the next turn on a page, and how many there were.
pub fn named(page: &str) -> (String, String) {
    let hidden = |name: &str| {
        let field = Regex::new(&format!(r#"name="{name}" value="([^"]*)""#)).unwrap();
        field.captures(page).unwrap_or_else(|| panic!("{name}: {page}"))[1].to_owned()
    };
    (hidden("turn"), hidden("after"))
}

/// Skips what is left, and sends.
pub async fn skips_to_the_end(candidate: &Candidate) -> String {
    let mut page = candidate.reads().await;
    for _ in 0..12 {
        if page.contains("Your answers</h2>") {
            break;
        }
        page = candidate.types("skip").await;
    }
    candidate.taps("Send").await
}

pub async fn read(world: &World, made: &Answer) -> Value {
    world.hr.get(made.header("location")).await.expect(200).json()
}
