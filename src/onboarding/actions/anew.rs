//! Who comes back brings along what they did before.

use crate::{
    error::Result,
    onboarding::store::{self, again},
    platform::db::Tx,
    roster::StaffId,
};

/// Has everything looked at again that somebody did on earlier lists and that repeats: what their new list does not ask for
/// comes again in its time.
pub async fn look_anew(tx: &Tx, id: StaffId) -> Result<()> {
    let lists = store::of_staff(tx, id).await?;
    let steps = again::steps(tx, &lists).await?;
    for listed in &lists {
        let repeating = again::repeating(listed)?;
        for (of, step) in steps.iter().filter(|(of, step)| *of == listed.id && step.is_settled()) {
            if repeating.iter().any(|task| task == step.task.as_str()) {
                again::look_on(tx, (*of, step.task.as_str()), step.done_on).await?;
            }
        }
    }
    Ok(())
}
