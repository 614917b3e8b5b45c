//! One binary, mirroring `src`. SQLite by default; PostgreSQL when `MUSTER_TEST_POSTGRES` names a
//! server. Every test has a database of its own.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is how a test fails")]

mod analytics;
mod applications;
mod architecture;
mod assessments;
mod at_once;
mod auth;
mod automation;
mod background_checks;
mod backups;
mod binder;
mod brought;
mod check_ins;
mod circles;
mod clock;
mod commands;
mod db;
mod demo;
mod desk;
mod drafts;
mod equal_opportunity;
mod events;
mod exclusions;
mod files;
mod http;
mod in_step;
mod interviews;
mod jobs;
mod keys;
mod kiosk;
mod library;
mod licenses;
mod links;
mod medical;
mod messages;
mod notices;
mod offers;
mod onboarding;
mod openapi;
mod pages;
mod quality;
mod regrades;
mod rights;
mod roster;
mod rounds;
mod schema;
mod screening;
mod story;
mod strangers;
mod urls;
mod webhooks;
mod words;
mod work;
mod world;
