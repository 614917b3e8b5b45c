//! Rows that name others, which name others, of which the last name somebody.

use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use uuid::Uuid;

use super::PracticeId;
use crate::kernel::typed_id::TypedId;

pub fn through(
    practice: PracticeId,
    steps: &[(&'static str, &'static str)],
    last: &'static str,
    person: Uuid,
) -> Expr {
    let Some(((column, table), rest)) = steps.split_first() else {
        return Expr::col(last).eq(person);
    };
    let inner: SelectStatement = Query::select()
        .column("id")
        .from(*table)
        .and_where(Expr::col("practice_id").eq(practice.uuid()))
        .and_where(through(practice, rest, last, person))
        .to_owned();
    Expr::col(*column).in_subquery(inner)
}
