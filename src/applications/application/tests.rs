use uuid::Uuid;

use super::*;
use crate::{kernel::typed_id::TypedId, platform::keys::KeyId};

fn id<I: TypedId>(number: u128) -> I {
    I::from_uuid(Uuid::from_u128(number))
}

fn turn(number: u128) -> Turn {
    Turn { id: id(number), at: DateTime::UNIX_EPOCH }
}

fn arrival() -> Arrival {
    let (labels, source, consent) = (Labels::default(), None, None);
    let (person_id, job_id, applied_as) = (id(1), id(2), None);
    Arrival { person_id, job_id, applied_as, source, labels, consent }
}

fn received(earlier: &[Application]) -> Result<Application, ApplicationRefused> {
    Application::receive(id(9), arrival(), earlier, turn(1))
}

fn at(stage: Stage) -> Application {
    Application { stage, ..received(&[]).unwrap() }
}

fn decision(by: u128) -> Decision {
    let (grounds, letter) = (Grounds::AnotherChosen, "Thank you.".parse().unwrap());
    Decision { grounds, letter, decided_by: id(by) }
}

const KEY: u128 = 77;

fn user(number: u128) -> Actor {
    Actor::User { id: id(number), via: id(KEY) }
}

#[test]
fn who_applied_already_does_not_apply_again() {
    let first = received(&[]).unwrap();
    assert_eq!((first.round, first.stage, first.revision), (1, Stage::Applied, 1));
    assert_eq!(received(std::slice::from_ref(&first)), Err(ApplicationRefused::Again(first.id)));
}

#[test]
fn who_was_turned_down_is_recognised_too() {
    let mut first = received(&[]).unwrap();
    first.close(&decision(5), user(5), turn(2)).unwrap();
    assert_eq!(received(std::slice::from_ref(&first)), Err(ApplicationRefused::Again(first.id)));
}

#[test]
fn who_withdrew_may_apply_again() {
    let mut first = received(&[]).unwrap();
    first.withdraw(turn(2)).unwrap();
    assert_eq!(first.ending, Some(Ending::Withdrawn));
    assert_eq!(received(&[first]).unwrap().round, 2);
}

#[test]
fn an_application_moves_forwards_back_and_past_a_stage() {
    let mut application = received(&[]).unwrap();
    assert_eq!(application.move_to(Stage::Interview, turn(2)), Ok(Stage::Applied));
    assert_eq!(application.move_to(Stage::Screened, turn(3)), Ok(Stage::Interview));
    assert_eq!((application.turn, application.revision), (turn(3), 3));
}

#[test]
fn what_is_no_move_is_refused_and_changes_nothing() {
    for (from, to, refused) in [
        (Stage::Applied, Stage::Applied, ApplicationRefused::SameStage),
        (Stage::Applied, Stage::Closed, ApplicationRefused::ByDecision),
        (Stage::Interview, Stage::Hired, ApplicationRefused::WithoutOffer),
        (Stage::Hired, Stage::Applied, ApplicationRefused::NotOpen),
        (Stage::Closed, Stage::Interview, ApplicationRefused::NotOpen),
    ] {
        let mut application = at(from);
        assert_eq!(application.move_to(to, turn(2)), Err(refused), "{from} to {to}");
        assert_eq!(application, at(from));
    }
    assert_eq!(at(Stage::Offer).move_to(Stage::Hired, turn(2)), Ok(Stage::Offer));
}

#[test]
fn only_the_person_who_decides_closes_an_application() {
    let key = |user: Option<u128>| Actor::ApiKey { id: id::<KeyId>(KEY), user: user.map(id) };
    for actor in [user(6), key(None), Actor::Link(id(KEY)), Actor::System] {
        let mut application = at(Stage::Assessed);
        let refused = application.close(&decision(5), actor, turn(2));
        assert_eq!(refused, Err(ApplicationRefused::NotTheDecider), "{actor:?}");
        assert_eq!(application, at(Stage::Assessed));
    }
    for actor in [user(5), key(Some(5)), key(Some(6))] {
        let mut application = at(Stage::Assessed);
        application.close(&decision(5), actor, turn(2)).unwrap();
        assert_eq!(application.stage, Stage::Closed);
        assert_eq!(application.ending, Some(Ending::Rejected));
    }
}

#[test]
fn what_has_ended_does_not_end_again() {
    for stage in [Stage::Hired, Stage::Closed] {
        assert_eq!(at(stage).withdraw(turn(2)), Err(ApplicationRefused::NotOpen));
        let refused = at(stage).close(&decision(5), user(5), turn(2));
        assert_eq!(refused, Err(ApplicationRefused::NotOpen));
    }
}

#[test]
fn what_was_just_closed_goes_back_and_later_it_does_not() {
    let closed = |minutes| {
        let mut application = at(Stage::Assessed);
        application.close(&decision(5), user(5), turn(2)).unwrap();
        let later = Turn { at: DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes), ..turn(3) };
        application.reopen(Stage::Assessed, later).map(|()| application)
    };
    let open = closed(15).unwrap();
    assert_eq!((open.stage, open.ending), (Stage::Assessed, None));
    assert_eq!(closed(16), Err(ApplicationRefused::NotUndoable));
}

#[test]
fn nothing_but_a_decision_is_undone() {
    let mut withdrawn = at(Stage::Applied);
    withdrawn.withdraw(turn(2)).unwrap();
    for mut other in [withdrawn, at(Stage::Hired), at(Stage::Applied)] {
        let before = other.clone();
        assert_eq!(other.reopen(Stage::Applied, turn(3)), Err(ApplicationRefused::NotUndoable));
        assert_eq!(other, before);
    }
}
