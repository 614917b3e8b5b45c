//! The form to close a job, under a list of everyone who has heard no decision. It is not closed
//! over somebody whom the page had not counted.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    applications::{self, Application, ApplicationStage, Decide},
    error::{Error, Result},
    jobs::{self, ClosingIn, Head, JobId, JobRefused, JobStage, TAB, WriteJobs},
    kernel::{
        fault::{Fault, Reason},
        text::Text,
    },
    people,
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame},
};

/// As many as one looks through. All are on the job's board.
const SHOWN: u64 = 50;

#[derive(Serialize)]
pub struct Closing {
    frame: Frame,
    job: Head,
    /// Whether anybody outside will notice.
    was_public: bool,
    /// How many have applied so far, whatever became of them.
    applied: u64,
    /// How many of them have heard no decision, and the first of these.
    count: u64,
    undecided: Vec<Undecided>,
    has_more: bool,
    /// Whether to offer what only some may do.
    may_decide: bool,
    /// Whether to offer one letter to all of them.
    may_tell_all: bool,
    reason: FormField,
    is_known: bool,
    known_fault: Option<Fault>,
    faults: Vec<Fault>,
}

/// Somebody who applied, and has heard no decision.
#[derive(Serialize)]
struct Undecided {
    id: String,
    name: String,
    stage: &'static str,
    /// For how many days they have been where they are.
    waits: i64,
}

/// What was filled in.
#[derive(Clone, Default)]
pub struct Sent {
    closing: ClosingIn,
    known: Known,
}

/// Those whom closing would leave without a decision.
#[derive(Clone, Copy)]
struct Left {
    /// How many have ever applied. A withdrawal takes nobody away from it.
    applied: u64,
    /// How many of them have heard no decision.
    undecided: u64,
}

/// Among how many who had applied somebody says that they know of the undecided, if they say it.
///
/// How many are undecided would not do: one who withdraws makes room for one whom nobody has seen.
/// Nobody is undecided again after an end, so whoever is new has applied since.
#[derive(Clone, Copy, Default)]
struct Known(Option<u64>);

impl Left {
    /// Those who applied are counted first: whoever applies between the two questions was counted
    /// by no page then, and is looked at once more.
    async fn of(scope: &Scope, id: JobId) -> Result<Self> {
        let applied = applications::how_many_applied(scope, id).await?;
        Ok(Self { applied, undecided: applications::how_many_wait(scope, id).await? })
    }
}

impl Known {
    /// Returns a fault while somebody waits of whom the page did not know. That fewer wait harms
    /// nobody.
    fn fault(self, left: Left) -> Option<Fault> {
        let Left { applied, undecided } = left;
        let why = match self.0 {
            _ if undecided == 0 => return None,
            None => Reason::new("value.missing"),
            Some(known) if applied > known => {
                Reason::new("applications.applied_since").with("count", undecided)
            }
            Some(_) => return None,
        };
        Some(Fault::new("undecided", why))
    }
}

impl Sent {
    /// Both halves are checked, so that all faults are told together.
    fn check(self, left: Left) -> Result<Text<500>> {
        match (self.closing.check(), self.known.fault(left)) {
            (checked, None) => checked,
            (Ok(_), Some(fault)) => Err(Error::Invalid(vec![fault])),
            (Err(Error::Invalid(mut faults)), Some(fault)) => {
                faults.push(fault);
                Err(Error::Invalid(faults))
            }
            (Err(error), Some(_)) => Err(error),
        }
    }
}

impl Form for Sent {
    const INPUTS: &'static [&'static str] = &["reason", "undecided"];

    fn read(pairs: &mut Pairs) -> Self {
        let known = pairs.all("undecided").pop().and_then(|applied| applied.parse().ok());
        Self { closing: ClosingIn { reason: pairs.paragraph("reason") }, known: Known(known) }
    }
}

impl Page for Closing {
    const TEMPLATE: &'static str = "desk/closing";

    fn samples() -> Vec<Self> {
        let undecided = |waits| Undecided {
            id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            stage: ApplicationStage::Interview.word(),
            waits,
        };
        let page = |stage, count: u64, faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            job: Head::sample(stage),
            was_public: stage != JobStage::Draft,
            applied: count,
            count,
            undecided: (0..2).take(count as usize).map(undecided).collect(),
            has_more: count > 2,
            may_decide: count != 1,
            may_tell_all: count > 1,
            reason: FormField::new("reason", &ClosingIn::default().reason, &faults),
            is_known: count > 2 && faults.is_empty(),
            known_fault: faults.iter().find(|fault| fault.is_in("undecided")).cloned(),
            faults,
        };
        let missing =
            |paths: &[&'static str]| Fault::at_each(paths.iter().copied(), "value.missing");
        let more = Known(Some(1)).fault(Left { applied: 2, undecided: 2 }).into_iter().collect();
        vec![
            page(JobStage::Draft, 0, missing(&["form", "reason"])),
            page(JobStage::Published, 0, vec![]),
            page(JobStage::Published, 1, missing(&["reason", "undecided"])),
            page(JobStage::Published, 2, more),
            page(JobStage::Published, SHOWN + 1, vec![]),
        ]
    }
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    let job = jobs::find(&session.scope, id).await?;
    if job.closing().is_some() {
        return Err(JobRefused::AlreadyClosed.into());
    }
    session.page(&fill(&session, id, &Sent::default(), vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteJobs, Sent>, Path(id): Path<JobId>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    match close(&session.scope, id, sent.clone()).await {
        Ok(()) => Ok(see_other(&format!("/jobs/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<Sent>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn close(scope: &Scope, id: JobId, sent: Sent) -> Result<()> {
    jobs::find(scope, id).await?;
    let known = sent.known;
    let reason = sent.check(Left::of(scope, id).await?)?;
    let act = async |tx: &mut Tx| {
        jobs::close(tx, id, reason).await?;
        // Closing holds the job, so whoever has applied since the look above is counted here.
        match known.fault(Left::of(tx, id).await?) {
            Some(fault) => Err(Error::Invalid(vec![fault])),
            None => Ok(()),
        }
    };
    scope.write(act).await
}

async fn fill(
    session: &Session<WriteJobs>,
    id: JobId,
    sent: &Sent,
    faults: Vec<Fault>,
) -> Result<Closing> {
    let scope = &session.scope;
    let job = jobs::find(scope, id).await?;
    // Before the list, so that nobody is in the number who is not on the list.
    let left = Left::of(scope, id).await?;
    let count = left.undecided;
    let waiting = applications::who_waits(scope, id, SHOWN).await?;
    let people = people::named(scope, waiting.iter().map(|one| one.arrival.person_id)).await?;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let undecided = |one: &Application| {
        let person = people.iter().find(|person| person.id == one.arrival.person_id);
        Undecided {
            id: one.id.to_string(),
            name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            stage: one.stage.word(),
            waits: (today - practice.today(one.turn.at)).num_days(),
        }
    };
    Ok(Closing {
        frame: Frame::around(session, TAB, &practice).await?,
        job: Head::new(&job),
        was_public: job.publication().is_some(),
        applied: left.applied,
        count,
        undecided: waiting.iter().map(undecided).collect(),
        has_more: count > SHOWN,
        may_decide: session.may::<Decide>(),
        may_tell_all: session.may::<Decide>() && count <= applications::MOST_TOGETHER as u64,
        reason: FormField::new("reason", &sent.closing.reason, &faults),
        is_known: sent.known.0.is_some() && sent.known.fault(left).is_none(),
        known_fault: faults.iter().find(|fault| fault.is_in("undecided")).cloned(),
        faults,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::field::Field;

    fn code(known: Option<u64>, applied: u64, undecided: u64) -> Option<String> {
        Known(known).fault(Left { applied, undecided }).map(|fault| fault.reason.code.into_owned())
    }

    #[test]
    fn whoever_knows_of_all_who_wait_has_said_enough() {
        for (known, undecided) in [(None, 0), (Some(3), 3), (Some(3), 1), (Some(2), 0)] {
            assert_eq!(code(known, 3, undecided), None, "{known:?} with {undecided}");
        }
    }

    #[test]
    fn nobody_is_passed_over_in_silence_or_by_an_old_page() {
        assert_eq!(code(None, 1, 1).as_deref(), Some("value.missing"));
        for undecided in [1, 2, 3] {
            let since = code(Some(2), 3, undecided);
            assert_eq!(since.as_deref(), Some("applications.applied_since"), "{undecided} wait");
        }
    }

    #[test]
    fn a_missing_reason_and_a_missing_tick_are_told_together() {
        let one = Left { applied: 1, undecided: 1 };
        let Err(Error::Invalid(faults)) = Sent::default().check(one) else {
            panic!("it was taken")
        };
        let paths: Vec<_> = faults.iter().map(|fault| &*fault.path).collect();
        assert_eq!(paths, ["reason", "undecided"]);
        let closing = ClosingIn { reason: Field::read("Filled.") };
        assert!(Sent { closing, known: Known(Some(1)) }.check(one).is_ok());
    }
}
