mod decisions;
mod refusals;
mod story;
mod time;

use muster::jobs::JobId;
use serde_json::{Value, json};

use crate::world::{Answer, Caller, World};

/// Three times in the practice's working hours, the first tomorrow at 11:30 am.
pub const TIMES: [&str; 3] =
    ["2026-11-25T19:30:00Z", "2026-11-27T17:00:00Z", "2026-11-30T19:30:00Z"];

/// An interview as an HR system offers it, with the office manager and a physician.
pub fn offer(world: &World, application: &str) -> Value {
    json!({
        "application_id": application,
        "kind": "in_person",
        "minutes": 45,
        "place": "412 Beaver Dam Road, side door",
        "line": "We are glad to meet you.",
        "times": TIMES,
        "raters": [{ "user_id": world.user.to_string() }, { "name": "Chidi Abara" }],
    })
}

/// Offers an interview to somebody who has applied. Returns the answer, with the link.
pub async fn offered(world: &World, job: JobId) -> (Answer, Candidate) {
    let application = world.apply(job).await;
    let made = world.hr.post("/api/v1/interviews", offer(world, &application)).await.expect(201);
    let candidate = Candidate::of(world, &made);
    (made, candidate)
}

/// Offers an interview, of which the candidate has picked the time at this place.
pub async fn booked(world: &World, job: JobId, place: usize) -> (String, Candidate) {
    let (made, candidate) = offered(world, job).await;
    candidate.sends("choice", &[("at", TIMES[place])]).await.expect(303);
    (made.json()["id"].as_str().unwrap().to_owned(), candidate)
}

/// Somebody with a link of their own, and a phone.
pub struct Candidate {
    phone: Caller,
    pub path: String,
}

impl Candidate {
    pub fn of(world: &World, made: &Answer) -> Self {
        let url = made.json()["url"].as_str().unwrap().to_owned();
        let at = url.find("/interview/").unwrap();
        Self { phone: world.nobody.clone(), path: url[at..].to_owned() }
    }

    pub async fn reads(&self) -> Answer {
        self.phone.get(&self.path).await
    }

    pub async fn sends(&self, what: &str, typed: &[(&str, &str)]) -> Answer {
        self.phone.submit(&format!("{}/{what}", self.path), typed).await
    }
}

/// Returns the address by which the rater at this place rates.
pub async fn rater(world: &World, interview: &str, place: usize) -> String {
    let path = format!("/api/v1/interviews/{interview}");
    let shown = world.hr.get(&path).await.expect(200).json();
    let id = shown["raters"][place]["id"].as_str().unwrap().to_owned();
    let made = world.hr.post(&format!("{path}/raters/{id}/links"), json!({})).await.expect(201);
    let url = made.json()["url"].as_str().unwrap().to_owned();
    url[url.find("/rate/").unwrap()..].to_owned()
}

/// Rates every question like this, and submits.
pub async fn rates(world: &World, path: &str, rating: &str, note: &str) -> Answer {
    // The booked time is often still ahead.
    let typed = [
        ("rating.two_at_once", rating),
        ("note.two_at_once", note),
        ("act", "submit"),
        ("met_earlier", "yes"),
    ];
    world.nobody.submit(path, &typed).await
}
