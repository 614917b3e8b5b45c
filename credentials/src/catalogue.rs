//! All that is known, read once. A catalogue with a fault is no catalogue.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;

use crate::{Compact, Credential, Doubt, Fault, Requirement, check, fault};

pub(crate) const REQUIREMENTS: &str = "requirements.yaml";
pub(crate) const COMPACT: &str = "compact.yaml";

/// The files by name: `requirements.yaml`, `compact.yaml`, and each other one a list of credentials.
pub type Files = BTreeMap<String, String>;

#[derive(RustEmbed)]
#[folder = "../templates/credentials/"]
struct Builtin;

#[derive(Clone, Debug)]
pub struct Catalogue {
    credentials: Vec<Credential>,
    requirements: Vec<Requirement>,
    compact: Compact,
}

impl Catalogue {
    /// Reads what we ship.
    ///
    /// # Errors
    /// Returns every fault, in the order of the files.
    pub fn builtin() -> Result<Self, Vec<Fault>> {
        let files = Builtin::iter().filter_map(|name| {
            let file = Builtin::get(&name)?;
            Some((name.to_string(), String::from_utf8_lossy(&file.data).into_owned()))
        });
        Self::read(&files.collect())
    }

    /// # Errors
    /// Returns every fault, in the order of the files.
    pub fn read(files: &Files) -> Result<Self, Vec<Fault>> {
        let mut faults = vec![];
        let mut credentials: Vec<Credential> = vec![];
        for (file, text) in files.iter().filter(|(file, _)| is_of_credentials(file)) {
            match fault::read::<Vec<Credential>>(file, text) {
                Ok(read) => credentials.extend(read),
                Err(fault) => faults.push(fault),
            }
        }
        let requirements = one(files, REQUIREMENTS).map_err(|fault| faults.push(fault)).ok();
        let compact = one(files, COMPACT).map_err(|fault| faults.push(fault)).ok();
        let (Some(requirements), Some(compact), true) = (requirements, compact, faults.is_empty())
        else {
            return Err(faults);
        };
        let catalogue = Self { credentials, requirements, compact };
        let faults = check::faults(&catalogue);
        if faults.is_empty() { Ok(catalogue) } else { Err(faults) }
    }

    pub fn credentials(&self) -> &[Credential] {
        &self.credentials
    }

    pub fn credential(&self, key: &str) -> Option<&Credential> {
        self.credentials.iter().find(|known| known.key == key)
    }

    pub fn requirements(&self) -> &[Requirement] {
        &self.requirements
    }

    pub fn compact(&self) -> &Compact {
        &self.compact
    }

    /// Returns what is odd about a number and a last day of some kind, for a holder of this last name.
    pub fn doubts(
        &self,
        key: &str,
        number: &str,
        last_name: Option<&str>,
        (last_day, today): (Option<chrono::NaiveDate>, chrono::NaiveDate),
    ) -> Vec<Doubt> {
        let Some(known) = self.credential(key) else { return vec![] };
        let of_number = known.number.doubt(number, last_name);
        let of_day = last_day.and_then(|day| known.renewal.cycle.doubt(day, today));
        of_number.into_iter().chain(of_day).collect()
    }
}

fn is_of_credentials(file: &str) -> bool {
    ![REQUIREMENTS, COMPACT].contains(&file)
}

fn one<T: serde::de::DeserializeOwned>(files: &Files, name: &str) -> Result<T, Fault> {
    let missing = || Fault::of(name, "this file is missing");
    fault::read(name, files.get(name).ok_or_else(missing)?)
}
