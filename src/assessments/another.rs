//! Another form of a test, for somebody who has taken one: it asks what they were not asked, as far as the bank has
//! enough.

use std::collections::{HashMap, HashSet};

use bank::{Bank, Seed};

use super::form::{FEWEST, Form, FormItem, FormRefused, scoring};
use crate::kernel::digest::{hex, sha256};

impl Form {
    /// Returns how many of these items it asks.
    pub fn shares(&self, asked: &HashSet<String>) -> usize {
        self.items.iter().filter(|one| asked.contains(&one.item)).count()
    }

    /// Returns a form of the same skills that asks as few of these items as can be, and none of `without`.
    pub fn another(
        &self,
        bank: &Bank,
        (without, asked): (&HashSet<String>, &HashSet<String>),
        seed: &Seed,
    ) -> Result<Self, FormRefused> {
        let skills: HashSet<_> = self.items.iter().map(|one| one.skill.as_str()).collect();
        let mut out = avoided(bank, &self.role, (without, asked), seed)?;
        out.extend(without.iter().cloned());
        Self::of_skills(bank, &self.role, (&out, seed), |skill| skills.contains(&*skill.id))
    }

    /// Returns a short form: as many items as a score needs, skill after skill in turn, so that none is left out before
    /// another has two. Whatever is not scored is not in it.
    pub fn shortened(&self, bank: &Bank) -> Self {
        let mut seen = HashMap::<&str, usize>::new();
        let mut turns = vec![];
        for (place, one) in self.items.iter().enumerate() {
            if bank.item(&one.item).is_some_and(|item| item.worth() > 0) {
                let times = seen.entry(one.skill.as_str()).or_default();
                *times += 1;
                turns.push((*times, place));
            }
        }
        turns.sort_unstable();
        let kept: HashSet<_> = turns.into_iter().take(FEWEST).map(|(_, place)| place).collect();
        let items = self.items.iter().enumerate().filter(|(place, _)| kept.contains(place));
        let items: Vec<_> = items.map(|(_, one)| one.clone()).collect();
        let seconds = |one: &FormItem| bank.item(&one.item).map(|item| i64::from(item.seconds));
        let seconds = items.iter().filter_map(seconds).sum();
        let scoring = scoring(items.iter());
        Self { role: self.role.clone(), items, seconds, scoring }
    }
}

/// Returns which of these items a form can do without. Of a skill that has too few others it keeps as many as it
/// needs, which ones by chance.
fn avoided(
    bank: &Bank,
    role: &str,
    (without, asked): (&HashSet<String>, &HashSet<String>),
    seed: &Seed,
) -> Result<HashSet<String>, FormRefused> {
    let blueprint = bank.blueprint(role).ok_or(FormRefused::NoBlueprint)?;
    let languages = bank.languages_of(blueprint, without);
    let mut avoided = HashSet::new();
    for (id, count) in &blueprint.skills {
        let items = bank.skill(id).into_iter().flat_map(|skill| skill.offered());
        let items = items.filter(|item| {
            !without.contains(&item.id) && languages.iter().all(|one| item.languages.contains(one))
        });
        let (mut seen, fresh): (Vec<_>, Vec<_>) =
            items.map(|item| item.id.as_str()).partition(|item| asked.contains(*item));
        seen.sort_by_cached_key(|item| sha256(format!("again {} {item}", hex(seed))));
        let kept = count.saturating_sub(fresh.len());
        avoided.extend(seen.into_iter().skip(kept).map(str::to_owned));
    }
    Ok(avoided)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLE: &str = "receptionist";

    fn first(bank: &Bank) -> Form {
        Form::of_role(bank, ROLE, &HashSet::new(), &[5; 32]).unwrap()
    }

    fn asked(form: &Form) -> HashSet<String> {
        form.asks().map(|(item, _)| item.to_owned()).collect()
    }

    fn skills(form: &Form) -> Vec<&str> {
        form.items.iter().map(|one| one.skill.as_str()).collect()
    }

    #[test]
    fn another_form_asks_the_same_skills_and_none_of_the_same_questions() {
        let bank = Bank::builtin().unwrap();
        let first = first(bank);
        let second = first.another(bank, (&HashSet::new(), &asked(&first)), &[6; 32]).unwrap();
        assert_eq!(second.shares(&asked(&first)), 0);
        assert_eq!(skills(&second), skills(&first));
    }

    #[test]
    fn where_the_bank_has_too_few_others_no_more_are_asked_again_than_it_takes() {
        let bank = Bank::builtin().unwrap();
        let first = first(bank);
        let blueprint = bank.blueprint(ROLE).unwrap();
        let (id, count) = blueprint.skills.iter().next().unwrap();
        // All but one of this skill are known.
        let all: Vec<_> = bank.skill(id).unwrap().offered().map(|item| item.id.clone()).collect();
        let known: HashSet<_> = all.iter().skip(1).cloned().collect();
        let second = first.another(bank, (&HashSet::new(), &known), &[6; 32]).unwrap();
        assert_eq!(second.shares(&known), count - 1);
        assert_eq!(second.items.len(), first.items.len());
    }

    #[test]
    fn what_a_practice_has_taken_out_is_in_no_other_form_either() {
        let bank = Bank::builtin().unwrap();
        let first = first(bank);
        let without: HashSet<_> = first
            .another(bank, (&HashSet::new(), &asked(&first)), &[6; 32])
            .unwrap()
            .asks()
            .take(1)
            .map(|(item, _)| item.to_owned())
            .collect();
        let second = first.another(bank, (&without, &asked(&first)), &[6; 32]).unwrap();
        assert_eq!(second.shares(&without), 0);
    }

    #[test]
    fn a_postings_other_form_leaves_out_what_its_first_one_does() {
        let bank = Bank::builtin().unwrap();
        let ticked = ["schedule_appointments", "greet_check_in", "phones_messages"];
        let seed = [5; 32];
        let first = Form::of_posting(bank, ROLE, &ticked, (&HashSet::new(), &seed)).unwrap();
        let second = first.another(bank, (&HashSet::new(), &asked(&first)), &[6; 32]).unwrap();
        assert_eq!(skills(&second), skills(&first));
    }

    #[test]
    fn a_short_form_has_as_many_questions_as_a_score_needs_and_of_each_skill_one() {
        let bank = Bank::builtin().unwrap();
        let whole = first(bank);
        let short = whole.shortened(bank);
        let of = |form: &Form| skills(form).into_iter().map(str::to_owned).collect::<HashSet<_>>();
        assert_eq!(short.items.len(), FEWEST);
        assert_eq!(of(&short).len(), of(&whole).len().min(FEWEST));
        assert!(short.seconds < whole.seconds && short.seconds > 0);
    }
}
