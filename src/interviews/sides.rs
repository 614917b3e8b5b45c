//! What there is of each candidate, to be laid side by side: screening, score, interviews, licenses, and what is
//! missing. Nobody is ranked: whoever has waited longest comes first.

use chrono::{DateTime, Utc};

use super::{
    compare::Measured,
    interview::{Interview, InterviewState},
    ratings::{Agreement, Rater, agreement, ends, readable},
    store,
};
use crate::{
    applications::{self, Application, ApplicationId, ApplicationStage, Figure},
    error::Result,
    invitations::{self, AllTaken, InvitationId, Status, Taken},
    jobs::{Job, JobId},
    kernel::language::Language,
    licenses::{self, Kind, ReadLicenses, Standing},
    people,
    platform::{db::Scope, http::principal::Permission, keys::Rule},
    practices,
    screening::{self, ReadScreenings, Requirement},
};

crate::words! {
    /// What somebody who decides may want to wait for.
    pub enum MissingPart {
        Test = "test",
        Chat = "chat",
        Interview = "interview",
        Ratings = "ratings",
        License = "license",
    }
}

/// More than anybody lays side by side, however many apply.
const MOST: u64 = 300;

/// What a room above the tests asks of whoever reads a result.
const READ_TESTS: &str = "assessments:read";

/// What whoever reads may know of.
#[derive(Clone, Copy)]
pub struct May {
    tests: bool,
    chats: bool,
    licenses: bool,
}

/// Another test of the same person.
pub struct OtherTest {
    pub invitation_id: InvitationId,
    pub at: DateTime<Utc>,
    pub figure: Figure,
    /// Whether it was a short one, taken in the office.
    pub is_in_office: bool,
}

/// What there is of one candidate.
pub struct Side {
    pub application: Application,
    pub name: String,
    /// The invitation whose report it is, with the figure.
    pub test: Option<(InvitationId, Figure)>,
    /// What else they turned in of the same role.
    pub beside: Vec<OtherTest>,
    pub measured: Option<Measured>,
    pub found: Option<Vec<Requirement>>,
    pub meetings: Vec<Meeting>,
    pub licenses: Vec<(Kind, Standing)>,
    pub missing: Vec<MissingPart>,
}

/// An interview, as far as it tells something.
pub struct Meeting {
    pub interview: Interview,
    pub raters: Vec<Rater>,
    /// How many are waited for.
    pub awaited: usize,
    /// The lowest and the highest rating, once nobody is.
    pub ends: Option<(u8, u8)>,
    /// On how many questions they agree, are one apart, or further.
    pub agreed: [usize; 3],
}

impl May {
    pub fn of(scope: &Scope, is_within: impl Fn(Rule) -> bool) -> Self {
        let tests = scope.platform().rooms.rule(READ_TESTS).is_some_and(&is_within);
        let (chats, licenses) = (is_within(ReadScreenings::RULE), is_within(ReadLicenses::RULE));
        Self { tests, chats, licenses }
    }
}

/// Returns those of a job on whom somebody can decide: moved on by a person, or with something to go by. Whoever
/// has an offer has been decided on.
pub async fn ready(scope: &Scope, job: JobId) -> Result<Vec<Application>> {
    let open = applications::who_waits(scope, job, MOST).await?;
    let tests = invitations::of_applications(scope, open.iter().map(|one| one.id)).await?;
    let has_result = |id: ApplicationId| {
        tests.iter().any(|one| one.application_id == Some(id) && one.status == Status::Scored)
    };
    let is_ready = |one: &Application| match one.stage {
        ApplicationStage::Applied => has_result(one.id),
        stage => stage.is_open() && stage != ApplicationStage::Offer,
    };
    Ok(open.into_iter().filter(is_ready).collect())
}

/// Returns what there is of these applications to one job, in their order.
pub async fn of(
    scope: &Scope,
    job: &Job,
    applications: Vec<Application>,
    may: May,
    language: Language,
) -> Result<Vec<Side>> {
    let ids: Vec<_> = applications.iter().map(|one| one.id).collect();
    let people = people::named(scope, applications.iter().map(|one| one.arrival.person_id)).await?;
    let mut who: Vec<_> = applications.iter().map(|one| one.arrival.person_id).collect();
    if !may.tests {
        who.clear();
    }
    let taken = AllTaken::of(scope, who).await?;
    let interviews = store::of_applications(scope, ids).await?;
    let raters = store::raters(scope, interviews.iter().map(|one| one.id)).await?;
    let asks_test = may.tests && job.publication().is_some_and(|one| one.check.is_some());
    let mut sides = vec![];
    for application in applications {
        let (id, person_id) = (application.id, application.arrival.person_id);
        let person = people.iter().find(|person| person.id == person_id);
        let mut side = Side {
            name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            test: None,
            beside: vec![],
            measured: None,
            found: None,
            meetings: meetings(id, &interviews, &raters),
            licenses: vec![],
            missing: vec![],
            application,
        };
        if let Some(Taken { invitation, outcome }) = taken.first_for(person_id, id) {
            side.measured = Measured::of(invitation.assessment_id, outcome);
            side.test = Some((invitation.id, invitations::figure(outcome, language)?));
            for other in taken.beside(invitation) {
                let Some(at) = other.invitation.submitted_at else { continue };
                let figure = invitations::figure(&other.outcome, language)?;
                let invitation_id = other.invitation.id;
                let is_in_office = other.invitation.confirms.is_some();
                side.beside.push(OtherTest { invitation_id, at, figure, is_in_office });
            }
        }
        let mut has_chat = false;
        if may.chats {
            side.found = screening::requirements(scope, id, language).await?;
            has_chat = screening::of_application(scope, id).await?.is_some();
        }
        if may.licenses {
            let today = practices::today(scope).await?;
            let held = licenses::of_person(scope, person_id).await?.into_iter();
            side.licenses = held.map(|one| (one.claim.kind, one.standing(today))).collect();
        }
        side.missing = side.lacks(asks_test, has_chat);
        sides.push(side);
    }
    Ok(sides)
}

impl Side {
    fn lacks(&self, asks_test: bool, has_chat: bool) -> Vec<MissingPart> {
        let is_held = |one: &Meeting| one.interview.state == InterviewState::Held;
        let is_open = |(_, standing): &(Kind, Standing)| {
            matches!(standing, Standing::Unverified | Standing::Review)
        };
        let parts = [
            (MissingPart::Test, asks_test && self.test.is_none()),
            (MissingPart::Chat, has_chat && self.found.is_none()),
            (MissingPart::Interview, !self.meetings.iter().any(is_held)),
            (MissingPart::Ratings, self.meetings.iter().any(|one| is_held(one) && one.awaited > 0)),
            (MissingPart::License, self.licenses.iter().any(is_open)),
        ];
        parts.into_iter().filter(|(_, is)| *is).map(|(part, _)| part).collect()
    }
}

fn meetings(id: ApplicationId, interviews: &[Interview], raters: &[Rater]) -> Vec<Meeting> {
    let of_it = interviews.iter().filter(|one| one.application_id == id);
    of_it.map(|one| Meeting::new(one.clone(), raters)).collect()
}

impl Meeting {
    fn new(interview: Interview, raters: &[Rater]) -> Self {
        let of_it = raters.iter().filter(|one| one.interview_id == interview.id);
        let raters: Vec<_> = of_it.cloned().collect();
        let read = readable(&raters);
        let mut agreed = [0; 3];
        for question in &interview.kit {
            let place = agreement(&read, &question.id)
                .and_then(|one| Agreement::ALL.iter().position(|all| *all == one));
            if let Some(count) = place.and_then(|place| agreed.get_mut(place)) {
                *count += 1;
            }
        }
        Self {
            awaited: raters.iter().filter(|one| one.is_awaited()).count(),
            ends: ends(&read),
            agreed,
            raters,
            interview,
        }
    }

    /// Returns how many have rated, once nobody is awaited.
    pub fn rated(&self) -> usize {
        readable(&self.raters).len()
    }
}
