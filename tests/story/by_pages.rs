//! The story by pages, by people at browsers without JavaScript.

use super::{
    assert_in_order,
    browser::Browser,
    empty_house, happened_to_the_application, hire,
    plot::{ENGLISH, SPANISH, apply, invite, publish, read_report, set_up, take},
    transport::InProcess,
    verified_log,
};
use crate::world::Receiver;

/// What happens to the application of whoever is hired.
const HAPPENS: [&str; 11] = [
    "application.received",
    "message.written",
    "screening.finished",
    "invitation.submitted",
    "invitation.scored",
    "interview.offered",
    "interview.booked",
    "interview.rated",
    "offer.sent",
    "offer.accepted",
    "application.moved",
];

/// What happens to one that has come to the score.
const TESTED: [&str; 3] = ["application.received", "invitation.submitted", "invitation.scored"];

#[tokio::test]
async fn a_stranger_sets_up_a_practice_and_hires_by_pages_from_the_job_to_the_roster() {
    let (app, clock, _database) = empty_house().await;
    let receiver = Receiver::answering(&["204 No Content"]);
    let link = app.set_up_link().await.unwrap().unwrap();
    let transport = InProcess::to(&app);
    let mut owner = set_up(&transport, &link).await;
    let secret = hire::listen(&mut owner, &receiver.url).await;
    publish(&mut owner).await;
    let mut candidate = apply(&transport, &mut owner).await;
    hire::chat(&mut candidate).await;
    hire::read_findings(&mut owner).await;

    let link = invite(&mut owner).await;
    let mut taker = Browser::open(&transport, &link).await;
    taker.reads("No one gets everything right.");
    let own = take(&mut taker, &ENGLISH).await;
    read_report(&mut owner, own).await;

    let link = hire::offer_interview(&mut owner).await;
    hire::book(&mut Browser::open(&transport, &link).await).await;
    hire::rate(&mut owner).await;
    hire::decide(&mut owner).await;
    let link = hire::offer(&mut owner).await;
    hire::sign(&mut Browser::open(&transport, &link).await).await;
    let welcome = hire::onboard(&mut owner).await;
    hire::sign_confidentiality(&mut Browser::open(&transport, &welcome).await).await;
    hire::open_the_gate(&mut owner).await;
    clock.advance(hire::UNTIL_THE_FIRST_DAY);
    hire::begin(&mut owner).await;

    app.do_work().await.unwrap();
    hire::assert_heard(&receiver, &secret);
    let log = verified_log(&app).await;
    assert_in_order(&happened_to_the_application(&log), &HAPPENS);
}

#[tokio::test]
async fn a_candidate_takes_the_skills_check_in_spanish() {
    let (app, _clock, _database) = empty_house().await;
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

    assert_in_order(&happened_to_the_application(&verified_log(&app).await), &TESTED);
}
