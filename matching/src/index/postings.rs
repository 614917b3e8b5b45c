//! Where each key stands: one run of entries, and where in it each key begins.

#[derive(Default)]
pub struct Postings {
    pairs: Vec<(u32, u32)>,
}

impl Postings {
    /// Takes pairs of a key and an entry.
    pub fn of(mut pairs: Vec<(u32, u32)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        pairs.shrink_to_fit();
        Self { pairs }
    }

    /// Returns the entries under a key.
    pub fn get(&self, key: u32) -> impl Iterator<Item = u32> {
        let from = self.pairs.partition_point(|(known, _)| *known < key);
        self.pairs[from..]
            .iter()
            .take_while(move |(known, _)| *known == key)
            .map(|(_, entry)| *entry)
    }
}
