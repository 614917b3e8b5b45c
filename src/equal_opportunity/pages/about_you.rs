//! What somebody likes to say of themselves, by the link of their application.

use poem::{Response, handler, web::Html};
use serde::Serialize;

use crate::{
    applications::{self, StatusPage},
    equal_opportunity::{
        actions,
        category::{CategoryRace, CategorySex, Said},
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
    sexes: Vec<Choice>,
    races: Vec<Choice>,
    /// Whether they said something before, or that they would rather not.
    has_said: bool,
}

#[derive(Serialize)]
struct Choice {
    word: &'static str,
    is_chosen: bool,
}

impl AboutYou {
    fn new(visit: Visit, token: String, said: Option<Said>) -> Self {
        let of = said.unwrap_or_default();
        let sex = |sex: &CategorySex| Choice { word: sex.word(), is_chosen: of.sex == Some(*sex) };
        let race =
            |race: &CategoryRace| Choice { word: race.word(), is_chosen: of.race == Some(*race) };
        Self {
            visit,
            token,
            sexes: CategorySex::ALL.iter().map(sex).collect(),
            races: CategoryRace::ALL.iter().map(race).collect(),
            has_said: said.is_some(),
        }
    }
}

impl Page for AboutYou {
    const TEMPLATE: &'static str = "equal_opportunity/about_you";

    fn samples() -> Vec<Self> {
        let said = Said { sex: Some(CategorySex::Female), race: Some(CategoryRace::Asian) };
        let page = |said| Self::new(Visit::sample(), "link_0000".to_owned(), said);
        vec![page(None), page(Some(Said::default())), page(Some(said))]
    }
}

#[handler]
pub async fn view(link: Link<StatusPage>) -> Result<Html<String>> {
    // Who only sent an application again says nothing of it.
    let id = link.subject.parse().map_err(|_| Error::Spent)?;
    store::setting(&link.scope).await?.ok_or(Error::Spent)?;
    let said = store::said_by(&link.scope, id).await?;
    let visit = Visit::of(&link.scope, &link.name).await?;
    link.page(&AboutYou::new(visit, link.token.clone(), said))
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
