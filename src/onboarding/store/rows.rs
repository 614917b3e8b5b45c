//! Rows become nouns, and nouns rows.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    closures::Closed,
    error::{Error, Result},
    kernel::labels::Labels,
    onboarding::{
        course::{Course, Overridden},
        entity::{onboarding::Model, overriding, task},
        onboarding::{Onboarding, OnboardingId, Step},
    },
    platform::db::Tx,
    practices::Practice,
};

/// Where nothing is due, it comes after all others: a key of a list is never nothing.
const NEVER: Option<NaiveDate> = NaiveDate::from_ymd_opt(9999, 12, 31);

/// Closed days as a row has them: with since when they are known, where some came later.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
enum StoredClosed {
    Since { days: Closed, since: BTreeMap<NaiveDate, NaiveDate> },
    Days(Closed),
}

pub fn noun(row: Model) -> Result<Onboarding> {
    let (closed, closed_since) = match row.closed.as_deref().map(read).transpose()? {
        Some(StoredClosed::Since { days, since }) => (days, since),
        Some(StoredClosed::Days(days)) => (days, BTreeMap::new()),
        None => (Closed::new(), BTreeMap::new()),
    };
    Ok(Onboarding {
        id: row.id,
        staff_id: row.staff_id,
        person_id: row.person_id,
        application_id: row.application_id,
        template: read(&row.template)?,
        hire: read(&row.hire)?,
        state: row.state,
        buddy: row.buddy,
        first_day: read(&row.first_day)?,
        moved: read(&row.moved)?,
        closed,
        closed_since,
        labels: Labels { external_id: row.external_id, metadata: row.metadata },
        began_at: row.began_at,
        ended_at: row.ended_at,
        updated_at: row.updated_at,
        revision: row.revision,
    })
}

pub fn row(tx: &Tx, course: &Course, today: NaiveDate) -> Result<Model> {
    let it = course.onboarding.clone();
    let closed = closed(&it)?;
    let counts = course.counts();
    Ok(Model {
        practice_id: tx.practice_id(),
        id: it.id,
        staff_id: it.staff_id,
        person_id: it.person_id,
        application_id: it.application_id,
        list: it.template.list.into(),
        role: it.template.role.clone(),
        template: written(&it.template)?,
        hire: written(&it.hire)?,
        state: it.state,
        lane: course.lane(today),
        next_due: course.next_due().or(NEVER).unwrap_or(NaiveDate::MAX),
        open_tasks: counts.open,
        all_tasks: counts.all,
        handed_in: counts.handed_in,
        buddy: it.buddy,
        first_day: written(&it.first_day)?,
        moved: written(&it.moved)?,
        closed,
        external_id: it.labels.external_id,
        metadata: it.labels.metadata,
        began_at: it.began_at,
        ended_at: it.ended_at,
        updated_at: it.updated_at,
        revision: it.revision,
    })
}

pub fn step(row: task::Model) -> Result<Step> {
    Ok(Step {
        task: row.task.parse().map_err(Error::internal)?,
        state: row.state,
        done_on: row.done_on,
        reason: row.reason,
        decided_by: row.decided_by,
        nudged_at: row.nudged_at,
        record: row.record,
        again_on: row.again_on,
        revision: row.revision,
    })
}

pub fn step_row(tx: &Tx, onboarding_id: OnboardingId, step: Step) -> task::Model {
    task::Model {
        practice_id: tx.practice_id(),
        onboarding_id,
        task: step.task.to_string(),
        state: step.state,
        done_on: step.done_on,
        reason: step.reason,
        decided_by: step.decided_by,
        nudged_at: step.nudged_at,
        record: step.record,
        again_on: step.again_on,
        updated_at: tx.now(),
        revision: step.revision,
    }
}

pub fn overridden(row: overriding::Model, practice: &Practice) -> Overridden {
    Overridden {
        gate: row.gate,
        by: row.made_by,
        reason: row.reason.to_string(),
        covers: row.covers.split(' ').filter_map(|task| task.parse().ok()).collect(),
        on: practice.today(row.made_at),
    }
}

/// Closed days as a row has them.
pub fn closed(of: &Onboarding) -> Result<Option<String>> {
    let (days, since) = (of.closed.clone(), of.closed_since.clone());
    if days.is_empty() {
        return Ok(None);
    }
    let is_plain = since.is_empty();
    let stored =
        if is_plain { StoredClosed::Days(days) } else { StoredClosed::Since { days, since } };
    written(&stored).map(Some)
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T> {
    serde_json::from_str(json).map_err(Error::internal)
}

fn written(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(Error::internal)
}
