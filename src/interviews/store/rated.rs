//! What was rated by several, together: for who looks at how far raters agree.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::people::raters;
use crate::{
    error::Result,
    interviews::{entity::rater, interview::InterviewId, ratings::readable},
    platform::db::Scope,
};

/// One interview that nobody is awaited for, with two raters or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedTogether {
    /// Each with a name that is theirs, and what they gave each question.
    pub raters: Vec<(String, BTreeMap<String, u8>)>,
}

#[derive(FromQueryResult)]
struct Submitted {
    interview_id: InterviewId,
}

/// Returns the interviews that were rated last, by several: of the last `most` ratings.
pub async fn rated_together(scope: &Scope, most: u64) -> Result<Vec<RatedTogether>> {
    use rater::Column::{InterviewId as Interview, SubmittedAt};

    let rows = scope.select::<rater::Entity>().filter(SubmittedAt.is_not_null());
    let rows = rows.select_only().column(Interview).order_by_desc(SubmittedAt).limit(most);
    let mut ids: Vec<_> =
        scope.all_as(rows).await?.into_iter().map(|row: Submitted| row.interview_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut by_interview: BTreeMap<InterviewId, Vec<_>> = BTreeMap::new();
    for rater in raters(scope, ids).await? {
        by_interview.entry(rater.interview_id).or_default().push(rater);
    }
    let together = by_interview.values().map(|raters| RatedTogether {
        raters: readable(raters)
            .into_iter()
            .map(|one| {
                let rated = one.sheet.0.iter();
                let rated = rated.filter_map(|(id, one)| Some((id.clone(), one.rating?)));
                (one.name.to_string(), rated.collect())
            })
            .collect(),
    });
    Ok(together.filter(|one| one.raters.len() > 1).collect())
}
