use sea_orm::entity::prelude::*;

use crate::{
    jobs::{
        job::{JobId, JobStage},
        profile::RoleKey,
    },
    kernel::{metadata::Metadata, text::Text},
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    pub role: RoleKey,
    pub external_id: Option<Text<120>>,
    pub metadata: Metadata,
    /// It follows from the rows beside this one; it is kept here too, so that the database can
    /// find what is open.
    pub stage: JobStage,
    /// As the newest version says.
    pub title: String,
    /// The newest version, so that a list of jobs is one question.
    pub description: String,
    pub version: i32,
    pub drafted_at: DateTimeUtc,
    pub revision: i32,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId, dated);
