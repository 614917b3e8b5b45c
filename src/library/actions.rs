//! What a practice does with questions of the bank: load → ask the noun → save → announce.

use bank::{Bank, Item};

use super::{
    comment::Comment,
    drawing::Drawing,
    events,
    input::Retiring,
    opinion::{self, Heard},
    retirement::{Retirement, RetirementRefused, refuse_if_needed},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{language::Language, prose::Prose},
    platform::db::{Actor, Scope, Tx},
};

/// Takes a question out of this practice's new tests.
pub async fn retire(tx: &mut Tx, item: &str, retiring: Retiring) -> Result<Retirement> {
    let bank = Bank::builtin()?;
    let found = bank.item(item).ok_or(Error::Missing("item"))?;
    // How many are left counts those that others take out.
    tx.in_turn("questions in use").await?;
    refuse_if_needed(bank, found, &store::out(tx).await?.all)?;
    let Retiring { reason, note } = retiring;
    let (retired_at, retired_by) = (tx.now(), tx.actor().to_string());
    let retirement = Retirement { item: item.to_owned(), reason, note, retired_at, retired_by };
    // Two who press at once are told of one another.
    if !store::take_out(tx, &retirement).await? {
        return Err(RetirementRefused::Already.into());
    }
    tx.announce(events::retired(&retirement));
    Ok(retirement)
}

/// Lets new tests ask it again.
pub async fn bring_back(tx: &mut Tx, item: &str) -> Result<()> {
    Bank::builtin()?.item(item).ok_or(Error::Missing("item"))?;
    store::retirement(tx, item).await?.ok_or(RetirementRefused::NotOut)?;
    store::bring_back(tx, item).await?;
    tx.announce(events::brought_back(item));
    Ok(())
}

/// Keeps which answer somebody thinks is the right one, as they chose it in a drawing.
pub async fn judge(tx: &mut Tx, item: &str, chosen: &str) -> Result<()> {
    let found = Bank::builtin()?.item(item).ok_or(Error::Missing("item"))?;
    // A program has no opinion, and several keys are not several people.
    let Actor::User { id: user, .. } = tx.actor() else { return Err(Error::Missing("item")) };
    opinion::key_of(found)?;
    let choice = Drawing::new(found, 1, Language::English)?.chosen(found, chosen);
    let choice = choice.ok_or_else(|| Error::fault("choice", "value.missing"))?;
    store::save_opinion(tx, (item, &found.sha256), user, choice).await?;
    tx.announce(events::judged(item));
    Ok(())
}

/// Returns what was said of which answer is right. None of a question that has no one answer for everybody.
pub async fn heard(scope: &Scope, item: &Item) -> Result<Option<Heard>> {
    let Ok(key) = opinion::key_of(item) else { return Ok(None) };
    let said = store::opinions(scope, &item.id, &item.sha256).await?;
    let choices: Vec<_> = said.into_iter().map(|(_, choice)| choice).collect();
    Ok(Some(Heard::of(&choices, key)))
}

/// Writes down what somebody says of a question.
pub async fn comment(tx: &mut Tx, item: &str, text: Prose<2000>) -> Result<Comment> {
    Bank::builtin()?.item(item).ok_or(Error::Missing("item"))?;
    let (written_at, written_by) = (tx.now(), tx.actor().to_string());
    let comment = Comment { id: tx.fresh_id(), text, written_at, written_by };
    store::add_comment(tx, item, &comment).await?;
    tx.announce(events::commented(item));
    Ok(comment)
}
