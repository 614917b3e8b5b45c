//! What is done with staff: load → ask the noun → save → announce.

use chrono::NaiveDate;

use super::{
    events::{self, Event},
    hooks,
    staff::{
        Contact, Span, Staff, StaffId, StaffKind, StaffRefused, Terms, refuse_unlikely_first_day,
    },
    store,
};
use crate::{
    closures,
    error::{Error, Result},
    kernel::{
        labels::{Labels, Relabelling},
        text::Text,
    },
    people::{self, Particulars, Person, PersonId},
    platform::db::{Scope, Tx},
    practices,
};

/// Somebody who works here already, as the office or an HR system says.
#[derive(Clone, Debug)]
pub struct NewStaff {
    pub particulars: Particulars,
    pub kind: StaffKind,
    pub terms: Terms,
    pub starts_on: NaiveDate,
    pub labels: Labels,
}

/// Somebody who is to begin on a day.
#[derive(Clone, Debug)]
pub struct SigningOn {
    pub person_id: PersonId,
    pub kind: StaffKind,
    pub terms: Terms,
    pub starts_on: NaiveDate,
}

/// Adds somebody who works here. Who can be reached at the same address or number as somebody whom the
/// practice knows is that person. A first day that has come is a day worked.
pub async fn add(tx: &mut Tx, new: NewStaff) -> Result<Staff> {
    let NewStaff { particulars, kind, terms, starts_on, labels } = new;
    let today = practices::today(tx).await?;
    let likely = refuse_unlikely_first_day(starts_on, today);
    likely.map_err(|fault| Error::Invalid(vec![fault]))?;
    let person = people::recognise(tx, particulars).await?;
    if let Some(known) = of_person(tx, person.id).await? {
        return Err(StaffRefused::AlreadyHere(known.id).into());
    }
    let mut span = Span::beginning(1, kind, starts_on);
    span.worked_on = (starts_on <= today).then_some(starts_on);
    let staff = fresh(tx, person.id, (terms, span), labels);
    refuse_manager(tx, staff.id, staff.terms.manager_id).await?;
    store::add(tx, &staff, person.name_folded()).await?;
    tx.announce(events::added(&staff));
    Ok(staff)
}

/// Signs a person on for a first day: for the first time, or again.
pub async fn sign_on(tx: &mut Tx, new: SigningOn) -> Result<Staff> {
    let SigningOn { person_id, kind, terms, starts_on } = new;
    let person = known(tx, person_id).await?;
    let staff = match of_person(tx, person_id).await? {
        Some(known) => {
            let mut staff = store::hold(tx, known.id).await?;
            staff.sign_on_again((kind, terms), starts_on)?;
            store::add_span(tx, &mut staff).await?;
            staff
        }
        None => {
            let span = Span::beginning(1, kind, starts_on);
            let staff = fresh(tx, person_id, (terms, span), Labels::default());
            store::add(tx, &staff, person.name_folded()).await?;
            staff
        }
    };
    refuse_manager(tx, staff.id, staff.terms.manager_id).await?;
    tx.announce(events::signed_on(&staff));
    Ok(staff)
}

/// Returns the row of a person. Nobody else adds one meanwhile.
async fn of_person(tx: &Tx, id: PersonId) -> Result<Option<Staff>> {
    tx.in_turn(&format!("staff {id}")).await?;
    store::of_person(tx, id).await
}

fn fresh(tx: &Tx, person_id: PersonId, (terms, span): (Terms, Span), labels: Labels) -> Staff {
    Staff {
        id: tx.fresh_id(),
        person_id,
        terms,
        span,
        contact: None,
        labels,
        added_at: tx.now(),
        updated_at: tx.now(),
        revision: 1,
    }
}

async fn known(tx: &Tx, id: PersonId) -> Result<Person> {
    let person = people::find(tx, id).await?;
    person.ok_or_else(|| Error::fault("person_id", "person.missing"))
}

/// Refuses a manager who is not here, and to be one's own.
pub async fn refuse_manager(scope: &Scope, of: StaffId, manager: Option<StaffId>) -> Result<()> {
    let Some(id) = manager else { return Ok(()) };
    if id == of {
        return Err(StaffRefused::OwnManager.into());
    }
    match store::find(scope, id).await {
        Err(Error::Missing(_)) => Err(Error::fault("manager_id", "roster.manager_missing")),
        found => found.map(drop),
    }
}

/// Enters that somebody worked on that day. Whatever follows from the first one follows now.
pub async fn worked(tx: &mut Tx, id: StaffId, on: NaiveDate) -> Result<Staff> {
    let today = practices::today(tx).await?;
    let mut staff = store::hold(tx, id).await?;
    if staff.work(on, today)? {
        store::save(tx, &mut staff).await?;
        tx.announce(events::started(&staff, on));
        hooks::worked(tx, &staff, on).await?;
    }
    Ok(staff)
}

/// The gates let somebody begin.
pub async fn release(tx: &mut Tx, id: StaffId) -> Result<Staff> {
    let mut staff = store::hold(tx, id).await?;
    let now = tx.now();
    if staff.release(now) {
        store::save(tx, &mut staff).await?;
        tx.announce(events::plain(&staff, Event::Released));
    }
    Ok(staff)
}

/// A gate has shut again, so they may not begin. A day that was worked stays.
pub async fn hold_back(tx: &mut Tx, id: StaffId) -> Result<Staff> {
    let mut staff = store::hold(tx, id).await?;
    if staff.hold_back() {
        store::save(tx, &mut staff).await?;
        tx.announce(events::plain(&staff, Event::HeldBack));
    }
    Ok(staff)
}

pub async fn reschedule(tx: &mut Tx, id: StaffId, starts_on: NaiveDate) -> Result<Staff> {
    let mut staff = store::hold(tx, id).await?;
    let from = staff.span.starts_on;
    staff.reschedule(starts_on)?;
    store::save(tx, &mut staff).await?;
    tx.announce(events::rescheduled(&staff, from));
    Ok(staff)
}

pub async fn did_not_start(tx: &mut Tx, id: StaffId) -> Result<Staff> {
    let mut staff = store::hold(tx, id).await?;
    staff.not_start()?;
    store::save(tx, &mut staff).await?;
    tx.announce(events::plain(&staff, Event::DidNotStart));
    Ok(staff)
}

/// Somebody leaves at the end of that day. Their offboarding begins at once.
pub async fn leave(
    tx: &mut Tx,
    id: StaffId,
    last_day: NaiveDate,
    reason: Option<Text<500>>,
) -> Result<Staff> {
    let today = practices::today(tx).await?;
    // The list that begins is counted by the days closed, and whoever changes those waits for staff after it.
    closures::in_turn(tx).await?;
    let mut staff = store::hold(tx, id).await?;
    staff.leave(last_day, reason, today)?;
    store::save(tx, &mut staff).await?;
    tx.announce(events::leaving(&staff, last_day));
    hooks::left(tx, &staff, last_day).await?;
    Ok(staff)
}

/// Somebody who was to leave stays after all. What their notice began ends, and what it ended goes on.
pub async fn stay(tx: &mut Tx, id: StaffId, reason: Text<500>) -> Result<Staff> {
    let today = practices::today(tx).await?;
    // In the order in which a notice is given, or the two would wait for each other.
    closures::in_turn(tx).await?;
    let mut staff = store::hold(tx, id).await?;
    staff.stay(reason, today)?;
    store::save(tx, &mut staff).await?;
    tx.announce(events::plain(&staff, Event::Stays));
    hooks::stays(tx, &staff).await?;
    store::find(tx, id).await
}

/// Somebody does something else from that day on. What has come already holds now.
pub async fn change(
    tx: &mut Tx,
    id: StaffId,
    effective_on: NaiveDate,
    terms: Terms,
) -> Result<Staff> {
    let today = practices::today(tx).await?;
    let mut staff = store::hold(tx, id).await?;
    staff.may_change(effective_on, today)?;
    refuse_manager(tx, id, terms.manager_id).await?;
    let is_waiting = effective_on > today;
    store::add_change(tx, id, (effective_on, is_waiting), &terms).await?;
    tx.announce(events::changing(&staff, effective_on));
    if !is_waiting {
        take_effect(tx, &mut staff, terms).await?;
    }
    Ok(staff)
}

/// Lets what was to hold from today on hold. Returns whether there was anything.
pub async fn changes_due(tx: &mut Tx, id: StaffId, today: NaiveDate) -> Result<bool> {
    let mut staff = store::hold(tx, id).await?;
    let due = store::take_due(tx, id, today).await?;
    let Some(terms) = due else { return Ok(false) };
    take_effect(tx, &mut staff, terms).await?;
    Ok(true)
}

async fn take_effect(tx: &mut Tx, staff: &mut Staff, terms: Terms) -> Result<()> {
    staff.change(terms)?;
    store::save(tx, staff).await?;
    tx.announce(events::plain(staff, Event::Changed));
    Ok(())
}

pub async fn name_contact(tx: &mut Tx, id: StaffId, contact: Contact) -> Result<Staff> {
    let mut staff = store::hold(tx, id).await?;
    staff.contact = Some(contact);
    staff.revision += 1;
    store::save(tx, &mut staff).await?;
    tx.announce(events::plain(&staff, Event::Contact));
    Ok(staff)
}

/// Changes what another program calls somebody.
pub async fn label(tx: &mut Tx, id: StaffId, to: Relabelling) -> Result<Staff> {
    let mut staff = store::hold(tx, id).await?;
    if staff.labels.change(to)? {
        store::save(tx, &mut staff).await?;
        tx.announce(events::plain(&staff, Event::Labelled));
    }
    Ok(staff)
}
