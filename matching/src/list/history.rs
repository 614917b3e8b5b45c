//! Who has left a list: of a list that has active rows only, the row that is gone is all that is known.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::Listed;

/// Returns those of the rows known so far that a new edition has no more, as past since that day. What was past before
/// stays so from its own day.
pub fn left(known: Vec<Listed>, now: &[Listed], on: NaiveDate) -> Vec<Listed> {
    let listed: HashSet<_> = now.iter().map(key).collect();
    let gone = known.into_iter().filter(|row| !listed.contains(&key(row)));
    gone.map(|row| Listed { ended_on: row.ended_on.filter(|end| *end <= on).or(Some(on)), ..row })
        .collect()
}

/// By what a row is the same in two editions: whom it names, since when, and by whom it was put there.
fn key(row: &Listed) -> String {
    let name = &row.name;
    let day = row.excluded_on.map(|day| day.to_string()).unwrap_or_default();
    [
        &name.last,
        &name.first,
        &name.middle,
        &name.suffix,
        &row.business,
        &day,
        &row.grounds,
        &row.state,
    ]
    .map(|part| part.trim().to_lowercase())
    .join("|")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::WrittenName;

    fn row(number: u32, last: &str, ended_on: Option<&str>) -> Listed {
        Listed {
            row: number,
            name: WrittenName { last: last.to_owned(), ..WrittenName::default() },
            ended_on: ended_on.map(|day| day.parse().unwrap()),
            ..Listed::default()
        }
    }

    #[test]
    fn who_is_gone_is_past_since_then_and_stays_so() {
        let on = |day: &str| -> NaiveDate { day.parse().unwrap() };
        let known =
            vec![row(1, "Roe", None), row(2, "Doe", None), row(3, "Poe", Some("2026-01-05"))];
        let past = left(known, &[row(9, "ROE ", None)], on("2026-11-01"));
        let ended = |row: &Listed| row.ended_on.unwrap().to_string();
        let told: Vec<_> = past.iter().map(|row| (&*row.name.last, ended(row))).collect();
        assert_eq!(told, [("Doe", "2026-11-01".to_owned()), ("Poe", "2026-01-05".to_owned())]);
        let again = left(past, &[row(4, "Poe", None)], on("2026-12-01"));
        assert_eq!(again.len(), 1, "who is listed again is not past");
        assert_eq!(ended(&again[0]), "2026-11-01");
    }

    #[test]
    fn an_end_that_was_ahead_came_when_the_row_left() {
        let known = vec![row(1, "Roe", Some("2030-01-01"))];
        let past = left(known, &[], "2026-11-01".parse().unwrap());
        assert_eq!(past[0].ended_on.unwrap().to_string(), "2026-11-01");
    }
}
