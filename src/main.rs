//! The commands: `serve`, `openapi`, `verify-log`, `demo`.

use std::{
    env,
    io::{self, IsTerminal},
    time::Duration,
};

use anyhow::{Context, bail, ensure};
use muster::{
    app::App,
    demo,
    kernel::{chance::SystemChance, clock::SystemClock},
    platform::{events, mail::Mail},
    router,
};
use poem::{Server, listener::TcpListener};
use tokio::sync::watch;
use tracing_subscriber::{EnvFilter, filter::LevelFilter};

const HELP: &str = "\
Use: model COMMAND

  serve       answer on MUSTER_LISTEN (127.0.0.1:8080)
  demo        open a practice to try things on, and print its keys
  verify-log  recompute each practice's chain of events
  openapi     print the OpenAPI document

The database is MUSTER_DATABASE (sqlite:model.db); a postgres:// address works too.
Files that people hand in are kept in MUSTER_FILES (model.files).
Messages leave by the mail server MUSTER_SMTP_URL (smtps://user:password@mail.example) from the
address MUSTER_MAIL_FROM; without one they wait for somebody to hand them over.";

/// How often to look for what comes round. Reminders are counted in days; an hour is soon enough.
const CHORES_EVERY: Duration = Duration::from_secs(60 * 60);
/// How often to look for work that another process left, or that is to be tried again.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// A little longer than the slowest letter.
const WORK_ENDS_WITHIN: Duration = Duration::from_secs(25);

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let filter = EnvFilter::builder().with_default_directive(LevelFilter::INFO.into());
    // Standard output carries answers alone, so that they can be piped on.
    tracing_subscriber::fmt()
        .with_env_filter(filter.from_env_lossy())
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .init();
    match env::args().nth(1).as_deref() {
        Some("serve") => serve().await,
        Some("demo") => open_demo().await,
        Some("verify-log") => verify_log().await,
        Some("openapi") => {
            println!("{:#}", router::document());
            Ok(())
        }
        Some("help") | None => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}

async fn serve() -> anyhow::Result<()> {
    let app = open().await?;
    let (stop, stopping) = watch::channel(false);
    let chores = tokio::spawn(chores(app.clone()));
    let worker = tokio::spawn(work(app.clone(), stopping));
    let listen = setting("MUSTER_LISTEN", "127.0.0.1:8080");
    tracing::info!("listening on http://{listen}");
    let stopped = async {
        tokio::signal::ctrl_c().await.ok();
    };
    let grace = Some(Duration::from_secs(10));
    Server::new(TcpListener::bind(listen))
        .run_with_graceful_shutdown(app.endpoint(), stopped, grace)
        .await?;
    chores.abort();
    stop.send(true).ok();
    // What takes longer is found by its claim, and done after the next start.
    tokio::time::timeout(WORK_ENDS_WITHIN, worker).await.ok();
    Ok(())
}

async fn chores(app: App) {
    let mut hourly = tokio::time::interval(CHORES_EVERY);
    loop {
        hourly.tick().await;
        if let Err(error) = app.do_chores().await {
            tracing::error!(%error, "chores failed; they will be tried again");
        }
    }
}

/// Ends between two rounds: a letter that the mail server has taken must be marked as sent.
async fn work(app: App, mut stopping: watch::Receiver<bool>) {
    while !*stopping.borrow() {
        if let Err(error) = app.do_work().await {
            tracing::error!(%error, "background work failed; it will be tried again");
        }
        tokio::select! {
            () = app.wait_for_work(LOOK_EVERY) => {}
            _ = stopping.changed() => break,
        }
    }
}

async fn open_demo() -> anyhow::Result<()> {
    let demo = demo::open(&open().await?).await?;
    println!("practice  {}\nperson    {}", demo.scope.practice_id(), demo.person);
    println!("API key   {}\nsession   {}", demo.api_key, demo.session);
    Ok(())
}

async fn verify_log() -> anyhow::Result<()> {
    for scope in open().await?.scopes().await? {
        let practice = scope.practice_id();
        let (events, head) = events::verify(&scope).await.context(practice.to_string())?;
        println!("{practice}  {events} events  {head}");
    }
    Ok(())
}

async fn open() -> anyhow::Result<App> {
    let database = setting("MUSTER_DATABASE", "sqlite:model.db");
    let files = setting("MUSTER_FILES", "model.files");
    let app = App::open(&database, files, SystemClock, SystemChance).await?;
    Ok(app.with_mail(mail()?))
}

/// Without a mail server, messages wait for a hand.
fn mail() -> anyhow::Result<Mail> {
    let server = setting("MUSTER_SMTP_URL", "");
    if server.is_empty() {
        return Ok(Mail::none());
    }
    let from = setting("MUSTER_MAIL_FROM", "");
    ensure!(!from.is_empty(), "MUSTER_MAIL_FROM says which address letters come from");
    Mail::smtp(&server, &from)
}

#[expect(clippy::disallowed_methods, reason = "the one reader of the environment")]
fn setting(name: &str, usual: &str) -> String {
    env::var(name).unwrap_or_else(|_| usual.to_owned())
}
