//! The door for programs.

use poem_openapi::{ApiResponse, OpenApi, Tags, param::Query, payload::Json};

use super::{
    ReadBinders,
    binder::{Span, gather},
    output::BinderOut,
};
use crate::{
    error::Result, kernel::day::Day, people::PersonId, platform::http::principal::ApiKey, practices,
};

#[derive(ApiResponse)]
enum Shown {
    /// What is in it.
    #[oai(status = 200)]
    Binder(Json<BinderOut>),
}

#[derive(Tags)]
enum Tag {
    /// What an auditor is handed.
    Audit,
}

pub struct Api;

#[OpenApi(tag = "Tag::Audit")]
impl Api {
    /// Get the audit binder
    ///
    /// Returns licenses with every look at their source, checks against exclusion lists with those that found
    /// nothing, what people found about possible matches, and how far the log reaches unbroken: for everybody who
    /// worked here between two days, or for one person.
    #[oai(path = "/audit-binder", method = "get", operation_id = "get_audit_binder")]
    async fn get(
        &self,
        key: ApiKey<ReadBinders>,
        /// Only this person.
        person_id: Query<Option<PersonId>>,
        /// The first day. Left out, the first of this year.
        from: Query<Option<Day>>,
        /// The last day. Left out, today.
        to: Query<Option<Day>>,
    ) -> Result<Shown> {
        let scope = &key.scope;
        let today = practices::today(scope).await?;
        let span = Span::asked(from.0.map(|day| day.0), to.0.map(|day| day.0), today)?;
        let binder = gather(scope, person_id.0, span).await?;
        Ok(Shown::Binder(Json(BinderOut::new(binder, scope.now(), today))))
    }
}
