//! The link by which a holder adds and renews licenses on their phone, as somebody of the office hands it over.

use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    error::{Error, Result},
    licenses::{TAB, WriteLicenses, own},
    people::{self, PersonId},
    platform::{
        db::Tx,
        http::form::{Press, Submitted},
        render::Page,
    },
    practices::{self, Frame, Handed},
};

#[derive(Serialize)]
pub struct OwnLink {
    frame: Frame,
    name: String,
    link: Handed,
    may_reach: bool,
}

impl Page for OwnLink {
    const TEMPLATE: &'static str = "licenses/own_link";

    fn samples() -> Vec<Self> {
        let page = |link, may_reach| Self {
            frame: Frame::sample(TAB),
            name: "Rosa O'Brien-Núñez".to_owned(),
            link,
            may_reach,
        };
        Handed::samples().into_iter().map(|link| page(link, true)).collect()
    }
}

#[handler]
pub async fn submit(
    form: Submitted<WriteLicenses, Press>,
    Path(id): Path<PersonId>,
) -> Result<Html<String>> {
    let session = form.session;
    let scope = &session.scope;
    let person = people::find(scope, id).await?.ok_or(Error::Missing("person"))?;
    let secret = scope.write(async |tx: &mut Tx| own::make_link(tx, id).await).await?;
    let practice = practices::here(scope).await?;
    session.page(&OwnLink {
        name: person.name().to_owned(),
        link: Handed::new(scope.platform(), &practice, &own::path(&secret)),
        may_reach: false,
        frame: Frame::around(&session, TAB, &practice).await?,
    })
}
