//! Role profiles: kinds of work that we know, from which a job starts. They are files of
//! `templates/role-profiles/`, read once.

mod kind;

use std::sync::LazyLock;

use anyhow::Context;
use poem_openapi::Object;
use rust_embed::RustEmbed;
use serde::Deserialize;

use super::{
    description::{Description, Duty, Employment, Kpi, Line, SkillGroup, Workplace},
    job::Job,
};
use crate::{
    error::{Error, Result},
    kernel::text::Text,
};

pub use kind::RoleKey;

/// A kind of work, from which a job starts.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "RoleProfileOut")]
pub struct Profile {
    pub role: RoleKey,
    pub title: Text<120>,
    /// What people search for when they look for such work.
    pub also_called: Vec<Text<120>>,
    pub summary: Text<800>,
    /// What is essential, and what is needed on day one, is a proposal here.
    pub duties: Vec<Duty>,
    pub skill_groups: Vec<SkillGroup>,
    pub kpis: Vec<Kpi>,
    pub must_have: Vec<Line>,
    pub nice_to_have: Vec<Line>,
    pub schedule: Text<300>,
    pub employment: Employment,
    /// Whom one works for and with, and what the body does.
    pub workplace: Workplace,
    /// How many years of such work offices often ask for. None of the duties needs more.
    pub usual_years: i32,
    /// The occupation that it lies closest to in O*NET, for reference.
    pub onet: Text<20>,
}

#[derive(RustEmbed)]
#[folder = "templates/role-profiles/"]
#[include = "*.yaml"]
struct Files;

static PROFILES: LazyLock<anyhow::Result<Vec<Profile>>> =
    LazyLock::new(|| RoleKey::profiled().map(read).collect());

/// Returns all of them, in the order in which they are offered.
pub fn all() -> Result<&'static [Profile]> {
    match &*PROFILES {
        Ok(profiles) => Ok(profiles),
        Err(error) => Err(Error::internal(format!("{error:#}"))),
    }
}

pub fn of(role: RoleKey) -> Result<&'static Profile> {
    all()?.iter().find(|profile| profile.role == role).ok_or(Error::Missing("profile"))
}

impl Profile {
    /// Returns the first description of a job of this kind. The proposals about duties are left
    /// out: what is essential here, somebody here has to say.
    pub fn describe(&self, title: Option<Text<120>>, location: Text<120>) -> Description {
        let undecided = |duty: &Duty| Duty { essential: None, day_one: None, ..duty.clone() };
        Description {
            title: title.unwrap_or_else(|| self.title.clone()),
            summary: self.summary.clone(),
            schedule: self.schedule.clone(),
            employment: self.employment,
            location,
            apply_by: None,
            duties: self.duties.iter().map(undecided).collect(),
            must_have: self.must_have.clone(),
            nice_to_have: self.nice_to_have.clone(),
            pay: None,
            benefits: vec![],
            languages: vec![],
            workplace: Some(self.workplace.clone()),
            skill_groups: self.skill_groups.clone(),
            kpis: self.kpis.clone(),
        }
    }

    /// Returns what we propose about a duty.
    pub fn proposal(&self, duty: &str) -> Option<&Duty> {
        self.duties.iter().find(|proposed| proposed.id.as_str() == duty)
    }
}

/// Returns the job as it would be if nobody said otherwise about its duties than we propose, and of how many
/// nobody has said anything yet. A duty of one's own has no proposal, and stays undecided.
pub fn suggested(job: &Job) -> Result<(Job, usize)> {
    if job.role == RoleKey::Other {
        return Ok((job.clone(), 0));
    }
    let profile = of(job.role)?;
    let mut taken = 0;
    let fill = |duty: &Duty| match profile.proposal(duty.id.as_str()) {
        Some(proposed) if !duty.is_decided() => {
            taken += 1;
            let essential = duty.essential.or(proposed.essential);
            Duty { essential, day_one: duty.day_one.or(proposed.day_one), ..duty.clone() }
        }
        _ => duty.clone(),
    };
    let duties = job.description().duties.iter().map(fill).collect();
    let mut job = job.clone();
    job.description.duties = duties;
    Ok((job, taken))
}

/// A profile as its file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    role: String,
    title: String,
    also_called: Vec<String>,
    summary: String,
    duties: Vec<WrittenDuty>,
    skill_groups: Vec<WrittenGroup>,
    kpis: Vec<WrittenKpi>,
    requirements: WrittenRequirements,
    schedule: String,
    employment: String,
    workplace: WrittenWorkplace,
    usual_years: i32,
    /// License kinds that the law asks for. None of these roles has one yet.
    licenses: Vec<String>,
    onet: String,
    /// Whether somebody of the trade has read it. Nobody has, and nothing here says otherwise.
    expert_review: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDuty {
    id: String,
    text: String,
    essential: bool,
    day_one: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenGroup {
    id: String,
    title: String,
    skills: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenKpi {
    id: String,
    title: String,
    measure: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenWorkplace {
    pub reports_to: String,
    pub team: String,
    pub physical: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRequirements {
    must: Vec<String>,
    nice: Vec<String>,
}

fn read(role: RoleKey) -> anyhow::Result<Profile> {
    let name = format!("{role}.yaml");
    let file = Files::get(&name).with_context(|| format!("{name} is missing"))?;
    let text = String::from_utf8(file.data.into_owned())?;
    let written: Written = serde_saphyr::from_str(&text).with_context(|| name.clone())?;
    anyhow::ensure!(written.role == role.word(), "{name} says that it is for {}", written.role);
    anyhow::ensure!(written.licenses.is_empty(), "{name} asks for licenses, which no job does yet");
    anyhow::ensure!(written.expert_review == "none", "{name} says that it was reviewed, not how");
    written.profile(role).with_context(|| name)
}

impl Written {
    fn profile(self, role: RoleKey) -> anyhow::Result<Profile> {
        let duties = self.duties.into_iter().map(|duty| {
            let (id, text) = (duty.id.parse()?, duty.text.parse()?);
            let (essential, day_one) = (Some(duty.essential), Some(duty.day_one));
            anyhow::Ok(Duty { id, text, essential, day_one })
        });
        let groups = self.skill_groups.into_iter().map(|group| {
            let (id, title) = (group.id.parse()?, group.title.parse()?);
            anyhow::Ok(SkillGroup { id, title, skills: texts(&group.skills)? })
        });
        let kpis = self.kpis.into_iter().map(|kpi| {
            let (id, title) = (kpi.id.parse()?, kpi.title.parse()?);
            anyhow::Ok(Kpi { id, title, measure: kpi.measure.parse()? })
        });
        Ok(Profile {
            role,
            title: self.title.parse()?,
            also_called: texts(&self.also_called)?,
            summary: self.summary.parse()?,
            duties: duties.collect::<anyhow::Result<_>>()?,
            skill_groups: groups.collect::<anyhow::Result<_>>()?,
            kpis: kpis.collect::<anyhow::Result<_>>()?,
            must_have: texts(&self.requirements.must)?,
            nice_to_have: texts(&self.requirements.nice)?,
            schedule: self.schedule.parse()?,
            employment: self.employment.parse()?,
            workplace: self.workplace.read()?,
            usual_years: self.usual_years,
            onet: self.onet.parse()?,
        })
    }
}

impl WrittenWorkplace {
    pub fn read(&self) -> anyhow::Result<Workplace> {
        Ok(Workplace {
            reports_to: Some(self.reports_to.parse()?),
            team: Some(self.team.parse()?),
            physical: Some(self.physical.parse()?),
            ..Workplace::default()
        })
    }
}

pub(super) fn texts<const MAX: usize>(lines: &[String]) -> anyhow::Result<Vec<Text<MAX>>> {
    lines.iter().map(|line| line.parse().with_context(|| line.clone())).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_file_is_a_profile_of_a_role_that_we_know() {
        let profiles = all().unwrap();
        let files: BTreeSet<_> = Files::iter().map(String::from).collect();
        let roles = RoleKey::profiled().map(|role| format!("{role}.yaml")).collect();
        assert_eq!(files, roles);
        for profile in profiles {
            assert!((6..=10).contains(&profile.duties.len()), "{}", profile.role);
            let ids: BTreeSet<_> = profile.duties.iter().map(|duty| duty.id.as_str()).collect();
            assert_eq!(ids.len(), profile.duties.len(), "{}", profile.role);
        }
    }

    #[test]
    fn a_job_starts_with_every_duty_undecided() {
        let profile = of(RoleKey::Receptionist).unwrap();
        let description = profile.describe(None, "Salem".parse().unwrap());
        assert_eq!(description.title, profile.title);
        assert!(description.duties.iter().all(|duty| !duty.is_decided()));
        assert!(profile.proposal(description.duties[0].id.as_str()).unwrap().is_decided());
    }
}
