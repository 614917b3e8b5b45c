//! One page of a long list, sorted by several keys, read from either end.
//!
//! A page is found by the keys of the row beside it, never by counting: the last page costs what the
//! first one does, however many rows there are, if an index begins with what is asked for and goes
//! on with the keys. How many there are is counted up to a thousand, in the same statement.

mod key;
mod part;

use sea_orm::{
    ColumnTrait, DbErr, EntityTrait, FromQueryResult, ModelTrait, QueryFilter, QueryOrder,
    QueryResult, QuerySelect, QueryTrait, Select,
    sea_query::{Asterisk, Expr, ExprTrait, Func, Order, Query},
};

pub use key::{Key, Seek};
pub use part::{Count, Part};

use super::{Scope, TenantTable};
use crate::error::Result;

/// In which order a list is read. The last key tells any two rows apart, and none is ever null.
#[derive(Clone, Debug)]
pub struct Sorted<C> {
    pub keys: Vec<C>,
    /// Whether the greatest comes first.
    pub is_descending: bool,
}

impl<C: ColumnTrait> Sorted<C> {
    pub fn by(keys: impl Into<Vec<C>>) -> Self {
        Self { keys: keys.into(), is_descending: false }
    }

    pub fn descending_by(keys: impl Into<Vec<C>>) -> Self {
        Self { keys: keys.into(), is_descending: true }
    }

    /// Returns the condition that a row comes after that one, or before it.
    fn beyond(&self, key: &Key, is_after: bool) -> Expr {
        let (own, other) = (self.tuple(), key.tuple());
        if is_after == self.is_descending { own.lt(other) } else { own.gt(other) }
    }

    /// Returns the condition that a row is that one or comes before it. No denial of the other: an
    /// index would not be asked for that.
    fn up_to(&self, key: &Key) -> Expr {
        let (own, other) = (self.tuple(), key.tuple());
        if self.is_descending { own.gte(other) } else { own.lte(other) }
    }

    fn tuple(&self) -> Expr {
        one_or_tuple(self.keys.iter().map(|key| Expr::col(key.as_column_ref())).collect())
    }
}

fn one_or_tuple(mut parts: Vec<Expr>) -> Expr {
    match parts.len() {
        1 => parts.remove(0),
        _ => Expr::tuple(parts),
    }
}

/// A page, and which part of the list it is.
#[derive(Clone, Debug)]
pub struct Piece<T> {
    pub rows: Vec<T>,
    pub part: Part,
}

impl<T> Piece<T> {
    pub fn map<U>(self, noun: impl FnMut(T) -> U) -> Piece<U> {
        Piece { rows: self.rows.into_iter().map(noun).collect(), part: self.part }
    }
}

/// Whether to count a list as well. One that is searched through, not found, is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    UpToAThousand,
    Never,
}

impl Scope {
    /// Reads one page, by one statement. A place that was made for another order, or behind which
    /// nothing is left, begins at the first page.
    pub async fn page<E>(
        &self,
        rows: Select<E>,
        sorted: &Sorted<E::Column>,
        (seek, limit): (&Seek, u32),
        counting: Counting,
    ) -> Result<Piece<E::Model>>
    where
        E: TenantTable,
        E::Model: ModelTrait<Entity = E>,
    {
        let seek = seek.of(&sorted.keys);
        let asked = asked(&rows, sorted, &seek, limit, counting);
        let found: Vec<Counted<E::Model>> = self.all_as(asked).await?;
        if found.is_empty() && seek != Seek::First {
            let first = (&Seek::First, limit);
            return Box::pin(self.page(rows, sorted, first, counting)).await;
        }
        Ok(piece(found, sorted, &seek, limit))
    }

    /// Counts rows, up to a thousand.
    pub async fn count_few<E: TenantTable>(&self, rows: Select<E>) -> Result<Count> {
        let one = self.select::<E>().select_only().expr_as(count(rows), "in_all").limit(1);
        let counted: Vec<InAll> = self.all_as(one).await?;
        Ok(counted.first().map_or(Count::Exactly(0), |row| Count::of(row.in_all)))
    }
}

#[derive(FromQueryResult)]
struct InAll {
    in_all: i64,
}

/// A row, with how many rows there are in all and up to the place where the page begins.
struct Counted<M> {
    row: M,
    in_all: i64,
    beside: i64,
}

impl<M: FromQueryResult> FromQueryResult for Counted<M> {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let (in_all, beside) = (row.try_get(prefix, "in_all")?, row.try_get(prefix, "beside")?);
        Ok(Self { row: M::from_query_result(row, prefix)?, in_all, beside })
    }
}

fn asked<E: TenantTable>(
    rows: &Select<E>,
    sorted: &Sorted<E::Column>,
    seek: &Seek,
    limit: u32,
    counting: Counting,
) -> Select<E> {
    let (in_all, beside) = match (counting, seek) {
        (Counting::Never, _) => (Expr::val(Count::UNKNOWN), Expr::val(0_i64)),
        (_, Seek::After(key)) => {
            (count(rows.clone()), count(rows.clone().filter(sorted.up_to(key))))
        }
        (_, Seek::Before(key)) => {
            (count(rows.clone()), count(rows.clone().filter(sorted.beyond(key, false))))
        }
        (_, Seek::First | Seek::Last) => (count(rows.clone()), Expr::val(0_i64)),
    };
    let mut asked = rows.clone().expr_as(in_all, "in_all").expr_as(beside, "beside");
    match seek {
        Seek::After(key) => asked = asked.filter(sorted.beyond(key, true)),
        Seek::Before(key) => asked = asked.filter(sorted.beyond(key, false)),
        Seek::First | Seek::Last => {}
    }
    let is_descending = sorted.is_descending != seek.is_backwards();
    let order = if is_descending { Order::Desc } else { Order::Asc };
    for key in &sorted.keys {
        asked = asked.order_by(*key, order.clone());
    }
    // One more than is shown tells whether there are more.
    asked.limit(u64::from(limit) + 1)
}

fn piece<M: ModelTrait>(
    mut found: Vec<Counted<M>>,
    sorted: &Sorted<<M::Entity as EntityTrait>::Column>,
    seek: &Seek,
    limit: u32,
) -> Piece<M> {
    let limit = limit as usize;
    let has_more = found.len() > limit;
    found.truncate(limit);
    if seek.is_backwards() {
        found.reverse();
    }
    let (in_all, beside) = found.first().map_or((0, 0), |one| (one.in_all, one.beside));
    let rows: Vec<_> = found.into_iter().map(|one| one.row).collect();
    let key = |row: &M| Key::new(sorted.keys.iter().map(|column| row.get(*column)).collect());
    let ends = rows.first().map(key).zip(rows.last().map(key));
    let part = Part::new(seek, ends, rows.len() as u64, has_more, (Count::of(in_all), beside));
    Piece { rows, part }
}

/// Returns a subquery that counts up to one more than a thousand.
pub fn count<E: TenantTable>(rows: Select<E>) -> Expr {
    let keys = rows.select_only().column(E::PRACTICE).limit(Count::MOST + 1).into_query();
    let counted = Query::select()
        .expr(Func::count(Expr::col(Asterisk)))
        .from_subquery(keys, "counted")
        .to_owned();
    Expr::SubQuery(None, Box::new(counted.into()))
}

#[cfg(test)]
mod tests;
