//! Whether somebody on a pasted list is known already, before anything is added. Whoever reads it is told no more than their
//! own pages tell: of a rival they have (0070) nothing is said.

use std::collections::BTreeMap;

use super::{
    application::{Application, ApplicationId},
    store,
};
use crate::{
    error::Result,
    jobs::JobId,
    kernel::phone::Phone,
    people::{self, Particulars, Person, PersonId},
    platform::db::Scope,
};

crate::words! {
    /// As what somebody on a list is known.
    pub enum ListedAs {
        /// Nobody is known by their number or address.
        Unknown = "unknown",
        /// They are known, and have not applied to this job.
        Known = "known",
        /// Somebody of another name is known by their number or address.
        Shared = "shared",
        /// They have applied to this job.
        Applied = "applied",
        /// They stand on an earlier line.
        Twice = "twice",
    }
}

/// What is known of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub known_as: ListedAs,
    /// The name of whoever is known, if it is not the one on the list.
    pub name: Option<String>,
    pub application: Option<ApplicationId>,
    /// The place of the earlier line.
    pub line: Option<usize>,
}

impl Listed {
    pub fn unknown() -> Self {
        Self { known_as: ListedAs::Unknown, name: None, application: None, line: None }
    }

    /// Whether an application would be added.
    pub fn is_new(&self) -> bool {
        !matches!(self.known_as, ListedAs::Applied | ListedAs::Twice)
    }
}

/// Looks for everybody on a list among those whom this reader may know, in a few questions however long it is. Each has
/// the number of their line.
pub async fn look(
    scope: &Scope,
    job: JobId,
    list: &[(usize, Particulars)],
) -> Result<BTreeMap<usize, Listed>> {
    let emails = list.iter().filter_map(|(_, one)| Some(one.email.as_ref()?.folded()));
    let phones = list.iter().filter_map(|(_, one)| one.phone.clone());
    let (emails, phones): (Vec<_>, Vec<Phone>) = (emails.collect(), phones.collect());
    let known = people::reached_at_any(scope, &emails, &phones).await?;
    let applied = store::of_people(scope, known.iter().map(|person| person.id)).await?;
    let applied = applied.into_iter().filter(|one| one.arrival.job_id == job).collect::<Vec<_>>();
    Ok(sorted(&known, &applied, list))
}

fn sorted(
    known: &[Person],
    applied: &[Application],
    list: &[(usize, Particulars)],
) -> BTreeMap<usize, Listed> {
    let mut seen: BTreeMap<PersonId, usize> = BTreeMap::new();
    let mut all = BTreeMap::new();
    for (line, one) in list {
        let reached: Vec<_> = known.iter().filter(|it| shares(it, one)).cloned().collect();
        let same = people::the_same(&reached, one).and_then(|at| reached.get(at));
        let listed = match (same, reached.first()) {
            (Some(person), _) => {
                let earlier = *seen.entry(person.id).or_insert(*line);
                of_known(person, one, applied, (earlier != *line).then_some(earlier))
            }
            (None, Some(other)) => {
                let name = Some(other.name().to_owned());
                Listed { known_as: ListedAs::Shared, name, ..Listed::unknown() }
            }
            (None, None) => Listed::unknown(),
        };
        all.insert(*line, listed);
    }
    all
}

fn of_known(
    person: &Person,
    one: &Particulars,
    applied: &[Application],
    line: Option<usize>,
) -> Listed {
    let of_them: Vec<_> =
        applied.iter().filter(|it| it.arrival.person_id == person.id).cloned().collect();
    let standing = Application::standing(&of_them);
    let known_as = match (standing, line) {
        (Some(_), _) => ListedAs::Applied,
        (None, Some(_)) => ListedAs::Twice,
        (None, None) => ListedAs::Known,
    };
    let is_other = !person.is_called(one.name.as_str());
    let name = is_other.then(|| person.name().to_owned());
    Listed { known_as, name, application: standing.map(|it| it.id), line }
}

/// Whether somebody is known by the address or the number of another.
fn shares(person: &Person, one: &Particulars) -> bool {
    let has_email = one.email.as_ref().is_some_and(|email| person.has_email(email));
    has_email || one.phone.is_some() && one.phone == person.particulars.phone
}
