//! The form for when somebody was born and what they were called before. What is kept is never shown again: the
//! page says only that it is there.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::on_to;
use crate::{
    error::Result,
    exclusions::{WriteExclusions, actions, identity::Identity, input::IdentityIn, store},
    kernel::fault::Fault,
    people,
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
    roster::{self, Staff, StaffId, TAB},
};

#[derive(Serialize)]
pub struct IdentityPage {
    frame: Frame,
    id: String,
    name: String,
    has_birth_date: bool,
    former: usize,
    has_npi: bool,
    born_on: FormField,
    former_names: FormField,
    npi: FormField,
    faults: Vec<Fault>,
}

impl Form for IdentityIn {
    const INPUTS: &'static [&'static str] = &["born_on", "former_names", "npi"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            born_on: pairs.optional("born_on"),
            former_names: pairs.lines("former_names"),
            npi: pairs.optional("npi"),
        }
    }
}

impl IdentityPage {
    fn new(
        frame: Frame,
        (id, name): (String, String),
        known: &Identity,
        (sent, faults): (&IdentityIn, Vec<Fault>),
    ) -> Self {
        Self {
            frame,
            id,
            name,
            has_birth_date: known.born_on.is_some(),
            former: known.former_names.len(),
            has_npi: known.npi.is_some(),
            born_on: FormField::new("born_on", sent.born_on.as_ref(), &faults),
            former_names: FormField::lines("former_names", &sent.former_names, &faults),
            npi: FormField::new("npi", sent.npi.as_ref(), &faults),
            faults,
        }
    }
}

impl Page for IdentityPage {
    const TEMPLATE: &'static str = "exclusions/identity";

    fn samples() -> Vec<Self> {
        let page = |known: &Identity, faults: Vec<Fault>| {
            let who = ("staff_01jdf3v9w8e4k9s2m6q7r5t1xz", "Rosa O'Brien-Núñez");
            let who = (who.0.to_owned(), who.1.to_owned());
            Self::new(Frame::sample(TAB), who, known, (&IdentityIn::default(), faults))
        };
        let known = Identity {
            born_on: Some(chrono::NaiveDate::default()),
            former_names: vec!["Ashdown".to_owned()],
            npi: Some("1003000126".to_owned()),
        };
        let wrong = Fault::at_each([&["form"], IdentityIn::INPUTS].concat(), "value.missing");
        let nothing = Identity::default();
        vec![page(&nothing, vec![]), page(&known, vec![]), page(&nothing, wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteExclusions>,
    Path(id): Path<StaffId>,
) -> Result<Html<String>> {
    let staff = roster::find(&session.scope, id).await?;
    session.page(&fill(&session, &staff, &IdentityIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteExclusions, IdentityIn>,
    Path(id): Path<StaffId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let staff = roster::find(&session.scope, id).await?;
    match tell(&session.scope, &staff, sent.clone()).await {
        Ok(()) => Ok(on_to(format!("/staff/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<IdentityIn>(error)?;
            let page = fill(&session, &staff, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// What was left empty stays as it is known: a page that shows nothing must not take it away.
async fn tell(scope: &Scope, staff: &Staff, sent: IdentityIn) -> Result<()> {
    let said = sent.check()?;
    let known = store::identity(scope, staff.person_id).await?.unwrap_or_default();
    let identity = Identity {
        born_on: said.born_on.or(known.born_on),
        former_names: if said.former_names.is_empty() {
            known.former_names
        } else {
            said.former_names
        },
        npi: said.npi.or(known.npi),
    };
    let act = async |tx: &mut Tx| actions::tell_identity(tx, staff.person_id, identity).await;
    scope.write(act).await
}

async fn fill(
    session: &Session<WriteExclusions>,
    staff: &Staff,
    sent: &IdentityIn,
    faults: Vec<Fault>,
) -> Result<IdentityPage> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, staff.person_id).await?;
    let name = person.map(|person| person.name().to_owned()).unwrap_or_default();
    let known = store::identity(scope, staff.person_id).await?.unwrap_or_default();
    let frame = Frame::around(session, TAB, &practice).await?;
    Ok(IdentityPage::new(frame, (staff.id.to_string(), name), &known, (sent, faults)))
}
