//! Tables that programs keep in step with: each row says when it was last written.
//!
//! [`Tx`](super::Tx) writes it down, whatever writes the row, so no room can forget to.

use chrono::TimeDelta;
use sea_orm::{
    ColumnTrait, Condition, IntoSimpleExpr, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, ExprTrait},
};

use super::{PATIENCE, Scope, TenantTable};
use crate::kernel::{
    cursor::{Order, Window},
    typed_id::TypedId,
};

/// A table whose rows a program lists, with the columns by which it does.
pub trait Dated: TenantTable {
    const ID: Self::Column;
    const UPDATED_AT: Self::Column;
}

impl Scope {
    /// Selects the row of this id, if it is the practice's.
    pub fn by_id<E: Dated>(&self, id: impl TypedId) -> Select<E> {
        self.select::<E>().filter(E::ID.eq(id.uuid()))
    }

    /// Returns those of these rows that a window shows, and one more.
    pub fn window<E: Dated>(&self, rows: Select<E>, window: Window) -> Select<E> {
        let rows = match window.order {
            Order::Made => made_after(rows, window),
            Order::Updated(_) => self.settled(updated_after(rows, window)),
        };
        rows.limit(window.rows())
    }

    /// PostgreSQL lets several write at once, and who began first may commit last: a reader that had
    /// gone past it would never see it. So nothing is listed by its moment before that is over.
    fn settled<E: Dated>(&self, rows: Select<E>) -> Select<E> {
        if self.platform().db.is_file() {
            return rows;
        }
        let longest = TimeDelta::from_std(PATIENCE).unwrap_or_default();
        rows.filter(E::UPDATED_AT.lt(self.now() - longest))
    }
}

fn made_after<E: Dated>(rows: Select<E>, window: Window) -> Select<E> {
    let rows = match window.after {
        Some(id) => rows.filter(E::ID.gt(id)),
        None => rows,
    };
    rows.order_by_asc(E::ID)
}

fn updated_after<E: Dated>(rows: Select<E>, window: Window) -> Select<E> {
    let Order::Updated(moment) = window.order else { return rows };
    let later = match window.after {
        Some(id) => {
            let place = Expr::tuple([E::UPDATED_AT.into_simple_expr(), E::ID.into_simple_expr()]);
            place.gt(Expr::tuple([Expr::val(moment), Expr::val(id)]))
        }
        None => E::UPDATED_AT.gt(moment),
    };
    let rows = rows.filter(Condition::all().add(later));
    rows.order_by_asc(E::UPDATED_AT).order_by_asc(E::ID)
}
