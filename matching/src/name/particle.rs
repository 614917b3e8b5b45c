//! Small words before a family name: some lists write them apart, some together, some not at all.

const PARTICLES: [&str; 34] = [
    "A", "AL", "BIN", "BINT", "D", "DA", "DAL", "DAS", "DE", "DEL", "DELLA", "DEN", "DER", "DI",
    "DO", "DOS", "DU", "E", "EL", "IBN", "LA", "LAS", "LE", "LOS", "MAC", "MC", "O", "ST", "SAN",
    "TEN", "TER", "VAN", "VON", "Y",
];

/// Returns whether a folded word is no family name by itself.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}
