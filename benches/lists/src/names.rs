//! What people are called: some names are common, and many are rare.

use crate::dice::Dice;

const FIRST: &[&str] = &[
    "María", "José", "Ana", "Juan", "James", "Mary", "Luis", "Patricia", "Carlos", "Linda",
    "Michael", "Marisol", "David", "Rosa", "Jorge", "Jennifer", "Miguel", "Carmen", "Robert",
    "Lucía", "Daniel", "Elena", "Thomas", "Sofía", "Ángel", "Barbara", "Iker", "Susan", "Raúl",
    "Karen", "Søren", "Aisha", "Wei", "Nguyễn", "Olga", "Zoë", "Ximena", "Yusuf", "Quinn", "Tèo",
];

const LAST: &[&str] = &[
    "García",
    "Smith",
    "Martínez",
    "Johnson",
    "Rodríguez",
    "Williams",
    "Hernández",
    "Brown",
    "López",
    "Jones",
    "González",
    "Miller",
    "Pérez",
    "Davis",
    "Sánchez",
    "Wilson",
    "Ramírez",
    "Anderson",
    "Torres",
    "Thomas",
    "Flores",
    "Taylor",
    "Rivera",
    "Moore",
    "Gómez",
    "Jackson",
    "Díaz",
    "Martin",
    "Reyes",
    "Lee",
    "Morales",
    "O'Brien",
    "Cruz",
    "Thompson",
    "Ortiz",
    "White",
    "Gutiérrez",
    "Harris",
    "Chávez",
    "Clark",
    "Ruiz",
    "Núñez",
    "Kim",
    "Okafor",
    "Lindqvist",
];

const SYLLABLES: &[&str] = &[
    "ba", "ken", "lo", "mir", "zan", "etx", "quo", "vel", "dor", "shi", "pra", "nu", "tek", "wol",
    "fie", "gru", "hol", "jan", "yev", "xu",
];

pub fn name(dice: &mut Dice) -> String {
    let first = dice.one_of(FIRST);
    let last = match dice.below(10) {
        0..5 => dice.one_of(LAST).to_owned(),
        5..8 => format!("{} {}", dice.one_of(LAST), dice.one_of(LAST)),
        _ => rare(dice),
    };
    format!("{first} {last}")
}

fn rare(dice: &mut Dice) -> String {
    let word: String = (0..4).map(|_| dice.one_of(SYLLABLES)).collect();
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
