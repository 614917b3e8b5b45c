//! What somebody likes to say of themselves, by the link of their application.

use poem::{Response, handler, web::Html};
use serde::Serialize;

use crate::{
    applications::{self, StatusPage},
    equal_opportunity::{
        actions,
        category::{CategoryRace, CategorySex},
        input::AboutYouIn,
        store, ways,
    },
    error::{Error, Result},
    platform::{
        db::Tx,
        http::link::{Link, Sent},
        outward::see_other,
        render::Page,
    },
    practices::Visit,
};

#[derive(Serialize)]
pub struct AboutYou {
    visit: Visit,
    token: String,
    sexes: Vec<&'static str>,
    races: Vec<&'static str>,
    /// Whether they said something before, or that they would rather not. What it was is never shown: this
    /// link lies in letters that the office can read.
    has_said: bool,
}

impl AboutYou {
    fn new(visit: Visit, token: String, has_said: bool) -> Self {
        let sexes = CategorySex::ALL.iter().map(|sex| sex.word()).collect();
        let races = CategoryRace::ALL.iter().map(|race| race.word()).collect();
        Self { visit, token, sexes, races, has_said }
    }
}

impl Page for AboutYou {
    const TEMPLATE: &'static str = "equal_opportunity/about_you";

    fn samples() -> Vec<Self> {
        let page = |has_said| Self::new(Visit::sample(), "link_0000".to_owned(), has_said);
        vec![page(false), page(true)]
    }
}

#[handler]
pub async fn view(link: Link<StatusPage>) -> Result<Html<String>> {
    // Who only sent an application again says nothing of it.
    let id = link.subject.parse().map_err(|_| Error::Spent)?;
    store::setting(&link.scope).await?.ok_or(Error::Spent)?;
    let has_said = store::has_said(&link.scope, id).await?;
    let visit = Visit::of(&link.scope, &link.name).await?;
    link.page(&AboutYou::new(visit, link.token.clone(), has_said))
}

/// The button of the status page leads here with nothing, and on to the questions.
#[handler]
pub async fn submit(sent: Sent<StatusPage, AboutYouIn>) -> Result<Response> {
    let Sent { link, fields } = sent;
    let id = applications::go_on(&link).await?;
    let status = format!("/status/{}", link.token);
    match fields.check()? {
        Some(said) => {
            link.scope.write(async |tx: &mut Tx| actions::say(tx, id, said).await).await?;
            Ok(see_other(&status))
        }
        None => Ok(see_other(&format!("{status}/{}", ways::ADDRESS))),
    }
}
