//! What is done with notices: load → ask the noun → save → announce.

use super::{
    events::{self, Event},
    letters,
    notice::{
        Explanation, NoticeRefused, NoticeRequestId, OutcomeLetter, Request, RequestKind,
        RequestOutcome, Settled, Told,
    },
    notice_law::{self, Law},
    store,
};
use crate::{
    applications::{self, Application, ApplicationId},
    error::Result,
    invitations::{self, Invitation},
    kernel::{language::Language, prose::Prose},
    platform::db::{Scope, Tx},
    practices, screening,
};

/// Returns the laws that bind the practice today.
pub async fn binding(scope: &Scope) -> Result<Vec<Law>> {
    let practice = practices::here(scope).await?;
    notice_law::binding(&practice.particulars, practice.today(scope.now()))
}

/// Returns all that there is of an application. Where no law binds, nothing else is asked.
pub async fn told(scope: &Scope, id: ApplicationId) -> Result<Told> {
    let laws = binding(scope).await?;
    let told = store::told(scope, id).await?;
    let has_counted = !laws.is_empty() && has_counted(scope, id).await?;
    Ok(Told { laws, has_counted, ..told })
}

/// Returns whether a test was scored, whatever else they were invited to since, or a chat sorted by what it found.
async fn has_counted(scope: &Scope, id: ApplicationId) -> Result<bool> {
    let invited = invitations::of_applications(scope, [id]).await?;
    if invited.iter().any(Invitation::tells_result) {
        return Ok(true);
    }
    let chat = screening::of_application(scope, id).await?;
    Ok(chat.is_some_and(|chat| chat.finished_at.is_some()))
}

/// Keeps that a candidate has read what binds today.
pub async fn acknowledge(tx: &mut Tx, application: &Application, language: Language) -> Result<()> {
    let laws = binding(tx).await?;
    if store::acknowledge(tx, application.id, &laws, language).await? {
        tx.announce(events::about(application, Event::Acknowledged));
    }
    Ok(())
}

/// Writes the letter that leaves before a rejection.
pub async fn explain(tx: &mut Tx, id: ApplicationId, explains: Explanation) -> Result<()> {
    let application = applications::hold(tx, id).await?;
    if !application.stage.is_open() {
        return Err(NoticeRefused::NotWanted.into());
    }
    let told = told(tx, id).await?;
    let law = told.may_explain()?.clone();
    let (sent_at, sent_by) = (tx.now(), tx.actor().to_string());
    let letter = OutcomeLetter { law: law.law, explains, sent_at, sent_by };
    if !store::add_letter(tx, id, &letter).await? {
        return Err(NoticeRefused::AlreadySent.into());
    }
    tx.announce(events::about(&application, Event::OutcomeExplained));
    letters::outcome(tx, &application, &letter.explains).await
}

/// Keeps what a candidate asks for.
pub async fn ask(
    tx: &mut Tx,
    id: ApplicationId,
    kind: RequestKind,
    said: Prose<2000>,
) -> Result<()> {
    let application = applications::hold(tx, id).await?;
    told(tx, id).await?.refuse_to_ask(kind)?;
    let (fresh, asked_at) = (tx.fresh_id(), tx.now());
    let request = Request { id: fresh, application_id: id, kind, said, asked_at, settled: None };
    store::add(tx, &request).await?;
    tx.announce(events::about(
        &application,
        match kind {
            RequestKind::Correction => Event::CorrectionAsked,
            RequestKind::Review => Event::ReviewAsked,
        },
    ));
    Ok(())
}

/// Answers a candidate, who is written to.
pub async fn answer(
    tx: &mut Tx,
    of: ApplicationId,
    id: NoticeRequestId,
    (outcome, answer): (RequestOutcome, Prose<2000>),
) -> Result<()> {
    let application = applications::hold(tx, of).await?;
    let mut request = store::hold(tx, of, id).await?;
    let (at, by) = (tx.now(), tx.actor().to_string());
    let settled = Settled { outcome, answer, at, by };
    request.settle(settled.clone())?;
    store::settle(tx, id, &settled).await?;
    tx.announce(events::about(&application, Event::Answered));
    letters::answered(tx, &application, &settled).await
}
