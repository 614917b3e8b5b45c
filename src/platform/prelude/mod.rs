//! What every door of every room is made of, in one line each: `use crate::platform::prelude::page::*`. Where a name comes
//! from is said here once. What a room has of its own, and of other rooms, it names itself.

pub mod api;
pub mod page;
