//! `gains.tsv`: what a look-up cheat gains of each item. Forms ask less often what gives much away, so it
//! has to be known when a form is put together, and finding it out takes [`attack_items`] a second an item.
//!
//! An item never changes once it is released, so its line holds until drawing or the cheat are written anew.

use std::collections::BTreeMap;

use super::{
    Bank, Copied, Tries, attack_items, files::Files, flaw::Flaw, guess::tenths, item::Item,
    page::Page,
};

pub const GAINS: &str = "gains.tsv";

/// Of each item, which part of its points a cheat earns beyond who guesses blindly.
#[derive(Clone, Debug, Default)]
pub(super) struct Gains(BTreeMap<String, f64>);

impl Gains {
    /// Reads the lines, and complains of those that cannot be read.
    pub fn read(page: &mut Page, text: &str) -> Self {
        let mut gains = BTreeMap::new();
        for (index, text) in text.lines().enumerate() {
            if text.trim().is_empty() || text.starts_with('#') {
                continue;
            }
            let read = text.split_once('\t').and_then(|(id, gain)| {
                let gain: f64 = gain.parse().ok()?;
                (-100.0..=100.0).contains(&gain).then(|| (id.to_owned(), gain / 100.0))
            });
            match read {
                Some((id, gain)) => _ = gains.insert(id, gain),
                None => page.error_in_line(index + 1, "a line is an id, a tab, and points of 100"),
            }
        }
        Self(gains)
    }

    /// Of what has not been tried the worst is believed: all of it, where each sitting is shown the same,
    /// and half of it where it has numbers of its own.
    pub fn of(&self, item: &Item) -> f64 {
        let unknown = if item.is_generated() { 0.5 } else { 1.0 - item.answer.chance() };
        self.0.get(&item.id).copied().unwrap_or(unknown)
    }
}

/// Returns the file with a line for each item that forms may ask, in the order of their ids: a line that is
/// there stays, and what has none is tried. `told` hears how many of how many are done.
///
/// # Errors
/// Refuses an item that cannot be drawn or shown: [`crate::check`] says where.
pub fn gains(
    bank: &Bank,
    files: &Files,
    tries: Tries,
    told: &(dyn Fn(usize, usize) + Sync),
) -> Result<String, Flaw> {
    let known = files.get(GAINS).unwrap_or_default();
    let known: BTreeMap<&str, &str> =
        known.lines().filter_map(|line| line.split_once('\t')).collect();
    let offered = bank.skills().flat_map(|skill| skill.offered()).map(|item| item.id.clone());
    let (kept, new): (Vec<_>, Vec<_>) = offered.partition(|id| known.contains_key(id.as_str()));
    let gain = |one: &Copied| format!("{:.1}", tenths(one.cheat - one.guesser));
    let tried = attack_items(bank, &new, tries, told)?;
    let mut lines: BTreeMap<&str, String> =
        tried.iter().map(|one| (one.item.as_str(), gain(one))).collect();
    lines.extend(kept.iter().map(|id| (id.as_str(), known[id.as_str()].to_owned())));
    let lines = lines.into_iter().map(|(id, gain)| format!("{id}\t{gain}\n"));
    Ok([HEAD.to_owned()].into_iter().chain(lines).collect())
}

const HEAD: &str = "\
# What a cheat who holds every file gains of each item beyond who guesses blindly, of its 100 points: forms
# ask less often what gives much away. `muster bank attack --gains question-banks` adds the lines of new items.
";

#[cfg(test)]
mod tests {
    use super::*;

    const FEW: Tries = Tries { forms: 1, kept: 200, sittings: 20 };

    fn read(text: &str) -> (Gains, usize) {
        let mut page = Page::lines(GAINS, text);
        let gains = Gains::read(&mut page, text);
        (gains, page.into_complaints().len())
    }

    fn item(is_generated: bool) -> &'static Item {
        let mut items = Bank::builtin().unwrap().skills().flat_map(|skill| skill.offered());
        items.find(|item| item.is_generated() == is_generated).unwrap()
    }

    #[test]
    fn a_line_says_what_is_gained_and_of_what_has_none_the_worst_is_believed() {
        let (drawn, fixed) = (item(true), item(false));
        let (gains, faults) = read(&format!("# head\n{}\t-2.5\n", drawn.id));
        assert_eq!((gains.of(drawn), faults), (-0.025, 0));
        assert_eq!(gains.of(fixed), 1.0 - fixed.answer.chance());
        assert_eq!(read("").0.of(drawn), 0.5);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_told() {
        for line in ["no tab", "an.id.here\tmuch", "an.id.here\t101", "an.id.here\tNaN"] {
            assert_eq!(read(line).1, 1, "{line}");
        }
    }

    #[test]
    fn every_item_that_forms_may_ask_has_been_tried() {
        let files = Files::builtin();
        let (gains, faults) = read(files.get(GAINS).unwrap());
        assert_eq!(faults, 0);
        let bank = Bank::builtin().unwrap();
        for item in bank.skills().flat_map(|skill| skill.offered()) {
            assert!(gains.0.contains_key(&item.id), "{}: `muster bank attack --gains`", item.id);
        }
        assert!(gains.0.keys().all(|id| bank.item(id).is_some()), "a line of no item");
    }

    #[test]
    fn what_is_written_is_what_the_cheat_gains_and_a_line_that_is_there_stays() {
        let bank = Bank::builtin().unwrap();
        let many = |skill: &&crate::Skill| skill.offered().count() > 1;
        let skill = bank.skills().filter(many).min_by_key(|skill| skill.offered().count()).unwrap();
        let mut ids: Vec<_> = skill.offered().map(|item| item.id.clone()).collect();
        ids.sort();
        let all = bank.skills().flat_map(|skill| skill.offered());
        let told = all.filter(|item| item.id != ids[0]).map(|item| format!("{}\t7.5\n", item.id));
        let files: Files = [(GAINS.to_owned(), told.collect())].into_iter().collect();
        let text = gains(bank, &files, FEW, &|_, _| ()).unwrap();
        let tried = &attack_items(bank, &ids[..1], FEW, &|_, _| ()).unwrap()[0];
        let (found, faults) = read(&text);
        assert_eq!(faults, 0);
        assert_eq!(
            found.of(bank.item(&ids[0]).unwrap()),
            tenths(tried.cheat - tried.guesser) / 100.0
        );
        assert_eq!(found.of(bank.item(&ids[1]).unwrap()), 0.075);
    }
}
