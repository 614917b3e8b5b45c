//! An application, the stages it moves through, and how it ends.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    error::Error,
    jobs::{self, Job, JobId},
    kernel::{fault::Reason, labels::Labels, prose::Prose, text::Text},
    people::PersonId,
    platform::{db::Actor, keys::UserId},
};

crate::typed_id!(ApplicationId, "appl");

crate::typed_id!(
    /// One step of an application into a stage. Who has waited longest has the oldest one.
    TurnId,
    "turn"
);

crate::words! {
    /// How far an application has come.
    pub enum ApplicationStage {
        Applied = "applied",
        Screened = "screened",
        Assessed = "assessed",
        Interview = "interview",
        Offer = "offer",
        Hired = "hired",
        Closed = "closed",
    }
}

use ApplicationStage as Stage;

crate::words! {
    /// How a closed application came to its end.
    pub enum Ending {
        Rejected = "rejected",
        Withdrawn = "withdrawn",
    }
}

crate::words! {
    /// Why a person of the practice closes an application.
    pub enum Grounds {
        AnotherChosen = "another_chosen",
        RequirementNotMet = "requirement_not_met",
        WithdrewInterest = "withdrew_interest",
        PositionClosed = "position_closed",
    }
}

/// How many résumés an application can have: more than anybody reads, and too few to fill a disk.
pub const MOST_RESUMES: usize = 10;

/// What comes with an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub person_id: PersonId,
    pub job_id: JobId,
    /// The name that came with it, where the person is known here by another: perhaps two people
    /// share a phone. For the office alone.
    pub applied_as: Option<Text<200>>,
    /// Where the candidate came from, as the link that they followed says.
    pub source: Option<Text<60>>,
    /// What an HR system calls it. Of all that comes with it, this alone changes later.
    pub labels: Labels,
    /// Nothing for whom the office added.
    pub consent: Option<Consent>,
}

/// The candidate agreed to the notice, in that version of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    pub version: i32,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    pub id: ApplicationId,
    pub arrival: Arrival,
    /// Which application of this person to this job: 2 if the first was withdrawn.
    pub round: i32,
    pub stage: Stage,
    /// Of a closed one.
    pub ending: Option<Ending>,
    /// When, and by which turn, it came into its stage.
    pub turn: Turn,
    pub applied_at: DateTime<Utc>,
    /// When its row was last written.
    pub updated_at: DateTime<Utc>,
    /// Counts the changes.
    pub revision: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub id: TurnId,
    pub at: DateTime<Utc>,
}

/// What a person of the practice decides when they close an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub grounds: Grounds,
    /// What the candidate reads.
    pub letter: Prose<4000>,
    pub decided_by: UserId,
}

/// For how long what was just decided can be undone.
pub const UNDOABLE_FOR: TimeDelta = TimeDelta::minutes(15);

#[derive(Debug, PartialEq, Eq)]
pub enum ApplicationRefused {
    /// Nobody applies to what is not open yet,
    JobDraft,
    /// or not any more.
    JobClosed,
    /// The same person has applied to the same job, and that application stands.
    Again(ApplicationId),
    NotOpen,
    SameStage,
    /// Nothing is closed by moving it: that is decided, with a reason.
    ByDecision,
    WithoutOffer,
    NotTheDecider,
    EnoughResumes,
    /// No letter goes with the stage that it is in.
    WithoutLetter,
    /// It was not just closed by the practice, or its letter has left.
    NotUndoable,
    /// A screen of the office does not lead there.
    OwnDevice,
}

impl Stage {
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Hired | Self::Closed)
    }

    /// Returns the stages in which somebody waits.
    pub fn open() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|stage| stage.is_open())
    }
}

impl Application {
    /// Receives an application, unless an earlier one of the same person to the same job stands.
    pub fn receive(
        id: ApplicationId,
        arrival: Arrival,
        earlier: &[Self],
        turn: Turn,
    ) -> Result<Self, ApplicationRefused> {
        if let Some(standing) = Self::standing(earlier) {
            return Err(ApplicationRefused::Again(standing.id));
        }
        let round = 1 + earlier.iter().map(|one| one.round).max().unwrap_or(0);
        let (stage, ending, applied_at) = (Stage::Applied, None, turn.at);
        let (updated_at, revision) = (applied_at, 1);
        Ok(Self { id, arrival, round, stage, ending, turn, applied_at, updated_at, revision })
    }

    /// Returns the one that stands of those of one person to one job: whoever withdrew may apply again, nobody else.
    pub fn standing(earlier: &[Self]) -> Option<&Self> {
        earlier.iter().find(|one| one.ending != Some(Ending::Withdrawn))
    }

    /// Returns whether it may move there. Offices skip stages and go back; only a hire must have
    /// been offered.
    pub fn may_move_to(&self, to: Stage) -> Result<(), ApplicationRefused> {
        match (self.stage, to) {
            (from, _) if !from.is_open() => Err(ApplicationRefused::NotOpen),
            (from, to) if from == to => Err(ApplicationRefused::SameStage),
            (_, Stage::Closed) => Err(ApplicationRefused::ByDecision),
            (from, Stage::Hired) if from != Stage::Offer => Err(ApplicationRefused::WithoutOffer),
            _ => Ok(()),
        }
    }

    /// Moves it, and returns where it was.
    pub fn move_to(&mut self, to: Stage, turn: Turn) -> Result<Stage, ApplicationRefused> {
        self.may_move_to(to)?;
        Ok(self.turn_to(to, turn))
    }

    /// Closes it, if the person who decides is the one who acts.
    pub fn close(
        &mut self,
        decision: &Decision,
        actor: Actor,
        turn: Turn,
    ) -> Result<(), ApplicationRefused> {
        if !decision.is_made_by(actor) {
            return Err(ApplicationRefused::NotTheDecider);
        }
        self.end(Ending::Rejected, turn)
    }

    /// Returns whether there is a status page for its candidate: who took it back has none any more.
    pub fn leads_back(&self) -> bool {
        self.ending != Some(Ending::Withdrawn)
    }

    /// Takes it back, as only the candidate does.
    pub fn withdraw(&mut self, turn: Turn) -> Result<(), ApplicationRefused> {
        self.end(Ending::Withdrawn, turn)
    }

    /// Undoes that it was closed a moment ago: it goes back to where it was.
    pub fn reopen(&mut self, to: Stage, turn: Turn) -> Result<(), ApplicationRefused> {
        let is_just_closed = self.ending == Some(Ending::Rejected)
            && (TimeDelta::zero()..=UNDOABLE_FOR).contains(&(turn.at - self.turn.at))
            && to.is_open();
        if !is_just_closed {
            return Err(ApplicationRefused::NotUndoable);
        }
        self.ending = None;
        self.turn_to(to, turn);
        Ok(())
    }

    fn end(&mut self, ending: Ending, turn: Turn) -> Result<(), ApplicationRefused> {
        if !self.stage.is_open() {
            return Err(ApplicationRefused::NotOpen);
        }
        self.ending = Some(ending);
        self.turn_to(Stage::Closed, turn);
        Ok(())
    }

    fn turn_to(&mut self, to: Stage, turn: Turn) -> Stage {
        self.turn = turn;
        self.revision += 1;
        std::mem::replace(&mut self.stage, to)
    }
}

impl Decision {
    /// Who has signed in decides for themselves. A key that somebody made reports who has decided in
    /// another system; a key that nobody made, a link and the product itself decide nothing.
    fn is_made_by(&self, actor: Actor) -> bool {
        match actor {
            Actor::User { id, .. } => id == self.decided_by,
            Actor::ApiKey { user, .. } => user.is_some(),
            _ => false,
        }
    }
}

impl ApplicationRefused {
    /// Refuses a job to which nobody applies.
    pub fn unless_open(job: &Job) -> Result<(), Self> {
        match job.stage {
            _ if job.is_open() => Ok(()),
            jobs::Stage::Draft => Err(Self::JobDraft),
            _ => Err(Self::JobClosed),
        }
    }
}

impl From<ApplicationRefused> for Error {
    fn from(refused: ApplicationRefused) -> Self {
        Self::Conflict(match refused {
            ApplicationRefused::JobDraft => Reason::new("applications.job_draft"),
            ApplicationRefused::JobClosed => Reason::new("applications.job_closed"),
            ApplicationRefused::Again(id) => Reason::new("applications.already_applied")
                .with("page", format!("/applications/{id}"))
                .with("existing", id.to_string()),
            ApplicationRefused::NotOpen => Reason::new("applications.not_open"),
            ApplicationRefused::SameStage => Reason::new("applications.same_stage"),
            ApplicationRefused::ByDecision => Reason::new("applications.by_decision"),
            ApplicationRefused::WithoutOffer => Reason::new("applications.without_offer"),
            ApplicationRefused::EnoughResumes => {
                Reason::new("applications.enough_resumes").with("max", MOST_RESUMES)
            }
            ApplicationRefused::WithoutLetter => Reason::new("applications.without_letter"),
            ApplicationRefused::NotUndoable => Reason::new("applications.not_undoable"),
            ApplicationRefused::OwnDevice => Reason::new("applications.own_device"),
            ApplicationRefused::NotTheDecider => {
                return Self::fault("decided_by", "applications.not_the_decider");
            }
        })
    }
}

#[cfg(test)]
mod tests;
