//! `muster api-key create`: a key for a program, shown this once.

use std::io::{self, Write};

use anyhow::{Context, bail};
use chrono::TimeDelta;
use clap::Subcommand;
use serde_json::json;

use super::{answer, open, scope};
use crate::{
    auth,
    config::Config,
    error::Error,
    platform::{db::Tx, keys::Issued},
    rooms::ROOMS,
};

#[derive(Subcommand)]
pub enum ApiKey {
    /// Make an API key that acts for a user, and print it. It is shown this once.
    Create {
        /// The user for whom it acts: it can never do more than they may.
        #[arg(long, value_name = "EMAIL")]
        user: String,
        /// What to call it in the list of keys.
        #[arg(long, default_value = "command line")]
        name: String,
        /// What it may do: scopes with commas between them, or read, or all. decisions:write must
        /// be named.
        #[arg(long, default_value = "all")]
        scopes: String,
        /// After how many days it opens nothing any more; without it, never.
        #[arg(long)]
        days: Option<u16>,
        /// Print the key and what its callbacks are signed with as JSON.
        #[arg(long)]
        json: bool,
        /// The practice, if there are several: the last part of its careers address.
        #[arg(long, value_name = "NAME")]
        practice: Option<String>,
    },
}

impl ApiKey {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let Self::Create { user, name, scopes, days, json, practice } = self;
        let app = open(config).await?;
        let scope = scope(&app, practice.as_deref()).await?;
        let email = user.parse().ok().with_context(|| format!("“{user}” is no e-mail address"))?;
        let name = name.parse().ok().context("--name: write up to 60 characters")?;
        let expires_at = days.map(|days| app.platform.clock.now() + TimeDelta::days(days.into()));
        let make = async |tx: &mut Tx| {
            let user = auth::user_with(tx, &email).await?.ok_or(Error::Missing("user"))?;
            let held: Vec<_> = ROOMS.scopes(user.role).collect();
            let Some(scopes) = chosen(&held, &scopes) else { return Ok(Err(held)) };
            Ok(Ok(auth::create_key(tx, user.id, name, &scopes, expires_at).await?))
        };
        match scope.write(make).await? {
            Ok(key) => show(&key, json),
            Err(held) => bail!("--scopes: this user may grant {}", held.join(", ")),
        }
    }
}

/// Without `--json` the answer is the key alone, so that `$(…)` takes it. What signs callbacks is
/// told beside it.
fn show(made: &Issued, json: bool) -> anyhow::Result<()> {
    let callback = made.callback_secret.as_deref().unwrap_or_default();
    if json {
        let told = json!({ "api_key": made.secret, "callback_secret": callback });
        return answer(&format!("{told:#}\n"));
    }
    // Standard error may be closed: then there is nobody to tell.
    let _ = writeln!(io::stderr(), "Callbacks to this key are signed with {callback}");
    answer(&format!("{}\n", made.secret))
}

/// Returns the scopes that were asked for, unless one of them is not held.
fn chosen(held: &[&'static str], asked: &str) -> Option<Vec<&'static str>> {
    let usual = held.iter().copied().filter(|scope| *scope != "decisions:write");
    match asked {
        "all" => Some(usual.collect()),
        "read" => Some(usual.filter(|scope| scope.ends_with(":read")).collect()),
        named => {
            let mut chosen = vec![];
            for name in named.split(',').map(str::trim) {
                match name {
                    // What is named beside it comes on top.
                    "all" | "read" => chosen.extend(self::chosen(held, name)?),
                    name => chosen.push(held.iter().copied().find(|scope| *scope == name)?),
                }
            }
            chosen.sort_unstable();
            chosen.dedup();
            Some(chosen)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_is_never_granted_by_all() {
        let held = ["jobs:read", "jobs:write", "decisions:write"];
        assert_eq!(chosen(&held, "all"), Some(vec!["jobs:read", "jobs:write"]));
        assert_eq!(chosen(&held, "read"), Some(vec!["jobs:read"]));
        assert_eq!(chosen(&held, "decisions:write"), Some(vec!["decisions:write"]));
        assert_eq!(chosen(&held, "jobs:read, users:write"), None);
    }

    #[test]
    fn what_is_named_beside_all_comes_on_top() {
        let held = ["jobs:read", "jobs:write", "decisions:write"];
        let all = Some(vec!["decisions:write", "jobs:read", "jobs:write"]);
        assert_eq!(chosen(&held, "all,decisions:write"), all);
        assert_eq!(chosen(&held, "read, jobs:read"), Some(vec!["jobs:read"]));
        assert_eq!(chosen(&held, "all,users:write"), None);
    }
}
