//! A form that is longer than it may be: which text makes it so, and what was typed, so that nobody types it again.

use poem::Request;

use super::{
    body::{self, KB},
    kept::{is_typed, may_be_kept},
    same_site,
};
use crate::{error::Error, kernel::fault::Reason};

/// How much of a form without a file is looked into, to say what of it is too long.
pub const LOOKED_INTO: usize = 1024 * KB;
/// What no program writes into a field.
const LONG: usize = 200;
/// A page of text has some 3 KB.
const PAGE: usize = 3 * KB;
/// How much of a text is quoted, by which its writer knows it.
const QUOTED: usize = 40;

/// What was typed into a form that could not be taken, in the order of the page. It travels with the error to its page.
#[derive(Clone)]
pub struct Typed(pub Vec<String>);

/// Returns the refusal of a form whose texts are too long, with what was typed if one of our own pages sent it.
pub fn refused(request: &Request, texts: Vec<(String, String)>, most: usize) -> poem::Error {
    if !same_site::is_ours(request) {
        return body::too_long(most).into();
    }
    let typed = typed(texts);
    let mut error = poem::Error::from(Error::TooLarge(reason(&typed, most)));
    if (1..=LOOKED_INTO).contains(&length(&typed)) {
        error.set_data(Typed(typed));
    }
    error
}

fn typed(texts: Vec<(String, String)>) -> Vec<String> {
    let texts = texts
        .into_iter()
        .filter(|(name, text)| may_be_kept(name, text) && (is_typed(text) || text.len() > LONG));
    texts.map(|(_, text)| text).collect()
}

/// Quotes the text that is longer than all others together: of that it is known that it has to be shorter.
fn reason(typed: &[String], most: usize) -> Reason {
    let (kilobytes, pages) = (most / KB, most / PAGE);
    let all = length(typed);
    match typed.iter().max_by_key(|text| text.len()).filter(|text| 2 * text.len() > all) {
        Some(longest) => Reason::new("body.text_too_long")
            .with("kilobytes", kilobytes)
            .with("pages", pages)
            .with("begins", beginning(longest)),
        None => Reason::new("body.form_too_long").with("kilobytes", kilobytes).with("pages", pages),
    }
}

fn length(typed: &[String]) -> usize {
    typed.iter().map(String::len).sum()
}

fn beginning(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    line.chars().take(QUOTED).collect::<String>().trim_end().to_owned()
}

/// Says of a form with a file that the file was too large, in the words for files.
pub fn with_file(error: poem::Error, most: usize) -> poem::Error {
    let megabytes = most / (KB * KB);
    let is_too_large = matches!(error.downcast_ref::<Error>(), Some(Error::TooLarge(_)));
    if !is_too_large || megabytes == 0 {
        return error;
    }
    Error::TooLarge(Reason::new("body.file_too_long").with("megabytes", megabytes)).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &str)]) -> Vec<String> {
        typed(fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
    }

    #[test]
    fn the_text_that_is_too_long_is_quoted_and_no_secret_is() {
        let long =
            format!("\n Called her, she starts on Monday at eight sharp. {}", "é".repeat(900));
        let all =
            sent(&[("password", &long), ("kind", "call"), ("title", "A note"), ("text", &long)]);
        assert_eq!(all, ["A note", long.as_str()]);
        let said = reason(&all, 64 * KB);
        assert_eq!(said.code, "body.text_too_long");
        assert_eq!(beginning(&long), "Called her, she starts on Monday at eigh");
    }

    #[test]
    fn of_two_that_are_as_long_neither_is_blamed() {
        let long = "A text. ".repeat(100);
        let said = reason(&sent(&[("one", &long), ("other", &long)]), 64 * KB);
        assert_eq!(said.code, "body.form_too_long");
    }
}
