//! Questions about onboardings, each by its name. No decisions are made here.

pub mod again;
mod checklists;
mod policies;
mod questions;
mod rows;
pub mod sheets;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use ::checklists::{Compartment, Fact, Keep, Plan};
use chrono::NaiveDate;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

pub(super) use self::{
    checklists::{add_checklist, checklist, checklist_version, checklists, signed_tasks, template},
    policies::{add_policy, awaited},
    questions::{add_question, answer_question},
};
pub use self::{
    policies::{policies, policy},
    questions::{Asked, questions, unanswered},
};
use super::{
    course::{Course, Overridden},
    entity::{
        onboarding::{ActiveModel, Column, Entity, Model},
        overriding, task,
    },
    onboarding::{ListKind, Onboarding, OnboardingId, OnboardingState, Step, TaskState},
    wording,
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::{cursor::Window, text::Text},
    people::PersonId,
    platform::db::{Db, PracticeId, Scope, Tx},
    practices::{self, Practice},
    roster::{self, StaffId},
};

/// An onboarding as lists show it.
pub use super::entity::onboarding::Model as Listed;

/// Returns an onboarding with its plan and all that has come of it.
pub async fn course(scope: &Scope, id: OnboardingId) -> Result<Course> {
    let practice = practices::here(scope).await?;
    around(scope, id, &practice).await
}

/// Like [`course`], for who has the practice at hand.
pub async fn around(scope: &Scope, id: OnboardingId, practice: &Practice) -> Result<Course> {
    let row = scope.one(scope.by_id::<Entity>(id)).await?.ok_or(Error::Missing("onboarding"))?;
    whole(scope, row, practice).await
}

/// Like [`course`], and holds it until the transaction ends.
pub(super) async fn hold(tx: &Tx, id: OnboardingId) -> Result<Course> {
    let practice = practices::here(tx).await?;
    let listed = tx.one(tx.by_id::<Entity>(id)).await?.ok_or(Error::Missing("onboarding"))?;
    roster::in_turn(tx, listed.staff_id).await?;
    let row = tx.lock(tx.by_id::<Entity>(id)).await?.ok_or(Error::Missing("onboarding"))?;
    whole(tx, row, &practice).await
}

/// Returns the classes of all that a person's lists have had recorded. Each is kept for its own time.
pub async fn keeps(scope: &Scope, person: PersonId) -> Result<Vec<Keep>> {
    let rows = scope.select::<Entity>().filter(Column::PersonId.eq(person));
    let mut keeps: Vec<Keep> = vec![];
    for row in scope.all(rows).await? {
        let steps = scope.select::<task::Entity>().filter(task::Column::OnboardingId.eq(row.id));
        let steps = steps.filter(task::Column::State.is_in([TaskState::Accepted]));
        let done = scope.all(steps).await?;
        let tasks = rows::noun(row)?.template.tasks;
        let is_done = |id: &str| done.iter().any(|step| step.task == id);
        keeps.extend(tasks.iter().filter(|task| is_done(task.id.as_str())).map(|task| task.keep));
    }
    keeps.dedup();
    Ok(keeps)
}

async fn whole(scope: &Scope, row: Model, practice: &Practice) -> Result<Course> {
    let id = row.id;
    let mut onboarding = rows::noun(row)?;
    let steps = scope.select::<task::Entity>().filter(task::Column::OnboardingId.eq(id));
    let steps = scope.all(steps).await?.into_iter().map(rows::step);
    let steps: BTreeMap<_, _> =
        steps.collect::<Result<Vec<_>>>()?.into_iter().map(|it| (it.task.clone(), it)).collect();
    let overridden =
        scope.select::<overriding::Entity>().filter(overriding::Column::OnboardingId.eq(id));
    let overridden = scope.all(overridden.order_by_asc(overriding::Column::Number)).await?;
    let overridden: Vec<_> =
        overridden.into_iter().map(|row| rows::overridden(row, practice)).collect();
    let done = steps.values().filter(|step| step.is_settled());
    let done = done.filter_map(|step| Some((step.task.clone(), step.done_on?)));
    onboarding.hire.done = done.collect();
    let calendar = onboarding.calendar(practice);
    let plan = Plan::of(&onboarding.template, &onboarding.hire, &calendar);
    let plan = plan.map_err(Error::internal)?;
    let needed = wording::only_the_offices(plan.tasks.iter().map(|planned| &planned.task));
    let unwritten = policies::unwritten(scope, needed).await?;
    Ok(Course { onboarding, calendar, plan, steps, overridden, unwritten })
}

/// Returns those that run, overdue first.
pub async fn running(scope: &Scope, limit: u64) -> Result<Vec<Listed>> {
    let rows = scope.select::<Entity>().filter(Column::State.eq(OnboardingState::Running));
    let rows = rows.order_by_asc(Column::NextDue).order_by_asc(Column::Id).limit(limit);
    scope.all(rows).await
}

/// Returns in which compartment a task of a list lies.
pub(super) fn compartment(row: &Listed, task: &str) -> Result<Option<Compartment>> {
    let template = rows::noun(row.clone())?.template;
    let found = template.tasks.iter().find(|one| one.id.as_str() == task);
    Ok(found.map(|task| task.compartment))
}

/// Returns all of somebody, the latest first.
pub async fn of_staff(scope: &Scope, id: StaffId) -> Result<Vec<Listed>> {
    let rows = scope.select::<Entity>().filter(Column::StaffId.eq(id));
    scope.all(rows.order_by_desc(Column::Id)).await
}

/// Returns as what, and in which state, somebody joins or joined last; without a state it is that of the practice.
pub(super) async fn joins_as(
    scope: &Scope,
    person: PersonId,
) -> Result<Option<(String, Option<String>)>> {
    let rows = scope.select::<Entity>().filter(Column::PersonId.eq(person));
    let rows = rows.filter(Column::List.eq(ListKind::Joining)).order_by_desc(Column::Id);
    let latest = scope.one(rows).await?.map(rows::noun).transpose()?;
    Ok(latest.map(|it| (it.template.role, it.hire.state)))
}

/// Returns what was so of whoever began last.
pub(super) async fn latest_facts(scope: &Scope) -> Result<BTreeSet<Fact>> {
    let rows = scope.select::<Entity>().filter(Column::List.eq(ListKind::Joining));
    let latest = scope.one(rows.order_by_desc(Column::Id)).await?;
    Ok(latest.map(rows::noun).transpose()?.map(|it| it.hire.facts).unwrap_or_default())
}

/// Returns the list of somebody who was hired by this application, as long as it runs.
pub async fn joining_of(scope: &Scope, id: ApplicationId) -> Result<Option<OnboardingId>> {
    let rows = scope.select::<Entity>().filter(Column::ApplicationId.eq(id));
    let rows = rows.filter(Column::State.eq(OnboardingState::Running));
    let row = scope.one(rows.order_by_desc(Column::Id)).await?;
    Ok(row.map(|row: Listed| row.id))
}

/// Returns the practices in which an onboarding runs.
pub async fn whose_run(db: &Db) -> Result<Vec<PracticeId>> {
    let such = Condition::all().add(Column::State.eq(OnboardingState::Running));
    db.practices_with::<Entity>(such).await
}

/// Returns whether a task was done or skipped.
pub async fn is_settled(scope: &Scope, id: OnboardingId, name: &str) -> Result<bool> {
    let step = scope.select::<task::Entity>().filter(task::Column::OnboardingId.eq(id));
    let step = scope.one(step.filter(task::Column::Task.eq(name))).await?;
    Ok(step.is_some_and(|row| matches!(row.state, TaskState::Accepted | TaskState::Skipped)))
}

/// Returns whose onboarding runs and has this task open.
pub async fn who_waits_for(scope: &Scope, task: &str) -> Result<HashSet<PersonId>> {
    let open = [TaskState::Open, TaskState::SentBack];
    let steps = scope.select::<task::Entity>().filter(task::Column::Task.eq(task));
    let steps = scope.all(steps.filter(task::Column::State.is_in(open))).await?;
    let rows = scope.select::<Entity>().filter(Column::State.eq(OnboardingState::Running));
    let rows = rows.filter(Column::Id.is_in(steps.iter().map(|step| step.onboarding_id)));
    Ok(scope.all(rows).await?.into_iter().map(|row| row.person_id).collect())
}

/// Which onboardings to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub person_id: Option<PersonId>,
    pub state: Option<OnboardingState>,
    pub staff_id: Option<StaffId>,
    pub external_id: Option<Text<120>>,
}

/// Returns one row more than the window shows, in the order they began.
pub async fn list(scope: &Scope, filter: &Filter, window: Window) -> Result<Vec<Listed>> {
    let mut rows = scope.select::<Entity>();
    if let Some(state) = filter.state {
        rows = rows.filter(Column::State.eq(state));
    }
    if let Some(person_id) = filter.person_id {
        rows = rows.filter(Column::PersonId.eq(person_id));
    }
    if let Some(staff_id) = filter.staff_id {
        rows = rows.filter(Column::StaffId.eq(staff_id));
    }
    if let Some(external_id) = &filter.external_id {
        rows = rows.filter(Column::ExternalId.eq(external_id.clone()));
    }
    scope.all(scope.window(rows, window)).await
}

pub(super) async fn add(tx: &Tx, course: &Course, today: NaiveDate) -> Result<()> {
    tx.insert(rows::row(tx, course, today)?).await?;
    let steps = course.plan.tasks.iter().map(|planned| course.step(&planned.task.id));
    let steps: Vec<_> = steps.map(|step| rows::step_row(tx, course.onboarding.id, step)).collect();
    if steps.is_empty() {
        return Ok(());
    }
    tx.insert_all(steps).await
}

/// Saves an onboarding with the steps that were changed.
pub(super) async fn save(
    tx: &Tx,
    course: &mut Course,
    changed: &[Step],
    today: NaiveDate,
) -> Result<()> {
    course.onboarding.revision += 1;
    course.onboarding.updated_at = tx.now();
    let row = rows::row(tx, course, today)?;
    tx.update(ActiveModel {
        practice_id: Set(row.practice_id),
        id: Set(row.id),
        hire: Set(row.hire),
        state: Set(row.state),
        lane: Set(row.lane),
        next_due: Set(row.next_due),
        open_tasks: Set(row.open_tasks),
        all_tasks: Set(row.all_tasks),
        handed_in: Set(row.handed_in),
        buddy: Set(row.buddy),
        first_day: Set(row.first_day),
        moved: Set(row.moved),
        closed: Set(row.closed),
        external_id: Set(row.external_id),
        metadata: Set(row.metadata),
        ended_at: Set(row.ended_at),
        updated_at: Set(row.updated_at),
        revision: Set(row.revision),
        ..Default::default()
    })
    .await?;
    save_steps(tx, course.onboarding.id, changed).await
}

/// Saves by which closed days it is counted, and nothing else: none of its days is another one.
pub(super) async fn save_closed(tx: &Tx, onboarding: &Onboarding) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(onboarding.id),
        closed: Set(rows::closed(onboarding)?),
        ..Default::default()
    })
    .await
}

async fn save_steps(tx: &Tx, id: OnboardingId, changed: &[Step]) -> Result<()> {
    if changed.is_empty() {
        return Ok(());
    }
    use task::Column as C;
    let columns = [
        C::State,
        C::DoneOn,
        C::Reason,
        C::DecidedBy,
        C::NudgedAt,
        C::Record,
        C::AgainOn,
        C::UpdatedAt,
        C::Revision,
    ];
    let rows = changed.iter().map(|step| rows::step_row(tx, id, step.clone()));
    tx.replace_all(rows, columns).await
}

pub(super) async fn add_override(tx: &Tx, id: OnboardingId, it: &Overridden) -> Result<()> {
    let rows = tx.select::<overriding::Entity>();
    let rows = rows.filter(overriding::Column::OnboardingId.eq(id));
    let latest = tx.one(rows.order_by_desc(overriding::Column::Number)).await?;
    let covers: Vec<_> = it.covers.iter().map(|task| task.as_str()).collect();
    tx.insert(overriding::Model {
        practice_id: tx.practice_id(),
        onboarding_id: id,
        number: 1 + latest.map_or(0, |row| row.number),
        gate: it.gate,
        covers: covers.join(" "),
        reason: it.reason.parse().map_err(Error::internal)?,
        made_at: tx.now(),
        made_by: it.by.clone(),
        updated_at: tx.now(),
    })
    .await
}
