//! Items as they stand in their files, with the comments beside them: what an export hands on, and the one
//! fact that a question asks for, which its author wrote as a comment and no candidate reads.

use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

use super::{files::Files, quarantine::chunks};

/// What begins the line that says which fact is missing from stem and exhibit.
const KNOWS: &str = "# knows:";

/// An item as its file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    pub file: String,
    /// Its lines alone.
    text: String,
    /// The fact that somebody has to bring along. None where its author wrote none.
    pub knows: Option<String>,
}

/// The items that we ship, by their ids, and the heads of their files.
pub struct Originals {
    items: HashMap<String, Original>,
    heads: HashMap<String, String>,
}

static BUILTIN: LazyLock<Originals> = LazyLock::new(|| Originals::of(&Files::builtin()));

impl Originals {
    /// Returns what we ship. It is read once.
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// Reads the items of a bank's files.
    pub fn of(files: &Files) -> Self {
        let (mut items, mut heads) = (HashMap::new(), HashMap::new());
        for (file, text) in files.named("skills/") {
            let head = text.lines().take_while(|line| line.trim_end() != "items:");
            heads.insert(file.to_owned(), head.map(|line| format!("{line}\n")).collect());
            for lines in chunks::lines(text) {
                let Some(id) = chunks::id(lines[0]) else { continue };
                let text = without_blank_ends(&lines);
                let knows = knows(&lines);
                items.insert(id, Original { file: file.to_owned(), text, knows });
            }
        }
        Self { items, heads }
    }

    pub fn get(&self, item: &str) -> Option<&Original> {
        self.items.get(item)
    }

    /// Returns these items as files of a bank, one YAML document for each skill. What is not there is left out.
    pub fn written<'a>(&self, items: impl IntoIterator<Item = &'a str>) -> String {
        let found: Vec<_> = items.into_iter().filter_map(|id| self.items.get(id)).collect();
        let files: BTreeSet<_> = found.iter().map(|one| one.file.as_str()).collect();
        let mut written = String::new();
        for file in files {
            let head = self.heads.get(file).map_or("", String::as_str);
            let own = found.iter().filter(|one| one.file == file);
            let own: Vec<_> = own.map(|one| one.text.as_str()).collect();
            written += &format!("---\n# {file}\n{head}items:\n{}", own.join("\n"));
        }
        written
    }
}

fn without_blank_ends(lines: &[&str]) -> String {
    let last = lines.iter().rposition(|line| !line.trim().is_empty()).unwrap_or_default();
    lines.iter().take(last + 1).map(|line| format!("{line}\n")).collect()
}

/// Returns what stands behind `# knows:`, with the lines of comment that go on with it.
fn knows(lines: &[&str]) -> Option<String> {
    let starts = |line: &&str| line.trim_start().starts_with(KNOWS);
    let at = lines.iter().position(starts)?;
    let first = lines.get(at)?.trim_start().strip_prefix(KNOWS)?.trim();
    let more = lines.get(at + 1..)?.iter().map_while(|line| line.trim_start().strip_prefix('#'));
    let all: Vec<_> = [first].into_iter().chain(more.map(str::trim)).collect();
    Some(all.join(" ").trim().to_owned()).filter(|knows| !knows.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bank, Skill};

    #[test]
    fn every_item_stands_in_its_file_and_an_export_reads_back_as_what_it_was() {
        let (bank, originals) = (Bank::builtin().unwrap(), Originals::builtin());
        let skill: &Skill = bank.skills().next().unwrap();
        for item in bank.skills().flat_map(|skill| &skill.items) {
            assert!(originals.get(&item.id).is_some(), "{}", item.id);
        }
        let ids = skill.items.iter().take(2).map(|item| item.id.as_str());
        let text = originals.written(ids);
        let text = text.trim_start_matches("---\n").to_owned();
        let (page, read) = crate::reading::skill("skills/x.yaml", &text);
        assert!(!page.has_errors());
        let read = read.unwrap().skill;
        assert_eq!(read.id, skill.id);
        let hashes = |skill: &Skill| {
            skill.items.iter().take(2).map(|item| item.sha256.clone()).collect::<Vec<_>>()
        };
        assert_eq!(hashes(&read), hashes(skill));
    }

    #[test]
    fn what_an_item_knows_is_its_comment_and_nothing_else() {
        let file = "skill: a\nitems:\n  - id: a.one\n    # knows: the limit\n    # of a claim.\n    \
                    kind: single\n\n  - id: a.two\n    # written in May\n";
        let files = [("skills/a.yaml".to_owned(), file.to_owned())].into_iter().collect();
        let originals = Originals::of(&files);
        let knows = |id| originals.get(id).unwrap().knows.clone();
        assert_eq!(knows("a.one").as_deref(), Some("the limit of a claim."));
        assert_eq!(knows("a.two"), None);
        let written = originals.written(["a.two", "nobody"]);
        assert_eq!(
            written,
            "---\n# skills/a.yaml\nskill: a\nitems:\n  - id: a.two\n    # written in May\n"
        );
    }
}
