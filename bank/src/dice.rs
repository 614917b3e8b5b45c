//! Chance that can be played again: the same seed and purpose give the same throws for ever.

use sha2::{Digest, Sha256};

/// What a sitting was given by the machine's random source, once.
pub type Seed = [u8; 32];

/// Returns the seed of something that has an id: for what is drawn once for it and not for a sitting.
pub fn seed_of(id: &str) -> Seed {
    Sha256::digest(id).into()
}

/// SHA-256 over seed, purpose and a counter. A change here would shuffle what people have already
/// seen: `throws_are_the_same_for_ever` must never be changed.
pub(super) struct Dice {
    start: Sha256,
    counter: u64,
    block: [u8; 32],
    used: usize,
}

impl Dice {
    /// Dice of two purposes have nothing in common, so one seed serves a whole sitting.
    pub fn new(seed: &Seed, purpose: &str) -> Self {
        let start = Sha256::new().chain_update(seed).chain_update(purpose).chain_update([0]);
        Self { start, counter: 0, block: [0; 32], used: 32 }
    }

    fn throw(&mut self) -> u64 {
        if self.used == 32 {
            let next = self.start.clone().chain_update(self.counter.to_be_bytes());
            self.block = next.finalize().into();
            self.counter += 1;
            self.used = 0;
        }
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&self.block[self.used..self.used + 8]);
        self.used += 8;
        u64::from_be_bytes(bytes)
    }

    /// Returns a whole number below `end`, each as likely as any other.
    pub fn below(&mut self, end: u64) -> u64 {
        if end < 2 {
            return 0;
        }
        // The numbers at the top that would make the lowest remainders likelier.
        let surplus = (u64::MAX % end + 1) % end;
        loop {
            let thrown = self.throw();
            if thrown <= u64::MAX - surplus {
                return thrown % end;
            }
        }
    }

    /// Returns 0, 1, … `count` − 1 in some order, each order as likely as any other.
    pub fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            let other = self.below(last as u64 + 1);
            order.swap(last, usize::try_from(other).unwrap_or(last));
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn throws_are_the_same_for_ever() {
        let mut dice = Dice::new(&[7; 32], "test");
        let throws: Vec<_> = (0..6).map(|_| dice.below(100)).collect();
        assert_eq!(throws, GOLDEN);
        assert_eq!(Dice::new(&[7; 32], "test").shuffled(6), GOLDEN_ORDER);
    }

    const GOLDEN: [u64; 6] = [71, 80, 8, 52, 93, 4];
    const GOLDEN_ORDER: [usize; 6] = [3, 2, 5, 4, 0, 1];

    #[test]
    fn another_purpose_or_another_seed_throws_otherwise() {
        let throws = |seed, purpose| {
            let mut dice = Dice::new(&[seed; 32], purpose);
            (0..8).map(|_| dice.below(1_000)).collect::<Vec<_>>()
        };
        assert_ne!(throws(1, "draw"), throws(1, "choices"));
        assert_ne!(throws(1, "draw"), throws(2, "draw"));
    }

    #[test]
    fn every_order_is_about_as_likely_as_any_other() {
        let mut dice = Dice::new(&[3; 32], "orders");
        let mut seen = std::collections::BTreeMap::new();
        for _ in 0..6_000 {
            *seen.entry(dice.shuffled(3)).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(seen.values().all(|times| (850..=1_150).contains(times)), "{seen:?}");
    }
}
