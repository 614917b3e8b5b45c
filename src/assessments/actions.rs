//! What is done with assessments: load → ask the noun → save → announce.

use bank::{Bank, seed_of};

use super::{
    events,
    form::{Assessment, AssessmentId, Form},
    hooks,
    publication::Plan,
    store,
};
use crate::{
    error::Result,
    jobs::{self, JobId},
    kernel::language::Language,
    platform::db::{Scope, Tx},
};

/// Publishes a job as it was at `revision`, and freezes what everyone who applies is asked. With too
/// few questions left it goes without a test, if somebody has said yes to that.
pub async fn publish(
    tx: &mut Tx,
    id: JobId,
    revision: i32,
    without_test: bool,
) -> Result<jobs::Job> {
    let draft = jobs::find(tx, id).await?;
    let bank = Bank::builtin()?;
    let seed = seed_of(&id.to_string());
    let without = hooks::left_out(tx).await?;
    let (role, ticked) = (draft.role.word(), draft.ticked_duties());
    let form = Form::of_posting(bank, role, &ticked, (&without, &seed)).ok();
    let job = jobs::publish(tx, id, revision, form.as_ref().map(Form::told)).await?;
    Plan::of(&job, &without, Language::English)?.confirm(without_test)?;
    if let Some(form) = form {
        let (id, job_id, frozen_at) = (tx.fresh_id(), Some(id), tx.now());
        let assessment = Assessment { id, job_id, form, frozen_at, updated_at: frozen_at };
        store::freeze(tx, bank, &assessment.form).await?;
        store::add_assessment(tx, &assessment).await?;
        tx.announce(events::frozen(&assessment));
    }
    Ok(job)
}

/// Returns the practice's assessments, after freezing those of its own that are missing: one for
/// each blueprint, for people who are invited without a posting.
pub async fn own_assessments(scope: &Scope) -> Result<Vec<Assessment>> {
    freeze_own(scope).await?;
    store::assessments(scope).await
}

/// Freezes those of the practice's own that are missing.
pub async fn freeze_own(scope: &Scope) -> Result<()> {
    let bank = Bank::builtin()?;
    let own = store::own_roles(scope).await?;
    let roles = bank.blueprints().iter().map(|one| one.role.as_str());
    let missing: Vec<_> = roles.filter(|role| !own.iter().any(|own| own == role)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let freeze = async |tx: &mut Tx| {
        let without = hooks::left_out(tx).await?;
        for role in missing {
            let (id, frozen_at) = (tx.fresh_id::<AssessmentId>(), tx.now());
            let form = Form::of_role(bank, role, &without, &seed_of(&id.to_string()))?;
            let (job_id, updated_at) = (None, frozen_at);
            let assessment = Assessment { id, job_id, form, frozen_at, updated_at };
            if store::add_assessment(tx, &assessment).await? {
                store::freeze(tx, bank, &assessment.form).await?;
                tx.announce(events::frozen(&assessment));
            }
        }
        Ok(())
    };
    scope.write(freeze).await
}
