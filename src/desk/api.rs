//! The door for programs.

use poem_openapi::{ApiResponse, Object, OpenApi, Tags, param::Query, payload::Json};

use super::{
    room::Search,
    search::{self, Hit, HitKind},
};
use crate::{error::Result, people::PersonId, platform::http::principal::ApiKey, practices};

/// What was found.
#[derive(Object)]
#[oai(rename = "SearchHits")]
pub struct HitsOut {
    data: Vec<HitOut>,
    /// Whether there are more people who are called so. Whoever means another sends more letters.
    has_more: bool,
}

/// Somebody or something that may be meant.
#[derive(Object)]
#[oai(rename = "SearchHit", skip_serializing_if_is_none)]
pub struct HitOut {
    kind: HitKind,
    /// The id of the application, of the staff member, of the person, or of the job.
    id: String,
    /// Who it is, of a candidate and of staff.
    person_id: Option<PersonId>,
    /// What they are called, or what the job is called.
    name: String,
    /// The job that they applied to, or what they do here.
    of: Option<String>,
    /// The stage of the application, or of the employment.
    state: Option<String>,
}

impl From<Hit> for HitOut {
    fn from(hit: Hit) -> Self {
        Self {
            kind: hit.kind,
            id: hit.id,
            person_id: hit.person,
            name: hit.name,
            of: Some(hit.of).filter(|of| !of.is_empty()),
            state: hit.state.map(str::to_owned),
        }
    }
}

#[derive(ApiResponse)]
enum Found {
    /// What was found.
    #[oai(status = 200)]
    Hits(Json<HitsOut>),
}

#[derive(Tags)]
enum Tag {
    /// Finding people and jobs by a few letters or digits.
    Search,
}

pub struct Api;

#[OpenApi(tag = "Tag::Search")]
impl Api {
    /// Search
    ///
    /// Finds candidates, staff and jobs by the beginnings of their words, by the beginning of an e-mail address, by a
    /// phone number or its last four digits, without regard to accents. At most 20 people, by name, and 20 jobs. The key
    /// finds what its other scopes may read.
    #[oai(path = "/search", method = "get", operation_id = "search")]
    async fn search(
        &self,
        key: ApiKey<Search>,
        /// What was typed: two letters or digits at least, or nothing is found.
        #[oai(default, validator(max_length = "200"))]
        q: Query<String>,
    ) -> Result<Found> {
        let today = practices::today(&key.scope).await?;
        let permits = |rule| key.is_within(rule);
        let found = search::search(&key.scope, (&q.0, today), permits).await?;
        let data = found.all.into_iter().map(HitOut::from).collect();
        Ok(Found::Hits(Json(HitsOut { data, has_more: found.has_more })))
    }
}
