//! What is open to whoever comes, and to whoever holds a link.

use super::things::Things;
use crate::world::World;

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
        ("/status/link_0000/received".to_owned(), 410),
        ("/status/link_0000/withdrawal/new".to_owned(), 410),
        ("/status/link_0000/about-you".to_owned(), 410),
        ("/status/link_0000/notices".to_owned(), 410),
        ("/take/link_0000".to_owned(), 410),
        ("/take/link_0000/request".to_owned(), 410),
        ("/take/link_0000/try".to_owned(), 410),
        ("/take/link_0000/questions/1".to_owned(), 410),
        ("/take/link_0000/review".to_owned(), 410),
        ("/take/link_0000/done".to_owned(), 410),
        ("/take/link_0000/report.pdf".to_owned(), 410),
        ("/team/link_0000".to_owned(), 410),
        ("/team/link_0000/sheets/0".to_owned(), 410),
        ("/team/link_0000/done".to_owned(), 410),
        ("/offer/link_0000/letter.pdf".to_owned(), 410),
        ("/offer/link_0000/copy".to_owned(), 410),
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
        ("/welcome/link_0000/tasks/w4/paper.pdf".to_owned(), 410),
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
        "/take/link_0000/status",
        "/chat/link_0000/status",
        "/team/link_0000/sheets/0",
        "/background/link_0000/disclosure",
        "/background/link_0000/authorization",
        "/background/link_0000/refusal",
        "/background/link_0000/answer",
        "/background/link_0000/status",
        "/interview/link_0000/choice",
        "/interview/link_0000/wish",
        "/interview/link_0000/decline",
        "/interview/link_0000/status",
        "/my-licenses/link_0000",
        "/my-licenses/link_0000/lic_01jdf3v9w8e4k9s2m6q7r5t1xz",
        "/rate/link_0000",
        "/rate/link_0000/draft",
        "/offer/link_0000/copy",
        "/offer/link_0000/status",
        "/offer/link_0000/sheets",
        "/welcome/link_0000/questions",
        "/welcome/link_0000/tasks/w4",
        "/welcome/link_0000/tasks/w4/sheets",
        "/password/password_0000",
        "/set-up/setup_0000",
        "/set-up/setup_0000/demo",
    ] {
        assert_eq!(world.nobody.submit(path, &[]).await.status, 410, "{path}");
    }
    // Here no mail is sent. `auth::forgotten` tells how it is answered where it is.
    assert_eq!(world.nobody.submit("/forgot", &[]).await.status, 409, "/forgot");
}
