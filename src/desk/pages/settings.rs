//! What can be set, by those who may set it.

use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    auth::{OwnAccount, WriteApiKeys, WriteUsers},
    automation::ReadAutomation,
    closures::ReadClosures,
    desk::WriteSettings,
    error::Result,
    locations::ReadLocations,
    medical::{self, GrantCompartments},
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, SETTINGS},
    webhooks::ReadWebhooks,
};

#[derive(Serialize)]
pub struct Settings {
    frame: Frame,
    state: &'static str,
    city: String,
    address: Option<String>,
    phone: Option<String>,
    website: Option<String>,
    zone: &'static str,
    head_count: i32,
    public_url: Option<String>,
    /// Where the logo is, if pages show one.
    logo: Option<String>,
    /// Whether letters leave by themselves.
    has_mail: bool,
    /// The whole address, to be copied onto the practice's own site.
    careers: String,
    may_write: bool,
    may_users: bool,
    may_keys: bool,
    may_webhooks: bool,
    may_closures: bool,
    may_locations: bool,
    may_automation: bool,
    /// Who reads requests about health, for who may change it.
    reader: Option<Named>,
    /// Whether this user reads them.
    reads_requests: bool,
}

#[derive(Serialize)]
struct Named {
    reads: &'static str,
    name: String,
}

impl Page for Settings {
    const TEMPLATE: &'static str = "desk/settings";

    fn samples() -> Vec<Self> {
        let page = |may: bool, public_url: Option<&str>| Self {
            frame: Frame::sample(SETTINGS),
            state: "OR",
            city: "Salem".to_owned(),
            address: may.then(|| "412 Beaver Dam Road, Salem, OR 97301".to_owned()),
            phone: may.then(|| "503 555 0100".to_owned()),
            website: may.then(|| "willamette.example".to_owned()),
            zone: "pacific",
            head_count: 26,
            public_url: public_url.map(str::to_owned),
            logo: may.then(|| "/careers/willamette/logo/5c0f".to_owned()),
            has_mail: may,
            careers: "http://127.0.0.1:8080/careers/willamette".to_owned(),
            may_write: may,
            may_users: may,
            may_keys: may,
            may_webhooks: may,
            may_closures: may,
            may_locations: may,
            may_automation: may,
            reader: may.then(|| Named { reads: "user", name: "Mona Ager".to_owned() }),
            reads_requests: may,
        };
        vec![page(true, None), page(false, Some("https://jobs.cedar.example"))]
    }
}

#[handler]
pub async fn view(session: Session<OwnAccount>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(&session, SETTINGS, &practice).await?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let careers = format!("/careers/{}", practice.slug);
    let careers = session.scope.platform().outward.url(base, &careers);
    let reading = medical::reading(&session.scope).await?;
    let named = Named { reads: reading.reads().word(), name: reading.name().to_owned() };
    let (address, logo) = (practice.address(), practice.logo_path());
    let (particulars, contact) = (practice.particulars, practice.contact);
    session.page(&Settings {
        frame,
        state: particulars.state.word(),
        city: particulars.city.to_string(),
        address,
        phone: contact.phone.map(|phone| phone.to_string()),
        website: contact.website.map(|website| website.to_string()),
        zone: particulars.zone.word(),
        head_count: particulars.head_count,
        public_url: practice.public_url.map(|url| url.to_string()),
        logo,
        has_mail: session.scope.mail().is_configured(),
        careers,
        may_write: session.may::<WriteSettings>(),
        may_users: session.may::<WriteUsers>(),
        may_keys: session.may::<WriteApiKeys>(),
        may_webhooks: session.may::<ReadWebhooks>(),
        may_closures: session.may::<ReadClosures>(),
        may_locations: session.may::<ReadLocations>(),
        may_automation: session.may::<ReadAutomation>(),
        reader: session.may::<GrantCompartments>().then_some(named),
        reads_requests: reading.may_read(&session.reader),
    })
}
