//! One file that is being read, and what we have to say about it.

use serde::de::DeserializeOwned;

use super::{
    complaint::{Complaint, Severity},
    places::{Place, line_and_column},
};

/// No file of a bank is half as large.
const LARGEST: usize = 1_000_000;
/// More of a line than this is not shown.
const LONGEST_LINE: usize = 400;

pub(super) struct Page<'a> {
    pub file: &'a str,
    text: &'a str,
    places: Option<Place>,
    complaints: Vec<Complaint>,
}

impl<'a> Page<'a> {
    /// Reads a file. What cannot be read at all is a complaint.
    pub fn read<T: DeserializeOwned>(file: &'a str, text: &'a str) -> (Self, Option<T>) {
        let mut page = Self { file, text, places: None, complaints: vec![] };
        if text.len() > LARGEST {
            let why = format!("this is {} bytes: {LARGEST} at most", text.len());
            page.say(Severity::Error, (1, 1), why);
            return (page, None);
        }
        let read = from_yaml(text).and_then(|places| {
            page.places = Some(places);
            from_yaml(text)
        });
        match read {
            Ok(value) => (page, Some(value)),
            Err(error) => {
                page.refuse(&error);
                (page, None)
            }
        }
    }

    /// What is missing is missed at the last thing that is there; people look for the first.
    fn refuse(&mut self, error: &serde_saphyr::Error) {
        let (words, last) = (worded(error), error.location().map_or((1, 1), line_and_column));
        let places = self.places.as_ref().filter(|_| words.starts_with("missing field"));
        let first = places.and_then(|places| places.around(last));
        self.say(Severity::Error, first.unwrap_or(last), words);
    }

    /// A file of lines, which are told by their number alone.
    pub fn lines(file: &'a str, text: &'a str) -> Self {
        Self { file, text, places: None, complaints: vec![] }
    }

    /// A file that should be there.
    pub fn missing(file: &'a str) -> Self {
        let mut page = Self { file, text: "", places: None, complaints: vec![] };
        page.error("", "this file is missing");
        page
    }

    pub fn error(&mut self, path: &str, message: impl Into<String>) {
        self.say(Severity::Error, self.place(path), message.into());
    }

    pub fn error_in_line(&mut self, line: usize, message: impl Into<String>) {
        self.say(Severity::Error, (line, 1), message.into());
    }

    pub fn warning(&mut self, path: &str, message: impl Into<String>) {
        self.say(Severity::Warning, self.place(path), message.into());
    }

    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// Returns what was complained of so far, and begins anew.
    pub fn take_complaints(&mut self) -> Vec<Complaint> {
        std::mem::take(&mut self.complaints)
    }

    pub fn into_complaints(self) -> Vec<Complaint> {
        self.complaints
    }

    pub fn has_errors(&self) -> bool {
        self.complaints.iter().any(Complaint::is_error)
    }

    fn place(&self, path: &str) -> (usize, usize) {
        self.places.as_ref().map_or((1, 1), |places| places.find(path))
    }

    fn say(&mut self, severity: Severity, (line, column): (usize, usize), message: String) {
        let line_text = self.text.lines().nth(line - 1).unwrap_or_default();
        let line_text = line_text.chars().take(LONGEST_LINE).collect();
        let file = self.file.to_owned();
        self.complaints.push(Complaint { file, line, column, severity, message, line_text });
    }
}

fn from_yaml<T: DeserializeOwned>(text: &str) -> Result<T, serde_saphyr::Error> {
    // Only `true` and `false` are truths: `no` is a word, also in Norway.
    let options = serde_saphyr::options! { with_snippet: false, strict_booleans: true };
    serde_saphyr::from_str_with_options(text, options)
}

/// The place is told apart from the words, so it need not be told in them.
fn worded(error: &serde_saphyr::Error) -> String {
    let words = error.render_with_formatter(&serde_saphyr::UserMessageFormatter);
    match words.rsplit_once(" at line ") {
        Some((words, _)) => words.to_owned(),
        None => words,
    }
}
