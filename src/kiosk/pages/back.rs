//! Where somebody of the office takes the screen back, by their password.

use poem::{Request, Response, handler, web::Html};
use serde::Serialize;

use super::start::turn_of;
use crate::{
    auth::{self, Signed},
    error::{Error, Result},
    kernel::{
        fault::Reason,
        wait::{Hurry, Wait},
    },
    kiosk::{
        actions,
        device::{self, Device},
        input::BackIn,
    },
    platform::{
        db::Tx,
        http::{link::Open, refusal::Refusal},
        outward::see_other,
        render::Page,
    },
    practices::Visit,
};

#[derive(Serialize)]
pub struct Back {
    visit: Visit,
    /// What went wrong, as one sentence.
    refused: Option<Reason>,
}

impl Page for Back {
    const TEMPLATE: &'static str = "kiosk/back";

    fn samples() -> Vec<Self> {
        let page = |refused| Self { visit: Visit::sample(), refused };
        let wait = Wait { after: Hurry::Tries, seconds: 30 }.reason();
        vec![page(None), page(Some(Reason::new("sign_in.wrong"))), page(Some(wait))]
    }
}

#[handler]
pub async fn view(device: Device) -> Result<Html<String>> {
    device.page(&Back { visit: device.frame(), refused: None })
}

#[handler]
pub async fn submit(
    request: &Request,
    device: Device,
    Open(sent): Open<BackIn>,
) -> Result<Response> {
    match sign_in(request, &device, sent).await {
        Ok(signed) => {
            device::end(request)?;
            let outward = &device.scope.platform().outward;
            request.cookie().add(outward.session_cookie(&signed.session.secret));
            Ok(see_other("/"))
        }
        Err(error) => {
            let refused = match &error {
                Error::Unknown => Reason::new("sign_in.wrong"),
                Error::Throttled(wait) => wait.reason(),
                _ => return Err(error),
            };
            let page = device.page(&Back { visit: device.frame(), refused: Some(refused) })?;
            Ok(Refusal::because(&error).answer(page))
        }
    }
}

async fn sign_in(request: &Request, device: &Device, sent: BackIn) -> Result<Signed> {
    let platform = device.scope.platform();
    let place = platform.outward.place_of(request);
    let scope_of = |practice| auth::before_sign_in(platform, practice);
    let signed = auth::sign_in(platform, scope_of, &sent.email, &sent.password, &place).await?;
    let (turn, id) = (turn_of(request).await?, device.id);
    device.scope.write(async |tx: &mut Tx| actions::take_back(tx, id, turn).await).await?;
    Ok(signed)
}
