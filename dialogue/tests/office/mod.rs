//! The scripts as they are shipped, and the facts of a made-up job.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;
use dialogue::{
    Facts, Findings, Language, Library, Local, Message, PayRange, Period, Said, Script, State,
    Topic, Turn, Week,
};

pub fn files() -> BTreeMap<String, String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../templates/screenings");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let pages = entries.filter(|path| path.extension().is_some_and(|kind| kind == "yaml"));
    pages
        .map(|path| {
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                std::fs::read_to_string(&path).unwrap(),
            )
        })
        .collect()
}

pub fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
        let files = files();
        Library::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))).unwrap()
    });
    &LIBRARY
}

pub fn script(role: &str) -> Script {
    library().script(role).unwrap().clone()
}

/// A Saturday.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

pub fn facts() -> Facts {
    let parking = Local::new(
        "Staff park for free behind the building.",
        "El personal se estaciona gratis detrás del edificio.",
    );
    Facts {
        practice: "Cedar Hollow".to_owned(),
        reader: "Dana Okafor".to_owned(),
        candidate: Some("Marisol".to_owned()),
        job: Local::new("Medical biller", "Facturación médica"),
        hours: Some(Week::of(0..5, 16..34)),
        schedule: None,
        pay: Some(PayRange { min_cents: 1900, max_cents: 2300, period: Period::Hour }),
        start_by: NaiveDate::from_ymd_opt(2027, 1, 4),
        languages: vec!["spanish".to_owned()],
        systems: vec!["epic".to_owned()],
        certificates: vec!["cpc".to_owned(), "cpb".to_owned()],
        sponsors: None,
        reads_by: NaiveDate::from_ymd_opt(2026, 12, 4),
        phone: Some("503 555 0100".to_owned()),
        answers: BTreeMap::from([(Topic::Parking, parking)]),
    }
}

/// A conversation about that job.
pub struct Chat {
    pub script: Script,
    pub facts: Facts,
    pub state: State,
    pub turns: Vec<Turn>,
    pub last: Vec<Message>,
}

impl Chat {
    pub fn begin(role: &str, language: Language) -> Self {
        Self::about(role, language, facts())
    }

    pub fn about(role: &str, language: Language, facts: Facts) -> Self {
        let script = script(role);
        let (state, last) = State::begin(&script, &facts, language);
        Self { script, facts, state, turns: vec![], last }
    }

    pub fn say(&mut self, words: &str) -> &mut Self {
        self.take(Said::Words(words.to_owned()))
    }

    pub fn take(&mut self, said: Said) -> &mut Self {
        let turn = Turn { said, today: today() };
        self.last = self.state.take(&self.script, &self.facts, &turn);
        self.turns.push(turn);
        self
    }

    pub fn findings(&self) -> Findings {
        Findings::of(&self.script, &self.facts, &self.state, &self.turns)
    }

    /// Everything that was said last, in one text.
    pub fn heard(&self) -> String {
        text(&self.last)
    }
}

pub fn text(messages: &[Message]) -> String {
    let one = |message: &Message| {
        let noted = message.noted.iter().map(|noted| format!("{}: {}", noted.title, noted.text));
        let replies = message.replies.iter().map(|reply| format!("[{}]", reply.says));
        let all = message
            .paragraphs
            .iter()
            .cloned()
            .chain(noted)
            .chain(message.question.clone())
            .chain(message.why.clone());
        all.chain(replies).collect::<Vec<_>>().join("\n")
    };
    messages.iter().map(one).collect::<Vec<_>>().join("\n\n")
}
