//! `muster serve`: answer until told to stop.

use std::{net::TcpListener, sync::Arc, time::Duration};

use anyhow::{Context, bail};
use clap::Args;
use poem::{EndpointExt, Server, listener::TcpAcceptor};
use tokio::sync::watch;

use super::{answer, open, ports::Ports};
use crate::{
    app::App,
    config::{Config, Options, OwnDomain},
    kernel::clock::SystemClock,
    platform::{
        certificates::{Authority, Door, Own},
        connections::{Connections, Limited},
        db::Tx,
        home::Lock,
    },
    practices,
};

#[derive(Args, Default)]
pub struct Serve {
    /// A domain that leads to this server, like office.example.com. Its certificate is fetched and renewed; ports 443 and
    /// 80 must be free and be let in.
    #[arg(long, value_name = "NAME")]
    domain: Option<String>,
    /// You agree to the terms of service of the certificate authority (Let’s Encrypt, unless MUSTER_CA_DIRECTORY
    /// names another).
    #[arg(long)]
    agree_to_terms: bool,
    /// An e-mail address that the certificate authority may write to.
    #[arg(long, value_name = "EMAIL")]
    contact: Option<String>,
}

impl Serve {
    /// Says what these options set.
    pub fn add_to(&self, options: &mut Options) {
        options.domain.clone_from(&self.domain);
        options.ca_contact.clone_from(&self.contact);
        options.agrees_to_terms = self.agree_to_terms;
    }
}

/// How often to look for work that another process may have left.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// What takes longer is found by its claim, and done after the next start.
const WORK_ENDS_WITHIN: Duration = Duration::from_secs(25);
/// How long requests that are being answered may take to end.
const DRAIN: Duration = Duration::from_secs(20);

pub async fn run(config: &Config) -> anyhow::Result<()> {
    let domain = domain(config)?;
    let ports = Ports::take(config)?;
    let mut app = open(config).await?;
    let lock = lock(&app, config)?;
    if lock.is_some() {
        app.unclaim_work().await.context("work that was begun could not be given back")?;
    }
    tell_quarantined()?;
    app.forget_again().await.context("who was forgotten could not be erased again")?;
    if let Some((own, authority)) = domain {
        under_domain(&mut app, own, authority).await?;
    }
    let told = match app.set_up_link().await? {
        Some(link) => format!("Muster is ready. Set it up here:\n{link}\n"),
        None => format!("Muster answers on {}\n", app.platform.outward.own_url),
    };
    answer(&told)?;
    serve(app, ports).await
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

/// Returns the domain to answer under and who is asked for its certificate, before anything is touched.
fn domain(config: &Config) -> anyhow::Result<Option<(OwnDomain, Authority)>> {
    let Some(own) = config.own_domain()? else { return Ok(None) };
    let (contact, root) = (own.contact.as_deref(), own.root.as_deref());
    let authority = Authority::new(&own.directory, contact, root, Arc::new(SystemClock))?;
    Ok(Some((own, authority)))
}

/// Takes up the certificate of a domain, and gives its address to whoever has none yet.
async fn under_domain(app: &mut App, own: OwnDomain, authority: Authority) -> anyhow::Result<()> {
    let url = app.platform.outward.own_url.clone();
    let certificates = Own::open(own.name, url, authority, &app.home)?;
    app.platform.certificates = Some(certificates);
    for scope in app.scopes().await? {
        let give = async |tx: &mut Tx| practices::give_own_address(tx).await;
        scope.write(give).await.context("a practice could not be given its address")?;
    }
    Ok(())
}

/// Answers there until Ctrl-C or SIGTERM, then lets what is being answered end.
pub(super) async fn serve(app: App, ports: Ports) -> anyhow::Result<()> {
    let connections = Connections::new(app.platform.outward.is_behind_proxy);
    let (stop, stopping) = watch::channel(false);
    let rounds = tokio::spawn(app.clone().keep_rounds(stopping.clone()));
    let worker = tokio::spawn(app.clone().keep_working(LOOK_EVERY, stopping));
    answer_on(&app, ports, connections).await?;
    let _ = stop.send(true);
    let _ = tokio::time::timeout(WORK_ENDS_WITHIN, async { tokio::join!(rounds, worker) }).await;
    Ok(())
}

async fn answer_on(app: &App, ports: Ports, connections: Arc<Connections>) -> anyhow::Result<()> {
    let pages = app.endpoint().data(connections.clone());
    let certificates = app.platform.certificates.clone();
    let ended = match (ports, certificates) {
        (Ports::Domain { https, http }, Some(own)) => {
            let tls = own.tls().context("cannot seal connections")?;
            let https = Limited::sealed(acceptor(https)?, connections.clone(), tls);
            let http = Limited::new(acceptor(http)?, connections);
            let https = Server::new_with_acceptor(https).run_with_graceful_shutdown(
                pages,
                stopped(),
                Some(DRAIN),
            );
            let http = Server::new_with_acceptor(http).run_with_graceful_shutdown(
                Door(own),
                stopped(),
                Some(DRAIN),
            );
            tokio::try_join!(https, http).map(drop)
        }
        (Ports::Domain { .. }, None) => bail!("there is nothing to seal connections with"),
        (Ports::Plain(listener), _) => {
            let door = Limited::new(acceptor(listener)?, connections);
            let server = Server::new_with_acceptor(door);
            server.run_with_graceful_shutdown(pages, stopped(), Some(DRAIN)).await
        }
    };
    ended.context("the server stopped")
}

fn acceptor(listener: TcpListener) -> anyhow::Result<TcpAcceptor> {
    listener.set_nonblocking(true).context("cannot listen")?;
    TcpAcceptor::from_std(listener).context("cannot listen")
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
