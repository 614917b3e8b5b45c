//! The commands. Standard output carries answers alone, so that they can be piped on; the log goes
//! to standard error.

mod analytics;
mod api_key;
mod backup;
mod bank;
mod bank_commons;
mod bank_pool;
mod bank_trial;
mod checklist;
mod demo;
mod event_proof;
mod exclusions;
mod licenses;
mod log;
mod ports;
mod practice;
mod psychometrics;
mod screening;
mod serve;
mod user;
mod verify_log;

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context, bail, ensure};
use clap::{Parser, Subcommand};

use crate::{
    app::{App, Parts},
    config::{Config, Options},
    kernel::{clock::SystemClock, randomness::SystemRandomness},
    platform::{
        callback::Callbacks,
        db::{PracticeId, Scope},
        home::Home,
        inquiry::{Inquiries, Patience},
        mail::Mail,
        outward::Outward,
    },
    practices, router,
};

/// Hires, tests and brings in the staff of a medical office.
///
/// Without a command it serves: open the address that it prints in a browser.
#[derive(Parser)]
#[command(name = "muster", version, about, long_about)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    /// The folder with everything: database, files, keys, backups. It is made if it is missing.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,

    /// The database, if it is not the file in that folder: postgres://user:password@host/name
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,

    /// Where to answer (serve and demo).
    #[arg(long, global = true, value_name = "HOST:PORT")]
    listen: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Answer in the browser and by the API, until you press Ctrl-C.
    Serve(serve::Serve),
    /// Print every setting, its default, and where its value came from.
    Config,
    /// Print the OpenAPI document.
    Openapi,
    /// Open a practice of made-up people to look round, in an empty folder.
    Demo(demo::Demo),
    /// Copy everything into the folder's backups, while the server runs.
    Backup(backup::Backup),
    /// Put a backup in the place of what is there, after proving it. Stop the server first.
    Restore(backup::Restore),
    /// Recompute each practice's chain of events, and name the first broken link.
    VerifyLog(verify_log::VerifyLog),
    /// Show one event of the log with its proof, or check such a proof.
    EventProof(event_proof::EventProof),
    /// The question bank: check every file of it.
    #[command(subcommand)]
    Bank(bank::Bank),
    /// Checklists of joining and leaving: try one, check the files.
    #[command(subcommand)]
    Checklist(checklist::Checklist),
    /// Exclusion lists: put a file in force, and look for people. All but `adopt` takes no server.
    #[command(subcommand)]
    Exclusions(exclusions::Exclusions),
    /// Licenses: look NPI numbers up in a file of the registry.
    #[command(subcommand)]
    Licenses(licenses::Licenses),
    /// Screening conversations: try a script in the terminal.
    #[command(subcommand)]
    Screening(screening::Screening),
    /// Practices: add another one to this server.
    #[command(subcommand)]
    Practice(practice::Practice),
    /// Users: add one, or let one choose a new password.
    #[command(subcommand)]
    User(user::User),
    /// API keys: make one for a program.
    #[command(subcommand)]
    ApiKey(api_key::ApiKey),
    /// What answers say of items and people: calibration, scores, reliability, fairness.
    #[command(subcommand)]
    Psychometrics(psychometrics::Psychometrics),
    /// Reports: count everything anew from the log, or compare with it.
    #[command(subcommand)]
    Analytics(analytics::Analytics),
}

/// How much a thread that answers requests may stack. The doors of all rooms are one future, which needs more than the
/// usual 2 MB where nothing is optimized, and a stack that is too small ends the process. Only what is used is taken.
const STACK: usize = 8 << 20;

/// Runs the command of the command line. What goes wrong is said in one line.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let (data, database, listen) = (cli.data, cli.database, cli.listen);
    let mut options = Options { data, database, listen, ..Options::default() };
    let command = cli.command.unwrap_or_else(|| Command::Serve(serve::Serve::default()));
    if let Command::Serve(serve) = &command {
        serve.add_to(&mut options);
    }
    let done = Config::read(&options).and_then(|config| {
        log::begin(config.log())?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .thread_stack_size(STACK)
            .build()
            .context("cannot start")?;
        runtime.block_on(dispatch(command, config))
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Standard error may be closed: then there is nobody to tell.
            let _ = writeln!(io::stderr(), "muster: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(command: Command, config: Config) -> anyhow::Result<()> {
    match command {
        Command::Serve(_) => serve::run(&config).await,
        Command::Config => answer(&config.to_string()),
        Command::Openapi => answer(&format!("{:#}\n", router::document())),
        Command::Demo(demo) => demo.run(&config).await,
        Command::Backup(backup) => backup.run(&config).await,
        Command::Restore(restore) => restore.run(&config).await,
        Command::VerifyLog(verify) => verify.run(&config).await,
        Command::EventProof(proof) => proof.run(&config).await,
        Command::Bank(bank) => bank.run(&config).await,
        Command::Checklist(checklist) => checklist.run(),
        Command::Exclusions(exclusions) => exclusions.run(&config).await,
        Command::Licenses(licenses) => licenses.run(&config).await,
        Command::Screening(screening) => screening.run(),
        Command::Practice(practice) => practice.run(&config).await,
        Command::User(user) => user.run(&config).await,
        Command::ApiKey(key) => key.run(&config).await,
        Command::Psychometrics(psychometrics) => psychometrics.run(),
        Command::Analytics(analytics) => analytics.run(&config).await,
    }
}

/// Writes an answer. Whoever closed the pipe has seen enough.
fn answer(text: &str) -> anyhow::Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(error).context("standard output")
        }
        _ => Ok(()),
    }
}

/// What belongs to no practice has a log too.
fn name_of_log(practice: &str) -> String {
    let is_system = practice == PracticeId::SYSTEM.to_string();
    if is_system { "system".to_owned() } else { practice.to_owned() }
}

/// Builds the product from its settings.
async fn open(config: &Config) -> anyhow::Result<App> {
    let outward = outward(config)?;
    let mut app = App::open(Parts {
        home: Home::open(config.data())?,
        database: config.database(),
        outward,
        mail: mail(config)?,
        callbacks: Callbacks::new(config.calls_loopback()),
        clock: Arc::new(SystemClock),
        randomness: Arc::new(SystemRandomness),
    })
    .await?;
    app.platform.npi_registry = npi_registry(config)?;
    app.platform.exclusion_list = exclusion_list(config)?;
    Ok(app)
}

/// With a domain of its own the outside reaches a server by it, unless somebody has said otherwise.
fn outward(config: &Config) -> anyhow::Result<Outward> {
    let said = config.public_url().map(|url| url.trim_end_matches('/').to_owned());
    let is_behind_proxy = config.is_behind_proxy();
    Ok(match config.own_domain()? {
        Some(own) => {
            let url = said.unwrap_or_else(|| own.url());
            Outward { own_url: url.clone(), public_url: Some(url), is_behind_proxy, ends_tls: true }
        }
        None => {
            let own_url = format!("http://{}", config.listen()?);
            Outward { own_url, public_url: said, is_behind_proxy, ends_tls: false }
        }
    })
}

fn npi_registry(config: &Config) -> anyhow::Result<Inquiries> {
    let Some(url) = config.npi_registry() else { return Ok(Inquiries::off()) };
    Inquiries::to(url, Patience::default())
        .with_context(|| format!("MUSTER_NPI_REGISTRY is “{url}”"))
}

fn exclusion_list(config: &Config) -> anyhow::Result<Inquiries> {
    let Some(url) = config.exclusion_list() else { return Ok(Inquiries::off()) };
    Inquiries::to(url, Patience::for_a_file())
        .with_context(|| format!("MUSTER_EXCLUSION_LIST is “{url}”"))
}

/// Without a mail server, messages wait for a hand.
fn mail(config: &Config) -> anyhow::Result<Mail> {
    let Some((url, from)) = config.smtp() else { return Ok(Mail::none()) };
    ensure!(!from.is_empty(), "MUSTER_MAIL_FROM must say which address letters come from");
    Mail::smtp(url, from)
}

/// Returns the practice that a command is about: the named one, or the only one.
async fn scope(app: &App, slug: Option<&str>) -> anyhow::Result<Scope> {
    let all = practices::all(&app.platform.db).await?;
    let named = all.iter().filter(|one| slug.is_none_or(|slug| one.slug == slug));
    let found: Vec<_> = named.collect();
    match (&found[..], slug) {
        ([one], _) => Ok(app.scope(one.id)),
        ([], Some(slug)) => bail!("there is no practice “{slug}”"),
        ([], None) => bail!(
            "there is no practice yet; start the server and set one up, or use `muster practice add`"
        ),
        (several, _) => {
            let slugs: Vec<_> = several.iter().map(|one| one.slug.as_str()).collect();
            bail!("say which practice with --practice: {}", slugs.join(", "))
        }
    }
}
