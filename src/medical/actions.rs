//! What is done in the medical compartment.

use super::{
    events::{self, Event},
    reader::Reader,
    request::{AdjustmentRequest, Answer, Asking, Extra, RequestId, RequestRefused},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::prose::Prose,
    people::PersonId,
    platform::{
        db::Tx,
        keys::{self, User},
    },
};

/// Names who reads requests from now on.
pub async fn name_reader(tx: &mut Tx, reader: Reader) -> Result<()> {
    if let Reader::User(id) = &reader {
        let user = keys::user(tx, Some(*id)).await?.filter(|user| !user.has_left);
        user.ok_or_else(|| Error::fault("reader", "reader.missing"))?;
    }
    store::keep_reader(tx, &reader).await?;
    tx.announce(events::reader_named(&reader));
    Ok(())
}

/// Somebody asks for another way to take the test that this invitation is for: for the first time, for something else while
/// they wait, or again.
pub async fn ask(
    tx: &mut Tx,
    about: String,
    person_id: PersonId,
    asking: Asking,
) -> Result<AdjustmentRequest> {
    if store::reading(tx).await?.is_outside() {
        return Err(RequestRefused::ReadOutside.into());
    }
    let request = match store::request_about(tx, &about).await? {
        Some(asked) => {
            let mut request = store::hold(tx, asked.id).await?;
            request.ask(asking, tx.now())?;
            store::save(tx, &request).await?;
            request
        }
        None => {
            let request = fresh(tx, about, person_id, asking);
            if !store::add(tx, &request).await? {
                return Err(RequestRefused::AlreadyAsked.into());
            }
            request
        }
    };
    tx.announce(events::about(request.id, Event::Asked));
    Ok(request)
}

fn fresh(tx: &Tx, about: String, person_id: PersonId, asking: Asking) -> AdjustmentRequest {
    let (id, asked_at) = (tx.random_id(), tx.now());
    let (answer, taken_back_at, waited_before) = (None, None, 0);
    AdjustmentRequest {
        id,
        about,
        person_id,
        asked_at,
        asking,
        answer,
        taken_back_at,
        waited_before,
    }
}

/// The candidate does not need it any more, and may begin.
pub async fn take_back(tx: &mut Tx, about: &str) -> Result<AdjustmentRequest> {
    let asked = store::request_about(tx, about).await?;
    let id = asked.ok_or(Error::Missing("adjustment_request"))?.id;
    let mut request = store::hold(tx, id).await?;
    request.take_back(tx.now())?;
    store::save(tx, &request).await?;
    tx.announce(events::about(id, Event::TakenBack));
    Ok(request)
}

/// Opens a request for who may read it, and writes down that they did.
pub async fn read(tx: &mut Tx, user: &User, id: RequestId) -> Result<AdjustmentRequest> {
    let request = own(tx, user, id).await?;
    tx.announce(events::about(id, Event::Read));
    Ok(request)
}

/// Answers a request, or answers it anew.
pub async fn answer(
    tx: &mut Tx,
    user: &User,
    id: RequestId,
    extra: Extra,
    words: Prose<2000>,
) -> Result<AdjustmentRequest> {
    let mut request = own(tx, user, id).await?;
    let (answered_at, answered_by) = (tx.now(), user.id);
    request.answer(Answer { extra, words, answered_at, answered_by });
    store::save(tx, &request).await?;
    tx.announce(events::about(id, Event::Answered));
    Ok(request)
}

/// Writes down what was arranged without a request here: by phone, outside, in person.
pub async fn arrange(
    tx: &mut Tx,
    user: &User,
    (about, person_id): (String, PersonId),
    extra: Extra,
    words: Prose<2000>,
) -> Result<()> {
    if let Some(asked) = store::request_about(tx, &about).await? {
        return answer(tx, user, asked.id, extra, words).await.map(drop);
    }
    if !store::reading(tx).await?.may_read(user) {
        return Err(Error::Missing("adjustment_request"));
    }
    let asking = Asking { words: Some(words.clone()), ..Asking::default() };
    let mut request = fresh(tx, about, person_id, asking);
    let (answered_at, answered_by) = (request.asked_at, user.id);
    request.answer(Answer { extra, words, answered_at, answered_by });
    store::add(tx, &request).await?;
    tx.announce(events::about(request.id, Event::Answered));
    Ok(())
}

/// For everybody but the reader there is no such request.
async fn own(tx: &Tx, user: &User, id: RequestId) -> Result<AdjustmentRequest> {
    if !store::reading(tx).await?.may_read(user) {
        return Err(Error::Missing("adjustment_request"));
    }
    store::hold(tx, id).await
}
