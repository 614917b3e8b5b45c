//! The browser that was handed over: what it holds, and how it is known again.

use std::time::Duration;

use chrono::TimeDelta;
use poem::{FromRequest, Request, RequestBody, web::Html, web::cookie::Cookie};

use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        db::{Actor, Scope},
        http::{link, request_name::RequestName},
        keys::{self, Key, KeyId, KeyKind},
        render::Page,
    },
    practices::{self, Practice, Visit},
};

/// What the key of a browser is for, and what a turn in it is for.
pub const DEVICE: &str = "kiosk:device";
pub const TURN: &str = "kiosk:turn";

/// The names of the cookies that hold them.
const DEVICE_COOKIE: &str = "kiosk";
const TURN_COOKIE: &str = "turn";

/// Then somebody hands it over anew.
pub const DEVICE_LASTS: TimeDelta = TimeDelta::days(30);
/// Nobody stays longer in a day.
pub const TURN_LASTS: TimeDelta = TimeDelta::hours(12);

/// How long a turn lasts from one page to the next where no script says that somebody touches the screen. With
/// one it locks after three minutes.
const UNTOUCHED: Duration = Duration::from_secs(595);

/// A browser that was handed over, with the practice whose it is.
pub struct Device {
    pub scope: Scope,
    pub id: KeyId,
    pub practice: Practice,
    pub name: RequestName,
}

/// Returns the key of this browser, if it was handed over and still is.
pub async fn device(request: &Request) -> Result<Option<(Scope, Key)>> {
    let Some(secret) = held(request, DEVICE_COOKIE) else { return Ok(None) };
    match link::open(Platform::of(request)?, DEVICE, &secret).await {
        Ok(opened) => Ok(Some(opened)),
        Err(Error::Spent) => {
            forget(request, DEVICE_COOKIE)?;
            forget(request, TURN_COOKIE)?;
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// Returns whose turn it is, and by which secret.
pub async fn turn(request: &Request) -> Result<Option<(Key, String)>> {
    let Some(secret) = held(request, TURN_COOKIE) else { return Ok(None) };
    let found = keys::find(Platform::of(request)?, KeyKind::Link, &secret).await?;
    Ok(found.filter(|key| key.is_for(TURN)).map(|key| (key, secret)))
}

/// Lets this browser be known again.
pub fn keep_device(request: &Request, secret: &str) -> Result<()> {
    let lasts = DEVICE_LASTS.to_std().map_err(Error::internal)?;
    keep(request, DEVICE_COOKIE, secret, lasts)
}

/// Somebody is there: the turn goes on.
pub fn keep_turn(request: &Request, secret: &str) -> Result<()> {
    keep(request, TURN_COOKIE, secret, UNTOUCHED)
}

/// The turn is over, and the next person reads in the language of their browser.
pub fn end_turn(request: &Request) -> Result<()> {
    forget(request, TURN_COOKIE)?;
    forget(request, "language")
}

/// The browser is one like any other.
pub fn end(request: &Request) -> Result<()> {
    end_turn(request)?;
    forget(request, DEVICE_COOKIE)
}

fn held(request: &Request, name: &str) -> Option<String> {
    request.cookie().get(name).map(|cookie| cookie.value_str().to_owned())
}

fn keep(request: &Request, name: &str, value: &str, lasts: Duration) -> Result<()> {
    let mut cookie: Cookie = Platform::of(request)?.outward.cookie(name, value);
    cookie.set_max_age(lasts);
    request.cookie().add(cookie);
    Ok(())
}

fn forget(request: &Request, name: &str) -> Result<()> {
    keep(request, name, "", Duration::ZERO)
}

impl Device {
    /// Returns the frame of the page that was asked for.
    pub fn frame(&self) -> Visit {
        Visit::around(&self.practice, &self.name)
    }

    /// Shows a page in the reader's language.
    pub fn page<V: Page>(&self, page: &V) -> Result<Html<String>> {
        self.scope.platform().renderer.page(self.name.language, page)
    }
}

impl<'a> FromRequest<'a> for Device {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> poem::Result<Self> {
        let (scope, key) = device(request).await?.ok_or(Error::Unknown)?;
        let Actor::Link(id) = key.actor else { return Err(Error::Unknown.into()) };
        let practice = practices::here(&scope).await?;
        Ok(Self { scope, id, practice, name: RequestName::of(request)? })
    }
}
