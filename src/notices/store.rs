//! Questions about notices, each by its name. No decisions are made here.

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    entity::{acknowledgment, letter, request},
    notice::{Acknowledgment, Explanation, NoticeRequestId, OutcomeLetter, Request, Settled, Told},
    notice_law::{Law, Want},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::language::Language,
    platform::db::{Scope, Tx},
};

/// Returns what there is of an application, but for the laws and whether anything has counted.
pub async fn told(scope: &Scope, id: ApplicationId) -> Result<Told> {
    let read = scope.select::<acknowledgment::Entity>();
    let read = read.filter(acknowledgment::Column::ApplicationId.eq(id));
    let read = scope.all(read.order_by_asc(acknowledgment::Column::AcknowledgedAt)).await?;
    let letters = scope.select::<letter::Entity>();
    let letter = scope.one(letters.filter(letter::Column::ApplicationId.eq(id))).await?;
    Ok(Told {
        acknowledged: read.into_iter().map(acknowledgment_of).collect::<Result<_>>()?,
        letter: letter.map(OutcomeLetter::from),
        requests: requests(scope, id).await?,
        ..Told::default()
    })
}

async fn requests(scope: &Scope, id: ApplicationId) -> Result<Vec<Request>> {
    let rows = scope.select::<request::Entity>().filter(request::Column::ApplicationId.eq(id));
    let rows = scope.all(rows.order_by_asc(request::Column::Id)).await?;
    rows.into_iter().map(noun).collect()
}

/// Returns what nobody has answered, the first that was asked first.
pub async fn waiting(scope: &Scope, most: u64) -> Result<Vec<Request>> {
    let rows = scope.select::<request::Entity>().filter(request::Column::IsOpen.eq(true));
    let rows = scope.all(rows.order_by_asc(request::Column::Id).limit(most)).await?;
    rows.into_iter().map(noun).collect()
}

/// Holds a request until the transaction ends.
pub async fn hold(tx: &Tx, of: ApplicationId, id: NoticeRequestId) -> Result<Request> {
    let row = tx.select::<request::Entity>().filter(request::Column::Id.eq(id));
    let row = tx.lock(row.filter(request::Column::ApplicationId.eq(of))).await?;
    noun(row.ok_or(Error::Missing("notice_request"))?)
}

/// Keeps that somebody has read the notices of these laws. Returns whether any of it is news.
pub async fn acknowledge(
    tx: &Tx,
    id: ApplicationId,
    laws: &[Law],
    language: Language,
) -> Result<bool> {
    let mut is_news = false;
    for law in laws.iter().filter(|law| law.wants(Want::Notice)) {
        is_news |= tx
            .insert_once(acknowledgment::Model {
                practice_id: tx.practice_id(),
                application_id: id,
                law: law.law.to_string(),
                version: law.version,
                language,
                acknowledged_at: tx.now(),
            })
            .await?;
    }
    Ok(is_news)
}

/// Keeps the letter. There is one of an application: of two at once the second is refused.
pub async fn add_letter(tx: &Tx, id: ApplicationId, letter: &OutcomeLetter) -> Result<bool> {
    let OutcomeLetter { law, explains, sent_at, sent_by } = letter.clone();
    let Explanation { counted, reasons } = explains;
    let (practice_id, application_id) = (tx.practice_id(), id);
    let row =
        letter::Model { practice_id, application_id, law, counted, reasons, sent_at, sent_by };
    tx.insert_once(row).await
}

pub async fn add(tx: &Tx, request: &Request) -> Result<()> {
    let Request { id, application_id, kind, said, asked_at, .. } = request.clone();
    tx.insert(request::Model {
        practice_id: tx.practice_id(),
        id,
        application_id,
        kind,
        said,
        asked_at,
        is_open: true,
        outcome: None,
        answer: None,
        settled_at: None,
        settled_by: None,
    })
    .await
}

pub async fn settle(tx: &Tx, id: NoticeRequestId, settled: &Settled) -> Result<()> {
    let Settled { outcome, answer, at, by } = settled.clone();
    tx.update(request::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(id),
        is_open: Set(false),
        outcome: Set(Some(outcome)),
        answer: Set(Some(answer)),
        settled_at: Set(Some(at)),
        settled_by: Set(Some(by)),
        ..Default::default()
    })
    .await
}

fn noun(row: request::Model) -> Result<Request> {
    let settled = match (row.is_open, row.outcome, row.answer, row.settled_at, row.settled_by) {
        (true, ..) => None,
        (false, Some(outcome), Some(answer), Some(at), Some(by)) => {
            Some(Settled { outcome, answer, at, by })
        }
        _ => return Err(Error::internal("a request was answered by half")),
    };
    let request::Model { id, application_id, kind, said, asked_at, .. } = row;
    Ok(Request { id, application_id, kind, said, asked_at, settled })
}

fn acknowledgment_of(row: acknowledgment::Model) -> Result<Acknowledgment> {
    let acknowledgment::Model { law, version, language, acknowledged_at: at, .. } = row;
    let law = law.parse().map_err(Error::internal)?;
    Ok(Acknowledgment { law, version, language, at })
}

impl From<letter::Model> for OutcomeLetter {
    fn from(row: letter::Model) -> Self {
        let letter::Model { law, counted, reasons, sent_at, sent_by, .. } = row;
        Self { law, explains: Explanation { counted, reasons }, sent_at, sent_by }
    }
}
