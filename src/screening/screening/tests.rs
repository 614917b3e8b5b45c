use dialogue::{Local, Said, Week};

use super::*;
use crate::{jobs::RoleKey, kernel::randomness::random_id};

struct Dice;

impl crate::kernel::randomness::Randomness for Dice {
    fn bytes(&self) -> [u8; 32] {
        [7; 32]
    }
}

fn noon() -> DateTime<Utc> {
    "2026-11-24T20:00:00Z".parse().unwrap()
}

fn facts() -> Facts {
    Facts {
        practice: "Cedar Hollow".to_owned(),
        reader: "Dana Okafor".to_owned(),
        candidate: None,
        job: Local::new("Medical biller", "Medical biller"),
        hours: Some(Week::of(0..5, 16..34)),
        pay: None,
        start_by: None,
        languages: vec![],
        systems: vec![],
        certificates: vec![],
        sponsors: None,
        reads_by: None,
        phone: None,
        schedule: None,
        answers: [].into(),
    }
}

fn fresh() -> Screening {
    Screening {
        id: random_id(&Dice),
        application_id: random_id(&Dice),
        person_id: random_id(&Dice),
        job_id: random_id(&Dice),
        talk: None,
        open_until: noon() + OPEN_FOR,
        invited: None,
        asked_at: None,
        finished_at: None,
        revision: 1,
    }
}

/// Says all of it, and returns the conversation with what was said.
fn told(all: &[&str]) -> (Screening, Vec<Exchange>) {
    let script = scripts::script(RoleKey::MedicalBiller).unwrap();
    let (mut screening, mut exchanges) = (fresh(), vec![]);
    for words in all {
        let begun = || Talk::begin(script, facts(), Language::English);
        let talk = screening.talk.clone().unwrap_or_else(begun);
        let turn = Turn { said: Said::Words((*words).to_owned()), today: noon().date_naive() };
        let came = screening.take(talk, script, &turn, noon());
        exchanges.push(Exchange { turn, says: came.says });
    }
    (screening, exchanges)
}

#[test]
fn it_is_open_for_seven_days_and_then_goes_on_only_when_it_is_renewed() {
    let (mut screening, _) = told(&["yes"]);
    let over = noon() + OPEN_FOR;
    assert_eq!(screening.word(noon()), ScreeningState::Begun);
    assert_eq!(screening.word(over), ScreeningState::Lapsed);
    assert_eq!(screening.admit(1, over), Err(ScreeningRefused::Lapsed));
    screening.renew(over);
    assert_eq!(screening.admit(1, over), Ok(()));
}

#[test]
fn what_answers_an_earlier_question_is_refused() {
    let (screening, _) = told(&["yes", "skip"]);
    assert_eq!(screening.admit(1, noon()), Err(ScreeningRefused::MovedOn));
    assert_eq!(screening.admit(2, noon()), Ok(()));
}

#[test]
fn what_has_not_been_sent_is_found_by_nobody_and_what_was_left_is() {
    let (screening, exchanges) = told(&["yes", "Is there a gym?", "stop"]);
    let found = screening.found(&exchanges, Language::English).unwrap().unwrap();
    assert!(found.rows.is_empty());
    assert_eq!(found.left, ["Is there a gym?"]);
    assert!(screening.wants_answer());
}

#[test]
fn a_reason_that_nobody_is_judged_by_is_quoted_nowhere() {
    let secret = "I am pregnant so no mondays";
    let mut all = vec![secret];
    all.extend(["skip"; 12]);
    all.push("send");
    let (screening, exchanges) = told(&all);
    assert_eq!(screening.word(noon()), ScreeningState::Sent);
    let found = screening.found(&exchanges, Language::English).unwrap().unwrap();
    assert!(found.rows.iter().all(|(finding, _)| finding.quote.as_deref() != Some(secret)));
    assert!(found.left.iter().all(|left| left != secret));
    let unfit = Some(dialogue::Standing::DoesNotMeet);
    assert!(found.rows.iter().all(|(finding, _)| finding.standing != unfit));
}

#[test]
fn a_reader_reads_what_was_understood_in_their_own_language() {
    let mut all = vec!["en español por favor", "sí"];
    all.extend(["saltar"; 12]);
    all.push("enviar");
    let (screening, exchanges) = told(&all);
    let found = screening.found(&exchanges, Language::English).unwrap().unwrap();
    let (_, hours) = &found.rows[0];
    assert_eq!(hours.as_ref().unwrap().noted[0].text, "Yes");
}

#[test]
fn who_has_sent_their_answers_is_not_invited_again() {
    let mut all = vec!["skip"; 12];
    all.push("send");
    let (mut screening, _) = told(&all);
    let again = Invited { at: noon(), by: "user".to_owned() };
    assert_eq!(screening.invite(again), Err(ScreeningRefused::Finished));
}

#[test]
fn a_further_question_waits_from_when_it_is_asked_and_one_answer_takes_none_back() {
    let script = scripts::script(RoleKey::MedicalBiller).unwrap();
    let (mut screening, _) = told(&["Is there a gym?"]);
    assert_eq!(screening.asked_at, Some(noon()));
    let mut says = |words: &str, now: DateTime<Utc>| {
        let turn = Turn { said: Said::Words(words.to_owned()), today: now.date_naive() };
        screening.take(screening.talk.clone().unwrap(), script, &turn, now);
        screening.asked_at
    };
    let later = noon() + TimeDelta::hours(1);
    assert_eq!(says("yes", later), Some(noon()), "an answer is no question");
    assert_eq!(says("Is there a pool?", later), Some(later));
}
