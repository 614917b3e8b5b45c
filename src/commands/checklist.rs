//! Trying a checklist in the terminal, and checking one that is being written.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use checklists::{
    Calendar, Catalogue, Fault, Files, Hire, Language, List, Plan, Planned, Template, read_day,
};
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::answer;
use crate::kernel::clock::{Clock, SystemClock};

#[derive(Subcommand)]
pub(super) enum Checklist {
    /// Print what is due for a hire, on which day, and why then.
    Plan(Wanted),
    /// Name every fault of packs, roles and trainings by file and line.
    Check {
        /// A folder with `checklists` and `trainings`; without it, what is in this program.
        folder: Option<PathBuf>,
    },
}

#[derive(Args)]
pub(super) struct Wanted {
    /// The role, like `receptionist`.
    #[arg(long)]
    role: String,

    /// The state, like `CA`.
    #[arg(long)]
    state: Option<String>,

    /// The first day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = read_day)]
    start: NaiveDate,

    /// The last day: then the list is that of leaving.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = read_day)]
    leaving: Option<NaiveDate>,

    /// The day on which the list is begun; without it, today in UTC.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = read_day)]
    today: Option<NaiveDate>,

    /// The language of titles and explanations.
    #[arg(long, default_value = "en")]
    lang: Spoken,

    /// Print it as JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Spoken {
    En,
    Es,
}

impl From<Spoken> for Language {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::En => Self::English,
            Spoken::Es => Self::Spanish,
        }
    }
}

impl Checklist {
    pub(super) fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Plan(wanted) => wanted.run(),
            Self::Check { folder } => {
                let files = folder.map_or_else(|| Ok(Files::builtin()), |folder| read(&folder))?;
                told(Catalogue::read(&files))
            }
        }
    }
}

impl Wanted {
    fn run(&self) -> anyhow::Result<()> {
        let catalogue = match Catalogue::builtin() {
            Ok(catalogue) => catalogue,
            Err(faults) => return told(Err(faults)),
        };
        let (hire, calendar) = (self.hire(&catalogue)?, Calendar::usual(chrono_tz::UTC));
        let list = if self.leaving.is_some() { List::Leaving } else { List::Joining };
        let template = Template::of(&catalogue, &self.role, self.state.as_deref(), list)?;
        let plan = Plan::of(&template, &hire, &calendar)?;
        let explain = |it: &Planned| it.due.explain(&hire, &calendar, self.lang.into());
        if self.json {
            let tasks: Vec<_> = plan.tasks.iter().map(|it| self.as_json(it, explain(it))).collect();
            let notes = &plan.notes;
            return answer(&format!("{:#}\n", json!({ "notes": notes, "tasks": tasks })));
        }
        let lines = plan.tasks.iter().map(|it| self.as_line(it, &explain(it)));
        answer(&lines.collect::<String>())
    }

    /// An employee of whom the role's usual facts are known, who signed on the day it is begun.
    fn hire(&self, catalogue: &Catalogue) -> anyhow::Result<Hire> {
        let Some(role) = catalogue.role(&self.role) else {
            let roles: Vec<_> = catalogue.roles().iter().map(|role| &*role.role).collect();
            bail!(
                "there is no checklist for “{}”; there is one for {}",
                self.role,
                roles.join(", ")
            );
        };
        let today = self.today.unwrap_or_else(|| SystemClock.now().date_naive());
        Ok(Hire {
            state: self.state.clone(),
            facts: role.facts.iter().copied().collect(),
            offer_signed_on: Some(today),
            last_day: self.leaving,
            ..Hire::employee(self.start, today)
        })
    }

    fn as_line(&self, planned: &Planned, explained: &str) -> String {
        let by = planned.due.do_by().map_or("          ".to_owned(), |day| day.to_string());
        let title = planned.task.title.get(self.lang.into());
        format!("{by}  {title}\n            {explained}.\n")
    }

    fn as_json(&self, planned: &Planned, explained: String) -> Value {
        let task = &planned.task;
        json!({
            "id": task.id,
            "title": task.title.get(self.lang.into()),
            "by": task.by,
            "due_on": planned.due.on(),
            "do_by": planned.due.do_by(),
            "explained": explained,
            "opens_on": planned.opens_on,
            "waits_for": planned.waits_for,
            "holds": task.holds,
            "compartment": task.compartment,
            "minutes": task.minutes,
            "law": task.law,
        })
    }
}

fn told(read: Result<Catalogue, Vec<Fault>>) -> anyhow::Result<()> {
    match read {
        Ok(catalogue) => {
            let (tasks, packs) = (catalogue.tasks().count(), catalogue.packs().len());
            let trainings = catalogue.trainings().len();
            answer(&format!("{tasks} tasks in {packs} packs, {trainings} trainings, 0 faults\n"))
        }
        Err(faults) => {
            faults.iter().try_for_each(|fault| answer(&format!("{fault}\n")))?;
            bail!("the checklists have faults: {}", faults.len());
        }
    }
}

/// Reads a folder laid out like `templates/`.
fn read(folder: &Path) -> anyhow::Result<Files> {
    let mut files = vec![];
    for (from, to) in
        [("checklists", ""), ("checklists/packs", "packs/"), ("trainings", "trainings/")]
    {
        let from = folder.join(from);
        for entry in fs::read_dir(&from).with_context(|| from.display().to_string())? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
                files.push((format!("{to}{name}"), text));
            }
        }
    }
    Ok(files.into_iter().collect())
}
