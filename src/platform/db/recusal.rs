//! Whoever applied to a job sees nothing of who else did.
//!
//! A scope that is recused from some jobs asks for no row that hangs on an application to one of them, in
//! whatever room it lies: what hangs on what is read off what each table says that it holds
//! ([`Part`]). Of the log it asks for no event that is about one. So there is one filter, below every page,
//! operation, count and export, and no room can forget it.

use sea_orm::{
    Condition,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement},
};
use uuid::Uuid;

use super::{
    PracticeId, Scope, Table, TenantTable,
    held::{Keeping, Part, Whose},
    table::Future,
};
use crate::{
    error::Result,
    kernel::typed_id::TypedId,
    platform::{house::Rooms, keys::User},
};

/// Jobs, each with its id as the log writes it.
type Jobs = Vec<(Uuid, String)>;

/// Finds the jobs from which a user is recused, and says how what hangs on them is found. A hook: the rooms
/// know who applied.
pub struct Recuses {
    pub of: for<'a> fn(&'a Scope, &'a User) -> Future<'a, Jobs>,
    /// The table of applications, with its columns of the job and of the person.
    pub applications: (&'static str, &'static str, &'static str),
    /// What a column is called, in other tables, that has the id of an application.
    pub link: &'static str,
    /// How ids begin: of applications, of jobs, and of people.
    pub ids: [&'static str; 3],
    /// How ids of files begin.
    pub file: &'static str,
}

/// Of whom is known by more than an application: they stay who they are. A hook.
pub struct Employs {
    /// The table, and its column of the person.
    pub people: (&'static str, &'static str),
    /// How its ids begin.
    pub ids: &'static str,
}

/// The jobs from which somebody is recused.
pub struct Recusal {
    practice: PracticeId,
    jobs: Vec<Uuid>,
    /// The same ids, as the log writes them.
    named: Vec<String>,
    how: &'static Recuses,
    employs: Vec<&'static Employs>,
}

/// Returns from which jobs a user is recused: from none, as a rule.
pub async fn of(scope: &Scope, user: &User) -> Result<Option<Recusal>> {
    let rooms = scope.platform().rooms;
    let Some(how) = rooms.hooks::<Recuses>().next() else { return Ok(None) };
    let (jobs, named): (Vec<_>, Vec<_>) = (how.of)(scope, user).await?.into_iter().unzip();
    let employs = rooms.hooks::<Employs>().collect();
    let recusal = Recusal { practice: scope.practice_id(), jobs, named, how, employs };
    Ok(Some(recusal).filter(|recusal| !recusal.jobs.is_empty()))
}

impl Recusal {
    pub(super) fn is_from(&self, job: Uuid) -> bool {
        self.jobs.contains(&job)
    }

    /// Returns what holds for the rows of a table that are shown, where some are not.
    pub(super) fn shown<E: TenantTable>(&self, rooms: Rooms) -> Option<Condition> {
        let name = E::default().table_name();
        let hidden = match name {
            "events" | "event_subjects" => {
                // Of a file the log does not say whose it is.
                let files = subjects(self.practice).and_where(begins(self.how.file)).to_owned();
                let hidden = |subjects| col(name, "seq").in_subquery(self.seqs_of(subjects));
                hidden(self.subjects()).or(hidden(files))
            }
            _ => self.hidden(rooms, name)?,
        };
        Some(Condition::all().add(hidden).not())
    }

    /// Returns what holds for the hidden rows of a table. It is never unknown: what names nobody is shown.
    fn hidden(&self, rooms: Rooms, name: &'static str) -> Option<Expr> {
        let (applications, job, _) = self.how.applications;
        if name == applications {
            return Some(col(name, job).is_in(self.jobs.iter().copied()));
        }
        let table = rooms.tables().find(|table| table.name() == name)?;
        let parts = table.parts().iter().filter_map(|part| self.hidden_part(rooms, table, part));
        parts.reduce(ExprTrait::or)
    }

    fn hidden_part(&self, rooms: Rooms, table: &Table, part: &Part) -> Option<Expr> {
        let (name, link) = (table.name(), self.how.link);
        let is_hiring = part.keeping == Keeping::Hiring;
        let hidden = match part.whose {
            Whose::Person(column) if is_hiring && (table.has)(link) => {
                let theirs = within(name, column, self.rivals());
                within(name, link, self.applications()).or(col(name, link).is_null().and(theirs))
            }
            Whose::Person(column) if is_hiring => within(name, column, self.rivals()),
            Whose::Person(column) => within(name, column, self.strangers()),
            Whose::Through(steps, _) => {
                let (column, parent) = *steps.first()?;
                let is_hidden = self.hidden(rooms, parent)?;
                let rows = ids_of(parent, self.practice).and_where(is_hidden).to_owned();
                within(name, column, rows)
            }
            // Keys and what waits are shown to nobody, and have to be found by whoever ends them.
            Whose::Mentions(column) if is_hiring => within(name, column, self.subjects()),
            Whose::Mentions(_) | Whose::Filled(_) => return None,
        };
        Some(match part.only {
            Some((column, word)) => hidden.and(col(name, column).eq(word)),
            None => hidden,
        })
    }

    /// The applications to those jobs.
    fn applications(&self) -> SelectStatement {
        let (applications, job, _) = self.how.applications;
        let is_theirs = Expr::col(job).is_in(self.jobs.iter().copied());
        ids_of(applications, self.practice).and_where(is_theirs).to_owned()
    }

    /// Who applied to those jobs.
    fn rivals(&self) -> SelectStatement {
        let (applications, job, person) = self.how.applications;
        let is_theirs = Expr::col(job).is_in(self.jobs.iter().copied());
        of_practice(applications, person, self.practice).and_where(is_theirs).to_owned()
    }

    /// Those of them of whom nothing else is known: they applied to no other job and do not work here.
    fn strangers(&self) -> SelectStatement {
        let (applications, job, person) = self.how.applications;
        let is_another = Expr::col(job).is_not_in(self.jobs.iter().copied());
        let elsewhere =
            of_practice(applications, person, self.practice).and_where(is_another).to_owned();
        let mut strangers = self.rivals();
        strangers.and_where(Expr::col(person).not_in_subquery(elsewhere));
        for Employs { people: (table, column), .. } in &self.employs {
            let here = of_practice(table, column, self.practice);
            strangers.and_where(Expr::col(person).not_in_subquery(here));
        }
        strangers
    }

    /// All that the log tells of together with such an application, as the log names it: the applications
    /// themselves, interviews, offers, messages. And people of whom it tells nothing else.
    fn subjects(&self) -> SelectStatement {
        let [application, job, person] = self.how.ids;
        let of_jobs = of_practice("event_subjects", "seq", self.practice)
            .and_where(Expr::col("subject").is_in(self.named.iter().map(String::as_str)))
            .to_owned();
        let rivals = self.named_in(of_jobs).and_where(begins(application)).to_owned();
        let of_rivals = self.seqs_of(rivals.clone());
        let others = subjects(self.practice)
            .and_where(begins(application))
            .and_where(Expr::col("subject").not_in_subquery(rivals))
            .to_owned();
        let others = self.named_in(self.seqs_of(others));
        let mut is_known = Expr::col("subject").in_subquery(others);
        for Employs { ids, .. } in &self.employs {
            let here = subjects(self.practice).and_where(begins(ids)).to_owned();
            let here = self.named_in(self.seqs_of(here));
            is_known = is_known.or(Expr::col("subject").in_subquery(here));
        }
        let is_shown = begins(job).or(begins("user_")).or(begins(person).and(is_known));
        self.named_in(of_rivals).and_where(is_shown.not()).to_owned()
    }

    fn seqs_of(&self, subjects: SelectStatement) -> SelectStatement {
        let is_of = Expr::col("subject").in_subquery(subjects);
        of_practice("event_subjects", "seq", self.practice).and_where(is_of).to_owned()
    }

    fn named_in(&self, seqs: SelectStatement) -> SelectStatement {
        subjects(self.practice).and_where(Expr::col("seq").in_subquery(seqs)).to_owned()
    }
}

/// A row that names nothing is none of those: without the first half it would be neither.
fn within(table: &'static str, column: &'static str, these: SelectStatement) -> Expr {
    col(table, column).is_not_null().and(col(table, column).in_subquery(these))
}

fn col(table: &'static str, column: &'static str) -> Expr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

fn begins(with: &str) -> Expr {
    // An underscore of LIKE is any letter; no other id begins like it.
    Expr::col("subject").like(format!("{with}%"))
}

fn subjects(practice: PracticeId) -> SelectStatement {
    of_practice("event_subjects", "subject", practice)
}

fn ids_of(table: &'static str, practice: PracticeId) -> SelectStatement {
    of_practice(table, "id", practice)
}

fn of_practice(table: &'static str, column: &'static str, practice: PracticeId) -> SelectStatement {
    Query::select()
        .column(column)
        .from(table)
        .and_where(Expr::col("practice_id").eq(practice.uuid()))
        .to_owned()
}
