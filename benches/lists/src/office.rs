//! The practice that is measured, and who looks at it.

use std::{fs, path::Path, sync::Arc};

use anyhow::{Context, Result};
use muster::{
    app::{App, Parts},
    demo,
    kernel::{clock::SystemClock, randomness::SystemRandomness, typed_id::TypedId},
    platform::{callback::Callbacks, home::Home, mail::Mail, outward::Outward},
};
use sea_orm::DatabaseConnection;
use uuid::Uuid;

pub struct Office {
    pub app: App,
    /// Past the product.
    pub rows: DatabaseConnection,
    pub practice_id: Uuid,
    /// The owner's, in a browser and by a key.
    pub session: String,
    pub key: String,
    /// Whether nobody is in it yet.
    pub is_new: bool,
}

impl Office {
    /// Opens the office in that folder as the run before left it, or makes one.
    pub async fn open(data: &Path, database: Option<&str>) -> Result<Self> {
        fs::create_dir_all(data)?;
        let file = format!("sqlite:{}/muster.db?mode=rwc", data.display());
        let url = database.map_or(file, str::to_owned);
        let parts = Parts {
            home: Home::open(data.to_owned())?,
            database: url.clone(),
            outward: Outward::default(),
            mail: Mail::none(),
            callbacks: Callbacks::new(false),
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
        };
        let app = App::open(parts).await?;
        let kept = data.join("office");
        let is_new = !kept.exists();
        if is_new {
            let opened = demo::open(&app.platform).await?;
            let (key, session) = demo::ways_in(&opened.scope, opened.owner).await?;
            let practice = opened.scope.practice_id().uuid();
            fs::write(&kept, format!("{practice} {key} {session}"))?;
        }
        let words = fs::read_to_string(&kept)?;
        let words: Vec<_> = words.split_whitespace().collect();
        let [practice, key, session] = words[..] else { anyhow::bail!("no office is in there") };
        Ok(Self {
            app,
            rows: connect(&url).await?,
            practice_id: practice.parse().context("the practice")?,
            key: key.to_owned(),
            session: session.to_owned(),
            is_new,
        })
    }
}

#[expect(clippy::disallowed_methods, reason = "it fills the tables past the product")]
async fn connect(url: &str) -> Result<DatabaseConnection> {
    let mut options = sea_orm::ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Ok(sea_orm::Database::connect(options).await?)
}
