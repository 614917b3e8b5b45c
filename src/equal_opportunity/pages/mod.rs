//! The doors for people: who says something of themselves, and who reads counts.

pub mod about_you;
pub mod export;
pub mod rates;
