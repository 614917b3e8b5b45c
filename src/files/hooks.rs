//! What this room is told by the rooms that use files.

use super::FileUse;
use crate::{
    error::{Error, Result},
    platform::{db::Scope, keys::Rule},
};

/// Who may open files of one use, as the room says that takes them.
pub struct Opens {
    pub used_for: FileUse,
    /// What one must hold, by whichever door one comes.
    pub right: Rule,
}

/// Returns what one must hold to open a file of this use. What no room takes, nobody opens.
pub fn right(scope: &Scope, used_for: FileUse) -> Result<Rule> {
    let mut opens = scope.platform().rooms.hooks::<Opens>();
    let opens = opens.find(|opens| opens.used_for == used_for);
    opens.map(|opens| opens.right).ok_or(Error::Missing("file"))
}
