//! Questions about return codes.

use sea_orm::{ColumnTrait, Condition, QueryFilter};

use crate::{
    applications::{entity::return_code, way_back::Opens},
    error::Result,
    platform::db::{Scope, Tx},
};

pub async fn add_code(tx: &Tx, hash: String, opens: Opens) -> Result<()> {
    tx.insert(return_code::Model {
        practice_id: tx.practice_id(),
        hash,
        application_id: opens.application(),
        opens: opens.to_string(),
        made_at: tx.now(),
    })
    .await
}

/// Returns what the code with this hash leads to.
pub async fn opened_by(scope: &Scope, hash: &str) -> Result<Option<Opens>> {
    let codes = scope.select::<return_code::Entity>();
    let code = scope.one(codes.filter(return_code::Column::Hash.eq(hash))).await?;
    code.map(|code| code.opens.parse()).transpose()
}

pub async fn forget_codes(tx: &Tx, opens: Opens) -> Result<()> {
    let which = return_code::Column::Opens.eq(opens.to_string());
    tx.remove::<return_code::Entity>(Condition::all().add(which)).await
}
