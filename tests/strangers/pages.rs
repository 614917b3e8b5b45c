//! Every page, for everyone who may come.

use super::things::Things;
use crate::world::World;

/// path, a viewer, another practice's owner, the manager
const PAGES: &[(&str, u16, u16, u16)] = &[
    ("/", 200, 200, 200),
    ("/me", 200, 200, 200),
    ("/settings", 200, 200, 200),
    ("/settings/background", 403, 200, 403),
    ("/settings/first", 403, 200, 403),
    ("/settings/practice", 403, 200, 403),
    ("/settings/reach", 403, 200, 403),
    ("/settings/kiosk", 200, 200, 200),
    ("/settings/removal", 403, 200, 403),
    ("/audit", 403, 200, 403),
    ("/audit.csv", 403, 200, 403),
    ("/retention", 403, 200, 403),
    ("/rights", 403, 200, 403),
    ("/rights/{id}", 403, 404, 403),
    ("/rights/{id}/erasure", 403, 404, 403),
    ("/rights/{id}/export", 403, 404, 403),
    ("/rights/{id}/export.json", 403, 404, 403),
    ("/search?q=rosa", 200, 200, 200),
    ("/automation", 403, 200, 200),
    ("/automation/tasks", 403, 200, 200),
    ("/settings/requests", 403, 200, 403),
    ("/settings/users", 403, 200, 403),
    ("/settings/api-keys", 403, 200, 403),
    ("/settings/closures", 200, 200, 200),
    ("/settings/closures/{id}", 403, 404, 200),
    ("/settings/locations", 200, 200, 200),
    ("/settings/locations/{id}", 403, 404, 200),
    ("/settings/webhooks", 403, 200, 200),
    ("/settings/webhooks/{id}", 403, 404, 200),
    ("/jobs", 200, 200, 200),
    ("/jobs/new", 403, 200, 200),
    ("/jobs/{id}", 200, 404, 200),
    ("/jobs/{id}/basics", 403, 404, 200),
    ("/jobs/{id}/duties", 403, 404, 200),
    ("/jobs/{id}/requirements", 403, 404, 200),
    ("/jobs/{id}/pay", 403, 404, 200),
    ("/jobs/{id}/languages", 403, 404, 200),
    ("/jobs/{id}/workplace", 403, 404, 200),
    ("/jobs/{id}/versions", 200, 404, 200),
    ("/jobs/{id}/publication/new", 403, 404, 200),
    ("/jobs/{id}/questions", 403, 404, 200),
    ("/jobs/{id}/closing/new", 403, 404, 200),
    ("/jobs/{id}/poster", 200, 404, 200),
    ("/jobs/{id}/board", 200, 404, 200),
    ("/jobs/{id}/moves/new", 403, 404, 200),
    ("/jobs/{id}/decisions/new", 403, 404, 200),
    ("/jobs/{id}/invitations/new", 403, 404, 200),
    ("/candidates", 200, 200, 200),
    ("/candidates/new", 403, 200, 200),
    ("/candidates/paste", 403, 200, 200),
    ("/applications/{id}", 200, 404, 200),
    // Marisol has handed in no file.
    ("/applications/{id}/resumes/{file}", 403, 404, 404),
    ("/applications/{id}/decision/new", 403, 404, 200),
    ("/applications/{id}/letters/new", 403, 404, 200),
    ("/applications/{id}/code", 403, 404, 200),
    ("/applications/{id}/notices", 200, 404, 200),
    ("/invitations", 200, 200, 200),
    ("/invitations/new", 403, 200, 200),
    ("/invitations/{id}", 200, 404, 200),
    // Nobody has taken it.
    ("/invitations/{id}/report.pdf", 404, 404, 404),
    ("/licenses", 200, 200, 200),
    ("/licenses/new", 403, 200, 200),
    ("/licenses/roster", 403, 200, 200),
    ("/licenses/npi-file", 403, 200, 200),
    ("/licenses/calendar", 403, 200, 200),
    ("/binder/file", 403, 200, 200),
    ("/licenses/{id}", 200, 404, 200),
    ("/licenses/{id}/verifications/new", 403, 404, 200),
    ("/licenses/{id}/verifications/{look}/file", 200, 404, 200),
    // Nobody but a person has looked it up.
    ("/licenses/{id}/verifications/{look}/answer", 404, 404, 404),
    ("/licenses/{id}/snooze/new", 403, 404, 200),
    ("/licenses/{id}/withdrawal/new", 403, 404, 200),
    ("/people/{id}/patient-contact", 200, 404, 200),
    ("/binder", 403, 200, 200),
    ("/exclusions", 403, 200, 200),
    ("/exclusions/checks/{id}", 403, 404, 200),
    ("/exclusions/matches/{id}", 403, 404, 200),
    ("/staff/{id}/identity", 403, 404, 200),
    ("/check-ins", 403, 200, 200),
    ("/check-ins/export", 403, 200, 200),
    ("/staff/{id}/check-ins", 403, 404, 200),
    ("/staff/{id}/check-ins/{day}", 403, 404, 200),
    ("/screenings", 403, 200, 200),
    ("/screenings/{id}", 403, 404, 200),
    // It leads on to the conversation that there is.
    ("/applications/{id}/screening", 403, 404, 303),
    // What somebody is paid is not for everyone who may look.
    ("/offers", 403, 200, 200),
    ("/offers/{id}", 403, 404, 200),
    ("/offers/{id}/copy", 403, 404, 200),
    ("/offers/{id}/letter.pdf", 403, 404, 200),
    ("/offers/{id}/sheets", 403, 404, 200),
    ("/offers/{id}/sheets/sheet_01jdf3v9w8e4k9s2m6q7r5t1xz", 403, 404, 404),
    ("/applications/{id}/offers/new", 403, 404, 200),
    ("/offers/{id}/change", 403, 404, 200),
    ("/offers/{id}/background-check/new", 403, 404, 200),
    ("/background-checks", 403, 200, 200),
    ("/background-checks/{id}", 403, 404, 200),
    // What came back is for owners.
    ("/background-checks/{id}/record", 403, 404, 403),
    ("/background-checks/{id}/files/report", 403, 404, 403),
    ("/offers/{id}/withdrawal/new", 403, 404, 200),
    ("/interviews", 403, 200, 200),
    ("/interviews/{id}", 403, 404, 200),
    ("/interviews/{id}/times/new", 403, 404, 200),
    ("/applications/{id}/interviews/new", 403, 404, 200),
    ("/applications/{id}/decide", 403, 404, 200),
    ("/jobs/{id}/decide", 403, 404, 200),
    ("/jobs/{id}/interview-kit", 403, 404, 200),
    ("/onboardings", 200, 200, 200),
    ("/onboardings/new", 403, 200, 200),
    ("/onboardings/{id}", 200, 404, 200),
    ("/onboardings/{id}/facts", 403, 404, 200),
    ("/onboardings/{id}/first-day", 403, 404, 200),
    ("/onboardings/{id}/packet", 403, 404, 200),
    ("/onboardings/{id}/tasks/{task}", 200, 404, 200),
    // Nothing has been handed in.
    ("/onboardings/{id}/tasks/{task}/record", 403, 404, 404),
    // It is signed by nobody.
    ("/onboardings/{id}/tasks/{task}/paper.pdf", 403, 404, 404),
    ("/onboardings/{id}/tasks/{task}/sheets", 403, 404, 404),
    ("/onboardings/{id}/tasks/{task}/sheets/sheet_01jdf3v9w8e4k9s2m6q7r5t1xz", 403, 404, 404),
    ("/checklists", 403, 200, 200),
    ("/checklists/receptionist", 403, 200, 200),
    ("/checklists/receptionist/packs", 403, 200, 200),
    ("/checklists/receptionist/packs/clinical", 403, 200, 200),
    ("/checklists/receptionist/tasks/handbook", 403, 200, 200),
    ("/checklists/receptionist/own/new", 403, 200, 200),
    ("/checklists/receptionist/own/own_tour", 403, 404, 404),
    ("/policies", 403, 200, 200),
    ("/policies/handbook", 403, 200, 200),
    ("/staff", 200, 200, 200),
    ("/staff/new", 403, 200, 200),
    ("/staff/emergency", 403, 200, 200),
    ("/staff/export", 403, 200, 200),
    ("/staff/imports/new", 403, 200, 200),
    ("/staff/{id}", 200, 404, 200),
    ("/staff/{id}/changes/new", 403, 404, 200),
    ("/staff/{id}/departure/new", 403, 404, 200),
    // Nobody leaves whose last day could be taken back.
    ("/staff/{id}/departure/withdrawal/new", 403, 404, 303),
    ("/reports", 403, 200, 200),
    ("/reports/funnel.csv", 403, 200, 200),
    ("/reports/tables.zip", 403, 200, 200),
    ("/reports/questions", 403, 200, 200),
    ("/reports/questions.csv", 403, 200, 200),
    // Nobody has answered it.
    ("/reports/questions/{question}", 403, 404, 404),
    ("/reports/regrades", 403, 200, 200),
    // No test asks it in this wording.
    ("/reports/regrades/new?item=billing.none&sha256=none", 403, 404, 404),
    ("/reports/regrades/{id}", 403, 404, 200),
    // The bank is the same for every practice.
    ("/library", 200, 200, 200),
    ("/library/items/insurance.patient_share.deductible_then_coinsurance", 200, 200, 200),
    (
        "/library/items/insurance.patient_share.deductible_then_coinsurance/retirement/new",
        403,
        200,
        200,
    ),
    ("/library/items/insurance.patient_share.deductible_then_coinsurance/comments", 403, 200, 200),
    ("/library/items/claims.clean_claims.note_and_two_lines/opinion", 403, 200, 200),
    ("/library/questions.yaml?skill=insurance.patient_share", 403, 200, 200),
    ("/library/skills", 200, 200, 200),
    ("/library/skills/insurance.patient_share", 200, 200, 200),
    ("/library/tests", 200, 200, 200),
    ("/library/tests/receptionist", 200, 200, 200),
    ("/reports/raters", 403, 200, 200),
    ("/reports/outcomes", 403, 200, 200),
    ("/reports/rates", 403, 200, 200),
    // There is no edition.
    ("/reports/rates.csv", 403, 404, 404),
    // A draft has no test.
    ("/jobs/{id}/content", 403, 404, 404),
    ("/jobs/{id}/team-check", 403, 404, 200),
    ("/more", 200, 200, 200),
    ("/messages", 403, 200, 200),
    ("/messages/{id}", 403, 404, 200),
    ("/messages/{id}/code", 403, 404, 200),
    ("/messages/{id}/print", 403, 404, 200),
];

#[tokio::test]
async fn every_page_answers_everyone_as_the_table_says() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    for &(path, viewer, other, manager) in PAGES {
        let path = things.in_path(path);
        assert_eq!(world.nobody.get(&path).await.status, 401, "{path}, nobody");
        assert_eq!(world.nobody.forged().get(&path).await.status, 401, "{path}, a forged session");
        assert_eq!(world.hr.get(&path).await.status, 401, "{path}, an API key is no session");
        assert_eq!(world.viewer.get(&path).await.status, viewer, "{path}, a viewer");
        assert_eq!(world.reviewer.get(&path).await.status, viewer, "{path}, a reviewer");
        let elsewhere = world.other_manager.get(&path).await;
        assert_eq!(elsewhere.status, other, "{path}, another practice");
        things.assert_unknown(&elsewhere, &path);
        assert_eq!(world.manager.get(&path).await.status, manager, "{path}, the manager");
        let owner = if manager == 403 { 200 } else { manager };
        assert_eq!(world.owner.get(&path).await.status, owner, "{path}, the owner");
    }
}
