//! What is done with invitations: load → ask the noun → save → announce.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Take,
    decided::{is_decided, refuse_decided},
    events::{self, Event},
    hooks,
    input::{InvitationIn, Invitee},
    invitation::{
        Again, Callback, Early, Invitation, InvitationId, InvitationRefused, NewInvitation, Status,
        USUALLY_OPEN,
    },
    letter,
    retest::Before,
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
    if is_decided(tx, new.application_id).await? {
        return Err(InvitationRefused::ApplicationClosed.into());
    }
    let person = new.person_id;
    let before = before(tx, &[person], &first).await?.remove(&person).unwrap_or_default();
    let practice = practices::here(tx).await?;
    match again(tx, &new, (&before, &practice)) {
        Ok(again) => invite_after(tx, new, again, (&first, &before)).await,
        Err(refused) => Err(refusal(tx, refused).await),
    }
}

/// Invites somebody to a test, or to another form of it if it is their second try.
pub(super) async fn invite_after(
    tx: &mut Tx,
    new: NewInvitation,
    again: Option<Again>,
    (first, before): (&Assessment, &Before),
) -> Result<Invited> {
    let another;
    let assessment = match &again {
        Some(_) => {
            another = assessments::another(tx, first, (&before.asked, false)).await?;
            &another
        }
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
    letter::invite(tx, &invitation, assessment, &secret).await?;
    Ok(Invited { invitation, secret })
}

/// Says why, and names what is there already only to whom it is shown.
async fn refusal(tx: &Tx, refused: InvitationRefused) -> Error {
    let Some(existing) = refused.existing() else { return refused.into() };
    match store::find(tx, existing).await {
        Ok(_) => refused.into(),
        Err(Error::Missing(_)) => Error::Conflict(refused.reason()),
        Err(other) => other,
    }
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
    let person = first.person_id;
    let before = before(tx, &[person], &test).await?.remove(&person).unwrap_or_default();
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

/// Returns what these people were invited to of the same role, whoever of them is hidden from who acts: a rule holds for
/// them too. Nobody else invites them to it meanwhile: of two who looked at once, both would. Of these turns all are taken
/// in one order and before any other, or two who invite some of the same people would wait for each other.
pub(super) async fn before(
    tx: &mut Tx,
    people: &[PersonId],
    to: &Assessment,
) -> Result<HashMap<PersonId, Before>> {
    for person in people.iter().collect::<BTreeSet<_>>() {
        tx.in_turn(&format!("invite {person} as {}", to.form.role)).await?;
    }
    let look = async |tx: &mut Tx| Before::of_many(tx, people, to).await;
    tx.as_practice(look).await
}

/// Returns of what it is the second try, if it is one. Before its time only with a reason, which is written down.
pub(super) fn again(
    tx: &Tx,
    new: &NewInvitation,
    (before, practice): (&Before, &Practice),
) -> Result<Option<Again>, InvitationRefused> {
    let is_wanted = new.is_retest || new.retest_reason.is_some();
    let Some(retest) = before.retest(is_wanted, |at| practice.today(at))? else { return Ok(None) };
    let too_soon = retest.refuse_before(practice.today(tx.now()));
    let early = match (too_soon, new.retest_reason.clone()) {
        (Ok(()), _) => None,
        (Err(_), Some(reason)) => Some(Early { reason, by: tx.actor().to_string() }),
        (Err(refused), None) => return Err(refused),
    };
    Ok(Some(Again { of: retest.of, early }))
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
    refuse_decided(tx, &invitation).await?;
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
    if is_decided(tx, invitation.application_id).await? {
        return Ok(());
    }
    write_reminder(tx, &mut invitation).await
}

/// Reminds a candidate who has not answered, however long the test stays open. Whoever was reminded within a day
/// is left alone. Returns whether they are reminded.
pub async fn nudge(tx: &mut Tx, id: InvitationId) -> Result<bool> {
    let mut invitation = store::hold(tx, id).await?;
    let is_decided = is_decided(tx, invitation.application_id).await?;
    let is_wanted = !is_decided && invitation.may_be_nudged(tx.now());
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
