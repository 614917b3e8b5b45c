//! What was found, counted.

use std::{collections::BTreeMap, fmt};

use chrono::Datelike;
use matching::{Found, Tier, birth_date::BirthDate};

use crate::{Case, Truth, names::Origin, variants::Kind};

/// Planted, found in any tier, found in strong or possible.
type Recall = [usize; 3];

#[derive(Default)]
pub struct Figures {
    kinds: BTreeMap<Kind, Recall>,
    /// False rows in weak, possible, strong.
    false_rows: [usize; 3],
    false_strong_homonyms: usize,
    homonyms_shown: usize,
    /// By origin: people, false rows in strong and possible, false rows in all.
    origins: [[usize; 3]; 4],
}

impl Figures {
    pub fn of(cases: &[Case], found: &[Found<'_>]) -> Self {
        let mut figures = Self::default();
        for (case, found) in cases.iter().zip(found) {
            figures.count(case, found);
        }
        figures
    }

    fn count(&mut self, case: &Case, found: &Found<'_>) {
        let place = Origin::ALL.iter().position(|origin| *origin == case.origin).unwrap_or(0);
        self.origins[place][0] += 1;
        let mut best = None;
        for one in &found.matches {
            if matches!(case.truth, Truth::Listed(_, row) if row == one.listed.row) {
                best = Some(one.tier);
                continue;
            }
            self.false_rows[one.tier as usize] += 1;
            self.origins[place][1] += usize::from(one.tier > Tier::Weak);
            self.origins[place][2] += 1;
            // Of one name and born in another year. Who was born on the same day by chance is no such case.
            let years = |date: Option<BirthDate>| date.map(|date| date.on.year());
            let is_homonym = matches!(case.truth, Truth::Homonym)
                && years(case.person.birth_date) != years(one.listed.birth_date);
            self.false_strong_homonyms += usize::from(is_homonym && one.tier == Tier::Strong);
            if std::env::args().any(|word| word == "--show") {
                let codes: Vec<_> = one.reasons.iter().map(|reason| reason.code()).collect();
                println!(
                    "FALSE {:?} {is_homonym} {} {} {:?} {:?} | {:?} {:?}",
                    one.tier,
                    one.score,
                    codes.join(","),
                    case.person.name,
                    case.person.birth_date,
                    one.listed.name,
                    one.listed.birth_date
                );
            }
        }
        if matches!(case.truth, Truth::Homonym) && !found.matches.is_empty() {
            self.homonyms_shown += 1;
        }
        if let Truth::Listed(kind, row) = case.truth {
            let recall = self.kinds.entry(kind).or_default();
            recall[0] += 1;
            recall[1] += usize::from(best.is_some());
            recall[2] += usize::from(best > Some(Tier::Weak));
            if std::env::args().any(|word| word == "--show") && best <= Some(Tier::Weak) {
                println!(
                    "MISS {kind:?} {row} {best:?} {:?} {:?}",
                    case.person.name, case.person.birth_date
                );
            }
        }
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut sums = [Recall::default(); 2];
        for (kind, recall) in &self.kinds {
            let sum = &mut sums[usize::from(*kind == Kind::NicknameMissing)];
            (0..3).for_each(|at| sum[at] += recall[at]);
            writeln!(
                f,
                "  {:<20} {:>3} planted, {:>3} found, {:>3} strong or possible",
                format!("{kind:?}"),
                recall[0],
                recall[1],
                recall[2]
            )?;
        }
        let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
        for (name, [planted, found, sure]) in
            ["all kinds but one", "nicknames in no table"].iter().zip(sums)
        {
            writeln!(
                f,
                "  {name}: recall {:.3} over all tiers, {:.3} strong or possible",
                share(found, planted),
                share(sure, planted)
            )?;
        }
        let [weak, possible, strong] = self.false_rows;
        writeln!(
            f,
            "  false rows: {strong} strong ({} homonyms), {possible} possible, {weak} weak; homonyms shown {}",
            self.false_strong_homonyms, self.homonyms_shown
        )?;
        let [people, sure, all] = self
            .origins
            .iter()
            .fold([0; 3], |sum, one| [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]]);
        for (origin, [own, own_sure, own_all]) in Origin::ALL.iter().zip(self.origins) {
            let against =
                |part: usize, whole: usize| share(part, own) / share(whole, people).max(1e-9);
            writeln!(
                f,
                "  {:<10} {own:>4} people, false rows {own_sure} sure ({:.2} of the whole's rate), {own_all} in all ({:.2})",
                format!("{origin:?}"),
                against(own_sure, sure),
                against(own_all, all)
            )?;
        }
        Ok(())
    }
}
