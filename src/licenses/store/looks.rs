//! Looks at sources. What was answered may have 256 KB each: it is read one at a time, and in no list.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, Iterable, QueryFilter, QueryOrder, QuerySelect, Select, sea_query::Expr,
};

use super::touch;
use crate::{
    error::{Error, Result},
    licenses::{
        compared::Compared,
        entity::verification::{Column, Entity, Model},
        license::{License, LicenseId},
        raw::Raw,
        verification::{Finding, Proof, Verification, VerificationId},
    },
    platform::{
        db::{Scope, Tx},
        files::Stored,
    },
};

/// Adds the license's latest verification, with what was answered and the form that it was sent by.
pub async fn add_verification(
    tx: &Tx,
    license: &License,
    seen: Verification,
    (raw, form_hash): (Option<Raw>, Option<String>),
) -> Result<()> {
    let Finding { source, kind, method, looked_on, query, status, .. } = seen.finding;
    let (expires_on, evidence) = (seen.finding.expires_on, seen.finding.evidence);
    let (proof, outcome, compared) =
        (seen.finding.proof, seen.finding.outcome, seen.finding.compared);
    tx.insert(Model {
        practice_id: tx.practice_id(),
        license_id: license.id,
        number: i32::try_from(license.verifications.len()).map_err(Error::internal)?,
        id: seen.id,
        source,
        kind,
        method,
        looked_on,
        query,
        status,
        expires_on,
        evidence,
        file_id: proof.as_ref().map(|proof| proof.file),
        file_kind: proof.as_ref().map(|proof| proof.stored.kind),
        file_sha256: proof.map(|proof| proof.stored.sha256),
        verified_at: seen.verified_at,
        verified_by: seen.verified_by,
        supersedes: seen.supersedes,
        next_due_on: seen.next_due_on,
        outcome,
        name_likeness: compared.name,
        name_shown: compared.name_shown,
        name_because: compared.name_because,
        number_likeness: compared.number,
        number_shown: compared.number_shown,
        discipline: compared.discipline,
        discipline_shown: compared.discipline_shown,
        multistate: compared.multistate,
        raw_sha256: raw.as_ref().map(|raw| raw.sha256.clone()),
        raw: raw.map(|raw| raw.text),
        unheard: seen.finding.unheard,
        form_hash,
    })
    .await?;
    touch(tx, license).await
}

/// Returns the looks at these licenses, of each the oldest first.
pub async fn of(
    scope: &Scope,
    licenses: impl Iterator<Item = LicenseId>,
) -> Result<HashMap<LicenseId, Vec<Verification>>> {
    let rows = scope.select::<Entity>().filter(Column::LicenseId.is_in(licenses));
    let rows = without_answers(rows.order_by_asc(Column::Number));
    let mut looks: HashMap<_, Vec<_>> = HashMap::new();
    for row in scope.all(rows).await? {
        looks.entry(row.license_id).or_default().push(row.into());
    }
    Ok(looks)
}

fn without_answers(rows: Select<Entity>) -> Select<Entity> {
    let read = Column::iter().filter(|column| !matches!(column, Column::Raw));
    rows.select_only().columns(read).expr_as(Expr::value(None::<String>), "raw")
}

/// Returns what was answered at one look, as it stands there.
pub async fn answered(
    scope: &Scope,
    license: LicenseId,
    id: VerificationId,
) -> Result<Option<String>> {
    let rows = scope.select::<Entity>().filter(Column::LicenseId.eq(license));
    Ok(scope.one(rows.filter(Column::Id.eq(id))).await?.and_then(|row| row.raw))
}

/// Returns of which license this form sent something.
pub async fn sent_by(scope: &Scope, form_hash: &str) -> Result<Option<LicenseId>> {
    let rows = without_answers(scope.select::<Entity>().filter(Column::FormHash.eq(form_hash)));
    Ok(scope.one(rows).await?.map(|row| row.license_id))
}

impl From<Model> for Verification {
    fn from(row: Model) -> Self {
        let Model { source, kind, method, looked_on, query, status, .. } = row;
        let (expires_on, evidence) = (row.expires_on, row.evidence);
        let stored = row.file_sha256.zip(row.file_kind);
        let stored = stored.map(|(sha256, kind)| Stored { sha256, kind });
        let compared = Compared {
            name: row.name_likeness,
            name_shown: row.name_shown,
            name_because: row.name_because,
            number: row.number_likeness,
            number_shown: row.number_shown,
            discipline: row.discipline,
            discipline_shown: row.discipline_shown,
            multistate: row.multistate,
        };
        let outcome = row.outcome;
        let proof = row.file_id.zip(stored).map(|(file, stored)| Proof { file, stored });
        Self {
            id: row.id,
            finding: Finding {
                source,
                kind,
                method,
                looked_on,
                query,
                status,
                expires_on,
                evidence,
                proof,
                outcome,
                compared,
                raw_sha256: row.raw_sha256,
                unheard: row.unheard,
            },
            verified_at: row.verified_at,
            verified_by: row.verified_by,
            supersedes: row.supersedes,
            next_due_on: row.next_due_on,
        }
    }
}
