//! Clauses of a message about hours: what belongs together, and whether it is said of hours that
//! are possible or of those that are not.

use std::ops::Range;

use super::atom::{Atom, Open};
use crate::week::{DAYS, Week};

#[derive(Clone, Debug, Default)]
pub(super) struct Clause {
    pub is_not: bool,
    /// It is an exception by its word: what follows in a list is one too.
    pub is_exception: bool,
    pub is_after_but: bool,
    pub is_only: bool,
    /// *Only* stood before the days: *only Tuesdays*.
    pub is_only_days: bool,
    pub is_any: bool,
    /// Its times are a part of the day, by name.
    pub is_part: bool,
    pub days: Vec<usize>,
    pub times: Option<Vec<Range<u32>>>,
    last: Option<Open>,
    /// Days stood last.
    ends_in_days: bool,
    /// *And* or *or* stood last.
    is_linked: bool,
    /// How many days stood before the last comma.
    before_comma: Option<usize>,
}

#[derive(Debug, Default)]
pub(super) struct Clauses {
    pub all: Vec<Clause>,
    pub is_wish: bool,
    pub says_yes: bool,
    /// A yes stood before everything else.
    pub says_yes_first: bool,
    now: Clause,
}

impl Clause {
    pub fn week(&self) -> Week {
        let days = if self.days.is_empty() { (0..DAYS).collect() } else { self.days.clone() };
        let times = self.times.clone().unwrap_or_else(|| std::iter::once(0..48).collect());
        let weeks = times.into_iter().map(|halves| Week::of(days.iter().copied(), halves));
        weeks.fold(Week::NONE, Week::or)
    }

    pub fn is_every_day(&self) -> bool {
        self.days.len() == DAYS
    }

    fn says_something(&self) -> bool {
        self.is_any || !self.days.is_empty() || self.times.is_some()
    }

    /// Joins times that stand together: *after 3 until 8* is one stretch, *mornings and after 5*
    /// are two.
    fn add_times(&mut self, halves: &Range<u32>, open: Open) {
        self.is_part = open == Open::Part;
        let last = self.last.replace(open);
        let times = self.times.get_or_insert_default();
        let meets = match (last, open) {
            (Some(Open::After | Open::Part), Open::Until | Open::Part)
            | (Some(Open::Until | Open::Part), Open::After) => times
                .last()
                .map(|before| before.start.max(halves.start)..before.end.min(halves.end))
                .filter(|both| !both.is_empty()),
            _ => None,
        };
        match (times.last_mut(), meets) {
            (Some(before), Some(both)) => *before = both,
            _ => times.push(halves.clone()),
        }
    }
}

impl Clauses {
    /// Returns nothing where *not* could belong to either side.
    pub fn read(row: &[Atom]) -> Option<Self> {
        let mut clauses = Self::default();
        for (at, atom) in row.iter().enumerate() {
            clauses.take(atom, row.get(at + 1))?;
        }
        clauses.close(Clause::default());
        Some(clauses)
    }

    fn take(&mut self, atom: &Atom, next: Option<&Atom>) -> Option<()> {
        match atom {
            Atom::Days(days) => self.days(days, next)?,
            Atom::Times(halves, open) => self.times(halves, *open),
            Atom::Any => {
                self.close_if(self.now.says_something());
                self.now.is_any = true;
            }
            Atom::Not => self.not(next)?,
            Atom::Except => {
                self.close(Clause { is_not: true, is_exception: true, ..Clause::default() })
            }
            Atom::But => self.close(Clause { is_after_but: true, ..Clause::default() }),
            Atom::Only => {
                self.now.is_only = true;
                self.now.is_only_days |= matches!(next, Some(Atom::Days(_)));
                self.now.is_only_days |=
                    !self.now.days.is_empty() && is_end(next) && self.now.times.is_none();
            }
            Atom::Wish => self.is_wish = true,
            Atom::Yes => self.yes(next),
            Atom::Stop => self.close(Clause::default()),
            Atom::Comma => self.now.before_comma = Some(self.now.days.len()),
            // “Monday or Tuesday” is one of them, and nobody knows which.
            Atom::Or if !self.now.is_not => return None,
            Atom::Link | Atom::Or | Atom::Doubt => {}
        }
        if !matches!(atom, Atom::Times(..) | Atom::Link | Atom::Only | Atom::Yes) {
            self.now.last = None;
        }
        self.now.ends_in_days = matches!(atom, Atom::Days(_))
            || (self.now.ends_in_days && matches!(atom, Atom::Link | Atom::Or | Atom::Comma));
        self.now.is_linked = matches!(atom, Atom::Link | Atom::Or);
        Some(())
    }

    fn days(&mut self, days: &[usize], next: Option<&Atom>) -> Option<()> {
        let is_full = self.now.times.is_some() && !self.now.days.is_empty();
        // “8 to 1 Monday Wednesday Friday” is one clause; “…, Friday until noon” begins another.
        let is_listed = self.now.ends_in_days && !matches!(next, Some(Atom::Times(..)));
        if self.now.is_not
            && self.now.is_linked
            && self.now.times.is_some()
            && self.now.days.is_empty()
        {
            // “No nights or weekends.”
            self.close(Clause { is_not: true, ..Clause::default() });
        } else if is_full && !is_listed {
            // After “not Thursday after 3, Friday until 5” nobody knows which is which.
            let is_exception = self.now.is_exception;
            if self.now.is_not && !is_exception && self.now.before_comma.is_some() {
                return None;
            }
            self.close(Clause { is_not: is_exception, is_exception, ..Clause::default() });
        }
        self.now.days.extend(days);
        self.now.days.sort_unstable();
        self.now.days.dedup();
        Some(())
    }

    fn times(&mut self, halves: &Range<u32>, open: Open) {
        let is_next =
            self.now.times.is_some() && !self.now.days.is_empty() && self.now.last.is_none();
        self.close_if(is_next);
        if self.now.is_not
            && self.now.is_linked
            && self.now.times.is_none()
            && !self.now.days.is_empty()
        {
            // “No weekends or nights.”
            self.close(Clause { is_not: true, ..Clause::default() });
        }
        self.now.add_times(halves, open);
    }

    /// *Not* belongs to what follows, or to what stands before it if nothing follows.
    fn not(&mut self, next: Option<&Atom>) -> Option<()> {
        if !self.now.says_something() {
            self.now.is_not |= !is_end(next);
            return Some(());
        }
        if !is_end(next) {
            self.close(Clause { is_not: true, ..Clause::default() });
            return Some(());
        }
        // “Monday to Friday, Saturday no”: only what stands behind the comma, if that is clear.
        match self.now.before_comma {
            Some(before) if before > 1 && self.now.days.len() > before => return None,
            Some(before) if before == 1 && self.now.times.is_some() => return None,
            _ => {}
        }
        self.now.is_not = true;
        self.now.is_after_but = false;
        self.close(Clause::default());
        Some(())
    }

    fn yes(&mut self, next: Option<&Atom>) {
        self.says_yes = true;
        if self.all.is_empty() && !self.now.says_something() && !self.now.is_not {
            self.says_yes_first |=
                matches!(next, Some(Atom::Comma | Atom::But | Atom::Except | Atom::Not));
        }
        let ends = matches!(
            next,
            None | Some(Atom::Days(_) | Atom::Comma | Atom::Stop | Atom::But | Atom::Except)
        );
        if self.now.says_something() && ends {
            self.close(Clause::default());
        }
    }

    fn close_if(&mut self, is_full: bool) {
        if is_full {
            self.close(Clause::default());
        }
    }

    fn close(&mut self, next: Clause) {
        let done = std::mem::replace(&mut self.now, next);
        if done.says_something() {
            self.all.push(done);
        }
    }
}

/// Returns whether a clause ends here.
fn is_end(next: Option<&Atom>) -> bool {
    matches!(
        next,
        None | Some(
            Atom::Comma
                | Atom::Stop
                | Atom::But
                | Atom::Except
                | Atom::Yes
                | Atom::Doubt
                | Atom::Wish
        )
    )
}
