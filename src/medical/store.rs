//! Questions about requests and their reader, each by its name. What is sealed is opened here and
//! nowhere else.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use super::{
    entity::{reader, request},
    reader::{Reader, Reading},
    request::{AdjustmentRequest, Answer, Asking, RequestId, Sealed, SealedAnswer},
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Reason, prose::Prose},
    platform::{
        db::{Scope, Tx},
        keys::{self, User},
    },
};

/// Returns whom the practice has named.
pub async fn reader(scope: &Scope) -> Result<Reader> {
    let row = scope.one(scope.select::<reader::Entity>()).await?;
    Ok(row.map(Reader::from).unwrap_or_default())
}

/// Returns who reads today.
pub async fn reading(scope: &Scope) -> Result<Reading> {
    Ok(reader(scope).await?.today(&keys::users(scope).await?))
}

pub(super) async fn keep_reader(tx: &Tx, named: &Reader) -> Result<()> {
    let practice_id = tx.practice_id();
    let none = reader::Model { practice_id, user_id: None, name: None, phone: None };
    let row = match named.clone() {
        Reader::Owner => none,
        Reader::User(id) => reader::Model { user_id: Some(id), ..none },
        Reader::Outside { name, phone } => {
            reader::Model { name: Some(name), phone: Some(phone), ..none }
        }
    };
    if tx.insert_once(row.clone()).await? {
        return Ok(());
    }
    tx.update(reader::ActiveModel {
        practice_id: Set(practice_id),
        user_id: Set(row.user_id),
        name: Set(row.name),
        phone: Set(row.phone),
    })
    .await
}

/// A request as a list may show it to its reader: without a word of it.
pub struct Listed {
    pub id: RequestId,
    pub asked_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
}

/// Returns all requests, the newest first.
pub async fn listed(scope: &Scope) -> Result<Vec<Listed>> {
    let rows = scope.select::<request::Entity>().order_by_desc(request::Column::AskedAt);
    let rows = scope.all(rows).await?.into_iter();
    let listed = |row: request::Model| Listed {
        id: row.id,
        asked_at: row.asked_at,
        answered_at: row.answered_at,
    };
    Ok(rows.map(listed).collect())
}

/// Returns since when each request waits for this user, the first of them first, if it is they who read
/// them.
pub async fn waiting_for(scope: &Scope, user: &User) -> Result<Vec<DateTime<Utc>>> {
    if !reading(scope).await?.may_read(user) {
        return Ok(vec![]);
    }
    let open = scope.select::<request::Entity>().filter(request::Column::AnsweredAt.is_null());
    let open = scope.all(open.order_by_asc(request::Column::AskedAt)).await?;
    Ok(open.into_iter().map(|row| row.asked_at).collect())
}

/// Returns what was asked about this invitation, for whoever asked it.
pub async fn request_about(scope: &Scope, about: &str) -> Result<Option<AdjustmentRequest>> {
    let row = scope.select::<request::Entity>().filter(request::Column::About.eq(about));
    scope.one(row).await?.map(|row| unsealed(scope, row)).transpose()
}

/// Returns the limit of a sitting as it was arranged for any of these invitations: the longest of them, because an answer
/// about something else takes no time away. Nothing else that was asked or answered is handed out.
pub async fn limit(scope: &Scope, about: Vec<String>, limit: TimeDelta) -> Result<TimeDelta> {
    let rows = scope.select::<request::Entity>().filter(request::Column::About.is_in(about));
    let asked = scope.all(rows).await?.into_iter().map(|row| unsealed(scope, row));
    let asked = asked.collect::<Result<Vec<_>>>()?;
    let answers = asked.iter().filter_map(|request| request.answer.as_ref());
    Ok(answers.map(|answer| answer.extra.of(limit)).fold(limit, TimeDelta::max))
}

/// Returns whether the candidate of this invitation waits for an answer.
pub async fn waits(scope: &Scope, about: &str) -> Result<bool> {
    let request = request_about(scope, about).await?;
    Ok(request.is_some_and(|request| request.waits(scope.now())))
}

/// Returns by how much the deadline of this invitation's test moves for its candidate, who waited for an answer. Nobody
/// else is told of it.
pub async fn moves_by(scope: &Scope, about: &str) -> Result<TimeDelta> {
    let request = request_about(scope, about).await?;
    Ok(request.map_or(TimeDelta::zero(), |request| request.moves_by(scope.now())))
}

pub(super) async fn hold(tx: &Tx, id: RequestId) -> Result<AdjustmentRequest> {
    let row = tx.lock(tx.select::<request::Entity>().filter(request::Column::Id.eq(id))).await?;
    unsealed(tx, row.ok_or(Error::Missing("adjustment_request"))?)
}

/// Adds a request, unless there is one about the same. Returns whether it is new.
pub(super) async fn add(tx: &Tx, request: &AdjustmentRequest) -> Result<bool> {
    tx.insert_once(request::Model {
        practice_id: tx.practice_id(),
        id: request.id,
        about: request.about.clone(),
        asked_at: request.asked_at,
        answered_at: request.settled_at(),
        sealed: sealed(tx, request)?,
    })
    .await
}

pub(super) async fn save(tx: &Tx, request: &AdjustmentRequest) -> Result<()> {
    tx.update(request::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(request.id),
        asked_at: Set(request.asked_at),
        answered_at: Set(request.settled_at()),
        sealed: Set(sealed(tx, request)?),
        ..Default::default()
    })
    .await
}

fn sealed(scope: &Scope, request: &AdjustmentRequest) -> Result<String> {
    let answer = request.answer.as_ref().map(|answer| SealedAnswer {
        extra: answer.extra.to_string(),
        words: answer.words.to_string(),
        at: answer.answered_at,
        by: answer.answered_by.to_string(),
    });
    let words = request.asking.words.as_ref().map(ToString::to_string).unwrap_or_default();
    let plain = serde_json::to_string(&Sealed {
        person: request.person_id.to_string(),
        words,
        answer,
        helps: request.asking.helps.iter().map(ToString::to_string).collect(),
        taken_back_at: request.taken_back_at,
        waited_before: request.waited_before,
    });
    scope.platform().seal.seal(&place(request.id), &plain.map_err(Error::internal)?)
}

fn unsealed(scope: &Scope, row: request::Model) -> Result<AdjustmentRequest> {
    let plain = scope.platform().seal.unseal(&place(row.id), &row.sealed)?;
    let Sealed { person, words, answer, helps, taken_back_at, waited_before } =
        serde_json::from_str(&plain).map_err(Error::internal)?;
    let read = |answer: SealedAnswer| {
        Ok(Answer {
            extra: answer.extra.parse()?,
            words: prose(&answer.words)?,
            answered_at: answer.at,
            answered_by: answer.by.parse()?,
        })
    };
    let whole = |why: Reason| Error::internal(why);
    Ok(AdjustmentRequest {
        id: row.id,
        about: row.about,
        person_id: person.parse().map_err(whole)?,
        asked_at: row.asked_at,
        asking: asked(&helps, &words).map_err(whole)?,
        answer: answer.map(read).transpose().map_err(whole)?,
        taken_back_at,
        waited_before,
    })
}

fn asked(helps: &[String], words: &str) -> Result<Asking, Reason> {
    let words = (!words.is_empty()).then(|| prose(words)).transpose()?;
    let helps = helps.iter().map(|help| help.parse()).collect::<Result<_, _>>()?;
    Ok(Asking { helps, words })
}

fn prose(text: &str) -> Result<Prose<2000>, Reason> {
    text.parse()
}

/// What the seal of a request is bound to.
fn place(id: RequestId) -> String {
    format!("adjustment_requests/{id}")
}

impl From<reader::Model> for Reader {
    fn from(row: reader::Model) -> Self {
        match (row.user_id, row.name, row.phone) {
            (Some(id), ..) => Self::User(id),
            (None, Some(name), Some(phone)) => Self::Outside { name, phone },
            _ => Self::Owner,
        }
    }
}
