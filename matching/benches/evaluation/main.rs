//! How much the matching misses, and how much it floods: a made-up list of 80,000 rows and 1,000 people of a
//! practice, of whom a quarter are on the list in some other spelling and a tenth share a name with it.
//! `cargo bench -p matching --bench evaluation [-- SEED…]`. The weights were tuned on seed 1 alone.

mod chance;
mod figures;
mod names;
mod people;
mod variants;

use std::time::Instant;

use chrono::NaiveDate;
use matching::{List, Person, list::Listed, name::Nicknames};

use crate::{
    chance::Chance,
    figures::Figures,
    names::Origin,
    people::{Human, listed},
    variants::{Kind, homonym, person},
};

const ROWS: u32 = 80_000;
const PEOPLE: usize = 1_000;

/// Somebody of the practice, and what is known of them.
pub struct Case {
    pub person: Person,
    pub origin: Origin,
    pub truth: Truth,
}

pub enum Truth {
    Clean,
    /// On the list in this row.
    Listed(Kind, u32),
    Homonym,
}

fn main() {
    let asked: Vec<u64> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let seeds = if asked.is_empty() { vec![1, 2, 3, 4, 5, 6] } else { asked };
    for seed in seeds {
        run(seed);
    }
}

fn run(seed: u64) {
    let mut chance = Chance::new(seed);
    let (rows, cases) = practice(&mut chance);
    let before = memory();
    let started = Instant::now();
    let list = List::of(rows);
    let loaded = started.elapsed();
    let after = memory();
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap_or_default();
    let (started, worked) = (Instant::now(), on_processor());
    let found: Vec<_> =
        cases.iter().map(|case| list.look_for(&case.person, today).unwrap_or_default()).collect();
    let looked = started.elapsed();
    let worked = on_processor().saturating_sub(worked) / 1_000_000;
    println!("\nseed {seed}{}", if seed == 1 { " (tuned on)" } else { "" });
    println!(
        "  indexed in {loaded:.0?}, {PEOPLE} people looked for in {looked:.0?} ({worked} ms on the processor), rows {before} MB, index {} MB",
        after.saturating_sub(before)
    );
    println!("{}", Figures::of(&cases, &found));
}

/// A quarter varied, a tenth homonyms, the rest on no list.
fn practice(chance: &mut Chance) -> (Vec<Listed>, Vec<Case>) {
    let humans: Vec<Human> = (0..ROWS).map(|_| Human::draw(chance)).collect();
    let mut rows: Vec<Listed> =
        (1..).zip(&humans).map(|(row, human)| listed(row, human, chance)).collect();
    let names = Nicknames::builtin();
    let mut cases = Vec::with_capacity(PEOPLE);
    let mut at = 0;
    while cases.len() < PEOPLE / 4 {
        let kind = Kind::ALL[cases.len() % Kind::ALL.len()];
        at += 7;
        let human = &humans[at];
        if let Some(person) = kind.plant(human, &mut rows[at], &names, chance) {
            cases.push(Case {
                person,
                origin: human.origin,
                truth: Truth::Listed(kind, rows[at].row),
            });
        }
    }
    while cases.len() < PEOPLE / 4 + PEOPLE / 10 {
        at += 7;
        let human = &humans[at];
        if rows[at].birth_date.is_none() {
            continue;
        }
        cases.push(Case {
            person: homonym(human, chance),
            origin: human.origin,
            truth: Truth::Homonym,
        });
    }
    while cases.len() < PEOPLE {
        let human = Human::draw(chance);
        cases.push(Case { person: person(&human), origin: human.origin, truth: Truth::Clean });
    }
    (rows, cases)
}

/// How many MB this process holds, where the system tells.
fn memory() -> u64 {
    let told = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: u64 = told.split(' ').nth(1).and_then(|pages| pages.parse().ok()).unwrap_or(0);
    pages * 4096 / 1_000_000
}

/// How many nanoseconds this process has worked, whatever else the machine does, where the system tells.
fn on_processor() -> u64 {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok()).unwrap_or(0)
}
