//! Whoever applied to a job sees nothing of who else did.
//!
//! A scope that is recused from some jobs asks for no row that hangs on an application to one of them, in
//! whatever room it lies: what hangs on what is read off what each table says that it holds
//! ([`Part`]). Of the log it asks for no event that is about one. So there is one filter, below every page,
//! operation, count and export, and no room can forget it.

use sea_orm::{
    Condition, ConnectionTrait, QueryResult,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement},
};
use uuid::Uuid;

use super::{
    PracticeId, Scope, Table, TenantTable,
    held::{Keeping, Part, Whose},
    table::Future,
};
use crate::{
    error::{Error, Result},
    kernel::typed_id::{self, TypedId},
    platform::{house::Rooms, keys::User},
};

/// How many letters an id has behind its prefix.
const ID_LETTERS: usize = 26;

/// Finds the jobs from which a user is recused, and says how what hangs on them is found. A hook: the rooms
/// know who applied.
pub struct Recuses {
    pub of: for<'a> fn(&'a Scope, &'a User) -> Future<'a, Vec<Uuid>>,
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
}

/// The jobs from which somebody is recused.
pub struct Recusal {
    practice: PracticeId,
    jobs: Vec<Uuid>,
    /// The applications to them, and the people of whom nothing else is known, as the log writes their ids: the log
    /// is long, and by these it is asked by its index.
    rivals: Vec<String>,
    strangers: Vec<String>,
    how: &'static Recuses,
    employs: Vec<&'static Employs>,
}

/// Returns from which jobs a user is recused: from none, as a rule.
pub async fn of(scope: &Scope, user: &User) -> Result<Option<Recusal>> {
    let rooms = scope.platform().rooms;
    let Some(how) = rooms.hooks::<Recuses>().next() else { return Ok(None) };
    let jobs = (how.of)(scope, user).await?;
    if jobs.is_empty() {
        return Ok(None);
    }
    let (practice, employs) = (scope.practice_id(), rooms.hooks::<Employs>().collect());
    let (rivals, strangers) = (vec![], vec![]);
    let mut recusal = Recusal { practice, jobs, rivals, strangers, how, employs };
    let [application, _, person] = how.ids;
    recusal.rivals = ids(scope, recusal.applications(), application).await?;
    recusal.strangers = ids(scope, recusal.strangers(), person).await?;
    Ok(Some(recusal))
}

/// Returns whether a text that was written for somebody else names what is hidden from who acts: by the id of anything of
/// which the log tells together with such an application.
pub async fn hides(scope: &Scope, text: &str) -> Result<bool> {
    let Some(recusal) = &scope.recusal else { return Ok(false) };
    let mut hidden = recusal.subjects();
    hidden.and_where(Expr::col("subject").is_in(constants(&like_ids(text)))).limit(1);
    Ok(!scope.heard(scope.executor()?.query_all(&hidden).await)?.is_empty())
}

/// Returns the words of a text that look like ids.
fn like_ids(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    let is_id = |word: &&str| word.rsplit_once('_').is_some_and(|(_, id)| id.len() == ID_LETTERS);
    words.filter(is_id).map(str::to_owned).collect()
}

/// Reads ids, and writes them as the log does.
async fn ids(scope: &Scope, these: SelectStatement, prefix: &str) -> Result<Vec<String>> {
    let rows = scope.heard(scope.executor()?.query_all(&these).await)?;
    let id = |row: &QueryResult| {
        let id: Uuid = row.try_get_by_index(0).map_err(Error::internal)?;
        Ok(typed_id::write(prefix, id))
    };
    rows.iter().map(id).collect()
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
        // What is told to nobody but one reader compares nobody, and nobody else could answer it.
        if part.is_unseen() {
            return None;
        }
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
        for Employs { people: (table, column) } in &self.employs {
            let here = of_practice(table, column, self.practice);
            strangers.and_where(Expr::col(person).not_in_subquery(here));
        }
        strangers
    }

    /// All that the log tells of together with such an application, as the log names it: the applications
    /// themselves, interviews, offers, messages. And people of whom nothing else is known.
    fn subjects(&self) -> SelectStatement {
        let [_, job, person] = self.how.ids;
        let of_rivals = of_practice("event_subjects", "seq", self.practice)
            .and_where(Expr::col("subject").is_in(constants(&self.rivals)))
            .to_owned();
        let is_stranger = Expr::col("subject").is_in(constants(&self.strangers));
        let is_shown = begins(job).or(begins("user_")).or(begins(person).and(is_stranger.not()));
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

/// Written out, because a statement takes only so many values.
fn constants(texts: &[String]) -> impl Iterator<Item = Expr> + '_ {
    texts.iter().map(|text| Expr::Constant(text.as_str().into()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_text_what_looks_like_an_id_is_found_wherever_it_stands() {
        let (one, other) = ("appl_01h2xcejqtf2nbrexx3vqjhp41", "intv_01h2xcejqtf2nbrexx3vqjhp42");
        let text =
            format!("POST /api/v1/applications/{one}/moves {{\"id\":\"{other}\",\"on\":\"a_b\"}}");
        assert_eq!(like_ids(&text), [one, other]);
    }
}
