//! Who reads requests: the owner names them.

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;

use crate::{
    error::Result,
    kernel::fault::Fault,
    medical::{GrantCompartments, ReaderIn, Who, actions, store},
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Submitted, faults_to_show},
            principal::Session,
        },
        keys,
        outward::see_other,
        render::Page,
    },
    practices::{Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct Reader {
    frame: Frame,
    users: Vec<Choice>,
    is_owner: bool,
    is_outside: bool,
    fault: Option<Fault>,
    reader_name: FormField,
    reader_phone: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
    role: &'static str,
    is_chosen: bool,
}

impl Page for Reader {
    const TEMPLATE: &'static str = "medical/reader";

    fn samples() -> Vec<Self> {
        let page = |who: Option<&str>, is_chosen, faults: Vec<Fault>| {
            let users = vec![Choice {
                id: "user_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                name: "Mona Ager".to_owned(),
                role: "manager",
                is_chosen,
            }];
            let reader = who.map(crate::kernel::field::Field::read);
            let sent = ReaderIn { reader, ..ReaderIn::default() };
            Self::new(Frame::sample(SETTINGS), users, &sent, faults)
        };
        let wrong = Fault::at_each(ReaderIn::INPUTS.iter().copied(), "value.missing");
        vec![page(None, false, vec![]), page(Some("outside"), true, wrong)]
    }
}

impl Reader {
    fn new(frame: Frame, users: Vec<Choice>, sent: &ReaderIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            users,
            is_owner: sent.who() == Who::Owner,
            is_outside: sent.who() == Who::Outside,
            fault: faults.iter().find(|fault| fault.path == "reader").cloned(),
            reader_name: FormField::new("reader_name", &sent.reader_name, &faults),
            reader_phone: FormField::new("reader_phone", &sent.reader_phone, &faults),
            faults,
        }
    }
}

async fn fill(
    session: &Session<GrantCompartments>,
    sent: &ReaderIn,
    faults: Vec<Fault>,
) -> Result<Reader> {
    let choice = |user: keys::User| Choice {
        is_chosen: sent.who() == Who::User(user.id),
        id: user.id.to_string(),
        name: user.name.to_string(),
        role: user.role.word(),
    };
    let here = keys::users(&session.scope).await?.into_iter().filter(|user| !user.has_left);
    let frame = Frame::of(session, SETTINGS).await?;
    Ok(Reader::new(frame, here.map(choice).collect(), sent, faults))
}

#[handler]
pub async fn view(session: Session<GrantCompartments>) -> Result<Html<String>> {
    let sent = ReaderIn::of(&store::reader(&session.scope).await?);
    session.page(&fill(&session, &sent, vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<GrantCompartments, ReaderIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let named = match sent.clone().check() {
        Ok(reader) => {
            let name = async |tx: &mut Tx| actions::name_reader(tx, reader).await;
            session.scope.write(name).await
        }
        Err(error) => Err(error),
    };
    match named {
        Ok(()) => Ok(see_other("/settings")),
        Err(error) => {
            let (status, faults) = faults_to_show::<ReaderIn>(error)?;
            let page = fill(&session, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
