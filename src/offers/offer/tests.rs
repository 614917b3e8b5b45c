use super::*;
use crate::{
    jobs::{Pay, PayPeriod},
    kernel::money::Cents,
    offers::terms::Condition,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn terms() -> Terms {
    Terms {
        pay: Cents(2400),
        period: PayPeriod::Hour,
        hours: Some(38),
        schedule: "Mon–Fri, 8 to 5".parse().unwrap(),
        location: "Salem".parse().unwrap(),
        supervisor: "Dana Okafor".parse().unwrap(),
        first_day: day("2026-12-14"),
        answer_by: day("2026-12-02"),
        conditions: vec![Condition::BackgroundCheck],
        line: None,
        outside_because: None,
    }
}

pub fn offer() -> Offer {
    Offer {
        id: "offer_01h2xcejqtf2nbrexx3vqjhp41".parse().unwrap(),
        application_id: "appl_01h2xcejqtf2nbrexx3vqjhp41".parse().unwrap(),
        person_id: "person_01h2xcejqtf2nbrexx3vqjhp41".parse().unwrap(),
        job_id: "job_01h2xcejqtf2nbrexx3vqjhp41".parse().unwrap(),
        number: 1,
        terms: terms(),
        letter: "Dear Marisol Etxeberria:".to_owned(),
        state: State::Open,
        sent_at: DateTime::default(),
        sent_by: "user_1".to_owned(),
        updated_at: DateTime::default(),
        revision: 1,
    }
}

fn signing(letter: &str) -> Signing {
    Signing {
        name: "Marisol Etxeberria".parse().unwrap(),
        letter_sha256: fingerprint(letter),
        place: None,
        agent: None,
    }
}

fn sign(offer: &mut Offer, letter: &str, today: &str) -> Result<(), OfferRefused> {
    offer.accept(signing(letter), 1, ("link_1".to_owned(), DateTime::default()), day(today))
}

fn ended(how: OfferState, because: Option<WithdrawalReason>, note: Option<&str>) -> Ended {
    let note = note.map(|note| note.parse().unwrap());
    let steps = because.map(|because| rescission::steps(because).to_vec()).unwrap_or_default();
    Ended { how, because, note, steps, at: DateTime::default(), by: "user_1".to_owned() }
}

#[test]
fn it_can_be_signed_through_the_end_of_its_last_day() {
    let letter = offer().letter;
    assert_eq!(sign(&mut offer(), &letter, "2026-12-02"), Ok(()));
    let late = sign(&mut offer(), &letter, "2026-12-03");
    assert_eq!(late, Err(OfferRefused::NotOpen(OfferState::Expired)));
}

#[test]
fn a_letter_of_which_one_byte_differs_cannot_be_signed() {
    let mut offer = offer();
    let shown = offer.letter.clone();
    offer.letter.push(' ');
    assert_eq!(sign(&mut offer, &shown, "2026-12-01"), Err(OfferRefused::LetterChanged));
    assert_eq!(offer.word(), OfferState::Open);
}

#[test]
fn what_is_answered_is_not_answered_again() {
    let mut signed = offer();
    let letter = signed.letter.clone();
    sign(&mut signed, &letter, "2026-12-01").unwrap();
    let refused = Err(OfferRefused::NotOpen(OfferState::Accepted));
    assert_eq!(sign(&mut signed, &letter, "2026-12-01"), refused);
    let no = ended(OfferState::Declined, None, None);
    assert_eq!(signed.decline(no, day("2026-12-01")), refused);
}

#[test]
fn before_it_is_signed_it_is_withdrawn_for_any_reason_and_after_that_for_one_of_law_with_a_note() {
    use WithdrawalReason::{AnotherChosen, Exclusion};

    let withdrawn = |because, note| ended(OfferState::Withdrawn, Some(because), note);
    assert_eq!(offer().end(withdrawn(AnotherChosen, None)), Ok(()));
    let mut signed = offer();
    let letter = signed.letter.clone();
    sign(&mut signed, &letter, "2026-12-01").unwrap();
    for thin in [withdrawn(AnotherChosen, Some("Found someone.")), withdrawn(Exclusion, None)] {
        assert_eq!(signed.end(thin), Err(OfferRefused::ReasonTooThin));
    }
    assert_eq!(signed.end(withdrawn(Exclusion, Some("OIG list of November 10."))), Ok(()));
    assert_eq!(signed.word(), OfferState::Withdrawn);
    assert!(signed.signature().is_some(), "that it was signed is not forgotten");
}

#[test]
fn a_signed_offer_is_not_taken_back_before_each_step_of_its_reason_is_done() {
    for because in AFTER_SIGNING {
        let all = rescission::steps(because);
        for left_out in all {
            let mut signed = offer();
            let letter = signed.letter.clone();
            sign(&mut signed, &letter, "2026-12-01").unwrap();
            let mut ended = ended(OfferState::Withdrawn, Some(because), Some("A note."));
            ended.steps.retain(|step| step != left_out);
            assert_eq!(signed.end(ended), Err(OfferRefused::StepsOpen(vec![*left_out])));
        }
        assert_eq!(all.is_empty(), because == WithdrawalReason::Report, "{because}");
    }
}

#[test]
fn one_offer_stands_at_a_time_and_a_changed_one_takes_the_place_of_the_open_one() {
    let open = offer();
    let earlier = std::slice::from_ref(&open);
    let second = Offer::refuse_second(earlier, None);
    assert_eq!(second, Err(OfferRefused::AlreadyOpen(open.id)));
    assert_eq!(Offer::refuse_second(earlier, Some(open.id)), Ok(()));
    let mut over = offer();
    over.end(ended(OfferState::Expired, None, None)).unwrap();
    let earlier = std::slice::from_ref(&over);
    assert_eq!(Offer::refuse_second(earlier, None), Ok(()));
    let replaced = Offer::refuse_second(earlier, Some(over.id));
    assert_eq!(replaced, Err(OfferRefused::NotOpen(OfferState::Expired)));
}

#[test]
fn pay_outside_the_posted_range_wants_a_reason() {
    let posted = Pay { min: Cents(2150), max: Cents(2600), period: PayPeriod::Hour };
    let today = day("2026-11-24");
    let codes = |terms: &Terms| {
        let faults = terms.faults(Some(&posted), today);
        faults.iter().map(|fault| fault.reason.code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&terms()), [""; 0]);
    for (pay, period) in [(2149, PayPeriod::Hour), (2601, PayPeriod::Hour), (2400, PayPeriod::Year)]
    {
        let mut outside = Terms { pay: Cents(pay), period, ..terms() };
        assert_eq!(codes(&outside), ["offers.outside_range"], "{pay}");
        outside.outside_because = Some("Twelve years of experience".parse().unwrap());
        assert_eq!(codes(&outside), [""; 0], "{pay}");
    }
    for edge in [2150, 2600] {
        assert_eq!(codes(&Terms { pay: Cents(edge), ..terms() }), [""; 0]);
    }
}

#[test]
fn days_that_are_over_or_in_the_wrong_order_are_told_together() {
    let terms = Terms { first_day: day("2026-11-20"), ..terms() };
    let faults = terms.faults(None, day("2026-11-24"));
    let paths: Vec<_> = faults.iter().map(|fault| &*fault.path).collect();
    assert_eq!(paths, ["first_day", "answer_by"]);
}
