//! Who answers the questions of the short chat in the demo practice, and how.

use dialogue::Said;

use super::cast::Chatting;
use crate::{
    applications::ApplicationId,
    error::Result,
    kernel::language::Language,
    platform::db::{Scope, Tx},
    screening::{self, Saying},
};

/// More turns than any of the scripts needs.
const ENOUGH: usize = 20;

/// Opens the chat, says what this applicant says, skips what is left, and sends it.
pub async fn chat(scope: &Scope, by: ApplicationId, chatting: &Chatting) -> Result<()> {
    let id =
        scope.write(async |tx: &mut Tx| Ok(screening::open(tx, by).await?.screening.id)).await?;
    for after in 0..chatting.says.len() + ENOUGH {
        let screening = screening::find(scope, id).await?;
        if screening.finished_at.is_some() {
            break;
        }
        let is_asked = screening.talk.as_ref().is_some_and(|talk| talk.state.is_reviewing());
        let words = match chatting.says.get(after).copied() {
            Some(words) => words,
            None if is_asked => "send",
            None => "skip",
        };
        let said = Said::Words(words.to_owned());
        let name = format!("demo-turn-{after}");
        let saying = Saying { name, after, said, language: Language::English };
        scope.write(async |tx: &mut Tx| screening::say(tx, id, saying).await).await?;
    }
    Ok(())
}
