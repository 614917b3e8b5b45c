//! What the office mends of a candidate: a name that was misheard, a number that has changed.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::on_to;
use crate::{
    applications::{ApplicationId, TAB, input::ContactIn, store},
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        language::Language,
    },
    people::{self, Person, WritePeople},
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
};

/// As it is, or with what was typed and what is wrong with it.
#[derive(Serialize)]
pub struct Contact {
    frame: Frame,
    id: String,
    person: String,
    name: FormField,
    phone: FormField,
    email: FormField,
    /// Which language is kept now is not shown: whoever decides does not learn it here.
    languages: &'static [&'static str],
    faults: Vec<Fault>,
}

impl Form for ContactIn {
    const INPUTS: &'static [&'static str] = &["name", "phone", "email", "language"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.field("name"),
            phone: pairs.optional("phone"),
            email: pairs.optional("email"),
            language: pairs.optional("language"),
        }
    }
}

impl Contact {
    fn new(frame: Frame, id: String, person: String, sent: &ContactIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            id,
            person,
            name: FormField::new("name", &sent.name, &faults),
            phone: FormField::new("phone", sent.phone.as_ref(), &faults),
            email: FormField::new("email", sent.email.as_ref(), &faults),
            languages: Language::WORDS,
            faults,
        }
    }
}

impl Page for Contact {
    const TEMPLATE: &'static str = "applications/contact";

    fn samples() -> Vec<Self> {
        let page = |faults| {
            let (id, person) = ("appl_01jdf3v9w8e4k9s2m6q7r5t1xz", "Marisol Etxeberria");
            let (frame, sent) = (Frame::sample(TAB), ContactIn::default());
            Self::new(frame, id.to_owned(), person.to_owned(), &sent, faults)
        };
        let wrong = Fault::at_each(["form", "name", "email"], "value.missing");
        let unreachable = Fault::new("phone", Reason::new("applications.unreachable"));
        vec![page(vec![]), page([wrong, vec![unreachable]].concat())]
    }
}

async fn whose(session: &Session<WritePeople>, id: ApplicationId) -> Result<Person> {
    let application = store::find(&session.scope, id).await?;
    let person = people::find(&session.scope, application.arrival.person_id).await?;
    person.ok_or(Error::Missing("person"))
}

#[handler]
pub async fn view(
    session: Session<WritePeople>,
    Path(id): Path<ApplicationId>,
) -> Result<Html<String>> {
    let person = whose(&session, id).await?;
    let sent = ContactIn {
        name: Field::Read(person.particulars.name.clone()),
        phone: person.particulars.phone.clone().map(Field::Read),
        email: person.particulars.email.clone().map(Field::Read),
        language: None,
    };
    let frame = Frame::of(&session, TAB).await?;
    session.page(&Contact::new(frame, id.to_string(), person.name().to_owned(), &sent, vec![]))
}

#[handler]
pub async fn submit(
    form: Submitted<WritePeople, ContactIn>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let person = whose(&session, id).await?;
    let done = match sent.clone().check() {
        Ok(to) => {
            let act = async |tx: &mut Tx| people::correct(tx, person.id, to).await;
            session.scope.write(act).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(on_to(format!("/applications/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<ContactIn>(error)?;
            let (frame, name) = (Frame::of(&session, TAB).await?, person.name().to_owned());
            let page = Contact::new(frame, id.to_string(), name, &sent, faults);
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
