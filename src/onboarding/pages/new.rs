//! The form to start an onboarding, with a look at what the list would be.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::{Choice, on_to, ticked::Group};
use crate::{
    applications,
    drafts::{self, Begun},
    error::Result,
    kernel::{day::Day, fault::Fault, field::Field, language::Language},
    locations,
    onboarding::{
        TAB, WriteOnboardings,
        actions::{self, Made},
        catalogue::{self, tongue},
        input::OnboardingIn,
        particular::Particular,
        prefill,
    },
    people,
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Practice, State},
    roster::{self, StaffKind},
};

#[derive(Serialize)]
pub struct New {
    frame: Frame,
    /// Who begins, if they are known already.
    known: Option<String>,
    application_id: String,
    person_id: String,
    /// Whether they have worked here before.
    is_rehire: bool,
    name: FormField,
    phone: FormField,
    email: FormField,
    language: FormField,
    languages: &'static [&'static str],
    role: FormField,
    roles: Vec<Choice>,
    position: FormField,
    location: FormField,
    state: FormField,
    states: &'static [&'static str],
    starts_on: FormField,
    kind: FormField,
    kinds: &'static [&'static str],
    hours_a_week: FormField,
    i9_completed_on: FormField,
    access_ends_on: FormField,
    offer_signed_on: FormField,
    first_exposure_on: FormField,
    license_expires_on: FormField,
    groups: Vec<Group>,
    draft: Begun,
    preview: Option<Preview>,
    /// Which one of theirs runs already, where a second one is refused.
    running: Option<String>,
    faults: Vec<Fault>,
}

/// What the list would be.
#[derive(Serialize)]
struct Preview {
    tasks: Vec<Due>,
    before: usize,
    is_past: bool,
    is_closed: bool,
}

#[derive(Serialize)]
struct Due {
    title: String,
    because: String,
}

/// What was filled in, and whether it was for a look only.
#[derive(Clone, Default)]
pub struct Filled {
    onboarding: OnboardingIn,
    is_look: bool,
}

impl Form for Filled {
    const INPUTS: &'static [&'static str] = &[
        "application_id",
        "person_id",
        "name",
        "phone",
        "email",
        "language",
        "role",
        "position",
        "location",
        "state",
        "starts_on",
        "kind",
        "hours_a_week",
        "i9_completed_on",
        "access_ends_on",
        "offer_signed_on",
        "first_exposure_on",
        "license_expires_on",
        "particulars",
    ];

    fn read(pairs: &mut Pairs) -> Self {
        let is_look = pairs.all("do").pop().is_some_and(|what| what == "look");
        let onboarding = OnboardingIn {
            application_id: pairs.optional("application_id"),
            person_id: pairs.optional("person_id"),
            name: pairs.optional("name"),
            phone: pairs.optional("phone"),
            email: pairs.optional("email"),
            language: pairs.optional("language"),
            role: pairs.field("role"),
            position: pairs.field("position"),
            location: pairs.optional("location"),
            state: pairs.optional("state"),
            starts_on: pairs.field("starts_on"),
            kind: pairs.field("kind"),
            hours_a_week: pairs.optional("hours_a_week"),
            i9_completed_on: pairs.optional("i9_completed_on"),
            access_ends_on: pairs.optional("access_ends_on"),
            offer_signed_on: pairs.optional("offer_signed_on"),
            first_exposure_on: pairs.optional("first_exposure_on"),
            license_expires_on: pairs.optional("license_expires_on"),
            particulars: pairs.all("particulars").iter().map(|one| Field::read(one)).collect(),
            ..OnboardingIn::default()
        };
        Self { onboarding, is_look }
    }
}

/// Who is known of whoever begins.
#[derive(Default)]
struct Known {
    name: Option<String>,
    is_rehire: bool,
}

impl New {
    fn filled(
        frame: Frame,
        known: Known,
        sent: &OnboardingIn,
        preview: Option<Preview>,
        faults: Vec<Fault>,
    ) -> Self {
        let day = |name, field: Option<&Field<Day>>| FormField::new(name, field, &faults);
        Self {
            frame,
            known: known.name,
            is_rehire: known.is_rehire,
            application_id: told(sent.application_id.as_ref()),
            person_id: told(sent.person_id.as_ref()),
            name: FormField::new("name", sent.name.as_ref(), &faults),
            phone: FormField::new("phone", sent.phone.as_ref(), &faults),
            email: FormField::new("email", sent.email.as_ref(), &faults),
            language: FormField::new("language", sent.language.as_ref(), &faults),
            languages: Language::WORDS,
            role: FormField::new("role", &sent.role, &faults),
            roles: roles(Language::English),
            position: FormField::new("position", &sent.position, &faults),
            location: FormField::new("location", sent.location.as_ref(), &faults),
            state: FormField::new("state", sent.state.as_ref(), &faults),
            states: State::WORDS,
            starts_on: FormField::new("starts_on", &sent.starts_on, &faults),
            kind: FormField::new("kind", &sent.kind, &faults),
            kinds: StaffKind::WORDS,
            hours_a_week: FormField::new("hours_a_week", sent.hours_a_week.as_ref(), &faults),
            i9_completed_on: day("i9_completed_on", sent.i9_completed_on.as_ref()),
            access_ends_on: day("access_ends_on", sent.access_ends_on.as_ref()),
            offer_signed_on: day("offer_signed_on", sent.offer_signed_on.as_ref()),
            first_exposure_on: day("first_exposure_on", sent.first_exposure_on.as_ref()),
            license_expires_on: day("license_expires_on", sent.license_expires_on.as_ref()),
            groups: Group::all(&sent.particulars, |one| {
                known.is_rehire || one != Particular::EarlierCaseAuthorized
            }),
            draft: Begun::nothing(&place(sent)),
            preview,
            running: running(&faults),
            faults,
        }
    }
}

/// Where the form is, by which its draft is found.
fn place(sent: &OnboardingIn) -> String {
    match (&sent.application_id, &sent.person_id) {
        (Some(id), _) => format!("/onboardings/new?application={}", id.sent()),
        (None, Some(id)) => format!("/onboardings/new?person={}", id.sent()),
        (None, None) => "/onboardings/new".to_owned(),
    }
}

fn running(faults: &[Fault]) -> Option<String> {
    let existing = faults.iter().find_map(|fault| fault.reason.args.get("existing"))?;
    existing.as_str().map(str::to_owned)
}

fn told<T: std::fmt::Display>(field: Option<&Field<T>>) -> String {
    field.map(Field::sent).unwrap_or_default()
}

fn roles(language: Language) -> Vec<Choice> {
    let roles = catalogue::catalogue().map(|all| all.roles()).unwrap_or_default();
    let choice = |role: &checklists::Role| Choice {
        value: role.role.clone(),
        says: role.title.get(tongue(language)).to_owned(),
    };
    roles.iter().map(choice).collect()
}

impl Page for New {
    const TEMPLATE: &'static str = "onboarding/new";

    fn samples() -> Vec<Self> {
        let page = |known: Known, preview, faults| {
            let sent = OnboardingIn::default();
            Self::filled(Frame::sample(TAB), known, &sent, preview, faults)
        };
        let (title, because) = ("Check the exclusion lists".to_owned(), "Fri, Dec 4".to_owned());
        let preview = |strange| Preview {
            tasks: vec![Due { title: title.clone(), because: because.clone() }],
            before: 1,
            is_past: strange,
            is_closed: strange,
        };
        let rosa = || Known { name: Some("Rosa O'Brien-Núñez".to_owned()), is_rehire: true };
        let wrong = Fault::at_each([&["form"], Filled::INPUTS].concat(), "value.missing");
        vec![
            page(Known::default(), None, vec![]),
            New { draft: Begun::sample(true), ..page(rosa(), Some(preview(true)), vec![]) },
            page(Known::default(), Some(preview(false)), wrong),
        ]
    }
}

#[derive(Deserialize)]
struct Asked {
    application: Option<String>,
    person: Option<String>,
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let application = asked.application.map(|id| Field::read(&id));
    let mut sent = prefill::new(&practice);
    prefill::as_last_time(scope, &mut sent).await?;
    if let Some(Field::Read(id)) = application {
        prefill::from_application(scope, &mut sent, id).await?;
    }
    sent.application_id = application;
    sent.person_id = asked.person.map(|id| Field::read(&id));
    let (kept, draft) = drafts::read::<Filled, _>(&session, &place(&sent)).await?;
    let sent = kept.map_or(sent, |kept| kept.onboarding);
    let page = fill(&session, &practice, &sent, (None, vec![])).await?;
    session.page(&New { draft, ..page })
}

#[handler]
pub async fn submit(form: Submitted<WriteOnboardings, Filled>) -> Result<Response> {
    let Submitted { session, fields: Filled { onboarding: sent, is_look } } = form;
    let practice = practices::here(&session.scope).await?;
    let state = practice.particulars.state;
    let done = if is_look {
        look(&session, &practice, sent.clone()).await.map(|preview| (Some(preview), None))
    } else {
        match sent.clone().check(state) {
            Ok(new) => {
                let act = async |tx: &mut Tx| actions::start(tx, new).await;
                session.scope.write(act).await.map(|made| (None, Some(made)))
            }
            Err(error) => Err(error),
        }
    };
    match done {
        Ok((_, Some(Made { course, .. }))) => {
            drafts::sent(&session, &place(&sent)).await;
            Ok(on_to(format!("/onboardings/{}", course.onboarding.id)))
        }
        Ok((preview, None)) => {
            let page = fill(&session, &practice, &sent, (preview, vec![])).await?;
            Ok(session.page(&page)?.into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<Filled>(error)?;
            let page = fill(&session, &practice, &sent, (None, faults)).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn look(
    session: &Session<WriteOnboardings>,
    practice: &Practice,
    sent: OnboardingIn,
) -> Result<Preview> {
    let new = sent.check(practice.particulars.state)?;
    let (plan, hire, calendar) = actions::preview(&session.scope, &new, practice).await?;
    let language = tongue(session.language);
    let due = |planned: &checklists::Planned| Due {
        title: planned.task.title.get(language).to_owned(),
        because: planned.due.explain(&hire, &calendar, language),
    };
    let is_before =
        |planned: &&checklists::Planned| planned.task.holds.contains(&checklists::Gate::Start);
    Ok(Preview {
        tasks: plan.tasks.iter().map(due).collect(),
        before: plan.tasks.iter().filter(is_before).count(),
        is_past: plan.notes.contains(&checklists::Note::StartsInThePast),
        is_closed: plan.notes.contains(&checklists::Note::StartsWhenClosed),
    })
}

async fn fill(
    session: &Session<WriteOnboardings>,
    practice: &Practice,
    sent: &OnboardingIn,
    (preview, faults): (Option<Preview>, Vec<Fault>),
) -> Result<New> {
    let frame = Frame::around(session, TAB, practice).await?;
    let known = known(&session.scope, sent).await?;
    let choices = locations::known(&session.scope).await?.choices();
    let mut page = New::filled(frame, known, sent, preview, faults);
    page.roles = roles(session.language);
    Ok(New { location: page.location.suggesting(choices), ..page })
}

async fn known(scope: &Scope, sent: &OnboardingIn) -> Result<Known> {
    let id = match (&sent.application_id, &sent.person_id) {
        (Some(Field::Read(id)), _) => Some(applications::find(scope, *id).await?.arrival.person_id),
        (_, Some(Field::Read(id))) => Some(*id),
        _ => None,
    };
    let Some(id) = id else { return Ok(Known::default()) };
    let name = people::find(scope, id).await?.map(|person| person.name().to_owned());
    let is_rehire = roster::of_person(scope, id).await?.is_some();
    Ok(Known { name, is_rehire })
}
