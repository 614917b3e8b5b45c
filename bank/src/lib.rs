//! The question bank: skills, their items, and the blueprints that put them together.
//!
//! `question-banks/README.md` is the format, and `check` is its law. An item is read into an
//! [`Item`]; [`draw`] gives a sitting its numbers, kept as [`Drawn`]; [`Shown`] is all that a
//! candidate sees; [`Layout::read`] makes a [`Response`] of what comes back, and [`mark`] marks
//! it. All of it follows from [`Content`], seed and language: nothing here asks a clock, a database or
//! the machine's chance. A form freezes the content of its items, and `released.lock` holds the
//! bank to it, so a mark can be found again for ever.
//!
//! Each kind of question is one file under `kinds/`, and one line of `kinds.rs`. Read on there, in
//! `item.rs`, `content.rs`, `draw.rs`, `shown.rs` and `mark.rs`; then in `check.rs`.

mod areas;
mod assembly;
mod attack;
mod blueprint;
mod bulk;
mod calibration;
mod check;
mod complaint;
mod content;
mod counts;
mod dice;
mod digest;
mod draft;
mod draw;
mod expression;
mod files;
mod fill;
mod flaw;
mod form;
mod forms;
mod gains;
mod gaps;
mod guess;
mod item;
mod kinds;
mod language;
mod layout;
mod local_text;
mod mark;
mod markdown;
mod number;
mod original;
mod page;
mod parallel;
mod places;
mod pool;
mod quarantine;
mod reading;
mod refused;
mod released;
mod sample;
mod shown;
mod sight;
mod skill;
mod tree;
mod value;
mod words;
mod written;

use std::{collections::HashMap, fmt, sync::LazyLock};

use indexmap::IndexMap;

pub use self::{
    areas::{Area, Levels, Need, Origin, Tree, TreeRole, TreeSkill},
    assembly::Assembly,
    attack::{Attack, Attacked, Copied, Earned, Leak, Tries, attack, attack_items},
    blueprint::Blueprint,
    calibration::{
        Calibrated, Calibration, CalibrationModel, CalibrationSource, Found, Measured, Skipped,
        calibrate,
    },
    check::{DRAWS, check},
    complaint::{Complaint, Severity},
    content::{Content, Frozen},
    counts::{Counts, Sources},
    dice::{Seed, seed_of},
    draft::Draft,
    draw::{Draw, draw},
    expression::Expression,
    files::Files,
    flaw::Flaw,
    form::NONE,
    gains::{GAINS, gains},
    guess::{Guessed, Guessing, Trials, WayEarns, guess},
    item::{Answered, Checked, ExpertReview, Item, Level, Retired, SecondRead, Source, Written},
    kinds::{Answer, Kind, Response},
    language::Language,
    layout::Layout,
    local_text::LocalText,
    mark::{Mark, key, mark},
    number::{Unit, read_number},
    original::{Original, Originals},
    pool::{Exposed, Heaviest, Pool, Pooled, Short, pool},
    quarantine::Quarantined,
    refused::Refused,
    released::{RELEASED, Release, release},
    sample::sample,
    shown::{Choice, MistakeShown, Shown, Table, TableCell, TableRow, mistakes, rationale},
    sight::plain,
    skill::{Group, Skill},
    value::{Drawn, Value},
};
use self::{gains::Gains, reading::Reading};

pub struct Bank {
    groups: Vec<Group>,
    skills: IndexMap<String, Skill>,
    blueprints: Vec<Blueprint>,
    drafts: Vec<Draft>,
    /// Of each item the skill, and its place there.
    items: HashMap<String, (usize, usize)>,
    /// What a cheat gains of the items.
    gains: Gains,
    /// What was set aside when it was loaded.
    quarantined: Vec<Quarantined>,
}

/// Why the bank that we ship cannot be used: its complaints.
#[derive(Clone, Debug)]
pub struct Unreadable(String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unreadable {}

impl Unreadable {
    fn of(complaints: &[Complaint]) -> Self {
        let complaints: Vec<_> = complaints.iter().map(ToString::to_string).collect();
        Self(complaints.join("\n"))
    }
}

static BUILTIN: LazyLock<Result<Bank, Unreadable>> =
    LazyLock::new(|| Bank::load(&Files::builtin()));

impl Bank {
    /// Returns what we ship. It is read once; that nothing of it is set aside is a test's business.
    pub fn builtin() -> Result<&'static Self, Unreadable> {
        BUILTIN.as_ref().map_err(Clone::clone)
    }

    /// Reads a bank that [`check`] finds nothing wrong with, or returns what cannot be read.
    pub fn read(files: &Files) -> Result<Self, Vec<Complaint>> {
        let Reading { groups, skills, blueprints, drafts, gains, pages, .. } = Reading::of(files);
        let mut complaints = Reading::complaints(pages);
        complaints.retain(Complaint::is_error);
        if !complaints.is_empty() {
            return Err(complaints);
        }
        let skills = skills.into_iter().map(|read| read.skill).collect();
        Ok(Self { gains, ..Self::of(groups, skills, blueprints, drafts) })
    }

    fn of(
        groups: Vec<Group>,
        skills: Vec<Skill>,
        blueprints: Vec<Blueprint>,
        drafts: Vec<Draft>,
    ) -> Self {
        let skills: IndexMap<_, _> =
            skills.into_iter().map(|skill| (skill.id.clone(), skill)).collect();
        let items = skills.values().enumerate().flat_map(|(skill, it)| {
            let items = it.items.iter().enumerate();
            items.map(move |(place, item)| (item.id.clone(), (skill, place)))
        });
        let items = items.collect();
        let (gains, quarantined) = (Gains::default(), vec![]);
        Self { groups, skills, blueprints, drafts, items, gains, quarantined }
    }

    /// Returns the parts of a report, in their order.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    pub fn skills(&self) -> impl Iterator<Item = &Skill> {
        self.skills.values()
    }

    pub fn skill(&self, id: &str) -> Option<&Skill> {
        self.skills.get(id)
    }

    pub fn skills_serving(&self, role: &str) -> impl Iterator<Item = &Skill> {
        self.skills().filter(move |skill| skill.serves(role))
    }

    pub fn item(&self, id: &str) -> Option<&Item> {
        let (skill, place) = self.items.get(id)?;
        self.skills.get_index(*skill)?.1.items.get(*place)
    }

    /// Returns the skill that an item asks for.
    pub fn skill_of(&self, item: &str) -> Option<&Skill> {
        Some(self.skills.get_index(self.items.get(item)?.0)?.1)
    }

    pub fn blueprints(&self) -> &[Blueprint] {
        &self.blueprints
    }

    pub fn blueprint(&self, role: &str) -> Option<&Blueprint> {
        self.blueprints.iter().find(|blueprint| blueprint.role == role)
    }
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
