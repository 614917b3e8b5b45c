//! How a person of the list may stand in the books of a practice.

use chrono::{Datelike, NaiveDate};
use matching::{
    Person,
    birth_date::BirthDate,
    list::Listed,
    name::{Nicknames, fold},
};

use crate::{
    chance::Chance,
    names::Origin,
    people::{Human, birth_date},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Exact,
    TypoInLast,
    TypoInFirst,
    TypoInBoth,
    Nickname,
    NicknameMissing,
    Swapped,
    HyphenAdded,
    HalfOfHyphen,
    Married,
    MarriedFormerKnown,
    NoDobOnList,
    NoDobHere,
    DobOneDigit,
    DobSwapped,
    ShortYear,
    Sound,
    MiddleAsFirst,
    Suffix,
    Truncated,
    Particle,
    SecondLastLeftOut,
    Initial,
    MovedState,
}

impl Kind {
    pub const ALL: [Self; 24] = [
        Self::Exact,
        Self::TypoInLast,
        Self::TypoInFirst,
        Self::TypoInBoth,
        Self::Nickname,
        Self::NicknameMissing,
        Self::Swapped,
        Self::HyphenAdded,
        Self::HalfOfHyphen,
        Self::Married,
        Self::MarriedFormerKnown,
        Self::NoDobOnList,
        Self::NoDobHere,
        Self::DobOneDigit,
        Self::DobSwapped,
        Self::ShortYear,
        Self::Sound,
        Self::MiddleAsFirst,
        Self::Suffix,
        Self::Truncated,
        Self::Particle,
        Self::SecondLastLeftOut,
        Self::Initial,
        Self::MovedState,
    ];

    #[expect(clippy::too_many_lines, reason = "one arm a variant, read as a table")]
    /// Makes a person of a listed human, and changes the row where the list is what differs. Nothing where
    /// this human cannot vary so.
    pub fn plant(
        self,
        human: &Human,
        row: &mut Listed,
        names: &Nicknames,
        chance: &mut Chance,
    ) -> Option<Person> {
        let mut person = person(human);
        let name = &mut person.name;
        match self {
            Self::Exact => {}
            Self::TypoInLast => name.last = slip(&name.last, chance)?,
            Self::TypoInFirst => name.first = slip(&name.first, chance)?,
            Self::TypoInBoth => {
                name.last = slip(&name.last, chance)?;
                name.first = slip(&name.first, chance)?;
            }
            Self::Nickname => {
                let known = names.of(&name.first);
                name.first = known.get(chance.below(known.len()))?.clone();
            }
            Self::NicknameMissing => {
                let missing = missing_nickname(&name.first, chance)?;
                if names.are_one(&name.first, &missing) {
                    return None;
                }
                name.first = missing;
            }
            Self::Swapped => std::mem::swap(&mut name.last, &mut name.first),
            Self::HyphenAdded => name.last = format!("{}-{}", name.last, human.origin.last(chance)),
            Self::HalfOfHyphen => {
                row.name.last = format!("{}-{}", row.name.last, human.origin.last(chance))
                    .chars()
                    .take(20)
                    .collect();
            }
            Self::Married => name.last = Origin::draw(chance).last(chance),
            Self::MarriedFormerKnown => {
                let former = std::mem::replace(&mut name.last, Origin::draw(chance).last(chance));
                person.former = Person::former_names(&former);
            }
            Self::NoDobOnList => row.birth_date = None,
            Self::NoDobHere => person.birth_date = None,
            Self::DobOneDigit => person.birth_date = dated(one_digit(human.birth_date, chance)?),
            Self::DobSwapped => {
                let day = human.birth_date;
                let swapped = NaiveDate::from_ymd_opt(day.year(), day.day(), day.month())?;
                person.birth_date = dated((swapped != day).then_some(swapped)?);
            }
            Self::ShortYear => {
                let text = human.birth_date.format("%m/%d/%y").to_string();
                row.birth_date = BirthDate::read(&text, 2026);
            }
            Self::Sound => name.last = respelled(&name.last)?,
            Self::MiddleAsFirst => {
                if name.middle.len() < 3 {
                    return None;
                }
                name.first = std::mem::take(&mut name.middle);
            }
            Self::Suffix => {
                row.name.last = format!("{}, JR", row.name.last);
                name.suffix = if chance.one_in(2, 1) { "Jr.".to_owned() } else { String::new() };
            }
            Self::Truncated => {
                name.last = format!(
                    "{}-{}",
                    human.origin.rare_last(chance),
                    human.origin.rare_last(chance)
                );
                while name.last.len() < 22 {
                    name.last.push_str("ez");
                }
                row.name.last = fold(&name.last).chars().take(20).collect();
            }
            Self::Particle => {
                let core = human.origin.last(chance).replace(' ', "");
                let (ours, theirs) = match chance.below(4) {
                    0 => (format!("de la {core}"), format!("DELA{core}")),
                    1 => (format!("O’{core}"), format!("O {core}")),
                    2 => (format!("Del {core}"), core.clone()),
                    _ => (format!("Mc{core}"), format!("MC {core}")),
                };
                (name.last, row.name.last) = (ours, theirs);
            }
            Self::SecondLastLeftOut => {
                name.last = format!("{} {}", name.last, Origin::Hispanic.last(chance))
            }
            Self::Initial => {
                row.name.middle = row.name.middle.chars().take(1).collect();
                name.middle =
                    if name.middle.is_empty() { "Q".to_owned() } else { name.middle.clone() };
            }
            Self::MovedState => person.state = "AK".to_owned(),
        }
        Some(person)
    }
}

/// Writes somebody as a practice does.
pub fn person(human: &Human) -> Person {
    Person {
        name: human.name.clone(),
        birth_date: dated(human.birth_date),
        state: human.state.clone(),
        ..Person::default()
    }
}

/// Somebody else of the same name.
pub fn homonym(human: &Human, chance: &mut Chance) -> Person {
    let mut other = human.clone();
    // Half are born on another day, half on the same day of another year: the harder case.
    while (other.birth_date.year() - human.birth_date.year()).abs() < 2 {
        let drawn = birth_date(chance);
        other.birth_date = if chance.one_in(6, 5) {
            drawn
        } else {
            human.birth_date.with_year(drawn.year()).unwrap_or(drawn)
        };
    }
    if chance.one_in(2, 1) {
        other.name.middle = human.origin.middle(chance);
    }
    if chance.one_in(3, 2) {
        other.state = Human::draw(chance).state;
    }
    person(&other)
}

fn dated(on: NaiveDate) -> Option<BirthDate> {
    Some(BirthDate { on, century_is_guessed: false })
}

fn slip(word: &str, chance: &mut Chance) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return None;
    }
    let at = chance.below(letters.len() - 1);
    let letter = chance.word("A B C D E F G H I J K L M N O P R S T U V W Y Z").chars().next()?;
    match chance.below(4) {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letter),
        _ => letters[at] = letter,
    }
    let slipped: String = letters.into_iter().collect();
    (slipped != word).then_some(slipped)
}

fn one_digit(day: NaiveDate, chance: &mut Chance) -> Option<NaiveDate> {
    (0..200).find_map(|_| {
        let mut digits: Vec<u8> = day.format("%Y%m%d").to_string().into_bytes();
        let at = 2 + chance.below(6);
        digits[at] = b'0' + u8::try_from(chance.below(10)).ok()?;
        let changed =
            NaiveDate::parse_from_str(std::str::from_utf8(&digits).ok()?, "%Y%m%d").ok()?;
        let fits = changed != day && (1940..2008).contains(&changed.year());
        fits.then_some(changed)
    })
}

/// Short forms that no table has: the second half, the beginning with an ending of its own, or another name.
fn missing_nickname(first: &str, chance: &mut Chance) -> Option<String> {
    if first.len() < 5 {
        return None;
    }
    let first = first.replace(' ', "");
    let cut = |from: usize, to: usize| first.chars().skip(from).take(to - from).collect::<String>();
    Some(match chance.below(4) {
        0 => cut(0, 3),
        1 => format!("{}ITA", cut(0, 4)),
        2 => cut(first.chars().count() - 3, 40),
        _ => chance
            .word("BUDDY CHIP SISSY KIKI TOTO NENA CHELO PACO LUPE NANCHO BEBE TITI")
            .to_owned(),
    })
}

/// Spells a name as another clerk would.
fn respelled(last: &str) -> Option<String> {
    const WAYS: [(&str, &str); 22] = [
        ("EZ", "ES"),
        ("V", "B"),
        ("CE", "SE"),
        ("GE", "JE"),
        ("LL", "L"),
        ("PH", "F"),
        ("CK", "K"),
        ("QUI", "KI"),
        ("ZH", "CH"),
        ("OU", "U"),
        ("DJ", "J"),
        ("MANN", "MAN"),
        ("SON", "SEN"),
        ("EY", "Y"),
        ("IE", "Y"),
        ("KO", "CO"),
        ("YA", "IA"),
        ("EE", "I"),
        ("OO", "U"),
        ("KH", "K"),
        ("NG", "N"),
        ("Y", "I"),
    ];
    WAYS.iter().find(|(from, _)| last.contains(from)).map(|(from, to)| last.replacen(from, to, 1))
}
