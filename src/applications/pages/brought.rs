//! What somebody brought with an application, as its page shows it: numbers, files, consent, languages.

use chrono::NaiveDate;
use serde::Serialize;

use super::told::Who;
use crate::{
    applications::{Speaks, resume::Resume},
    kernel::phone::Phone,
};

#[derive(Serialize)]
pub(super) struct Number {
    written: String,
    dialled: String,
}

/// A résumé, by its file.
#[derive(Serialize)]
pub(super) struct Attached {
    file: String,
    kind: &'static str,
    on: NaiveDate,
    by: String,
}

#[derive(Serialize)]
pub(super) struct Agreed {
    pub version: i32,
    pub on: NaiveDate,
}

#[derive(Serialize)]
pub(super) struct Spoken {
    language: String,
    speaks: &'static str,
}

impl Spoken {
    pub fn new((language, speaks): (String, Speaks)) -> Self {
        Self { language, speaks: speaks.word() }
    }
}

impl Number {
    pub fn new(phone: &Phone) -> Self {
        Self { written: phone.to_string(), dialled: phone.e164() }
    }

    pub fn sample() -> Self {
        Self { written: "503 555 0147".to_owned(), dialled: "+15035550147".to_owned() }
    }
}

impl Attached {
    pub fn new(resume: &Resume, who: &Who<'_>) -> Self {
        Self {
            file: resume.file.to_string(),
            kind: resume.stored.kind.word(),
            on: who.practice.today(resume.added_at),
            by: who.named(&resume.added_by),
        }
    }

    pub fn sample(kind: &'static str) -> Self {
        let (on, by) = (NaiveDate::default(), "Dana Okafor".to_owned());
        Self { file: "file_0000".to_owned(), kind, on, by }
    }
}
