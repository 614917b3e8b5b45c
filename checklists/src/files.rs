//! The files of a catalogue by name: `roles.yaml`, `hepatitis_b.yaml`, `packs/….yaml`,
//! `trainings/….yaml`.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../templates/checklists/"]
struct Checklists;

#[derive(RustEmbed)]
#[folder = "../templates/trainings/"]
struct Trainings;

#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// Returns what we ship.
    pub fn builtin() -> Self {
        let checklists =
            Checklists::iter().filter_map(|name| Some((name.to_string(), Checklists::get(&name)?)));
        let trainings = Trainings::iter()
            .filter_map(|name| Some((format!("trainings/{name}"), Trainings::get(&name)?)));
        let text = |(name, file): (String, rust_embed::EmbeddedFile)| {
            (name, String::from_utf8_lossy(&file.data).into_owned())
        };
        let is_read = |(name, _): &(String, _)| name.ends_with(".yaml");
        checklists.chain(trainings).filter(is_read).map(text).collect()
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|text| &**text)
    }

    /// Returns the files of a folder.
    pub fn under(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> {
        let files = self.0.iter().filter(move |(name, _)| name.starts_with(folder));
        files.map(|(name, text)| (&**name, &**text))
    }
}

impl FromIterator<(String, String)> for Files {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(files: I) -> Self {
        Self(files.into_iter().collect())
    }
}
