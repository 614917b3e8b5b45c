//! The forms that go with signed sheets: the photo, and what a person saw on it. They are the same wherever paper is
//! signed; what a code is called there, the room says.

use validator::Validate;

use super::sheet::{Seen, SheetId, may_be_compared};
use crate::{
    error::{Error, Result},
    kernel::{
        day::Day,
        fault::{Fault, Reason},
        field::Field,
        text::Text,
    },
    platform::{
        files::File,
        http::form::{Form, Limits, Pairs},
    },
};

/// A photo or scan of a sheet.
#[derive(Clone, Default, Validate)]
pub struct PhotoIn {
    #[validate(nested)]
    pub file: Field<File>,
    /// The fingerprint of the text that was shown with it, where a page sends one.
    pub text: Option<String>,
}

impl Form for PhotoIn {
    const INPUTS: &'static [&'static str] = &["file"];
    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        Self { file: pairs.file("file").unwrap_or_default(), text: pairs.all("text").pop() }
    }
}

impl PhotoIn {
    /// Returns the photo, if it is one that can be compared, and the fingerprint that came with it.
    pub fn check(self) -> Result<(File, Option<String>)> {
        self.validate()?;
        let file = self.file.checked()?;
        if !may_be_compared(file.kind) {
            return Err(Error::fault("file", "file.sheet_kind"));
        }
        Ok((file, self.text))
    }
}

/// What somebody saw, or why it cannot be used.
#[derive(Clone, Default)]
pub struct SeenIn {
    pub sheets: Vec<String>,
    /// The code that is printed on the paper.
    pub code: Field<Text<80>>,
    pub name: Field<Text<200>>,
    pub signed_on: Field<Day>,
    pub is_it: bool,
    pub because: Field<Text<300>>,
    pub is_returned: bool,
}

/// What was decided.
#[derive(Debug)]
pub enum Decided {
    Seen(Seen),
    Returned(Vec<SheetId>, Text<300>),
}

impl Form for SeenIn {
    const INPUTS: &'static [&'static str] = &["is_it", "code", "name", "signed_on", "because"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            sheets: pairs.all("sheet"),
            code: pairs.field("code"),
            name: pairs.field("name"),
            signed_on: pairs.day("signed_on").unwrap_or_default(),
            is_it: pairs.all("is_it").pop().as_deref() == Some("yes"),
            because: pairs.field("because"),
            is_returned: pairs.all("do").pop().as_deref() == Some("return"),
        }
    }
}

impl SeenIn {
    /// All that is missing is told at once.
    pub fn check(self) -> Result<Decided> {
        // What is no sheet is none that waits, and is refused as that.
        let sheets = self.sheets.iter().filter_map(|id| id.parse().ok()).collect();
        if self.is_returned {
            return match missing(&self.because) {
                Some(why) => Err(Error::Invalid(vec![Fault::new("because", why)])),
                None => Ok(Decided::Returned(sheets, self.because.checked()?)),
            };
        }
        let unseen = || Reason::new("value.missing");
        let faults = [
            ("is_it", (!self.is_it).then(unseen)),
            ("code", missing(&self.code)),
            ("name", missing(&self.name)),
            ("signed_on", missing(&self.signed_on)),
        ];
        let faults = faults.into_iter().filter_map(|(at, why)| Some(Fault::new(at, why?)));
        let faults: Vec<_> = faults.collect();
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let (name, signed_on) = (self.name.checked()?, self.signed_on.checked()?.0);
        let text = self.code.checked()?.to_string();
        Ok(Decided::Seen(Seen { name, signed_on, text, sheets }))
    }
}

fn missing<T>(field: &Field<T>) -> Option<Reason> {
    match field {
        Field::Read(_) => None,
        Field::Absent => Some(Reason::new("value.missing")),
        Field::Unreadable { why, .. } => Some(why.clone()),
    }
}
