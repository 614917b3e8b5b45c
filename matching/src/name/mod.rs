//! Names: as they were written, folded into one spelling, taken apart, and how close two words are.

mod fold;
mod nickname;
mod particle;
mod parts;
mod sound;
mod suffix;
mod typo;
mod written;

pub use fold::fold;
pub use nickname::Nicknames;
pub use particle::is_particle;
pub use parts::{Part, Parts, Place};
pub use sound::sound;
pub use suffix::Suffix;
pub use typo::typos;
pub use written::WrittenName;
