//! Papers: what leaves as PDF. A room says of which blocks a paper is made, and this is the only place that knows
//! how it comes to look.
//!
//! - The same paper gives the same bytes. Nothing of the machine gets in: no font of the system, no clock, no chance.
//! - It can be read aloud: every block is tagged, in the order of reading, with title, language and outline. The library
//!   refuses a paper that would not be PDF/UA-1.
//! - A stranger's text breaks nothing. What no font of ours can draw is shown as �, what nobody sees is left out, and
//!   a word that is longer than its line is broken.

mod draw;
mod face;
mod flow;
mod line;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::{
    error::{Error, Result},
    kernel::language::Language,
    platform::i18n::Locales,
};

pub const MEDIA_TYPE: &str = "application/pdf";

/// What is printed.
pub struct Paper {
    pub title: String,
    pub language: Language,
    /// When what it tells came about: not when it was printed, or no two copies would be the same.
    pub dated: DateTime<Utc>,
    /// At the bottom of each page, before its number.
    pub footer: String,
    pub blocks: Vec<Block>,
    /// What travels in it byte for byte.
    pub attached: Option<Attached>,
}

pub enum Block {
    /// The first line of what it is about. There is one, and it comes first.
    Title(String),
    Heading(String),
    Paragraph(Prose),
    /// A paragraph in a frame.
    Notice(Prose),
    /// Names, each with what is said of it.
    Facts(Vec<Fact>),
    Table(Table),
    /// What follows begins on a page of its own.
    NewPage,
}

/// Text whose lines end where they say, and else where the paper does.
pub struct Prose {
    pub text: String,
    /// The language, where it is not the paper's.
    pub language: Option<Language>,
    pub is_soft: bool,
}

pub struct Fact {
    pub name: String,
    pub said: String,
    /// In smaller letters under it.
    pub about: Option<String>,
}

/// Columns are as wide as their share says.
pub struct Table {
    pub shares: Vec<u8>,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

pub struct Attached {
    pub name: String,
    pub bytes: Vec<u8>,
    /// What it is, for whoever looks at the list of what is attached.
    pub about: String,
}

/// A paper to keep.
pub struct Printed {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Prints a paper where nobody else waits for it.
pub async fn print(name: String, paper: Paper, locales: Arc<Locales>) -> Result<Printed> {
    let written = tokio::task::spawn_blocking(move || paper.write(&locales)).await;
    Ok(Printed { name, bytes: written.map_err(Error::internal)?? })
}

impl Block {
    pub fn said(text: impl Into<String>) -> Self {
        Self::Paragraph(Prose { text: text.into(), language: None, is_soft: false })
    }

    pub fn soft(text: impl Into<String>) -> Self {
        Self::Paragraph(Prose { text: text.into(), language: None, is_soft: true })
    }

    pub fn notice(text: impl Into<String>) -> Self {
        Self::Notice(Prose { text: text.into(), language: None, is_soft: false })
    }

    /// Names with room beside them, for whoever fills them in by hand.
    pub fn to_fill_in(names: impl IntoIterator<Item = String>) -> Self {
        Self::Facts(names.into_iter().map(|name| Fact::new(name, "\n")).collect())
    }
}

impl Fact {
    pub fn new(name: impl Into<String>, said: impl Into<String>) -> Self {
        Self { name: name.into(), said: said.into(), about: None }
    }

    pub fn about(self, about: impl Into<String>) -> Self {
        Self { about: Some(about.into()), ..self }
    }
}

impl Paper {
    /// Writes it as PDF.
    pub fn write(&self, locales: &Locales) -> Result<Vec<u8>> {
        let faces = face::faces().map_err(Error::internal)?;
        let mut flow = flow::flow(self, faces);
        let pages = flow.pages.len();
        for (page, number) in flow.pages.iter_mut().zip(1..) {
            let numbered = flow::numbered(locales, self.language, number, pages)?;
            page.end(faces, &self.footer, &numbered);
        }
        draw::draw(self, faces, &flow).map_err(Error::internal)
    }
}
