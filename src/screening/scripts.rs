//! The scripts that are shipped: what is asked for each kind of work.

use std::{collections::BTreeMap, sync::LazyLock};

use dialogue::{Library, Script};
use rust_embed::RustEmbed;

use crate::{
    error::{Error, Result},
    jobs::RoleKey,
};

#[derive(RustEmbed)]
#[folder = "templates/screenings/"]
#[include = "*.yaml"]
struct Files;

static LIBRARY: LazyLock<Result<Library, String>> = LazyLock::new(read);

/// Returns all of them, or what is wrong with their files.
pub fn library() -> Result<&'static Library, &'static str> {
    LIBRARY.as_ref().map_err(String::as_str)
}

/// Returns the script of one kind of work.
pub fn script(role: RoleKey) -> Result<&'static Script> {
    named(role.word())
}

/// Returns the script that a conversation began with.
pub fn named(role: &str) -> Result<&'static Script> {
    let script = library().map_err(Error::internal)?.script(role);
    script.ok_or_else(|| Error::internal(format!("no script for {role}")))
}

fn read() -> Result<Library, String> {
    let text = |name: &str| {
        let file = Files::get(name).ok_or_else(|| format!("{name} is missing"))?;
        String::from_utf8(file.data.into_owned()).map_err(|error| format!("{name}: {error}"))
    };
    let files: BTreeMap<String, String> = Files::iter()
        .map(|name| Ok((name.to_string(), text(&name)?)))
        .collect::<Result<_, String>>()?;
    let pages = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    Library::read(pages).map_err(|faults| {
        let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
        faults.join("\n")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_work_has_a_script() {
        for role in RoleKey::ALL {
            assert!(script(*role).is_ok(), "{role}");
        }
    }
}
