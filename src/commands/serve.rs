//! `muster serve`: answer until told to stop.

use std::{io, net::TcpListener, time::Duration};

use anyhow::{Context, bail};
use poem::{Server, listener::TcpAcceptor};

use super::{answer, open};
use crate::{app::App, config::Config};

/// How often to look for background work that nobody announced.
const WORK_EVERY: Duration = Duration::from_secs(5);
/// How long requests that are being answered may take to end.
const DRAIN: Duration = Duration::from_secs(20);

pub async fn run(config: &Config) -> anyhow::Result<()> {
    let listener = bind(config)?;
    let app = open(config).await?;
    let _lock = app.home.lock()?;
    let told = match app.set_up_link().await? {
        Some(link) => format!("Muster is ready. Set it up here:\n{link}\n"),
        None => format!("Muster answers on {}\n", app.platform.outward.own_url),
    };
    answer(&told)?;
    serve(app, listener).await
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
    let worker = tokio::spawn(work(app.clone()));
    Server::new_with_acceptor(acceptor)
        .run_with_graceful_shutdown(app.endpoint(), stopped(), Some(DRAIN))
        .await
        .context("the server stopped")?;
    worker.abort();
    Ok(())
}

async fn work(app: App) {
    let mut rounds = tokio::time::interval(WORK_EVERY);
    loop {
        rounds.tick().await;
        if let Err(error) = app.work().await {
            tracing::error!(%error, "background work failed; it will be tried again");
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
