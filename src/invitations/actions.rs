//! What is done with invitations: load → ask the noun → save → announce.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    Take,
    events::{self, Event},
    hooks,
    input::{InvitationIn, Invitee},
    invitation::{
        Again, Callback, Early, Invitation, InvitationId, InvitationRefused, NewInvitation, Status,
        USUALLY_OPEN,
    },
    letter,
    retest::{Before, Retest},
    store,
};
use crate::{
    applications::{self, ApplicationId},
    assessments::{self, Assessment},
    error::{Error, Result},
    jobs::{self, JobId},
    kernel::{
        awake::is_awake,
        fault::Fault,
        labels::{Labels, Relabelling},
        text::Text,
    },
    messages::{self, MessageKind},
    people::{self, PersonId},
    platform::{
        callback::CallbackUrl,
        db::{Actor, Scope, Tx},
        http::link::Purpose,
        keys,
    },
    practices::{self, Practice},
};

/// An invitation just made, with the secret of its link, which is shown once.
pub struct Invited {
    pub invitation: Invitation,
    pub secret: String,
}

/// Returns whose application it is.
pub async fn applicant(scope: &Scope, id: ApplicationId) -> Result<PersonId> {
    Ok(applied(scope, id).await?.0)
}

/// Returns whose application it is, and for which posting.
pub async fn applied(scope: &Scope, id: ApplicationId) -> Result<(PersonId, JobId)> {
    match applications::find(scope, id).await {
        Ok(application) => Ok((application.arrival.person_id, application.arrival.job_id)),
        Err(Error::Missing(_)) => Err(Error::fault("application_id", "application.missing")),
        Err(other) => Err(other),
    }
}

/// Invites a person, and makes the link.
pub async fn invite(tx: &mut Tx, new: NewInvitation) -> Result<Invited> {
    if people::find(tx, new.person_id).await?.is_none() {
        return Err(Error::fault("person_id", "person.missing"));
    }
    let named =
        assessments::assessment(tx, new.assessment_id).await.map_err(|error| match error {
            Error::Missing(_) => Error::fault("assessment_id", "assessment.missing"),
            other => other,
        })?;
    let first = assessments::first_of(tx, named).await?;
    if let Some(job) = first.job_id {
        refuse_closed(tx, job, new.application_id).await?;
    }
    let before = before(tx, new.person_id, &first).await?;
    let practice = practices::here(tx).await?;
    let is_wanted = new.is_retest || new.retest_reason.is_some();
    let retest = before.retest(is_wanted, |at| practice.today(at))?;
    let again =
        retest.map(|retest| again(tx, retest, (&practice, new.retest_reason))).transpose()?;
    let assessment = match &again {
        Some(_) => assessments::another(tx, &first, (&before.asked, false)).await?,
        None => first,
    };
    let invitation = Invitation {
        id: tx.fresh_id(),
        assessment_id: assessment.id,
        person_id: new.person_id,
        application_id: new.application_id,
        labels: new.labels,
        callback: callback(tx, new.callback_url)?,
        redirect_url: new.redirect_url,
        status: Status::Invited,
        invited_at: tx.now(),
        expires_at: new.expires_at,
        submitted_at: None,
        told_at: None,
        reminded_at: None,
        again,
        confirms: None,
        updated_at: tx.now(),
        revision: 1,
    };
    store::add(tx, invitation.clone()).await?;
    hooks::awaited(tx, &invitation).await?;
    let secret = link(tx, &invitation).await?;
    tx.announce(events::invited(&invitation));
    letter::invite(tx, &invitation, &assessment, &secret).await?;
    Ok(Invited { invitation, secret })
}

/// Asks somebody who took a test alone to take a short one in the office, of other questions. No letter and no link lead
/// to it: it is taken on a screen of the office, by the code of the application.
pub async fn confirm(tx: &mut Tx, id: InvitationId) -> Result<Invitation> {
    let first = store::hold(tx, id).await?;
    let application = applications::find(tx, first.confirmable()?).await?;
    if !application.stage.is_open() {
        return Err(InvitationRefused::WithoutApplication.into());
    }
    let stands = |one: &Invitation| !matches!(one.status, Status::Expired | Status::Cancelled);
    if let Some(asked) = store::confirmations(tx, id).await?.into_iter().find(stands) {
        return Err(InvitationRefused::AlreadyInvited(asked.id).into());
    }
    let taken = assessments::assessment(tx, first.assessment_id).await?;
    let test = assessments::first_of(tx, taken).await?;
    let before = before(tx, first.person_id, &test).await?;
    let short = assessments::another(tx, &test, (&before.asked, true)).await?;
    let invitation = Invitation {
        id: tx.fresh_id(),
        assessment_id: short.id,
        labels: Labels::default(),
        callback: None,
        redirect_url: None,
        status: Status::Invited,
        invited_at: tx.now(),
        expires_at: tx.now() + USUALLY_OPEN,
        submitted_at: None,
        told_at: None,
        reminded_at: None,
        again: None,
        confirms: Some(id),
        updated_at: tx.now(),
        revision: 1,
        ..first
    };
    store::add(tx, invitation.clone()).await?;
    tx.announce(events::invited(&invitation));
    Ok(invitation)
}

/// Returns what this person was invited to of the same role. Nobody else invites them to it meanwhile: of two who looked
/// at once, both would.
async fn before(tx: &Tx, person: PersonId, to: &Assessment) -> Result<Before> {
    tx.in_turn(&format!("invite {person} as {}", to.form.role)).await?;
    Before::of(tx, person, to).await
}

/// Writes down that somebody takes a test again, and before its time only with a reason.
fn again(
    tx: &Tx,
    retest: Retest,
    (practice, reason): (&Practice, Option<Text<300>>),
) -> Result<Again, InvitationRefused> {
    let too_soon = retest.refuse_before(practice.today(tx.now()));
    let early = match (too_soon, reason) {
        (Ok(()), _) => None,
        (Err(_), Some(reason)) => Some(Early { reason, by: tx.actor().to_string() }),
        (Err(refused), None) => return Err(refused),
    };
    Ok(Again { of: retest.of, early })
}

/// Returns from which day on an applicant can take the test of their job, if they took one of its role too short a time
/// ago.
pub async fn waits_until(tx: &Tx, job: JobId, person: PersonId) -> Result<Option<NaiveDate>> {
    let Some(first) = assessments::assessment_for(tx, job).await? else { return Ok(None) };
    let practice = practices::here(tx).await?;
    let before = Before::of(tx, person, &first).await?;
    match before.refuse_among_many(|at| practice.today(at), practice.today(tx.now())) {
        Err(InvitationRefused::TooSoon { from, .. }) => Ok(Some(from)),
        _ => Ok(None),
    }
}

/// Refuses the test of a posting that one can apply for no more, but for whoever applied before and still waits.
async fn refuse_closed(tx: &Tx, job: JobId, named: Option<ApplicationId>) -> Result<()> {
    if jobs::called(tx, job).await?.1 {
        return Ok(());
    }
    if let Some(id) = named {
        let application = applications::find(tx, id).await?;
        if application.arrival.job_id == job && application.stage.is_open() {
            return Ok(());
        }
    }
    Err(InvitationRefused::PostingClosed.into())
}

/// Invites those of a job who wait for a decision and have no invitation that stands. Returns how many.
pub async fn invite_all(tx: &mut Tx, job: JobId, ids: &[ApplicationId]) -> Result<usize> {
    let assessment = assessments::assessment_for(tx, job).await?;
    let assessment = assessment.ok_or(InvitationRefused::WithoutTest)?;
    let practice = practices::here(tx).await?;
    let today = practice.today(tx.now());
    let mut invited = 0;
    for one in applications::these(tx, ids).await? {
        let person_id = one.arrival.person_id;
        let before = before(tx, person_id, &assessment).await?;
        let may = before.refuse_among_many(|at| practice.today(at), today).is_ok();
        if one.arrival.job_id == job && one.stage.is_open() && may {
            let new = NewInvitation {
                assessment_id: assessment.id,
                person_id,
                application_id: Some(one.id),
                labels: Labels::default(),
                callback_url: None,
                redirect_url: None,
                expires_at: tx.now() + USUALLY_OPEN,
                is_retest: false,
                retest_reason: None,
            };
            invite(tx, new).await?;
            invited += 1;
        }
    }
    Ok(invited)
}

/// Returns who is to be called back: the key that asks, at an address that leads outside.
fn callback(tx: &Tx, url: Option<CallbackUrl>) -> Result<Option<Callback>> {
    let (Some(url), Actor::ApiKey { id: key, .. }) = (url, tx.actor()) else { return Ok(None) };
    let inside = |reason| Error::Invalid(vec![Fault::new("callback_url", reason)]);
    tx.platform().callbacks.admit(&url).map_err(inside)?;
    Ok(Some(Callback { url, key }))
}

/// Makes a new link for an invitation that stands open; the one before opens nothing any more.
pub async fn new_link(tx: &mut Tx, id: InvitationId) -> Result<Invited> {
    let invitation = store::hold(tx, id).await?;
    invitation.may_begin(tx.now())?;
    if invitation.confirms.is_some() {
        return Err(InvitationRefused::InOffice.into());
    }
    let secret = link(tx, &invitation).await?;
    tx.announce(events::happened(&invitation, Event::LinkMade));
    let assessment = assessments::assessment(tx, invitation.assessment_id).await?;
    letter::invite(tx, &invitation, &assessment, &secret).await?;
    Ok(Invited { invitation, secret })
}

/// Reminds a candidate once that the test closes soon, by a link beside the one that they have. At night there it waits.
pub async fn remind(tx: &mut Tx, id: InvitationId) -> Result<()> {
    let mut invitation = store::hold(tx, id).await?;
    let practice = practices::here(tx).await?;
    let now = tx.now();
    if !invitation.is_to_remind(now) || !is_awake(now, practice.time_zone()) {
        return Ok(());
    }
    write_reminder(tx, &mut invitation).await
}

/// Reminds a candidate who has not answered, however long the test stays open. Whoever was reminded within a day
/// is left alone. Returns whether they are reminded.
pub async fn nudge(tx: &mut Tx, id: InvitationId) -> Result<bool> {
    let mut invitation = store::hold(tx, id).await?;
    let is_wanted = invitation.may_be_nudged(tx.now());
    if is_wanted {
        write_reminder(tx, &mut invitation).await?;
    }
    Ok(is_wanted)
}

async fn write_reminder(tx: &mut Tx, invitation: &mut Invitation) -> Result<()> {
    invitation.reminded_at = Some(tx.now());
    store::save(tx, invitation).await?;
    let secret = further_link(tx, invitation).await?;
    let assessment = assessments::assessment(tx, invitation.assessment_id).await?;
    letter::remind(tx, invitation, &assessment, &secret).await?;
    tx.announce(events::happened(invitation, Event::Reminded));
    Ok(())
}

/// Makes one link more, for somebody who came by another way of their own.
pub async fn further_link(tx: &mut Tx, invitation: &Invitation) -> Result<String> {
    let subject = invitation.id.to_string();
    Ok(keys::make_link(tx, Take::NAME, subject, invitation.link_ends_at()).await?.secret)
}

/// The link outlives the invitation by half a year, so that the candidate can come back to what
/// they handed in.
async fn link(tx: &Tx, invitation: &Invitation) -> Result<String> {
    let subject = invitation.id.to_string();
    keys::revoke_links(tx, Take::NAME, &subject).await?;
    Ok(keys::make_link(tx, Take::NAME, subject, invitation.link_ends_at()).await?.secret)
}

/// Takes an invitation back that nobody has handed in. What was answered stays in the log.
pub async fn cancel(tx: &mut Tx, id: InvitationId) -> Result<Invitation> {
    let mut invitation = store::hold(tx, id).await?;
    invitation.cancel(tx.now())?;
    keys::revoke_links(tx, Take::NAME, &id.to_string()).await?;
    messages::expire_about(tx, &id.to_string(), MessageKind::AssessmentInvitation).await?;
    store::save(tx, &invitation).await?;
    tx.announce(events::happened(&invitation, Event::Cancelled));
    hooks::cancelled(tx, id).await?;
    Ok(invitation)
}

/// Changes what another system calls an invitation, however it stands.
pub async fn label(tx: &mut Tx, id: InvitationId, to: Relabelling) -> Result<Invitation> {
    let mut invitation = store::hold(tx, id).await?;
    if invitation.labels.change(to)? {
        store::save_labels(tx, &invitation).await?;
        tx.announce(events::happened(&invitation, Event::Labelled));
    }
    Ok(invitation)
}

/// Tells that a test was handed in and has its score: those who decide, and the log, which tells who wants
/// to be called back.
pub async fn tell_handed_in(
    tx: &mut Tx,
    mut invitation: Invitation,
    at: DateTime<Utc>,
) -> Result<()> {
    // Whoever handed in has had the link: nothing waits to be handed over any more.
    let about = invitation.id.to_string();
    messages::expire_about(tx, &about, MessageKind::AssessmentInvitation).await?;
    tx.announce(events::happened(&invitation, Event::Submitted));
    invitation.score(at, tx.now());
    store::save(tx, &invitation).await?;
    // Who ordered it before callbacks were webhooks has none yet.
    hooks::awaited(tx, &invitation).await?;
    tx.announce(events::scored(&invitation));
    Ok(())
}

/// Its score was counted anew, without so many questions. It is listed among what has changed.
pub async fn rescored(tx: &mut Tx, invitation: &Invitation, left_out: usize) -> Result<()> {
    store::save(tx, invitation).await?;
    tx.announce(events::rescored(invitation, left_out));
    Ok(())
}

/// Nobody began in time.
pub async fn expire(tx: &mut Tx, mut invitation: Invitation) -> Result<()> {
    invitation.expire()?;
    store::save(tx, &invitation).await?;
    tx.announce(events::happened(&invitation, Event::Expired));
    Ok(())
}

/// Gives back the time for which nobody could begin.
pub async fn extend(tx: &mut Tx, mut invitation: Invitation, by: TimeDelta) -> Result<()> {
    invitation.extend(by);
    store::save(tx, &invitation).await?;
    tx.announce(events::happened(&invitation, Event::Extended));
    Ok(())
}

/// Invites whom an order names, adding them first if need be.
pub async fn order(tx: &mut Tx, body: InvitationIn, practice: &Practice) -> Result<Invited> {
    let (invitee, new) = body.check(practice, tx.now())?;
    let person: PersonId = match invitee {
        Invitee::Person(id) => id,
        Invitee::Application(id) => applicant(tx, id).await?,
        Invitee::Candidate(particulars) => people::recognise(tx, particulars).await?.id,
    };
    invite(tx, new(person)).await
}
