//! Every page and every form, for everyone who may come.

use poem::http::Method;

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
    ("/licenses", 200, 200, 200),
    ("/licenses/new", 403, 200, 200),
    ("/licenses/roster", 403, 200, 200),
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
    ("/onboardings/{id}/first-day", 403, 404, 200),
    ("/onboardings/{id}/packet", 403, 404, 200),
    ("/onboardings/{id}/tasks/{task}", 200, 404, 200),
    // Nothing has been handed in.
    ("/onboardings/{id}/tasks/{task}/record", 403, 404, 404),
    ("/checklists", 403, 200, 200),
    ("/checklists/receptionist", 403, 200, 200),
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
    ("/reports", 403, 200, 200),
    ("/reports/funnel.csv", 403, 200, 200),
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
    ("/more", 200, 200, 200),
    ("/messages", 403, 200, 200),
    ("/messages/{id}", 403, 404, 200),
    ("/messages/{id}/code", 403, 404, 200),
    ("/messages/{id}/print", 403, 404, 200),
];

/// What is sent, and what another practice's owner is told: a form of something new is read before
/// it is missed.
const FORMS: &[(&str, u16)] = &[
    // With nothing said it is the owner.
    ("/settings/requests", 303),
    ("/settings/practice", 422),
    ("/settings/users", 422),
    ("/settings/api-keys", 422),
    ("/settings/webhooks", 422),
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
    ("/invitations/{id}/cancellation", 404),
    ("/licenses", 422),
    ("/licenses/roster", 422),
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
    ("/offers/{id}/links", 404),
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
    ("/jobs/{id}/interview-questions", 404),
    ("/jobs/{id}/interview-questions/{question}/removal", 404),
    ("/onboardings", 422),
    ("/onboardings/{id}/start", 404),
    ("/onboardings/{id}/worked", 404),
    ("/onboardings/{id}/override", 404),
    ("/onboardings/{id}/no-show", 404),
    ("/onboardings/{id}/questions/1", 404),
    ("/onboardings/{id}/first-day", 404),
    ("/onboardings/{id}/tasks/{task}/acceptance", 404),
    ("/onboardings/{id}/tasks/{task}/completion", 404),
    ("/onboardings/{id}/tasks/{task}/return", 404),
    ("/onboardings/{id}/tasks/{task}/skip", 404),
    ("/onboardings/{id}/tasks/{task}/nudge", 404),
    ("/policies/handbook", 422),
    ("/checklists/receptionist/tasks/handbook", 422),
    ("/checklists/receptionist/own", 422),
    ("/checklists/receptionist/own/own_tour", 404),
    ("/staff", 422),
    ("/staff/imports", 422),
    ("/staff/imports/list_01jdf3v9w8e4k9s2m6q7r5t1xz", 404),
    ("/staff/{id}/worked", 404),
    ("/staff/{id}/check-ins/{day}", 404),
    ("/staff/{id}/changes", 404),
    ("/staff/{id}/departure", 404),
    ("/staff/{id}/emergency-contact", 404),
    ("/messages/{id}/handover", 404),
    ("/reports/regrades", 409),
    ("/reports/regrades/{id}/undoing", 404),
    ("/library/items/insurance.patient_share.deductible_then_coinsurance/comments", 422),
    // Nothing was said of why; and nothing is out there.
    ("/library/items/insurance.patient_share.deductible_then_coinsurance/retirement", 422),
    ("/library/items/insurance.patient_share.deductible_then_coinsurance/retirement/undoing", 409),
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
        assert_eq!(world.other_manager.get(&path).await.status, other, "{path}, another practice");
        assert_eq!(world.manager.get(&path).await.status, manager, "{path}, the manager");
        let owner = if manager == 403 { 200 } else { manager };
        assert_eq!(world.owner.get(&path).await.status, owner, "{path}, the owner");
    }
}

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

#[tokio::test]
async fn public_pages_and_links_open_what_is_theirs_and_nothing_else() {
    let world = World::new().await;
    let things = Things::new(&world).await;
    let own = &world.slug;
    let job = things.job;
    for (path, status) in [
        ("/sign-in".to_owned(), 200),
        ("/forgot".to_owned(), 200),
        ("/healthz".to_owned(), 200),
        ("/readyz".to_owned(), 200),
        (format!("/careers/{own}"), 200),
        ("/careers/nowhere".to_owned(), 404),
        (format!("/careers/{own}/jobs/{job}"), 200),
        (format!("/careers/{own}/jobs/{}", things.draft), 404),
        (format!("/careers/{own}/jobs/{job}/apply"), 200),
        (format!("/careers/{own}-2/jobs/{job}/apply"), 404),
        (format!("/careers/nowhere/jobs/{job}/apply"), 404),
        (format!("/careers/{own}/lost"), 200),
        ("/careers/nowhere/lost".to_owned(), 404),
        ("/status/link_0000".to_owned(), 410),
        ("/status/link_0000/withdrawal/new".to_owned(), 410),
        ("/status/link_0000/about-you".to_owned(), 410),
        ("/status/link_0000/notices".to_owned(), 410),
        ("/take/link_0000".to_owned(), 410),
        ("/take/link_0000/request".to_owned(), 410),
        ("/take/link_0000/try".to_owned(), 410),
        ("/take/link_0000/questions/1".to_owned(), 410),
        ("/take/link_0000/review".to_owned(), 410),
        ("/take/link_0000/done".to_owned(), 410),
        ("/background/link_0000".to_owned(), 410),
        ("/background/link_0000/files/report".to_owned(), 410),
        ("/interview/link_0000".to_owned(), 410),
        ("/interview/link_0000/decline/new".to_owned(), 410),
        ("/interview/link_0000/interview.ics".to_owned(), 410),
        ("/rate/link_0000".to_owned(), 410),
        ("/calendar/link_0000".to_owned(), 410),
        ("/my-licenses/link_0000".to_owned(), 410),
        ("/my-licenses/link_0000/lic_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(), 410),
        ("/welcome/link_0000".to_owned(), 410),
        ("/welcome/link_0000/first-day".to_owned(), 410),
        ("/welcome/link_0000/tasks/w4".to_owned(), 410),
        ("/welcome/link_0000/tasks/w4/certificate".to_owned(), 410),
        ("/password/password_0000".to_owned(), 410),
        ("/set-up/setup_0000".to_owned(), 410),
    ] {
        for caller in [&world.nobody, &world.viewer, &world.hr, &world.nobody.forged()] {
            assert_eq!(caller.get(&path).await.status, status, "{path}");
        }
    }
}

#[tokio::test]
async fn what_is_sent_by_a_link_that_nobody_made_is_not_taken() {
    let world = World::new().await;
    for path in [
        "/status/link_0000/withdrawal",
        "/status/link_0000/about-you",
        "/take/link_0000/start",
        "/take/link_0000/request",
        "/take/link_0000/request/end",
        "/take/link_0000/questions/1",
        "/take/link_0000/submission",
        "/background/link_0000/disclosure",
        "/background/link_0000/authorization",
        "/background/link_0000/refusal",
        "/background/link_0000/answer",
        "/interview/link_0000/choice",
        "/interview/link_0000/wish",
        "/interview/link_0000/decline",
        "/my-licenses/link_0000",
        "/my-licenses/link_0000/lic_01jdf3v9w8e4k9s2m6q7r5t1xz",
        "/rate/link_0000",
        "/welcome/link_0000/questions",
        "/welcome/link_0000/tasks/w4",
        "/password/password_0000",
        "/set-up/setup_0000",
        "/set-up/setup_0000/demo",
    ] {
        assert_eq!(world.nobody.submit(path, &[]).await.status, 410, "{path}");
    }
    // Here no mail is sent. `auth::forgotten` tells how it is answered where it is.
    assert_eq!(world.nobody.submit("/forgot", &[]).await.status, 409, "/forgot");
}
