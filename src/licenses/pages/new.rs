//! The form to claim a license for somebody whom the practice knows: look for them, then fill in.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Result},
    kernel::{
        email::Email,
        fault::{Fault, Reason},
        field::Field,
        language::Language,
        phone::Phone,
        text::Text,
    },
    licenses::{Kind, License, TAB, WriteLicenses, actions, input::LicenseIn},
    people::{self, Particulars, Person},
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

/// How many people are offered: who is not among them is looked for by more of their name.
const MOST: u64 = 20;

/// At first only the search, then with the people found.
#[derive(Serialize)]
pub struct New {
    frame: Frame,
    /// What was looked for.
    q: String,
    people: Vec<Holder>,
    person_id: FormField,
    /// Whether there is a form to fill in: somebody was chosen or looked for.
    is_ready: bool,
    name: FormField,
    email: FormField,
    phone: FormField,
    kind: FormField,
    groups: Vec<Group>,
    jurisdiction: FormField,
    number: FormField,
    expires_on: FormField,
    faults: Vec<Fault>,
}

/// Kinds that are looked for together.
#[derive(Serialize)]
struct Group {
    word: &'static str,
    kinds: Vec<&'static str>,
}

const GROUPS: [(&str, &[Kind]); 7] = [
    (
        "nursing",
        &[
            Kind::RegisteredNurse,
            Kind::PracticalNurse,
            Kind::NursePractitioner,
            Kind::ClinicalNurseSpecialist,
            Kind::NurseMidwife,
            Kind::NurseAnesthetist,
        ],
    ),
    ("medicine", &[Kind::Physician, Kind::PhysicianAssistant]),
    (
        "assisting",
        &[
            Kind::MedicalAssistantState,
            Kind::CmaAama,
            Kind::RmaAmt,
            Kind::CcmaNha,
            Kind::NcmaNcct,
            Kind::MedicalAssistant,
        ],
    ),
    (
        "technical",
        &[
            Kind::LimitedXray,
            Kind::RadiologicTechnologist,
            Kind::CptNha,
            Kind::Phlebotomist,
            Kind::Laboratory,
        ],
    ),
    (
        "records",
        &[
            Kind::Cpc,
            Kind::CpcA,
            Kind::Cpb,
            Kind::Ccs,
            Kind::CcsP,
            Kind::Cca,
            Kind::Rhit,
            Kind::Rhia,
            Kind::CbcsNha,
            Kind::CehrsNha,
            Kind::MedicalCoder,
        ],
    ),
    ("office", &[Kind::CmaaNha, Kind::Cmm, Kind::Cmom, Kind::Cmpe]),
    ("numbers", &[Kind::Npi, Kind::Dea, Kind::LifeSupport]),
];

impl Group {
    fn all() -> Vec<Self> {
        let group = |(word, kinds): &(&'static str, &[Kind])| Self {
            word,
            kinds: kinds.iter().map(|kind| kind.word()).collect(),
        };
        GROUPS.iter().map(group).collect()
    }
}

#[derive(Serialize)]
struct Holder {
    id: String,
    name: String,
    /// What tells two people of one name apart.
    reached_at: Option<String>,
}

impl From<&Person> for Holder {
    fn from(person: &Person) -> Self {
        let particulars = &person.particulars;
        let email = particulars.email.as_ref().map(ToString::to_string);
        let phone = || particulars.phone.as_ref().map(ToString::to_string);
        let (id, name) = (person.id.to_string(), person.name().to_owned());
        Self { id, name, reached_at: email.or_else(phone) }
    }
}

/// What was filled in, and what was looked for before that.
#[derive(Clone, Default)]
pub struct Claiming {
    q: String,
    license: LicenseIn,
    /// Somebody whom the practice does not know yet.
    name: Option<Field<Text<200>>>,
    email: Option<Field<Email>>,
    phone: Option<Field<Phone>>,
}

impl Form for Claiming {
    const INPUTS: &'static [&'static str] =
        &["person_id", "name", "phone", "email", "kind", "jurisdiction", "number", "expires_on"];

    fn read(pairs: &mut Pairs) -> Self {
        let kind: Field<Kind> = pairs.field("kind");
        // Nobody but the registry gives NPI numbers.
        let jurisdiction = match (&kind, pairs.optional("jurisdiction")) {
            (_, Some(typed)) => typed,
            (Field::Read(Kind::Npi), None) => Field::read("NPPES"),
            (_, None) => Field::Absent,
        };
        Self {
            q: pairs.all("q").pop().unwrap_or_default(),
            name: pairs.optional("name"),
            email: pairs.optional("email"),
            phone: pairs.optional("phone"),
            license: LicenseIn {
                person_id: pairs.field("person_id"),
                kind,
                jurisdiction,
                number: pairs.field("number"),
                expires_on: pairs.day("expires_on"),
            },
        }
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    /// Somebody whose page one comes from.
    person_id: Option<String>,
}

impl New {
    fn filled(frame: Frame, people: Vec<Holder>, sent: &Claiming, faults: Vec<Fault>) -> Self {
        let license = &sent.license;
        Self {
            frame,
            q: sent.q.clone(),
            is_ready: !people.is_empty() || !sent.q.trim().is_empty() || !faults.is_empty(),
            people,
            name: FormField::new("name", sent.name.as_ref(), &faults),
            email: FormField::new("email", sent.email.as_ref(), &faults),
            phone: FormField::new("phone", sent.phone.as_ref(), &faults),
            person_id: FormField::new("person_id", &license.person_id, &faults),
            kind: FormField::new("kind", &license.kind, &faults),
            groups: Group::all(),
            jurisdiction: FormField::new("jurisdiction", &license.jurisdiction, &faults),
            number: FormField::new("number", &license.number, &faults),
            expires_on: FormField::new("expires_on", license.expires_on.as_ref(), &faults),
            faults,
        }
    }
}

impl Page for New {
    const TEMPLATE: &'static str = "licenses/new";

    fn samples() -> Vec<Self> {
        let page = |q: &str, people, faults| {
            let sent = Claiming { q: q.to_owned(), ..Default::default() };
            Self::filled(Frame::sample(TAB), people, &sent, faults)
        };
        let rosa = |reached_at: Option<&str>| Holder {
            id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            reached_at: reached_at.map(str::to_owned),
        };
        let found = || vec![rosa(Some("rosa@mail.example")), rosa(None)];
        let wrong = Fault::at_each([&["form"], Claiming::INPUTS].concat(), "value.missing");
        vec![
            page("", vec![], vec![]),
            page("Smith", vec![], vec![]),
            page("Rosa", found(), vec![]),
            page("Rosa", found(), wrong),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteLicenses>,
    Query(Asked { q, person_id }): Query<Asked>,
) -> Result<Html<String>> {
    let mut sent = Claiming { q, ..Default::default() };
    if let Some(Ok(person)) = person_id.map(|id| id.parse()) {
        sent.license.person_id = Field::Read(person);
    }
    session.page(&fill(&session, &sent, vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteLicenses, Claiming>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match claim(&session, &sent).await {
        Ok(license) => {
            let there = format!("/licenses/{}", license.id);
            Ok(StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response())
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<Claiming>(error)?;
            let page = fill(&session, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Checks what was sent before anything is written: what is wrong in it holds up nobody.
async fn claim(session: &Session<WriteLicenses>, sent: &Claiming) -> Result<License> {
    let mut license = sent.license.clone();
    let Some(name) = sent.name.clone() else {
        let claim = license.check()?;
        return session.scope.write(async |tx: &mut Tx| actions::claim(tx, claim).await).await;
    };
    let new = somebody(name, sent)?;
    let act = async |tx: &mut Tx| {
        // Whoever is known by the same address or number is not added again.
        license.person_id = Field::Read(people::recognise(tx, new).await?.id);
        actions::claim(tx, license.check()?).await
    };
    session.scope.write(act).await
}

/// Reads who is new. Where somebody is chosen as well, nobody knows who is meant.
fn somebody(name: Field<Text<200>>, sent: &Claiming) -> Result<Particulars> {
    if !matches!(sent.license.person_id, Field::Absent) {
        return Err(Error::fault("name", "licenses.one_holder"));
    }
    let mut faults = vec![];
    let mut told = |path: &'static str, wrong: Option<Reason>| {
        faults.extend(wrong.map(|why| Fault::new(path, why)));
    };
    told("name", name.wrong());
    told("email", sent.email.as_ref().and_then(Field::wrong));
    told("phone", sent.phone.as_ref().and_then(Field::wrong));
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    Ok(Particulars {
        name: name.checked()?,
        email: sent.email.clone().map(Field::checked).transpose()?,
        phone: sent.phone.clone().map(Field::checked).transpose()?,
        language: Language::English,
    })
}

async fn fill(
    session: &Session<WriteLicenses>,
    sent: &Claiming,
    faults: Vec<Fault>,
) -> Result<New> {
    let (scope, q) = (&session.scope, sent.q.trim());
    let mut found = if q.is_empty() { vec![] } else { people::called(scope, q, MOST).await? };
    // Who was chosen stays on the page, whatever is looked for now.
    if let Field::Read(chosen) = sent.license.person_id
        && !found.iter().any(|person| person.id == chosen)
    {
        found.extend(people::find(scope, chosen).await?);
    }
    let frame = Frame::of(session, TAB).await?;
    Ok(New::filled(frame, found.iter().map(Holder::from).collect(), sent, faults))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_offered_once() {
        let mut offered: Vec<_> = GROUPS.iter().flat_map(|(_, kinds)| kinds.iter()).collect();
        offered.sort_unstable();
        let mut all: Vec<_> = Kind::ALL.iter().collect();
        all.sort_unstable();
        assert_eq!(offered, all);
    }
}
