//! One request, opened by its reader, and the form to answer it.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::reading_user;
use crate::{
    auth::OwnAccount,
    error::Result,
    kernel::{fault::Fault, field::Field},
    medical::{Extra, RequestId, actions, answer_by, input::AnswerIn, request::AdjustmentRequest},
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    id: String,
    person: String,
    phone: Option<String>,
    email: Option<String>,
    /// The invitation that it is about.
    about: String,
    asked_on: NaiveDate,
    helps: Vec<&'static str>,
    lines: Vec<String>,
    answer_by: Option<NaiveDate>,
    is_taken_back: bool,
    answered_on: Option<NaiveDate>,
    extra: FormField,
    extras: &'static [&'static str],
    words: FormField,
    faults: Vec<Fault>,
}

impl Page for Show {
    const TEMPLATE: &'static str = "medical/show";

    fn samples() -> Vec<Self> {
        let page = |is_answered: bool, faults: Vec<Fault>| {
            let sent = AnswerIn { extra: Field::Read(Extra::Double), ..AnswerIn::default() };
            Self {
                frame: Frame::sample(SETTINGS),
                id: "adj_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                person: "Marisol Etxeberria".to_owned(),
                phone: is_answered.then(|| "503 555 0147".to_owned()),
                email: (!is_answered).then(|| "marisol@mail.example".to_owned()),
                about: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                asked_on: NaiveDate::default(),
                helps: if is_answered { vec![] } else { vec!["reader", "captions"] },
                answer_by: (!is_answered).then(NaiveDate::default),
                is_taken_back: is_answered,
                lines: vec!["I read with a screen reader and need more time.".to_owned()],
                answered_on: is_answered.then(NaiveDate::default),
                extra: FormField::new("extra", &sent.extra, &faults),
                extras: Extra::WORDS,
                words: FormField::new("words", &sent.words, &faults),
                faults,
            }
        };
        let wrong = Fault::at_each(AnswerIn::INPUTS.iter().copied(), "value.missing");
        vec![page(false, vec![]), page(true, vec![]), page(false, wrong)]
    }
}

#[handler]
pub async fn view(session: Session<OwnAccount>, Path(id): Path<RequestId>) -> Result<Html<String>> {
    session.page(&fill(&session, id, None, vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<OwnAccount, AnswerIn>,
    Path(id): Path<RequestId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let user = reading_user(&session).await?;
    let answered = match sent.clone().check() {
        Ok((extra, words)) => {
            let act = async |tx: &mut Tx| actions::answer(tx, user, id, extra, words).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match answered {
        Ok(_) => Ok(see_other("/requests")),
        Err(error) => {
            let (status, faults) = faults_to_show::<AnswerIn>(error)?;
            let page = fill(&session, id, Some(sent), faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<OwnAccount>,
    id: RequestId,
    sent: Option<AnswerIn>,
    faults: Vec<Fault>,
) -> Result<Show> {
    let scope = &session.scope;
    let user = reading_user(session).await?;
    let request = scope.write(async |tx: &mut Tx| actions::read(tx, user, id).await).await?;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, request.person_id).await?;
    let particulars = person.map(|person| person.particulars);
    let sent = sent.unwrap_or_else(|| answer_of(&request));
    let told = |told: Option<String>| told.unwrap_or_default();
    let asked_on = practice.today(request.asked_at);
    let waits = request.waits(scope.now());
    let answer_by = waits.then(|| answer_by(asked_on, practice.time_zone()));
    Ok(Show {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        id: id.to_string(),
        person: told(particulars.as_ref().map(|known| known.name.to_string())),
        phone: particulars.as_ref().and_then(|known| known.phone.as_ref()).map(|it| it.to_string()),
        email: particulars.and_then(|known| known.email).map(|email| email.to_string()),
        about: request.about,
        asked_on,
        helps: request.asking.helps.iter().map(|help| help.word()).collect(),
        answer_by,
        is_taken_back: request.taken_back_at.is_some(),
        lines: request.asking.words.map(|words| words.lines()).unwrap_or_default(),
        answered_on: request.answer.map(|answer| practice.today(answer.answered_at)),
        extra: FormField::new("extra", &sent.extra, &faults),
        extras: Extra::WORDS,
        words: FormField::new("words", &sent.words, &faults),
        faults,
    })
}

/// Returns the form as it was answered, or as it is begun.
fn answer_of(request: &AdjustmentRequest) -> AnswerIn {
    match &request.answer {
        Some(answer) => {
            AnswerIn { extra: Field::Read(answer.extra), words: Field::Read(answer.words.clone()) }
        }
        None => AnswerIn { extra: Field::Read(Extra::Usual), words: Field::Absent },
    }
}
