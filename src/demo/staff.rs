//! Who works in the demo practice, and who is about to.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use super::cast::{Member, STAFF, STARTERS};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::{labels::Labels, language::Language},
    onboarding::{self, Completion, Starting, Whom},
    people::Particulars,
    platform::db::{Scope, Tx},
    practices,
    roster::{self, Contact, NewStaff, StaffKind, Terms},
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
            phone: Some(format!("503 555 01{:02}", number + 60).parse().map_err(Error::internal)?),
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
        phone: format!("503 555 01{:02}", number + 80).parse().map_err(Error::internal)?,
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

/// Starts the onboarding of an applicant who is to begin. Returns whether they are.
pub async fn begins(scope: &Scope, name: &str, application: ApplicationId) -> Result<bool> {
    let Some((_, role, position, days)) = STARTERS.iter().find(|(who, ..)| *who == name) else {
        return Ok(false);
    };
    let practice = practices::here(scope).await?;
    let starting = Starting {
        whom: Whom::Applicant(application),
        role: (*role).to_owned(),
        terms: terms(position, "Mill Street")?,
        state: practice.particulars.state,
        starts_on: practice.today(scope.now()) + TimeDelta::days(*days),
        kind: StaffKind::Employee,
        facts: BTreeSet::new(),
        i9_completed_on: None,
        access_ends_on: None,
        labels: Labels::default(),
    };
    let act = async |tx: &mut Tx| {
        let id = onboarding::start(tx, starting).await?.course.onboarding.id;
        onboarding::complete(tx, id, "exclusion_lists", Completion::default()).await
    };
    scope.write(act).await?;
    Ok(true)
}
