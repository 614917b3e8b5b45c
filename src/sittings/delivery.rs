//! How the items of a test come to the places of a sitting.
//!
//! A place gets its item once, in a row of its own, and keeps it: what was shown is what is marked. It gets
//! it by a deed of the candidate, and never because somebody looks. What is placed is drawn before the
//! writer is waited for, from a form and contents that never change.

use bank::{Seed, draw};

use super::sitting::Placed;
use crate::{
    assessments::{Contents, Form, FormItem},
    error::Result,
    kernel::digest::{hex, sha256},
};

/// The ways in which a test is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// All items of the form, in an order of the sitting's own. The start places all of them.
    Linear,
}

impl Delivery {
    /// Returns how a test is given by a form. Each form that can be frozen is given as a whole.
    pub fn of(_: &Form) -> Self {
        Self::Linear
    }

    /// Returns what the start of a sitting places, from the first place on, with the numbers drawn for it.
    ///
    /// # Errors
    /// Refuses a form of which an item cannot be found: its test stands still.
    pub fn at_start(self, form: &Form, contents: &Contents, seed: &Seed) -> Result<Vec<Placed>> {
        match self {
            Self::Linear => {
                order(form, seed).into_iter().map(|item| placed(item, contents, seed)).collect()
            }
        }
    }
}

/// Returns the form's items in the order of one sitting: each order is as likely as any other.
fn order<'a>(form: &'a Form, seed: &Seed) -> Vec<&'a FormItem> {
    let mut items: Vec<_> = form.items.iter().collect();
    items.sort_by_cached_key(|item| sha256(format!("order {} {}", hex(seed), item.item)));
    items
}

fn placed(frozen: &FormItem, contents: &Contents, seed: &Seed) -> Result<Placed> {
    let content = contents.get(&frozen.item, &frozen.sha256)?;
    let (item, sha256) = (frozen.item.clone(), frozen.sha256.clone());
    Ok(Placed { item, sha256, drawn: draw(content, seed)? })
}

#[cfg(test)]
mod tests {
    use bank::Bank;

    use super::*;
    use crate::error::Error;

    #[test]
    fn each_seed_gives_an_order_of_its_own_and_always_the_same() {
        let item = |number: usize| FormItem {
            item: format!("item.{number}"),
            sha256: String::new(),
            skill: String::new(),
            group: String::new(),
            measured: None,
        };
        let items = (0..20).map(item).collect();
        let form = Form { role: String::new(), items, seconds: 60, scoring: 1 };
        assert_eq!(order(&form, &[1; 32]), order(&form, &[1; 32]));
        assert_ne!(order(&form, &[1; 32]), order(&form, &[2; 32]));
    }

    #[test]
    fn the_start_of_a_linear_test_places_each_item_of_its_form_once() {
        let bank = Bank::builtin().unwrap();
        let form = Form::of_role(bank, "receptionist", &std::collections::HashSet::new(), &[3; 32])
            .unwrap();
        let (delivery, contents) = (Delivery::of(&form), Contents::of(&form, bank));
        let placed = delivery.at_start(&form, &contents, &[5; 32]).unwrap();
        let mut there: Vec<_> = placed.iter().map(|one| one.item.as_str()).collect();
        let mut asked: Vec<_> = form.items.iter().map(|one| one.item.as_str()).collect();
        there.sort_unstable();
        asked.sort_unstable();
        assert_eq!(there, asked);
        assert_eq!(delivery.at_start(&form, &contents, &[5; 32]).unwrap(), placed);
        let lost = delivery.at_start(&form, &Contents::default(), &[5; 32]);
        assert!(matches!(lost, Err(Error::Conflict(why)) if why.code == "sittings.paused"));
    }
}
