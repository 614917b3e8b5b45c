//! What holds for any words in any order.

use dialogue::{
    Compartment, Language, Said, Slot, State, Turn, Week, command, compartments, question,
    understand,
};
use proptest::prelude::*;

use crate::office::{self, Chat, today};

const SLOTS: [Slot; 9] = [
    Slot::YesNo,
    Slot::Hours,
    Slot::Pay,
    Slot::Start,
    Slot::Languages,
    Slot::Systems,
    Slot::Certificates,
    Slot::Authorized,
    Slot::Sponsorship,
];

/// Pieces of what people write, so that chance hits the grammars and not only their edges.
const PIECES: [&str; 64] = [
    "yes",
    "no",
    "not",
    "sí",
    "pero",
    "but",
    "except",
    "menos",
    "only",
    "solo",
    "Monday",
    "viernes",
    "weekends",
    "8",
    "5",
    "8:30",
    "pm",
    "de la tarde",
    "to",
    "a",
    "hasta",
    "after",
    "until",
    "mañana",
    "mornings",
    "any day",
    "$",
    "22",
    "45k",
    "mil",
    "between",
    "y",
    "and",
    "-",
    "/",
    "an hour",
    "al año",
    "in",
    "two",
    "weeks",
    "dos semanas",
    "enero",
    "31",
    "30",
    "the 15th",
    "next",
    "asap",
    "Spanish",
    "inglés",
    "fluent",
    "Epic",
    "never used",
    "CMA",
    "expired",
    "in May",
    "none",
    "skip",
    "person",
    "?",
    "¿",
    ",",
    ".",
    "👍🏽",
    "99999999999999999999",
];

/// Words that tell what nobody may be judged by, and that no script of ours has.
const APART: [&str; 8] = [
    "my Sabbath",
    "I have diabetes",
    "estoy embarazada",
    "wheelchair",
    "soy adventista",
    "my husband",
    "chemo",
    "tengo 58 años",
];

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..14)
        .prop_map(|pieces| pieces.join(" "))
}

fn said() -> impl Strategy<Value = Said> {
    const COMMANDS: [&str; 15] = [
        "skip", "back", "change", "why", "person", "stop", "continue", "español", "English",
        "help", "send", "yes", "no", "cambiar", "atrás",
    ];
    prop_oneof![
        4 => prop::sample::select(&COMMANDS[..]).prop_map(|command| Said::Words(command.to_owned())),
        3 => pieces().prop_map(Said::Words),
        1 => any::<String>().prop_map(Said::Words),
        1 => (0_usize..7, 0_u32..48, 0_u32..60).prop_map(|(day, from, to)| Said::Hours(Week::of([day], from..to))),
        1 => prop::sample::select(&["hours", "pay", "nothing"][..]).prop_map(|id| Said::Change(id.to_owned())),
    ]
}

#[test]
fn an_age_is_set_apart_and_years_of_work_are_not() {
    for age in ["tengo 58 años", "tengo 58 años de la tarde", "tengo 61 años en marzo"] {
        assert_eq!(compartments(age), [Compartment::Age], "{age}");
    }
    for work in ["tengo 12 años de experiencia", "tengo 8 años trabajando en recepción"] {
        assert!(compartments(work).is_empty(), "{work}");
    }
}

proptest! {
    #[test]
    fn no_words_panic(words in prop_oneof![any::<String>(), pieces(), "[0-9/:.,$ -]{0,40}"]) {
        for language in [Language::English, Language::Spanish] {
            for slot in SLOTS {
                let understood = understand(slot, language, &words, today());
                prop_assert!(words.get(understood.span).is_some());
            }
            command(language, &words);
            question(language, &words);
        }
        compartments(&words);
    }

    #[test]
    fn the_same_words_mean_the_same(words in pieces()) {
        for slot in SLOTS {
            let read = || understand(slot, Language::Spanish, &words, today());
            prop_assert_eq!(read(), read());
        }
    }

    #[test]
    fn whatever_was_said_skipping_ends_it(all in prop::collection::vec(said(), 0..40)) {
        let mut chat = Chat::begin("medical_assistant", Language::English);
        for said in all {
            chat.take(said);
        }
        // A stopped conversation goes on first; ten questions are the most that there are.
        chat.say("continue");
        for _ in 0..11 {
            chat.say("skip");
        }
        chat.say("send");
        prop_assert!(chat.state.ending().is_some(), "{:?}", chat.state);
    }

    #[test]
    fn a_replay_is_the_same(all in prop::collection::vec(said(), 0..30)) {
        let mut chat = Chat::begin("medical_biller", Language::Spanish);
        for said in all {
            chat.take(said);
        }
        let (again, last) = State::replay(&chat.script, &chat.facts, Language::Spanish, &chat.turns);
        prop_assert_eq!(&again, &chat.state);
        prop_assert_eq!(last, chat.last.clone());
        let json = serde_json::to_string(&chat.state).unwrap();
        prop_assert_eq!(serde_json::from_str::<State>(&json).unwrap(), again);
    }

    #[test]
    fn what_is_set_apart_is_in_no_message_and_no_finding(
        all in prop::collection::vec(said(), 0..20),
        told in prop::sample::select(&APART[..]),
        around in (pieces(), pieces()),
    ) {
        let mut chat = Chat::begin("receptionist", Language::English);
        let mut heard = String::new();
        for said in all {
            heard += &chat.take(said).heard();
        }
        heard += &chat.say(&format!("{} {told} {}", around.0, around.1)).heard();
        heard += &chat.say("skip").heard();
        let found = serde_json::to_string(&chat.findings()).unwrap();
        prop_assert!(!heard.contains(told) && !found.contains(told));
        prop_assert!(!chat.findings().apart.is_empty());
    }

    #[test]
    fn every_message_asks_at_most_one_thing_and_shows_no_brace(all in prop::collection::vec(said(), 1..30)) {
        let mut chat = Chat::begin("office_manager", Language::Spanish);
        for said in all {
            chat.take(said);
            let asked = chat.last.iter().filter_map(|message| message.question.as_ref());
            prop_assert!(asked.map(|asked| asked.matches('?').count()).sum::<usize>() <= 1);
            let shows_brace = chat.heard().contains(['{', '}']);
            prop_assert!(!shows_brace);
            prop_assert!(!chat.heard().trim().is_empty());
        }
    }
}

#[test]
fn a_paste_of_two_thousand_characters_is_not_understood_and_not_lost() {
    let paste = "I have worked in many offices, yes, Monday to Friday. ".repeat(40);
    for slot in SLOTS {
        assert_eq!(understand(slot, Language::English, &paste, today()).value, None);
    }
    let mut chat = Chat::begin("receptionist", Language::English);
    chat.say(&paste).say(&paste).say(&paste);
    assert_eq!(chat.findings().findings[0].quote.as_deref(), Some(paste.as_str()));
}

#[test]
fn a_turn_that_nobody_took_changes_nothing() {
    let script = office::script("receptionist");
    let (mut state, _) = State::begin(&script, &office::facts(), Language::English);
    let before = state.kept.clone();
    state.take(
        &script,
        &office::facts(),
        &Turn { said: Said::Words(String::new()), today: today() },
    );
    assert_eq!(state.kept, before);
}
