//! What stands around every page: whose practice it is, who reads, and where else one can go.

use std::iter;

use serde::Serialize;

use super::{Contact, Practice, SETTINGS, TODAY, store};
use crate::{
    error::Result,
    kernel::{language::Language, phone::Phone, words::initials},
    platform::{
        db::Scope,
        house::{Navigation, Tab},
        http::{principal::Session, request_name::RequestName},
    },
};

/// The frame of a page at the desk.
#[derive(Clone, Serialize)]
pub struct Frame {
    practice: String,
    is_demo: bool,
    user: String,
    initials: String,
    /// What forms on the page must send back.
    form_token: String,
    navigation: Navigation,
    /// What somebody searches for, on the page of what was found.
    sought: String,
}

impl Frame {
    pub async fn of<P>(session: &Session<P>, here: Tab) -> Result<Self> {
        let practice = store::here(&session.scope).await?;
        Self::around(session, here, &practice).await
    }

    /// Like [`Frame::of`], for who has the practice at hand.
    pub async fn around<P>(session: &Session<P>, here: Tab, practice: &Practice) -> Result<Self> {
        let name = session.reader.name.to_string();
        let may = |tab: &Tab| tab.needs.is_none_or(|rule| session.is_within(rule));
        let tabs = session.scope.platform().rooms.tabs().into_iter().filter(may);
        Ok(Self::new(practice, name, session.form_token.clone(), tabs, here))
    }

    fn new(
        practice: &Practice,
        user: String,
        form_token: String,
        tabs: impl Iterator<Item = Tab>,
        here: Tab,
    ) -> Self {
        Self {
            practice: practice.name().to_owned(),
            is_demo: practice.is_demo(),
            initials: initials(&user),
            user,
            form_token,
            navigation: Navigation::new(tabs, Some(here.word)),
            sought: String::new(),
        }
    }

    /// Keeps in the field above what somebody searches for.
    #[must_use]
    pub fn seeking(self, words: &str) -> Self {
        Self { sought: words.to_owned(), ..self }
    }

    /// An example for the samples of pages.
    pub fn sample(here: Tab) -> Self {
        let others = [TODAY, SETTINGS].into_iter().filter(|tab| tab.word != here.word);
        let tabs = iter::once(here).chain(others);
        Self {
            practice: "Willamette Family Medicine".to_owned(),
            is_demo: here.needs.is_some(),
            user: "Dana Okafor".to_owned(),
            initials: "DO".to_owned(),
            form_token: "token".to_owned(),
            navigation: Navigation::new(tabs, Some(here.word)),
            sought: String::new(),
        }
    }
}

/// The frame of a page at the counter: whose practice it is, and how to read it in another language.
#[derive(Clone, Serialize)]
pub struct Visit {
    practice: String,
    slug: String,
    is_demo: bool,
    /// Where its logo is, if it shows one.
    logo: Option<String>,
    /// How to reach it, as far as it says so.
    reached: Reached,
    /// Each language, and where to go to read this page in it.
    languages: Vec<Tongue>,
}

/// How to reach a practice, as pages show it.
#[derive(Clone, Default, Serialize)]
struct Reached {
    /// Whether there is anything to show.
    is_known: bool,
    phone: Option<String>,
    /// What a phone dials.
    dial: Option<String>,
    address: Option<String>,
    website: Option<String>,
    website_plain: Option<String>,
}

impl Reached {
    fn of(practice: &Practice) -> Self {
        let Contact { phone, website, .. } = &practice.contact;
        let address = practice.address();
        Self {
            is_known: phone.is_some() || website.is_some() || address.is_some(),
            phone: phone.as_ref().map(Phone::to_string),
            dial: phone.as_ref().map(Phone::e164),
            address,
            website: website.as_ref().map(|website| website.as_str().to_owned()),
            website_plain: website.as_ref().map(|website| website.plain().to_owned()),
        }
    }
}

#[derive(Clone, Serialize)]
struct Tongue {
    word: &'static str,
    path: String,
    is_here: bool,
}

impl Visit {
    pub async fn of(scope: &Scope, name: &RequestName) -> Result<Self> {
        Ok(Self::around(&store::here(scope).await?, name))
    }

    pub fn around(practice: &Practice, name: &RequestName) -> Self {
        let visit = Self::new(
            practice.name(),
            &practice.slug,
            practice.is_demo(),
            &name.path,
            name.language,
        );
        Self { reached: Reached::of(practice), logo: practice.logo_path(), ..visit }
    }

    fn new(practice: &str, slug: &str, is_demo: bool, here: &str, language: Language) -> Self {
        let tongue = |&one: &Language| {
            let mut back = form_urlencoded::Serializer::new(String::new());
            let back = back.append_pair("to", here).finish();
            Tongue {
                word: one.word(),
                path: format!("/language/{one}?{back}"),
                is_here: one == language,
            }
        };
        Self {
            practice: practice.to_owned(),
            slug: slug.to_owned(),
            is_demo,
            logo: None,
            reached: Reached::default(),
            languages: Language::ALL.iter().map(tongue).collect(),
        }
    }

    /// An example for the samples of pages.
    pub fn sample() -> Self {
        let name = "Willamette Family Medicine";
        let visit = Self::new(name, "willamette", true, "/careers/willamette", Language::English);
        let reached = Reached {
            is_known: true,
            phone: Some("503 555 0100".to_owned()),
            dial: Some("+15035550100".to_owned()),
            address: Some("412 Beaver Dam Road, Salem, OR 97301".to_owned()),
            website: Some("https://willamette.example/".to_owned()),
            website_plain: Some("willamette.example".to_owned()),
        };
        Self { reached, logo: Some("/careers/willamette/logo/5c0f".to_owned()), ..visit }
    }
}
