//! What programs are shown of candidates side by side.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{
    compare::Comparison,
    interview::{InterviewId, InterviewState},
    sides::{Meeting, MissingPart, OtherTest, Side},
};
use crate::{
    applications::{ApplicationId, ApplicationStage, Figure},
    invitations::InvitationId,
    jobs::JobId,
    licenses::{Kind, Standing},
    people::PersonId,
    screening::FindingStanding,
};

/// Those of a job on whom somebody can decide. Whoever has waited longest comes first: it is no rank.
#[derive(Object)]
#[oai(rename = "ComparisonOut")]
pub struct ComparisonOut {
    job_id: JobId,
    candidates: Vec<SideOut>,
}

/// What there is of one candidate. What the key may not read is missing.
#[derive(Object)]
#[oai(rename = "CandidateSideOut", skip_serializing_if_is_none)]
pub struct SideOut {
    application_id: ApplicationId,
    person_id: PersonId,
    name: String,
    stage: ApplicationStage,
    waits_since: DateTime<Utc>,
    test: Option<TestOut>,
    /// How the score compares with those of the others.
    compared: Vec<ComparedOut>,
    /// What the short chat found, once it was sent.
    findings: Option<Vec<FoundOut>>,
    interviews: Vec<MeetingOut>,
    licenses: Vec<HeldOut>,
    /// What somebody who decides may want to wait for.
    missing: Vec<MissingPart>,
}

/// A score, never without its range.
#[derive(Object)]
#[oai(rename = "CandidateTestOut")]
pub struct TestOut {
    invitation_id: InvitationId,
    score: u8,
    low: u8,
    high: u8,
    count: u32,
    /// What else the same person turned in of this role. No score replaces another.
    beside: Vec<BesideOut>,
}

/// Another test of the same person.
#[derive(Object)]
#[oai(rename = "CandidateOtherTestOut")]
pub struct BesideOut {
    invitation_id: InvitationId,
    submitted_at: DateTime<Utc>,
    score: u8,
    low: u8,
    high: u8,
    /// Whether it was a short one, taken in the office to confirm another.
    in_office: bool,
}

/// A score beside that of another candidate.
#[derive(Object)]
#[oai(rename = "ComparedOut")]
pub struct ComparedOut {
    with: ApplicationId,
    /// `not_distinguishable`: the difference may be chance, and says nothing.
    comparison: Comparison,
}

/// What was found about one requirement.
#[derive(Object)]
#[oai(rename = "CandidateFindingOut", skip_serializing_if_is_none)]
pub struct FoundOut {
    requirement: String,
    must: bool,
    standing: Option<FindingStanding>,
}

/// One interview, as far as it tells something.
#[derive(Object)]
#[oai(rename = "CandidateInterviewOut", skip_serializing_if_is_none)]
pub struct MeetingOut {
    id: InterviewId,
    state: InterviewState,
    /// How many rate, and for how many of them the others wait.
    raters: u32,
    awaited: u32,
    /// The lowest and the highest rating, once nobody is awaited.
    lowest: Option<u8>,
    highest: Option<u8>,
    /// On how many questions the ratings are the same, one apart, or further apart.
    same: u32,
    near: u32,
    apart: u32,
}

/// A license, and how it stands today.
#[derive(Object)]
#[oai(rename = "CandidateLicenseOut")]
pub struct HeldOut {
    kind: Kind,
    standing: Standing,
}

impl ComparisonOut {
    pub fn new(job_id: JobId, all: &[Side]) -> Self {
        Self { job_id, candidates: all.iter().map(|side| SideOut::new(side, all)).collect() }
    }
}

impl SideOut {
    pub fn new(side: &Side, all: &[Side]) -> Self {
        let compared = |other: &Side| {
            let (one, another) = side.measured.zip(other.measured)?;
            let is_other = side.application.id != other.application.id;
            let comparison = one.beside(&another).filter(|_| is_other)?;
            Some(ComparedOut { with: other.application.id, comparison })
        };
        Self {
            application_id: side.application.id,
            person_id: side.application.arrival.person_id,
            name: side.name.clone(),
            stage: side.application.stage,
            waits_since: side.application.turn.at,
            test: side.test.as_ref().map(|(invitation_id, figure)| TestOut {
                invitation_id: *invitation_id,
                score: figure.score,
                low: figure.low,
                high: figure.high,
                count: number(figure.count),
                beside: side.beside.iter().map(BesideOut::new).collect(),
            }),
            compared: all.iter().filter_map(compared).collect(),
            findings: side.found.as_ref().map(|found| {
                let row = |one: &crate::screening::Requirement| FoundOut {
                    requirement: one.says.clone(),
                    must: one.must,
                    standing: one.standing,
                };
                found.iter().map(row).collect()
            }),
            interviews: side.meetings.iter().map(MeetingOut::new).collect(),
            licenses: side
                .licenses
                .iter()
                .map(|(kind, standing)| HeldOut { kind: *kind, standing: *standing })
                .collect(),
            missing: side.missing.clone(),
        }
    }
}

impl BesideOut {
    fn new(one: &OtherTest) -> Self {
        let Figure { score, low, high, .. } = one.figure;
        let (invitation_id, submitted_at) = (one.invitation_id, one.at);
        Self { invitation_id, submitted_at, score, low, high, in_office: one.is_in_office }
    }
}

impl MeetingOut {
    fn new(one: &Meeting) -> Self {
        let [same, near, apart] = one.agreed.map(number);
        Self {
            id: one.interview.id,
            state: one.interview.state,
            raters: number(one.raters.len()),
            awaited: number(one.awaited),
            lowest: one.ends.map(|(low, _)| low),
            highest: one.ends.map(|(_, high)| high),
            same,
            near,
            apart,
        }
    }
}

/// A count that fits: no interview has more questions or raters than that.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
