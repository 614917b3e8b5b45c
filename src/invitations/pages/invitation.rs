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
        AllTaken, InvitationId, Status, Taken, Word, WriteInvitations, actions,
        confirmed::ConfirmationOut,
        decided::is_decided,
        hooks::{self, Found},
        invitation::Invitation as Noun,
        link::path,
        pages::figure,
        report, store,
    },
    jobs::SkillsCheck,
    kernel::language::Language,
    medical, people,
    platform::{
        db::{Scope, Tx},
        http::{
            download,
            form::{Press, Submitted},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Handed, Names, Practice},
};

#[derive(Serialize)]
pub struct Invitation {
    frame: Frame,
    id: String,
    title: String,
    /// Of the version that they were given, which a second try has of its own.
    size: SkillsCheck,
    person: String,
    status: &'static str,
    tone: &'static str,
    icon: &'static str,
    invited_on: NaiveDate,
    open_until: NaiveDate,
    submitted_on: Option<NaiveDate>,
    application: Option<String>,
    person_id: String,
    /// What it is the second try of, and who allowed it before its time, why.
    again_of: Option<String>,
    early: Option<EarlyRow>,
    /// What else they turned in of the same role.
    beside: Vec<BesideRow>,
    /// Whether they can be asked to take another form.
    may_ask_again: bool,
    /// What it confirms, if it does.
    confirms: Option<ConfirmsRow>,
    /// How a short test in the office compares with this one.
    confirmed: Option<ConfirmsRow>,
    /// Whether they can be asked to confirm this one in the office.
    may_confirm: bool,
    figure: Option<Figure>,
    may_write: bool,
    /// Whether its reader may see what was answered, which a higher room shows.
    may_read_answers: bool,
    /// Whether its reader may arrange more time: nobody else is told that one can.
    may_arrange: bool,
    /// Whether to lead where the server's address is named.
    may_reach: bool,
    is_open: bool,
    /// Whether its application has ended: then nobody is led to it any more, and it can be taken back.
    is_decided: bool,
    /// The link just made, shown this once.
    link: Option<Handed>,
    printed_on: NaiveDate,
}

#[derive(Serialize)]
struct EarlyRow {
    reason: String,
    by: String,
}

#[derive(Serialize)]
struct BesideRow {
    id: String,
    on: NaiveDate,
    figure: Figure,
    is_in_office: bool,
}

/// That it confirms another under supervision, and how the two compare.
#[derive(Serialize)]
struct ConfirmsRow {
    /// The report of the first.
    first: String,
    is_told: bool,
    is_lower: bool,
}

impl BesideRow {
    fn new(one: &Taken, practice: &Practice, language: Language) -> Result<Option<Self>> {
        let Some(at) = one.invitation.submitted_at else { return Ok(None) };
        let (id, figure) = (one.invitation.id.to_string(), figure(&one.outcome, language)?);
        let is_in_office = one.invitation.confirms.is_some();
        Ok(Some(Self { id, on: practice.today(at), figure, is_in_office }))
    }
}

impl ConfirmsRow {
    /// Returns how one that confirms compares with the first.
    fn new(first: InvitationId, outcomes: &Found, second: InvitationId) -> Self {
        let pair = outcomes.get(&first).zip(outcomes.get(&second));
        let compared = pair.and_then(|(first, second)| ConfirmationOut::of(first, second));
        let is_lower = compared.is_some_and(|compared| compared.is_lower);
        Self { first: first.to_string(), is_told: compared.is_some(), is_lower }
    }

    fn sample(is_told: bool, is_lower: bool) -> Self {
        Self { first: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(), is_told, is_lower }
    }
}

impl Page for Invitation {
    const TEMPLATE: &'static str = "invitations/invitation";

    fn samples() -> Vec<Self> {
        let page = |status: Status, figure, link: Option<Handed>| Self {
            frame: Frame::sample(TAB),
            id: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            title: "Medical biller".to_owned(),
            size: SkillsCheck { items: 20, minutes: 31 },
            person: "Marisol Etxeberria".to_owned(),
            status: status.word(),
            tone: tone(status).0,
            icon: tone(status).1,
            invited_on: NaiveDate::default(),
            open_until: NaiveDate::default(),
            submitted_on: (status == Status::Scored).then(NaiveDate::default),
            application: Some("appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()),
            person_id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            again_of: (status == Status::Scored)
                .then(|| "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()),
            early: (status == Status::Scored).then(|| EarlyRow {
                reason: "The connection broke in the middle.".to_owned(),
                by: "Dana Okafor".to_owned(),
            }),
            beside: if status == Status::Scored {
                let (id, on) = ("inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(), NaiveDate::default());
                vec![BesideRow { id, on, figure: Figure::sample(&[]), is_in_office: true }]
            } else {
                vec![]
            },
            may_ask_again: status == Status::Scored,
            confirms: None,
            confirmed: (status == Status::Scored).then(|| ConfirmsRow::sample(true, true)),
            may_confirm: status == Status::Scored,
            figure,
            may_write: true,
            may_read_answers: status == Status::Scored,
            may_arrange: status == Status::Invited,
            may_reach: status == Status::Invited,
            is_open: status == Status::Invited,
            is_decided: false,
            link,
            printed_on: NaiveDate::default(),
        };
        let [in_words, with_code] = Handed::samples();
        vec![
            page(Status::Scored, Some(Figure::sample(Word::WORDS)), None),
            Self {
                confirms: Some(ConfirmsRow::sample(true, false)),
                confirmed: None,
                ..page(Status::Scored, Some(Figure::sample(Word::WORDS).at_office(true)), None)
            },
            Self {
                confirms: Some(ConfirmsRow::sample(false, false)),
                ..page(Status::Invited, None, None)
            },
            Self { is_decided: true, ..page(Status::Invited, None, None) },
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
    let is_decided = is_open && is_decided(scope, invitation.application_id).await?;
    let reading = medical::reading(scope).await?;
    let names = Names::of(session).await?;
    let again = invitation.again.as_ref();
    let early = again.and_then(|again| again.early.as_ref());
    let taken = AllTaken::of(scope, [invitation.person_id]).await?;
    let row = |one| BesideRow::new(one, &practice, session.language).transpose();
    let beside: Vec<_> = taken.beside(&invitation).filter_map(row).collect::<Result<_>>()?;
    // Whoever is not shown what they turned in before is not led there.
    let again_of = again.map(|again| again.of.to_string());
    let again_of = again_of.filter(|id| beside.iter().any(|one| one.id == *id));
    let may_write = session.may::<WriteInvitations>();
    let asked = store::confirmations(scope, invitation.id).await?;
    let (confirms, confirmed) = compared(scope, &invitation, &asked).await?;
    let is_asked =
        asked.iter().any(|one| one.status != Status::Cancelled && one.status != Status::Expired);
    Ok(Invitation {
        may_confirm: may_write && !is_asked && invitation.confirmable().is_ok(),
        confirms,
        confirmed,
        person_id: invitation.person_id.to_string(),
        again_of,
        early: early
            .map(|early| EarlyRow { reason: early.reason.to_string(), by: names.say(&early.by) }),
        beside,
        may_ask_again: may_write && invitation.tells_result() && invitation.confirms.is_none(),
        frame: Frame::around(session, TAB, &practice).await?,
        id: invitation.id.to_string(),
        title: title(&assessment, session.language)?,
        size: assessment.form.told(),
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
        may_write,
        may_reach: session.holds("settings:write"),
        may_arrange: is_open && !is_decided && reading.may_read(&session.reader),
        is_open,
        is_decided,
        link,
        printed_on: practice.today(scope.now()),
    })
}

/// Returns how this one compares with what it confirms, and with what was asked to confirm it.
async fn compared(
    scope: &Scope,
    invitation: &Noun,
    asked: &[Noun],
) -> Result<(Option<ConfirmsRow>, Option<ConfirmsRow>)> {
    let second = asked.iter().rfind(|one| one.tells_result()).map(|one| one.id);
    let ids = [Some(invitation.id), invitation.confirms, second];
    let outcomes = hooks::results_of(scope, ids.into_iter().flatten()).await?;
    let confirms = invitation.confirms;
    Ok((
        confirms.map(|first| ConfirmsRow::new(first, &outcomes, invitation.id)),
        second.map(|second| ConfirmsRow::new(invitation.id, &outcomes, second)),
    ))
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

/// Asks them to confirm it in the office, and shows how.
#[handler]
pub async fn confirm(
    form: Submitted<WriteInvitations, Press>,
    Path(id): Path<InvitationId>,
) -> Result<Response> {
    let act = async |tx: &mut Tx| actions::confirm(tx, id).await;
    let asked = form.session.scope.write(act).await?;
    Ok(see_other(&format!("/invitations/{}", asked.id)))
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
