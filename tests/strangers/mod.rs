//! Who may do what: every operation of the API and every page, for everyone who may come.

mod operations;
mod pages;
mod things;

const NOBODY: &str = "lic_01h2xcejqtf2nbrexx3vqjhp41";
