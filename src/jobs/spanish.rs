//! What candidates read of a profile, in Spanish: the files of `templates/role-profiles-es/`, read once.
//!
//! A posting is the practice's own text. Whatever line of it still says what the profile said is shown to who
//! reads Spanish in ours; what the practice has written stays as it was typed.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use anyhow::{Context, ensure};
use rust_embed::RustEmbed;
use serde::Deserialize;

use super::{
    description::{Description, Duty, Workplace},
    job::Job,
    profile::{self, Profile, RoleKey},
};
use crate::{
    error::{Error, Result},
    kernel::{language::Language, text::Text},
};

#[derive(RustEmbed)]
#[folder = "templates/role-profiles-es/"]
#[include = "*.yaml"]
struct Files;

/// What each line of a profile is in Spanish.
type Lines = HashMap<String, String>;

static SPOKEN: LazyLock<anyhow::Result<HashMap<RoleKey, Lines>>> =
    LazyLock::new(|| RoleKey::profiled().map(|role| anyhow::Ok((role, read(role)?))).collect());

/// Returns the job as who reads this language is shown it.
pub fn read_in(language: Language, job: &Job) -> Result<Job> {
    let mut job = job.clone();
    if let Some(lines) = lines(language, job.role)? {
        job.description = said(&job.description, lines);
    }
    Ok(job)
}

/// Returns a line that was taken from a job of this kind as who reads this language is shown it. What the practice has
/// written stays as it is.
pub fn line_in(language: Language, role: RoleKey, line: &str) -> Result<String> {
    let ours = lines(language, role)?.and_then(|lines| lines.get(line));
    Ok(ours.map_or_else(|| line.to_owned(), Clone::clone))
}

/// Returns what the lines of a profile are in this language, if they are anything else.
fn lines(language: Language, role: RoleKey) -> Result<Option<&'static Lines>> {
    // Of other work every word is the practice's own.
    if language == Language::English || role == RoleKey::Other {
        return Ok(None);
    }
    let spoken = SPOKEN.as_ref().map_err(|error| Error::internal(format!("{error:#}")))?;
    spoken.get(&role).map(Some).ok_or(Error::Missing("profile"))
}

fn said(is: &Description, lines: &Lines) -> Description {
    let duty = |duty: &Duty| Duty { text: say(&duty.text, lines), ..duty.clone() };
    let place = |place: &Workplace| Workplace {
        reports_to: place.reports_to.as_ref().map(|text| say(text, lines)),
        team: place.team.as_ref().map(|text| say(text, lines)),
        physical: place.physical.as_ref().map(|text| say(text, lines)),
        ..place.clone()
    };
    Description {
        title: say(&is.title, lines),
        summary: say(&is.summary, lines),
        schedule: say(&is.schedule, lines),
        duties: is.duties.iter().map(duty).collect(),
        must_have: is.must_have.iter().map(|text| say(text, lines)).collect(),
        nice_to_have: is.nice_to_have.iter().map(|text| say(text, lines)).collect(),
        workplace: is.workplace.as_ref().map(place),
        ..is.clone()
    }
}

fn say<const MAX: usize>(text: &Text<MAX>, lines: &Lines) -> Text<MAX> {
    let ours = lines.get(text.as_str()).and_then(|ours| ours.parse().ok());
    ours.unwrap_or_else(|| text.clone())
}

/// A profile as its Spanish file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    role: String,
    title: String,
    summary: String,
    duties: BTreeMap<String, String>,
    must: Vec<String>,
    nice: Vec<String>,
    schedule: String,
    workplace: profile::WrittenWorkplace,
}

fn read(role: RoleKey) -> anyhow::Result<Lines> {
    let name = format!("{role}.yaml");
    let file = Files::get(&name).with_context(|| format!("there is no {name} in Spanish"))?;
    let text = String::from_utf8_lossy(&file.data);
    let written: Written = serde_saphyr::from_str(&text).with_context(|| name.clone())?;
    ensure!(written.role == role.word(), "{name} says that it is for {}", written.role);
    let profile = profile::of(role).map_err(|error| anyhow::anyhow!("{error:?}"))?;
    written.lines(profile).with_context(|| name)
}

impl Written {
    fn lines(self, profile: &Profile) -> anyhow::Result<Lines> {
        ensure!(self.must.len() == profile.must_have.len(), "another number of musts");
        ensure!(self.nice.len() == profile.nice_to_have.len(), "another number of nices");
        ensure!(self.duties.len() == profile.duties.len(), "another number of duties");
        let place = self.workplace.read()?;
        let [ours, theirs] = [&profile.workplace, &place].map(said_of);
        let mut lines: Lines = ours.into_iter().zip(theirs).collect();
        lines.insert(profile.title.to_string(), self.title);
        lines.insert(profile.summary.to_string(), self.summary);
        lines.insert(profile.schedule.to_string(), self.schedule);
        for duty in &profile.duties {
            let id = duty.id.as_str();
            let text = self.duties.get(id).with_context(|| format!("no duty {id}"))?;
            lines.insert(duty.text.to_string(), text.clone());
        }
        let asked = profile.must_have.iter().chain(&profile.nice_to_have);
        let asked = asked.zip(self.must.into_iter().chain(self.nice));
        lines.extend(asked.map(|(english, spanish)| (english.to_string(), spanish)));
        Ok(lines)
    }
}

fn said_of(place: &Workplace) -> Vec<String> {
    let said = [place.reports_to.as_ref(), place.team.as_ref()];
    let said = said.into_iter().flatten().map(ToString::to_string);
    said.chain(place.physical.as_ref().map(ToString::to_string)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::job::{Change, tests};

    #[test]
    fn every_profile_is_said_whole_and_within_the_room_that_each_line_has() {
        for role in RoleKey::profiled() {
            let profile = profile::of(role).unwrap();
            let job = Job { role, ..tests::draft() };
            let job = Job { description: profile.describe(None, "Salem".parse().unwrap()), ..job };
            let spanish = read_in(Language::Spanish, &job).unwrap();
            let (is, was) = (spanish.description(), job.description());
            assert_ne!(is.title, was.title);
            assert_ne!(is.summary, was.summary);
            assert_ne!(is.schedule, was.schedule);
            for (is, was) in is.duties.iter().zip(&was.duties) {
                assert_ne!(is.text, was.text, "{role}");
                assert_eq!(is.id, was.id);
            }
            for (is, was) in is.must_have.iter().zip(&was.must_have) {
                assert_ne!(is, was, "{role}");
            }
            for (is, was) in is.nice_to_have.iter().zip(&was.nice_to_have) {
                assert_ne!(is, was, "{role}");
            }
            let (is, was) = (said_of(is.workplace.as_ref().unwrap()), &profile.workplace);
            assert!(is.iter().zip(said_of(was)).all(|(is, was)| *is != was), "{role}");
        }
    }

    #[test]
    fn what_the_practice_has_written_stays_as_it_was_typed() {
        let mut job = tests::draft();
        let mut duties = job.description().duties.clone();
        duties[0].text = "Feed the fish".parse().unwrap();
        job.edit(vec![Change::Duties(duties)]).unwrap();
        let spanish = read_in(Language::Spanish, &job).unwrap();
        assert_eq!(spanish.description().duties[0].text.as_str(), "Feed the fish");
        assert_ne!(spanish.description().duties[1], job.description().duties[1]);
        assert_eq!(read_in(Language::English, &job).unwrap(), job);
    }
}
