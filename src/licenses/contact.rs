//! May somebody start patient contact? What their work asks for, what they hold of it, and what else holds them back.
//! It is an answer for whoever makes the schedule, and no word of a board.

use chrono::NaiveDate;
use credentials::{Held, Met, Requirement, Stands, Task, Verdict, Work};

use super::{
    catalogue::catalogue,
    hooks,
    license::{License, LicenseId, Standing},
    store,
};
use crate::{
    error::Result, kernel::fault::Reason, people::PersonId, platform::db::Scope, practices::State,
};

crate::words! {
    /// Work that may ask for a credential.
    pub enum ContactRole {
        MedicalAssistant = "medical_assistant",
        Phlebotomist = "phlebotomist",
        RegisteredNurse = "registered_nurse",
        PracticalNurse = "practical_nurse",
        NursePractitioner = "nurse_practitioner",
        PhysicianAssistant = "physician_assistant",
        Physician = "physician",
        Receptionist = "receptionist",
        MedicalBiller = "medical_biller",
        OfficeManager = "office_manager",
    }
}

crate::words! {
    /// Tasks for which some states ask for more.
    pub enum ContactTask {
        Injections = "injections",
        Vaccines = "vaccines",
        DrawsBlood = "draws_blood",
        XRays = "x_rays",
        ControlledSubstances = "controlled_substances",
    }
}

crate::words! {
    /// Whether somebody may start.
    pub enum ContactAnswer {
        Yes = "yes",
        /// Nothing known speaks against it, and something is for a person or a board to say.
        Ask = "ask",
        No = "no",
    }
}

crate::words! {
    /// Whether a requirement is met.
    pub enum ContactMet {
        Held = "held",
        /// By the nurse compact, though another state gave it.
        ByCompact = "by_compact",
        /// The holder has moved, and has some days to apply where they live now.
        Moved = "moved",
        Conditions = "conditions",
        /// Nobody has looked at the source, or what it said needs reading.
        Unproven = "unproven",
        MultistateNotShown = "multistate_not_shown",
        /// It has ended, or gives no right.
        NotValid = "not_valid",
        OtherState = "other_state",
        Missing = "missing",
        AskBoard = "ask_board",
        SomebodyElse = "somebody_else",
    }
}

/// What somebody would do, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Left out, nothing is asked for by role.
    pub role: Option<ContactRole>,
    pub state: State,
    pub tasks: Vec<ContactTask>,
    /// Where they live, and since when, if they have moved away from the state of their license.
    pub lives_in: Option<State>,
    pub lives_since: Option<NaiveDate>,
}

impl Planned {
    fn home(&self) -> Option<(&'static str, Option<NaiveDate>)> {
        Some((self.lives_in?.word(), self.lives_since))
    }
}

pub struct Contact {
    pub planned: Planned,
    pub answer: ContactAnswer,
    pub lines: Vec<ContactLine>,
    /// What other rooms have against it.
    pub objections: Vec<Reason>,
    pub held: Vec<License>,
}

pub struct ContactLine {
    pub requirement: &'static Requirement,
    pub met: ContactMet,
    /// By which of what they hold, or why that is not enough.
    pub license: Option<LicenseId>,
    /// Until when somebody who has moved may work on.
    pub until: Option<NaiveDate>,
}

/// # Errors
/// Fails where what was shipped or stored cannot be read.
pub async fn contact(
    scope: &Scope,
    person: PersonId,
    planned: Planned,
    today: NaiveDate,
) -> Result<Contact> {
    let held = store::of_person(scope, person).await?;
    let objections = hooks::against_contact(scope, person).await?;
    let (lines, verdict) = lines(&planned, &held, today)?;
    let answer = if objections.is_empty() { answer(verdict) } else { ContactAnswer::No };
    Ok(Contact { planned, answer, lines, objections, held })
}

/// Returns which of the licenses on file is nearest to what some work asks for in a state and is not enough, and why. Where
/// nothing that it asks for is on file, there is none.
pub fn falls_short<'a>(
    on_file: &'a [License],
    (role, state): (&str, &str),
    today: NaiveDate,
) -> Result<Option<(&'a License, ContactMet)>> {
    use ContactMet::{MultistateNotShown, NotValid, OtherState, Unproven};

    let all: Vec<_> = on_file.iter().map(|license| held(license, today)).collect();
    let found = catalogue()?.answer(&Work { role, state, tasks: &[] }, &all, today);
    let is_short =
        |met: ContactMet| matches!(met, MultistateNotShown | NotValid | OtherState | Unproven);
    let mut lines = found.lines.iter().map(|line| told(line.met));
    let short = lines.find(|(met, ..)| is_short(*met));
    Ok(short.and_then(|(met, at, _)| Some((on_file.get(at?)?, met))))
}

fn lines(
    planned: &Planned,
    licenses: &[License],
    today: NaiveDate,
) -> Result<(Vec<ContactLine>, Verdict)> {
    let Some(role) = planned.role else { return Ok((vec![], Verdict::Yes)) };
    let home = planned.home();
    let held = licenses.iter().map(|license| Held { lives_in: home, ..held(license, today) });
    let held: Vec<_> = held.collect();
    let tasks: Vec<_> = planned.tasks.iter().map(|task| Task::from(*task)).collect();
    let work = Work { role: role.word(), state: planned.state.word(), tasks: &tasks };
    let found = catalogue()?.answer(&work, &held, today);
    let line = |line: &credentials::Line<'static>| {
        let (met, at, until) = told(line.met);
        let license = at.and_then(|at| licenses.get(at)).map(|license| license.id);
        ContactLine { requirement: line.requirement, met, license, until }
    };
    Ok((found.lines.iter().map(line).collect(), found.verdict))
}

fn held(license: &License, today: NaiveDate) -> Held<'_> {
    let latest = license.latest();
    Held {
        key: license.claim.kind.word(),
        from: license.claim.jurisdiction.as_str(),
        stands: match license.standing(today) {
            Standing::Good => Stands::Good,
            Standing::Probation => Stands::Conditions,
            Standing::Unverified | Standing::Review => Stands::Unproven,
            Standing::Expired | Standing::RenewalFiled | Standing::Barred | Standing::Withdrawn => {
                Stands::Bad
            }
        },
        is_multistate: latest.and_then(|seen| seen.finding.compared.is_multistate()),
        lives_in: None,
    }
}

const fn told(met: Met) -> (ContactMet, Option<usize>, Option<NaiveDate>) {
    match met {
        Met::By(at) => (ContactMet::Held, Some(at), None),
        Met::ByCompact(at) => (ContactMet::ByCompact, Some(at), None),
        Met::Moved(at, until) => (ContactMet::Moved, Some(at), Some(until)),
        Met::Conditions(at) => (ContactMet::Conditions, Some(at), None),
        Met::Unproven(at) => (ContactMet::Unproven, Some(at), None),
        Met::MultistateNotShown(at) => (ContactMet::MultistateNotShown, Some(at), None),
        Met::Bad(at) => (ContactMet::NotValid, Some(at), None),
        Met::OtherState(at) => (ContactMet::OtherState, Some(at), None),
        Met::Missing => (ContactMet::Missing, None, None),
        Met::AskBoard => (ContactMet::AskBoard, None, None),
        Met::SomebodyElse => (ContactMet::SomebodyElse, None, None),
    }
}

const fn answer(verdict: Verdict) -> ContactAnswer {
    match verdict {
        Verdict::Yes => ContactAnswer::Yes,
        Verdict::Ask => ContactAnswer::Ask,
        Verdict::No => ContactAnswer::No,
    }
}

impl From<ContactTask> for Task {
    fn from(task: ContactTask) -> Self {
        match task {
            ContactTask::Injections => Self::Injections,
            ContactTask::Vaccines => Self::Vaccines,
            ContactTask::DrawsBlood => Self::DrawsBlood,
            ContactTask::XRays => Self::XRays,
            ContactTask::ControlledSubstances => Self::ControlledSubstances,
        }
    }
}
