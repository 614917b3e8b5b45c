//! A list of people, pasted from anywhere: one on each line, `name, phone or e-mail`.

use std::collections::BTreeSet;

use crate::{
    error::{Error, Result},
    jobs::JobId,
    kernel::{
        email::Email,
        fault::{Fault, Reason},
        field::Field,
        language::Language,
        phone::Phone,
        text::Text,
    },
    people::Particulars,
    platform::http::form::{Form, Limits, Pairs},
};

/// One office never has more at once, and one transaction should not be longer.
const MOST: usize = 200;

#[derive(Clone, Default)]
pub struct PasteIn {
    pub job_id: Field<JobId>,
    pub list: String,
    /// What was understood, of as many lines as a list may have.
    pub lines: Vec<Line>,
    /// How many lines it has.
    count: usize,
}

/// One line that is not empty, with its number, and what was understood of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub number: usize,
    pub text: String,
    pub read: Result<Particulars, Reason>,
}

impl Form for PasteIn {
    const INPUTS: &'static [&'static str] = &["job_id", "list"];

    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        Self::new(pairs.field("job_id"), pairs.all("list").pop().unwrap_or_default())
    }
}

impl PasteIn {
    pub fn new(job_id: Field<JobId>, list: String) -> Self {
        let count = list.lines().filter(|line| !line.trim().is_empty()).count();
        Self { lines: lines(&list), count, job_id, list }
    }

    /// Returns whether there is something on the list, and all of it was understood.
    pub fn is_whole(&self) -> bool {
        self.count > 0 && self.lines.iter().all(|line| line.read.is_ok())
    }

    /// Returns the job and everybody on the list, or all that is wrong.
    pub fn check(&self) -> Result<(JobId, Vec<Particulars>)> {
        let mut faults = self.faults();
        if self.lines.iter().any(|line| line.read.is_err()) {
            faults.push(Fault::new("list", Reason::new("applications.list_faults")));
        }
        match &self.job_id {
            Field::Read(job_id) if faults.is_empty() => {
                let people = self.lines.iter().filter_map(|line| line.read.clone().ok());
                Ok((*job_id, people.collect()))
            }
            _ => Err(Error::Invalid(faults)),
        }
    }

    /// Returns what keeps the list from being looked at line by line.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = vec![];
        match &self.job_id {
            Field::Read(_) => {}
            Field::Absent => faults.push(Fault::new("job_id", Reason::new("value.missing"))),
            Field::Unreadable { why, .. } => faults.push(Fault::new("job_id", why.clone())),
        }
        match self.count {
            0 => faults.push(Fault::new("list", Reason::new("value.missing"))),
            are if are > MOST => {
                let reason = Reason::new("applications.list_too_long");
                faults.push(Fault::new("list", reason.with("max", MOST).with("are", are)));
            }
            _ => {}
        }
        faults
    }
}

/// Reads a list line by line, as far as a list may go.
fn lines(list: &str) -> Vec<Line> {
    let mut known = BTreeSet::new();
    let written = list.lines().map(str::trim).enumerate().filter(|(_, text)| !text.is_empty());
    let line = |(index, text): (usize, &str)| {
        let read = read(text).and_then(|person| match known.insert(reach(&person)) {
            true => Ok(person),
            false => Err(Reason::new("applications.line_twice")),
        });
        Line { number: index + 1, text: text.to_owned(), read }
    };
    written.take(MOST).map(line).collect()
}

/// The name may have commas itself: what comes after the last one is how to reach them. Lists from
/// spreadsheets come with tabs.
fn read(text: &str) -> Result<Particulars, Reason> {
    let parts = text.rsplit_once(['\t', ',', ';']);
    let (name, reach) = parts.ok_or_else(|| Reason::new("applications.line_form"))?;
    let (name, reach) = (name.trim().trim_end_matches([',', ';']).trim(), reach.trim());
    let name: Text<200> = name.parse()?;
    let (email, phone) = if reach.contains('@') {
        (Some(reach.parse::<Email>()?), None)
    } else {
        (None, Some(reach.parse::<Phone>()?))
    };
    Ok(Particulars { name, email, phone, language: Language::English })
}

/// Returns the one thing by which two lines are known to be of one person: each has an address or a
/// number, and never both.
fn reach(person: &Particulars) -> (Option<String>, Option<String>) {
    let email = person.email.as_ref().map(Email::folded);
    (email, person.phone.as_ref().map(ToString::to_string))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_and_a_way_to_reach_them() {
        let list = "Marisol Etxeberria, 503 555 0147\n\n  O'Brien, Rosa, R.N.; rosa@mail.example \nAna\tana@mail.example";
        let lines = lines(list);
        let numbers: Vec<_> = lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1, 3, 4]);
        let read = |index: usize| lines[index].read.clone().unwrap();
        assert_eq!(read(0).phone.unwrap().digits(), "5035550147");
        assert_eq!(read(1).name.as_str(), "O'Brien, Rosa, R.N.");
        assert_eq!(read(2).email.unwrap().as_str(), "ana@mail.example");
    }

    #[test]
    fn each_line_that_is_not_understood_says_why() {
        let list = "Marisol\nMarisol, 555\nMarisol, marisol@mail\n, 503 555 0147";
        let why: Vec<_> = lines(list).into_iter().map(|line| line.read.unwrap_err().code).collect();
        assert_eq!(why, ["applications.line_form", "phone.form", "email.form", "text.empty"]);
    }

    #[test]
    fn who_stands_on_the_list_twice_is_found() {
        let list = "Ana, ana@mail.example\nAna Maria, ANA@mail.example";
        let why = lines(list).pop().unwrap().read.unwrap_err();
        assert_eq!(why.code, "applications.line_twice");
    }

    #[test]
    fn a_list_is_added_whole_or_not_at_all() {
        let paste = |list: &str| {
            PasteIn::new(Field::read("job_01h2xcejqtf2nbrexx3vqjhp41"), list.to_owned())
        };
        let sent = paste("Ana, ana@mail.example");
        assert_eq!(sent.check().unwrap().1.len(), 1);
        assert!(paste("Ana, ana@mail.example\nMarisol").check().is_err());
        assert_eq!(PasteIn::default().faults().len(), 2);
        let long: String =
            (0..201).map(|number| format!("Ana, a{number}@mail.example\n")).collect();
        let sent = paste(&long);
        assert_eq!(sent.faults()[0].reason.code, "applications.list_too_long");
        assert_eq!(sent.faults()[0].reason.args["are"], 201);
        assert_eq!(sent.lines.len(), 200, "no more is looked at");
    }
}
