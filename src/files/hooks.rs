//! What this room is told by the rooms that use files.

use futures_util::future::BoxFuture;

use super::{FileUse, Upload};
use crate::{
    error::{Error, Result},
    platform::{
        db::{Scope, Tx},
        keys::Rule,
    },
};

/// Who may open files of one use, as the room says that takes them.
pub struct Opens {
    pub used_for: FileUse,
    /// What one must hold, by whichever door one comes.
    pub right: Rule,
}

/// What a room notes, or refuses, when a file of one use is opened by another door than its own.
pub struct Opened {
    pub used_for: FileUse,
    pub run: for<'a> fn(&'a mut Tx, &'a Upload) -> BoxFuture<'a, Result<()>>,
}

/// Returns what one must hold to open a file of this use. What no room takes, nobody opens.
pub fn right(scope: &Scope, used_for: FileUse) -> Result<Rule> {
    let mut opens = scope.platform().rooms.hooks::<Opens>();
    let opens = opens.find(|opens| opens.used_for == used_for);
    opens.map(|opens| opens.right).ok_or(Error::Missing("file"))
}

/// Tells the room that takes such files that one is opened.
pub async fn opened(scope: &Scope, file: &Upload) -> Result<()> {
    let mut hooks = scope.platform().rooms.hooks::<Opened>();
    let Some(hook) = hooks.find(|hook| hook.used_for == file.used_for) else { return Ok(()) };
    scope.write(async |tx: &mut Tx| (hook.run)(tx, file).await).await
}
