//! Numbers that somebody makes of those in the stem without knowing what they mean.

use rust_decimal::Decimal;

use super::values::Found;

pub(super) struct Formula {
    pub name: &'static str,
    of: fn(&Numbers) -> Option<Decimal>,
}

impl Formula {
    /// Returns its number with cents, if the stem has what it is made of.
    pub fn value(&self, found: &[Found]) -> Option<Decimal> {
        (self.of)(&Numbers::of(found)?).map(|value| value.round_dp(2).normalize())
    }
}

/// The numbers of a stem, in its order and in their own.
struct Numbers {
    given: Vec<Decimal>,
    sorted: Vec<Decimal>,
    percent: Option<Decimal>,
}

impl Numbers {
    fn of(found: &[Found]) -> Option<Self> {
        let given: Vec<_> = found.iter().map(|one| one.value).collect();
        let mut sorted = given.clone();
        sorted.sort();
        let percent = found.iter().find(|one| one.is_percent).map(|one| one.value);
        (!given.is_empty()).then_some(Self { given, sorted, percent })
    }

    fn two(&self) -> Option<(Decimal, Decimal)> {
        Some((*self.given.first()?, *self.given.get(1)?))
    }

    fn largest(&self) -> Option<Decimal> {
        self.sorted.last().copied()
    }

    fn part(&self) -> Option<Decimal> {
        self.largest()?.checked_mul(self.percent?)?.checked_div(Decimal::ONE_HUNDRED)
    }
}

pub(super) static FORMULAS: [Formula; 15] = [
    Formula { name: "the first number", of: |all| all.given.first().copied() },
    Formula { name: "the last number", of: |all| all.given.last().copied() },
    Formula { name: "the largest number", of: Numbers::largest },
    Formula { name: "the smallest number", of: |all| all.sorted.first().copied() },
    Formula { name: "the median", of: |all| all.sorted.get(all.sorted.len() / 2).copied() },
    Formula { name: "a + b", of: |all| all.two().and_then(|(a, b)| a.checked_add(b)) },
    Formula {
        name: "a - b",
        of: |all| all.two().and_then(|(a, b)| a.checked_sub(b)).map(|it| it.abs()),
    },
    Formula { name: "a * b", of: |all| all.two().and_then(|(a, b)| a.checked_mul(b)) },
    Formula { name: "a / b", of: |all| all.two().and_then(|(a, b)| a.checked_div(b)) },
    Formula { name: "b / a", of: |all| all.two().and_then(|(a, b)| b.checked_div(a)) },
    Formula {
        name: "the sum of all",
        of: |all| all.given.iter().try_fold(Decimal::ZERO, |sum, one| sum.checked_add(*one)),
    },
    Formula {
        name: "largest - smallest",
        of: |all| all.largest()?.checked_sub(*all.sorted.first()?),
    },
    Formula {
        name: "largest - second",
        of: |all| all.largest()?.checked_sub(*all.sorted.iter().rev().nth(1)?),
    },
    Formula { name: "a * b %", of: Numbers::part },
    Formula { name: "a - a * b %", of: |all| all.largest()?.checked_sub(all.part()?) },
];

#[cfg(test)]
mod tests {
    use super::{super::values::found, *};

    #[test]
    fn what_can_be_made_of_the_numbers_of_a_stem_is_made() {
        let made = |name: &str, stem: &str| {
            let formula = FORMULAS.iter().find(|one| one.name == name).unwrap();
            formula.value(&found(stem)).map(|value| value.to_string())
        };
        let stem = "Allowed $200.00, paid 20% after $30.00.";
        assert_eq!(made("a * b %", stem).as_deref(), Some("40"));
        assert_eq!(made("a - a * b %", stem).as_deref(), Some("160"));
        assert_eq!(made("the median", stem).as_deref(), Some("30"));
        assert_eq!(made("a * b %", "Allowed $200.00."), None);
        assert_eq!(made("the first number", "No number."), None);
    }
}
