//! Asking for another way to take a test. A candidate asks by their own link, and reads the answer;
//! what the reader sees is a page for them alone.

use poem_openapi::{ApiResponse, OpenApi, payload::Json};

use super::{Tag, sittings::invited};
use crate::{
    assessments,
    error::Result,
    invitations::{self, Take},
    medical::{self, RequestIn},
    platform::{
        db::Scope,
        http::{json_body::JsonBody, link::Bearer},
    },
    practices,
    sittings::{actions, output::AdjustmentOut},
};

#[derive(ApiResponse)]
enum Shown {
    /// Who reads it, and what was asked and answered.
    #[oai(status = 200)]
    Request(Json<AdjustmentOut>),
}

#[derive(ApiResponse)]
enum Asked {
    /// It is kept, for its reader alone.
    #[oai(status = 201)]
    Request(Json<AdjustmentOut>),
}

pub struct Requests;

#[OpenApi(tag = "Tag::Sittings")]
impl Requests {
    /// Get the adjustment request
    ///
    /// Returns who reads what a candidate asks for, what this one asked, and the answer. With
    /// somebody outside the practice there is a phone number, and nothing is asked here.
    #[oai(path = "/adjustment-request", method = "get", operation_id = "get_adjustment_request")]
    async fn get(&self, link: Bearer<Take>) -> Result<Shown> {
        Ok(Shown::Request(Json(own(&link.scope, &link.subject).await?)))
    }

    /// Ask for an adjustment
    ///
    /// Asks for another way to take the test, before it begins. `read_by` says who reads it. While it waits, what is asked
    /// can be sent anew, and the test cannot be begun: its deadline moves by the days waited.
    #[oai(path = "/adjustment-request", method = "post", operation_id = "ask_for_adjustment")]
    async fn ask(&self, link: Bearer<Take>, body: JsonBody<RequestIn>) -> Result<Asked> {
        actions::ask(&link.scope, invited(&link)?, body.whole()?).await?;
        Ok(Asked::Request(Json(own(&link.scope, &link.subject).await?)))
    }

    /// Take the adjustment request back
    ///
    /// The test can be begun at once, as it is for everybody. Asking again is possible until then.
    #[oai(
        path = "/adjustment-request",
        method = "delete",
        operation_id = "take_adjustment_request_back"
    )]
    async fn take_back(&self, link: Bearer<Take>) -> Result<Shown> {
        actions::take_back(&link.scope, invited(&link)?).await?;
        Ok(Shown::Request(Json(own(&link.scope, &link.subject).await?)))
    }
}

async fn own(scope: &Scope, subject: &str) -> Result<AdjustmentOut> {
    let reading = medical::reading(scope).await?;
    let request = medical::request_about(scope, subject).await?;
    let id = subject.parse().map_err(crate::error::Error::internal)?;
    let invitation = invitations::find(scope, id).await?;
    let form = assessments::assessment(scope, invitation.assessment_id).await?.form;
    let limit = actions::arranged_limit(scope, &invitation, form.limit()).await?;
    let zone = practices::here(scope).await?.time_zone();
    Ok(AdjustmentOut::new(&reading, request, limit, (scope.now(), zone)))
}
