//! Lists of staff: filtered, sorted, a piece at a time.

use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::rows::noun;
use crate::{
    error::Result,
    kernel::{cursor::Window, text::Text},
    people::Found,
    platform::db::{
        Scope,
        page::{Counting, Piece, Seek, Sorted},
    },
    roster::{
        entity::staff::{Column, Entity, Model},
        staff::{Staff, StaffId, StaffStage},
    },
};

/// Which staff to list.
#[derive(Clone, Default)]
pub struct Filter {
    pub stage: Option<StaffStage>,
    pub people: Option<Found>,
    pub position: Option<Text<120>>,
    /// All that the location has been called.
    pub locations: Option<Vec<Text<120>>>,
    pub external_id: Option<Text<120>>,
}

crate::words! {
    /// By what the list of staff is sorted.
    pub enum StaffSort {
        Name = "name",
        Since = "since",
    }
}

impl StaffSort {
    fn sorted(self) -> Sorted<Column> {
        match self {
            Self::Name => Sorted::by([Column::NameFolded, Column::Id]),
            Self::Since => Sorted::descending_by([Column::StartsOn, Column::Id]),
        }
    }
}

/// Returns one row more than the window shows, in the order they were added.
pub async fn list(
    scope: &Scope,
    (filter, today): (&Filter, NaiveDate),
    window: Window,
) -> Result<Vec<Staff>> {
    let rows = scope.window(matching(scope, filter, today), window);
    Ok(scope.all(rows).await?.into_iter().map(noun).collect())
}

/// Returns one page of a list.
pub async fn page(
    scope: &Scope,
    (filter, today): (&Filter, NaiveDate),
    sort: StaffSort,
    seek: &Seek,
) -> Result<Piece<Staff>> {
    let counting = match &filter.people {
        Some(Found::Many(_)) => Counting::Never,
        _ => Counting::UpToAThousand,
    };
    let rows = matching(scope, filter, today);
    let from = (seek, Window::USUAL);
    Ok(scope.page(rows, &sort.sorted(), from, counting).await?.map(noun))
}

/// Returns the next of all who match by name, for a list that is written out as it is read.
pub async fn after(
    scope: &Scope,
    (filter, today): (&Filter, NaiveDate),
    after: Option<(String, StaffId)>,
    limit: u64,
) -> Result<Vec<(Staff, String)>> {
    let mut rows = matching(scope, filter, today);
    if let Some((name, id)) = after {
        let same = Condition::all().add(Column::NameFolded.eq(&*name)).add(Column::Id.gt(id));
        rows = rows.filter(Condition::any().add(Column::NameFolded.gt(&*name)).add(same));
    }
    let rows = rows.order_by_asc(Column::NameFolded).order_by_asc(Column::Id).limit(limit);
    let both = |row: Model| (row.name_folded.clone(), row);
    let rows = scope.all(rows).await?.into_iter().map(both);
    Ok(rows.map(|(name, row)| (noun(row), name)).collect())
}

/// Returns all who work here today or are about to begin, whatever they do.
pub async fn who_work(scope: &Scope, today: NaiveDate) -> Result<Vec<Staff>> {
    let rows = scope.select::<Entity>().filter(Column::LastDay.gte(today));
    Ok(scope.all(rows.order_by_asc(Column::Id)).await?.into_iter().map(noun).collect())
}

/// Returns those whose first day is past, and of whom nobody has said that they came or did not: the first first.
pub async fn unstarted(scope: &Scope, today: NaiveDate, most: u64) -> Result<Vec<Staff>> {
    let rows = scope.select::<Entity>().filter(standing(StaffStage::Starting, today));
    let rows = rows.filter(Column::StartsOn.lt(today)).order_by_asc(Column::StartsOn);
    Ok(scope.all(rows.limit(most)).await?.into_iter().map(noun).collect())
}

/// A kind of work and a place that somebody here has.
#[derive(FromQueryResult)]
pub struct Place {
    pub position: Text<120>,
    pub location: Option<Text<120>>,
}

/// Returns which kinds of work and which places there are, for the filters of a list.
pub async fn places(scope: &Scope) -> Result<Vec<Place>> {
    const MOST: u64 = 200;
    let rows = scope.select::<Entity>().select_only();
    let rows = rows.column(Column::Position).column(Column::Location);
    let rows = rows.group_by(Column::Position).group_by(Column::Location);
    scope.all_as(rows.order_by_asc(Column::Position).limit(MOST)).await
}

fn matching(scope: &Scope, filter: &Filter, today: NaiveDate) -> Select<Entity> {
    let mut rows = scope.select::<Entity>();
    if let Some(stage) = filter.stage {
        rows = rows.filter(standing(stage, today));
    }
    if let Some(people) = &filter.people {
        rows = rows.filter(people.holds(Column::PracticeId, Column::PersonId));
    }
    if let Some(position) = &filter.position {
        rows = rows.filter(Column::Position.eq(position.clone()));
    }
    if let Some(locations) = &filter.locations {
        rows = rows.filter(Column::Location.is_in(locations.iter().cloned()));
    }
    if let Some(external_id) = &filter.external_id {
        rows = rows.filter(Column::ExternalId.eq(external_id.clone()));
    }
    rows
}

/// What [`Staff::stage`] says, as far as a database can tell it.
fn standing(stage: StaffStage, today: NaiveDate) -> Condition {
    let released =
        Condition::all().add(Column::ReleasedAt.is_not_null()).add(Column::StartsOn.lte(today));
    let begun = Condition::any().add(Column::WorkedOn.is_not_null()).add(released);
    let here = Condition::all().add(Column::LastDay.gte(today));
    match stage {
        StaffStage::Active => here.add(begun),
        StaffStage::Starting => here.add(begun.not()),
        StaffStage::Left => {
            Condition::all().add(Column::LastDay.lt(today)).add(Column::NeverStarted.eq(false))
        }
        StaffStage::DidNotStart => Condition::all().add(Column::NeverStarted.eq(true)),
    }
}
