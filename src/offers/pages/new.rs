//! The form of an offer, with the letter as the candidate will see it.

use checklists::Calendar;
use chrono::{Days, NaiveDate};
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Said, paragraphs, show};
use crate::{
    applications::{self, Application, ApplicationId, TAB},
    closures,
    drafts::{self, Begun},
    error::Result,
    jobs::{self, Pay, PayPeriod},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        money::Cents,
    },
    locations,
    offers::{
        OfferId, Terms, WriteOffers,
        actions::{self, Made},
        input::OfferIn,
        offer::Offer,
        store,
        terms::Condition,
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

/// Filled in from the posting, from the offer that it changes, or as it was typed.
#[derive(Serialize)]
pub struct New {
    frame: Frame,
    application: String,
    /// The offer in whose place it stands.
    replaces: Option<String>,
    person: String,
    job: String,
    posted: Option<Posted>,
    pay: FormField,
    period: FormField,
    periods: &'static [&'static str],
    hours: FormField,
    schedule: FormField,
    location: FormField,
    supervisor: FormField,
    first_day: FormField,
    answer_by: FormField,
    conditions: Vec<Ticked>,
    line: FormField,
    outside_because: FormField,
    preview: Option<Preview>,
    draft: Begun,
    faults: Vec<Fault>,
}

#[derive(Clone, Serialize)]
struct Posted {
    min: String,
    max: String,
    period: &'static str,
}

#[derive(Serialize)]
struct Ticked {
    word: &'static str,
    is_ticked: bool,
}

/// What the candidate will read.
#[derive(Serialize)]
struct Preview {
    terms: Said,
    letter: Vec<String>,
}

/// What was sent, and whether it shall only be looked at.
#[derive(Clone)]
pub struct Drafted {
    offer: OfferIn,
    is_preview: bool,
}

impl Form for Drafted {
    const INPUTS: &'static [&'static str] = &[
        "pay_cents",
        "pay_period",
        "hours",
        "outside_because",
        "schedule",
        "location",
        "supervisor",
        "first_day",
        "answer_by",
        "conditions",
        "line",
    ];

    fn read(pairs: &mut Pairs) -> Self {
        let offer = OfferIn {
            application_id: Field::Absent,
            replaces: pairs.optional("replaces"),
            pay_cents: pairs.field("pay_cents"),
            pay_period: pairs.field("pay_period"),
            hours: pairs.optional("hours"),
            schedule: pairs.paragraph("schedule"),
            location: pairs.field("location"),
            supervisor: pairs.field("supervisor"),
            first_day: pairs.field("first_day"),
            answer_by: pairs.field("answer_by"),
            conditions: pairs.all("conditions").iter().map(|word| Field::read(word)).collect(),
            line: pairs.optional("line"),
            outside_because: pairs.optional("outside_because"),
        };
        Self { offer, is_preview: pairs.all("act").pop().as_deref() == Some("preview") }
    }
}

/// Whom it is for, as the page names them.
struct About {
    application: String,
    person: String,
    job: String,
    posted: Option<Posted>,
}

impl New {
    fn filled(
        frame: Frame,
        about: About,
        sent: &OfferIn,
        preview: Option<Preview>,
        faults: Vec<Fault>,
    ) -> Self {
        let is_ticked = |one: &Condition| {
            sent.conditions.iter().any(|field| matches!(field, Field::Read(read) if read == one))
        };
        let ticked = |one: &Condition| Ticked { word: one.word(), is_ticked: is_ticked(one) };
        Self {
            frame,
            application: about.application.clone(),
            replaces: sent.replaces.as_ref().map(Field::sent),
            person: about.person,
            job: about.job,
            posted: about.posted,
            pay: FormField::new("pay_cents", &sent.pay_cents, &faults),
            period: FormField::new("pay_period", &sent.pay_period, &faults),
            periods: PayPeriod::WORDS,
            hours: FormField::new("hours", sent.hours.as_ref(), &faults),
            schedule: FormField::new("schedule", &sent.schedule, &faults),
            location: FormField::new("location", &sent.location, &faults),
            supervisor: FormField::new("supervisor", &sent.supervisor, &faults),
            first_day: FormField::new("first_day", &sent.first_day, &faults),
            answer_by: FormField::new("answer_by", &sent.answer_by, &faults),
            conditions: Condition::ALL.iter().map(ticked).collect(),
            line: FormField::new("line", sent.line.as_ref(), &faults),
            outside_because: FormField::new(
                "outside_because",
                sent.outside_because.as_ref(),
                &faults,
            ),
            draft: Begun::nothing(&place(&about.application, sent)),
            preview,
            faults,
        }
    }
}

/// Where the form is, by which its draft is found.
fn place(application: &str, sent: &OfferIn) -> String {
    match &sent.replaces {
        Some(offer) => format!("/offers/{}/change", offer.sent()),
        None => format!("/applications/{application}/offers/new"),
    }
}

impl Page for New {
    const TEMPLATE: &'static str = "offers/new";

    fn samples() -> Vec<Self> {
        let about = |posted| About {
            application: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            job: "Medical biller".to_owned(),
            posted,
        };
        let posted = Posted { min: "$21.50".to_owned(), max: "$26.00".to_owned(), period: "hour" };
        let page = |posted, sent: &OfferIn, preview, faults| {
            Self::filled(Frame::sample(TAB), about(posted), sent, preview, faults)
        };
        let changed = OfferIn {
            replaces: Some(Field::read("offer_01jdf3v9w8e4k9s2m6q7r5t1xz")),
            conditions: vec![Field::Read(Condition::BackgroundCheck)],
            ..Default::default()
        };
        let letter = vec!["Dear Marisol Etxeberria:".to_owned()];
        let preview = Some(Preview { terms: Said::sample(), letter });
        let mut wrong = Fault::at_each([&["form"], Drafted::INPUTS].concat(), "value.missing");
        wrong.push(Fault::new("first_day", Reason::new("offers.first_day_past")));
        vec![
            page(None, &OfferIn::default(), None, vec![]),
            Self {
                draft: Begun::sample(true),
                ..page(Some(posted.clone()), &changed, preview, vec![])
            },
            page(Some(posted), &OfferIn::default(), None, wrong),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteOffers>,
    Path(id): Path<ApplicationId>,
) -> Result<Html<String>> {
    let application = applications::find(&session.scope, id).await?;
    let posted = from_posting(&session, &application).await?;
    begin(&session, &application, posted).await
}

/// The same form, filled in with an offer that is to be changed.
#[handler]
pub async fn change(
    session: Session<WriteOffers>,
    Path(id): Path<OfferId>,
) -> Result<Html<String>> {
    let offer = store::find(&session.scope, id).await?;
    let application = applications::find(&session.scope, offer.application_id).await?;
    begin(&session, &application, again(&offer)).await
}

/// Shows the form as it was left, or as it begins.
async fn begin(
    session: &Session<WriteOffers>,
    application: &Application,
    begins: OfferIn,
) -> Result<Html<String>> {
    let place = place(&application.id.to_string(), &begins);
    let (kept, draft) = drafts::read::<Drafted, _>(session, &place).await?;
    let sent = kept.map_or(begins, |kept: Drafted| kept.offer);
    let page = fill(session, application, &sent, None, vec![]).await?;
    session.page(&New { draft, ..page })
}

#[handler]
pub async fn submit(
    form: Submitted<WriteOffers, Drafted>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let Submitted { session, fields: Drafted { offer: mut sent, is_preview } } = form;
    sent.application_id = Field::Read(id);
    let application = applications::find(&session.scope, id).await?;
    match draft(&session, &application, sent.clone(), is_preview).await {
        Ok(Drawn::Sent(made)) => {
            drafts::sent(&session, &place(&id.to_string(), &sent)).await;
            Ok(show::hand_over(&session, *made).await?.into_response())
        }
        Ok(Drawn::Looked(offer)) => {
            let preview =
                Preview { terms: Said::from(&offer.terms), letter: paragraphs(&offer.letter) };
            let page = fill(&session, &application, &sent, Some(preview), vec![]).await?;
            Ok(session.page(&page)?.into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<Drafted>(error)?;
            let page = fill(&session, &application, &sent, None, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// What came of a form.
enum Drawn {
    Looked(Box<Offer>),
    Sent(Box<Made>),
}

async fn draft(
    session: &Session<WriteOffers>,
    application: &Application,
    sent: OfferIn,
    is_preview: bool,
) -> Result<Drawn> {
    let new = sent.check()?;
    if is_preview {
        let offer = actions::prepare(&session.scope, application, new.terms, 1).await?;
        return Ok(Drawn::Looked(Box::new(offer)));
    }
    let act = async |tx: &mut Tx| actions::send(tx, new).await;
    Ok(Drawn::Sent(Box::new(session.scope.write(act).await?)))
}

async fn fill(
    session: &Session<WriteOffers>,
    application: &Application,
    sent: &OfferIn,
    preview: Option<Preview>,
    faults: Vec<Fault>,
) -> Result<New> {
    let scope = &session.scope;
    let person = people::find(scope, application.arrival.person_id).await?;
    let job = jobs::find(scope, application.arrival.job_id).await?;
    let posted = job.description().pay.as_ref().map(|Pay { min, max, period }| Posted {
        min: min.dollars(),
        max: max.dollars(),
        period: period.word(),
    });
    let about = About {
        application: application.id.to_string(),
        person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        job: job.title().to_owned(),
        posted,
    };
    let frame = Frame::of(session, TAB).await?;
    let choices = locations::known(scope).await?.choices();
    let page = New::filled(frame, about, sent, preview, faults);
    Ok(New { location: page.location.suggesting(choices), ..page })
}

/// What the posting says already. Where it says a range, the pay is left for the manager to name.
async fn from_posting(
    session: &Session<WriteOffers>,
    application: &Application,
) -> Result<OfferIn> {
    let job = jobs::find(&session.scope, application.arrival.job_id).await?;
    let is = job.description();
    let only = |pay: &Pay| (pay.min == pay.max).then_some(pay.min);
    let pay: Option<Cents> = is.pay.as_ref().and_then(only);
    let practice = practices::here(&session.scope).await?;
    let office = closures::office(&session.scope, &practice).await?;
    let answer_by = open_from(&office, practice.today(session.scope.now()) + ANSWER_DAYS);
    Ok(OfferIn {
        application_id: Field::Read(application.id),
        pay_cents: pay.map(Field::Read).unwrap_or_default(),
        pay_period: is.pay.as_ref().map(|pay| Field::Read(pay.period)).unwrap_or_default(),
        schedule: Field::read(is.schedule.as_str()),
        location: Field::read(is.location.as_str()),
        supervisor: Field::read(session.reader.name.as_str()),
        answer_by: Field::read(&answer_by.to_string()),
        conditions: [Condition::ExclusionsChecked, Condition::WorkAuthorization]
            .map(Field::Read)
            .to_vec(),
        ..Default::default()
    })
}

/// For how many days an offer stands, unless somebody says otherwise.
const ANSWER_DAYS: Days = Days::new(5);

/// Returns that day, or the next one on which somebody is there to take a call. Nobody is closed for longer than this looks.
fn open_from(office: &Calendar, day: NaiveDate) -> NaiveDate {
    day.iter_days().take(100).find(|day| office.is_open(*day)).unwrap_or(day)
}

/// The terms of an offer that is to be changed.
fn again(offer: &Offer) -> OfferIn {
    let Terms { hours, schedule, location, supervisor, .. } = offer.terms.clone();
    let terms = &offer.terms;
    OfferIn {
        application_id: Field::Read(offer.application_id),
        replaces: Some(Field::Read(offer.id)),
        pay_cents: Field::Read(terms.pay),
        pay_period: Field::Read(terms.period),
        hours: hours.map(|hours| Field::read(&hours.to_string())),
        schedule: Field::Read(schedule),
        location: Field::Read(location),
        supervisor: Field::Read(supervisor),
        first_day: Field::read(&terms.first_day.to_string()),
        answer_by: Field::read(&terms.answer_by.to_string()),
        conditions: terms.conditions.iter().copied().map(Field::Read).collect(),
        line: terms.line.clone().map(Field::Read),
        outside_because: terms.outside_because.clone().map(Field::Read),
    }
}
