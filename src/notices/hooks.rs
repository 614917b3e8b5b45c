//! What this room says at points that the rooms below it name.

use super::{actions, notice::NoticeRefused, notice_law::Want, store};
use crate::{
    applications::{Application, ApplicationId, LetterObstacle, Way},
    error::Result,
    kernel::language::Language,
    people,
    platform::db::{Scope, Tx},
};

/// Returns which notices stand on the form to apply: the laws by their words.
pub async fn on_the_form(scope: &Scope) -> Result<Vec<&'static str>> {
    let laws = actions::binding(scope).await?;
    let wants = laws.iter().filter(|law| law.wants(Want::Notice));
    Ok(wants.map(|law| law.law.word()).collect())
}

/// Whoever applied by the form has ticked that they read what stood there.
pub async fn applied(tx: &mut Tx, application: &Application) -> Result<()> {
    let person = people::find(tx, application.arrival.person_id).await?;
    let language = person.map_or(Language::English, |person| person.particulars.language);
    actions::acknowledge(tx, application, language).await
}

/// Returns why no letter of rejection leaves yet.
pub async fn against_rejecting(
    scope: &Scope,
    id: ApplicationId,
    is_gone: bool,
) -> Result<Option<LetterObstacle>> {
    if actions::binding(scope).await?.is_empty() {
        return Ok(None);
    }
    let told = actions::told(scope, id).await?;
    let refused = told.against_rejecting(is_gone);
    let path = format!("/applications/{id}/notices");
    Ok(refused.map(|refused: NoticeRefused| LetterObstacle { reason: refused.reason(), path }))
}

/// Returns what a candidate's status page says: what they have not read, and that they may ask.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    let laws = actions::binding(scope).await?;
    if laws.is_empty() {
        return Ok(vec![]);
    }
    let told = super::notice::Told { laws, ..store::told(scope, id).await? };
    let word = match (told.unread().is_empty(), told.letter.is_some()) {
        (false, _) => "notice_unread",
        (true, true) => "notice_letter",
        (true, false) => "notice_read",
    };
    Ok(vec![Way { word, until: None, act: Some("notices".to_owned()) }])
}
