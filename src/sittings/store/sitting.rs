use bank::{Response, Seed};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef, Select, SelectTwo,
};

use super::{
    super::{
        circumstances::Circumstances,
        ending::Course,
        entity::{
            sitting::{Column, Entity, Model},
            state, step,
        },
        sitting::{Begun, Placed, Sitting, SittingId, State, Step, Verdict},
    },
    item::{place, placed_in},
    state::{add as add_state, none_late},
};
use crate::{
    error::{Error, Result},
    invitations::InvitationId,
    kernel::digest::{hex, unhex},
    platform::db::{Scope, Tx},
};

pub async fn sitting(scope: &Scope, id: SittingId) -> Result<Sitting> {
    let found = one(scope, scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    noun(scope, found.ok_or(Error::Missing("sitting"))?).await
}

pub async fn sitting_of(scope: &Scope, invitation: InvitationId) -> Result<Option<Sitting>> {
    let row = scope.select::<Entity>().filter(Column::InvitationId.eq(invitation));
    match one(scope, row).await? {
        Some(found) => Ok(Some(noun(scope, found).await?)),
        None => Ok(None),
    }
}

/// A sitting as an answer to it needs it: which one, and how many questions it has.
pub struct Answerable {
    pub id: SittingId,
    pub count: usize,
}

/// Returns the sitting of an invitation without what was drawn for it and without its log.
pub async fn answerable(scope: &Scope, invitation: InvitationId) -> Result<Option<Answerable>> {
    let rows = scope.select::<state::Entity>();
    let of: RelationDef = state::Entity::belongs_to(Entity)
        .from((state::Column::PracticeId, state::Column::SittingId))
        .to((Column::PracticeId, Column::Id))
        .into();
    let row = rows.join(JoinType::InnerJoin, of).filter(Column::InvitationId.eq(invitation));
    let Some(row) = scope.one(row).await? else { return Ok(None) };
    let count = usize::try_from(row.count).map_err(Error::internal)?;
    Ok(Some(Answerable { id: row.sitting_id, count }))
}

/// Returns how far the candidate of this invitation has come, without their answers.
pub async fn course_of(scope: &Scope, invitation: InvitationId) -> Result<Course> {
    let row = scope.select::<Entity>().filter(Column::InvitationId.eq(invitation));
    let found = one(scope, row).await?;
    Ok(found.map_or(Course::NotBegun, |(_, State { gate, .. })| {
        gate.submitted_at.map_or(Course::Begun, Course::HandedIn)
    }))
}

/// Reads a sitting with its state in one statement.
async fn one(scope: &Scope, row: Select<Entity>) -> Result<Option<(Model, State)>> {
    let found = scope.one_with(with_state(row)).await?;
    Ok(found.and_then(|(row, state)| Some((row, State::from(state?)))))
}

pub fn with_state(rows: Select<Entity>) -> SelectTwo<Entity, state::Entity> {
    let state: RelationDef = Entity::belongs_to(state::Entity)
        .from((Column::PracticeId, Column::Id))
        .to((state::Column::PracticeId, state::Column::SittingId))
        .into();
    rows.join(JoinType::InnerJoin, state).select_also(state::Entity)
}

/// Holds several sittings, in the order of their ids, without their logs. Those that are not there
/// are left out.
pub async fn hold_begun(tx: &Tx, ids: &[SittingId]) -> Result<Vec<Begun>> {
    let rows = tx.select::<Entity>().filter(Column::Id.is_in(ids.iter().copied()));
    let rows = with_state(rows).order_by_asc(Column::Id).lock_exclusive();
    let begun = |(row, state): (Model, Option<state::Model>)| {
        let state = state.ok_or_else(|| Error::internal("a sitting without a state"))?;
        Ok(Begun {
            id: row.id,
            invitation_id: row.invitation_id,
            seed: seed(&row.seed)?,
            state: State::from(state),
        })
    };
    tx.all_with(rows).await?.into_iter().map(begun).collect()
}

/// Returns to which invitations these sittings belong.
pub async fn invitations_behind(
    scope: &Scope,
    ids: impl IntoIterator<Item = SittingId>,
) -> Result<Vec<(SittingId, InvitationId)>> {
    let rows = scope.select::<Entity>().filter(Column::Id.is_in(ids));
    let rows = scope.all(rows.order_by_asc(Column::Id)).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.invitation_id)).collect())
}

/// Adds a sitting, unless its invitation has one. Returns whether it is new.
pub async fn add_sitting(tx: &Tx, sitting: &Sitting) -> Result<bool> {
    let is_new = tx
        .insert_once(Model {
            practice_id: tx.practice_id(),
            id: sitting.id,
            invitation_id: sitting.invitation_id,
            seed: hex(&sitting.seed),
            adjustments: serde_json::to_string(&sitting.adjustments).map_err(Error::internal)?,
            circumstances: sitting.circumstances.write(),
            started_at: sitting.started_at,
        })
        .await?;
    if is_new {
        add_state(tx, sitting.id, sitting.gate()).await?;
        place(tx, sitting.id, 0, &sitting.items).await?;
    }
    Ok(is_new)
}

/// Returns the steps to which candidates' devices gave these names, if they have been taken before.
/// Among them may be others, of the same sittings.
pub async fn steps_like(
    tx: &Tx,
    sittings: &[SittingId],
    client_steps: &[&str],
) -> Result<Vec<(SittingId, String, Step)>> {
    let rows = tx.select::<step::Entity>();
    let rows = rows.filter(step::Column::SittingId.is_in(sittings.iter().copied()));
    let rows = rows.filter(step::Column::ClientStep.is_in(client_steps.iter().copied()));
    let known = |row: step::Model| {
        let (sitting, name) = (row.sitting_id, row.client_step.clone());
        Ok((sitting, name, Step::try_from(row)?))
    };
    tx.all(rows).await?.into_iter().map(known).collect()
}

/// Appends steps to the logs of their sittings.
pub async fn add_steps(tx: &Tx, steps: &[(SittingId, &str, Step)]) -> Result<()> {
    let rows: Result<Vec<_>> = steps
        .iter()
        .map(|(sitting_id, client_step, step)| {
            Ok(step::Model {
                practice_id: tx.practice_id(),
                sitting_id: *sitting_id,
                step_no: step.step_no,
                client_step: (*client_step).to_owned(),
                place: step.place,
                response: step.response.as_ref().map(json).transpose()?,
                flagged: step.flagged,
                is_late: step.is_late,
                settled: step.settled,
                received_at: step.received_at,
            })
        })
        .collect();
    tx.insert_all(rows?).await
}

/// Writes down what was made of each late step that nobody had settled.
pub async fn settle(tx: &Tx, sitting: &Sitting, verdict: Verdict) -> Result<()> {
    let open = |step: &&Step| step.is_late && step.settled.is_none();
    for step in sitting.steps.iter().filter(open) {
        tx.update(step::ActiveModel {
            practice_id: Set(tx.practice_id()),
            sitting_id: Set(sitting.id),
            step_no: Set(step.step_no),
            settled: Set(Some(verdict)),
            ..Default::default()
        })
        .await?;
    }
    none_late(tx, sitting.id).await
}

async fn noun(scope: &Scope, (row, state): (Model, State)) -> Result<Sitting> {
    let steps = scope.select::<step::Entity>().filter(step::Column::SittingId.eq(row.id));
    let steps = scope.all(steps.order_by_asc(step::Column::StepNo)).await?;
    let steps: Result<Vec<_>> = steps.into_iter().map(Step::try_from).collect();
    let items = placed_in(scope, row.id).await?;
    whole(row, state, items, steps?)
}

/// Puts a sitting together of its rows.
pub fn whole(
    row: Model,
    State { gate, .. }: State,
    items: Vec<Placed>,
    steps: Vec<Step>,
) -> Result<Sitting> {
    Ok(Sitting {
        id: row.id,
        invitation_id: row.invitation_id,
        seed: seed(&row.seed)?,
        adjustments: serde_json::from_str(&row.adjustments).map_err(Error::internal)?,
        circumstances: Circumstances::read(row.circumstances.as_deref()),
        items,
        started_at: row.started_at,
        deadline: gate.deadline,
        submitted_at: gate.submitted_at,
        steps,
    })
}

fn json(response: &Response) -> Result<String> {
    serde_json::to_string(response).map_err(Error::internal)
}

fn seed(text: &str) -> Result<Seed> {
    let seed = unhex(text).and_then(|bytes| bytes.try_into().ok());
    seed.ok_or_else(|| Error::internal("a seed has 32 bytes"))
}

impl TryFrom<step::Model> for Step {
    type Error = Error;

    fn try_from(row: step::Model) -> Result<Self> {
        let response = row.response.as_deref().map(serde_json::from_str).transpose();
        Ok(Self {
            step_no: row.step_no,
            place: row.place,
            response: response.map_err(Error::internal)?,
            flagged: row.flagged,
            received_at: row.received_at,
            is_late: row.is_late,
            settled: row.settled,
        })
    }
}
