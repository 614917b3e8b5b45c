//! The candidates as a desk looks through them: a sorted list, and the lanes of a board.

use sea_orm::{
    ColumnTrait, DbErr, FromQueryResult, QueryFilter, QueryOrder, QueryResult, QuerySelect,
    QueryTrait,
    sea_query::{Query, UnionType},
};

use super::{Column, Entity, Filter, matching, noun};
use crate::{
    applications::application::{Application, ApplicationStage},
    error::Result,
    jobs::JobId,
    people::Found,
    platform::db::{
        Scope,
        page::{Count, Counting, Piece, Seek, Sorted, count},
    },
};

crate::words! {
    /// By what a list of candidates is sorted.
    pub enum ApplicationSort {
        Waiting = "waiting",
        Name = "name",
        Applied = "applied",
    }
}

/// Which candidates, in which order, from where on.
pub struct Sought {
    pub filter: Filter,
    pub sort: ApplicationSort,
    pub seek: Seek,
    pub limit: u32,
}

impl Sought {
    /// Returns the filter in the terms of the index that has this order.
    fn found_by(&self) -> Filter {
        let mut filter = self.filter.clone();
        if let (ApplicationSort::Name, Some(_), Some(stage)) =
            (self.sort, filter.job_id, filter.stage)
        {
            // By name, the stages of one job stand together with all that are open like them.
            filter.is_open = Some(stage.is_open());
        }
        filter
    }
}

impl ApplicationSort {
    /// Who has waited longest comes first, and so does who applied last.
    fn sorted(self) -> Sorted<Column> {
        match self {
            Self::Waiting => Sorted::by([Column::Turn]),
            Self::Name => Sorted::by([Column::NameFolded, Column::Id]),
            Self::Applied => Sorted::descending_by([Column::Id]),
        }
    }
}

/// Returns a page of the candidates. How many a search among very many finds is not counted: they
/// are met on the way.
pub async fn candidates(scope: &Scope, sought: &Sought) -> Result<Piece<Application>> {
    let is_walk = matches!(sought.filter.people, Some(Found::Many(_)));
    let counting = if is_walk { Counting::Never } else { Counting::UpToAThousand };
    let rows = matching(scope, &sought.found_by());
    let from = (&sought.seek, sought.limit);
    Ok(scope.page(rows, &sought.sort.sorted(), from, counting).await?.map(noun))
}

/// Returns the first of each stage in which somebody waits, in one statement.
pub async fn lanes(scope: &Scope, job_id: JobId, most: u64) -> Result<Vec<Application>> {
    let lane = |stage| {
        let rows = matching(scope, &at(job_id, stage)).select_only().column(Column::Id);
        let rows = rows.order_by_asc(Column::Turn).limit(most).into_query();
        // A part of a union has no order of its own on SQLite; what stands inside of it has.
        Query::select().column(Column::Id).from_subquery(rows, "lane").take()
    };
    let mut lanes = ApplicationStage::open().map(lane);
    let Some(mut all) = lanes.next() else { return Ok(vec![]) };
    all.unions(lanes.map(|lane| (UnionType::All, lane)));
    let rows = scope.select::<Entity>().filter(Column::Id.in_subquery(all));
    let rows = scope.all(rows.order_by_asc(Column::Turn)).await?;
    Ok(rows.into_iter().map(noun).collect())
}

/// Returns how many are in each stage of a job, in one statement.
pub async fn how_many_at_each(
    scope: &Scope,
    job_id: JobId,
) -> Result<Vec<(ApplicationStage, Count)>> {
    let one = scope.select::<Entity>().select_only();
    let one = ApplicationStage::ALL.iter().fold(one, |one, stage| {
        one.expr_as(count(matching(scope, &at(job_id, *stage))), stage.word())
    });
    let counted: Vec<AtEach> = scope.all_as(one.limit(1)).await?;
    Ok(counted.into_iter().flat_map(|row| row.0).collect())
}

fn at(job_id: JobId, stage: ApplicationStage) -> Filter {
    Filter { job_id: Some(job_id), stage: Some(stage), ..Filter::default() }
}

struct AtEach(Vec<(ApplicationStage, Count)>);

impl FromQueryResult for AtEach {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let count =
            |stage: &ApplicationStage| Ok((*stage, Count::of(row.try_get(prefix, stage.word())?)));
        ApplicationStage::ALL.iter().map(count).collect::<Result<_, DbErr>>().map(Self)
    }
}
