//! The scripts as files: whole, in both languages, and refused with the line that is at fault.

use std::collections::BTreeSet;

use crate::office::{files, library, today};
use dialogue::{Command, Language, Library, Slot, command, understand};

fn refused(file: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = files();
    let text = files.get_mut(file).unwrap();
    assert!(text.contains(from), "{from} is not in {file}");
    *text = text.replacen(from, to, 1);
    let read = Library::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    read.unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn every_role_profile_has_a_script() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../templates/role-profiles");
    let names = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut profiles: BTreeSet<_> =
        names.filter_map(|name| name.strip_suffix(".yaml").map(str::to_owned)).collect();
    // Work that has no profile.
    profiles.insert("other".to_owned());
    let library = library();
    assert_eq!(library.roles().map(str::to_owned).collect::<BTreeSet<_>>(), profiles);
}

#[test]
fn a_fault_names_its_file_and_line() {
    let unknown = refused("receptionist.yaml", "pay,", "payy,");
    assert_eq!(unknown, ["receptionist.yaml:3: there is no question “payy” in questions.yaml"]);
    let twice = refused("receptionist.yaml", "pay,", "hours,");
    assert_eq!(twice, ["receptionist.yaml:3: asks “hours” twice"]);
    let role = refused("receptionist.yaml", "role: receptionist", "role: biller");
    assert_eq!(role, ["receptionist.yaml:1: is for the role “biller”, not for that of its name"]);
}

#[test]
fn a_name_that_nothing_is_put_in_for_is_refused() {
    let faults = refused("questions.yaml", "The hours are {hours}", "The hours are {our}");
    assert_eq!(faults.len(), 1);
    assert!(
        faults[0].starts_with("questions.yaml:8: ") && faults[0].contains("{our}"),
        "{faults:?}"
    );
}

#[test]
fn a_missing_translation_is_refused() {
    let faults =
        refused("questions.yaml", "title: { en: \"Pay\", es: \"Pago\" }", "title: { en: \"Pay\" }");
    assert!(faults[0].starts_with("questions.yaml:"), "{faults:?}");
    let blank = refused("questions.yaml", "es: \"Pago\"", "es: \" \"");
    assert!(blank[0].contains("has an empty text"), "{blank:?}");
}

#[test]
fn two_questions_in_one_are_refused() {
    let faults =
        refused("questions.yaml", "When could you start?", "When could you start? And where?");
    assert!(faults[0].contains("must ask one question"), "{faults:?}");
}

#[test]
fn every_quick_reply_is_understood() {
    for role in library().roles() {
        for question in library().script(role).unwrap().questions() {
            for reply in &question.replies {
                for language in [Language::English, Language::Spanish] {
                    let understood =
                        understand(question.slot, language, reply.get(language), today());
                    assert!(understood.value.is_some(), "{}: {}", question.id, reply.get(language));
                    assert!(command(language, reply.get(language)).is_none());
                }
            }
        }
    }
}

#[test]
fn the_buttons_are_commands_in_both_languages() {
    for (language, word) in [(Language::English, "Skip"), (Language::Spanish, "Saltar")] {
        assert_eq!(command(language, word), Some(Command::Skip));
    }
    for (language, word) in [
        (Language::English, "Change my last answer"),
        (Language::Spanish, "Cambiar mi respuesta anterior"),
    ] {
        assert_eq!(command(language, word), Some(Command::Change(None)));
    }
}

#[test]
fn the_right_to_work_is_asked_in_two_questions_and_no_more() {
    for role in library().roles() {
        let library = library();
        let slots = library.script(role).unwrap().questions().iter().map(|question| question.slot);
        let about: Vec<_> =
            slots.filter(|slot| matches!(slot, Slot::Authorized | Slot::Sponsorship)).collect();
        assert_eq!(about, [Slot::Authorized, Slot::Sponsorship]);
    }
}
