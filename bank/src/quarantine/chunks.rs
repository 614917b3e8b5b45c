//! The items of a file by their lines, where YAML as a whole makes no sense of it.

use crate::page::Page;

pub(super) struct Chunk {
    pub id: Option<String>,
    /// The head of the file and one item, on the lines on which they stand: the others are left empty.
    pub text: String,
}

/// Returns each item with the head of its file. None if there is no list of items to be seen.
pub(super) fn of(text: &str) -> Vec<Chunk> {
    let lines: Vec<&str> = text.lines().collect();
    let Some(head) = lines.iter().position(|line| line.trim_end() == "items:") else {
        return vec![];
    };
    let starts: Vec<usize> = (head + 1..lines.len()).filter(|at| begins_item(lines[*at])).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let chunk = |(start, end): (&usize, usize)| {
        let kept = |at: usize| at <= head || (*start..end).contains(&at);
        let text: Vec<_> =
            lines.iter().enumerate().map(|(at, line)| if kept(at) { *line } else { "" }).collect();
        Chunk { id: id(lines[*start]), text: text.join("\n") }
    };
    starts.iter().zip(ends).map(chunk).collect()
}

/// Returns the lines of each item of a file, the first of which names it.
pub(crate) fn lines(text: &str) -> Vec<Vec<&str>> {
    let mut items: Vec<Vec<&str>> = vec![];
    let from_items = text.lines().skip_while(|line| line.trim_end() != "items:").skip(1);
    for line in from_items {
        match items.last_mut() {
            _ if begins_item(line) => items.push(vec![line]),
            Some(item) => item.push(line),
            None => {}
        }
    }
    items
}

/// Returns the id of the item around a line of a page.
pub(super) fn id_at<'a>(page: &'a Page, line: usize) -> Option<&'a str> {
    let before: Vec<_> = page.text().lines().take(line).collect();
    let start = before.into_iter().rev().find(|line| begins_item(line))?;
    named(start)
}

/// Items are indented by two, or not at all; what is inside them by more.
fn begins_item(line: &str) -> bool {
    let indent = line.len() - line.trim_start().len();
    indent <= 2 && named(line).is_some()
}

fn named(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("- ")?.trim_start();
    rest.strip_prefix("id:").map(str::trim)
}

/// Returns the id that the first line of an item names.
pub(crate) fn id(line: &str) -> Option<String> {
    named(line).map(|id| id.trim_matches(['"', '\'']).to_owned())
}
