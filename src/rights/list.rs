//! The list of who was forgotten, beside the database.
//!
//! A backup has people in it who are forgotten since. The list lies outside of the database, travels in every
//! backup, and is joined with that of a backup that is put back. Whatever it names and the database does not
//! know as forgotten is erased again, before anybody can look.

use std::{fs, io::ErrorKind, sync::Mutex};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{store, store::Forgotten};
use crate::{
    error::{Error, Result},
    people::PersonId,
    platform::{
        backup::join_lines,
        db::{PracticeId, Scope},
        home::Home,
    },
};

/// One line of the list: ids, a moment, and no more.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Line {
    practice: PracticeId,
    person: PersonId,
    at: DateTime<Utc>,
    what: Vec<String>,
}

/// Two who forget somebody at once write one after the other.
static WRITING: Mutex<()> = Mutex::new(());

/// Writes down all whom the database knows as forgotten, beside whoever is on the list already.
pub async fn write_down(scope: &Scope) -> Result<()> {
    let practice = scope.practice_id();
    let known = store::forgotten(scope).await?;
    let line = |one: Forgotten| Line {
        practice,
        person: one.person_id,
        at: one.at,
        what: one.words().into_iter().map(str::to_owned).collect(),
    };
    let lines = known.into_iter().map(|one| serde_json::to_string(&line(one)));
    let lines = lines.collect::<Result<Vec<_>, _>>().map_err(Error::internal)?;
    let path = scope.platform().home.forgotten();
    let write = move || {
        let _alone = WRITING.lock();
        join_lines(&lines, &path)
    };
    tokio::task::spawn_blocking(write).await.map_err(Error::internal)?.map_err(Error::internal)
}

/// Returns whom the list names and the database does not know as forgotten.
pub async fn unknown(scope: &Scope) -> Result<Vec<Forgotten>> {
    let known = store::forgotten(scope).await?;
    let is_known =
        |line: &Line| known.iter().any(|one| one.person_id == line.person && one.at == line.at);
    let lines = read(&scope.platform().home).map_err(Error::internal)?;
    let ours = lines.into_iter().filter(|line| line.practice == scope.practice_id());
    ours.filter(|line| !is_known(line)).map(Line::forgotten).collect()
}

impl Line {
    fn forgotten(self) -> Result<Forgotten> {
        let what = self.what.iter().map(|word| word.parse().map_err(Error::Conflict));
        let what = what.collect::<Result<_>>()?;
        Ok(Forgotten { person_id: self.person, at: self.at, what })
    }
}

fn read(home: &Home) -> std::io::Result<Vec<Line>> {
    let text = match fs::read_to_string(home.forgotten()) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(vec![]),
        read => read?,
    };
    let lines = text.lines().filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_str(line).map_err(std::io::Error::other)).collect()
}
