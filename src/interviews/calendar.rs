//! An interview as a file for a calendar (RFC 5545).

use chrono::{DateTime, Utc};

use crate::kernel::ical::{lines as written, text};

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
    written(lines)
}

fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::ical::LINE;

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
