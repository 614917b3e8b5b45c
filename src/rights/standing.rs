//! What is held of somebody, and what of it may go today.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    hold::LegalHold,
    laws::{self, Bind, Facts, Until},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::typed_id::TypedId,
    onboarding,
    people::PersonId,
    platform::db::{
        Scope, Table,
        held::{Keeping, Part, Row, Subject},
    },
    practices::{self, Practice},
    roster::{self, StaffStage},
};

/// Rows of one table that are somebody's, for one reason.
pub struct Found {
    pub table: &'static Table,
    pub part: &'static Part,
    pub rows: Vec<Row>,
}

/// Reads all that is held of somebody, from the lowest room to the highest.
pub async fn gather(scope: &Scope, person: PersonId) -> Result<Vec<Found>> {
    let mut subject = Subject::new(person.uuid());
    let tables = scope.platform().rooms.tables().collect::<Vec<_>>();
    let (mut found, mut seen) = (vec![], HashSet::new());
    // First what is theirs by an id, then what only mentions one of those ids.
    for is_mention in [false, true] {
        for table in tables.iter().rev() {
            for part in table.parts().iter().filter(|part| part.is_mention() == is_mention) {
                let mut rows = vec![];
                for such in part.rows_of(scope.practice_id(), &subject) {
                    rows.extend((table.read)(scope, such).await?);
                }
                rows.retain(|row| seen.insert((table.name(), row.key())));
                subject.note(&rows);
                found.push(Found { table, part, rows });
            }
        }
    }
    Ok(found)
}

/// What is kept of somebody for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub keeping: Keeping,
    pub rows: usize,
    pub last_record: Option<DateTime<Utc>>,
    /// The laws that have it kept, also those whose time is over.
    pub binds: Vec<Bind>,
    /// The same by what a program is told of: a later day would tell when somebody was at a test.
    pub told: Vec<Bind>,
}

impl Kept {
    pub fn until(&self) -> Option<Until> {
        self.binds.iter().map(|bind| bind.until).max()
    }

    pub fn may_go(&self, today: NaiveDate) -> bool {
        self.until().is_none_or(|until| !until.binds(today))
    }
}

/// What is held of somebody, and why it stays.
pub struct Standing {
    pub kept: Vec<Kept>,
    pub hold: Option<LegalHold>,
    pub today: NaiveDate,
}

impl Standing {
    /// Returns what may go. Who they are goes with the last of it.
    pub fn goes(&self) -> BTreeSet<Keeping> {
        let is_all = self.is_all();
        let may_go = |kept: &&Kept| match kept.keeping {
            Keeping::Identity => is_all,
            _ => kept.may_go(self.today),
        };
        let goes: BTreeSet<_> = self.kept.iter().filter(may_go).map(|kept| kept.keeping).collect();
        if self.hold.is_some() { BTreeSet::new() } else { goes }
    }

    /// Returns whether nothing has to stay.
    pub fn is_all(&self) -> bool {
        let others = self.kept.iter().filter(|kept| kept.keeping != Keeping::Identity);
        self.hold.is_none() && others.into_iter().all(|kept| kept.may_go(self.today))
    }
}

/// Returns how it stands with what was gathered of somebody.
pub async fn standing(scope: &Scope, person: PersonId, found: &[Found]) -> Result<Standing> {
    let practice = practices::here(scope).await?;
    let facts = facts(scope, person, &practice).await?;
    let (state, now) = (practice.particulars.state.word(), scope.now());
    let mut by_reason: BTreeMap<Keeping, Vec<&Found>> = BTreeMap::new();
    for one in found.iter().filter(|one| !one.rows.is_empty()) {
        by_reason.entry(one.part.keeping).or_default().push(one);
    }
    let mut kept = vec![];
    for (keeping, of_that) in by_reason {
        if keeping == Keeping::Passing {
            continue;
        }
        let rows = || of_that.iter().flat_map(|one| one.rows.iter().map(|row| (one.part, row)));
        // How many there are of the others, and since when, would tell who has begun a test, or asked because of health.
        let told = || rows().filter(|(part, _)| !part.is_unseen() && !part.is_by_page());
        let is_open = rows().any(|(part, row)| part.is_open(row));
        let binds = |last: Option<DateTime<Utc>>| {
            let last_record = last.map(|at| practice.today(at));
            laws::binds(keeping, state, &Facts { last_record, is_open, ..facts.clone() })
        };
        let last_record = rows().filter_map(|(_, row)| row.last_moment(now)).max();
        let last_told = told().filter_map(|(_, row)| row.last_moment(now)).max();
        kept.push(Kept {
            keeping,
            rows: told().count(),
            last_record,
            binds: binds(last_record)?,
            told: binds(last_told)?,
        });
    }
    let hold = store::hold_on(scope, person).await?;
    Ok(Standing { kept, hold, today: practice.today(now) })
}

async fn facts(scope: &Scope, person: PersonId, practice: &Practice) -> Result<Facts> {
    let today = practice.today(scope.now());
    let staff = roster::of_person(scope, person).await?;
    let stage = staff.as_ref().map(|staff| staff.stage(today));
    let works_here = matches!(stage, Some(StaffStage::Starting | StaffStage::Active));
    let never = stage == Some(StaffStage::DidNotStart);
    let span = staff.map(|staff| staff.span).filter(|_| !never);
    let class = |keep| serde_json::to_value(keep).map_err(Error::internal);
    let classes = onboarding::keeps(scope, person).await?.into_iter().map(class);
    let classes = classes.collect::<Result<Vec<_>>>()?;
    Ok(Facts {
        first_day: span.as_ref().map(|span| span.since()),
        last_day: span.as_ref().and_then(|span| span.last_day),
        works_here,
        classes: classes.iter().filter_map(|class| class.as_str()).map(str::to_owned).collect(),
        ..Facts::default()
    })
}
