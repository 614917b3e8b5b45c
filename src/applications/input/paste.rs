//! A list of people, pasted from anywhere: one on each line, `name, phone or e-mail`.

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
    platform::http::form::{Form, Pairs},
};

/// One office never has more at once, and one transaction should not be longer.
const MOST: usize = 200;

#[derive(Clone, Default)]
pub struct PasteIn {
    pub job_id: Field<JobId>,
    pub list: String,
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

    fn read(pairs: &mut Pairs) -> Self {
        Self { job_id: pairs.field("job_id"), list: pairs.all("list").pop().unwrap_or_default() }
    }
}

impl PasteIn {
    /// Returns the job and everybody on the list, or all that is wrong.
    pub fn check(&self) -> Result<(JobId, Vec<Particulars>)> {
        let mut faults = self.faults();
        let lines = lines(&self.list);
        let unread = lines.iter().any(|line| line.read.is_err());
        if unread {
            faults.push(Fault::new("list", Reason::new("applications.list_faults")));
        }
        match &self.job_id {
            Field::Read(job_id) if faults.is_empty() => {
                Ok((*job_id, lines.into_iter().filter_map(|line| line.read.ok()).collect()))
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
        match lines(&self.list).len() {
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

/// Reads a list line by line.
pub fn lines(list: &str) -> Vec<Line> {
    let mut all: Vec<Line> = vec![];
    for (index, text) in list.lines().enumerate() {
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        let mut read = read(text);
        if let Ok(person) = &read
            && all.iter().any(|line| line.read.as_ref().is_ok_and(|other| are_one(other, person)))
        {
            read = Err(Reason::new("applications.line_twice"));
        }
        all.push(Line { number: index + 1, text: text.to_owned(), read });
    }
    all
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

fn are_one(one: &Particulars, other: &Particulars) -> bool {
    let folded = |person: &Particulars| person.email.as_ref().map(Email::folded);
    let same_email = one.email.is_some() && folded(one) == folded(other);
    same_email || one.phone.is_some() && one.phone == other.phone
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
        let job_id = Field::read("job_01h2xcejqtf2nbrexx3vqjhp41");
        let sent = PasteIn { job_id, list: "Ana, ana@mail.example".to_owned() };
        assert_eq!(sent.check().unwrap().1.len(), 1);
        let sent = PasteIn { list: format!("{}\nMarisol", sent.list), ..sent };
        assert!(sent.check().is_err());
        assert_eq!(PasteIn::default().faults().len(), 2);
        let long = (0..201).map(|number| format!("Ana, a{number}@mail.example\n"));
        let sent = PasteIn { list: long.collect(), ..sent };
        assert_eq!(sent.faults()[0].reason.code, "applications.list_too_long");
    }
}
