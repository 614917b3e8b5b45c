//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::Query,
    payload::{Binary, Json},
};

use super::{
    ReadBinders,
    binder::{Span, gather},
    offline,
    output::BinderOut,
};
use crate::{
    error::Result,
    kernel::{day::Day, language::Language},
    people::PersonId,
    platform::http::{download, principal::ApiKey},
    practices,
};

#[derive(ApiResponse)]
enum Shown {
    /// What is in it.
    #[oai(status = 200)]
    Binder(Json<BinderOut>),
}

#[derive(ApiResponse)]
enum Kept {
    /// The file: HTML in UTF-8, which loads nothing.
    #[oai(status = 200)]
    File(
        Binary<Vec<u8>>,
        /// Its name. It is something to keep, not to show.
        #[oai(header = "Content-Disposition")]
        String,
    ),
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
        Ok(Shown::Binder(Json(BinderOut::new(binder, scope.now()))))
    }

    /// Get the audit binder as a file that proves itself
    ///
    /// Returns the same as one HTML file for somebody without Muster. It shows each entry, and finds out in the browser,
    /// without a network, whether the entries and the log are what was signed; of what was changed it says which.
    #[oai(path = "/audit-binder/file", method = "get", operation_id = "get_audit_binder_file")]
    async fn file(
        &self,
        key: ApiKey<ReadBinders>,
        /// Only this person.
        person_id: Query<Option<PersonId>>,
        /// The first day. Left out, the first of this year.
        from: Query<Option<Day>>,
        /// The last day. Left out, today.
        to: Query<Option<Day>>,
    ) -> Result<Kept> {
        let scope = &key.scope;
        let today = practices::today(scope).await?;
        let span = Span::asked(from.0.map(|day| day.0), to.0.map(|day| day.0), today)?;
        let (name, text) = offline::file(scope, person_id.0, span, Language::English).await?;
        Ok(Kept::File(Binary(text.into_bytes()), download::attachment(&name)))
    }
}
