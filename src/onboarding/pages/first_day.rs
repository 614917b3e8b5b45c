//! The form for what a new hire is told of their first day.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::on_to;
use crate::{
    error::Result,
    kernel::{fault::Fault, field::Field, text::Text},
    locations,
    onboarding::{OnboardingId, TAB, WriteOnboardings, actions, input::FirstDayIn, store},
    people,
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
    roster::{self, StaffId},
};

#[derive(Serialize)]
pub struct FirstDay {
    frame: Frame,
    id: String,
    name: String,
    at: FormField,
    place: FormField,
    ask_for: FormField,
    bring: FormField,
    buddy: FormField,
    faults: Vec<Fault>,
}

impl Form for FirstDayIn {
    const INPUTS: &'static [&'static str] = &["at", "place", "ask_for", "bring", "buddy"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            at: pairs.optional("at"),
            place: pairs.optional("place"),
            ask_for: pairs.optional("ask_for"),
            bring: pairs.optional("bring"),
            buddy: pairs.optional("buddy"),
        }
    }
}

impl FirstDay {
    fn new(
        frame: Frame,
        (id, name): (String, String),
        sent: &FirstDayIn,
        faults: Vec<Fault>,
    ) -> Self {
        Self {
            frame,
            id,
            name,
            at: FormField::new("at", sent.at.as_ref(), &faults),
            place: FormField::new("place", sent.place.as_ref(), &faults),
            ask_for: FormField::new("ask_for", sent.ask_for.as_ref(), &faults),
            bring: FormField::new("bring", sent.bring.as_ref(), &faults),
            buddy: FormField::new("buddy", sent.buddy.as_ref(), &faults),
            faults,
        }
    }
}

impl Page for FirstDay {
    const TEMPLATE: &'static str = "onboarding/first_day";

    fn samples() -> Vec<Self> {
        let page = |faults| {
            let of = ("onb_0".to_owned(), "Rosa O'Brien-Núñez".to_owned());
            Self::new(Frame::sample(TAB), of, &FirstDayIn::default(), faults)
        };
        let wrong = Fault::at_each([&["form"], FirstDayIn::INPUTS].concat(), "text.empty");
        vec![page(vec![]), page(wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path(id): Path<OnboardingId>,
) -> Result<Html<String>> {
    let course = store::course(&session.scope, id).await?;
    let told = course.onboarding.first_day;
    let place = match read(&told.place) {
        None => at_work(&session.scope, course.onboarding.staff_id).await?,
        said => said,
    };
    let sent = FirstDayIn {
        at: read(&told.at),
        place,
        ask_for: read(&told.ask_for),
        bring: read(&told.bring),
        buddy: course.onboarding.buddy.map(Field::Read),
    };
    session.page(&fill(&session, id, &sent, vec![]).await?)
}

/// The address of the location where they will work.
async fn at_work(scope: &Scope, staff: StaffId) -> Result<Option<Field<Text<200>>>> {
    let Some(location) = roster::find(scope, staff).await?.terms.location else { return Ok(None) };
    let way = locations::told(scope, location.as_str()).await?;
    Ok(way.and_then(|way| read(&way.address?)))
}

fn read<T: std::str::FromStr<Err = crate::kernel::fault::Reason>>(text: &str) -> Option<Field<T>> {
    (!text.is_empty()).then(|| Field::read(text))
}

#[handler]
pub async fn submit(
    form: Submitted<WriteOnboardings, FirstDayIn>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::course(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok((day, buddy)) => {
            let act = async |tx: &mut Tx| actions::tell_first_day(tx, id, day, buddy).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Ok(on_to(format!("/onboardings/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<FirstDayIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteOnboardings>,
    id: OnboardingId,
    sent: &FirstDayIn,
    faults: Vec<Fault>,
) -> Result<FirstDay> {
    let course = store::course(&session.scope, id).await?;
    let person = people::find(&session.scope, course.onboarding.person_id).await?;
    let name = person.map(|person| person.name().to_owned()).unwrap_or_default();
    let frame = Frame::of(session, TAB).await?;
    let addresses = locations::known(&session.scope).await?.addresses();
    let page = FirstDay::new(frame, (id.to_string(), name), sent, faults);
    Ok(FirstDay { place: page.place.suggesting(addresses), ..page })
}
