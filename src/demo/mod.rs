//! A practice of made-up people to look round, told by the same actions as everybody's.

pub mod room;

mod answering;
mod api;
mod applying;
mod calendar;
mod cast;
mod chatting;
mod excluding;
mod interviewing;
mod licensing;
mod offering;
mod offices;
mod pages;
mod removal;
mod ruling;
mod staff;
mod story;

pub use removal::remove;
pub use story::tell;

use serde_json::{Value, json};

use self::calendar::Calendar;
use crate::{
    analytics,
    auth::{self, NewUser, Password},
    error::{Error, Result},
    kernel::{digest::hex, field::Field, randomness::fresh_id},
    people::{self, Particulars, PersonId},
    platform::{
        Platform,
        db::{Actor, PracticeId, Scope, Tx},
        keys::{self, Role, UserId},
    },
    practices::{self, Contact, PracticeIn, Purpose},
};

/// What was made, and the ways in, which are drawn afresh each time.
pub struct Made {
    pub practice: String,
    pub slug: String,
    pub counts: Value,
    pub api_key: String,
    pub email: String,
    pub password: String,
}

/// A practice with one owner and one person: the beginning of every story.
pub struct Opened {
    pub scope: Scope,
    pub slug: String,
    pub owner: UserId,
    pub rosa: PersonId,
}

pub const OWNER: &str = "dana@willamette.example";

/// Plays the demo story into an empty product, as a year that ends now: the same seed, the same story.
pub async fn play(platform: &Platform, seed: u64) -> Result<Made> {
    let calendar = Calendar::a_year_before(platform);
    let Opened { scope, slug, owner, .. } = open(&calendar.platform).await?;
    let told = story::tell_through(&calendar, scope.practice_id(), seed).await?;
    let scope = system(platform, scope.practice_id());
    let contact = Contact {
        street: Some("412 Beaver Dam Road".parse().map_err(Error::internal)?),
        zip: Some("97301".parse().map_err(Error::internal)?),
        phone: Some("503 555 0100".parse().map_err(Error::internal)?),
        website: Some("willamette.example".parse().map_err(Error::internal)?),
    };
    let said = practices::here(&scope).await?.particulars;
    scope.write(async |tx: &mut Tx| practices::change(tx, said, contact).await).await?;
    offices::add(&scope).await?;
    let secret: String = hex(&platform.randomness.bytes()).chars().take(20).collect();
    let hashed = Password::tried(&secret).hash().await?;
    let held = platform.rooms.scopes(Role::Owner);
    let read: Vec<_> = held.filter(|scope| scope.ends_with(":read")).collect();
    let name = "demo".parse().map_err(Error::internal)?;
    let key = scope
        .write(async |tx: &mut Tx| {
            auth::choose_password(tx, owner, None, hashed).await?;
            auth::create_key(tx, owner, name, &read, None).await
        })
        .await?;
    analytics::catch_up(&scope).await?;
    Ok(Made {
        practice: scope.practice_id().to_string(),
        slug,
        counts: json!({
            "jobs": told.jobs,
            "candidates": told.candidates,
            "applications": told.applications,
            "invitations": told.invitations,
            "sittings": told.sittings,
            "screenings": told.screenings,
            "interviews": told.interviews,
            "offers": told.offers,
            "staff": told.staff,
            "onboardings": told.onboardings,
            "checked": told.checked,
            "licenses": told.licenses,
            "verifications": told.verifications,
        }),
        api_key: key.secret,
        email: OWNER.to_owned(),
        password: secret,
    })
}

/// Opens the practice of the standing cast: Willamette Family Medicine, in Oregon.
pub async fn open(platform: &Platform) -> Result<Opened> {
    let id: PracticeId = fresh_id(platform.clock.now(), &*platform.randomness);
    let scope = system(platform, id);
    let particulars = PracticeIn {
        name: Field::read("Willamette Family Medicine"),
        state: Field::read("OR"),
        city: Field::read("Salem"),
        zone: Field::read("pacific"),
        head_count: Field::read("26"),
    };
    let particulars = particulars.check()?;
    let rosa = Particulars::named("Rosa O'Brien-Núñez".parse().map_err(Error::internal)?);
    let dana = NewUser {
        name: "Dana Okafor".parse().map_err(Error::internal)?,
        email: OWNER.parse().map_err(Error::internal)?,
        role: Role::Owner,
    };
    let (slug, owner, rosa) = scope
        .write(async |tx: &mut Tx| {
            let practice = practices::open(tx, particulars, Purpose::Demo).await?;
            let owner = auth::add_user(tx, dana).await?;
            Ok((practice.slug, owner, people::add(tx, rosa).await?.id))
        })
        .await?;
    Ok(Opened { scope, slug, owner, rosa })
}

#[expect(clippy::disallowed_methods, reason = "the product itself tells this story")]
fn system(platform: &Platform, practice: PracticeId) -> Scope {
    Scope::new(platform, practice, Actor::System)
}

/// Returns the practice as its owner finds it, for what is nobody else's to do.
#[expect(clippy::disallowed_methods, reason = "the owner of the story does this")]
async fn as_owner(scope: &Scope) -> Result<(Scope, UserId)> {
    let owner = keys::users(scope).await?.into_iter().find(|user| user.role == Role::Owner);
    let id = owner.ok_or(Error::Missing("user"))?.id;
    let actor = Actor::User { id, via: scope.fresh_id() };
    Ok((Scope::new(scope.platform(), scope.practice_id(), actor), id))
}

/// Opens a session and an API key that may do all that the owner may.
pub async fn ways_in(scope: &Scope, owner: UserId) -> Result<(String, String)> {
    let everything: Vec<_> = scope.platform().rooms.scopes(Role::Owner).collect();
    scope
        .write(async |tx: &mut Tx| {
            let key = keys::make_api_key(tx, Some(owner), None, &everything, None).await?;
            Ok((key.secret, keys::open_session(tx, owner).await?.secret))
        })
        .await
}
