//! The log is read as it grows, and the sittings that it tells of are counted. A reading that is cut off goes on
//! where it was: how far it came is saved together with what was counted.
//!
//! Answers are read and marked outside of any transaction, some at a time: candidates save theirs by the same
//! writer, and none of them waits for a count.

use std::collections::{HashMap, HashSet, hash_map::Entry};

use super::{
    asked::Asked,
    contribution::{Contribution, Counting, office_of},
    happened::{Happened, is_counted},
    store,
    tally::{Added, Tallies},
};
use crate::{
    assessments::{self, AssessmentId},
    error::Result,
    invitations::{self, Invitation, InvitationId, Outcome},
    platform::{
        db::{Scope, Tx},
        events::{self, Event},
    },
    scores,
    sittings::{self, Sitting},
};

/// How many sittings are counted at once: each has some twenty answers.
const AT_ONCE: usize = 100;

/// Notes in the transaction of an event that there is something to count.
pub async fn note(tx: &mut Tx, events: &[Event]) -> Result<()> {
    let counted = events.iter().filter(|event| is_counted(&event.kind));
    match counted.map(|event| event.seq).max() {
        Some(seen) => store::note_seen(tx, seen).await,
        None => Ok(()),
    }
}

/// Counts what has happened since it was last read.
pub async fn catch_up(scope: &Scope) -> Result<()> {
    let mut forms = Forms::default();
    while read_some(scope, &mut forms).await? {
        // Others have work to do, too.
        tokio::task::yield_now().await;
    }
    Ok(())
}

/// Counts everything anew, from the first event on: all of it beside what is kept, which is replaced at once. Each tally is
/// written once, and not with every hundredth test; and reports go on showing what they showed.
pub async fn rebuild(scope: &Scope) -> Result<()> {
    let up_to = events::last(scope).await?.map_or(0, |last| last.seq);
    let tallies = anew(scope, up_to).await?;
    let keep = async |tx: &mut Tx| {
        store::hold_reading(tx).await?;
        store::forget(tx).await?;
        store::save(tx, &tallies).await?;
        // What was changed up to here was there when it was read, and changes nothing more.
        store::save_read(tx, up_to, up_to).await
    };
    scope.write(keep).await?;
    catch_up(scope).await
}

/// Forgets what was counted. What was changed up to here is read as it is now, and changes nothing more.
async fn begin_again(tx: &Tx, changed: i64) -> Result<()> {
    let reading = store::hold_reading(tx).await?;
    store::forget(tx).await?;
    store::save_read(tx, 0, reading.seen.max(changed)).await
}

/// Counts some more. Returns whether there may be more.
async fn read_some(scope: &Scope, forms: &mut Forms) -> Result<bool> {
    let reading = store::reading(scope).await?;
    let mut batch = events::after(scope, reading.read).await?;
    let is_change =
        |event: &&Event| event.seq > reading.anew && Happened::of(event) == Some(Happened::Changed);
    if let Some(change) = batch.iter().rfind(is_change) {
        scope.write(async |tx: &mut Tx| begin_again(tx, change.seq).await).await?;
        return Ok(true);
    }
    let is_scored = |event: &&Event| matches!(Happened::of(event), Some(Happened::Scored(_)));
    if let Some(next) = batch.iter().filter(is_scored).nth(AT_ONCE).map(|event| event.seq) {
        batch.retain(|event| event.seq < next);
    }
    let Some(last) = batch.last() else { return Ok(false) };
    let mut added = Added::default();
    count(scope, forms, &mut added, &scored(&batch)).await?;
    let add = async |tx: &mut Tx| {
        let held = store::hold_reading(tx).await?;
        // Somebody else has counted these meanwhile, or begun again.
        if (held.read, held.anew) != (reading.read, reading.anew) {
            return Ok(());
        }
        store::add(tx, added).await?;
        store::save_read(tx, last.seq, held.anew).await
    };
    scope.write(add).await?;
    Ok(true)
}

/// In the order of the log: the last answers to a question are those that wait for more.
fn scored(events: &[Event]) -> Vec<InvitationId> {
    let scored = |event: &Event| match Happened::of(event)? {
        Happened::Scored(id) => Some(id),
        Happened::Changed => None,
    };
    let mut seen = HashSet::new();
    events.iter().filter_map(scored).filter(|id| seen.insert(*id)).collect()
}

/// Forms that were met: none where a question cannot be found.
type Forms = HashMap<AssessmentId, Option<Asked>>;

/// Counts the sittings of these invitations, as far as they are still there.
async fn count(
    scope: &Scope,
    forms: &mut Forms,
    added: &mut Added,
    ids: &[InvitationId],
) -> Result<()> {
    each(scope, forms, ids, |asked, sat, outcome| asked.count(added, sat, outcome)).await
}

/// Looks at the sittings of these invitations one after the other, as far as they are still there.
async fn each(
    scope: &Scope,
    forms: &mut Forms,
    ids: &[InvitationId],
    mut look: impl FnMut(&Asked, (&Invitation, &Sitting), &Outcome) -> Result<()>,
) -> Result<()> {
    for ids in ids.chunks(AT_ONCE) {
        let invited = invitations::with_ids(scope, ids.iter().copied()).await?;
        let told = invited.iter().filter(|one| one.tells_result());
        let told: HashMap<_, _> = told.map(|one| (one.id, one)).collect();
        let outcomes = scores::outcomes_of(scope, told.keys().copied()).await?;
        let sat = sittings::of_invitations(scope, told.keys().copied()).await?;
        let sat: HashMap<_, _> = sat.into_iter().map(|one| (one.invitation_id, one)).collect();
        for id in ids {
            let (Some(sitting), Some(outcome), Some(invitation)) =
                (sat.get(id), outcomes.get(id), told.get(id).copied())
            else {
                continue;
            };
            if let Some(asked) = form(scope, forms, invitation.assessment_id).await? {
                look(asked, (invitation, sitting), outcome)?;
            }
        }
    }
    Ok(())
}

async fn form<'a>(
    scope: &Scope,
    forms: &'a mut Forms,
    id: AssessmentId,
) -> Result<Option<&'a Asked>> {
    if let Entry::Vacant(place) = forms.entry(id) {
        let assessment = assessments::assessment(scope, id).await?;
        let hashes = assessment.form.asks().map(|(_, sha256)| sha256);
        let contents = assessments::contents(scope, hashes).await?;
        let is_whole = contents.lost(assessment.form.asks()).is_empty();
        let asked = is_whole.then(|| Asked::new(assessment, contents)).transpose()?;
        place.insert(asked);
    }
    Ok(forms.get(&id).and_then(Option::as_ref))
}

/// How what is kept compares with what the answers say, up to where the log was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Compared {
    pub tests: u64,
    pub questions: usize,
    /// Questions and forms that are kept otherwise, or not at all.
    pub differing: Vec<String>,
}

/// Makes everything anew beside what is kept, and compares. Nothing is written.
pub async fn check(scope: &Scope) -> Result<Compared> {
    let up_to = store::reading(scope).await?.read;
    let (kept, anew) = (store::all(scope).await?, anew(scope, up_to).await?);
    let mut differing = vec![];
    for (key, tally) in kept.questions.iter().chain(&anew.questions) {
        if kept.questions.get(key) != Some(tally) || anew.questions.get(key) != Some(tally) {
            differing.push(format!("{} {}", key.role, key.item));
        }
    }
    for (id, tally) in kept.forms.iter().chain(&anew.forms) {
        if kept.forms.get(id) != Some(tally) || anew.forms.get(id) != Some(tally) {
            differing.push(id.to_string());
        }
    }
    differing.sort_unstable();
    differing.dedup();
    let tests = kept.forms.values().map(|form| form.people).sum();
    Ok(Compared { tests, questions: kept.questions.len(), differing })
}

/// Counts which questions went right together, from all tests that are told as scored. Nothing is written.
pub async fn contribute(scope: &Scope) -> Result<Contribution> {
    let (mut counting, mut forms) = (Counting::default(), Forms::default());
    let (mut seq, mut office) = (0, None);
    loop {
        let batch = events::after(scope, seq).await?;
        let (Some(first), Some(last)) = (batch.first(), batch.last()) else { break };
        office.get_or_insert_with(|| office_of(&first.hash));
        seq = last.seq;
        each(scope, &mut forms, &scored(&batch), |asked, (_, sitting), outcome| {
            counting.add(asked.right_and_wrong(sitting, outcome)?);
            Ok(())
        })
        .await?;
    }
    // Without an event nobody was asked anything, and no file is written.
    Ok(counting.contribution(office.unwrap_or_default()))
}

/// Counts what the log tells up to `up_to`. Nothing is written.
async fn anew(scope: &Scope, up_to: i64) -> Result<Tallies> {
    let mut seq = 0;
    let (mut tallies, mut forms) = (Tallies::default(), Forms::default());
    while seq < up_to {
        let mut batch = events::after(scope, seq).await?;
        batch.retain(|event| event.seq <= up_to);
        let Some(last) = batch.last() else { break };
        seq = last.seq;
        let mut added = Added::default();
        count(scope, &mut forms, &mut added, &scored(&batch)).await?;
        tallies.take(added);
    }
    Ok(tallies)
}
