//! Tallies, as they are kept.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    assessments::AssessmentId,
    error::{Error, Result},
    platform::db::{Scope, Tx},
    quality::{
        entity::{form, question},
        tally::{Added, FormTally, QuestionKey, QuestionTally, Tallies},
    },
};

/// Adds what was counted to what is kept.
pub async fn add(tx: &Tx, added: Added) -> Result<()> {
    if added.forms.is_empty() && added.questions.is_empty() {
        return Ok(());
    }
    // A tally is some ten kilobytes, and a role has hundreds of questions: only those are read that were answered.
    let keys: BTreeSet<_> = added.questions.iter().map(|(key, _)| key).collect();
    let roles = keys.iter().map(|key| key.role.clone()).collect::<BTreeSet<_>>();
    let hashes = keys.iter().map(|key| key.sha256.clone()).collect::<BTreeSet<_>>();
    let rows = tx.select::<question::Entity>().filter(question::Column::Role.is_in(roles));
    let rows = tx.all(rows.filter(question::Column::Sha256.is_in(hashes))).await?;
    let forms = tx.select::<form::Entity>();
    let forms = forms.filter(form::Column::AssessmentId.is_in(added.forms.keys().copied()));
    let mut kept = Tallies {
        questions: rows.into_iter().map(question).collect::<Result<_>>()?,
        forms: tx.all(forms).await?.into_iter().map(form).collect::<Result<_>>()?,
    };
    kept.questions.retain(|key, _| keys.contains(key));
    kept.take(added);
    save(tx, &kept).await
}

/// How many rows are written by one statement: SQLite takes 32,766 values in one, and a tally is long.
const AT_ONCE: usize = 500;

/// Writes what was counted in the place of what is kept of the same.
pub async fn save(tx: &Tx, tallies: &Tallies) -> Result<()> {
    let practice_id = tx.practice_id();
    let forms = tallies.forms.iter().map(|(id, tally)| {
        let (role, assessment_id) = (tally.role.clone(), *id);
        Ok(form::Model { practice_id, assessment_id, role, tally: json(tally)? })
    });
    // Short forms alone add to questions and to no form.
    for rows in forms.collect::<Result<Vec<_>>>()?.chunks(AT_ONCE) {
        tx.replace_all(rows.iter().cloned(), [form::Column::Tally]).await?;
    }
    let questions = tallies.questions.iter().map(|(key, tally)| {
        let QuestionKey { role, item, sha256 } = key.clone();
        Ok(question::Model { practice_id, role, item, sha256, tally: json(tally)? })
    });
    for rows in questions.collect::<Result<Vec<_>>>()?.chunks(AT_ONCE) {
        tx.replace_all(rows.iter().cloned(), [question::Column::Tally]).await?;
    }
    Ok(())
}

/// Forgets all that was counted.
pub async fn forget(tx: &Tx) -> Result<()> {
    tx.remove_all::<question::Entity>().await?;
    tx.remove_all::<form::Entity>().await
}

/// Returns the roles of which a question was answered.
pub async fn roles(scope: &Scope) -> Result<Vec<String>> {
    let rows = scope.select::<question::Entity>().select_only().column(question::Column::Role);
    let rows = rows.distinct().order_by_asc(question::Column::Role);
    Ok(scope.all_as(rows).await?.into_iter().map(|row: Role| row.role).collect())
}

#[derive(sea_orm::FromQueryResult)]
struct Role {
    role: String,
}

pub async fn questions_of(
    scope: &Scope,
    role: &str,
) -> Result<BTreeMap<QuestionKey, QuestionTally>> {
    let rows = scope.select::<question::Entity>().filter(question::Column::Role.eq(role));
    scope.all(rows).await?.into_iter().map(question).collect()
}

pub async fn forms_of(scope: &Scope, role: &str) -> Result<BTreeMap<AssessmentId, FormTally>> {
    let rows = scope.select::<form::Entity>().filter(form::Column::Role.eq(role));
    scope.all(rows).await?.into_iter().map(form).collect()
}

pub async fn all(scope: &Scope) -> Result<Tallies> {
    let questions = scope.all(scope.select::<question::Entity>()).await?;
    let forms = scope.all(scope.select::<form::Entity>()).await?;
    Ok(Tallies {
        questions: questions.into_iter().map(question).collect::<Result<_>>()?,
        forms: forms.into_iter().map(form).collect::<Result<_>>()?,
    })
}

fn question(row: question::Model) -> Result<(QuestionKey, QuestionTally)> {
    let question::Model { role, item, sha256, tally, .. } = row;
    Ok((QuestionKey { role, item, sha256 }, read(&tally)?))
}

fn form(row: form::Model) -> Result<(AssessmentId, FormTally)> {
    Ok((row.assessment_id, read(&row.tally)?))
}

fn json(tally: &impl Serialize) -> Result<String> {
    serde_json::to_string(tally).map_err(Error::internal)
}

fn read<T: DeserializeOwned>(tally: &str) -> Result<T> {
    serde_json::from_str(tally).map_err(Error::internal)
}
