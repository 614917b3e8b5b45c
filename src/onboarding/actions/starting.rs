//! An onboarding begins: a list is composed, and somebody is signed on.

use std::collections::{BTreeMap, BTreeSet};

use checklists::{Calendar, Fact, Former, Hire, List, Plan, Template};
use chrono::NaiveDate;

use super::{anew::look_anew, settled::release};
use crate::{
    applications::{self, ApplicationId},
    closures::{self, Closed},
    error::{Error, Result},
    kernel::labels::Labels,
    offers,
    onboarding::{
        catalogue::{self, beyond},
        course::Course,
        events::{self, Event},
        letters, link,
        onboarding::{FirstDay, Onboarding, OnboardingRefused, OnboardingState},
        prefill,
        starting::{Starting, Whom, refuse_far_off},
        store::{self, Listed},
    },
    people::{self, PersonId},
    platform::db::{Scope, Tx},
    practices::{self, Practice},
    roster::{self, SigningOn, Staff},
};

/// An onboarding that was just started, with the secret of its link.
pub struct Made {
    pub course: Course,
    pub link: String,
}

pub async fn start(tx: &mut Tx, mut new: Starting) -> Result<Made> {
    let practice = practices::here(tx).await?;
    let today = practice.today(tx.now());
    refuse_far_off("starts_on", new.starts_on, today)?;
    closures::in_turn(tx).await?;
    let (person_id, application_id) = whom(tx, new.whom.clone()).await?;
    tx.in_turn(&offers::joining(person_id)).await?;
    let known = roster::of_person(tx, person_id).await?;
    // What somebody signed holds by whichever door their list is started. Of who has worked here the offer is old.
    let on_file = prefill::days(tx, person_id, today).await?;
    if application_id.is_some() || known.is_none() {
        new.facts.extend(prefill::signed_facts(tx, person_id).await?);
        new.days.offer_signed = new.days.offer_signed.or(on_file.offer_signed);
    }
    new.days.license_expires = new.days.license_expires.or(on_file.license_expires);
    if let Some(known) = &known {
        refuse_second(tx, known).await?;
    }
    let template = store::template(tx, &new.role, new.state.word(), List::Joining).await?;
    let hire = hire(&new, &practice, known.as_ref(), today)?;
    if let Some(id) = application_id {
        applications::hire(tx, id).await?;
    }
    let staff = sign_on(tx, &new, person_id).await?;
    let closed = closures::closed(tx).await?;
    let made = onboarding(tx, &staff, (template, hire), (application_id, new.labels, closed));
    let course = course(made, &practice)?;
    store::add(tx, &course, today).await?;
    tx.announce(events::started(&course.onboarding, course.plan.tasks.len()));
    let link = link::to(tx, course.onboarding.id).await?.secret;
    letters::welcome(tx, &course.onboarding, &staff, &link).await?;
    if known.is_some() {
        look_anew(tx, staff.id).await?;
    }
    release(tx, &course, today).await?;
    Ok(Made { course, link })
}

async fn sign_on(tx: &mut Tx, new: &Starting, person_id: PersonId) -> Result<Staff> {
    let (kind, terms, starts_on) = (new.kind, new.terms.clone(), new.starts_on);
    roster::sign_on(tx, SigningOn { person_id, kind, terms, starts_on }).await
}

async fn whom(tx: &mut Tx, whom: Whom) -> Result<(PersonId, Option<ApplicationId>)> {
    match whom {
        Whom::Applicant(id) => {
            let application = applications::find(tx, id).await.map_err(|error| match error {
                Error::Missing(_) => Error::fault("application_id", "onboarding.no_application"),
                other => other,
            })?;
            if application.ending.is_some() {
                return Err(Error::fault("application_id", "onboarding.application_ended"));
            }
            Ok((application.arrival.person_id, Some(id)))
        }
        Whom::Person(id) => {
            let person = people::find(tx, id).await?;
            person.ok_or_else(|| Error::fault("person_id", "person.missing"))?;
            Ok((id, None))
        }
        Whom::New(particulars) => Ok((people::recognise(tx, particulars).await?.id, None)),
    }
}

async fn refuse_second(tx: &Tx, known: &Staff) -> Result<()> {
    let all = store::of_staff(tx, known.id).await?;
    let joining = all
        .iter()
        .find(|one| one.state == OnboardingState::Running && one.list == List::Joining.into());
    joining.map_or(Ok(()), |one| Err(OnboardingRefused::AlreadyRunning(one.id).into()))
}

/// What days follow from. Of somebody who worked here before it is known when they left, and nothing
/// of why.
fn hire(
    new: &Starting,
    practice: &Practice,
    known: Option<&Staff>,
    today: NaiveDate,
) -> Result<Hire> {
    let role = catalogue::role(&new.role)?;
    let former = known.and_then(|staff| {
        let left_on = staff.span.worked_on.and(staff.span.last_day)?;
        Some(Former { left_on, i9_completed_on: new.i9_completed_on })
    });
    let hire = Hire {
        worker: new.kind.into(),
        state: Some(new.state.word().to_owned()),
        people: u32::try_from(practice.particulars.head_count).unwrap_or(1),
        facts: role.facts.iter().copied().chain(new.facts.iter().copied()).collect(),
        former,
        access_ends_on: new.access_ends_on,
        // Where nobody knows of an offer, the office has just decided.
        offer_signed_on: Some(today),
        ..Hire::employee(new.starts_on, today)
    };
    Ok(new.days.over(hire))
}

pub(super) fn onboarding(
    tx: &Tx,
    staff: &Staff,
    (template, hire): (Template, Hire),
    (application_id, labels, closed): (Option<ApplicationId>, Labels, Closed),
) -> Onboarding {
    Onboarding {
        id: tx.fresh_id(),
        staff_id: staff.id,
        person_id: staff.person_id,
        application_id,
        template,
        hire,
        state: OnboardingState::Running,
        buddy: None,
        first_day: FirstDay::default(),
        closed,
        closed_since: BTreeMap::new(),
        moved: None,
        labels,
        began_at: tx.now(),
        ended_at: None,
        updated_at: tx.now(),
        revision: 1,
    }
}

pub(super) fn course(onboarding: Onboarding, practice: &Practice) -> Result<Course> {
    let calendar = onboarding.calendar(practice);
    let plan = Plan::of(&onboarding.template, &onboarding.hire, &calendar);
    let plan = plan.map_err(beyond)?;
    Ok(Course {
        onboarding,
        calendar,
        plan,
        steps: BTreeMap::new(),
        overridden: vec![],
        unwritten: BTreeSet::new(),
    })
}

/// Returns what a list would be, and writes nothing.
pub async fn preview(
    scope: &Scope,
    new: &Starting,
    practice: &Practice,
) -> Result<(Plan, Hire, Calendar)> {
    let today = practice.today(scope.now());
    let template = store::template(scope, &new.role, new.state.word(), List::Joining).await?;
    let hire = hire(new, practice, None, today)?;
    let calendar = closures::office(scope, practice).await?;
    let plan = Plan::of(&template, &hire, &calendar);
    let plan = plan.map_err(beyond)?;
    Ok((plan, hire, calendar))
}

/// Begins the list of somebody who leaves, and ends what still ran of their onboarding. The same again
/// with another day moves it. Whoever calls it has its turn at the days closed: see [`roster::leave`].
pub async fn leaving(tx: &mut Tx, staff: &Staff, last_day: NaiveDate) -> Result<Course> {
    let practice = practices::here(tx).await?;
    let today = practice.today(tx.now());
    let lists = store::of_staff(tx, staff.id).await?;
    for listed in lists.iter().filter(|one| one.state == OnboardingState::Running) {
        let mut course = store::hold(tx, listed.id).await?;
        if course.onboarding.template.list == List::Leaving {
            course.onboarding.hire.last_day = Some(last_day);
            course = self::course(course.onboarding, &practice)?;
            store::save(tx, &mut course, &[], today).await?;
            return store::hold(tx, listed.id).await;
        }
        stop(tx, &mut course, today).await?;
    }
    let hire = who_leaves(tx, staff, (&practice, joined(&lists)), last_day).await?;
    let role = joined(&lists).map_or_else(|| role_of(staff), |one| one.role.clone());
    let state = hire.state.as_deref().unwrap_or_default();
    let template = store::template(tx, &role, state, List::Leaving).await?;
    let closed = closures::closed(tx).await?;
    let made = onboarding(tx, staff, (template, hire), (None, Labels::default(), closed));
    let course = course(made, &practice)?;
    store::add(tx, &course, today).await?;
    tx.announce(events::started(&course.onboarding, course.plan.tasks.len()));
    Ok(course)
}

/// Returns the list with which somebody began, the latest time, whether it still runs or not.
pub(super) fn joined(lists: &[Listed]) -> Option<&Listed> {
    lists
        .iter()
        .find(|one| one.list == List::Joining.into() && one.state != OnboardingState::DidNotStart)
}

/// What was so of somebody when they began is so when they leave: where they work, and what the office gave them. Of whom
/// nothing was asked then, a health plan is supposed: a notice too many harms nobody.
async fn who_leaves(
    tx: &Tx,
    staff: &Staff,
    (practice, joined): (&Practice, Option<&Listed>),
    last_day: NaiveDate,
) -> Result<Hire> {
    let today = practice.today(tx.now());
    let earlier = match joined {
        Some(listed) => Some(store::around(tx, listed.id, practice).await?.onboarding.hire),
        None => None,
    };
    let (state, facts) = match earlier {
        Some(earlier) => (earlier.state, earlier.facts),
        None => {
            let usual = catalogue::role(&role_of(staff))?.facts.iter().copied();
            (None, usual.chain([Fact::HealthPlan]).collect())
        }
    };
    let state = state.unwrap_or_else(|| practice.particulars.state.word().to_owned());
    Ok(Hire {
        worker: staff.span.kind.into(),
        state: Some(state),
        people: u32::try_from(practice.particulars.head_count).unwrap_or(1),
        facts,
        first_day_worked: staff.span.worked_on,
        last_day: Some(last_day),
        ..Hire::employee(staff.span.starts_on, today)
    })
}

/// Nothing of it is asked for any more, and its links end.
pub(super) async fn stop(tx: &mut Tx, course: &mut Course, today: NaiveDate) -> Result<()> {
    course.onboarding.state = OnboardingState::Stopped;
    course.onboarding.ended_at = Some(tx.now());
    link::end(tx, course.onboarding.id).await?;
    store::sheets::set_all_aside(tx, course.onboarding.id).await?;
    store::save(tx, course, &[], today).await?;
    tx.announce(events::plain(&course.onboarding, Event::Stopped));
    Ok(())
}

/// The list that fits a kind of work that came without one: by what the office calls it, or else that
/// of everyone.
fn role_of(staff: &Staff) -> String {
    const EVERYONE: &str = "receptionist";
    let position = folding::folded(staff.terms.position.as_str());
    let roles = catalogue::catalogue().map(|all| all.roles()).unwrap_or_default();
    let is_it = |role: &&checklists::Role| folding::folded(&role.title.en) == position;
    roles.iter().find(is_it).map_or(EVERYONE.to_owned(), |role| role.role.clone())
}
