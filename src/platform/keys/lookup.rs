//! Keys are looked up in groups: what is asked for while one question runs goes into the next.
//!
//! Every request asks for its key, and with SQLite a question costs two switches between threads,
//! whatever it asks. Nothing is kept from one question to the next: a key that has been revoked
//! opens nothing from then on.

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef};
use tokio::sync::{mpsc, oneshot};

use super::entity::{
    key::{Column, Entity, Model},
    user,
};
use crate::{
    error::{Error, Result},
    platform::db::{Db, PATIENCE},
};

/// More than are ever asked for at once. What comes on top is told to come again.
const QUEUE: usize = 1_024;
const AT_ONCE: usize = 64;

/// A key with the user whose it is.
type Found = (Model, Option<user::Model>);

/// The way to the keys. Cheap to clone.
#[derive(Clone)]
pub struct Lookup(mpsc::Sender<Asked>);

struct Asked {
    hash: String,
    tell: oneshot::Sender<Result<Option<Found>>>,
}

impl Lookup {
    /// Starts looking up. It ends when nobody holds a way to it any more.
    pub fn start(db: &Db) -> Self {
        let (sender, queue) = mpsc::channel(QUEUE);
        tokio::spawn(answer(db.clone(), queue));
        Self(sender)
    }

    pub(super) async fn find(&self, hash: String) -> Result<Option<Found>> {
        let (tell, told) = oneshot::channel();
        self.0.try_send(Asked { hash, tell }).map_err(|_| Error::Busy)?;
        told.await.map_err(|_| Error::Busy)?
    }
}

async fn answer(db: Db, mut queue: mpsc::Receiver<Asked>) {
    let mut group = Vec::with_capacity(AT_ONCE);
    while queue.recv_many(&mut group, AT_ONCE).await > 0 {
        // One question that hangs must not hold up everybody's next.
        let found = tokio::time::timeout(PATIENCE, find_all(&db, &group)).await;
        let found = found.unwrap_or(Err(Error::Busy));
        if let Err(error) = &found {
            tracing::warn!(%error, count = group.len(), "keys could not be looked up");
        }
        for Asked { hash, tell } in group.drain(..) {
            let one = match &found {
                Ok(all) => Ok(all.iter().find(|(key, _)| key.hash == hash).cloned()),
                Err(_) => Err(Error::Busy),
            };
            // Whoever asked may have gone.
            drop(tell.send(one));
        }
    }
}

async fn find_all(db: &Db, group: &[Asked]) -> Result<Vec<Found>> {
    let theirs: RelationDef = Entity::belongs_to(user::Entity)
        .from((Column::PracticeId, Column::UserId))
        .to((user::Column::PracticeId, user::Column::Id))
        .into();
    let hashes = group.iter().map(|asked| asked.hash.as_str());
    let keys = db.select::<Entity>().filter(Column::Hash.is_in(hashes));
    db.all_with(keys.join(JoinType::LeftJoin, theirs).select_also(user::Entity)).await
}
