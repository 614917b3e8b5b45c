//! What is done with assessments and invitations: load → ask the noun → save → announce.

use bank::{Bank, seed_of};
use chrono::{DateTime, TimeDelta, Utc};

use super::{
    SettleLateAnswers, Take,
    ending::{self, Told},
    events::{self, Event},
    form::{Assessment, AssessmentId, Form},
    invitation::{Callback, Invitation, InvitationId, Status},
    late::{self, LateGrounds, LateRefused, Verdict},
    letter,
    pauses::is_pause,
    publication::Plan,
    score::score,
    sitting::{SittingId, SittingRefused},
    store, work,
};
use crate::{
    applications::{self, ApplicationId},
    error::{Error, Result},
    jobs::{self, JobId},
    kernel::{
        fault::Fault,
        labels::{Labels, Relabelling},
        language::Language,
        wait::Hurry,
    },
    medical::{self, AdjustmentRequest, AnswerIn, RequestIn},
    messages::{self, MessageKind},
    people::{self, PersonId},
    platform::{
        callback::CallbackUrl,
        db::{Actor, Scope, Tx},
        http::{link::Purpose, principal::Permission},
        keys::{self, User},
        throttle::{self, Limit, Turn},
    },
};

/// How often somebody may ask for another way to take one test. Once is kept.
const ASKED: Limit = Limit::Steady { burst: 10, each: TimeDelta::minutes(6) };

/// Who is invited to what.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    pub assessment_id: AssessmentId,
    pub person_id: PersonId,
    pub application_id: Option<ApplicationId>,
    pub labels: Labels,
    /// Where to tell the API key that invites of the score.
    pub callback_url: Option<CallbackUrl>,
    pub expires_at: DateTime<Utc>,
}

/// An invitation just made, with the secret of its link, which is shown once.
pub struct Invited {
    pub invitation: Invitation,
    pub secret: String,
}

/// Publishes a job as it was at `revision`, and freezes what everyone who applies is asked. With too
/// few questions left it goes without a test, if somebody has said yes to that.
pub async fn publish(
    tx: &mut Tx,
    id: JobId,
    revision: i32,
    without_test: bool,
) -> Result<jobs::Job> {
    let draft = jobs::find(tx, id).await?;
    let bank = Bank::builtin()?;
    let seed = seed_of(&id.to_string());
    let form = Form::of_posting(bank, draft.role.word(), &draft.ticked_duties(), &seed).ok();
    let job = jobs::publish(tx, id, revision, form.as_ref().map(Form::told)).await?;
    Plan::of(&job, Language::English)?.confirm(without_test)?;
    if let Some(form) = form {
        let (id, job_id, frozen_at) = (tx.fresh_id(), Some(id), tx.now());
        let assessment = Assessment { id, job_id, form, frozen_at };
        store::freeze(tx, bank, &assessment.form).await?;
        store::add_assessment(tx, &assessment).await?;
        tx.announce(events::frozen(&assessment));
    }
    Ok(job)
}

/// Returns the practice's assessments, after freezing those of its own that are missing: one for
/// each blueprint, for people who are invited without a posting.
pub async fn own_assessments(scope: &Scope) -> Result<Vec<Assessment>> {
    let bank = Bank::builtin()?;
    let all = store::assessments(scope).await?;
    let own = |role: &str| all.iter().any(|one| one.job_id.is_none() && one.form.role == role);
    let missing: Vec<_> =
        bank.blueprints().iter().map(|one| one.role.as_str()).filter(|role| !own(role)).collect();
    if missing.is_empty() {
        return Ok(all);
    }
    let freeze = async |tx: &mut Tx| {
        for role in missing {
            let (id, frozen_at) = (tx.fresh_id::<AssessmentId>(), tx.now());
            let form = Form::of_role(bank, role, &seed_of(&id.to_string()))?;
            let assessment = Assessment { id, job_id: None, form, frozen_at };
            if store::add_assessment(tx, &assessment).await? {
                store::freeze(tx, bank, &assessment.form).await?;
                tx.announce(events::frozen(&assessment));
            }
        }
        Ok(())
    };
    scope.write(freeze).await?;
    store::assessments(scope).await
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
    let NewInvitation { assessment_id, person_id, application_id, labels, .. } = new;
    let assessment = store::assessment(tx, assessment_id).await.map_err(|error| match error {
        Error::Missing(_) => Error::fault("assessment_id", "assessment.missing"),
        other => other,
    })?;
    Invitation::refuse_second(&store::earlier(tx, person_id, assessment_id).await?)?;
    let invitation = Invitation {
        id: tx.fresh_id(),
        assessment_id,
        person_id,
        application_id,
        labels,
        callback: callback(tx, new.callback_url)?,
        status: Status::Invited,
        invited_at: tx.now(),
        expires_at: new.expires_at,
        submitted_at: None,
        revision: 1,
    };
    store::add_invitation(tx, invitation.clone()).await?;
    let secret = link(tx, &invitation).await?;
    tx.announce(events::happened(&invitation, Event::Invited));
    letter::invite(tx, &invitation, &assessment, &secret).await?;
    Ok(Invited { invitation, secret })
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
    let invitation = store::hold_invitation(tx, id).await?;
    invitation.may_begin(tx.now())?;
    let secret = link(tx, &invitation).await?;
    tx.announce(events::happened(&invitation, Event::LinkMade));
    let assessment = store::assessment(tx, invitation.assessment_id).await?;
    letter::invite(tx, &invitation, &assessment, &secret).await?;
    Ok(Invited { invitation, secret })
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
    let mut invitation = store::hold_invitation(tx, id).await?;
    invitation.cancel(tx.now())?;
    store::remove_pause(tx, id).await?;
    keys::revoke_links(tx, Take::NAME, &id.to_string()).await?;
    messages::expire_about(tx, &id.to_string(), MessageKind::AssessmentInvitation).await?;
    store::save_invitation(tx, &invitation).await?;
    tx.announce(events::happened(&invitation, Event::Cancelled));
    Ok(invitation)
}

/// Changes what another system calls an invitation, however it stands.
pub async fn label(tx: &mut Tx, id: InvitationId, to: Relabelling) -> Result<Invitation> {
    let mut invitation = store::hold_invitation(tx, id).await?;
    if invitation.labels.change(to)? {
        store::save_labels(tx, &invitation).await?;
        tx.announce(events::happened(&invitation, Event::Labelled));
    }
    Ok(invitation)
}

/// Holds an invitation whose test has not begun: what is arranged afterwards would come too late.
async fn hold_unbegun(tx: &Tx, id: InvitationId) -> Result<Invitation> {
    let invitation = store::hold_invitation(tx, id).await?;
    invitation.may_begin(tx.now())?;
    match store::sitting_of(tx, id).await? {
        None => Ok(invitation),
        Some(_) => Err(SittingRefused::Begun.into()),
    }
}

/// Asks for another way to take the test, before it has begun.
pub async fn ask(scope: &Scope, id: InvitationId, sent: RequestIn) -> Result<AdjustmentRequest> {
    let words = sent.check()?;
    let turns = [Turn::new(ASKED, Hurry::Forms, &format!("adjustment requests of {id}"))];
    throttle::refuse_haste(scope.platform(), &turns).await?;
    // By itself: who is refused has asked, too.
    scope.write(async |tx: &mut Tx| throttle::take(tx, &turns).await.map(drop)).await?;
    let ask = async |tx: &mut Tx| {
        let invitation = hold_unbegun(tx, id).await?;
        medical::ask(tx, id.to_string(), invitation.person_id, words).await
    };
    scope.write(ask).await
}

/// Writes down what its reader arranged for a candidate, before the test has begun.
pub async fn arrange(scope: &Scope, user: &User, id: InvitationId, sent: AnswerIn) -> Result<()> {
    // Nobody else is told whether it has begun, not by a refusal either.
    if !medical::reading(scope).await?.may_read(user) {
        return Err(Error::Missing("adjustment_request"));
    }
    let (extra, words) = sent.check()?;
    let arrange = async |tx: &mut Tx| {
        let invitation = hold_unbegun(tx, id).await?;
        let whose = (id.to_string(), invitation.person_id);
        medical::arrange(tx, user, whose, extra, words).await
    };
    scope.write(arrange).await
}

/// Says what becomes of the answers of this sitting that came late. Accepted ones count from then
/// on, and the sitting is scored anew; the earlier score stays in the log.
///
/// # Errors
/// Refuses who decides on candidates, whichever door they came by.
pub async fn settle_late(
    tx: &mut Tx,
    user: &User,
    id: SittingId,
    (verdict, grounds, seen): (Verdict, LateGrounds, i32),
) -> Result<()> {
    if !late::may_settle(user, &keys::users(tx).await?) {
        return Err(Error::Denied(SettleLateAnswers::NAME));
    }
    let state = store::hold_state(tx, id).await?;
    if state.gate.submitted_at.is_none() {
        return Err(LateRefused::Settled.into());
    }
    late::refuse_unseen(state.late, seen)?;
    let sitting = store::sitting(tx, id).await?;
    let invitation = store::invitation(tx, sitting.invitation_id).await?;
    if !invitation.tells_result() {
        return Err(LateRefused::Settled.into());
    }
    store::settle(tx, &sitting, verdict).await?;
    let so_far = store::outcomes_so_far(tx, sitting.invitation_id).await?;
    if verdict == Verdict::LeftOut {
        tx.announce(events::settled(id, Event::LateLeftOut, grounds, so_far));
        return Ok(());
    }
    let form = store::assessment(tx, invitation.assessment_id).await?.form;
    let contents = store::contents(tx, form.asks().map(|(_, sha256)| sha256)).await?;
    let outcome = score(&contents, &form, &store::sitting(tx, id).await?);
    // Whoever settles is told otherwise than whoever sits: nothing is settled for now.
    let outcome =
        outcome.map_err(|why| if is_pause(&why) { LateRefused::Lost.into() } else { why })?;
    store::add_outcome(tx, invitation.id, so_far + 1, &outcome).await?;
    // Nobody is called again: a second call would tell that there was a late answer.
    tx.announce(events::settled(id, Event::Rescored, grounds, so_far + 1));
    Ok(())
}

/// Tells those who decide how a test ended, once it is time to. Returns whether that is news.
pub async fn tell_end(tx: &mut Tx, id: InvitationId) -> Result<bool> {
    let mut invitation = store::hold_invitation(tx, id).await?;
    // What stands still gets its time back once it goes on: nothing is told of it before.
    let is_paused = store::pause_of(tx, id).await?.is_some();
    if is_paused || invitation.status != Status::Invited {
        return Ok(false);
    }
    let limit = store::assessment(tx, invitation.assessment_id).await?.form.limit();
    let course = store::course_of(tx, id).await?;
    match ending::told(course, (invitation.expires_at, limit), tx.now()) {
        Told::Nothing => Ok(false),
        Told::HandedIn(at) => tell_handed_in(tx, invitation, at).await.map(|()| true),
        Told::NobodyBegan => {
            invitation.expire()?;
            store::save_invitation(tx, &invitation).await?;
            tx.announce(events::happened(&invitation, Event::Expired));
            Ok(true)
        }
    }
}

/// Tells that a test was handed in and has its score: those who decide, the log, and who wants to be
/// called back.
pub async fn tell_handed_in(
    tx: &mut Tx,
    mut invitation: Invitation,
    at: DateTime<Utc>,
) -> Result<()> {
    // Whoever handed in has had the link: nothing waits to be handed over any more.
    let about = invitation.id.to_string();
    messages::expire_about(tx, &about, MessageKind::AssessmentInvitation).await?;
    tx.announce(events::happened(&invitation, Event::Submitted));
    invitation.score(at);
    store::save_invitation(tx, &invitation).await?;
    tx.announce(events::scored(&invitation));
    work::tell(tx, &invitation).await
}
