//! The door for people, a file for each page. No program hands over a browser.

pub mod back;
pub mod code;
pub mod hand_over;
pub mod start;
