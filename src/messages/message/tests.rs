use super::*;
use crate::kernel::typed_id::TypedId;

fn now() -> DateTime<Utc> {
    "2026-11-24T15:30:00Z".parse().unwrap()
}

fn settled() -> Settled {
    Settled { at: now(), by: "user_1".to_owned() }
}

fn message(state: State) -> Message {
    Message {
        id: MessageId::from_uuid(uuid::Uuid::from_u128(1)),
        person_id: None,
        about: "inv_1".to_owned(),
        to: Recipient {
            name: "Amina Farouk".parse().unwrap(),
            email: None,
            phone: None,
            language: Language::English,
        },
        kind: MessageKind::Other,
        subject: "A word".parse().unwrap(),
        body: Body::Sealed("sealed".to_owned()),
        state,
        written_at: now(),
        updated_at: now(),
        expires_at: None,
    }
}

#[test]
fn a_secret_is_wiped_however_the_message_ends() {
    let waiting = || message(State::Waiting { trouble: None });
    let (mut sent, mut handed_over, mut expired) = (waiting(), waiting(), waiting());
    sent.sent(settled()).unwrap();
    handed_over.hand_over(settled()).unwrap();
    handed_over.wipe(now() + TAKEN_BACK_WITHIN);
    expired.expire(settled()).unwrap();
    assert_eq!(
        [sent.body, handed_over.body, expired.body],
        [Body::Wiped, Body::Wiped, Body::Wiped]
    );
}

#[test]
fn what_no_server_takes_waits_again_with_its_text_and_the_reason() {
    let mut message = message(State::Sending);
    message.returned(Some("no such mailbox".to_owned())).unwrap();
    assert_eq!(message.word(), MessageState::Waiting);
    assert_eq!(message.trouble(), Some("no such mailbox"));
    assert_ne!(message.body, Body::Wiped);
}

#[test]
fn what_was_handed_over_by_mistake_waits_again_for_a_quarter_of_an_hour() {
    let handed_over = || {
        let mut message = message(State::Waiting { trouble: None });
        message.hand_over(settled()).unwrap();
        message
    };
    let late = now() + TAKEN_BACK_WITHIN;
    let mut soon = handed_over();
    soon.wipe(late - TimeDelta::seconds(1));
    soon.take_back(late - TimeDelta::seconds(1)).unwrap();
    assert_eq!(soon.state, State::Waiting { trouble: None });
    assert_eq!(soon.body, Body::Sealed("sealed".to_owned()));
    assert_eq!(soon.take_back(now()), Err(MessageRefused::NotHandedOver));
    assert_eq!(handed_over().take_back(late), Err(MessageRefused::TooLate));
    let mut over = Message { expires_at: Some(now()), ..handed_over() };
    assert_eq!(over.take_back(now()), Err(MessageRefused::TooLate));
    let mut sent = message(State::Sending);
    sent.sent(settled()).unwrap();
    assert_eq!(sent.take_back(now()), Err(MessageRefused::NotHandedOver), "it has left the house");
}

#[test]
fn what_was_handed_over_is_not_taken_back_once_it_is_over() {
    let mut over = message(State::HandedOver(settled()));
    over.let_be(now());
    assert_eq!((&over.body, over.expires_at), (&Body::Wiped, Some(now())));
    assert_eq!(over.take_back(now()), Err(MessageRefused::TooLate));
    let open = Body::Open("Thank you.".to_owned());
    let mut over = Message { body: open.clone(), ..message(State::HandedOver(settled())) };
    over.let_be(now());
    assert_eq!(
        over.take_back(now()),
        Err(MessageRefused::TooLate),
        "no text has to be gone for that"
    );
    assert_eq!(over.body, open);
    let mut waiting = message(State::Waiting { trouble: None });
    waiting.let_be(now());
    assert_eq!(waiting.expires_at, None, "it has not ended");
}

#[test]
fn a_clock_that_was_set_back_makes_no_quarter_of_an_hour_longer() {
    let mut early = message(State::HandedOver(settled()));
    let before = now() - TimeDelta::hours(1);
    assert!(!early.may_be_taken_back(before));
    early.wipe(before);
    assert_eq!(early.body, Body::Wiped);
}

#[test]
fn what_a_mail_server_took_is_sent_though_somebody_said_meanwhile_that_they_handed_it_over() {
    let mut message = message(State::Sending);
    message.hand_over(settled()).unwrap();
    message.sent(settled()).unwrap();
    assert_eq!((message.word(), &message.body), (MessageState::Sent, &Body::Wiped));
    assert_eq!(message.take_back(now()), Err(MessageRefused::NotHandedOver));
    assert_eq!(message.sent(settled()), Err(MessageRefused::Sent));
}

#[test]
fn a_message_ends_once() {
    let mut message = message(State::Sending);
    message.hand_over(settled()).unwrap();
    assert_eq!(message.expire(settled()), Err(MessageRefused::HandedOver));
    assert_eq!(message.returned(None), Err(MessageRefused::HandedOver));
}

#[test]
fn a_secret_waits_for_three_days_or_until_its_link_is_over() {
    let mut new = NewMessage {
        person_id: None,
        about: "inv_1".to_owned(),
        to: message(State::Sending).to,
        kind: MessageKind::AssessmentInvitation,
        subject: "A word".parse().unwrap(),
        body: String::new(),
        is_secret: true,
        expires_at: None,
    };
    assert_eq!(new.last_moment(now()), Some(now() + TimeDelta::hours(72)));
    new.expires_at = Some(now() + TimeDelta::hours(24));
    assert_eq!(new.last_moment(now()), new.expires_at);
    new.expires_at = Some(now() + TimeDelta::days(14));
    assert_eq!(new.last_moment(now()), Some(now() + TimeDelta::hours(72)));
    new.is_secret = false;
    assert_eq!(new.last_moment(now()), new.expires_at);
}
