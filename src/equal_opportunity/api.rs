//! The door for programs. What somebody said of themselves passes through none.

use poem_openapi::{ApiResponse, OpenApi, Tags, param::Query, payload::Json};

use super::{output::SelectionRatesOut, report::chosen, store};
use crate::{
    analytics::ReadAnalytics,
    error::{Error, Result},
    kernel::day::Day,
    platform::http::principal::ApiKey,
};

#[derive(Tags)]
enum Tag {
    /// What is counted of all applications together.
    Analytics,
}

#[derive(ApiResponse)]
enum Shown {
    /// An edition.
    #[oai(status = 200)]
    Rates(Json<SelectionRatesOut>),
}

pub struct Api;

#[OpenApi(tag = "Tag::Analytics")]
impl Api {
    /// Get selection rates
    ///
    /// Returns a frozen edition of the selection rates by sex, race and both, of those who said something of
    /// themselves. No filter leads below what was frozen, and a group with fewer than 5 people in any cell is not
    /// shown.
    #[oai(
        path = "/analytics/selection-rates",
        method = "get",
        operation_id = "get_selection_rates"
    )]
    async fn rates(
        &self,
        key: ApiKey<ReadAnalytics>,
        /// The first day after the quarter, as in `editions`: the last one, if nothing is said.
        until: Query<Option<Day>>,
    ) -> Result<Shown> {
        let scope = &key.scope;
        let is_on = store::setting(scope).await?.is_some();
        let (editions, shown) = chosen(scope, until.0.map(|Day(until)| until)).await?;
        if until.0.is_some() && shown.is_none() {
            return Err(Error::Missing("rates_edition"));
        }
        Ok(Shown::Rates(Json(SelectionRatesOut::new(is_on, editions, shown))))
    }
}
