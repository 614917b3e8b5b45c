//! How a candidate comes back: what is done with links and return codes.

use chrono::TimeDelta;
use poem::Request;

use super::{
    application::{ApplicationId, ApplicationRefused},
    limits, store,
    way_back::{self, Opens},
};
use crate::{
    error::{Error, Result},
    kernel::return_code::ReturnCode,
    people,
    platform::{
        db::{Scope, Tx},
        http::{
            link::{Link, Purpose},
            screen,
        },
        keys::{self, Issued},
        throttle::{self, Place, Turn},
    },
};

/// The page on which a candidate reads how their application stands.
pub struct StatusPage;

impl Purpose for StatusPage {
    const NAME: &'static str = "application:status";
}

/// Longer than any opening that we know of stays open.
const LINK_LASTS: TimeDelta = TimeDelta::days(365);

/// Shown once, and kept nowhere.
pub struct WayBack {
    pub code: ReturnCode,
    /// The secret part of the address of the status page.
    pub link: String,
}

/// Makes a new link to the status page, for somebody who is there.
pub async fn link(tx: &mut Tx, id: ApplicationId) -> Result<Issued> {
    link_to(tx, Opens::Application(id)).await
}

/// Makes one for a letter, whoever has it written.
pub async fn letter_link(tx: &mut Tx, id: ApplicationId) -> Result<Issued> {
    let subject = Opens::Application(id).to_string();
    keys::make_letter_link(tx, StatusPage::NAME, subject, tx.now() + LINK_LASTS).await
}

/// Refuses who has tried this code, or any from there, too often: a flood holds up no writer.
pub async fn refuse_haste(scope: &Scope, code: &ReturnCode, from: &Place) -> Result<()> {
    let hash = way_back::hash(scope.practice_id(), code);
    throttle::refuse_haste(scope.platform(), &limits::tries(hash, from)).await
}

/// Returns a new link if the code and what was said belong together. The try is counted for the code,
/// and for where it came from, and costs nothing when it was right: behind one address there may be a
/// waiting room.
pub async fn find_back(
    tx: &mut Tx,
    code: &ReturnCode,
    said: &str,
    from: &Place,
) -> Result<Option<Issued>> {
    let tries = try_code(tx, code, from).await?;
    let Some(opens) = opened_by(tx, code).await? else { return Ok(None) };
    let application = store::find(tx, opens.application()).await?;
    let person = people::find(tx, application.arrival.person_id).await?;
    if !person.is_some_and(|person| way_back::is_theirs(&person.particulars, said)) {
        return Ok(None);
    }
    // No more than this one: a code of one's own must not buy tries of another's.
    throttle::give_back(tx, &tries).await?;
    link_to(tx, opens).await.map(Some)
}

/// Returns whose code this is, for a screen that stands in the practice: there the code alone is enough, and its tries are
/// counted as everywhere.
pub async fn of_code(
    tx: &mut Tx,
    code: &ReturnCode,
    from: &Place,
) -> Result<Option<ApplicationId>> {
    let tries = try_code(tx, code, from).await?;
    let Some(Opens::Application(id)) = opened_by(tx, code).await? else { return Ok(None) };
    throttle::give_back(tx, &tries).await?;
    Ok(Some(id))
}

async fn try_code(tx: &mut Tx, code: &ReturnCode, from: &Place) -> Result<Vec<Turn>> {
    let tries = limits::tries(way_back::hash(tx.practice_id(), code), from);
    throttle::take(tx, &tries).await?;
    Ok(tries)
}

async fn opened_by(tx: &Tx, code: &ReturnCode) -> Result<Option<Opens>> {
    store::opened_by(tx, &way_back::hash(tx.practice_id(), code)).await
}

/// Makes another code for an application, which whoever is at the desk tells its candidate.
pub async fn new_code(tx: &mut Tx, id: ApplicationId) -> Result<ReturnCode> {
    // Whoever took it back a moment ago has no way to it any more.
    if !store::hold(tx, id).await?.stage.is_open() {
        return Err(Error::Spent);
    }
    code_to(tx, Opens::Application(id)).await
}

/// Returns the application that a link opens. An echo opens none.
pub fn opened(link: &Link<StatusPage>) -> Result<ApplicationId> {
    match link.subject.parse()? {
        Opens::Application(id) => Ok(id),
        Opens::Echo(_) => Err(Error::Spent),
    }
}

/// Returns the application whose status page leads on to something else. An echo leads nowhere, and
/// nobody makes more than some links in a minute.
pub async fn go_on(link: &Link<StatusPage>) -> Result<ApplicationId> {
    let id = opened(link)?;
    let turn = [limits::ways_on(id)];
    throttle::refuse_haste(link.scope.platform(), &turn).await?;
    link.scope.write(async |tx: &mut Tx| throttle::take(tx, &turn).await.map(drop)).await?;
    Ok(id)
}

/// Like [`go_on`], to where somebody says what no program may say for them, such as a chat. Whoever may order a test is led
/// to none of them.
pub async fn lead_on(link: &Link<StatusPage>) -> Result<ApplicationId> {
    if !leads_on(&link.scope).await? {
        return Err(Error::Spent);
    }
    go_on(link).await
}

/// Like [`lead_on`], to what is signed in the candidate's name: an offer, a check, the page of a hire. A screen of the office
/// leads nowhere like that: on it the return code alone is enough, and whoever finds the slip has it.
pub async fn go_on_privately(request: &Request, link: &Link<StatusPage>) -> Result<ApplicationId> {
    if screen::is_on_office_screen(request).await? {
        return Err(ApplicationRefused::OwnDevice.into());
    }
    lead_on(link).await
}

/// Returns whether the link by which somebody came leads on to these.
pub async fn leads_on(scope: &Scope) -> Result<bool> {
    Ok(!keys::is_handed_out(scope).await?)
}

/// Returns whether a page about this application leads back to its status page.
pub async fn leads_back(scope: &Scope, id: ApplicationId) -> Result<bool> {
    Ok(!keys::is_handed_out(scope).await? && store::find(scope, id).await?.leads_back())
}

/// Returns the address of a status page to which another page about this application leads back. It
/// is a new link, and counts as one that leads on.
pub async fn go_back(scope: &Scope, id: ApplicationId) -> Result<String> {
    // Whoever may order a test may not sign an offer in the candidate's name.
    if keys::is_handed_out(scope).await? {
        return Err(Error::Spent);
    }
    let turn = [limits::ways_on(id)];
    throttle::refuse_haste(scope.platform(), &turn).await?;
    let act = async |tx: &mut Tx| {
        throttle::take(tx, &turn).await?;
        if !store::hold(tx, id).await?.leads_back() {
            return Err(Error::Spent);
        }
        link(tx, id).await
    };
    let made = scope.write(act).await?;
    Ok(format!("/status/{}", made.secret))
}

/// Makes both ways to come back.
pub async fn way_back_to(tx: &mut Tx, opens: Opens) -> Result<WayBack> {
    let code = code_to(tx, opens).await?;
    Ok(WayBack { code, link: link_to(tx, opens).await?.secret })
}

async fn code_to(tx: &mut Tx, opens: Opens) -> Result<ReturnCode> {
    let code = ReturnCode::from_chance(tx.platform().randomness.bytes());
    store::add_code(tx, way_back::hash(tx.practice_id(), &code), opens).await?;
    Ok(code)
}

async fn link_to(tx: &mut Tx, opens: Opens) -> Result<Issued> {
    keys::make_link(tx, StatusPage::NAME, opens.to_string(), tx.now() + LINK_LASTS).await
}
