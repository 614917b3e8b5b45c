//! The door for programs. What an HR system does: it orders tests, and reads results.

use bank::Bank;
use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::{Binary, Json},
};

use super::{
    WriteInvitations,
    actions::{self, Invited},
    everyone,
    expand::{Along, ExpandInvitation},
    hooks,
    input::{EveryoneIn, InvitationIn},
    invitation::{Invitation, InvitationId, Status},
    link::link_url,
    output::{EveryoneOut, InvitationOut},
    report,
    store::{self, Filter},
};
use crate::{
    applications::{ApplicationId, Decide},
    assessments::{AssessmentId, ReadAssessments},
    error::{Error, Result},
    jobs::{self, JobId},
    kernel::{
        cursor::{Cursor, Window},
        language::Language,
        moment::Moment,
        text::Text,
    },
    people::PersonId,
    platform::{
        db::{Scope, Tx},
        http::{
            download,
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            labels::LabelsIn,
            list::Listed,
            names::told_together,
            principal::{ApiKey, Permission},
            resource::{Added, Resource},
        },
    },
    practices::{self, Practice},
};

#[derive(Tags)]
enum Tag {
    /// Tests of skill: what there is, who is invited, and what came of it.
    Assessments,
}

#[derive(ApiResponse)]
enum Shown {
    /// The invitation.
    #[oai(status = 200)]
    Invitation(Json<InvitationOut>),
}

type Made = Added<InvitationOut>;

#[derive(ApiResponse)]
enum Cancelled {
    /// The invitation, taken back.
    #[oai(status = 200)]
    Invitation(
        Json<InvitationOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(ApiResponse)]
enum Switched {
    /// Whether everyone is.
    #[oai(status = 200)]
    Everyone(Json<EveryoneOut>),
}

#[derive(ApiResponse)]
enum Printed {
    /// The PDF.
    #[oai(status = 200)]
    Paper(
        Binary<Vec<u8>>,
        /// Its name.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

pub struct Invitations;

#[OpenApi(tag = "Tag::Assessments")]
impl Invitations {
    /// List invitations
    ///
    /// Returns invitations in the order they were made.
    #[oai(path = "/invitations", method = "get", operation_id = "list_invitations")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn list(
        &self,
        key: ApiKey<ReadAssessments>,
        /// Only those of this person.
        person_id: Query<Option<PersonId>>,
        /// Only those to this assessment.
        assessment_id: Query<Option<AssessmentId>>,
        /// Only those of this application.
        application_id: Query<Option<ApplicationId>>,
        /// Only those that stand like this.
        status: Query<Option<Status>>,
        /// Only those that you call this.
        external_id: Query<Option<Text<120>>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// Tell this along: name it several times for several things. What the key may not read is refused.
        expand: Query<Option<Vec<ExpandInvitation>>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<InvitationOut>> {
        let (application_id, external_id) = (application_id.0, external_id.0);
        let along = Along::of(&key, expand.0)?;
        let (person_id, assessment_id) = (person_id.0, assessment_id.0);
        let status = status.0;
        let filter = Filter { person_id, assessment_id, application_id, status, external_id };
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut invitations = store::list(&key.scope, filter, window).await?;
        let next =
            window.cut(&mut invitations, |invitation| (invitation.id, invitation.updated_at));
        let mut ids: Vec<_> = invitations.iter().map(|one| one.id).collect();
        ids.extend(invitations.iter().filter_map(|one| one.confirms));
        let (bank, outcomes) = (Bank::builtin()?, hooks::results_of(&key.scope, ids).await?);
        let practice = practices::here(&key.scope).await?;
        let found = along.find(&key.scope, &invitations).await?;
        let shown = invitations.into_iter().map(|one| {
            let outcome = outcomes.get(&one.id);
            let out = InvitationOut::new(one, outcome, bank).beside_first(&outcomes);
            found.beside(reached(&key.scope, &practice, out))
        });
        key.listed(shown.collect(), next)
    }

    /// Get an invitation
    ///
    /// Returns the invitation, and its result once there is one.
    #[oai(path = "/invitations/:id", method = "get", operation_id = "get_invitation")]
    async fn get(
        &self,
        key: ApiKey<ReadAssessments>,
        /// The invitation.
        id: Path<InvitationId>,
        /// Tell this along: name it several times for several things. What the key may not read is refused.
        expand: Query<Option<Vec<ExpandInvitation>>>,
    ) -> Result<Shown> {
        let along = Along::of(&key, expand.0)?;
        let invitation = store::find(&key.scope, id.0).await?;
        let found = along.find(&key.scope, std::slice::from_ref(&invitation)).await?;
        Ok(Shown::Invitation(Json(found.beside(with_result(&key.scope, invitation).await?))))
    }

    /// Get the report as PDF
    ///
    /// Returns the report of a test as tagged PDF, once it has a result.
    #[oai(path = "/invitations/:id/report.pdf", method = "get", operation_id = "get_report")]
    async fn report(
        &self,
        key: ApiKey<ReadAssessments>,
        /// The invitation.
        id: Path<InvitationId>,
        /// In which language it is.
        #[oai(default = "english")]
        language: Query<Language>,
    ) -> Result<Printed> {
        let invitation = store::find(&key.scope, id.0).await?;
        let printed = report::print(&key.scope, &invitation, language.0, None).await?;
        Ok(Printed::Paper(Binary(printed.bytes), download::attachment(&printed.name)))
    }

    /// Label an invitation
    ///
    /// Changes what you call an invitation and what you keep beside it, however it stands. The rest of
    /// it stays as it is.
    #[oai(path = "/invitations/:id", method = "patch", operation_id = "label_invitation")]
    async fn label(
        &self,
        key: ApiKey<WriteInvitations>,
        /// The invitation.
        id: Path<InvitationId>,
        body: JsonBody<LabelsIn>,
    ) -> Result<Shown> {
        let act = async |tx: &mut Tx, body: LabelsIn| {
            actions::label(tx, id.0, body.check()?).await?;
            with_result(tx, store::find(tx, id.0).await?).await
        };
        Ok(Shown::Invitation(Json(body.write(&key.scope, act).await?)))
    }

    /// Invite somebody
    ///
    /// Gives one person the right to take one assessment once. The answer shows the link, this
    /// once: hand it to the candidate. Whoever took a test of this role gets another form, 14 days after they
    /// turned it in or later: before that it is a 409 that says the day, unless somebody who may decide says why.
    #[oai(path = "/invitations", method = "post", operation_id = "invite")]
    async fn invite(
        &self,
        key: ApiKey<WriteInvitations>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<InvitationIn>,
    ) -> Result<Made> {
        if body.sent().retest_reason.is_some() && !key.is_within(Decide::RULE) {
            return Err(Error::Denied(Decide::NAME));
        }
        let practice = practices::here(&key.scope).await?;
        let act = async |tx: &mut Tx, body: InvitationIn| {
            let named = body.clone();
            let order = async |tx: &mut Tx| actions::order(tx, body, &practice).await;
            let made = told_together(tx, order, async |tx, missing| {
                named.look(tx, missing, &practice).await
            });
            let made = made.await?;
            show(tx, made, &practice).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Make a new link
    ///
    /// Makes a new link for an invitation that stands open. The one before opens nothing any more.
    #[oai(path = "/invitations/:id/links", method = "post", operation_id = "make_invitation_link")]
    async fn link(
        &self,
        key: ApiKey<WriteInvitations>,
        /// The invitation.
        id: Path<InvitationId>,
        /// Makes it safe to send this request again. The answer that is given again has no link.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Made> {
        let practice = practices::here(&key.scope).await?;
        let act = async |tx: &mut Tx, _: String| {
            let made = actions::new_link(tx, id.0).await?;
            show(tx, made, &practice).await
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Ask for a confirmation in the office
    ///
    /// Asks somebody who turned in a test to take a short one of other questions in the office. No link leads to it: it is
    /// taken on a screen of the office that was handed over, by the return code of the application.
    #[oai(
        path = "/invitations/:id/confirmation",
        method = "post",
        operation_id = "ask_for_confirmation"
    )]
    async fn confirm(
        &self,
        key: ApiKey<WriteInvitations>,
        /// The invitation whose result is to be confirmed.
        id: Path<InvitationId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Made> {
        let act = async |tx: &mut Tx, _: String| {
            let asked = actions::confirm(tx, id.0).await?;
            with_result(tx, store::find(tx, asked.id).await?).await
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Get whether everyone is invited
    ///
    /// Returns whether everyone who applies to a job by its form is invited to its skills test.
    #[oai(
        path = "/jobs/:id/everyone-invited",
        method = "get",
        operation_id = "get_everyone_invited"
    )]
    async fn everyone(
        &self,
        key: ApiKey<ReadAssessments>,
        /// The job.
        id: Path<JobId>,
    ) -> Result<Switched> {
        jobs::find(&key.scope, id.0).await?;
        let everyone = everyone::since(&key.scope, id.0).await?.is_some();
        Ok(Switched::Everyone(Json(EveryoneOut { everyone })))
    }

    /// Invite everyone who applies
    ///
    /// Lets everyone who applies to a job by its form from now on be invited to its skills test, or nobody.
    /// Who applied before is not invited by it, and who is added by the office or a program is not either.
    #[oai(
        path = "/jobs/:id/everyone-invited",
        method = "put",
        operation_id = "set_everyone_invited"
    )]
    async fn invite_everyone(
        &self,
        key: ApiKey<WriteInvitations>,
        /// The job.
        id: Path<JobId>,
        body: JsonBody<EveryoneIn>,
    ) -> Result<Switched> {
        let everyone = body.whole()?.check()?;
        let act = async |tx: &mut Tx| everyone::switch(tx, id.0, everyone).await;
        key.scope.write(act).await?;
        Ok(Switched::Everyone(Json(EveryoneOut { everyone })))
    }

    /// Cancel an invitation
    ///
    /// Takes an invitation back that nobody has handed in.
    #[oai(
        path = "/invitations/:id/cancellation",
        method = "post",
        operation_id = "cancel_invitation"
    )]
    async fn cancel(
        &self,
        key: ApiKey<WriteInvitations>,
        /// The invitation.
        id: Path<InvitationId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Cancelled> {
        let act = async |tx: &mut Tx, _: String| {
            actions::cancel(tx, id.0).await?;
            with_result(tx, store::find(tx, id.0).await?).await
        };
        let Done { answer, replayed } = once.run(&key.scope, String::new(), act).await?;
        Ok(Cancelled::Invitation(Json(answer), replayed))
    }
}

async fn with_result(scope: &Scope, invitation: Invitation) -> Result<InvitationOut> {
    let ids = [Some(invitation.id), invitation.confirms].into_iter().flatten();
    let outcomes = hooks::results_of(scope, ids).await?;
    let practice = practices::here(scope).await?;
    let id = invitation.id;
    let out = InvitationOut::new(invitation, outcomes.get(&id), Bank::builtin()?);
    Ok(reached(scope, &practice, out.beside_first(&outcomes)))
}

async fn show(tx: &Tx, made: Invited, practice: &Practice) -> Result<InvitationOut> {
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = link_url(tx, base, &made.secret)?;
    let invitation = store::find(tx, made.invitation.id).await?;
    let out = InvitationOut::with_link(invitation, url, Bank::builtin()?);
    Ok(reached(tx, practice, out))
}

fn reached(scope: &Scope, practice: &Practice, out: InvitationOut) -> InvitationOut {
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    out.reached_at(&scope.platform().outward, base)
}

impl Resource for InvitationOut {
    const IS: &'static str = "The invitation as it stands now.";

    fn address(&self) -> String {
        format!("/invitations/{}", self.id)
    }
}

fn english() -> Language {
    Language::English
}
