//! More is known of somebody who has begun: days that a clock runs from, and what is so of them by now.

use checklists::Fact;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{on_to, ticked::Group};
use crate::{
    error::{Error, Result},
    kernel::{day::Day, fault::Fault, field::Field},
    onboarding::{
        OnboardingId, TAB, WriteOnboardings, actions, course::Course, known_input::KnownIn,
        particular::Particular, store,
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Known {
    frame: Frame,
    id: String,
    name: String,
    mismatch_on: FormField,
    work_permission_ends_on: FormField,
    offer_signed_on: FormField,
    first_exposure_on: FormField,
    license_expires_on: FormField,
    groups: Vec<Group>,
    faults: Vec<Fault>,
}

impl Form for KnownIn {
    const INPUTS: &'static [&'static str] = &[
        "particulars",
        "offer_signed_on",
        "first_exposure_on",
        "license_expires_on",
        "work_permission_ends_on",
        "mismatch_on",
    ];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            particulars: pairs.all("particulars").iter().map(|one| Field::read(one)).collect(),
            offer_signed_on: pairs.optional("offer_signed_on"),
            first_exposure_on: pairs.optional("first_exposure_on"),
            license_expires_on: pairs.optional("license_expires_on"),
            work_permission_ends_on: pairs.optional("work_permission_ends_on"),
            mismatch_on: pairs.optional("mismatch_on"),
        }
    }
}

/// Whose page it is.
struct Of {
    id: String,
    name: String,
}

impl Known {
    fn filled(
        frame: Frame,
        of: Of,
        sent: &KnownIn,
        is_asked: impl Fn(Particular) -> bool,
        faults: Vec<Fault>,
    ) -> Self {
        let day = |name, field: &Option<Field<Day>>| FormField::new(name, field.as_ref(), &faults);
        Self {
            frame,
            id: of.id,
            name: of.name,
            mismatch_on: day("mismatch_on", &sent.mismatch_on),
            work_permission_ends_on: day("work_permission_ends_on", &sent.work_permission_ends_on),
            offer_signed_on: day("offer_signed_on", &sent.offer_signed_on),
            first_exposure_on: day("first_exposure_on", &sent.first_exposure_on),
            license_expires_on: day("license_expires_on", &sent.license_expires_on),
            groups: Group::all(&sent.particulars, is_asked),
            faults,
        }
    }
}

impl Page for Known {
    const TEMPLATE: &'static str = "onboarding/known";

    fn samples() -> Vec<Self> {
        let page = |faults: Vec<Fault>| {
            let of = Of {
                id: "onb_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                name: "Rosa O'Brien-Núñez".to_owned(),
            };
            Self::filled(Frame::sample(TAB), of, &KnownIn::default(), |_| true, faults)
        };
        let wrong = Fault::at_each([&["form"], KnownIn::INPUTS].concat(), "value.missing");
        vec![page(vec![]), page(wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path(id): Path<OnboardingId>,
) -> Result<Html<String>> {
    let course = store::course(&session.scope, id).await?;
    let page = fill(&session, &course, &so_far(&course), vec![]).await?;
    session.page(&page)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteOnboardings, KnownIn>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let course = store::course(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(told) => {
            let act = async |tx: &mut Tx| actions::tell(tx, id, told).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Ok(on_to(format!("/onboardings/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<KnownIn>(error)?;
            let page = fill(&session, &course, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// What is known so far, to be changed.
fn so_far(course: &Course) -> KnownIn {
    let hire = &course.onboarding.hire;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| Field::Read(Day(day)));
    KnownIn {
        particulars: vec![],
        offer_signed_on: day(hire.offer_signed_on),
        first_exposure_on: day(hire.first_exposure),
        license_expires_on: day(hire.license_expires_on),
        work_permission_ends_on: day(hire.work_permission_ends_on),
        mismatch_on: day(hire.mismatch_on),
    }
}

/// What is so already is not asked again.
async fn fill(
    session: &Session<WriteOnboardings>,
    course: &Course,
    sent: &KnownIn,
    faults: Vec<Fault>,
) -> Result<Known> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, course.onboarding.person_id).await?;
    let person = person.ok_or(Error::Missing("person"))?;
    let hire = &course.onboarding.hire;
    let is_asked = |one: Particular| {
        let is_of_a_rehire = one == Particular::EarlierCaseAuthorized;
        !hire.facts.contains(&Fact::from(one)) && (hire.former.is_some() || !is_of_a_rehire)
    };
    let of = Of { id: course.onboarding.id.to_string(), name: person.name().to_owned() };
    let frame = Frame::around(session, TAB, &practice).await?;
    Ok(Known::filled(frame, of, sent, is_asked, faults))
}
