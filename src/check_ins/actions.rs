//! What is done with check-ins: load → ask the noun → save → announce.

use super::{
    check_in::{self, CheckIn, CheckInRefused, Said},
    events::{self, Event},
    store,
};
use crate::{
    error::Result,
    jobs::{self, RoleKey},
    kernel::fault::Reason,
    onboarding, people,
    platform::db::{Scope, Tx},
    practices,
    roster::{self, Staff, StaffId},
};

/// Returns which role somebody has, as their latest list of tasks says.
pub async fn role_of(scope: &Scope, staff: &Staff) -> Result<Option<RoleKey>> {
    let lists = onboarding::of_staff(scope, staff.id).await?;
    Ok(lists.iter().find_map(|list| list.role.parse().ok()))
}

/// Returns the signs of a role. One that the office has written itself has none.
pub fn signs(role: RoleKey) -> Result<&'static [jobs::Kpi]> {
    match role {
        RoleKey::Other => Ok(&[]),
        role => Ok(&jobs::profile(role)?.kpis),
    }
}

/// Holds a check-in, or corrects the one that was held. That settles the task of the onboarding, if it waits.
pub async fn hold(tx: &mut Tx, id: StaffId, day: i32, said: Said) -> Result<CheckIn> {
    check_in::refuse_unless_one(day)?;
    let staff = roster::find(tx, id).await?;
    people::refuse_own(tx, staff.person_id, Reason::new("check_ins.own")).await?;
    let earlier = store::hold(tx, id, staff.span.number, day).await?;
    // A day that was taken once stands: whoever corrects the rest need not make up another.
    if earlier.as_ref().is_none_or(|earlier| earlier.held_on != said.held_on) {
        check_in::refuse_day(&staff.span, day, said.held_on, practices::today(tx).await?)?;
    }
    if earlier.as_ref().map(|earlier| earlier.revision) != said.revision {
        return Err(CheckInRefused::Meanwhile.into());
    }
    let role = match (said.role, &earlier) {
        (Some(role), _) => Some(role),
        (None, Some(earlier)) => Some(earlier.role),
        (None, None) => role_of(tx, &staff).await?,
    };
    let role = role.ok_or(CheckInRefused::WithoutRole)?;
    let one = CheckIn {
        id: earlier.as_ref().map_or_else(|| tx.fresh_id(), |earlier| earlier.id),
        staff_id: id,
        person_id: staff.person_id,
        span: staff.span.number,
        day,
        role,
        held_on: said.held_on,
        rated: check_in::rated(signs(role)?, &said.ratings)?,
        note: said.note,
        held_by: tx.actor().to_string(),
        updated_at: tx.now(),
        revision: earlier.as_ref().map_or(1, |earlier| earlier.revision + 1),
    };
    if earlier.is_some() {
        store::save(tx, &one).await?;
        tx.announce(events::about(&one, Event::Corrected));
        return Ok(one);
    }
    // On PostgreSQL two who find none may both get here.
    if !store::add(tx, &one).await? {
        return Err(CheckInRefused::Meanwhile.into());
    }
    tx.announce(events::about(&one, Event::Held));
    let rated = one.rated.iter().filter(|sign| sign.rating.is_some()).count();
    let note = format!("{}: {rated}/{}", one.held_on, one.rated.len());
    onboarding::complete_by_check(tx, staff.person_id, &format!("check_in_{day}"), note).await?;
    Ok(one)
}
