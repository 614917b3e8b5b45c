//! The skill tree, as far as it is counted: what somebody can be good at in a medical office, whether the
//! bank has items for it or not.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::files::Files;

/// An area of the tree is a file.
#[derive(Deserialize)]
struct Area {
    skills: Vec<Named>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Named {
    pub id: String,
    /// The roles that need it, and how much.
    #[serde(default)]
    pub roles: BTreeMap<String, String>,
}

/// Returns the skills that the tree names, by their ids. A file that is no area names none.
pub(crate) fn named(files: &Files) -> BTreeMap<String, Named> {
    let areas = files.named("tree/").filter_map(|(_, text)| serde_saphyr::from_str(text).ok());
    let skills = areas.flat_map(|area: Area| area.skills);
    skills.map(|named| (named.id.clone(), named)).collect()
}

/// Returns how many skills the tree names.
pub(crate) fn skills(files: &Files) -> usize {
    named(files).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skill_of_two_areas_is_one_and_a_file_that_is_no_area_names_none() {
        let area = "area: a\nskills:\n- { id: one, name: One }\n- { id: two }\n";
        let files = [("tree/a.yaml", area), ("tree/b.yaml", area), ("tree/c.yaml", "- 1")];
        let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
        assert_eq!(skills(&files.into_iter().collect()), 2);
        assert!(skills(&Files::builtin()) >= 240);
    }
}
