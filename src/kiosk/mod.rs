//! A computer or tablet of the office that candidates use: it shows one person nothing of another.
//!
//! Somebody **hands over** a browser: their own sign-in ends in it, and it holds a key of the practice
//! instead, by which nothing but pages for candidates opens (`screen.rs`). A candidate begins a **turn** by a
//! return code, which the office can make for them, or without one, to look at the jobs. In a turn only such links open as were
//! made in it, and only forms that were shown in it are taken: what *Back* leads to belongs to nobody there. A turn ends
//! when somebody says that they are done, or after three minutes without a touch. **Coming back** takes a password.
//!
//! Read on in `screen.rs`, then `glass.rs`, then a page.

pub mod room;

mod actions;
mod device;
mod events;
mod glass;
mod input;
mod pages;
mod screen;
