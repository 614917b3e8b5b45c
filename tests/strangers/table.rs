//! What each operation of the API answers to each who may come.

use muster::jobs::JobId;
use poem::http::Method;
use serde_json::{Value, json};

use super::{
    NOBODY,
    bodies::{closure, labels, reason},
};
use crate::world::{World, seen_active};

/// One operation, and what it answers to each.
pub struct Row {
    pub method: Method,
    pub path: &'static str,
    pub body: Option<Value>,
    /// Somebody whose key may only read what everyone in the practice may.
    pub reader: u16,
    /// Somebody who may do everything, in another practice.
    pub other: u16,
    /// Somebody who may do everything here.
    pub allowed: u16,
}

fn get(path: &'static str, reader: u16, other: u16, allowed: u16) -> Row {
    Row { method: Method::GET, path, body: None, reader, other, allowed }
}

/// Something that is changed: who may only read may not.
fn post(path: &'static str, body: Value, other: u16, allowed: u16) -> Row {
    Row { method: Method::POST, path, body: Some(body), reader: 403, other, allowed }
}

fn put(path: &'static str, body: Value, other: u16, allowed: u16) -> Row {
    Row { method: Method::PUT, ..post(path, body, other, allowed) }
}

fn patch(path: &'static str, body: Value, other: u16, allowed: u16) -> Row {
    Row { method: Method::PATCH, ..post(path, body, other, allowed) }
}

/// In this order: what one does, another finds.
pub fn api(world: &World, job: JobId) -> Vec<Row> {
    let parts = [
        hiring(world, job),
        measuring(world),
        offering(),
        setting_up(),
        promising(),
        employing(),
        excluding(),
        sharing(),
    ];
    parts.into_iter().flatten().collect()
}

fn hiring(world: &World, job: JobId) -> Vec<Row> {
    let mut applicant = world.marisol(job);
    applicant["phone"] = json!("503 555 0148");
    let decided = json!({
        "reason": "another_chosen",
        "letter": "Thank you.",
        "decided_by": world.user.to_string(),
    });
    let explains =
        json!({ "counted": "One of three.", "reasons": "Another fits.", "looked": true });
    let answers = json!({ "outcome": "unchanged", "answer": "We looked." });
    vec![
        get("/role-profiles", 200, 200, 200),
        get("/role-profiles/{role}", 200, 200, 200),
        get("/jobs", 200, 200, 200),
        post("/jobs", json!({ "role": "receptionist" }), 201, 201),
        get("/jobs/{id}", 200, 404, 200),
        put("/jobs/{id}", crate::jobs::whole(), 404, 200),
        patch("/jobs/{id}", labels(), 404, 200),
        get("/jobs/{id}/versions", 200, 404, 200),
        get("/jobs/{id}/everyone-invited", 200, 404, 200),
        put("/jobs/{id}/everyone-invited", json!({ "everyone": true }), 404, 200),
        post("/jobs/{id}/copy", json!({}), 404, 201),
        post("/jobs/{id}/publication", json!({ "without_test": true }), 404, 201),
        post("/jobs/{id}/closing", reason(), 404, 201),
        Row { method: Method::DELETE, ..post("/jobs/{id}/closing", json!({}), 404, 200) },
        get("/events", 200, 200, 200),
        get("/users", 200, 200, 200),
        get("/people", 200, 200, 200),
        get("/people/{id}", 200, 404, 200),
        patch("/people/{id}", labels(), 404, 200),
        get("/people/{id}/patient-contact", 200, 404, 200),
        // Owners alone, and the caller who may do everything else is a manager.
        get("/people/{id}/export", 403, 404, 403),
        get("/people/{id}/erasure", 403, 404, 403),
        get("/retention", 403, 200, 403),
        put("/people/{id}/legal-hold", reason(), 404, 403),
        post("/people/{id}/legal-hold/lifting", reason(), 404, 403),
        get("/applications", 200, 200, 200),
        // The job is nothing in the other practice.
        post("/applications", applicant, 422, 201),
        get("/applications/{id}", 200, 404, 200),
        patch("/applications/{id}", labels(), 404, 200),
        post("/applications/{id}/moves", json!({ "to": "interview" }), 404, 201),
        // There is no such file.
        post(
            "/applications/{id}/resumes",
            json!({ "file_id": "file_01h2xcejqtf2nbrexx3vqjhp41" }),
            404,
            422,
        ),
        post("/applications/{id}/notes", json!({ "text": "Called her." }), 404, 201),
        get("/applications/{id}/notes", 200, 404, 200),
        post("/applications/{id}/decision", decided, 404, 201),
        get("/applications/{id}/timeline", 200, 404, 200),
        get("/applications/{id}/notices", 200, 404, 200),
        // Oregon wants no such letter, and nobody has asked for anything.
        post("/applications/{id}/outcome-letter", explains, 404, 409),
        post("/applications/{id}/notice-requests/{request}/answer", answers, 404, 404),
    ]
}

fn measuring(world: &World) -> Vec<Row> {
    let mut claim = world.rosas_license();
    claim["number"] = json!("another");
    // No such assessment: it is said of a value, not of the address.
    let invited = json!({ "assessment_id": NOBODY.replace("lic", "asmt"), "person_id": world.rosa.to_string() });
    vec![
        get("/assessments", 200, 200, 200),
        get("/assessments/{id}", 200, 404, 200),
        get("/invitations", 200, 200, 200),
        post("/invitations", invited, 422, 422),
        get("/invitations/{id}", 200, 404, 200),
        // Nobody has taken it.
        get("/invitations/{id}/report.pdf", 404, 404, 404),
        patch("/invitations/{id}", labels(), 404, 200),
        post("/invitations/{id}/links", json!({}), 404, 201),
        post("/invitations/{id}/cancellation", json!({}), 404, 200),
        get("/licenses", 200, 200, 200),
        // Nothing says which column is what.
        post("/license-rosters", json!({}), 400, 400),
        // Nothing says of which day it is.
        post("/npi-files", json!({}), 422, 422),
        // Rosa is nobody in the other practice.
        post("/licenses", claim, 422, 201),
        get("/licenses/{id}", 200, 404, 200),
        post("/licenses/{id}/verifications", seen_active(), 404, 201),
        put(
            "/licenses/{id}/snooze",
            json!({ "until": "2026-12-24", "reason": "in the mail" }),
            404,
            200,
        ),
        // No source of such licenses answers a program.
        post("/licenses/{id}/source-checks", json!({}), 404, 409),
        put("/licenses/{id}/withdrawal", reason(), 404, 200),
    ]
}

fn offering() -> Vec<Row> {
    let mut interview = crate::strangers::an_interview();
    interview["application_id"] = json!(NOBODY.replace("lic", "appl"));
    let times = json!({ "times": ["2026-11-30T19:30:00Z"] });
    let own =
        json!({ "ask": "How do you greet?", "one": "Badly", "three": "Well", "five": "Warmly" });
    vec![
        get("/interviews", 403, 200, 200),
        post("/interviews", interview, 422, 422),
        get("/interviews/{id}", 403, 404, 200),
        // Its application is closed by now.
        post("/interviews/{id}/times", times, 404, 409),
        post("/interviews/{id}/links", json!({}), 404, 201),
        post("/interviews/{id}/raters/{rater}/links", json!({}), 404, 201),
        post("/interviews/{id}/raters/{rater}/excuse", json!({}), 404, 201),
        // It has no time yet.
        post("/interviews/{id}/no-show", json!({}), 404, 409),
        post("/interviews/{id}/cancellation", json!({}), 404, 201),
        get("/jobs/{id}/comparison", 403, 404, 200),
        get("/jobs/{id}/interview-kit", 403, 404, 200),
        post("/jobs/{id}/interview-questions", own, 404, 201),
        Row {
            method: Method::DELETE,
            // There is no such question.
            ..post("/jobs/{id}/interview-questions/{question}", json!({}), 404, 404)
        },
        get("/screenings", 403, 200, 200),
        post("/screenings", json!({ "application_id": NOBODY.replace("lic", "appl") }), 422, 422),
        get("/screenings/{id}", 403, 404, 200),
        get("/analytics/funnel", 403, 200, 200),
        Row { reader: 403, ..get("/analytics/outcomes", 403, 200, 200) },
        get("/analytics/trend", 403, 200, 200),
        get("/analytics/items", 403, 200, 200),
        get("/analytics/raters", 403, 200, 200),
        Row { reader: 403, ..get("/regrades", 403, 200, 200) },
        // No test of either practice asks it in this wording.
        post("/regrades", crate::regrades::unasked(), 409, 409),
        Row { reader: 403, ..get("/regrades/{id}", 403, 404, 200) },
        Row { reader: 403, ..get("/regrades/{id}/decisions", 403, 404, 200) },
        post("/regrades/{id}/undoing", json!({}), 404, 201),
        // Nobody has turned it in.
        post("/invitations/{id}/confirmation", json!({}), 404, 409),
        // A draft has no test yet.
        Row { reader: 403, ..get("/jobs/{id}/team-check", 403, 404, 404) },
        post("/jobs/{id}/team-check", json!({}), 404, 409),
        post("/jobs/{id}/team-check/links", json!({}), 404, 404),
        post("/jobs/{id}/team-check/ending", json!({}), 404, 404),
    ]
}

/// What a practice sets up for itself.
fn setting_up() -> Vec<Row> {
    vec![
        // The bank is the same for every practice.
        get("/skills", 200, 200, 200),
        get("/skills/{id}", 200, 200, 200),
        get("/items", 200, 200, 200),
        get("/items/{id}", 200, 200, 200),
        Row { reader: 403, ..get("/items/{id}/comments", 403, 200, 200) },
        post("/items/{id}/comments", json!({ "text": "Ours." }), 201, 201),
        put("/items/{id}/retirement", json!({ "reason": "other" }), 200, 200),
        // It comes back.
        Row { method: Method::DELETE, ..post("/items/{id}/retirement", json!({}), 200, 200) },
        get("/blueprints", 200, 200, 200),
        get("/blueprints/{id}", 200, 200, 200),
        get("/analytics/selection-rates", 403, 200, 200),
        get("/search", 200, 200, 200),
        get("/office-closures", 200, 200, 200),
        post("/office-closures", closure(), 201, 201),
        get("/office-closures/{id}", 200, 404, 200),
        // Not on a day that is closed already.
        put(
            "/office-closures/{id}",
            json!({ "first_day": "2026-12-28", "name": "Move" }),
            404,
            200,
        ),
        Row { method: Method::DELETE, ..post("/office-closures/{id}", json!({}), 404, 200) },
        get("/locations", 200, 200, 200),
        post("/locations", json!({ "name": "Westside", "city": "Salem", "state": "OR" }), 201, 201),
        get("/locations/{id}", 200, 404, 200),
        patch("/locations/{id}", json!({ "city": "Keizer" }), 404, 200),
        get("/automation/rules", 403, 200, 200),
        put("/automation/rules/{rule}", json!({ "on": false }), 200, 200),
        get("/automation/rules/{rule}/dry-run", 403, 200, 200),
    ]
}

fn promising() -> Vec<Row> {
    vec![
        get("/offers", 403, 200, 200),
        // Nobody has applied for that in the other practice.
        post("/offers", crate::offers::terms(&NOBODY.replace("lic", "appl")), 422, 422),
        get("/offers/{id}", 403, 404, 200),
        get("/offers/{id}/letter.pdf", 403, 404, 200),
        get("/offers/{id}/sheets", 403, 404, 200),
        post(
            "/offers/{id}/sheets",
            json!({ "file_id": "file_01jdf3v9w8e4k9s2m6q7r5t1xz" }),
            404,
            409,
        ),
        // Nobody has made it.
        get("/offers/{id}/copies/{sha256}", 403, 404, 404),
        post("/offers/{id}/links", json!({}), 404, 201),
        post("/offers/{id}/withdrawal", json!({ "reason": "not_filling" }), 404, 201),
        get("/background-checks", 403, 200, 200),
        // No such offer is signed in either practice.
        post("/background-checks", json!({ "offer_id": NOBODY.replace("lic", "offer") }), 422, 422),
        get("/background-checks/{id}", 403, 404, 200),
        // It has been ordered already, and what was said of that is corrected.
        post("/background-checks/{id}/order", crate::background_checks::order(), 404, 201),
        // What came back is opened by it, so an owner hands it over.
        post("/background-checks/{id}/links", json!({}), 404, 409),
    ]
}

fn employing() -> Vec<Row> {
    let labels_of = |name: &str| json!({ "external_id": name });
    let changed = json!({ "effective_on": "2026-12-01", "position": "Lead receptionist" });
    let contact = json!({ "name": "Iker", "phone": "503 555 0163" });
    vec![
        get("/checklists", 200, 200, 200),
        get("/checklists/{role}", 200, 200, 200),
        get("/checklists/{role}/additions", 200, 200, 200),
        get("/checklists/{role}/packs", 200, 200, 200),
        post("/checklists/{role}/additions/comparison", json!({ "version": 1 }), 200, 200),
        put("/checklists/{role}/additions", json!({ "version": 1 }), 200, 200),
        get("/onboardings", 200, 200, 200),
        post("/onboardings", crate::onboarding::somebody("Nia Cole", "503 555 0161"), 201, 201),
        get("/onboardings/{id}", 200, 404, 200),
        patch("/onboardings/{id}", labels_of("HR-2"), 404, 200),
        get("/onboardings/{id}/tasks", 200, 404, 200),
        post("/onboardings/{id}/tasks/{task}/completion", json!({}), 404, 201),
        // It is done by now.
        post("/onboardings/{id}/tasks/{task}/skip", reason(), 404, 409),
        // Nobody signs that task, so it has no paper.
        get("/onboardings/{id}/sheets", 403, 404, 200),
        get("/onboardings/{id}/tasks/{task}/texts", 200, 404, 200),
        get("/onboardings/{id}/tasks/{task}/paper.pdf", 403, 404, 404),
        post("/onboardings/{id}/tasks/{task}/sheets", crate::onboarding::sheet(), 404, 409),
        put("/onboardings/{id}/start", json!({ "on": "2026-12-14" }), 404, 200),
        post("/onboardings/{id}/facts", json!({ "particulars": ["drives"] }), 404, 200),
        post("/onboardings/{id}/no-show", json!({}), 404, 200),
        get("/staff", 200, 200, 200),
        post("/staff", crate::roster::member("Ola Berg", "503 555 0162"), 201, 201),
        get("/staff/{id}", 200, 404, 200),
        patch("/staff/{id}", labels_of("HR-3"), 404, 200),
        post("/staff/{id}/changes", changed, 404, 200),
        post("/staff/{id}/worked", json!({ "on": "2026-11-24" }), 404, 200),
        put("/staff/{id}/emergency-contact", contact, 404, 200),
        get("/check-ins", 403, 200, 200),
        put(
            "/staff/{id}/check-ins/{day}",
            json!({ "held_on": "2026-11-24", "role": "receptionist" }),
            404,
            200,
        ),
        get("/staff/{id}/check-ins/{day}", 403, 404, 200),
        put("/staff/{id}/departure", json!({ "last_day": "2026-11-24" }), 404, 200),
        post("/staff/{id}/departure/withdrawal", json!({ "reason": "A slip." }), 404, 200),
    ]
}

fn excluding() -> Vec<Row> {
    let found = json!({ "finding": "not_the_same", "means": "number_differs" });
    vec![
        get("/audit-binder", 403, 200, 200),
        get("/audit-binder/file", 403, 200, 200),
        get("/exclusion-lists", 403, 200, 200),
        // JSON is no list.
        post("/exclusion-lists", json!({}), 422, 422),
        get("/exclusion-lists/{id}", 403, 404, 200),
        get("/exclusion-checks", 403, 200, 200),
        // No list is in force in the other practice.
        post("/exclusion-checks", json!({}), 409, 201),
        get("/exclusion-checks/{id}", 403, 404, 200),
        get("/exclusion-matches", 403, 200, 200),
        get("/exclusion-matches/{id}", 403, 404, 200),
        put("/exclusion-matches/{id}/disposition", found, 404, 200),
        put("/staff/{id}/identity", json!({ "born_on": "1991-03-03" }), 404, 200),
    ]
}

fn sharing() -> Vec<Row> {
    let webhook = json!({ "url": "https://hr.example/other" });
    let span = json!({ "from": "2026-11-24T00:00:00Z", "to": "2026-11-25T00:00:00Z" });
    vec![
        // JSON is no file that we keep.
        post("/files", json!({}), 422, 422),
        get("/files/{id}", 403, 404, 200),
        get("/files/{id}/content", 403, 404, 200),
        get("/messages", 403, 200, 200),
        get("/messages/{id}", 403, 404, 200),
        post("/messages/{id}/handover", json!({}), 404, 200),
        Row { method: Method::DELETE, ..post("/messages/{id}/handover", json!({}), 404, 200) },
        post("/test/sittings/{id}/play", json!({}), 404, 201),
        get("/webhooks", 403, 200, 200),
        post("/webhooks", webhook.clone(), 201, 201),
        get("/webhooks/{id}", 403, 404, 200),
        patch("/webhooks/{id}", webhook, 404, 200),
        post("/webhooks/{id}/secrets", json!({}), 404, 201),
        post("/webhooks/{id}/pings", json!({}), 404, 201),
        post("/webhooks/{id}/replays", span, 404, 201),
        get("/webhooks/{id}/deliveries", 403, 404, 200),
        post("/webhooks/{id}/closing", json!({}), 404, 201),
        post("/webhooks/{id}/opening", json!({}), 404, 201),
    ]
}

/// What a candidate does by a link of their own, and nobody else does at all.
pub fn by_link() -> Vec<Row> {
    let answer = json!({ "number": 1, "client_step_id": "first" });
    vec![
        get("/adjustment-request", 401, 200, 200),
        // Whoever has begun asks too late.
        post("/adjustment-request", json!({ "words": "More time." }), 201, 409),
        Row {
            method: Method::DELETE,
            // Who has not asked has nothing to take back.
            ..post("/adjustment-request", json!({}), 200, 404)
        },
        post("/sittings", json!({}), 201, 201),
        get("/sittings/{id}", 401, 404, 200),
        get("/sittings/{id}/questions/{number}", 401, 404, 200),
        post("/sittings/{id}/answers", answer, 404, 201),
        post("/sittings/{id}/submission", json!({}), 404, 200),
        get("/sittings/{id}/score", 401, 404, 200),
        get("/sittings/{id}/report.pdf", 401, 404, 200),
    ]
}

/// What a candidate does by the link of their conversation.
pub fn by_chat() -> Vec<Row> {
    let said = json!({ "client_message_id": "first", "after": 0, "text": "yes" });
    vec![
        get("/screenings/{id}/messages", 401, 404, 200),
        post("/screenings/{id}/messages", said, 404, 201),
    ]
}
