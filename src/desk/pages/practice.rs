//! What the practice says of itself, to be changed.

use poem::{Response, handler, web::Html};
use serde::Serialize;

use crate::{
    desk::WriteSettings,
    error::Result,
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{FormField, Submitted},
            principal::Session,
            refusal::Refusal,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, ChangesIn, Frame, SETTINGS, State, Zone},
};

#[derive(Serialize)]
pub struct Changes {
    frame: Frame,
    states: &'static [&'static str],
    zones: &'static [&'static str],
    name: FormField,
    street: FormField,
    city: FormField,
    state: FormField,
    zip: FormField,
    phone: FormField,
    website: FormField,
    head_count: FormField,
    zone: FormField,
    faults: Vec<Fault>,
}

impl Changes {
    fn new(frame: Frame, sent: &ChangesIn, faults: Vec<Fault>) -> Self {
        let ChangesIn { practice, street, zip, phone, website } = sent;
        Self {
            frame,
            states: State::WORDS,
            zones: Zone::WORDS,
            name: FormField::new("name", &practice.name, &faults),
            street: FormField::new("street", street.as_ref(), &faults),
            city: FormField::new("city", &practice.city, &faults),
            state: FormField::new("state", &practice.state, &faults),
            zip: FormField::new("zip", zip.as_ref(), &faults),
            phone: FormField::new("phone", phone.as_ref(), &faults),
            website: FormField::new("website", website.as_ref(), &faults),
            head_count: FormField::new("head_count", &practice.head_count, &faults),
            zone: FormField::new("zone", &practice.zone, &faults),
            faults,
        }
    }
}

impl Page for Changes {
    const TEMPLATE: &'static str = "desk/practice";

    fn samples() -> Vec<Self> {
        let page = |faults| Self::new(Frame::sample(SETTINGS), &ChangesIn::default(), faults);
        let missing = ["name", "city", "state", "head_count", "zone"];
        let wrong = [
            Fault::at_each(missing, "value.missing"),
            Fault::at_each(["zip"], "zip.form"),
            Fault::at_each(["phone"], "phone.form"),
            Fault::at_each(["website"], "website.form"),
        ];
        vec![page(vec![]), page(wrong.concat())]
    }
}

#[handler]
pub async fn view(session: Session<WriteSettings>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(&session, SETTINGS, &practice).await?;
    session.page(&Changes::new(frame, &ChangesIn::from(&practice), vec![]))
}

#[handler]
pub async fn submit(form: Submitted<WriteSettings, ChangesIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let saved = match sent.clone().check() {
        Ok((particulars, contact)) => {
            let save = async |tx: &mut Tx| practices::change(tx, particulars, contact).await;
            session.scope.write(save).await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(_) => Ok(see_other("/settings")),
        Err(error) => {
            let refusal = Refusal::of::<ChangesIn>(error)?;
            let frame = Frame::of(&session, SETTINGS).await?;
            let page = Changes::new(frame, &sent, refusal.faults.clone());
            Ok(refusal.answer(session.page(&page)?))
        }
    }
}
