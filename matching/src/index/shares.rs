//! How common each word is on a list, in each box of a name.

use super::Role;
use crate::weights;

pub struct Shares {
    counts: [Vec<f32>; 2],
    middles: Vec<f32>,
    /// How many names begin with a letter: A to Z, and all others.
    initials: [f32; 27],
    names: f32,
}

impl Shares {
    pub fn new(words: usize) -> Self {
        let none = || vec![0.0; words];
        Self { counts: [none(), none()], middles: none(), initials: [0.0; 27], names: 0.0 }
    }

    pub fn add_name(&mut self, first: &str) {
        self.names += 1.0;
        self.initials[letter(first)] += 1.0;
    }

    pub fn add(&mut self, number: u32, role: Role) {
        self.counts[role as usize][number as usize] += 1.0;
    }

    pub fn add_middle(&mut self, number: u32) {
        self.middles[number as usize] += 1.0;
    }

    pub fn count(&self, number: u32, role: Role) -> f32 {
        self.counts[role as usize][number as usize]
    }

    pub fn middle(&self, number: u32) -> f32 {
        self.share(self.middles[number as usize])
    }

    pub fn initial(&self, word: &str) -> f32 {
        self.share(self.initials[letter(word)])
    }

    /// Returns the share of names that a count is, never nothing and never all.
    pub fn share(&self, count: f32) -> f32 {
        let seen = count + weights::STRANGERS * weights::STRANGERS_SHARE;
        (seen / (self.names + weights::STRANGERS)).min(1.0)
    }
}

fn letter(word: &str) -> usize {
    match word.bytes().next() {
        Some(first @ b'A'..=b'Z') => usize::from(first - b'A'),
        _ => 26,
    }
}
