mod closing;
mod hearing;
mod refusals;
mod sealed;
mod story;

use regex::Regex;
use serde_json::{Value, json};

use crate::{
    offers,
    world::{Answer, Caller, World},
};

/// What stands in no page but that of an owner.
pub const BECAUSE: &str = "A theft from an employer in 2025; the job handles money.";
pub const REPORT: &[u8] = b"%PDF-1.7 what the agency found";
pub const SUMMARY: &[u8] = b"%PDF-1.7 a summary of rights";

/// Where it was ordered, as an HR system says it.
pub fn order() -> Value {
    json!({
        "agency": "Cascade Screening",
        "agency_phone": "503 555 0190",
        "agency_address": "1 Front Street, Salem, OR 97301",
        "on": "2026-11-24",
    })
}

/// Returns the id of an offer that somebody has signed.
pub async fn signed(world: &World) -> String {
    let job = world.job("Medical biller", false).await;
    let (sent, candidate) = offers::offered(world, job).await;
    candidate.signs("Marisol Etxeberria").await.expect(303);
    sent.json()["id"].as_str().unwrap().to_owned()
}

/// Somebody who was asked, and the id of the check.
pub async fn asked(world: &World) -> (String, Candidate) {
    let offer = json!({ "offer_id": signed(world).await });
    let asked = world.hr.post("/api/v1/background-checks", offer).await.expect(201);
    let candidate = Candidate::of(world, &asked);
    (asked.json()["id"].as_str().unwrap().to_owned(), candidate)
}

pub async fn ordered(world: &World) -> (String, Candidate) {
    let (id, candidate) = asked(world).await;
    candidate.acknowledges().await.expect(303);
    candidate.signs("Marisol Etxeberria").await.expect(303);
    let path = format!("/api/v1/background-checks/{id}/order");
    world.hr.post(&path, order()).await.expect(201);
    (id, candidate)
}

/// Something came back that may speak against them.
pub async fn received(world: &World) -> (String, Candidate) {
    let (id, candidate) = ordered(world).await;
    let typed = [("on", "2026-11-24"), ("result", "concern")];
    let path = format!("/background-checks/{id}/receipt");
    world.owner.hand_in_as(&path, &typed, "report", REPORT).await.expect(303);
    (id, candidate)
}

/// The first notice was written, and nobody has it yet.
pub async fn noticed(world: &World) -> (String, Candidate) {
    let (id, candidate) = received(world).await;
    let path = format!("/background-checks/{id}/notice");
    let typed = [("because", BECAUSE)];
    let page = world.owner.hand_in_as(&path, &typed, "summary", SUMMARY).await.expect(200);
    candidate.reads().await.expect(410);
    (id, Candidate::handed(world, &page.body))
}

/// The first notice was handed over, on Tuesday, November 24: the fifth business day after it is December 2.
pub async fn told(world: &World) -> (String, Candidate) {
    let (id, candidate) = noticed(world).await;
    hands_over(world, &id, "2026-11-24").await.expect(303);
    (id, candidate)
}

pub async fn hands_over(world: &World, id: &str, on: &str) -> Answer {
    world.owner.submit(&format!("/background-checks/{id}/handover"), &[("on", on)]).await
}

/// An owner decides on what the record shows now.
pub async fn decides(world: &World, id: &str, decision: &str) -> Answer {
    let seen = seen(world, id).await;
    decides_on(world, id, decision, &seen).await
}

/// What the record shows is as of this.
pub async fn seen(world: &World, id: &str) -> String {
    let page = world.owner.get(&format!("/background-checks/{id}/record")).await.expect(200).body;
    let revision = Regex::new(r#"name="revision" value="(\d+)""#).unwrap();
    revision.captures(&page).map(|found| found[1].to_owned()).unwrap_or_default()
}

pub async fn decides_on(world: &World, id: &str, decision: &str, seen: &str) -> Answer {
    let typed = [("decision", decision), ("words", "Looked at it with care."), ("revision", seen)];
    world.owner.submit(&format!("/background-checks/{id}/decision"), &typed).await
}

/// Takes the signed offer of a check back.
pub async fn withdraws(world: &World, by: &Caller, id: &str, reason: &str) -> Answer {
    let check = world.hr.get(&format!("/api/v1/background-checks/{id}")).await.expect(200).json();
    let offer = check["offer_id"].as_str().unwrap().to_owned();
    let steps = match reason {
        "license" => ["source_read", "license_told_them"],
        "exclusion" => ["identity_compared", "list_told_them"],
        _ => ["source_named", "they_answered"],
    };
    let typed: Vec<_> = [("reason", reason), ("note", "After the background report.")]
        .into_iter()
        .chain(steps.map(|step| ("steps", step)))
        .collect();
    by.submit(&format!("/offers/{offer}/withdrawal"), &typed).await
}

pub async fn state(world: &World, id: &str) -> String {
    let path = format!("/api/v1/background-checks/{id}");
    let shown = world.hr.get(&path).await.expect(200).json();
    shown["state"].as_str().unwrap().to_owned()
}

/// Who was asked, with a phone and the link.
pub struct Candidate {
    phone: Caller,
    pub path: String,
}

impl Candidate {
    pub fn of(world: &World, made: &Answer) -> Self {
        let url = made.json()["url"].as_str().unwrap().to_owned();
        let at = url.find("/background/").unwrap();
        Self { phone: world.nobody.clone(), path: url[at..].to_owned() }
    }

    /// Who was handed the link on this page.
    pub fn handed(world: &World, page: &str) -> Self {
        let at = page.find("/background/link_").unwrap_or_else(|| panic!("no link: {page}"));
        let path = page[at..].split('<').next().unwrap().to_owned();
        Self { phone: world.nobody.clone(), path }
    }

    pub async fn reads(&self) -> Answer {
        self.phone.get(&self.path).await
    }

    pub async fn opens(&self, file: &str) -> Answer {
        self.phone.get(&format!("{}/files/{file}", self.path)).await
    }

    /// The fingerprint of the paper on the page.
    pub async fn paper(&self) -> String {
        let page = self.reads().await.expect(200).body;
        let paper = Regex::new(r#"name="paper" value="([0-9a-f]{64})""#).unwrap();
        paper.captures(&page).unwrap_or_else(|| panic!("no paper: {page}"))[1].to_owned()
    }

    pub async fn acknowledges(&self) -> Answer {
        let paper = self.paper().await;
        self.sends("disclosure", &[("language", "en"), ("paper", &paper)]).await
    }

    pub async fn signs(&self, name: &str) -> Answer {
        let paper = self.paper().await;
        self.signs_under(name, &paper).await
    }

    pub async fn signs_under(&self, name: &str, paper: &str) -> Answer {
        let typed = [
            ("language", "en"),
            ("paper", paper),
            ("consent", "yes"),
            ("intent", "yes"),
            ("signature", name),
        ];
        self.sends("authorization", &typed).await
    }

    pub async fn sends(&self, what: &str, typed: &[(&str, &str)]) -> Answer {
        self.phone.submit(&format!("{}/{what}", self.path), typed).await
    }
}
