//! `muster serve`: answer until told to stop.

use std::{io, net::TcpListener, time::Duration};

use anyhow::{Context, bail};
use poem::{EndpointExt, Server, listener::TcpAcceptor};
use tokio::sync::watch;

use super::{answer, open};
use crate::{
    app::App,
    config::Config,
    platform::{
        connections::{Connections, Limited},
        home::Lock,
    },
};

/// How often to look for work that another process may have left.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// What takes longer is found by its claim, and done after the next start.
const WORK_ENDS_WITHIN: Duration = Duration::from_secs(25);
/// How long requests that are being answered may take to end.
const DRAIN: Duration = Duration::from_secs(20);

pub async fn run(config: &Config) -> anyhow::Result<()> {
    let listener = bind(config)?;
    let app = open(config).await?;
    let lock = lock(&app, config)?;
    if lock.is_some() {
        app.unclaim_work().await.context("work that was begun could not be given back")?;
    }
    tell_quarantined()?;
    app.forget_again().await.context("who was forgotten could not be erased again")?;
    let told = match app.set_up_link().await? {
        Some(link) => format!("Muster is ready. Set it up here:\n{link}\n"),
        None => format!("Muster answers on {}\n", app.platform.outward.own_url),
    };
    answer(&told)?;
    serve(app, listener).await
}

/// Names each item of the bank that is not used because it is faulty. The others are.
fn tell_quarantined() -> anyhow::Result<()> {
    for one in bank::Bank::builtin()?.quarantined() {
        tracing::error!("{one}");
    }
    Ok(())
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
    let door = TcpAcceptor::from_std(listener).context("cannot listen")?;
    let connections = Connections::new(app.platform.outward.is_behind_proxy);
    let acceptor = Limited::new(door, connections.clone());
    let (stop, stopping) = watch::channel(false);
    let rounds = tokio::spawn(app.clone().keep_rounds(stopping.clone()));
    let worker = tokio::spawn(app.clone().keep_working(LOOK_EVERY, stopping));
    Server::new_with_acceptor(acceptor)
        .run_with_graceful_shutdown(app.endpoint().data(connections), stopped(), Some(DRAIN))
        .await
        .context("the server stopped")?;
    let _ = stop.send(true);
    let _ = tokio::time::timeout(WORK_ENDS_WITHIN, async { tokio::join!(rounds, worker) }).await;
    Ok(())
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
