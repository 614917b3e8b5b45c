//! One binary: each further one would be linked again.

mod conversation;
mod expected;
mod office;
mod promises;
mod scripts;
mod utterances;
