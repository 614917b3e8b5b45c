//! What the crate promises, from outside: files of every kind, cases of other products' users, laws.

mod cases;
mod files;
mod laws;
mod world;
