//! From the score to the roster: what office, candidate and new hire do on pages, in the story by pages and,
//! where only a person can do it, in the story by API too.

use chrono::TimeDelta;
use muster::platform::callback;
use serde_json::Value;

use super::{
    browser::{Browser, Kind},
    plot::{CANDIDATE, OWNER},
    transport::Transport,
};
use crate::world::{Received, Receiver};

/// The first day, which is a Tuesday, as a form takes it and as a page says it.
pub const FIRST_DAY: &str = "2026-12-01";
const FIRST_DAY_SAID: &str = "Dec 1, 2026";
/// What another system hears of it.
const HEARD: [&str; 9] = [
    "application.received",
    "screening.finished",
    "invitation.scored",
    "interview.booked",
    "interview.rated",
    "offer.accepted",
    "onboarding.started",
    "staff.released",
    "staff.started",
];

pub const UNTIL_THE_FIRST_DAY: TimeDelta = TimeDelta::days(7);

/// The owner adds a webhook that is told everything. Returns its secret, which is shown once.
pub async fn listen<T: Transport>(owner: &mut Browser<T>, url: &str) -> String {
    owner.follow("Settings").await;
    owner.follow("Webhooks").await;
    owner.form("Add webhook").write("Address", url).press().await;
    let text = owner.page.text();
    let secret = text.split_whitespace().find(|word| word.starts_with("whsec_"));
    secret.unwrap_or_else(|| panic!("no secret in:\n{text}")).to_owned()
}

/// Whoever applied answers the short chat: the first question by a tap, the others not at all.
pub async fn chat<T: Transport>(candidate: &mut Browser<T>) {
    candidate.form("Go to the chat").press().await;
    candidate.reads("I don’t decide anything.");
    candidate.form("Yes").press().await;
    while candidate.page.text().contains("Question ") {
        candidate.form("Skip").press().await;
    }
    candidate.reads("Shall I send them to");
    candidate.form("Send").press().await;
    candidate.reads("Your answers are sent");
}

pub async fn read_findings<T: Transport>(owner: &mut Browser<T>) {
    owner.follow("Candidates").await;
    owner.follow(CANDIDATE).await;
    owner.follow("Short chat").await;
    owner.reads("Meets");
}

/// The owner offers two times by phone. Returns the link to hand over.
pub async fn offer_interview<T: Transport>(owner: &mut Browser<T>) -> String {
    owner.follow("Candidates").await;
    owner.follow(CANDIDATE).await;
    owner.follow("Offer an interview").await;
    let mut times = owner.form("Offer these times").choose("Where", "By phone").tick(OWNER);
    let mornings = times.form.controls.iter_mut();
    let mornings = mornings.filter(|one| one.kind == Kind::Checkbox && one.says.ends_with(" am"));
    mornings.take(2).for_each(|one| one.is_on = true);
    times.press().await;
    owner.reads("Times offered");
    owner.page.written_address()
}

pub async fn book<T: Transport>(candidate: &mut Browser<T>) {
    candidate.reads("Pick a time to meet");
    let times = candidate.form("Book this time");
    times.choose("Pacific (Los Angeles) time", "11:30 am").press().await;
    candidate.reads("Wednesday, November 25, 2026, 11:30 am");
}

/// The owner interviews and rates, and reads the ratings beside the interview.
pub async fn rate<T: Transport>(owner: &mut Browser<T>) {
    owner.follow("Candidates").await;
    owner.follow(CANDIDATE).await;
    owner.follow("Interviews").await;
    owner.follow(CANDIDATE).await;
    let interview = owner.page.address.clone();
    owner.form("Rate").press().await;
    submit_ratings(owner).await;
    owner.return_to(interview).await;
    owner.reads("4 of 5");
}

/// Whoever interviews rates every question with a 4.
pub async fn submit_ratings<T: Transport>(rater: &mut Browser<T>) {
    let mut sheet = rater.form("Submit ratings");
    let fours = sheet.form.controls.iter().enumerate();
    let fours: Vec<_> = fours
        .filter(|(_, one)| one.kind == Kind::Radio && one.says.starts_with('4'))
        .map(|(at, _)| at)
        .collect();
    assert!(fours.len() >= 3, "the kit of the job asks: {fours:?}");
    fours.into_iter().for_each(|at| sheet.form.switch_on(at));
    // They met before the time that was booked.
    let boxes = sheet.form.controls.iter_mut().filter(|one| one.kind == Kind::Checkbox);
    boxes.for_each(|one| one.is_on = true);
    sheet.press().await;
    rater.reads("Your ratings are in");
}

/// Everything stands on one page, and a person decides.
pub async fn decide<T: Transport>(owner: &mut Browser<T>) {
    owner.follow("Candidates").await;
    owner.follow(CANDIDATE).await;
    owner.follow("Everything there is, on one page").await;
    for said in ["Skills test", "4 of 5", "Short chat", "Only a person moves"] {
        owner.reads(said);
    }
}

/// The owner looks at the offer as the candidate will, and sends it. Returns the link to hand over.
pub async fn offer<T: Transport>(owner: &mut Browser<T>) -> String {
    owner.follow("Candidates").await;
    owner.follow(CANDIDATE).await;
    owner.follow("Make an offer").await;
    let terms = owner.form("Preview the offer").write("Pay", "22.50").choose("Per", "hour");
    terms.write("First day", FIRST_DAY).tick("Exclusion lists checked").press().await;
    owner.reads(&format!("Dear {CANDIDATE}:"));
    owner.form("Send the offer").press().await;
    owner.reads("Waiting for an answer");
    owner.page.written_address()
}

pub async fn sign<T: Transport>(candidate: &mut Browser<T>) {
    candidate.reads("$22.50 an hour");
    let signature = candidate.form("Accept and sign").tick("I agree to sign online");
    let signature = signature.tick("I accept this offer");
    signature.write("Your full legal name", CANDIDATE).press().await;
    candidate.reads("You accepted the offer");
}

/// *Today* leads from what was signed to the onboarding, which knows what was agreed. Returns the link of
/// the new hire.
pub async fn onboard<T: Transport>(owner: &mut Browser<T>) -> String {
    owner.follow("Today").await;
    owner.follow("One offer is signed").await;
    let form = owner.form("Start onboarding");
    let first_day = form.form.controls.iter().find(|one| one.says.starts_with("First day"));
    assert_eq!(first_day.map(|one| one.value.as_str()), Some(FIRST_DAY), "as it was signed");
    form.press().await;
    owner.reads(&format!("first day {FIRST_DAY_SAID}"));
    owner.follow("Messages").await;
    owner.follow("Copy text : Link to the task list").await;
    owner.page.written_address()
}

/// The new hire signs on the phone.
pub async fn sign_confidentiality<T: Transport>(hire: &mut Browser<T>) {
    hire.reads(&format!("Your first day is {FIRST_DAY_SAID}."));
    hire.follow("Sign the confidentiality agreement").await;
    let signature = hire.form("Sign").write("Your full name", CANDIDATE);
    signature.tick("I have read this").press().await;
    hire.reads("1 of 8 done");
}

/// The one task that holds the start back is done, and nothing holds it any more.
pub async fn open_the_gate<T: Transport>(owner: &mut Browser<T>) {
    owner.follow("Onboarding").await;
    owner.follow(CANDIDATE).await;
    owner.reads("Start work Not yet: 1 task");
    owner.follow("Check the exclusion lists").await;
    owner.form("Mark as done").press().await;
    owner.reads("Start work Yes");
    owner.follow("Staff").await;
    owner.reads("Starting");
}

/// The first day is worked, and they stand on the roster.
pub async fn begin<T: Transport>(owner: &mut Browser<T>) {
    owner.follow("Onboarding").await;
    owner.follow(CANDIDATE).await;
    owner.form("Yes, they worked today").press().await;
    owner.follow("Staff").await;
    owner.reads(&format!("{FIRST_DAY_SAID} Active"));
    owner.follow(CANDIDATE).await;
    owner.reads("First day worked: the deadlines count from it");
}

/// What another system has received: the kind of each event, after its signature was recomputed as Standard
/// Webhooks says.
fn heard(receiver: &Receiver, secret: &str) -> Vec<String> {
    let kind = |received: Received| {
        let id = received.header("webhook-id");
        let seconds: i64 = received.header("webhook-timestamp").parse().unwrap();
        let signature = callback::sign(secret, id, seconds, &received.body).unwrap();
        assert_eq!(received.header("webhook-signature"), signature);
        let body: Value = serde_json::from_str(&received.body).unwrap();
        assert_eq!(body["id"], id);
        body["type"].as_str().unwrap().to_owned()
    };
    receiver.received().into_iter().map(kind).collect()
}

/// Expects that another system has heard of the hire from its beginning to its end, and that it was us.
#[track_caller]
pub fn assert_heard(receiver: &Receiver, secret: &str) {
    let all = heard(receiver, secret);
    for kind in HEARD {
        assert!(all.iter().any(|one| one == kind), "{kind} is not among {all:#?}");
    }
}
