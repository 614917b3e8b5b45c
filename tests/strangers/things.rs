//! One thing of each kind, for the paths of the tables.

use muster::jobs::JobId;
use serde_json::{Value, json};

use crate::{
    assessments, messages,
    world::{Answer, Caller, World},
};

/// One thing of each kind, for the paths of the tables.
pub struct Things {
    pub rosa: String,
    /// Everybody can read this one, and apply.
    pub job: JobId,
    pub draft: String,
    pub application: String,
    pub invitation: String,
    pub assessment: String,
    /// The link of that invitation, and its sitting; and a link of another invitation.
    pub own_link: Caller,
    pub sitting: String,
    pub other_link: Caller,
    pub license: String,
    pub offer: String,
    /// Something came back that speaks against them.
    pub background_check: String,
    pub interview: String,
    pub rater: String,
    pub screening: String,
    /// The link of that conversation.
    pub chat: Caller,
    pub look: String,
    pub file: String,
    pub message: String,
    pub onboarding: String,
    pub staff: String,
    pub exclusion_list: String,
    pub exclusion_check: String,
    pub exclusion_match: String,
    pub webhook: String,
    pub regrade: String,
    pub closure: String,
    pub location: String,
}

/// A task that nobody has.
const NO_TASK: &str = "fire_01h2xcejqtf2nbrexx3vqjhp41";

impl Things {
    pub async fn new(world: &World) -> Self {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let job = world.job("Receptionist", false).await;
        let license = world.claim().await;
        let typed = [("source", "Oregon State Board"), ("method", "file"), ("status", "Active")];
        let page = format!("/licenses/{license}/verifications");
        world.manager.hand_in(&page, &typed, b"%PDF-1.7 proof").await.expect(303);
        let shown = world.hr.get(&format!("/api/v1/licenses/{license}")).await.expect(200).json();
        let look = &shown["verifications"][0];
        let message = messages::received(messages::amina(None, Some("503 555 0147")));
        let message = messages::write(&world.scope, message).await.id.to_string();
        // One to be cancelled, one that is begun, one of somebody else.
        let (invitation, _) = assessments::invite(world, "receptionist", "Ada Okoye").await;
        let (_, own_link) = assessments::invite(world, "receptionist", "Ben Ruiz").await;
        let (_, other_link) = assessments::invite(world, "receptionist", "Cleo Tran").await;
        let applied = world.apply(job).await;
        let offer = crate::offers::terms(&applied);
        let offer = world.hr.post("/api/v1/offers", offer).await.expect(201).json();
        let interview = crate::interviews::offer(world, &applied);
        let interview = world.hr.post("/api/v1/interviews", interview).await.expect(201).json();
        let screening = json!({ "application_id": applied });
        let made = world.hr.post("/api/v1/screenings", screening).await.expect(201);
        let screening = text(&made.json()["id"]);
        let chat = crate::screening::Candidate::of(world, &made).path.replace("/chat/", "");
        let chat = world.nobody.with_key(chat);
        let staff = crate::roster::add(world, "Uma Roth", "503 555 0165").await;
        let excluded = crate::exclusions::leie(&[("ROTH", "UMA", "19800101", "00000000")]);
        let list = crate::exclusions::load(&world.hr, excluded).await.expect(201).json();
        let check = world.hr.get("/api/v1/exclusion-checks").await.expect(200).json();
        let possible = world.hr.get("/api/v1/exclusion-matches").await.expect(200).json();
        let begun = own_link.post("/api/v1/sittings", json!({})).await.expect(201).json();
        Self {
            rosa: world.rosa.to_string(),
            job,
            draft: crate::jobs::draft(world).await,
            application: applied,
            invitation,
            assessment: assessments::assessment(world, "receptionist").await,
            own_link,
            sitting: text(&begun["id"]),
            other_link,
            offer: text(&offer["id"]),
            background_check: crate::background_checks::received(world).await.0,
            interview: text(&interview["id"]),
            rater: text(&interview["raters"][0]["id"]),
            screening,
            chat,
            license,
            look: text(&look["id"]),
            file: text(&look["file_id"]),
            message,
            onboarding: crate::onboarding::start(world, "Mia Lund", "503 555 0164").await.0,
            staff,
            exclusion_list: text(&list["id"]),
            exclusion_check: text(&check["data"][0]["id"]),
            exclusion_match: text(&possible["data"][0]["id"]),
            webhook: crate::webhooks::add(world, "https://hr.example/hooks").await,
            regrade: crate::regrades::begin(world).await,
            closure: crate::closures::begin(world).await,
            location: crate::locations::begin(world).await,
        }
    }

    /// What was answered to somebody of another practice names none of them.
    #[track_caller]
    pub fn assert_unknown(&self, answer: &Answer, to: &str) {
        // What is refused may say again what was asked for.
        if answer.status >= 300 {
            return;
        }
        let job = self.job.to_string();
        let ids = [
            &self.rosa,
            &job,
            &self.draft,
            &self.application,
            &self.invitation,
            &self.assessment,
            &self.sitting,
            &self.license,
            &self.offer,
            &self.background_check,
            &self.interview,
            &self.screening,
            &self.look,
            &self.file,
            &self.message,
            &self.onboarding,
            &self.staff,
            &self.exclusion_list,
            &self.exclusion_check,
            &self.exclusion_match,
            &self.webhook,
            &self.regrade,
            &self.closure,
            &self.location,
        ];
        let told = ids.into_iter().find(|id| answer.body.contains(id.as_str()));
        assert_eq!(told, None, "{to}, another practice");
    }

    pub fn in_path(&self, path: &str) -> String {
        let id = match path.split('/').nth(1) {
            Some("people" | "rights") => &self.rosa,
            Some("jobs") => &self.draft,
            Some("applications") => &self.application,
            Some("assessments") => &self.assessment,
            Some("invitations") => &self.invitation,
            Some("sittings" | "test") => &self.sitting,
            Some("messages") => &self.message,
            Some("offers") => &self.offer,
            Some("background-checks") => &self.background_check,
            Some("interviews") => &self.interview,
            Some("screenings") => &self.screening,
            Some("files") => &self.file,
            Some("onboardings") => &self.onboarding,
            Some("staff") => &self.staff,
            Some("exclusion-lists") => &self.exclusion_list,
            Some("exclusion-checks") => &self.exclusion_check,
            Some("exclusion-matches") => &self.exclusion_match,
            Some("exclusions") if path.contains("/checks/") => &self.exclusion_check,
            Some("exclusions") => &self.exclusion_match,
            Some("office-closures") => &self.closure,
            Some("settings") if path.contains("/closures") => &self.closure,
            Some("locations") => &self.location,
            Some("settings") if path.contains("/locations") => &self.location,
            Some("webhooks" | "settings") => &self.webhook,
            Some("regrades" | "reports") => &self.regrade,
            Some("automation") => NO_TASK,
            Some("items") => crate::library::ITEM,
            Some("skills") => crate::library::SKILL,
            Some("blueprints") => "receptionist",
            _ => &self.license,
        };
        let path = path.replace("{role}", "receptionist").replace("{number}", "1");
        let path = path.replace("{task}", "first_day_note").replace("{rule}", "no_answer");
        let path = path.replace("{day}", "30").replace("{sha256}", &"0".repeat(64));
        let path = path.replace("{request}", "nreq_01h2xcejqtf2nbrexx3vqjhp41");
        let path = path.replace("{question}", "ques_01h2xcejqtf2nbrexx3vqjhp41");
        path.replace("{id}", id)
            .replace("{look}", &self.look)
            .replace("{rater}", &self.rater)
            .replace("{file}", &self.file)
    }
}
