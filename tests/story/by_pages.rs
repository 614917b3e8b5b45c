//! The story by pages, by people at browsers without JavaScript.

use super::{
    browser::Browser,
    empty_house, happened_to_the_application,
    plot::{ENGLISH, SPANISH, apply, invite, publish, read_report, set_up, take},
    transport::InProcess,
    verified_log,
};

/// Who applies on a page is written to.
const HAPPENS: [&str; 5] = [
    "application.received",
    "message.written",
    "invitation.invited",
    "invitation.submitted",
    "invitation.scored",
];

#[tokio::test]
async fn a_stranger_sets_up_a_practice_hires_by_pages_and_reads_a_score() {
    let (app, _database) = empty_house().await;
    let link = app.set_up_link().await.unwrap().unwrap();
    let transport = InProcess::to(&app);
    let mut owner = set_up(&transport, &link).await;
    publish(&mut owner).await;
    apply(&transport, &mut owner).await;
    let link = invite(&mut owner).await;

    let mut candidate = Browser::open(&transport, &link).await;
    candidate.reads("No one gets everything right.");
    let own = take(&mut candidate, &ENGLISH).await;
    read_report(&mut owner, own).await;

    assert_eq!(happened_to_the_application(&verified_log(&app).await), HAPPENS);
}

#[tokio::test]
async fn a_candidate_takes_the_skills_check_in_spanish() {
    let (app, _database) = empty_house().await;
    let link = app.set_up_link().await.unwrap().unwrap();
    let transport = InProcess::to(&app);
    let mut owner = set_up(&transport, &link).await;
    publish(&mut owner).await;
    apply(&transport, &mut owner).await;
    let link = invite(&mut owner).await;

    let mut candidate = Browser::open(&transport, &link).await;
    candidate.follow("Español").await;
    candidate.reads("Nadie acierta todo.");
    let own = take(&mut candidate, &SPANISH).await;
    candidate.reads("Gracias");
    // Whoever reads the report is not told.
    read_report(&mut owner, own).await;
    assert!(!owner.page.text().contains("Español"), "{}", owner.page.text());

    assert_eq!(happened_to_the_application(&verified_log(&app).await), HAPPENS);
}
