//! The fingerprints by which copies are known again.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    error::Result,
    offers::{
        copy::{Copy, CopyOf},
        entity::{copy, signature},
        offer::Offer,
    },
    platform::db::{Scope, Tx},
};

/// Returns the copies that have this fingerprint, of whichever offer.
pub async fn copies(scope: &Scope, sha256: &str) -> Result<Vec<Copy>> {
    let papers = scope.select::<copy::Entity>().filter(copy::Column::Sha256.eq(sha256));
    let papers = scope.all(papers.order_by_asc(copy::Column::OfferId)).await?.into_iter();
    let letters = scope.select::<signature::Entity>();
    let letters = letters.filter(signature::Column::LetterSha256.eq(sha256));
    let letters = scope.all(letters.order_by_asc(signature::Column::OfferId)).await?.into_iter();
    let of_paper = |row: copy::Model| Copy {
        offer_id: row.offer_id,
        of: CopyOf::Pdf,
        is_signed: row.is_signed,
    };
    let of_letter = |row: signature::Model| Copy {
        offer_id: row.offer_id,
        of: CopyOf::Letter,
        is_signed: true,
    };
    Ok(papers.map(of_paper).chain(letters.map(of_letter)).collect())
}

/// Keeps the fingerprint of a paper, unless it is kept.
pub async fn add_copy(tx: &Tx, offer: &Offer, sha256: String) -> Result<()> {
    let (practice_id, is_signed) = (tx.practice_id(), offer.signature().is_some());
    let (made_at, made_by) = (tx.now(), tx.actor().to_string());
    let offer_id = offer.id;
    let row = copy::Model { practice_id, offer_id, sha256, is_signed, made_at, made_by };
    tx.insert_once(row).await.map(drop)
}
