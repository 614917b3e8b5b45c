//! The form by which an interview is offered: how, who, and some times.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{
    picker::{Picked, Picker, USUAL_MINUTES},
    show,
};
use crate::{
    applications::{self, Application, ApplicationId, TAB},
    drafts::{self, Begun},
    error::Result,
    interviews::{
        MeetingKind, NewRater, WriteInterviews, actions, barred,
        input::{InterviewIn, RaterIn},
        kit::{self, Question},
        store,
    },
    jobs,
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        text::Text,
    },
    locations, people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        keys::{self, User},
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct New {
    frame: Frame,
    application: String,
    person: String,
    job_id: String,
    job: String,
    kind: FormField,
    kinds: &'static [&'static str],
    minutes: FormField,
    place: FormField,
    line: FormField,
    users: Vec<Ticked>,
    others: FormField,
    raters_fault: Option<Fault>,
    picker: Picker,
    kit: Vec<Question>,
    topics: &'static [&'static str],
    draft: Begun,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Ticked {
    id: String,
    name: String,
    is_ticked: bool,
}

/// What was filled in.
#[derive(Clone, Default)]
pub struct Drafted {
    interview: InterviewIn,
    users: Vec<String>,
    others: Vec<Field<Text<120>>>,
    picked: Picked,
}

impl Form for Drafted {
    const INPUTS: &'static [&'static str] = &[
        "kind",
        "minutes",
        "place",
        "raters",
        "users",
        "others",
        "times",
        "other_date",
        "other_time",
        "line",
    ];

    fn read(pairs: &mut Pairs) -> Self {
        let picked = Picked::read(pairs);
        let interview = InterviewIn {
            kind: pairs.field("kind"),
            minutes: pairs.field("minutes"),
            place: pairs.optional("place"),
            line: pairs.optional("line"),
            ..InterviewIn::default()
        };
        Self { interview, users: pairs.all("users"), others: pairs.lines("others"), picked }
    }
}

impl Drafted {
    /// Returns who was ticked and named, as both doors name them.
    fn raters(&self) -> Vec<RaterIn> {
        let user = |id: &String| RaterIn { user_id: Some(Field::read(id)), name: None };
        let other = |name: &Field<Text<120>>| RaterIn { user_id: None, name: Some(name.clone()) };
        self.users.iter().map(user).chain(self.others.iter().map(other)).collect()
    }

    /// Returns those of them who are known.
    fn known(&self, users: &[User]) -> Vec<NewRater> {
        let user = |user: &User| NewRater { name: user.name.clone(), user_id: Some(user.id) };
        let ticked = users.iter().filter(|user| self.users.contains(&user.id.to_string()));
        ticked.map(user).collect()
    }
}

/// Whom it is about, as the page names them.
struct About {
    application: String,
    person: String,
    job_id: String,
    job: String,
    kit: Vec<Question>,
}

impl New {
    fn filled(
        frame: Frame,
        about: About,
        sent: &Drafted,
        users: &[User],
        picker: Picker,
        faults: Vec<Fault>,
    ) -> Self {
        let draft = Begun::nothing(&place(&about.application));
        let InterviewIn { kind, minutes, place, line, .. } = &sent.interview;
        let ticked = |user: &User| Ticked {
            id: user.id.to_string(),
            name: user.name.to_string(),
            is_ticked: sent.users.contains(&user.id.to_string()),
        };
        Self {
            frame,
            application: about.application,
            person: about.person,
            job_id: about.job_id,
            job: about.job,
            kind: FormField::new("kind", kind, &faults),
            kinds: MeetingKind::WORDS,
            minutes: FormField::new("minutes", minutes, &faults),
            place: FormField::new("place", place.as_ref(), &faults),
            line: FormField::new("line", line.as_ref(), &faults),
            users: users.iter().filter(|user| !user.has_left).map(ticked).collect(),
            others: FormField::lines("others", &sent.others, &faults),
            raters_fault: faults.iter().find(|fault| fault.is_in("raters")).cloned(),
            picker,
            kit: about.kit,
            topics: barred::topics(),
            draft,
            faults,
        }
    }
}

/// Where the form is, by which its draft is found.
fn place(application: &str) -> String {
    format!("/applications/{application}/interviews/new")
}

impl Page for New {
    const TEMPLATE: &'static str = "interviews/new";

    fn samples() -> Vec<Self> {
        let about = |kit| About {
            application: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            job_id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            job: "Medical biller".to_owned(),
            kit,
        };
        let page = |kit, faults: Vec<Fault>| {
            let picker = Picker::sample(&faults);
            let frame = Frame::sample(TAB);
            let mut page =
                Self::filled(frame, about(kit), &Drafted::default(), &[], picker, faults);
            let (id, name) = ("user_0".to_owned(), "Dana Okafor".to_owned());
            page.users = vec![Ticked { id, name, is_ticked: true }];
            page.draft = Begun::sample(page.faults.is_empty());
            page
        };
        let mut wrong = Fault::at_each([&["form"], Drafted::INPUTS].concat(), "value.missing");
        wrong.push(Fault::new("times.0", Reason::new("interviews.time_taken")));
        let kit = kit::QuestionKind::ALL.iter().map(|kind| Question::sample(*kind)).collect();
        vec![page(vec![], vec![]), page(kit, wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteInterviews>,
    Path(id): Path<ApplicationId>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let application = applications::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    let job = jobs::find(scope, application.arrival.job_id).await?;
    let way = locations::told(scope, job.description().location.as_str()).await?;
    let address = way.and_then(|way| way.address).or_else(|| practice.address());
    let sent = Drafted {
        interview: InterviewIn {
            kind: Field::Read(MeetingKind::InPerson),
            minutes: Field::read(&USUAL_MINUTES.to_string()),
            place: address.map(|address| Field::read(&address)),
            ..InterviewIn::default()
        },
        users: session.user().map(|user| user.to_string()).into_iter().collect(),
        ..Drafted::default()
    };
    let (kept, draft) = drafts::read::<Drafted, _>(&session, &place(&id.to_string())).await?;
    let sent = kept.unwrap_or(sent);
    let page = fill(&session, &application, &sent, vec![]).await?;
    session.page(&New { draft, ..page })
}

#[handler]
pub async fn submit(
    form: Submitted<WriteInterviews, Drafted>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let application = applications::find(&session.scope, id).await?;
    let practice = practices::here(&session.scope).await?;
    let interview = InterviewIn {
        application_id: Field::Read(id),
        times: sent.picked.times(&practice),
        raters: sent.raters(),
        ..sent.interview.clone()
    };
    let users = keys::users(&session.scope).await?;
    let done = match interview.check(&users) {
        Ok(new) => session.scope.write(async |tx: &mut Tx| actions::offer(tx, new).await).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(made) => {
            drafts::sent(&session, &place(&id.to_string())).await;
            Ok(show::hand_over(&session, made).await?.into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<Drafted>(error)?;
            let page = fill(&session, &application, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteInterviews>,
    application: &Application,
    sent: &Drafted,
    faults: Vec<Fault>,
) -> Result<New> {
    let scope = &session.scope;
    let person = people::find(scope, application.arrival.person_id).await?;
    let job = jobs::find(scope, application.arrival.job_id).await?;
    let own = store::own_questions(scope, job.id).await?;
    let about = About {
        application: application.id.to_string(),
        person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        job_id: job.id.to_string(),
        job: job.title().to_owned(),
        kit: kit::of(job.role, job.description(), &own)?,
    };
    let practice = practices::here(scope).await?;
    let users = keys::users(scope).await?;
    let known = sent.known(&users);
    let picker = Picker::new(scope, &practice, &sent.picked, &known, None, &faults).await?;
    let frame = Frame::around(session, TAB, &practice).await?;
    let addresses = locations::known(scope).await?.addresses();
    let page = New::filled(frame, about, sent, &users, picker, faults);
    Ok(New { place: page.place.suggesting(addresses), ..page })
}
