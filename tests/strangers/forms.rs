//! Every form, for everyone who may come.

use poem::http::Method;

use super::things::Things;
use crate::world::World;

/// What is sent, and what another practice's owner is told: a form of something new is read before
/// it is missed.
const FORMS: &[(&str, u16)] = &[
    // With nothing said it is the owner.
    ("/settings/requests", 303),
    ("/settings/practice", 422),
    ("/settings/users", 422),
    ("/settings/api-keys", 422),
    ("/settings/webhooks", 422),
    ("/settings/closures", 422),
    ("/settings/closures/{id}", 404),
    ("/settings/closures/{id}/removal", 404),
    ("/settings/locations", 422),
    ("/settings/locations/{id}", 404),
    ("/settings/locations/{id}/standing", 404),
    ("/settings/webhooks/{id}/pings", 404),
    ("/settings/webhooks/{id}/secrets", 404),
    ("/settings/webhooks/{id}/closing", 404),
    ("/settings/webhooks/{id}/opening", 404),
    // What failed here is no failure there.
    ("/settings/background/rounds/close_sittings/attempt", 303),
    ("/automation/rules/{rule}", 422),
    ("/automation/tasks/{id}/done", 404),
    ("/retention", 303),
    ("/rights/{id}/erasure", 404),
    ("/rights/{id}/hold", 404),
    ("/rights/{id}/hold/lifting", 404),
    ("/jobs/{id}/basics", 404),
    ("/jobs/{id}/duties", 404),
    ("/jobs/{id}/requirements", 404),
    ("/jobs/{id}/pay", 404),
    ("/jobs/{id}/languages", 404),
    ("/jobs/{id}/workplace", 404),
    ("/jobs/{id}/copy", 404),
    ("/jobs/{id}/publication", 404),
    ("/jobs/{id}/closing", 404),
    ("/jobs/{id}/moves", 404),
    ("/jobs/{id}/decisions", 404),
    ("/jobs/{id}/invitations", 404),
    ("/jobs/{id}/invitations/everyone", 404),
    ("/candidates", 422),
    ("/candidates/paste", 422),
    ("/candidates/pasted", 422),
    ("/applications/{id}/moves", 404),
    ("/applications/{id}/notes", 404),
    ("/applications/{id}/resumes", 404),
    ("/applications/{id}/decision", 404),
    ("/applications/{id}/decision/undoing", 404),
    ("/applications/{id}/code", 404),
    ("/applications/{id}/letters", 404),
    ("/invitations", 422),
    ("/invitations/{id}/links", 404),
    ("/invitations/{id}/confirmation", 404),
    ("/invitations/{id}/cancellation", 404),
    ("/licenses", 422),
    ("/licenses/roster", 422),
    ("/licenses/npi-file", 422),
    // A calendar of their own.
    ("/licenses/calendar", 200),
    ("/licenses/{id}/verifications", 404),
    ("/people/{id}/license-link", 404),
    ("/licenses/{id}/snooze", 404),
    ("/licenses/{id}/source-checks", 404),
    ("/licenses/{id}/withdrawal", 404),
    ("/exclusions", 422),
    // No list is in force in the other practice.
    ("/exclusions/checks", 409),
    ("/exclusions/matches/{id}", 404),
    ("/staff/{id}/identity", 404),
    ("/applications/{id}/screening", 404),
    ("/applications/{id}/outcome-letter", 404),
    ("/applications/{id}/notice-requests/{request}/answer", 404),
    ("/applications/{id}/offers", 404),
    ("/offers/{id}/copy", 404),
    ("/offers/{id}/links", 404),
    ("/offers/{id}/sheets", 404),
    ("/offers/{id}/sheets/decision", 404),
    ("/offers/{id}/withdrawal", 404),
    ("/offers/{id}/background-check", 404),
    ("/background-checks/{id}/order", 404),
    ("/background-checks/{id}/links", 404),
    ("/background-checks/{id}/record/links", 404),
    ("/background-checks/{id}/receipt", 404),
    ("/background-checks/{id}/notice", 404),
    ("/background-checks/{id}/decision", 404),
    ("/background-checks/{id}/handover", 404),
    ("/background-checks/{id}/paper", 404),
    ("/background-checks/{id}/closing", 404),
    ("/applications/{id}/interviews", 404),
    ("/interviews/{id}/times", 404),
    ("/interviews/{id}/links", 404),
    ("/interviews/{id}/no-show", 404),
    ("/interviews/{id}/cancellation", 404),
    ("/interviews/{id}/rating", 404),
    ("/interviews/{id}/raters/{rater}/links", 404),
    ("/interviews/{id}/raters/{rater}/excuse", 404),
    ("/jobs/{id}/own-application/withdrawal", 404),
    ("/jobs/{id}/team-check", 404),
    ("/jobs/{id}/team-check/links", 404),
    ("/jobs/{id}/team-check/ending", 404),
    ("/jobs/{id}/interview-questions", 404),
    ("/jobs/{id}/interview-questions/{question}/removal", 404),
    ("/onboardings", 422),
    ("/onboardings/{id}/start", 404),
    ("/onboardings/{id}/worked", 404),
    ("/onboardings/{id}/override", 404),
    ("/onboardings/{id}/no-show", 404),
    ("/onboardings/{id}/questions/1", 404),
    ("/onboardings/{id}/facts", 404),
    ("/onboardings/{id}/first-day", 404),
    ("/onboardings/{id}/tasks/{task}/acceptance", 404),
    ("/onboardings/{id}/tasks/{task}/completion", 404),
    ("/onboardings/{id}/tasks/{task}/return", 404),
    ("/onboardings/{id}/tasks/{task}/skip", 404),
    ("/onboardings/{id}/tasks/{task}/nudge", 404),
    ("/onboardings/{id}/tasks/{task}/sheets", 404),
    ("/onboardings/{id}/tasks/{task}/sheets/decision", 404),
    ("/policies/handbook", 422),
    ("/checklists/receptionist/tasks/handbook", 422),
    ("/checklists/receptionist/packs/clinical", 409),
    ("/checklists/receptionist/undo", 409),
    ("/messages/{id}/handover/undoing", 404),
    ("/jobs/{id}/closing/undoing", 404),
    ("/checklists/receptionist/own", 422),
    ("/checklists/receptionist/own/own_tour", 404),
    ("/staff", 422),
    ("/staff/imports", 422),
    ("/staff/imports/list_01jdf3v9w8e4k9s2m6q7r5t1xz", 404),
    ("/staff/{id}/worked", 404),
    ("/staff/{id}/check-ins/{day}", 404),
    ("/staff/{id}/changes", 404),
    ("/staff/{id}/departure", 404),
    ("/staff/{id}/departure/withdrawal", 404),
    ("/staff/{id}/emergency-contact", 404),
    ("/messages/{id}/handover", 404),
    ("/reports/regrades", 409),
    ("/reports/regrades/{id}/undoing", 404),
    ("/library/items/insurance.patient_share.deductible_then_coinsurance/comments", 422),
    ("/library/items/claims.clean_claims.note_and_two_lines/opinion", 422),
    // Nothing was said of why; and nothing is out there.
    ("/library/items/insurance.patient_share.deductible_then_coinsurance/retirement", 422),
    ("/library/items/insurance.patient_share.deductible_then_coinsurance/retirement/undoing", 409),
];

#[tokio::test]
async fn every_form_is_refused_to_everyone_who_may_not_send_it() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    for &(path, other) in FORMS {
        let path = things.in_path(path);
        assert_eq!(world.nobody.submit(&path, &[]).await.status, 401, "{path}, nobody");
        assert_eq!(world.hr.submit(&path, &[]).await.status, 401, "{path}, an API key");
        assert_eq!(world.viewer.submit(&path, &[]).await.status, 403, "{path}, a viewer");
        let status = world.other_manager.submit(&path, &[]).await.status;
        assert_eq!(status, other, "{path}, another practice");
        // Sent without the token of a page of ours, it is nobody's.
        let request = world.owner.request(Method::POST, &path);
        let request = request.content_type("application/x-www-form-urlencoded");
        let status = world.owner.send_raw(request, "form_token=").await.status;
        assert_eq!(status, 400, "{path}, without a token");
    }
}
