//! `muster user …`: let somebody in. Passwords are never arguments: a link is printed, by which the
//! user chooses one.

use clap::{Args, Subcommand};

use super::{answer, open, practice::told, scope};
use crate::{
    auth::{self, NewUser},
    config::Config,
    error::Error,
    kernel::fault::{Fault, Reason},
    platform::{db::Tx, keys::Role},
};

#[derive(Subcommand)]
pub enum User {
    /// Add a user, and print the link by which they choose a password. It is valid for 24 hours, and begins with the
    /// practice's address; without one, give the same --listen as to the server.
    Add {
        #[command(flatten)]
        who: Who,
        /// Their name.
        #[arg(long)]
        name: String,
        /// owner, manager, reviewer or viewer.
        #[arg(long, default_value = "manager")]
        role: String,
    },
    /// Print a link by which a user chooses a new password. It is valid for 24 hours.
    ResetPassword {
        #[command(flatten)]
        who: Who,
    },
}

#[derive(Args)]
pub struct Who {
    /// Their e-mail address, with which they sign in.
    #[arg(long)]
    email: String,
    /// The practice, if there are several: the last part of its careers address.
    #[arg(long, value_name = "NAME")]
    practice: Option<String>,
}

impl User {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let app = open(config).await?;
        let who = match self {
            Self::ResetPassword { who } => who,
            Self::Add { who, name, role } => {
                let scope = scope(&app, who.practice.as_deref()).await?;
                let wrong = |path: &str| {
                    let path = path.to_owned();
                    move |why: Reason| Error::Invalid(vec![Fault::new(path, why)])
                };
                let new = || -> Result<NewUser, Error> {
                    Ok(NewUser {
                        name: name.parse().map_err(wrong("name"))?,
                        email: who.email.parse().map_err(wrong("email"))?,
                        role: role.parse::<Role>().map_err(wrong("role"))?,
                    })
                };
                let new = new().map_err(|error| told(&app.platform, &error))?;
                let add = async |tx: &mut Tx| auth::add_user(tx, new).await;
                scope.write(add).await.map_err(|error| told(&app.platform, &error))?;
                who
            }
        };
        let scope = scope(&app, who.practice.as_deref()).await?;
        answer(&format!("{}\n", app.password_link(&scope, &who.email).await?))
    }
}
