//! One invitation at the desk: how it stands, and the report once it is scored.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    applications::{Figure, TAB},
    assessments::{self, ReadAssessments, title},
    error::Result,
    invitations::{
        InvitationId, Status, Word, WriteInvitations, actions, invitation::Invitation as Noun,
        link::path, report, store,
    },
    medical, people,
    platform::{
        db::Tx,
        http::{
            download,
            form::{Press, Submitted},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Handed},
};

#[derive(Serialize)]
pub struct Invitation {
    frame: Frame,
    id: String,
    title: String,
    person: String,
    status: &'static str,
    tone: &'static str,
    icon: &'static str,
    invited_on: NaiveDate,
    open_until: NaiveDate,
    submitted_on: Option<NaiveDate>,
    application: Option<String>,
    figure: Option<Figure>,
    may_write: bool,
    /// Whether its reader may see what was answered, which a higher room shows.
    may_read_answers: bool,
    /// Whether its reader may arrange more time: nobody else is told that one can.
    may_arrange: bool,
    /// Whether to lead where the server's address is named.
    may_reach: bool,
    is_open: bool,
    /// The link just made, shown this once.
    link: Option<Handed>,
    printed_on: NaiveDate,
}

impl Page for Invitation {
    const TEMPLATE: &'static str = "invitations/invitation";

    fn samples() -> Vec<Self> {
        let page = |status: Status, figure, link: Option<Handed>| Self {
            frame: Frame::sample(TAB),
            id: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            title: "Medical biller".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            status: status.word(),
            tone: tone(status).0,
            icon: tone(status).1,
            invited_on: NaiveDate::default(),
            open_until: NaiveDate::default(),
            submitted_on: (status == Status::Scored).then(NaiveDate::default),
            application: Some("appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()),
            figure,
            may_write: true,
            may_read_answers: status == Status::Scored,
            may_arrange: status == Status::Invited,
            may_reach: status == Status::Invited,
            is_open: status == Status::Invited,
            link,
            printed_on: NaiveDate::default(),
        };
        let [in_words, with_code] = Handed::samples();
        vec![
            page(Status::Scored, Some(Figure::sample(Word::WORDS)), None),
            page(Status::Invited, None, Some(in_words)),
            page(Status::Invited, None, Some(with_code)),
            page(Status::Expired, None, None),
            page(Status::Cancelled, None, None),
        ]
    }
}

/// A score is neither good nor bad.
pub(super) fn tone(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Invited => ("", "waiting"),
        Status::Submitted | Status::Scored => ("info", "info"),
        Status::Expired | Status::Cancelled => ("", "cross"),
    }
}

async fn fill<P>(
    session: &Session<P>,
    invitation: Noun,
    link: Option<Handed>,
) -> Result<Invitation> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let assessment = assessments::assessment(scope, invitation.assessment_id).await?;
    let person = people::find(scope, invitation.person_id).await?;
    let end = practice.today(invitation.expires_at);
    let (tone, icon) = tone(invitation.status);
    let is_open = invitation.may_begin(scope.now()).is_ok();
    let reading = medical::reading(scope).await?;
    Ok(Invitation {
        frame: Frame::around(session, TAB, &practice).await?,
        id: invitation.id.to_string(),
        title: title(&assessment, session.language)?,
        person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        status: invitation.status.word(),
        tone,
        icon,
        invited_on: practice.today(invitation.invited_at),
        open_until: end.pred_opt().unwrap_or(end),
        submitted_on: invitation.submitted_at.map(|at| practice.today(at)),
        application: invitation.application_id.map(|id| id.to_string()),
        figure: report::told(scope, &invitation, session.language).await?,
        may_read_answers: invitation.tells_result() && session.holds("answers:read"),
        may_write: session.may::<WriteInvitations>(),
        may_reach: session.holds("settings:write"),
        may_arrange: is_open && reading.may_read(&session.reader),
        is_open,
        link,
        printed_on: practice.today(scope.now()),
    })
}

/// Shows the invitation with the link that was just made.
pub(super) async fn hand_over<P>(
    session: &Session<P>,
    made: actions::Invited,
) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let handed = Handed::new(session.scope.platform(), &practice, &path(&made.secret));
    session.page(&fill(session, made.invitation, Some(handed)).await?)
}

#[handler]
pub async fn view(
    session: Session<ReadAssessments>,
    Path(id): Path<InvitationId>,
) -> Result<Html<String>> {
    let invitation = store::find(&session.scope, id).await?;
    session.page(&fill(&session, invitation, None).await?)
}

#[handler]
pub async fn print(
    session: Session<ReadAssessments>,
    Path(id): Path<InvitationId>,
) -> Result<Response> {
    let invitation = store::find(&session.scope, id).await?;
    let by = Some(session.reader.name.as_str());
    download::paper(report::print(&session.scope, &invitation, session.language, by).await?)
}

#[handler]
pub async fn make_link(
    form: Submitted<WriteInvitations, Press>,
    Path(id): Path<InvitationId>,
) -> Result<Response> {
    let session = form.session;
    let made = session.scope.write(async |tx: &mut Tx| actions::new_link(tx, id).await).await?;
    Ok(hand_over(&session, made).await?.into_response())
}

#[handler]
pub async fn cancel(
    form: Submitted<WriteInvitations, Press>,
    Path(id): Path<InvitationId>,
) -> Result<Response> {
    let take_back = async |tx: &mut Tx| actions::cancel(tx, id).await;
    form.session.scope.write(take_back).await?;
    Ok(see_other(&format!("/invitations/{id}")))
}
