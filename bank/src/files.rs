//! The files of a bank, by name: `groups.yaml`, `blueprints.yaml`, `skills/….yaml`, `released.lock`,
//! `gains.tsv` and `role-profiles/….yaml`. Where they come from is nobody's business here.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;

use super::{gains::GAINS, released::RELEASED};

#[derive(RustEmbed)]
#[folder = "../question-banks/"]
struct Banks;

#[derive(RustEmbed)]
#[folder = "../templates/role-profiles/"]
struct Roles;

#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// Returns what we ship.
    pub fn builtin() -> Self {
        let banks = Banks::iter().filter_map(|name| Some((name.to_string(), Banks::get(&name)?)));
        let roles = Roles::iter()
            .filter_map(|name| Some((format!("role-profiles/{name}"), Roles::get(&name)?)));
        let text = |(name, file): (String, rust_embed::EmbeddedFile)| {
            (name, String::from_utf8_lossy(&file.data).into_owned())
        };
        let is_read = |(name, _): &(String, _)| {
            name.ends_with(".yaml") || [RELEASED, GAINS].contains(&&**name)
        };
        banks.chain(roles).filter(is_read).map(text).collect()
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|text| &**text)
    }

    /// Returns the files of a folder, or one file: those whose names begin so.
    pub fn named(&self, start: &str) -> impl Iterator<Item = (&str, &str)> {
        let files = self.0.iter().filter(move |(name, _)| name.starts_with(start));
        files.map(|(name, text)| (&**name, &**text))
    }
}

impl FromIterator<(String, String)> for Files {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(files: I) -> Self {
        Self(files.into_iter().collect())
    }
}
