//! `muster demo`: a practice of made-up people to look round.

use anyhow::{bail, ensure};
use clap::Args;
use serde_json::json;

use super::{answer, open, ports::Ports, serve};
use crate::{config::Config, demo, practices};

#[derive(Args)]
pub struct Demo {
    /// The same number tells the same story. Keys and passwords are drawn afresh each time.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Print what was made as JSON.
    #[arg(long)]
    json: bool,
    /// Make it, print it, and stop instead of answering.
    #[arg(long)]
    exit: bool,
}

impl Demo {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        ensure!(
            config.own_domain()?.is_none(),
            "a demo shows its password to whoever opens it, and is served under no domain: leave MUSTER_DOMAIN out"
        );
        let ports = if self.exit { None } else { Some(Ports::plain(config)?) };
        let app = open(config).await?;
        let _lock = app.home.lock()?;
        if !practices::all(&app.platform.db).await?.is_empty() {
            bail!("{} is not empty; choose another folder with --data", app.home.path().display());
        }
        let made = demo::play(&app.platform, self.seed).await?;
        let outward = &app.platform.outward;
        let urls = json!({
            "sign_in": outward.url(None, "/sign-in"),
            "careers": outward.url(None, &format!("/careers/{}", made.slug)),
            "api": outward.url(None, "/api/v1"),
            "docs": outward.url(None, "/api/docs"),
        });
        if self.json {
            let told = json!({
                "practice": made.practice,
                "counts": made.counts,
                "urls": urls,
                "api_key": made.api_key,
                "sign_in": { "email": made.email, "password": made.password },
            });
            answer(&format!("{told:#}\n"))?;
        } else {
            answer(&format!(
                "The demo practice is ready.\n  sign in   {}\n  e-mail    {}\n  password  {}\n  careers   {}\n  API key   {} (reads everything)\n",
                urls["sign_in"].as_str().unwrap_or_default(),
                made.email,
                made.password,
                urls["careers"].as_str().unwrap_or_default(),
                made.api_key,
            ))?;
        }
        match ports {
            Some(ports) => serve::serve(app, ports).await,
            None => Ok(()),
        }
    }
}
