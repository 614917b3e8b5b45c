//! What is done with assessments: load → ask the noun → save → announce.

use std::collections::HashSet;

use bank::{Bank, seed_of};

use super::{
    events,
    form::{Assessment, AssessmentId, Form},
    hooks,
    publication::Plan,
    store,
};
use crate::{
    error::{Error, Result},
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
        let assessment = Assessment::first(id, job_id, form, frozen_at);
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
            let assessment = Assessment::first(id, None, form, frozen_at);
            if store::add_assessment(tx, &assessment).await? {
                store::freeze(tx, bank, &assessment.form).await?;
                tx.announce(events::frozen(&assessment));
            }
        }
        Ok(())
    };
    scope.write(freeze).await
}

/// Returns the form of a test that everybody gets, of any of its forms.
pub async fn first_of(scope: &Scope, one: Assessment) -> Result<Assessment> {
    if one.number == 1 {
        return Ok(one);
    }
    store::forms_of(scope, &one).await?.into_iter().next().ok_or(Error::Missing("assessment"))
}

/// Returns a form of the same test for somebody who was asked these items before, a whole one or a short one: one that
/// there is, if it asks none of them, or a new one. If the bank has nothing better, one that they know comes with other
/// numbers and another order.
pub async fn another(
    tx: &mut Tx,
    first: &Assessment,
    (asked, is_short): (&HashSet<String>, bool),
) -> Result<Assessment> {
    // Two who ask at once share the new one.
    tx.in_turn(&format!("another form of {}", store::purpose_of(first, 1))).await?;
    let forms = store::forms_of(tx, first).await?;
    let number = forms.iter().map(|one| one.number).max().unwrap_or_default() + 1;
    let alike = forms.into_iter().filter(|one| one.is_short == is_short);
    let best = alike.min_by_key(|one| (one.form.shares(asked), one.number));
    let least = best.as_ref().map_or(usize::MAX, |one| one.form.shares(asked));
    if least > 0 {
        let (bank, id) = (Bank::builtin()?, tx.fresh_id::<AssessmentId>());
        let without = hooks::left_out(tx).await?;
        let form = first.form.another(bank, (&without, asked), &seed_of(&id.to_string()));
        let form = form.or_else(|_| Ok::<_, Error>(first.form.clone()))?;
        let form = if is_short { form.shortened(bank) } else { form };
        if form.shares(asked) < least {
            let first = Assessment::first(id, first.job_id, form, tx.now());
            let new = Assessment { number, is_short, ..first };
            store::freeze(tx, bank, &new.form).await?;
            store::add_assessment(tx, &new).await?;
            tx.announce(events::frozen(&new));
            return Ok(new);
        }
    }
    best.ok_or(Error::Missing("assessment"))
}
