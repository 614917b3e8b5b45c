//! Background work: forget what nobody needs any more.

use super::{store, way_back::Tries};
use crate::{error::Result, platform::db::Scope};

/// Forgets tries whose hour is over. May run as often as it likes.
pub async fn forget_tries(scope: &Scope) -> Result<()> {
    let over = scope.now() - Tries::LAST;
    scope.write(async |tx| store::forget_tries_before(tx, over).await).await
}
