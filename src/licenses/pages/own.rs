//! A holder's licenses on their phone: how each stands, when it ends, and the form to add one by a picture.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::Html,
};
use serde::Serialize;
use validator::Validate;

use super::Row;
use crate::{
    error::{Error, Result},
    files::{self, FileUse, NewFile},
    kernel::{day::Day, digest::hex, fault::Fault, field::Field, text::Text},
    licenses::{
        Claim, Kind, License, LookOutcome, identity,
        own::{self, Own, Picture},
        store,
    },
    people::{self, PersonId},
    platform::{
        db::{Scope, Tx},
        files::File,
        http::{
            form::{Form, FormField, Limits, Pairs, faults_to_show},
            link::{Link, Sent},
        },
        render::Page,
    },
    practices::{self, Visit},
};

#[derive(Serialize)]
pub struct OwnLicenses {
    visit: Visit,
    token: String,
    name: String,
    licenses: Vec<Line>,
    kind: FormField,
    kinds: &'static [&'static str],
    jurisdiction: FormField,
    number: FormField,
    expires_on: FormField,
    file: FormField,
    /// Names this one form, so that it counts once however often it is sent.
    form: String,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Line {
    license: Row,
    /// Whether something of it was handed in that nobody has looked up yet.
    is_handed_in: bool,
}

/// A license with a picture of it.
#[derive(Clone, Default, Validate)]
pub struct OwnIn {
    #[validate(nested)]
    kind: Field<Kind>,
    #[validate(nested)]
    jurisdiction: Field<Text<60>>,
    #[validate(nested)]
    number: Field<Text<40>>,
    #[validate(nested)]
    expires_on: Option<Field<Day>>,
    #[validate(nested)]
    file: Field<File>,
    form: String,
}

impl Form for OwnIn {
    const INPUTS: &'static [&'static str] =
        &["kind", "jurisdiction", "number", "expires_on", "file"];

    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            kind: pairs.field("kind"),
            jurisdiction: pairs.field("jurisdiction"),
            number: pairs.field("number"),
            expires_on: pairs.day("expires_on"),
            file: pairs.file("file").unwrap_or_default(),
            form: pairs.all("form").pop().unwrap_or_default(),
        }
    }
}

impl OwnIn {
    fn fresh(scope: &Scope) -> Self {
        Self { form: fresh_form(scope), ..Self::default() }
    }

    fn check(self, person_id: PersonId) -> Result<(Claim, File)> {
        self.validate()?;
        let claim = Claim {
            person_id,
            kind: self.kind.checked()?,
            jurisdiction: identity::jurisdiction(self.jurisdiction.checked()?),
            number: identity::number(self.number.checked()?),
            expires_on: self.expires_on.map(Field::checked).transpose()?.map(|day| day.0),
        };
        Ok((claim, self.file.checked()?))
    }
}

impl OwnLicenses {
    fn new(
        (visit, token): (Visit, String),
        name: String,
        licenses: Vec<Line>,
        sent: &OwnIn,
        faults: Vec<Fault>,
    ) -> Self {
        Self {
            visit,
            token,
            name,
            licenses,
            kind: FormField::new("kind", &sent.kind, &faults),
            kinds: Kind::WORDS,
            jurisdiction: FormField::new("jurisdiction", &sent.jurisdiction, &faults),
            number: FormField::new("number", &sent.number, &faults),
            expires_on: FormField::new("expires_on", sent.expires_on.as_ref(), &faults),
            file: FormField::new("file", &sent.file, &faults),
            form: sent.form.clone(),
            faults,
        }
    }
}

impl Page for OwnLicenses {
    const TEMPLATE: &'static str = "licenses/own";

    fn samples() -> Vec<Self> {
        let page = |licenses, faults| {
            let visit = (Visit::sample(), "token".to_owned());
            Self::new(visit, "Rosa".to_owned(), licenses, &OwnIn::default(), faults)
        };
        let line = |is_handed_in| Line { license: Row::sample("good"), is_handed_in };
        let wrong = Fault::at_each([&["form"], OwnIn::INPUTS].concat(), "value.missing");
        vec![page(vec![], vec![]), page(vec![line(true), line(false)], wrong)]
    }
}

#[handler]
pub async fn view(link: Link<Own>) -> Result<Html<String>> {
    link.page(&fill(&link, &OwnIn::fresh(&link.scope), vec![]).await?)
}

#[handler]
pub async fn submit(sent: Sent<Own, OwnIn>) -> Result<Response> {
    let Sent { link, fields: sent } = sent;
    match add(&link, sent.clone()).await {
        Ok(()) => Ok(back(&link)),
        Err(error) => {
            let (status, faults) = faults_to_show::<OwnIn>(error)?;
            let faults = Fault::also_again(faults, "file", Some(&sent.file));
            let page = fill(&link, &sent, faults).await?;
            Ok(link.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn add(link: &Link<Own>, sent: OwnIn) -> Result<()> {
    let form = sent.form.clone();
    let (claim, file) = sent.check(own::whose(link)?)?;
    let file = keep(&link.scope, file).await?;
    let shows = LookOutcome::HandedIn;
    let act = async || {
        let (claim, picture) =
            (claim.clone(), Picture { file: file.clone(), shows, form: form.clone() });
        link.scope.write(async |tx: &mut Tx| own::add(tx, claim, picture).await).await
    };
    match act().await {
        // Of a form that was sent twice at once, the second finds the first one here.
        Err(Error::Conflict(why)) if why.code == "request.already_exists" => act().await,
        done => done,
    }
}

/// The file is kept before the transaction: nothing but SQL happens inside one.
pub(super) async fn keep(scope: &Scope, file: File) -> Result<NewFile> {
    files::keep(scope, file, FileUse::Proof, None).await
}

/// Returns a name for one form.
pub(super) fn fresh_form(scope: &Scope) -> String {
    hex(&scope.platform().randomness.bytes())
}

pub(super) fn back(link: &Link<Own>) -> Response {
    let there = own::path(&link.token);
    StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response()
}

async fn fill(link: &Link<Own>, sent: &OwnIn, faults: Vec<Fault>) -> Result<OwnLicenses> {
    let (scope, person) = (&link.scope, own::whose(link)?);
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let people = people::named(scope, [person]).await?;
    let name = people.first().map(|it| it.name().to_owned()).ok_or(Error::Spent)?;
    let licenses = store::of_person(scope, person).await?;
    let line = |license: &License| Line {
        license: Row::new(license, &people, today),
        is_handed_in: license.is_handed_in(),
    };
    let licenses = licenses.iter().map(line).collect();
    let visit = (Visit::around(&practice, &link.name), link.token.clone());
    Ok(OwnLicenses::new(visit, name, licenses, sent, faults))
}
