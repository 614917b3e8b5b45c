//! The first page of a screen that candidates use, and the one that it locks to.

use poem::{IntoResponse, Request, Response, handler, http::StatusCode, web::Query};
use serde::{Deserialize, Serialize};

use crate::{
    applications,
    error::{Error, Result},
    kernel::fault::Fault,
    kiosk::{
        actions,
        device::{self, Device},
        input::{CodeIn, LockIn},
        room::HandOver as MayHandOver,
        screen::START,
    },
    platform::{
        Platform,
        db::{Actor, Tx},
        http::{
            form::{Form, FormField},
            link::Open,
            principal::Session,
            refusal::Refusal,
        },
        keys::{Issued, KeyId},
        outward::see_other,
        render::Page,
    },
    practices::Visit,
};

#[derive(Serialize)]
pub struct Start {
    visit: Visit,
    /// Nobody touched it for a while, and somebody may come back.
    is_locked: bool,
    /// The same as a word, for its sentences.
    screen: &'static str,
    locked: Tag,
    code: FormField,
    faults: Vec<Fault>,
}

/// That it is locked, as a tag shows it.
#[derive(Serialize)]
struct Tag {
    tone: &'static str,
    icon: &'static str,
}

impl Page for Start {
    const TEMPLATE: &'static str = "kiosk/start";

    fn samples() -> Vec<Self> {
        let page = |is_locked, faults| Self::new(Visit::sample(), is_locked, faults);
        let wrong = Fault::at_each([&["form"], CodeIn::INPUTS].concat(), "value.missing");
        vec![page(false, vec![]), page(true, vec![]), page(false, wrong)]
    }
}

impl Start {
    /// What somebody typed is not shown again: the next person may read it.
    fn new(visit: Visit, is_locked: bool, faults: Vec<Fault>) -> Self {
        let code = FormField::new::<String>("code", None, &faults);
        let screen = if is_locked { "locked" } else { "fresh" };
        let locked = Tag { tone: "", icon: "lock" };
        Self { visit, is_locked, screen, locked, code, faults }
    }
}

#[derive(Deserialize)]
struct Asked {
    locked: Option<String>,
}

/// Whoever has signed in and handed nothing over is led to where one does: they are not signed out.
#[handler]
pub async fn view(
    device: poem::Result<Device>,
    office: Option<Session<MayHandOver>>,
    Query(asked): Query<Asked>,
) -> poem::Result<Response> {
    let device = match device {
        Err(_) if office.is_some() => return Ok(see_other("/settings/kiosk")),
        device => device?,
    };
    let page = Start::new(device.frame(), asked.locked.is_some(), vec![]);
    Ok(device.page(&page)?.into_response())
}

#[handler]
pub async fn submit(
    request: &Request,
    device: Device,
    Open(sent): Open<CodeIn>,
) -> Result<Response> {
    match begin(request, &device, sent).await {
        Ok((turn, link)) => {
            device::keep_turn(request, &turn.secret)?;
            Ok(see_other(&format!("/status/{}", link.secret)))
        }
        Err(error) => {
            let refusal = Refusal::of::<CodeIn>(error)?;
            let page = Start::new(device.frame(), false, refusal.faults.clone());
            Ok(refusal.answer(device.page(&page)?))
        }
    }
}

async fn begin(request: &Request, device: &Device, sent: CodeIn) -> Result<(Issued, Issued)> {
    let code = sent.check()?;
    let place = Platform::of(request)?.outward.place_of(request);
    applications::refuse_haste(&device.scope, &code, &place).await?;
    let before = turn_of(request).await?;
    let begin = async |tx: &mut Tx| actions::begin_by_code(tx, &code, before, &place).await;
    let begun = device.scope.write(begin).await?;
    begun.ok_or_else(|| Error::fault("form", "kiosk.nothing_found"))
}

/// For who has no code: they begin with the jobs.
#[handler]
pub async fn fresh(request: &Request, device: Device) -> Result<Response> {
    let before = turn_of(request).await?;
    let turn = device.scope.write(async |tx: &mut Tx| actions::begin(tx, before).await).await?;
    // In the language that they have just chosen.
    device::keep_turn(request, &turn.secret)?;
    Ok(see_other(&format!("/careers/{}", device.practice.slug)))
}

/// Somebody touches the screen. It says so without a page.
#[handler]
pub async fn touch(request: &Request, _device: Device) -> Result<Response> {
    let Some((_, secret)) = device::turn(request).await? else { return Err(Error::Spent) };
    device::keep_turn(request, &secret)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Ends the turn, by whoever says that they are done, or by the watch.
#[handler]
pub async fn lock(request: &Request, device: Device, Open(sent): Open<LockIn>) -> Result<Response> {
    let turn = turn_of(request).await?;
    device.scope.write(async |tx: &mut Tx| actions::end_turn(tx, turn).await).await?;
    device::end_turn(request)?;
    let to = if sent.is_done { START.to_owned() } else { format!("{START}?locked=yes") };
    // What a browser keeps beside its cookies goes too, where it understands this.
    Ok(see_other(&to).with_header("Clear-Site-Data", "\"storage\"").into_response())
}

/// Returns the turn that this browser is in.
pub async fn turn_of(request: &Request) -> Result<Option<KeyId>> {
    let turn = device::turn(request).await?;
    Ok(turn.and_then(|(key, _)| match key.actor {
        Actor::Link(id) => Some(id),
        _ => None,
    }))
}
