//! Who did something, by the name that people of the practice know them by.

use crate::{
    error::Result,
    kernel::{fault::Args, language::Language},
    platform::{
        http::principal::Session,
        i18n::Locales,
        keys::{self, User},
    },
};

/// The users of a practice, also those who have left.
pub struct Names<'a> {
    locales: &'a Locales,
    language: Language,
    users: Vec<User>,
}

impl<'a> Names<'a> {
    pub async fn of<P>(session: &'a Session<P>) -> Result<Self> {
        let users = keys::users(&session.scope).await?;
        let locales = &*session.scope.platform().locales;
        Ok(Self { locales, language: session.language, users })
    }

    /// Returns the name of a user, and of anybody else what they are: a program, the candidate, Muster.
    pub fn say(&self, actor: &str) -> String {
        let user = self.users.iter().find(|user| user.id.to_string() == actor);
        user.map(|user| user.name.to_string()).unwrap_or_else(|| {
            let word = actor.split('_').next().unwrap_or_default();
            let said = self.locales.say(self.language, &format!("actor-{word}"), &Args::new());
            said.unwrap_or_else(|_| actor.to_owned())
        })
    }
}
