//! What a report is made of: the same for both doors.

use super::{
    funnel::Funnel,
    store::{self, Asked},
};
use crate::{error::Result, platform::db::Scope};

/// Returns how many came how far, of those who are asked about.
pub async fn funnel(scope: &Scope, asked: Asked) -> Result<Funnel> {
    let paths = store::paths_by(scope, asked).await?;
    let stays = store::stays_by(scope, asked).await?;
    let sources = store::sources_by(scope, asked).await?;
    Ok(Funnel::of(&paths, &stays, &sources))
}
