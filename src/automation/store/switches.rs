//! Which rules are on.

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use crate::{
    automation::{
        entity::rule::{ActiveModel, Column, Entity, Model},
        ready_rule::ReadyRule,
        switch::Switch,
    },
    error::{Error, Result},
    kernel::fault::Reason,
    platform::db::{Db, PracticeId, Scope, Tx},
};

/// Returns the rules that have ever been switched on.
pub async fn switches(scope: &Scope) -> Result<Vec<Switch>> {
    scope.all(scope.select::<Entity>()).await?.into_iter().map(Switch::try_from).collect()
}

pub async fn switch(scope: &Scope, rule: ReadyRule) -> Result<Option<Switch>> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Rule.eq(rule.word()))).await?;
    row.map(Switch::try_from).transpose()
}

/// Returns the practices in which some rule is on.
pub async fn whose_rules_are_on(db: &Db) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(Condition::all().add(Column::OnSince.is_not_null())).await
}

pub async fn hold(tx: &Tx, rule: ReadyRule) -> Result<Option<Switch>> {
    let row = tx.lock(tx.select::<Entity>().filter(Column::Rule.eq(rule.word()))).await?;
    row.map(Switch::try_from).transpose()
}

/// Adds it if it was never on. Returns whether it is new.
pub async fn put(tx: &Tx, switch: &Switch) -> Result<bool> {
    let (stopped_because, stopped_at) = switch.stopped.unzip();
    tx.insert_once(Model {
        practice_id: tx.practice_id(),
        rule: switch.rule.word().to_owned(),
        on_since: switch.on_since,
        user_id: switch.user_id,
        days: switch.days,
        most: switch.most,
        stopped_because,
        stopped_at,
    })
    .await
}

pub async fn save(tx: &Tx, switch: &Switch) -> Result<()> {
    let (stopped_because, stopped_at) = switch.stopped.unzip();
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        rule: Set(switch.rule.word().to_owned()),
        on_since: Set(switch.on_since),
        user_id: Set(switch.user_id),
        days: Set(switch.days),
        most: Set(switch.most),
        stopped_because: Set(stopped_because),
        stopped_at: Set(stopped_at),
    })
    .await
}

impl TryFrom<Model> for Switch {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self> {
        let Model { user_id, on_since, days, most, stopped_because, stopped_at, .. } = row;
        let rule = row.rule.parse().map_err(|why: Reason| Error::internal(why))?;
        Ok(Self { rule, on_since, user_id, days, most, stopped: stopped_because.zip(stopped_at) })
    }
}
