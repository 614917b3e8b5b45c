//! A list as it was on a day, and whether a file may become one.

use chrono::{DateTime, NaiveDate, Utc};
use matching::list::{ListRefused, Listed, Mapping, latest_exclusion, leie, looks_cut, sam};

use crate::kernel::{fault::Reason, text::Text};

crate::typed_id!(EditionId, "xlist");

crate::words! {
    /// How an edition of a list stands.
    pub enum EditionState {
        /// Its rows are being written. If it stays so, the loading broke off.
        Loading = "loading",
        InForce = "in_force",
        /// A newer one is in force.
        Replaced = "replaced",
        /// The file was no list.
        Refused = "refused",
    }
}

crate::words! {
    /// Whose list a file is.
    pub enum ListSource {
        /// The List of Excluded Individuals and Entities of the Office of Inspector General.
        Leie = "leie",
        /// A monthly supplement to it: who was added, or who was reinstated.
        LeieSupplement = "leie_supplement",
        /// The public extract of the exclusions at SAM.gov.
        Sam = "sam",
        /// Any other, by a mapping: the Medicaid list of a state.
        Other = "other",
    }
}

impl ListSource {
    /// Returns what people call it. Any other list says so itself, once it can be read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Leie => "LEIE",
            Self::LeieSupplement => "LEIE supplement",
            Self::Sam => "SAM.gov",
            Self::Other => "?",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    pub id: EditionId,
    /// The short name of the list: `leie`.
    pub list: String,
    /// What people call the list.
    pub name: String,
    /// What the file was called.
    pub file: String,
    /// Of the file as it came.
    pub sha256: String,
    /// The day that the list is of. A file that was refused has none.
    pub listed_on: Option<NaiveDate>,
    pub rows: i32,
    pub state: EditionState,
    /// Why the file was refused.
    pub trouble: Option<Reason>,
    pub loaded_at: DateTime<Utc>,
    pub loaded_by: String,
    /// When a newer one came into force.
    pub ended_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
}

/// A file as somebody brings it.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub source: ListSource,
    pub file: Text<200>,
    pub bytes: Vec<u8>,
    /// Which column is what. Other lists need it.
    pub mapping: Option<Vec<u8>>,
    /// The day that the list is of; without it, that of its latest row.
    pub listed_on: Option<NaiveDate>,
    /// It is right that the list has far fewer rows than it had, or is of an earlier day.
    pub is_smaller: bool,
}

/// What a file says.
#[derive(Debug)]
pub struct Contents {
    pub list: String,
    pub name: String,
    pub listed_on: NaiveDate,
    pub rows: Vec<Listed>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum EditionRefused {
    List(ListRefused),
    /// Everybody in it is reinstated: a monthly supplement, which replaces nothing.
    Supplement,
    WithoutMapping,
    /// A mapping that calls its list by the name of another one.
    NameTaken,
    Smaller {
        rows: usize,
        before: i32,
    },
    /// The same file is in force.
    TheSame,
    /// A list of a day that has not come would never be old.
    Ahead,
    /// Whoever came onto the list since would be gone from it.
    Older,
}

impl Incoming {
    /// Reads the file.
    ///
    /// # Errors
    /// Refuses what is no such list, or only a part of one.
    pub fn read(&self, today: NaiveDate) -> Result<Contents, EditionRefused> {
        if self.listed_on.is_some_and(|day| day > today) {
            return Err(EditionRefused::Ahead);
        }
        let own = || (self.source.word().to_owned(), self.source.title().to_owned());
        let ((list, name), rows) = match (self.source, &self.mapping) {
            (ListSource::Leie, _) => {
                let rows = leie::read(&self.bytes, today).map_err(EditionRefused::List)?;
                refuse_reinstatements(&rows)?;
                (own(), rows)
            }
            (ListSource::LeieSupplement, _) => {
                let rows = leie::read(&self.bytes, today).map_err(EditionRefused::List)?;
                ((supplement(&rows, self.listed_on, today), self.source.title().to_owned()), rows)
            }
            (ListSource::Sam, _) => {
                let rows = sam::read(&self.bytes, today).map_err(EditionRefused::List)?;
                (own(), rows)
            }
            (ListSource::Other, None) => return Err(EditionRefused::WithoutMapping),
            (ListSource::Other, Some(mapping)) => {
                let mapping = Mapping::read(mapping).map_err(EditionRefused::List)?;
                if ["leie", "sam"].contains(&&*mapping.list) {
                    return Err(EditionRefused::NameTaken);
                }
                let rows = mapping.rows(&self.bytes, today).map_err(EditionRefused::List)?;
                ((mapping.list, mapping.name), rows)
            }
        };
        let latest = self.listed_on.or_else(|| latest_row(&rows, today));
        Ok(Contents { list, name, listed_on: latest.unwrap_or(today), rows })
    }
}

/// Where nobody says of which day a list is, it is that of its latest row, which may have left since: so many days earlier a
/// list may be. The file of the month before is four weeks older. Of lists of states nothing is known.
const ROW_LEFT: i64 = 25;

/// What stands beside a list is called by its name and this sign, which no name of a mapping has.
const BESIDE: char = '+';

/// Returns the list that an edition belongs to: a supplement is found, settled and lost as the list itself.
pub fn base(list: &str) -> &str {
    list.split(BESIDE).next().unwrap_or(list)
}

/// Returns how the names of supplements of the LEIE begin.
pub fn supplements() -> String {
    format!("{}{BESIDE}", ListSource::Leie)
}

/// Returns what holds who has left a list, of which the list itself says no more than that they are not on it.
pub fn past(list: &str) -> String {
    format!("{list}{BESIDE}past")
}

/// Each month has two: who was added, and who was reinstated.
fn supplement(rows: &[Listed], listed_on: Option<NaiveDate>, today: NaiveDate) -> String {
    let kind = if are_reinstated(rows) { "rein" } else { "excl" };
    let month = listed_on.or_else(|| latest_row(rows, today)).unwrap_or(today);
    format!("leie{BESIDE}{}-{kind}", month.format("%Y-%m"))
}

/// Returns the day of the latest row. Of people who are all reinstated it is the day of that: they were excluded
/// years before.
fn latest_row(rows: &[Listed], today: NaiveDate) -> Option<NaiveDate> {
    if !are_reinstated(rows) {
        return latest_exclusion(rows, today);
    }
    rows.iter().filter_map(|row| row.ended_on).filter(|day| *day <= today).max()
}

fn are_reinstated(rows: &[Listed]) -> bool {
    rows.iter().all(|row| row.ended_on.is_some())
}

fn refuse_reinstatements(rows: &[Listed]) -> Result<(), EditionRefused> {
    if are_reinstated(rows) { Err(EditionRefused::Supplement) } else { Ok(()) }
}

impl Edition {
    /// Refuses what replaces this edition and looks like only a part of a list.
    pub fn refuse_replacement(
        &self,
        sha256: &str,
        rows: usize,
        is_smaller: bool,
    ) -> Result<(), EditionRefused> {
        if self.sha256 == sha256 {
            return Err(EditionRefused::TheSame);
        }
        let before = usize::try_from(self.rows).unwrap_or_default();
        if !is_smaller && looks_cut(rows, before) {
            return Err(EditionRefused::Smaller { rows, before: self.rows });
        }
        Ok(())
    }

    /// Refuses what is of an earlier day than this edition.
    pub fn refuse_older(
        &self,
        incoming: &Incoming,
        listed_on: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), EditionRefused> {
        // A day that has not come is wrong: it holds up nothing.
        let Some(day) = self.listed_on.filter(|day| *day <= today) else { return Ok(()) };
        let days = (day - listed_on).num_days();
        let is_older = match incoming.listed_on {
            Some(_) => days > 0,
            None => incoming.source != ListSource::Other && days > ROW_LEFT,
        };
        if is_older && !incoming.is_smaller { Err(EditionRefused::Older) } else { Ok(()) }
    }

    /// Returns for how many days no newer list was loaded.
    pub fn age(&self, today: NaiveDate) -> i64 {
        self.listed_on.map_or(0, |day| (today - day).num_days())
    }
}

impl From<EditionRefused> for Reason {
    fn from(refused: EditionRefused) -> Self {
        use EditionRefused as Refused;

        match refused {
            Refused::List(refused) => refused.into(),
            Refused::Supplement => Self::new("exclusions.supplement"),
            Refused::WithoutMapping => Self::new("exclusions.no_mapping"),
            Refused::NameTaken => Self::new("exclusions.name_taken"),
            Refused::Smaller { rows, before } => {
                Self::new("exclusions.smaller").with("rows", rows).with("before", before)
            }
            Refused::TheSame => Self::new("exclusions.the_same"),
            Refused::Ahead => Self::new("exclusions.ahead"),
            Refused::Older => Self::new("exclusions.older"),
        }
    }
}

#[cfg(test)]
mod tests;
