//! The door for programs.

use poem_openapi::{ApiResponse, OpenApi, Tags, param::Path, payload::Json};

use super::{
    actions::{self, Opened},
    input::TeamCheckIn,
    output::TeamCheckOut,
    pages,
    room::{ReadTeamChecks, WriteTeamChecks},
    team_check::TeamCheck,
};
use crate::{
    assessments,
    error::Result,
    jobs::{self, JobId},
    platform::{
        db::{Scope, Tx},
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            principal::ApiKey,
        },
    },
    practices, roster,
};

#[derive(Tags)]
enum Tag {
    /// The people of the office take the test of a posting, and nobody learns whose result is whose.
    TeamChecks,
}

#[derive(ApiResponse)]
enum Made {
    /// The team check as it stands now, with its link.
    #[oai(status = 201)]
    TeamCheck(
        Json<TeamCheckOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(ApiResponse)]
enum Shown {
    /// The team check.
    #[oai(status = 200)]
    TeamCheck(Json<TeamCheckOut>),
}

#[derive(ApiResponse)]
enum Over {
    /// The team check, ended.
    #[oai(status = 200)]
    TeamCheck(
        Json<TeamCheckOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

pub struct Api;

#[OpenApi(tag = "Tag::TeamChecks")]
impl Api {
    /// Get a team check
    ///
    /// Returns the team check of a posting. It has results from five people on, and they move by five.
    #[oai(path = "/jobs/:id/team-check", method = "get", operation_id = "get_team_check")]
    async fn get(
        &self,
        key: ApiKey<ReadTeamChecks>,
        /// The job.
        id: Path<JobId>,
    ) -> Result<Shown> {
        jobs::find(&key.scope, id.0).await?;
        let check = actions::of_job(&key.scope, id.0).await?;
        Ok(Shown::TeamCheck(Json(shown(&key.scope, check).await?)))
    }

    /// Open a team check
    ///
    /// Opens the team check of a posting, or opens it again once it has ended, and makes its link. Whoever has the link
    /// takes the posting’s test without a name. It informs who thinks about how hard the test is; no cut score rests on it.
    #[oai(path = "/jobs/:id/team-check", method = "post", operation_id = "open_team_check")]
    async fn open(
        &self,
        key: ApiKey<WriteTeamChecks>,
        /// The job.
        id: Path<JobId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<TeamCheckIn>,
    ) -> Result<Made> {
        jobs::find(&key.scope, id.0).await?;
        let act = async |tx: &mut Tx, body: TeamCheckIn| {
            let opened = actions::open(tx, id.0, body.check()?).await?;
            linked(tx, opened).await
        };
        let Done { answer, replayed } = once.take(&key.scope, body, act).await?;
        Ok(Made::TeamCheck(Json(answer), replayed))
    }

    /// Make a new link
    ///
    /// Makes another link to an open team check. The link before opens nothing any more.
    #[oai(
        path = "/jobs/:id/team-check/links",
        method = "post",
        operation_id = "make_team_check_link"
    )]
    async fn make_link(
        &self,
        key: ApiKey<WriteTeamChecks>,
        /// The job.
        id: Path<JobId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Made> {
        let act = async |tx: &mut Tx, _: String| {
            let opened = actions::new_link(tx, id.0).await?;
            linked(tx, opened).await
        };
        let Done { answer, replayed } = once.run(&key.scope, String::new(), act).await?;
        Ok(Made::TeamCheck(Json(answer), replayed))
    }

    /// End a team check
    ///
    /// Ends a team check before its time: its link opens nothing any more. Who turned in and is not in the results yet is
    /// forgotten.
    #[oai(path = "/jobs/:id/team-check/ending", method = "post", operation_id = "end_team_check")]
    async fn end(
        &self,
        key: ApiKey<WriteTeamChecks>,
        /// The job.
        id: Path<JobId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Over> {
        let act = async |tx: &mut Tx, _: String| {
            let ended = actions::end_of(tx, id.0).await?;
            shown(tx, ended).await
        };
        let Done { answer, replayed } = once.run(&key.scope, String::new(), act).await?;
        Ok(Over::TeamCheck(Json(answer), replayed))
    }
}

async fn shown(scope: &Scope, check: TeamCheck) -> Result<TeamCheckOut> {
    let tally = actions::tally_of(scope, &check).await?;
    let form = match scope.is_recused_from(check.job_id) {
        false => Some(assessments::assessment(scope, check.assessment_id).await?.form),
        true => None,
    };
    let staff = roster::how_many_work(scope, practices::today(scope).await?).await?;
    Ok(TeamCheckOut::new(check, (&tally, staff), form.as_ref(), scope.now()))
}

async fn linked(scope: &Scope, Opened { check, secret }: Opened) -> Result<TeamCheckOut> {
    let practice = practices::here(scope).await?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = scope.platform().outward.url(base, &pages::path(&secret));
    Ok(shown(scope, check).await?.with_link(url))
}
