//! What a screen of the office leads nobody to: whoever finds a slip has the code.

use serde_json::json;

use super::*;
use crate::{offers, onboarding};

/// Somebody's own page on a screen of the office, begun by the code alone.
struct Turn {
    application: String,
    here: Browser,
    status: String,
    mark: String,
}

impl Turn {
    async fn of(world: &World) -> Self {
        let job = world.job("Receptionist", false).await;
        let application = world.apply(job).await;
        let path = format!("/applications/{application}/code");
        let made = world.manager.submit(&path, &[]).await.expect(200);
        let code = between(&made.body, "class=\"key-code\" role=\"status\">", "<").to_owned();
        let mut here = handed_over(world).await;
        let begun = here.submit("/kiosk", &[("code", &code)]).await.expect(303);
        let status = begun.header("location").to_owned();
        let shown = here.get(&status).await.expect(200).body;
        let mark = between(&shown, "/resumes?", "\"").to_owned();
        assert!(!shown.contains("There’s more here"), "there is no more: {shown}");
        Self { application, here, status, mark }
    }

    /// What a device of one's own shows by this button, and opens by this way, is neither shown nor opened here.
    async fn keeps_from(&mut self, world: &World, button: &str, way: &str) {
        let own = world.nobody.get(&self.status).await.expect(200).body;
        assert!(own.contains(button) && !own.contains("There’s more here"), "{own}");
        let shown = self.here.get(&self.status).await.expect(200).body;
        assert!(!shown.contains(button) && shown.contains("There’s more here"), "{shown}");
        let there = format!("{}/{way}", self.status);
        let tried = self.here.submit(&format!("{there}?{}", self.mark), &[]).await.expect(409);
        assert!(tried.body.contains("only on your own phone or computer"), "{}", tried.body);
        world.nobody.submit(&there, &[]).await.expect(303);
    }
}

#[tokio::test]
async fn a_screen_of_the_office_leads_to_no_offer() {
    let world = World::new().await;
    let mut turn = Turn::of(&world).await;
    let terms = offers::terms(&turn.application);
    let sent = world.hr.post("/api/v1/offers", terms).await.expect(201).json();
    let way = format!("offers/{}", sent["id"].as_str().unwrap());
    turn.keeps_from(&world, "Read the offer", &way).await;
}

#[tokio::test]
async fn a_screen_of_the_office_leads_to_no_page_of_a_hire() {
    let world = World::new().await;
    let mut turn = Turn::of(&world).await;
    let mut hire = onboarding::somebody("Marisol Etxeberria", "503 555 0142");
    for field in ["name", "phone"] {
        hire.as_object_mut().unwrap().remove(field);
    }
    hire["application_id"] = json!(turn.application);
    let (id, _) = onboarding::started(&world, hire).await;
    turn.keeps_from(&world, "Go to your tasks", &format!("onboardings/{id}")).await;
}
