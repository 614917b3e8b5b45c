//! Reading scripts: every fault with its file and line.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde::{Deserialize, de::DeserializeOwned};
use serde_saphyr::Spanned;

use super::{
    Fault, Library, Question, Script,
    phrases::{Phrases, next_name},
};
use crate::{grammar::named, language::Local};

const QUESTIONS: &str = "questions.yaml";
const PHRASES: &str = "phrases.yaml";

/// What a sentence may name in braces.
const NAMES: [&str; 21] = [
    "name", "practice", "reader", "job", "count", "minutes", "hours", "schedule", "pay", "wanted",
    "day", "phone", "from", "to", "amount", "number", "month", "first", "last", "what", "start_by",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Questions {
    questions: Vec<Spanned<Question>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenScript {
    role: Spanned<String>,
    version: u32,
    asks: Vec<Spanned<String>>,
}

pub(super) fn library(files: &BTreeMap<&str, &str>) -> Result<Library, Vec<Fault>> {
    let mut faults = vec![];
    let questions =
        page::<Questions>(files, QUESTIONS, &mut faults).map_or(vec![], |page| page.questions);
    let phrases = page::<Phrases>(files, PHRASES, &mut faults).map(Arc::new);
    check_questions(&questions, &mut faults);
    check_braces(files, &mut faults);
    if let Some(phrases) = &phrases {
        check_names(phrases, &mut faults);
    }
    let roles =
        files.keys().filter(|file| ![QUESTIONS, PHRASES].contains(file) && file.ends_with(".yaml"));
    let mut scripts = BTreeMap::new();
    for file in roles {
        let Some(written) = page::<WrittenScript>(files, file, &mut faults) else { continue };
        let Some(phrases) = &phrases else { continue };
        let questions = chosen(file, &written, &questions, &mut faults);
        let (role, version) = (written.role.value, written.version);
        let script =
            Script { role: role.clone(), version, questions, phrases: Arc::clone(phrases) };
        scripts.insert(role, script);
    }
    if faults.is_empty() { Ok(Library { scripts }) } else { Err(faults) }
}

fn page<T: DeserializeOwned>(
    files: &BTreeMap<&str, &str>,
    file: &str,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let Some(text) = files.get(file) else {
        faults.push(Fault { file: file.to_owned(), line: 0, problem: "is missing".to_owned() });
        return None;
    };
    let options = serde_saphyr::options! { with_snippet: false, strict_booleans: true };
    match serde_saphyr::from_str_with_options(text, options) {
        Ok(page) => Some(page),
        Err(error) => {
            let line = error.location().map_or(0, |place| place.line());
            let problem = error.render_with_formatter(&serde_saphyr::UserMessageFormatter);
            faults.push(Fault { file: file.to_owned(), line, problem });
            None
        }
    }
}

/// Returns the questions that a role names, in its order.
fn chosen(
    file: &str,
    written: &WrittenScript,
    all: &[Spanned<Question>],
    faults: &mut Vec<Fault>,
) -> Vec<Question> {
    let mut fault =
        |line: u64, problem: String| faults.push(Fault { file: file.to_owned(), line, problem });
    if file.strip_suffix(".yaml") != Some(&written.role.value) {
        fault(
            written.role.referenced.line(),
            format!("is for the role “{}”, not for that of its name", written.role.value),
        );
    }
    let mut seen = BTreeSet::new();
    let mut questions = vec![];
    for id in &written.asks {
        let line = id.referenced.line();
        if !seen.insert(&id.value) {
            fault(line, format!("asks “{}” twice", id.value));
        }
        match all.iter().find(|question| question.value.id == id.value) {
            Some(question) => questions.push(question.value.clone()),
            None => fault(line, format!("there is no question “{}” in {QUESTIONS}", id.value)),
        }
    }
    if questions.is_empty() {
        fault(written.role.referenced.line(), "asks nothing".to_owned());
    }
    questions
}

fn check_questions(questions: &[Spanned<Question>], faults: &mut Vec<Fault>) {
    let mut seen = BTreeSet::new();
    for question in questions {
        let (line, question) = (question.referenced.line(), &question.value);
        let mut fault =
            |problem: String| faults.push(Fault { file: QUESTIONS.to_owned(), line, problem });
        if !seen.insert(&question.id) {
            fault(format!("“{}” stands here twice", question.id));
        }
        let texts =
            [&question.title, &question.requirement, &question.ask, &question.again, &question.why];
        if texts.into_iter().chain(&question.replies).any(is_blank) {
            fault(format!("“{}” has an empty text", question.id));
        }
        if asks(&question.ask.en) != 1 || asks(&question.ask.es) != 1 {
            fault(format!("“{}” must ask one question, with one question mark", question.id));
        }
    }
}

fn is_blank(text: &Local) -> bool {
    text.en.trim().is_empty() || text.es.trim().is_empty()
}

fn asks(text: &str) -> usize {
    text.matches('?').count()
}

/// Refuses a name in braces that nothing will be put in for.
fn check_braces(files: &BTreeMap<&str, &str>, faults: &mut Vec<Fault>) {
    for file in [QUESTIONS, PHRASES] {
        let lines = files.get(file).map_or("", |text| text).lines().zip(1..);
        for (line, number) in lines.map(|(line, number)| (quoted(line), number)) {
            let mut rest = line.as_str();
            while let Some((_, name, behind)) = next_name(rest) {
                if !NAMES.contains(&name) {
                    let problem = format!("nothing is put in for {{{name}}}");
                    faults.push(Fault { file: file.to_owned(), line: number, problem });
                }
                rest = behind;
            }
        }
    }
}

/// Returns what stands in quotes: the braces outside are YAML's.
fn quoted(line: &str) -> String {
    line.split('"').skip(1).step_by(2).collect()
}

/// Each name that a grammar can find must be sayable.
fn check_names(phrases: &Phrases, faults: &mut Vec<Fault>) {
    let known = [
        (named::language_keys(), phrases.languages.keys().collect::<BTreeSet<_>>()),
        (named::system_keys(), phrases.systems.keys().collect()),
        (named::certificate_keys(), phrases.certificates.keys().collect()),
    ];
    for (keys, named) in known {
        for key in keys.iter().filter(|key| !named.contains(key)) {
            let problem = format!("there is no name for “{key}”");
            faults.push(Fault { file: PHRASES.to_owned(), line: 0, problem });
        }
    }
}
