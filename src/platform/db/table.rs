//! A table as a room lists it: for whatever is done with all tables of a practice.

use std::pin::Pin;

use sea_orm::{Condition, Iden, IdenStatic, Iterable, QueryFilter, sea_query::Expr};

use super::{
    Scope, TenantTable, Tx,
    held::{Holds, Part, Row},
};
use crate::error::Result;

pub type Future<'a, T = ()> = Pin<Box<dyn std::future::Future<Output = Result<T>> + Send + 'a>>;

/// A table of a room.
#[derive(Clone, Copy)]
pub struct Table {
    pub named: fn() -> &'static str,
    /// Whether it has a column of this name.
    pub has: fn(&str) -> bool,
    /// Removes all rows of the practice: a demo goes as a whole.
    pub remove: for<'a> fn(&'a Tx) -> Future<'a>,
    /// What it holds of people.
    pub holds: Holds,
    /// Reads such rows.
    pub read: for<'a> fn(&'a Scope, Condition) -> Future<'a, Vec<Row>>,
    /// Removes such rows.
    pub erase: for<'a> fn(&'a Tx, Condition) -> Future<'a>,
    /// Empties this column in such rows.
    pub empty: for<'a> fn(&'a Tx, &'static str, Condition) -> Future<'a>,
}

impl Table {
    /// Returns the table of these rows. It has still to say what it holds of people.
    pub const fn of<E: TenantTable>() -> Self {
        Self {
            named: || E::default().table_name(),
            has: |name| E::Column::iter().any(|column| column.as_str() == name),
            remove: |tx| Box::pin(tx.remove_all::<E>()),
            holds: Holds::Unsaid,
            read: |scope, such| Box::pin(read::<E>(scope, such)),
            erase: |tx, such| Box::pin(tx.remove::<E>(such)),
            empty: |tx, column, such| Box::pin(empty::<E>(tx, column, such)),
        }
    }

    /// Its rows are of jobs, tests, lists or colleagues, and of the others at most ids.
    #[must_use]
    pub const fn of_nobody(self) -> Self {
        Self { holds: Holds::Nobody, ..self }
    }

    /// These of its rows are somebody's.
    #[must_use]
    pub const fn holding(self, parts: &'static [Part]) -> Self {
        Self { holds: Holds::Theirs(parts), ..self }
    }

    pub fn name(&self) -> &'static str {
        (self.named)()
    }

    /// Returns what of it is somebody's.
    pub fn parts(&self) -> &'static [Part] {
        match self.holds {
            Holds::Theirs(parts) => parts,
            Holds::Unsaid | Holds::Nobody => &[],
        }
    }
}

async fn read<E: TenantTable>(scope: &Scope, such: Condition) -> Result<Vec<Row>> {
    let rows = scope.all(scope.select::<E>().filter(such)).await?;
    Ok(rows.iter().map(Row::of::<E>).collect())
}

async fn empty<E: TenantTable>(tx: &Tx, name: &'static str, such: Condition) -> Result<()> {
    let Some(column) = E::Column::iter().find(|column| column.to_string() == name) else {
        return Err(crate::error::Error::internal(format!("there is no column {name}")));
    };
    let nothing = Expr::value(Option::<uuid::Uuid>::None);
    tx.change::<E>(|rows| rows.col_expr(column, nothing).filter(such)).await
}
