//! The words of a list, each once, with its neighbors: what sounds like it, and what is one slip away.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
};

use crate::name::sound;

/// Words by number. Neighbors are found by keys in one sorted run, which is smaller and quicker to build
/// than a map of lists.
pub struct Vocabulary {
    numbers: HashMap<Box<str>, u32>,
    words: Vec<Box<str>>,
    /// The key of each word's sound.
    sounds: Vec<u64>,
    keys: Vec<(u64, u32)>,
    hasher: RandomState,
}

/// Words shorter than this have no neighbors by a letter left out: everything would be near.
const SHORTEST: usize = 3;

impl Vocabulary {
    pub fn empty() -> Self {
        Self {
            numbers: HashMap::new(),
            words: Vec::new(),
            sounds: Vec::new(),
            keys: Vec::new(),
            hasher: RandomState::new(),
        }
    }

    /// Returns the number of a word, and takes it in if it is new.
    pub fn take_in(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(word.into());
        self.numbers.insert(word.into(), number);
        number
    }

    /// Puts all keys in order, once every word is in.
    pub fn finish(&mut self) {
        let mut keys = Vec::with_capacity(self.words.len() * 9);
        self.sounds = self.words.iter().map(|word| self.sound_of(word)).collect();
        for (number, word) in (0..).zip(&self.words) {
            self.each_key(word, |key| keys.push((key, number)));
        }
        keys.sort_unstable();
        keys.dedup();
        keys.shrink_to_fit();
        self.keys = keys;
    }

    pub fn number(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    pub fn word(&self, number: u32) -> &str {
        self.words.get(number as usize).map_or("", |word| word)
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns each word that shares a key, once: one that sounds alike, or differs by about one letter.
    pub fn near(&self, word: &str, found: &mut Vec<u32>) {
        found.clear();
        self.each_key(word, |key| {
            let from = self.keys.partition_point(|(known, _)| *known < key);
            let same = self.keys[from..].iter().take_while(|(known, _)| *known == key);
            found.extend(same.map(|(_, number)| *number));
        });
        found.sort_unstable();
        found.dedup();
    }

    /// Returns the key of a word's sound.
    pub fn sound_of(&self, word: &str) -> u64 {
        self.hasher.hash_one((true, sound(word)))
    }

    /// Returns the key of the sound of a word of the list.
    pub fn sound(&self, number: u32) -> u64 {
        self.sounds[number as usize]
    }

    /// A word's keys: its sound, itself, itself as it may be read off print, and itself with each letter left out.
    fn each_key(&self, word: &str, mut use_key: impl FnMut(u64)) {
        use_key(self.sound_of(word));
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < SHORTEST {
            return;
        }
        use_key(self.hasher.hash_one((false, word)));
        // A machine that reads print takes RN for M.
        if word.contains("RN") {
            use_key(self.hasher.hash_one((false, word.replace("RN", "M").as_str())));
        }
        let mut less = String::with_capacity(word.len());
        for left_out in 0..letters.len() {
            // Of a doubled letter, either may be left out.
            if left_out > 0 && letters[left_out] == letters[left_out - 1] {
                continue;
            }
            less.clear();
            less.extend(
                letters
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| *at != left_out)
                    .map(|(_, letter)| letter),
            );
            use_key(self.hasher.hash_one((false, less.as_str())));
        }
    }
}
