//! Nobody sees the applications for a job to which they applied: on no page, by no operation, in no count.

use std::{collections::BTreeSet, fs};

use chrono::TimeDelta;
use muster::{
    auth::{self, NewUser},
    jobs::JobId,
    platform::{
        db::Tx,
        keys::{self, Role},
    },
};
use serde_json::{Value, json};

use crate::{
    interviews, offers,
    world::{Answer, Caller, World},
};

/// Ines Rival applied, and much has come of it. Max Ager is an owner, in a browser and by a key.
pub struct Office {
    pub world: World,
    pub job: JobId,
    max: Caller,
    pub program: Caller,
    /// What there is of Ines: a kind of thing in an address, and its id.
    things: Vec<(&'static str, String)>,
}

pub const EMAIL: &str = "max@willamette.example";

pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

pub async fn add(world: &World, job: JobId, name: &str, email: &str) -> String {
    let body = json!({ "name": name, "email": email, "job_id": job.to_string() });
    text(&world.hr.post("/api/v1/applications", body).await.expect(201).json()["id"])
}

async fn max(world: &World) -> (Caller, Caller) {
    let make = async |tx: &mut Tx| {
        let (name, email) = ("Max Ager".parse().unwrap(), EMAIL.parse().unwrap());
        let user = auth::add_user(tx, NewUser { name, email, role: Role::Owner }).await?;
        let scopes: Vec<_> = muster::rooms::ROOMS.scopes(Role::Owner).collect();
        let key = keys::make_api_key(tx, Some(user), None, &scopes, None).await?;
        Ok((keys::open_session(tx, user).await?.secret, key.secret))
    };
    let (session, secret) = world.scope.write(make).await.unwrap();
    (world.nobody.with_session(session), world.nobody.with_key(secret))
}

pub async fn office() -> Office {
    let world = World::new().await;
    let job = world.job("Office manager", false).await;
    let (max, program) = max(&world).await;
    let ines = add(&world, job, "Ines Rival", "ines@mail.example").await;
    let api = async |path: &str, body: Value| world.hr.post(path, body).await.expect(201).json();
    world
        .manager
        .hand_in_as(&format!("/applications/{ines}/resumes"), &[], "resume", b"%PDF-1.7 ines")
        .await
        .expect(303);
    let note = json!({ "text": "Ines called twice." });
    api(&format!("/api/v1/applications/{ines}/notes"), note).await;
    let asked = json!({ "application_id": ines });
    let frozen = crate::assessments::assessment(&world, "receptionist").await;
    let invites = json!({ "application_id": ines, "assessment_id": frozen });
    let invitation = api("/api/v1/invitations", invites).await;
    let screening = api("/api/v1/screenings", asked).await;
    let interview = api("/api/v1/interviews", interviews::offer(&world, &ines)).await;
    let offer = api("/api/v1/offers", offers::terms(&ines)).await;
    let application = world.hr.get(&format!("/api/v1/applications/{ines}")).await.expect(200);
    let application = application.json();
    let messages = world.hr.get("/api/v1/messages").await.expect(200).json();
    let about_her = |one: &&Value| one["person_id"] == application["person_id"];
    let message = messages["data"].as_array().unwrap().iter().find(about_her).unwrap();
    let things = vec![
        ("applications", ines),
        ("people", text(&application["person_id"])),
        ("files", text(&application["resumes"][0]["file_id"])),
        ("invitations", text(&invitation["id"])),
        ("screenings", text(&screening["id"])),
        ("interviews", text(&interview["id"])),
        ("offers", text(&offer["id"])),
        ("messages", text(&message["id"])),
    ];
    Office { world, job, max, program, things }
}

impl Office {
    /// Every page and operation that is read, of the job and of what there is of Ines.
    fn addresses(&self) -> Vec<String> {
        let listed = fs::read_to_string("tests/snapshots/urls.txt").unwrap();
        let read = listed.lines().filter_map(|line| line.strip_suffix(" GET"));
        let job = self.job.to_string();
        let mut all: Vec<_> = read.map(|path| self.filled(path)).collect();
        all.extend(
            [
                "/candidates?q=rival",
                "/candidates?stage=offer",
                "/search?q=ines",
                "/staff?q=ines",
                "/audit?q=",
                "/api/v1/search?q=ines",
                "/api/v1/applications?expand=person&expand=job",
                "/api/v1/events?limit=500",
                "/api/v1/messages?limit=200",
            ]
            .map(str::to_owned),
        );
        all.push(format!("/candidates?job={job}"));
        all.push(format!("/api/v1/applications?job_id={job}&expand=person"));
        all
    }

    fn filled(&self, path: &str) -> String {
        let kind = path.trim_start_matches("/api/v1").split('/').nth(1).unwrap_or_default();
        let named = |kind: &str| self.things.iter().find(|(of, _)| *of == kind);
        let id = match kind {
            "rights" => named("people").map(|(_, id)| id.clone()),
            "jobs" => Some(self.job.to_string()),
            kind => named(kind).map(|(_, id)| id.clone()),
        };
        let file = &named("files").unwrap().1;
        let path = path.replace(":day", "30").replace("{day}", "30");
        let path = path.replace(":request", "nreq_01h2xcejqtf2nbrexx3vqjhp41");
        let path = path.replace(":file", file).replace("{number}", "1").replace(":number", "1");
        match id {
            Some(id) => path.replace(":id", &id).replace("{id}", &id),
            None => path,
        }
    }

    async fn asks(&self, path: &str) -> Answer {
        let who = if path.starts_with("/api/") { &self.program } else { &self.max };
        who.get(path).await
    }

    /// Where Max is shown something of Ines: her name, or an id that the address did not say.
    async fn shown(&self) -> BTreeSet<String> {
        let mut shown = BTreeSet::new();
        for path in self.addresses() {
            let body = self.asks(&path).await.body;
            let ids = self.things.iter().map(|(_, id)| id.as_str());
            let unsaid = ids.filter(|id| !path.contains(*id));
            let hers = unsaid.chain(["Ines Rival", "ines@"]);
            if let Some(told) = hers.into_iter().find(|told| body.contains(told)) {
                shown.insert(format!("{path} tells {told}"));
            }
        }
        shown
    }
}

#[tokio::test]
async fn on_no_page_and_by_no_operation_is_a_rival_found() {
    let office = office().await;
    let before = office.shown().await;
    for path in ["/candidates", "/api/v1/applications", "/api/v1/events", "/messages", "/audit"] {
        let tells = |told: &String| told.starts_with(&format!("{path} tells "));
        assert!(before.iter().any(tells), "{path} shows her to who did not apply: {before:?}");
    }
    assert!(before.len() > 30, "{before:?}");
    add(&office.world, office.job, "Max Ager", EMAIL).await;
    assert_eq!(office.shown().await, BTreeSet::new());
    for (kind, id) in &office.things {
        let path = format!("/api/v1/{kind}/{id}");
        office.program.get(&path).await.expect(404);
        office.world.hr.get(&path).await.expect(200);
    }
}

#[tokio::test]
async fn whoever_applied_counts_nobody_and_changes_nothing_about_the_job() {
    let Office { world, job, max, program, things } = office().await;
    let board = format!("/jobs/{job}/board");
    add(&world, job, "Max Ager", EMAIL).await;
    let page = max.get(&board).await.expect(200).body;
    assert!(page.contains("You applied for this job"), "{page}");
    assert!(!page.contains("class=\"slip\""), "{page}");
    assert!(world.owner.get(&board).await.expect(200).body.contains("Max Ager"));
    let (_, ines) = &things[0];
    let moved = json!({ "to": "interview" });
    program.post(&format!("/api/v1/applications/{ines}/moves"), moved).await.expect(404);
    let another =
        json!({ "name": "Ana Lee", "email": "ana@mail.example", "job_id": job.to_string() });
    let refused = program.post("/api/v1/applications", another).await.expect(409).json();
    assert_eq!(refused["code"], "jobs.applied_yourself");
    let closing = json!({ "reason": "nobody" });
    program.post(&format!("/api/v1/jobs/{job}/closing"), closing).await.expect(409);
}

#[tokio::test]
async fn of_another_job_everything_is_shown_and_whoever_works_here_stays_a_colleague() {
    let Office { world, job, max, program, .. } = office().await;
    let other = world.job("Medical biller", false).await;
    let twice = add(&world, other, "Ines Rival", "ines@mail.example").await;
    crate::roster::add(&world, "Uma Roth", "503 555 0165").await;
    let uma = json!({ "name": "Uma Roth", "phone": "503 555 0165", "job_id": job.to_string() });
    let uma = text(&world.hr.post("/api/v1/applications", uma).await.expect(201).json()["id"]);
    add(&world, job, "Max Ager", EMAIL).await;
    let listed = program.get("/api/v1/applications").await.expect(200).json();
    let ids: Vec<_> = listed["data"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, [&twice], "the one for another job");
    program.get(&format!("/api/v1/applications/{uma}")).await.expect(404);
    assert!(max.get("/staff").await.expect(200).body.contains("Uma Roth"));
    assert!(max.get("/search?q=roth").await.expect(200).body.contains("Uma Roth"));
}

#[tokio::test]
async fn who_takes_back_their_own_application_is_shown_the_others_again() {
    let Office { world, job, max, program, things } = office().await;
    let own = add(&world, job, "Max Ager", EMAIL).await;
    let (_, ines) = &things[0];
    program.get(&format!("/api/v1/applications/{ines}")).await.expect(404);
    let button = format!("/jobs/{job}/own-application/withdrawal");
    world.owner.submit(&button, &[]).await.expect(409);
    max.submit(&button, &[]).await.expect(303);
    program.get(&format!("/api/v1/applications/{ines}")).await.expect(200);
    let withdrawn = world.hr.get(&format!("/api/v1/applications/{own}")).await.expect(200).json();
    assert_eq!(withdrawn["stage"], "closed");
    let events = world.hr.get("/api/v1/events?type=application.withdrawn").await.expect(200);
    assert!(events.json()["data"][0]["actor"].as_str().unwrap().starts_with("user_"));
}

#[tokio::test]
async fn an_address_is_theirs_however_it_is_capitalized() {
    let Office { world, job, program, things, .. } = office().await;
    add(&world, job, "Max Ager", "MAX@Willamette.example").await;
    let (_, ines) = &things[0];
    program.get(&format!("/api/v1/applications/{ines}")).await.expect(404);
    let someone = add(&world, job, "Mae Other", "mae@mail.example").await;
    world.hr.get(&format!("/api/v1/applications/{someone}")).await.expect(200);
}

/// What is written down for the practice may not depend on whom whoever acts is shown.
#[tokio::test]
async fn who_is_hidden_is_still_the_same_person_and_a_law_still_keeps_what_is_hidden() {
    let Office { world, job, program, things, .. } = office().await;
    add(&world, job, "Max Ager", EMAIL).await;
    let (_, hidden) = &things[0];
    let of = async |id: &str| {
        let path = format!("/api/v1/applications/{id}");
        world.hr.get(&path).await.expect(200).json()
    };
    let ines = text(&of(hidden).await["person_id"]);
    let other = world.job("Medical biller", false).await.to_string();
    let twice = json!({ "name": "Ines Rival", "email": "ines@mail.example", "job_id": other });
    let twice = program.post("/api/v1/applications", twice).await.expect(201).json();
    assert_eq!(text(&twice["person_id"]), ines, "one person, and not two");

    let decided = json!({
        "reason": "another_chosen", "letter": "Thank you.", "decided_by": world.user.to_string(),
    });
    let path = format!("/api/v1/applications/{}/decision", text(&twice["id"]));
    world.hr.post(&path, decided).await.expect(201);
    world.clock.advance(TimeDelta::days(5 * 366));
    let erasure = format!("/api/v1/people/{ines}/erasure");
    let seen = program.get(&erasure).await.expect(200).json();
    assert_eq!(seen["is_all"], false, "{seen:#}");
    program.post(&erasure, json!({})).await;
    assert_eq!(of(hidden).await["person_id"], json!(ines), "what is open stays");
}

#[tokio::test]
async fn the_log_of_the_practice_is_whole_for_whoever_is_shown_a_part_of_it() {
    let Office { world, job, max, program, .. } = office().await;
    add(&world, job, "Max Ager", EMAIL).await;
    max.get("/binder").await.expect(200);
    program.get("/api/v1/audit-binder").await.expect(200);
    program.get("/api/v1/audit-binder/file").await.expect(200);
}

#[tokio::test]
async fn an_address_that_a_stranger_types_hides_a_job_from_its_owner_once() {
    let Office { world, job, max, program, things, .. } = office().await;
    let (_, ines) = &things[0];
    let path = format!("/api/v1/applications/{ines}");
    add(&world, job, "Max Ager", EMAIL).await;
    program.get(&path).await.expect(404);
    max.submit(&format!("/jobs/{job}/own-application/withdrawal"), &[]).await.expect(303);
    add(&world, job, "Max Ager", EMAIL).await;
    program.get(&path).await.expect(200);
}

#[tokio::test]
async fn nobody_gives_up_the_address_by_which_they_are_known() {
    let Office { world, job, program, .. } = office().await;
    let own = add(&world, job, "Max Ager", EMAIL).await;
    let shown = world.hr.get(&format!("/api/v1/applications/{own}")).await.expect(200).json();
    let path = format!("/api/v1/people/{}", text(&shown["person_id"]));
    let change = async |who: &Caller, email: &str| {
        let request = who.request(poem::http::Method::PATCH, &path);
        who.send(request, Some(json!({ "email": email }))).await
    };
    // Of somebody who works here nothing is hidden, so they find themselves.
    let here = json!({
        "name": "Max Ager", "email": EMAIL, "kind": "employee", "position": "Manager",
        "starts_on": "2026-11-02",
    });
    world.hr.post("/api/v1/staff", here).await.expect(201);
    let refused = change(&program, "max.private@mail.example").await.expect(409).json();
    assert_eq!(refused["code"], "people.own_address");
    change(&world.hr, "max.private@mail.example").await.expect(200);
}

#[tokio::test]
async fn a_pasted_list_tells_a_rival_nothing_of_who_is_known() {
    let office = office().await;
    add(&office.world, office.job, "Max Ager", EMAIL).await;
    let other = office.world.job("Medical biller", false).await.to_string();
    let typed = [("job_id", &*other), ("list", "Ines Rival, ines@mail.example")];
    let told = office.world.manager.submit("/candidates/paste", &typed).await.expect(200).body;
    assert!(told.contains("Already known to you"), "{told}");
    let told = office.max.submit("/candidates/paste", &typed).await.expect(200).body;
    assert!(told.contains("Ines Rival") && !told.contains("Already known"), "{told}");
}

#[tokio::test]
async fn whoever_is_hidden_is_invited_to_a_test_no_sooner_and_the_refusal_names_nothing() {
    let Office { world, job, max, program, things } = office().await;
    add(&world, job, "Max Ager", EMAIL).await;
    let (_, hidden) = things.iter().find(|(kind, _)| *kind == "invitations").unwrap();
    let other = world.job("Medical biller", false).await;
    let twice = add(&world, other, "Ines Rival", "ines@mail.example").await;
    let frozen = crate::assessments::assessment(&world, "receptionist").await;
    let order = json!({ "application_id": twice, "assessment_id": frozen });
    let told = world.hr.post("/api/v1/invitations", order.clone()).await.expect(409).json();
    assert_eq!(told["existing"]["id"], json!(hidden), "{told}");
    let refused = program.post("/api/v1/invitations", order).await.expect(409).json();
    assert_eq!(refused["code"], "invitations.already_invited");
    assert!(!refused.to_string().contains("inv_"), "{refused}");
    let sent = [("application_id", &*twice), ("assessment_id", &*frozen)];
    let refused = max.submit("/invitations", &sent).await.expect(409).body;
    assert!(!refused.contains(hidden.as_str()), "{refused}");
}

#[tokio::test]
async fn a_license_of_whoever_is_hidden_is_taken_and_the_refusal_names_nothing() {
    let Office { world, job, program, things, .. } = office().await;
    add(&world, job, "Max Ager", EMAIL).await;
    let (_, ines) = things.iter().find(|(kind, _)| *kind == "people").unwrap();
    let mut hers = world.rosas_license();
    hers["person_id"] = json!(ines);
    let hidden = text(&world.hr.post("/api/v1/licenses", hers).await.expect(201).json()["id"]);
    program.get(&format!("/api/v1/licenses/{hidden}")).await.expect(404);
    let told = world.hr.post("/api/v1/licenses", world.rosas_license()).await.expect(409).json();
    assert_eq!(told["existing"]["id"], json!(hidden), "{told}");
    let refused = program.post("/api/v1/licenses", world.rosas_license()).await.expect(409).json();
    assert_eq!(refused["code"], "licenses.already_claimed");
    assert!(!refused.to_string().contains(&hidden), "{refused}");
}
