//! `muster serve`: answer until told to stop.

use std::{io, net::TcpListener, time::Duration};

use anyhow::{Context, bail};
use poem::{Server, listener::TcpAcceptor};
use tokio::sync::watch;

use super::{answer, open};
use crate::{
    app::App,
    config::Config,
    platform::{heartbeat, home::Lock},
};

/// How often to do what nobody announces: close sittings, remind, forget.
const CHORES_EVERY: Duration = Duration::from_secs(5);
/// How often to look for work that another process may have left.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// What takes longer is found by its claim, and done after the next start.
const WORK_ENDS_WITHIN: Duration = Duration::from_secs(25);
/// How long requests that are being answered may take to end.
const DRAIN: Duration = Duration::from_secs(20);

pub async fn run(config: &Config) -> anyhow::Result<()> {
    let listener = bind(config)?;
    let app = open(config).await?;
    let _lock = lock(&app, config)?;
    let told = match app.set_up_link().await? {
        Some(link) => format!("Muster is ready. Set it up here:\n{link}\n"),
        None => format!("Muster answers on {}\n", app.platform.outward.own_url),
    };
    answer(&told)?;
    serve(app, listener).await
}

/// SQLite has one server; on PostgreSQL several may share a folder.
fn lock(app: &App, config: &Config) -> anyhow::Result<Option<Lock>> {
    config.database().starts_with("sqlite:").then(|| app.home.lock()).transpose()
}

/// Takes the port before anything else is touched.
pub(super) fn bind(config: &Config) -> anyhow::Result<TcpListener> {
    let listen = config.listen()?;
    if !listen.is_loopback() && !config.is_behind_proxy() {
        bail!(
            "{listen} can be reached from other machines without encryption; put a proxy with TLS in front and set MUSTER_BEHIND_PROXY=yes, or listen on 127.0.0.1"
        );
    }
    TcpListener::bind((listen.host.as_str(), listen.port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => {
            anyhow::anyhow!("{listen} is taken by another program; stop it, or choose another port with --listen")
        }
        _ => anyhow::Error::new(error).context(format!("cannot listen on {listen}")),
    })
}

/// Answers on that port until Ctrl-C or SIGTERM, then lets what is being answered end.
pub(super) async fn serve(app: App, listener: TcpListener) -> anyhow::Result<()> {
    listener.set_nonblocking(true).context("cannot listen")?;
    let acceptor = TcpAcceptor::from_std(listener).context("cannot listen")?;
    let (stop, stopping) = watch::channel(false);
    let chores = tokio::spawn(chores(app.clone()));
    let heartbeat = tokio::spawn(beat(app.clone()));
    let worker = tokio::spawn(work(app.clone(), stopping));
    Server::new_with_acceptor(acceptor)
        .run_with_graceful_shutdown(app.endpoint(), stopped(), Some(DRAIN))
        .await
        .context("the server stopped")?;
    chores.abort();
    heartbeat.abort();
    let _ = stop.send(true);
    let _ = tokio::time::timeout(WORK_ENDS_WITHIN, worker).await;
    Ok(())
}

async fn chores(app: App) {
    let mut rounds = tokio::time::interval(CHORES_EVERY);
    loop {
        rounds.tick().await;
        if let Err(error) = app.do_chores().await {
            tracing::error!(%error, "chores failed; they will be tried again");
        }
        if let Err(error) = app.back_up_daily().await {
            tracing::error!("no backup was made; it will be tried again: {error:#}");
        }
    }
}

/// On its own, so that nothing else holds it up. What went wrong is noted where it is shown.
async fn beat(app: App) {
    let mut rounds = tokio::time::interval(heartbeat::EVERY);
    loop {
        rounds.tick().await;
        app.beat().await.ok();
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

/// Ends when somebody presses Ctrl-C, or the machine asks the server to stop.
async fn stopped() {
    let interrupted = async { tokio::signal::ctrl_c().await.ok() };
    tokio::select! {
        _ = interrupted => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};

    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => drop(terminated.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
