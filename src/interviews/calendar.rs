//! An interview as a file for a calendar (RFC 5545).

use chrono::{DateTime, Utc};

/// What the file says.
pub struct Entry<'a> {
    /// Stays the same when the time moves, so that a calendar replaces it.
    pub uid: &'a str,
    /// Counts the changes.
    pub sequence: i32,
    pub stamp: DateTime<Utc>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub summary: &'a str,
    pub location: Option<&'a str>,
    pub description: &'a str,
}

/// The most octets of a line, its end not counted (3.1).
const LINE: usize = 75;

/// Writes the file. Each line ends with CRLF.
pub fn file(entry: &Entry<'_>) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Muster//Interviews//EN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", text(entry.uid)),
        format!("SEQUENCE:{}", entry.sequence),
        format!("DTSTAMP:{}", moment(entry.stamp)),
        format!("DTSTART:{}", moment(entry.starts_at)),
        format!("DTEND:{}", moment(entry.ends_at)),
        format!("SUMMARY:{}", text(entry.summary)),
    ];
    lines.extend(entry.location.map(|place| format!("LOCATION:{}", text(place))));
    lines.push(format!("DESCRIPTION:{}", text(entry.description)));
    lines.extend(["END:VEVENT".to_owned(), "END:VCALENDAR".to_owned()]);
    lines.iter().map(|line| folded(line)).collect()
}

fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Escapes what would end a value or begin another (3.3.11).
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for char in value.chars() {
        match char {
            '\\' | ';' | ',' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            char if char.is_control() => {}
            char => out.push(char),
        }
    }
    out
}

/// Breaks a line that is too long between two characters. What goes on begins with a space.
fn folded(line: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for char in line.chars() {
        if width + char.len_utf8() > LINE {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(char);
        width += char.len_utf8();
    }
    out + "\r\n"
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(summary: &str) -> String {
        file(&Entry {
            uid: "intv_0@muster",
            sequence: 2,
            stamp: "2026-11-24T18:00:00Z".parse().unwrap(),
            starts_at: "2026-11-27T17:00:00Z".parse().unwrap(),
            ends_at: "2026-11-27T17:45:00Z".parse().unwrap(),
            summary,
            location: Some("412 Beaver Dam Road, Salem"),
            description: "Ask for Dana.\nCall 503 555 0100.",
        })
    }

    #[test]
    fn commas_and_breaks_do_not_end_a_value() {
        let file = entry("Interview; with us");
        assert!(file.contains("LOCATION:412 Beaver Dam Road\\, Salem\r\n"), "{file}");
        assert!(file.contains("SUMMARY:Interview\\; with us\r\n"), "{file}");
        assert!(file.contains("DESCRIPTION:Ask for Dana.\\nCall 503 555 0100.\r\n"), "{file}");
        assert!(file.contains("DTSTART:20261127T170000Z\r\nDTEND:20261127T174500Z\r\n"), "{file}");
    }

    proptest! {
        #[test]
        fn no_name_breaks_the_file(name in "\\PC{0,200}|[\\r\\n:;,\\\\a]{0,80}") {
            let file = entry(&name);
            prop_assert!(file.split("\r\n").all(|line| line.len() <= LINE));
            prop_assert_eq!(file.matches("\r\nEND:VEVENT\r\n").count(), 1);
            let unfolded = file.replace("\r\n ", "");
            let summary = unfolded.lines().find_map(|line| line.strip_prefix("SUMMARY:"));
            prop_assert_eq!(summary.map(str::to_owned), Some(text(&name)));
        }
    }
}
