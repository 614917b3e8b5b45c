//! Many sittings with their logs, in three questions however many there are.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::{
    super::{
        entity::{item, sitting, state, step},
        sitting::{Placed, Sitting, SittingId, State, Step},
    },
    sitting::{whole, with_state},
};
use crate::{error::Result, invitations::InvitationId, platform::db::Scope};

/// Returns the sittings of these invitations. An invitation without one is left out.
pub async fn of_invitations(
    scope: &Scope,
    invitations: impl IntoIterator<Item = InvitationId>,
) -> Result<Vec<Sitting>> {
    use sitting::{Column, Entity};

    let rows = scope.select::<Entity>().filter(Column::InvitationId.is_in(invitations));
    let rows = scope.all_with(with_state(rows).order_by_asc(Column::Id)).await?;
    let ids: Vec<_> = rows.iter().map(|(row, _)| row.id).collect();
    let (mut placed, mut steps) = (placed(scope, &ids).await?, steps(scope, &ids).await?);
    let noun = |(row, state): (sitting::Model, Option<state::Model>)| {
        let items = placed.remove(&row.id).unwrap_or_default();
        let steps = steps.remove(&row.id).unwrap_or_default();
        Some(whole(row, State::from(state?), items, steps))
    };
    rows.into_iter().filter_map(noun).collect()
}

async fn placed(scope: &Scope, ids: &[SittingId]) -> Result<HashMap<SittingId, Vec<Placed>>> {
    use item::{Column, Entity};

    let rows = scope.select::<Entity>().filter(Column::SittingId.is_in(ids.iter().copied()));
    let rows = rows.order_by_asc(Column::SittingId).order_by_asc(Column::Place);
    let mut placed: HashMap<_, Vec<_>> = HashMap::new();
    for row in scope.all(rows).await? {
        placed.entry(row.sitting_id).or_default().push(Placed::try_from(row)?);
    }
    Ok(placed)
}

async fn steps(scope: &Scope, ids: &[SittingId]) -> Result<HashMap<SittingId, Vec<Step>>> {
    use step::{Column, Entity};

    let rows = scope.select::<Entity>().filter(Column::SittingId.is_in(ids.iter().copied()));
    let rows = rows.order_by_asc(Column::SittingId).order_by_asc(Column::StepNo);
    let mut steps: HashMap<_, Vec<_>> = HashMap::new();
    for row in scope.all(rows).await? {
        steps.entry(row.sitting_id).or_default().push(Step::try_from(row)?);
    }
    Ok(steps)
}
