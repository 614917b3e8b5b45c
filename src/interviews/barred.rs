//! What may not be asked of a candidate, or written down about one, before there is an offer.
//!
//! The phrases stand in `templates/interviews/not_asked.yaml`, by topic. A list catches slips; it cannot find what
//! it does not know, and it says so nowhere as a proof. What is said of a patient or a caller is left alone.

use std::sync::LazyLock;

use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::kernel::fault::Reason;

crate::words! {
    /// What nobody may be judged by.
    pub enum BarredTopic {
        Age = "age",
        Family = "family",
        Health = "health",
        Religion = "religion",
        Origin = "origin",
        Orientation = "orientation",
        Record = "record",
        Money = "money",
        PastPay = "past_pay",
        Groups = "groups",
    }
}

/// What was found: the words as they were typed, and why they may not stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barred {
    pub topic: BarredTopic,
    pub said: String,
}

#[derive(RustEmbed)]
#[folder = "templates/interviews/"]
#[include = "not_asked.yaml"]
struct Files;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    about_others: Vec<String>,
    topics: std::collections::BTreeMap<String, WrittenTopic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTopic {
    asking: Vec<String>,
    noting: Vec<String>,
}

struct Lists {
    about_others: Vec<String>,
    asking: Vec<(BarredTopic, Phrase)>,
    noting: Vec<(BarredTopic, Phrase)>,
}

/// Words as they are compared. A star is any one of them.
type Phrase = Vec<String>;

/// How many words before a phrase may say that it is about somebody else.
const NEAR: usize = 4;

static LISTS: LazyLock<Result<Lists, String>> = LazyLock::new(read);

/// Returns what may not be asked in this text, if anything.
pub fn asked(text: &str) -> Option<Barred> {
    let lists = LISTS.as_ref().ok()?;
    find(text, lists, &lists.asking)
}

/// Returns what may not be written down about a candidate in this text, if anything: what may not be asked, and
/// what one sees or hears without asking.
pub fn noted(text: &str) -> Option<Barred> {
    let lists = LISTS.as_ref().ok()?;
    find(text, lists, &lists.noting).or_else(|| find(text, lists, &lists.asking))
}

/// Returns the topics, for those who are told beforehand.
pub fn topics() -> &'static [&'static str] {
    BarredTopic::WORDS
}

impl Barred {
    pub fn in_question(&self) -> Reason {
        self.told(Reason::new("interviews.not_asked"))
    }

    pub fn in_note(&self) -> Reason {
        self.told(Reason::new("interviews.not_noted"))
    }

    fn told(&self, reason: Reason) -> Reason {
        reason.with("said", &*self.said).with("topic", self.topic.word())
    }
}

fn find(text: &str, lists: &Lists, phrases: &[(BarredTopic, Phrase)]) -> Option<Barred> {
    text.split(['.', '?', '!', '\n', ';'])
        .find_map(|sentence| in_sentence(sentence, lists, phrases))
}

fn in_sentence(sentence: &str, lists: &Lists, phrases: &[(BarredTopic, Phrase)]) -> Option<Barred> {
    let typed: Vec<&str> = sentence.split(is_between).filter(|word| !word.is_empty()).collect();
    let words: Vec<_> = typed.iter().map(|word| plain(word)).collect();
    let is_about_another = |at: usize| {
        words[at.saturating_sub(NEAR)..at].iter().any(|word| lists.about_others.contains(word))
    };
    for (topic, phrase) in phrases {
        let found = words.windows(phrase.len()).position(|here| is_same(phrase, here));
        if let Some(at) = found.filter(|at| !is_about_another(*at)) {
            let said = typed[at..at + phrase.len()].join(" ");
            return Some(Barred { topic: *topic, said });
        }
    }
    None
}

fn is_same(phrase: &[String], words: &[String]) -> bool {
    phrase.iter().zip(words).all(|(wanted, word)| wanted == "*" || wanted == word)
}

fn is_between(char: char) -> bool {
    !(char.is_alphanumeric() || char == '’' || char == '\'')
}

/// A word without capitals, accents and what hangs on it: `patient’s` is `patient`.
fn plain(word: &str) -> String {
    let word = word.replace('’', "'").to_lowercase();
    let word = word.strip_suffix("'s").unwrap_or(&word).replace('\'', "");
    folding::folded(&word)
}

fn read() -> Result<Lists, String> {
    let file = Files::get("not_asked.yaml").ok_or("not_asked.yaml is missing")?;
    let text = str::from_utf8(&file.data).map_err(|error| error.to_string())?;
    let written: Written = serde_saphyr::from_str(text).map_err(|error| error.to_string())?;
    let mut lists = Lists { about_others: written.about_others, asking: vec![], noting: vec![] };
    for (topic, phrases) in &written.topics {
        let topic: BarredTopic = topic.parse().map_err(|why: Reason| why.to_string())?;
        lists.asking.extend(phrases.asking.iter().map(|phrase| (topic, words(phrase))));
        lists.noting.extend(phrases.noting.iter().map(|phrase| (topic, words(phrase))));
    }
    Ok(lists)
}

fn words(phrase: &str) -> Phrase {
    phrase.split(' ').map(|word| if word == "*" { word.to_owned() } else { plain(word) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(found: Option<Barred>) -> Option<&'static str> {
        found.map(|found| found.topic.word())
    }

    #[test]
    fn the_list_is_read_and_has_every_topic() {
        let lists = LISTS.as_ref().unwrap();
        for topic in BarredTopic::ALL {
            assert!(lists.asking.iter().any(|(of, _)| of == topic), "{topic} is asked about");
            assert!(lists.noting.iter().any(|(of, _)| of == topic), "{topic} is noted");
        }
    }

    #[test]
    fn what_may_not_be_asked_is_found_however_it_is_typed() {
        for (text, wanted) in [
            ("How old are you?", "age"),
            ("And — HOW OLD ARE YOU, if I may ask", "age"),
            ("Do you have kids?", "family"),
            ("Tell me about your husband’s work.", "family"),
            ("Have you ever been arrested?", "record"),
            ("What did you earn at the last place?", "past_pay"),
            ("Where are you from, originally?", "origin"),
            ("¿Cuántos años tiene?", "age"),
            ("¿Tiene hijos?", "family"),
            ("Which church do you go to?", "religion"),
            ("Do you take any medication?", "health"),
            ("Do you use marijuana?", "health"),
            ("¿Fuma marihuana?", "health"),
            ("Do you take birth control?", "family"),
            ("Are you in a union?", "groups"),
        ] {
            assert_eq!(topic(asked(text)), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_the_work_asks_about_every_day_is_left_alone() {
        for text in [
            "How do you check a patient’s date of birth?",
            "A caller says that her husband is a patient here. What do you tell her?",
            "How do you bill a workers comp claim?",
            "A child is covered by both parents’ plans.",
            "Can you work the posted hours?",
            "Are you 18 or older?",
            "Which languages do you speak well enough for patients?",
            "What do you hope to earn?",
            "How do you support a patient who is pregnant?",
        ] {
            assert_eq!(asked(text), None, "{text}");
        }
    }

    #[test]
    fn notes_say_nothing_of_what_a_person_is() {
        for (text, wanted) in [
            ("Might be distracted, has two kids at home.", "family"),
            ("Strong accent.", "origin"),
            ("Seems young", "age"),
            ("She uses a wheelchair", "health"),
            ("Wears a hijab", "religion"),
        ] {
            assert_eq!(topic(noted(text)), Some(wanted), "{text}");
        }
        for text in [
            "Stayed calm in the role play. Offered a payment plan without being asked.",
            "Great with kids in the waiting room.",
            "Asked the patient who was pregnant to sit down first.",
            "Would report a breach the same day.",
        ] {
            assert_eq!(noted(text), None, "{text}");
        }
    }

    #[test]
    fn the_words_are_told_as_they_were_typed() {
        let found = noted("Well. Has TWO Kids, she says.").unwrap();
        assert_eq!(found.said, "TWO Kids");
    }
}
