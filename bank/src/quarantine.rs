//! A bank is read item by item: one that is faulty is set aside and named, and the rest is used.
//!
//! What can be told in a moment is looked at each time the bank is read: form, names, texts, and a few
//! draws. All that takes longer is `muster bank check`'s.

pub(crate) mod chunks;

use std::{collections::BTreeSet, fmt};

use crate::{
    Bank, Unreadable,
    check::{has_faults, is_id_taken},
    complaint::Complaint,
    files::Files,
    page::Page,
    reading::{ReadSkill, Reading},
    skill::Skill,
};

/// An item that is not used, and why. A file that cannot be read at all has no item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    pub item: Option<String>,
    pub why: Complaint,
}

/// `insurance.share.owes is not used: skills/…:12:7: missing field …`
impl fmt::Display for Quarantined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Complaint { file, line, column, message, .. } = &self.why;
        let what = self.item.as_deref().unwrap_or("a file");
        write!(f, "{what} is not used: {file}:{line}:{column}: {message}")
    }
}

impl Bank {
    /// Reads whatever of a bank is sound.
    ///
    /// # Errors
    /// Refuses a bank whose groups or blueprints cannot be read: nothing could be asked.
    pub fn load(files: &Files) -> Result<Self, Unreadable> {
        let Reading { groups, skills, blueprints, drafts, gains, mut pages, .. } =
            Reading::of(files);
        let mut quarantined = vec![];
        let mut sound = Sound { quarantined: &mut quarantined, ids: BTreeSet::new() };
        let mut read: Vec<Skill> = vec![];
        let parsed: BTreeSet<&str> = skills.iter().map(|skill| skill.file).collect();
        for skill in skills {
            let Some(page) = pages.remove(skill.file) else { continue };
            read.extend(sound.of(page, skill));
        }
        for (file, text) in files.named("skills/") {
            if !parsed.contains(file) {
                let Some(page) = pages.remove(file) else { continue };
                read.extend(sound.saved(file, text, page));
            }
        }
        let mut others = Reading::complaints(pages);
        others.retain(Complaint::is_error);
        if !others.is_empty() {
            return Err(Unreadable::of(&others));
        }
        Ok(Self { gains, quarantined, ..Self::of(groups, read, blueprints, drafts) })
    }

    /// Returns the items that were set aside.
    pub fn quarantined(&self) -> &[Quarantined] {
        &self.quarantined
    }
}

/// What has been found sound so far.
struct Sound<'a> {
    quarantined: &'a mut Vec<Quarantined>,
    ids: BTreeSet<String>,
}

impl Sound<'_> {
    fn set_aside(&mut self, item: Option<&str>, complaints: Vec<Complaint>) {
        let first = complaints.into_iter().find(Complaint::is_error);
        let set_aside = first.map(|why| Quarantined { item: item.map(str::to_owned), why });
        self.quarantined.extend(set_aside);
    }

    /// Keeps the items of a skill that are sound.
    fn of(&mut self, mut page: Page, read: ReadSkill) -> Option<Skill> {
        let ReadSkill { mut skill, places, .. } = read;
        // What could not be made an item of was said when the file was read.
        for complaint in page.take_complaints() {
            self.set_aside(chunks::id_at(&page, complaint.line), vec![complaint]);
        }
        let items = std::mem::take(&mut skill.items);
        for (place, item) in places.into_iter().zip(items) {
            let at = format!("items/{place}");
            if is_id_taken(&mut page, &at, &item, &mut self.ids)
                || has_faults(&mut page, &at, &skill, &item)
            {
                let complaints = page.take_complaints();
                self.set_aside(Some(&item.id), complaints);
            } else {
                skill.items.push(item);
            }
        }
        (!skill.items.is_empty()).then_some(skill)
    }

    /// Reads the items of a file that is no whole: each by itself, on its own lines.
    fn saved(&mut self, file: &str, text: &str, page: Page) -> Option<Skill> {
        let mut skill: Option<Skill> = None;
        let chunks = chunks::of(text);
        if chunks.is_empty() {
            self.set_aside(None, page.into_complaints());
            return None;
        }
        for chunk in chunks {
            let (page, read) = crate::reading::skill(file, &chunk.text);
            let Some(read) = read else {
                self.set_aside(chunk.id.as_deref(), page.into_complaints());
                continue;
            };
            let Some(found) = self.of(page, read) else { continue };
            match &mut skill {
                Some(skill) => skill.items.extend(found.items),
                None => skill = Some(found),
            }
        }
        skill
    }
}

#[cfg(test)]
mod tests;
