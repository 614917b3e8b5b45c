//! People of a list and of a practice, made up.

use chrono::{Days, NaiveDate};
use matching::{
    birth_date::BirthDate,
    list::Listed,
    name::{WrittenName, fold},
};

use crate::{chance::Chance, names::Origin};

/// States with how many of a hundred people live there, roughly.
const STATES: &str = "CA CA CA CA CA CA CA CA CA CA CA TX TX TX TX TX TX TX TX TX FL FL FL FL FL FL FL NY NY NY NY NY NY PA PA PA PA IL IL IL IL OH OH OH OH GA GA GA NC NC NC MI MI MI NJ NJ NJ VA VA WA WA AZ AZ MA MA TN TN IN IN MO MO MD MD WI WI CO CO MN MN SC AL LA KY OR OK CT UT IA NV AR MS KS NM NE ID WV HI NH ME";

/// Somebody, whole.
#[derive(Clone)]
pub struct Human {
    pub name: WrittenName,
    pub birth_date: NaiveDate,
    pub state: String,
    pub origin: Origin,
}

impl Human {
    pub fn draw(chance: &mut Chance) -> Self {
        let origin = Origin::draw(chance);
        let name = WrittenName {
            last: origin.last(chance),
            first: origin.first(chance),
            middle: origin.middle(chance),
            suffix: String::new(),
        };
        Self { name, birth_date: birth_date(chance), state: chance.word(STATES).to_owned(), origin }
    }
}

/// Most are in their middle years.
pub fn birth_date(chance: &mut Chance) -> NaiveDate {
    let years = (chance.below(30) + chance.below(28)) as u64;
    let first = NaiveDate::from_ymd_opt(1945, 1, 1).unwrap_or_default();
    first.checked_add_days(Days::new(years * 365 + chance.below(366) as u64)).unwrap_or_default()
}

/// Writes somebody as the LEIE does: capitals without accents, cut.
pub fn listed(row: u32, human: &Human, chance: &mut Chance) -> Listed {
    let plain = |text: &str, kept: usize| -> String {
        let plain: Vec<String> = text.split('\'').map(fold).collect();
        plain.join("'").chars().take(kept).collect::<String>().trim_end().to_owned()
    };
    let mut last = plain(&human.name.last, 20);
    if chance.one_in(100, 1) {
        last = format!("{last}{}", chance.word(" III|, JR| JR|, SR").replace('|', ""))
            .chars()
            .take(20)
            .collect();
    }
    let has_birth_date = !chance.one_in(100, 3);
    Listed {
        row,
        name: WrittenName {
            last,
            first: plain(&human.name.first, 15),
            middle: plain(&human.name.middle, 15),
            suffix: String::new(),
        },
        birth_date: has_birth_date
            .then_some(BirthDate { on: human.birth_date, century_is_guessed: false }),
        state: human.state.clone(),
        specialty: chance
            .word("NURSE/NURSES,AIDE PERSONAL,CARE,PROVID HEALTH,CARE,AIDE")
            .replace(',', " "),
        ..Listed::default()
    }
}
