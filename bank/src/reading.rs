//! All files of a bank, read once: what they say, and what could not be read.

use std::collections::BTreeMap;

use super::{
    blueprint::Blueprint,
    complaint::Complaint,
    draft::Draft,
    files::Files,
    gains::{GAINS, Gains},
    page::Page,
    released::{self, RELEASED, Released},
    skill::{Group, Role, Skill, WrittenSkill},
};

pub(super) const GROUPS: &str = "groups.yaml";
pub(super) const BLUEPRINTS: &str = "blueprints.yaml";
pub(super) const DRAFTS: &str = "drafts.yaml";

#[derive(Default)]
pub(super) struct Reading<'a> {
    pub groups: Vec<Group>,
    pub roles: Vec<Role>,
    pub skills: Vec<ReadSkill<'a>>,
    pub blueprints: Vec<Blueprint>,
    pub drafts: Vec<Draft>,
    /// Nothing if the bank has never been released.
    pub released: Option<Vec<Released>>,
    pub gains: Gains,
    pub pages: BTreeMap<&'a str, Page<'a>>,
}

pub(super) struct ReadSkill<'a> {
    pub file: &'a str,
    pub skill: Skill,
    /// Where each item stands in the file, because one that cannot be read is left out.
    pub places: Vec<usize>,
    pub is_whole: bool,
}

impl<'a> Reading<'a> {
    pub fn of(files: &'a Files) -> Self {
        let mut reading = Self::default();
        reading.groups = reading.list(files, GROUPS);
        reading.blueprints = reading.list(files, BLUEPRINTS);
        // A bank that is being written may have none.
        if files.get(DRAFTS).is_some() {
            reading.drafts = reading.list(files, DRAFTS);
        }
        if let Some(text) = files.get(RELEASED) {
            let mut page = Page::lines(RELEASED, text);
            reading.released = Some(released::read(&mut page, text));
            reading.pages.insert(RELEASED, page);
        }
        if let Some(text) = files.get(GAINS) {
            let mut page = Page::lines(GAINS, text);
            reading.gains = Gains::read(&mut page, text);
            reading.pages.insert(GAINS, page);
        }
        for (file, text) in files.named("role-profiles/") {
            let (page, role) = Page::read(file, text);
            reading.roles.extend(role);
            reading.pages.insert(file, page);
        }
        for (file, text) in files.named("skills/") {
            let (page, skill) = skill(file, text);
            reading.skills.extend(skill);
            reading.pages.insert(file, page);
        }
        reading
    }

    /// Returns the page on which to complain about a skill, and the skill.
    pub fn each_skill(&mut self) -> impl Iterator<Item = (&mut Page<'a>, &ReadSkill<'a>)> {
        let mut skills: BTreeMap<_, _> =
            self.skills.iter().map(|skill| (skill.file, skill)).collect();
        self.pages.values_mut().filter_map(move |page| {
            let skill = skills.remove(page.file)?;
            Some((page, skill))
        })
    }

    /// Returns all complaints in the order of files and lines.
    pub fn complaints(pages: BTreeMap<&'a str, Page<'a>>) -> Vec<Complaint> {
        let mut complaints: Vec<_> = pages.into_values().flat_map(Page::into_complaints).collect();
        complaints.sort_by(|one, two| {
            let place = |it: &Complaint| (it.line, it.column);
            one.file.cmp(&two.file).then(place(one).cmp(&place(two)))
        });
        complaints
    }

    fn list<T: serde::de::DeserializeOwned>(
        &mut self,
        files: &'a Files,
        file: &'static str,
    ) -> Vec<T> {
        let (page, list) = match files.get(file) {
            Some(text) => Page::read(file, text),
            None => (Page::missing(file), None),
        };
        self.pages.insert(file, page);
        list.unwrap_or_default()
    }
}

/// Reads a file of `skills/`.
pub(super) fn skill<'a>(file: &'a str, text: &'a str) -> (Page<'a>, Option<ReadSkill<'a>>) {
    let (mut page, written) = Page::read::<WrittenSkill>(file, text);
    let skill = written.map(|written| read(file, &mut page, written));
    (page, skill)
}

fn read<'a>(file: &'a str, page: &mut Page<'a>, written: WrittenSkill) -> ReadSkill<'a> {
    let WrittenSkill { skill: id, title, group, duties, review_by, items } = written;
    let mut skill = Skill { id, title, group, duties, review_by, items: vec![] };
    let (mut places, mut is_whole) = (vec![], true);
    for (place, item) in items.into_iter().enumerate() {
        match item.read() {
            Ok(item) => {
                skill.items.push(item);
                places.push(place);
            }
            Err(flaw) => {
                is_whole = false;
                page.error(&format!("items/{place}/{}", flaw.path), flaw.message);
            }
        }
    }
    ReadSkill { file, skill, places, is_whole }
}
