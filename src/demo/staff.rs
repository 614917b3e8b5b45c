//! Who works in the demo practice, and who is about to.

use std::collections::BTreeSet;

use checklists::Doer;
use chrono::{NaiveDate, TimeDelta};

use super::{
    as_owner,
    calendar::workday,
    cast::{Member, STAFF, Starter},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::{labels::Labels, language::Language},
    onboarding::{self, Completion, Course, Days, OnboardingState, Starting, Whom},
    people::{self, Particulars, PersonId},
    platform::db::{Scope, Tx},
    practices,
    roster::{self, Contact, NewStaff, StaffId, StaffKind, Terms},
};

/// Adds those who work here already, and returns how many they are.
pub async fn work_here(scope: &Scope) -> Result<usize> {
    for (number, member) in STAFF.iter().enumerate() {
        let (new, contact) = (new(member, number)?, contact(member, number)?);
        let act = async |tx: &mut Tx| {
            let staff = roster::add(tx, new).await?;
            roster::name_contact(tx, staff.id, contact).await
        };
        scope.write(act).await?;
    }
    Ok(STAFF.len())
}

fn new(member: &Member, number: usize) -> Result<NewStaff> {
    let mail = member.name.to_lowercase().replace(' ', ".");
    let (year, month, day) = member.since;
    let starts_on = NaiveDate::from_ymd_opt(year, month, day);
    Ok(NewStaff {
        particulars: Particulars {
            name: member.name.parse().map_err(Error::internal)?,
            email: Some(format!("{mail}@willamette.example").parse().map_err(Error::internal)?),
            phone: Some(format!("503 555 01{:02}", number + 70).parse().map_err(Error::internal)?),
            language: Language::English,
        },
        kind: StaffKind::Employee,
        terms: terms(member.position, member.location)?,
        starts_on: starts_on.ok_or_else(|| Error::internal("no such day"))?,
        labels: Labels::default(),
    })
}

fn contact(member: &Member, number: usize) -> Result<Contact> {
    Ok(Contact {
        name: member.contact.parse().map_err(Error::internal)?,
        phone: format!("503 555 01{:02}", number + 85).parse().map_err(Error::internal)?,
    })
}

fn terms(position: &str, location: &str) -> Result<Terms> {
    Ok(Terms {
        position: position.parse().map_err(Error::internal)?,
        location: Some(location.parse().map_err(Error::internal)?),
        hours_a_week: Some(40),
        manager_id: None,
    })
}

/// Starts the onboarding of an applicant who is to begin in so many days, and does all of it if the story says
/// so.
pub async fn begin(
    scope: &Scope,
    application: ApplicationId,
    starter: &Starter,
    in_days: i64,
) -> Result<()> {
    let practice = practices::here(scope).await?;
    let starting = Starting {
        whom: Whom::Applicant(application),
        role: starter.role.to_owned(),
        terms: terms(starter.position, "Mill Street")?,
        state: practice.particulars.state,
        starts_on: workday(practice.today(scope.now()) + TimeDelta::days(in_days)),
        kind: StaffKind::Employee,
        facts: BTreeSet::new(),
        i9_completed_on: None,
        access_ends_on: None,
        days: Days::default(),
        labels: Labels::default(),
    };
    let act = async |tx: &mut Tx| {
        let id = onboarding::start(tx, starting).await?.course.onboarding.id;
        onboarding::complete(tx, id, "exclusion_lists", Completion::default()).await
    };
    scope.write(act).await.map(drop)
}

/// Does every task that is due in so many days and that the office can do, and skips what is the hire's: it was
/// done on paper then.
async fn catch_up(scope: &Scope, staff: StaffId, in_days: i64) -> Result<()> {
    let until = practices::today(scope).await? + TimeDelta::days(in_days);
    for listed in onboarding::of_staff(scope, staff).await? {
        if listed.state == OnboardingState::Running {
            do_tasks(scope, onboarding::course(scope, listed.id).await?, until).await?;
        }
    }
    Ok(())
}

async fn do_tasks(scope: &Scope, course: Course, until: NaiveDate) -> Result<()> {
    let (owner, _) = as_owner(scope).await?;
    let id = course.onboarding.id;
    for task in course.plan.tasks.iter().filter(|task| task.due.on().is_none_or(|on| on <= until)) {
        let done = paper(task.task.by)?;
        let task = task.task.id.as_str();
        let act = async |tx: &mut Tx| onboarding::complete(tx, id, task, done).await;
        if owner.write(act).await.is_ok() {
            continue;
        }
        let why = "Done on paper".parse().map_err(Error::internal)?;
        let act = async |tx: &mut Tx| onboarding::skip(tx, id, task, why).await;
        // What may not be skipped, or is settled, stays as it is.
        drop(owner.write(act).await);
    }
    Ok(())
}

/// Who answers questions says how they are qualified.
fn paper(by: Doer) -> Result<Completion> {
    let trainer = (by == Doer::Knowledgeable).then(|| {
        "Ingrid Halvorsen, RN, trained in bloodborne pathogens".parse().map_err(Error::internal)
    });
    Ok(Completion {
        note: trainer.transpose()?,
        edition: Some("01/20/25".to_owned()),
        paper_lies: Some("Locked cabinet, front office".to_owned()),
        ..Completion::default()
    })
}

/// Enters that somebody worked today for the first time, with what had to be done until then and in the first
/// week.
pub async fn work(scope: &Scope, person: PersonId) -> Result<()> {
    let today = practices::today(scope).await?;
    let staff = roster::of_person(scope, person).await?.ok_or(Error::Missing("staff"))?;
    scope.write(async |tx: &mut Tx| roster::worked(tx, staff.id, today).await).await?;
    catch_up(scope, staff.id, 7).await
}

/// Does whatever is left of somebody's list by now.
pub async fn settle(scope: &Scope, person: PersonId) -> Result<()> {
    let staff = roster::of_person(scope, person).await?.ok_or(Error::Missing("staff"))?;
    catch_up(scope, staff.id, 0).await
}

/// Lets somebody leave today, and does what is to be done then.
pub async fn leave(scope: &Scope, name: &str, why: &str) -> Result<()> {
    let today = practices::today(scope).await?;
    let all = roster::who_work(scope, today).await?;
    let people = people::named(scope, all.iter().map(|one| one.person_id)).await?;
    let person = people.iter().find(|person| person.is_called(name));
    let person = person.ok_or(Error::Missing("person"))?.id;
    let staff = all.into_iter().find(|one| one.person_id == person);
    let staff = staff.ok_or(Error::Missing("staff"))?;
    let why = why.parse().map_err(Error::internal)?;
    let act = async |tx: &mut Tx| roster::leave(tx, staff.id, today, Some(why)).await;
    scope.write(act).await?;
    // What is due weeks later is done with the rest.
    catch_up(scope, staff.id, 60).await
}
