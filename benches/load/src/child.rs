//! The server that is measured: the product's routes, and beside them one for bare saves.
//!
//! The rounds that come with the clock are left out. Nothing is due within a measurement, and the
//! first daily backup would fall into it.

use std::{
    io::{self, Write},
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, ensure};
use clap::Args;
use muster::{
    app::{App, Parts},
    demo,
    kernel::{clock::SystemClock, randomness::SystemRandomness},
    platform::{callback::Callbacks, home::Home, mail::Mail, outward::Outward},
    practices,
};
use poem::{
    Endpoint, IntoResponse, Request, Response, Server, http::StatusCode, listener::TcpAcceptor,
};
use serde_json::json;
use tokio::{runtime::Runtime, sync::oneshot};
use tracing_subscriber::filter::LevelFilter;

use crate::{bare::Bare, database};

/// How long requests that are being answered may take to end.
const DRAIN: Duration = Duration::from_secs(5);

#[derive(Args)]
pub struct Child {
    #[arg(long)]
    data: PathBuf,
    #[arg(long)]
    database: String,
}

impl Child {
    pub fn run(self) -> anyhow::Result<()> {
        tracing_subscriber::fmt()
            .with_max_level(LevelFilter::WARN)
            .with_writer(io::stderr)
            .with_ansi(false)
            .init();
        Runtime::new().context("cannot start")?.block_on(self.serve())
    }

    /// Answers on a free port, after telling it in one line, until standard input ends.
    async fn serve(self) -> anyhow::Result<()> {
        let listener = TcpListener::bind("127.0.0.1:0").context("cannot listen")?;
        listener.set_nonblocking(true).context("cannot listen")?;
        let listen = listener.local_addr()?;
        let app = self.open(listen).await?;
        ensure!(
            practices::all(&app.platform.db).await?.is_empty(),
            "there is a practice in this database; a load needs one that is empty"
        );
        database::make_bare_table(&self.database).await?;
        let home = demo::open(&app.platform).await?;
        let (api_key, _) = demo::ways_in(&home.scope, home.owner).await?;
        let practice = home.scope.practice_id();
        let told = json!({
            "listen": listen.to_string(),
            "api_key": api_key,
            "practice": practice.to_string(),
        });
        writeln!(io::stdout(), "{told}")?;
        let both = Both { product: app.endpoint(), bare: Bare::new(app, practice) };
        Server::new_with_acceptor(TcpAcceptor::from_std(listener)?)
            .run_with_graceful_shutdown(both, left_alone(), Some(DRAIN))
            .await
            .context("the server stopped")
    }

    /// Builds the product as `muster serve` does.
    async fn open(&self, listen: SocketAddr) -> anyhow::Result<App> {
        App::open(Parts {
            home: Home::open(&self.data)?,
            database: self.database.clone(),
            outward: Outward { own_url: format!("http://{listen}"), ..Outward::default() },
            mail: Mail::none(),
            callbacks: Callbacks::new(false),
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
        })
        .await
    }
}

/// The product, with `/bare/{slot}` in front of it.
struct Both<E> {
    product: E,
    bare: Bare,
}

impl<E: Endpoint<Output = Response>> Endpoint for Both<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let slot = request.uri().path().strip_prefix("/bare/");
        let Some(slot) = slot.and_then(|slot| slot.parse().ok()) else {
            return self.product.call(request).await;
        };
        self.bare.save(slot).await?;
        Ok(StatusCode::CREATED.into_response())
    }
}

/// Ends when standard input does: the server never outlives whoever started it.
async fn left_alone() {
    let (tell, told) = oneshot::channel::<()>();
    // A thread that is not the runtime's, which would wait for it at the end.
    std::thread::spawn(move || {
        let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
        drop(tell);
    });
    // To be dropped is the message.
    let _ = told.await;
}
