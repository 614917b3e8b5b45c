mod copies;
mod on_paper;
mod refusals;
mod story;
mod time;
mod unseen;

use muster::jobs::JobId;
use regex::Regex;
use serde_json::{Value, json};

use crate::world::{Answer, Caller, World};

/// Terms as an HR system sends them.
pub fn terms(application: &str) -> Value {
    json!({
        "application_id": application,
        "pay_cents": 2250,
        "pay_period": "hour",
        "hours": 38,
        "schedule": "Mon–Fri, 8 to 5",
        "location": "Salem",
        "supervisor": "Dana Okafor",
        "first_day": "2026-12-14",
        "answer_by": "2026-12-02",
        "conditions": ["background_check", "exclusions_checked"],
        "line": "We were glad to meet you.",
    })
}

/// Offers a job to somebody who has applied. Returns the answer, with the link.
pub async fn offered(world: &World, job: JobId) -> (Answer, Candidate) {
    let application = world.apply(job).await;
    let sent = world.hr.post("/api/v1/offers", terms(&application)).await.expect(201);
    let candidate = Candidate::of(world, &sent);
    (sent, candidate)
}

/// Whom something is offered to, with a phone and the link.
pub struct Candidate {
    phone: Caller,
    pub path: String,
}

impl Candidate {
    pub fn of(world: &World, sent: &Answer) -> Self {
        let url = sent.json()["url"].as_str().unwrap().to_owned();
        let at = url.find("/offer/").unwrap();
        Self { phone: world.nobody.clone(), path: url[at..].to_owned() }
    }

    pub async fn reads(&self) -> Answer {
        self.phone.get(&self.path).await
    }

    /// Signs what the page shows.
    pub async fn signs(&self, name: &str) -> Answer {
        let page = self.reads().await.expect(200).body;
        let letter = Regex::new(r#"name="letter" value="([0-9a-f]{64})""#).unwrap();
        let letter = letter.captures(&page).unwrap()[1].to_owned();
        self.signs_under(name, &letter).await
    }

    pub async fn signs_under(&self, name: &str, letter: &str) -> Answer {
        let typed =
            [("letter", letter), ("consent", "yes"), ("intent", "yes"), ("signature", name)];
        self.sends("signature", &typed).await
    }

    pub async fn sends(&self, what: &str, typed: &[(&str, &str)]) -> Answer {
        self.phone.submit(&format!("{}/{what}", self.path), typed).await
    }
}
