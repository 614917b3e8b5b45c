use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use super::super::{
    bank::Response,
    entity::{
        sitting::{ActiveModel, Column, Entity, Model},
        step,
    },
    invitation::{Invitation, InvitationId},
    late::Verdict,
    sitting::{Gate, Sitting, SittingId, Step},
};
use crate::{
    error::{Error, Result},
    kernel::digest::hex,
    platform::db::{Scope, Tx},
};

/// The row of a sitting, without its log: all that the next step needs.
pub struct Row {
    pub invitation_id: InvitationId,
    pub gate: Gate,
    pub steps: i32,
    pub late: i32,
}

pub async fn sitting(scope: &Scope, id: SittingId) -> Result<Sitting> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    noun(scope, row.ok_or(Error::Missing("sitting"))?).await
}

pub async fn sitting_of(scope: &Scope, invitation: InvitationId) -> Result<Option<Sitting>> {
    let row = scope.select::<Entity>().filter(Column::InvitationId.eq(invitation));
    match scope.one(row).await? {
        Some(row) => Ok(Some(noun(scope, row).await?)),
        None => Ok(None),
    }
}

/// Holds a sitting against other steps until the transaction ends.
pub async fn hold_row(tx: &Tx, id: SittingId) -> Result<Row> {
    let row = tx.lock(tx.select::<Entity>().filter(Column::Id.eq(id))).await?;
    let row = row.ok_or(Error::Missing("sitting"))?;
    let Model { invitation_id, count, reached, steps, late, deadline, submitted_at, .. } = row;
    Ok(Row { invitation_id, gate: Gate { count, reached, deadline, submitted_at }, steps, late })
}

/// Returns the sittings whose time was over at that moment and that nobody has handed in.
pub async fn overdue(scope: &Scope, deadline: DateTime<Utc>) -> Result<Vec<SittingId>> {
    let rows = scope.select::<Entity>().filter(Column::SubmittedAt.is_null());
    let rows = scope.all(rows.filter(Column::Deadline.lt(deadline))).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Adds a sitting, unless its invitation has one. Returns whether it is new.
pub async fn add_sitting(tx: &Tx, sitting: &Sitting) -> Result<bool> {
    let json = |value: serde_json::Result<String>| value.map_err(Error::internal);
    tx.insert_once(Model {
        practice_id: tx.practice_id(),
        id: sitting.id,
        invitation_id: sitting.invitation_id,
        seed: hex(&sitting.seed),
        adjustments: json(serde_json::to_string(&sitting.adjustments))?,
        items: json(serde_json::to_string(&sitting.items))?,
        count: sitting.gate().count,
        reached: 0,
        steps: 0,
        late: 0,
        started_at: sitting.started_at,
        deadline: sitting.deadline,
        submitted_at: None,
    })
    .await
}

/// Returns the step that the candidate's device gave this name, if it has been taken before.
pub async fn step_like(tx: &Tx, id: SittingId, client_step: &str) -> Result<Option<Step>> {
    let rows = tx.select::<step::Entity>().filter(step::Column::SittingId.eq(id));
    let row = tx.one(rows.filter(step::Column::ClientStep.eq(client_step))).await?;
    row.map(Step::try_from).transpose()
}

/// Appends a step to the log, and notes in the sitting's row how far it is.
pub async fn add_step(
    tx: &Tx,
    id: SittingId,
    client_step: &str,
    step: &Step,
    so_far: &Row,
) -> Result<()> {
    let Row { gate, late, .. } = so_far;
    let reached = if step.is_late { gate.reached } else { gate.reached.max(step.place + 1) };
    let late = late + i32::from(step.is_late);
    tx.insert(step::Model {
        practice_id: tx.practice_id(),
        sitting_id: id,
        step_no: step.step_no,
        client_step: client_step.to_owned(),
        place: step.place,
        response: step.response.as_ref().map(json).transpose()?,
        flagged: step.flagged,
        is_late: step.is_late,
        settled: step.settled,
        received_at: step.received_at,
    })
    .await?;
    let (practice_id, id) = (Set(tx.practice_id()), Set(id));
    let (reached, steps, late) = (Set(reached), Set(step.step_no), Set(late));
    tx.update(ActiveModel { practice_id, id, reached, steps, late, ..Default::default() }).await
}

/// A sitting that was handed in, with answers that came later and that nobody has settled.
pub struct LateSitting {
    pub sitting: SittingId,
    pub invitation: Invitation,
    pub count: i32,
}

/// Returns those, the oldest first.
pub async fn late(scope: &Scope) -> Result<Vec<LateSitting>> {
    let rows = scope.select::<Entity>().filter(Column::Late.gt(0));
    let rows = rows.filter(Column::SubmittedAt.is_not_null()).order_by_asc(Column::Id);
    let rows = scope.all(rows).await?;
    let invitations = super::invitations_with(scope, rows.iter().map(|row| row.invitation_id));
    let mut invitations = invitations.await?;
    let late = rows.into_iter().filter_map(|row| {
        let at = invitations.iter().position(|one| one.id == row.invitation_id)?;
        let invitation = invitations.swap_remove(at);
        Some(LateSitting { sitting: row.id, invitation, count: row.late })
    });
    Ok(late.collect())
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
    let (practice_id, id, late) = (Set(tx.practice_id()), Set(sitting.id), Set(0));
    tx.update(ActiveModel { practice_id, id, late, ..Default::default() }).await
}

pub async fn close(tx: &Tx, id: SittingId, submitted_at: DateTime<Utc>) -> Result<()> {
    let (practice_id, id) = (Set(tx.practice_id()), Set(id));
    let submitted_at = Set(Some(submitted_at));
    tx.update(ActiveModel { practice_id, id, submitted_at, ..Default::default() }).await
}

async fn noun(scope: &Scope, row: Model) -> Result<Sitting> {
    let steps = scope.select::<step::Entity>().filter(step::Column::SittingId.eq(row.id));
    let steps = scope.all(steps.order_by_asc(step::Column::StepNo)).await?;
    let steps: Result<Vec<_>> = steps.into_iter().map(Step::try_from).collect();
    Ok(Sitting {
        id: row.id,
        invitation_id: row.invitation_id,
        seed: unhex(&row.seed)?,
        adjustments: serde_json::from_str(&row.adjustments).map_err(Error::internal)?,
        items: serde_json::from_str(&row.items).map_err(Error::internal)?,
        started_at: row.started_at,
        deadline: row.deadline,
        submitted_at: row.submitted_at,
        steps: steps?,
    })
}

fn json(response: &Response) -> Result<String> {
    serde_json::to_string(response).map_err(Error::internal)
}

fn unhex(text: &str) -> Result<[u8; 32]> {
    let pairs = text.as_bytes().chunks(2).map(|pair| {
        let pair = std::str::from_utf8(pair).map_err(Error::internal)?;
        u8::from_str_radix(pair, 16).map_err(Error::internal)
    });
    let bytes: Result<Vec<u8>> = pairs.collect();
    bytes?.try_into().map_err(|_| Error::internal("a seed has 32 bytes"))
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
