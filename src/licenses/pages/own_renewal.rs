//! What a holder hands in for a license that they have: a picture of the new card, or of the receipt.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;
use validator::Validate;

use super::{
    Row,
    own::{back, fresh_form, keep},
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Fault, field::Field},
    licenses::{
        LicenseId, LookOutcome,
        own::{self, Own, Picture},
        store,
    },
    people,
    platform::{
        db::Tx,
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
pub struct OwnRenewal {
    visit: Visit,
    token: String,
    license: Row,
    shows: FormField,
    choices: &'static [&'static str],
    file: FormField,
    /// Names this one form, so that it counts once however often it is sent.
    form: String,
    faults: Vec<Fault>,
}

crate::words! {
    /// What a picture shows.
    pub enum PictureOf {
        Card = "card",
        Receipt = "receipt",
    }
}

/// A picture, and of what.
#[derive(Clone, Default, Validate)]
pub struct RenewalIn {
    #[validate(nested)]
    shows: Field<PictureOf>,
    #[validate(nested)]
    file: Field<File>,
    form: String,
}

impl Form for RenewalIn {
    const INPUTS: &'static [&'static str] = &["shows", "file"];

    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            shows: pairs.field("shows"),
            file: pairs.file("file").unwrap_or_default(),
            form: pairs.all("form").pop().unwrap_or_default(),
        }
    }
}

impl OwnRenewal {
    fn new(
        (visit, token): (Visit, String),
        license: Row,
        sent: &RenewalIn,
        faults: Vec<Fault>,
    ) -> Self {
        Self {
            visit,
            token,
            license,
            shows: FormField::new("shows", &sent.shows, &faults),
            choices: PictureOf::WORDS,
            file: FormField::new("file", &sent.file, &faults),
            form: sent.form.clone(),
            faults,
        }
    }
}

impl Page for OwnRenewal {
    const TEMPLATE: &'static str = "licenses/own_renewal";

    fn samples() -> Vec<Self> {
        let page = |faults| {
            let visit = (Visit::sample(), "token".to_owned());
            Self::new(visit, Row::sample("good"), &RenewalIn::default(), faults)
        };
        let wrong = Fault::at_each([&["form"], RenewalIn::INPUTS].concat(), "value.missing");
        vec![page(vec![]), page(wrong)]
    }
}

type Which = Path<(String, LicenseId)>;

#[handler]
pub async fn view(link: Link<Own>, Path((_, id)): Which) -> Result<Html<String>> {
    let empty = RenewalIn { form: fresh_form(&link.scope), ..RenewalIn::default() };
    link.page(&fill(&link, id, &empty, vec![]).await?)
}

#[handler]
pub async fn submit(sent: Sent<Own, RenewalIn>, Path((_, id)): Which) -> Result<Response> {
    let Sent { link, fields: sent } = sent;
    match hand_in(&link, id, sent.clone()).await {
        Ok(()) => Ok(back(&link)),
        Err(error) => {
            let (status, faults) = faults_to_show::<RenewalIn>(error)?;
            let faults = Fault::also_again(faults, "file", Some(&sent.file));
            let page = fill(&link, id, &sent, faults).await?;
            Ok(link.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn hand_in(link: &Link<Own>, id: LicenseId, sent: RenewalIn) -> Result<()> {
    let person = own::whose(link)?;
    sent.validate()?;
    let shows = match sent.shows.checked()? {
        PictureOf::Card => LookOutcome::HandedIn,
        PictureOf::Receipt => LookOutcome::RenewalFiled,
    };
    let file = keep(&link.scope, sent.file.checked()?).await?;
    let picture = Picture { file, shows, form: sent.form };
    link.scope.write(async |tx: &mut Tx| own::hand_in(tx, (person, id), picture).await).await
}

async fn fill(
    link: &Link<Own>,
    id: LicenseId,
    sent: &RenewalIn,
    faults: Vec<Fault>,
) -> Result<OwnRenewal> {
    let (scope, person) = (&link.scope, own::whose(link)?);
    let practice = practices::here(scope).await?;
    let license = store::get(scope, id).await?;
    // Somebody else's is as good as none.
    if license.claim.person_id != person || license.withdrawal.is_some() {
        return Err(Error::Missing("license"));
    }
    let people = people::named(scope, [person]).await?;
    let row = Row::new(&license, &people, practice.today(scope.now()));
    let visit = (Visit::around(&practice, &link.name), link.token.clone());
    Ok(OwnRenewal::new(visit, row, sent, faults))
}
