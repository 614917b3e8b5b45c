//! What was arranged for a candidate who asked somebody outside, or in person: written down by the
//! reader of requests, so that the test gives it.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    applications::TAB,
    auth::OwnAccount,
    error::{Error, Result},
    invitations::{self, InvitationId},
    kernel::{fault::Fault, field::Field},
    medical::{self, AnswerIn, Extra},
    people,
    platform::{
        http::{
            form::{Form, FormField, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::Frame,
    sittings::actions,
};

#[derive(Serialize)]
pub struct Arrangement {
    frame: Frame,
    id: String,
    person: String,
    extra: FormField,
    extras: &'static [&'static str],
    words: FormField,
    faults: Vec<Fault>,
}

impl Page for Arrangement {
    const TEMPLATE: &'static str = "sittings/arrangement";

    fn samples() -> Vec<Self> {
        let page = |faults| {
            let (frame, name) = (Frame::sample(TAB), "Marisol Etxeberria");
            let id = "inv_01jdf3v9w8e4k9s2m6q7r5t1xz";
            Self::new(frame, id.to_owned(), name.to_owned(), &AnswerIn::default(), faults)
        };
        let wrong = Fault::at_each([&["form"], AnswerIn::INPUTS].concat(), "value.missing");
        vec![page(vec![]), page(wrong)]
    }
}

impl Arrangement {
    fn new(frame: Frame, id: String, person: String, sent: &AnswerIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            id,
            person,
            extra: FormField::new("extra", &sent.extra, &faults),
            extras: Extra::WORDS,
            words: FormField::new("words", &sent.words, &faults),
            faults,
        }
    }
}

#[handler]
pub async fn view(
    session: Session<OwnAccount>,
    Path(id): Path<InvitationId>,
) -> Result<Html<String>> {
    let begun = AnswerIn { extra: Field::Read(Extra::Double), ..AnswerIn::default() };
    session.page(&fill(&session, id, &begun, vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<OwnAccount, AnswerIn>,
    Path(id): Path<InvitationId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match actions::arrange(&session.scope, &session.reader, id, sent.clone()).await {
        Ok(()) => Ok(see_other("/requests")),
        Err(error) => {
            let (status, faults) = faults_to_show::<AnswerIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// For everybody but the reader there is no such page.
async fn fill(
    session: &Session<OwnAccount>,
    id: InvitationId,
    sent: &AnswerIn,
    faults: Vec<Fault>,
) -> Result<Arrangement> {
    if !medical::reading(&session.scope).await?.may_read(&session.reader) {
        return Err(Error::Missing("adjustment_request"));
    }
    let invitation = invitations::find(&session.scope, id).await?;
    let person = people::find(&session.scope, invitation.person_id).await?;
    let person = person.map(|person| person.name().to_owned()).unwrap_or_default();
    let frame = Frame::of(session, TAB).await?;
    Ok(Arrangement::new(frame, id.to_string(), person, sent, faults))
}
