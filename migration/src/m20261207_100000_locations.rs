//! The offices of a practice.

use sea_orm_migration::schema::*;

use crate::tenant_table::TenantTable;

pub const MIGRATION: TenantTable = TenantTable {
    file: file!(),
    table: "locations",
    columns: |table| {
        table
            .col(text("name"))
            .col(text("former_names"))
            .col(text_null("street"))
            .col(text("city"))
            .col(text("state"))
            .col(text_null("zip"))
            .col(text_null("phone"))
            .col(text_null("arrival"))
            .col(integer("place"))
            .col(timestamp_with_time_zone_null("closed_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .col(integer("revision"));
    },
};
