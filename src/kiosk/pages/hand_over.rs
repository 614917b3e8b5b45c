//! Where somebody hands over the browser that they sit at.

use poem::{Request, Response, handler, web::Html};
use serde::Serialize;

use crate::{
    error::{Error, Result},
    kiosk::{actions, device, room::HandOver as MayHandOver, screen},
    platform::{
        db::{Actor, Tx},
        http::{
            form::{Press, Submitted},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct HandOver {
    frame: Frame,
    /// What can be locked to one page, each with its steps.
    kinds: &'static [&'static str],
}

/// Devices of which the makers say how.
const KINDS: &[&str] = &["ipad", "android", "windows", "chromebook"];

impl Page for HandOver {
    const TEMPLATE: &'static str = "kiosk/hand_over";

    fn samples() -> Vec<Self> {
        vec![Self { frame: Frame::sample(SETTINGS), kinds: KINDS }]
    }
}

#[handler]
pub async fn view(session: Session<MayHandOver>) -> Result<Html<String>> {
    let frame = Frame::of(&session, SETTINGS).await?;
    session.page(&HandOver { frame, kinds: KINDS })
}

#[handler]
pub async fn submit(request: &Request, form: Submitted<MayHandOver, Press>) -> Result<Response> {
    let scope = &form.session.scope;
    let Actor::User { id, via } = scope.actor() else { return Err(Error::Unknown) };
    let hand = async |tx: &mut Tx| actions::hand_over(tx, id, via).await;
    let key = scope.write(hand).await?;
    request.cookie().add(scope.platform().outward.session_ended());
    device::end_turn(request)?;
    device::keep_device(request, &key.secret)?;
    Ok(see_other(screen::START))
}
