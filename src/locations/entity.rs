//! The rows of this room. Nobody else sees them.

use sea_orm::entity::prelude::*;

use crate::{
    kernel::{phone::Phone, text::Text},
    locations::location::LocationId,
    platform::db::PracticeId,
    practices::{State, Zip},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "locations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LocationId,
    pub name: Text<120>,
    /// One in each line.
    pub former_names: String,
    pub street: Option<Text<120>>,
    pub city: Text<80>,
    pub state: State,
    pub zip: Option<Zip>,
    pub phone: Option<Phone>,
    pub arrival: Option<Text<200>>,
    pub place: i32,
    pub closed_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
