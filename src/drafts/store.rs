//! Questions about drafts, each by its name. What is sealed is opened here and nowhere else.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select};

use super::{
    entity::draft::{ActiveModel, Column, Entity, Model},
    place::Place,
};
use crate::{
    error::Result,
    platform::{
        db::{Scope, Tx},
        keys::UserId,
    },
};

/// Then it is nobody's work any more.
const LASTS: TimeDelta = TimeDelta::days(30);
/// More than anybody has begun at once.
const MOST: u64 = 20;

/// The names and values of a form.
pub type Fields = Vec<(String, String)>;

/// One that was begun, as *Today* lists it.
pub struct Listed {
    pub place: String,
    pub title: String,
    pub kept_at: DateTime<Utc>,
}

/// Returns what somebody typed there, and when it was kept.
pub async fn find(
    scope: &Scope,
    user: UserId,
    place: &Place,
) -> Result<Option<(Fields, DateTime<Utc>)>> {
    let row = scope.one(theirs(scope, user).filter(Column::Place.eq(place.as_str()))).await?;
    let Some(row) = row else { return Ok(None) };
    let place = bound_to(user, place.as_str());
    // What cannot be opened any more is no draft: the form is as good as empty.
    let plain = scope.platform().seal.unseal_if_here(&place, &row.sealed);
    let Some(plain) = plain else { return Ok(None) };
    let fields = form_urlencoded::parse(plain.as_bytes()).into_owned().collect();
    Ok(Some((fields, row.kept_at)))
}

/// Returns what somebody has begun, the newest first.
pub async fn begun(scope: &Scope, user: UserId) -> Result<Vec<Listed>> {
    let rows = theirs(scope, user).order_by_desc(Column::KeptAt).limit(MOST);
    let open = |row: Model| {
        let place = bound_to(user, &row.place);
        let title = scope.platform().seal.unseal_if_here(&place, &row.title)?;
        Some(Listed { place: row.place, title, kept_at: row.kept_at })
    };
    Ok(scope.all(rows).await?.into_iter().filter_map(open).collect())
}

/// Keeps what stands in a form now, and forgets what is too old of anybody's.
pub async fn keep(
    tx: &Tx,
    user: UserId,
    (place, title): (&Place, &str),
    fields: &Fields,
) -> Result<()> {
    let old = Condition::all().add(Column::KeptAt.lt(tx.now() - LASTS));
    tx.remove::<Entity>(old).await?;
    let plain = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let seal = |plain: &str| tx.platform().seal.seal(&bound_to(user, place.as_str()), plain);
    let row = Model {
        practice_id: tx.practice_id(),
        user_id: user,
        place: place.to_string(),
        title: seal(title)?,
        sealed: seal(&plain)?,
        kept_at: tx.now(),
    };
    let columns = [Column::Title, Column::Sealed, Column::KeptAt];
    tx.replace_all::<ActiveModel>([row], columns).await
}

pub async fn remove(tx: &Tx, user: UserId, place: &Place) -> Result<()> {
    let which = Condition::all().add(Column::UserId.eq(user)).add(Column::Place.eq(place.as_str()));
    tx.remove::<Entity>(which).await
}

/// Throws away what anybody has begun on the pages below this address: they take nothing any more.
pub async fn end_under(tx: &Tx, address: &str) -> Result<()> {
    let below = Condition::all().add(Column::Place.starts_with(format!("{address}/")));
    tx.remove::<Entity>(below).await
}

fn theirs(scope: &Scope, user: UserId) -> Select<Entity> {
    let rows = scope.select::<Entity>().filter(Column::UserId.eq(user));
    rows.filter(Column::KeptAt.gte(scope.now() - LASTS))
}

/// A draft opens for its writer, on its page alone.
fn bound_to(user: UserId, place: &str) -> String {
    format!("form_drafts/{user}{place}")
}
