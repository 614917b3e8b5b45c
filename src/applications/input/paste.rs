//! A list of people, pasted from anywhere: one on each line, with a name, and a phone number, an
//! e-mail address or both, in whatever order the columns stand.

use std::collections::BTreeSet;

use super::sheet::{PasteColumn, Sheet};
use crate::{
    error::{Error, Result},
    jobs::JobId,
    kernel::{
        brought::clean,
        email::Email,
        fault::{Fault, Reason},
        field::Field,
        invisible::is_invisible,
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
    /// Its columns, if it has some, each with what stands first in it.
    pub columns: Vec<Column>,
    /// What was understood, of as many lines as a list may have.
    pub lines: Vec<Line>,
    /// Whether those who were not understood are left out.
    pub leaves_out: bool,
    /// How many lines it has.
    count: usize,
}

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub head: Option<String>,
    pub examples: Vec<String>,
    pub is: PasteColumn,
}

/// One line that is not empty, with its number, and what was understood of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub number: usize,
    pub text: String,
    pub read: Result<Particulars, Reason>,
    /// What somebody should look at, though it can be added.
    pub doubt: Option<Reason>,
}

impl Form for PasteIn {
    const INPUTS: &'static [&'static str] = &["job_id", "list"];

    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        let (job_id, said) = (pairs.field("job_id"), pairs.under("columns"));
        let leaves_out = pairs.all("leave_out").pop().is_some_and(|said| said == "yes");
        let list = pairs.all("list").pop().unwrap_or_default();
        Self { leaves_out, ..Self::of(job_id, list, &said) }
    }
}

impl PasteIn {
    pub fn new(job_id: Field<JobId>, list: String) -> Self {
        Self::of(job_id, list, &[])
    }

    /// With what somebody has said of its columns.
    fn of(job_id: Field<JobId>, list: String, said: &[(String, String)]) -> Self {
        let rows: Vec<_> = written(&list).take(MOST + 1).map(|(_, text)| split(text)).collect();
        let tabbed = written(&list).filter(|(_, text)| text.contains('\t')).count();
        let sheet = Sheet::of(&rows, tabbed * 2 > rows.len(), said);
        let column = |(place, is): (usize, &PasteColumn), sheet: &Sheet| Column {
            head: sheet.heads.as_ref().and_then(|heads| heads.get(place)).cloned(),
            examples: sheet.examples(&rows, place),
            is: *is,
        };
        let columns = sheet
            .iter()
            .flat_map(|sheet| sheet.columns.iter().enumerate().map(move |one| column(one, sheet)));
        let columns: Vec<_> = columns.collect();
        let heads = sheet.as_ref().is_some_and(|sheet| sheet.heads.is_some());
        let count = written(&list).count() - usize::from(heads);
        let lines = lines(&list, sheet.as_ref());
        Self { columns, lines, leaves_out: false, count, job_id, list }
    }

    /// Returns how many can be added, and how many lines were not understood.
    pub fn counts(&self) -> (usize, usize) {
        let right = self.lines.iter().filter(|line| line.read.is_ok()).count();
        (right, self.lines.len() - right)
    }

    /// Returns the job and everybody on the list, or all that is wrong.
    pub fn check(&self) -> Result<(JobId, Vec<Particulars>)> {
        let mut faults = self.faults();
        let (right, wrong) = self.counts();
        if wrong > 0 && !(self.leaves_out && right > 0) {
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

/// Reads a list line by line, as far as a list may go, by its columns if it has some.
fn lines(list: &str, sheet: Option<&Sheet>) -> Vec<Line> {
    let mut known = BTreeSet::new();
    let line = |(index, text): (usize, &str)| {
        let read = match sheet {
            // Among lines with tabs, one without was written by hand.
            Some(sheet) if !sheet.has_tabs || text.contains('\t') => sheet.person(&split(text)),
            _ => read(text).map(|person| (person, None)),
        };
        let (read, doubt) = match read {
            Ok((person, _)) if !known.is_disjoint(&reach(&person)) => {
                (Err(Reason::new("applications.line_twice")), None)
            }
            Ok((person, doubt)) => {
                known.extend(reach(&person));
                (Ok(person), doubt)
            }
            Err(why) => (Err(why), None),
        };
        Line { number: index + 1, text: text.to_owned(), read, doubt }
    };
    let has_heads = sheet.is_some_and(|sheet| sheet.heads.is_some());
    written(list).skip(usize::from(has_heads)).take(MOST).map(line).collect()
}

/// Returns the lines on which something can be seen. Word and some tables have breaks of their own.
fn written(list: &str) -> impl Iterator<Item = (usize, &str)> {
    let list = list.trim_start_matches('\u{feff}');
    let lines = list.split(['\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']);
    // A tab at an end stands beside an empty cell.
    let is_space = |char: char| char.is_whitespace() && char != '\t';
    let lines = lines.map(move |line| line.trim_matches(is_space)).enumerate();
    lines.filter(|(_, text)| !text.trim().chars().all(is_invisible))
}

/// What can be dialed or written to is that, and the rest is the name, which may have commas itself.
/// Lists from spreadsheets come with tabs, or with quotation marks round what has a comma.
fn read(text: &str) -> Result<Particulars, Reason> {
    let cells = cells(text);
    let (mut names, mut emails, mut phones) = (vec![], vec![], vec![]);
    for cell in &cells {
        match (cell.contains('@'), is_dialed(cell)) {
            (true, _) => {
                let name = cell.split_once('<').map(|(name, _)| name.trim()).unwrap_or_default();
                names.extend((!name.is_empty()).then_some(name));
                emails.push(cell.parse::<Email>()?);
            }
            (_, true) => phones.push(cell.parse::<Phone>()?),
            _ => names.push(cell),
        }
    }
    if emails.is_empty() && phones.is_empty() {
        return Err(Reason::new("applications.line_form"));
    }
    if emails.len() > 1 || phones.len() > 1 {
        return Err(Reason::new("applications.line_many"));
    }
    let name: Text<200> = names.join(", ").parse()?;
    Ok(Particulars { name, email: emails.pop(), phone: phones.pop(), language: Language::English })
}

/// Returns whether this is meant as a number: names have a digit too, like those of a family.
fn is_dialed(cell: &str) -> bool {
    let digits = cell.chars().filter(|char| char.is_numeric()).count();
    digits >= 7 || digits > 0 && !cell.chars().any(char::is_alphabetic)
}

/// Returns what stands in the columns of a line, but for empty ones.
fn cells(text: &str) -> Vec<String> {
    split(text).into_iter().filter(|cell| !cell.is_empty()).collect()
}

/// Returns what stands in each column of a line.
fn split(text: &str) -> Vec<String> {
    let marks: &[char] = if text.contains('\t') { &['\t'] } else { &[',', ';'] };
    let (mut cells, mut is_quoted) = (vec![String::new()], false);
    for char in text.chars() {
        match (char, cells.last_mut()) {
            ('"', _) => is_quoted = !is_quoted,
            (mark, _) if marks.contains(&mark) && !is_quoted => cells.push(String::new()),
            (other, Some(cell)) => cell.push(other),
            _ => {}
        }
    }
    cells.into_iter().map(|cell| clean(&cell).trim().to_owned()).collect()
}

/// Returns the things by which two lines are known to be of one person.
fn reach(person: &Particulars) -> BTreeSet<String> {
    let email = person.email.as_ref().map(Email::folded);
    email.into_iter().chain(person.phone.as_ref().map(Phone::e164)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(list: &str) -> Vec<Line> {
        PasteIn::new(Field::Absent, list.to_owned()).lines
    }

    #[test]
    fn a_line_is_a_name_and_a_way_to_reach_them() {
        let list = "Marisol Etxeberria, 503 555 0147\n\n  O'Brien, Rosa, R.N.; rosa@mail.example \nAna\tana@mail.example";
        let lines = lines(list, None);
        let numbers: Vec<_> = lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1, 3, 4]);
        let read = |index: usize| lines[index].read.clone().unwrap();
        assert_eq!(read(0).phone.unwrap().digits(), "5035550147");
        assert_eq!(read(1).name.as_str(), "O'Brien, Rosa, R.N.");
        assert_eq!(read(2).email.unwrap().as_str(), "ana@mail.example");
    }

    #[test]
    fn columns_are_read_in_whatever_order_and_form_they_come() {
        for line in [
            "Marisol Vega, mp@mail.example, 541 555 0173",
            "Marisol Vega\tmp@mail.example\t541 555 0173",
            "\u{feff}Marisol Vega;(541) 555-0173;mp@mail.example;;",
            "\"Marisol Vega\",\"541 555 0173\",\"mp@mail.example\"",
            "Marisol Vega <mp@mail.example>, 541\u{a0}555\u{2011}0173",
        ] {
            let person = read_all(line)[0].read.clone().unwrap();
            assert_eq!(person.name.as_str(), "Marisol Vega", "{line}");
            assert_eq!(person.email.unwrap().as_str(), "mp@mail.example", "{line}");
            assert_eq!(person.phone.unwrap().digits(), "5415550173", "{line}");
        }
        let third = read_all("Ana Ruiz 3rd, ana@mail.example").remove(0).read.unwrap();
        assert_eq!(third.name.as_str(), "Ana Ruiz 3rd");
        let quoted = read_all("\"Vega, Marisol\",mp@mail.example").remove(0).read.unwrap();
        assert_eq!(quoted.name.as_str(), "Vega, Marisol");
        let broken = read_all("Ana, ana@mail.example\u{2028}Rosa, rosa@mail.example");
        assert_eq!(broken.len(), 2);
    }

    #[test]
    fn each_line_that_is_not_understood_says_why() {
        let list = "Marisol\nMarisol, 555\nMarisol, marisol@mail\n, 503 555 0147\n\
                    Marisol, 503 555 0147, 503 555 0148";
        let why: Vec<_> =
            read_all(list).into_iter().map(|line| line.read.unwrap_err().code).collect();
        let form = ["applications.line_form", "phone.form", "email.form", "text.empty"];
        assert_eq!(why[..4], form);
        assert_eq!(why[4], "applications.line_many");
    }

    #[test]
    fn who_stands_on_the_list_twice_is_found() {
        let list = "Ana, ana@mail.example\nAna Maria, ANA@mail.example";
        let why = read_all(list).pop().unwrap().read.unwrap_err();
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
        let some = PasteIn { leaves_out: true, ..paste("Ana, ana@mail.example\nMarisol") };
        assert_eq!(some.check().unwrap().1.len(), 1, "unless somebody says so");
        let none = PasteIn { leaves_out: true, ..paste("Marisol") };
        assert!(none.check().is_err());
        assert_eq!(PasteIn::default().faults().len(), 2);
        let long: String =
            (0..201).map(|number| format!("Ana, a{number}@mail.example\n")).collect();
        let sent = paste(&long);
        assert_eq!(sent.faults()[0].reason.code, "applications.list_too_long");
        assert_eq!(sent.faults()[0].reason.args["are"], 201);
        assert_eq!(sent.lines.len(), 200, "no more is looked at");
    }

    #[test]
    fn a_list_with_columns_is_read_by_them_and_its_heads_are_nobody() {
        let list = "Name\tMobile\tRemarks\nVega, Lucia\t541 555 0143\tmet Friday\n\nOrr, Cy\t\t";
        let sent = PasteIn::new(Field::Absent, list.to_owned());
        assert_eq!(sent.counts(), (1, 1));
        assert_eq!(sent.lines[0].read.as_ref().unwrap().name.as_str(), "Lucia Vega");
        assert_eq!(sent.lines[1].number, 4, "as it is numbered in the list");
        let column = &sent.columns[0];
        assert_eq!((column.is, column.head.as_deref()), (PasteColumn::LastFirst, Some("Name")));
        assert_eq!(column.examples, ["Vega, Lucia", "Orr, Cy"]);
        let commas = "Name,Phone\n\"Vega, Lucia\",541 555 0143";
        let sent = PasteIn::new(Field::Absent, commas.to_owned());
        assert_eq!(sent.lines[0].read.as_ref().unwrap().name.as_str(), "Lucia Vega");
    }
}
