//! Matches, and what people found about them.

use std::collections::HashMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::{
    error::{Error, Result},
    exclusions::{
        entity::{
            disposition,
            matched::{ActiveModel, Column, Entity, Model},
        },
        matched::{Disposition, Match, MatchId, MatchState, MatchTier},
    },
    kernel::cursor::Window,
    people::PersonId,
    platform::db::{Scope, Tx},
};

/// How many people are asked for in one question.
const AT_ONCE: usize = 5_000;

/// Which matches to list.
#[derive(Clone, Copy, Default)]
pub struct MatchFilter {
    pub person_id: Option<PersonId>,
    pub state: Option<MatchState>,
}

pub async fn find(scope: &Scope, id: MatchId) -> Result<Match> {
    one(scope, scope.one(by_id(scope, id)).await?).await
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: MatchId) -> Result<Match> {
    one(tx, tx.lock(by_id(tx, id)).await?).await
}

/// Returns one row more than the window shows, in the order they were opened.
pub async fn matches(scope: &Scope, filter: MatchFilter, window: Window) -> Result<Vec<Match>> {
    let mut rows = scope.select::<Entity>();
    if let Some(person) = filter.person_id {
        rows = rows.filter(Column::PersonId.eq(person));
    }
    if let Some(state) = filter.state {
        rows = rows.filter(Column::State.eq(state));
    }
    nouns(scope, scope.all(scope.window(rows, window)).await?).await
}

/// Returns all matches of these people, in a few questions however many they are.
pub async fn matches_of(scope: &Scope, people: &[PersonId]) -> Result<Vec<Match>> {
    let mut found = vec![];
    for some in people.chunks(AT_ONCE) {
        found.extend(scope.all(of_people(scope, some)).await?);
    }
    nouns(scope, found).await
}

/// Like [`matches_of`], and holds them until the transaction ends: what a person says of one meanwhile is not undone.
pub async fn hold_matches_of(tx: &Tx, people: &[PersonId]) -> Result<Vec<Match>> {
    let mut found = vec![];
    for some in people.chunks(AT_ONCE) {
        found.extend(tx.lock_all(of_people(tx, some)).await?);
    }
    nouns(tx, found).await
}

fn of_people(scope: &Scope, people: &[PersonId]) -> Select<Entity> {
    let rows = scope.select::<Entity>().filter(Column::PersonId.is_in(people.iter().copied()));
    rows.order_by_asc(Column::Id)
}

/// Returns those that somebody has to look at, who has waited longest first.
pub async fn waiting(scope: &Scope, limit: u64) -> Result<Vec<Match>> {
    let rows = scope.select::<Entity>();
    let rows = rows.filter(Column::State.is_in([MatchState::Open, MatchState::Undecided]));
    let rows = rows.filter(Column::Tier.ne(MatchTier::Weak)).order_by_asc(Column::OpenedAt);
    nouns(scope, scope.all(rows.limit(limit)).await?).await
}

/// Returns those that somebody has looked at, the latest first.
pub async fn settled(scope: &Scope, limit: u64) -> Result<Vec<Match>> {
    let rows = scope.select::<Entity>();
    let rows = rows.filter(Column::State.is_in([MatchState::RuledOut, MatchState::Confirmed]));
    nouns(scope, scope.all(rows.order_by_desc(Column::UpdatedAt).limit(limit)).await?).await
}

pub async fn add_match(tx: &Tx, one: &Match) -> Result<()> {
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id: one.id,
        person_id: one.person_id,
        list: one.list.clone(),
        edition_id: one.edition_id,
        row_key: one.row_key.clone(),
        listed: serde_json::to_string(&one.listed).map_err(Error::internal)?,
        sought: sealed(tx, one)?,
        tier: one.tier,
        score: one.score,
        reasons: one.reasons.join(" "),
        state: one.state,
        opened_at: one.opened_at,
        updated_at: one.updated_at,
        revision: one.revision,
    })
    .await
}

pub async fn save_match(tx: &Tx, one: &Match) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(one.id),
        edition_id: Set(one.edition_id),
        listed: Set(serde_json::to_string(&one.listed).map_err(Error::internal)?),
        sought: Set(sealed(tx, one)?),
        tier: Set(one.tier),
        score: Set(one.score),
        reasons: Set(one.reasons.join(" ")),
        state: Set(one.state),
        revision: Set(one.revision),
        ..Default::default()
    })
    .await
}

/// Adds what was found last.
pub async fn add_disposition(tx: &Tx, one: &Match) -> Result<()> {
    let Some(found) = one.dispositions.last().cloned() else { return Ok(()) };
    let Disposition { finding, means, words, found_at, found_by } = found;
    let number = i32::try_from(one.dispositions.len()).map_err(Error::internal)?;
    let (practice_id, match_id) = (tx.practice_id(), one.id);
    let row = disposition::Model {
        practice_id,
        match_id,
        number,
        finding,
        means,
        words,
        found_at,
        found_by,
    };
    tx.insert(row).await
}

fn sealed(scope: &Scope, one: &Match) -> Result<String> {
    let plain = serde_json::to_string(&one.sought).map_err(Error::internal)?;
    scope.platform().seal.seal(&place(one.id), &plain)
}

/// What the seal of whom a row was compared with is bound to.
fn place(id: MatchId) -> String {
    format!("exclusion_matches/{id}")
}

fn by_id(scope: &Scope, id: MatchId) -> Select<Entity> {
    scope.select::<Entity>().filter(Column::Id.eq(id))
}

async fn one(scope: &Scope, row: Option<Model>) -> Result<Match> {
    let found = nouns(scope, row.into_iter().collect()).await?.pop();
    found.ok_or(Error::Missing("match"))
}

/// Makes nouns of rows: one more question, however many rows there are.
async fn nouns(scope: &Scope, rows: Vec<Model>) -> Result<Vec<Match>> {
    let found = scope
        .select::<disposition::Entity>()
        .filter(disposition::Column::MatchId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(disposition::Column::Number);
    let mut dispositions: HashMap<_, Vec<_>> = HashMap::new();
    for row in scope.all(found).await? {
        dispositions.entry(row.match_id).or_default().push(row.into());
    }
    let noun = |row: Model| noun(scope, &mut dispositions, row);
    rows.into_iter().map(noun).collect()
}

fn noun(
    scope: &Scope,
    dispositions: &mut HashMap<MatchId, Vec<Disposition>>,
    row: Model,
) -> Result<Match> {
    let sought = scope.platform().seal.unseal(&place(row.id), &row.sought)?;
    Ok(Match {
        id: row.id,
        person_id: row.person_id,
        list: row.list,
        edition_id: row.edition_id,
        row_key: row.row_key,
        listed: serde_json::from_str(&row.listed).map_err(Error::internal)?,
        sought: serde_json::from_str(&sought).map_err(Error::internal)?,
        tier: row.tier,
        score: row.score,
        reasons: row.reasons.split_whitespace().map(str::to_owned).collect(),
        state: row.state,
        dispositions: dispositions.remove(&row.id).unwrap_or_default(),
        opened_at: row.opened_at,
        updated_at: row.updated_at,
        revision: row.revision,
    })
}

impl From<disposition::Model> for Disposition {
    fn from(row: disposition::Model) -> Self {
        let disposition::Model { finding, means, words, found_at, found_by, .. } = row;
        Self { finding, means, words, found_at, found_by }
    }
}
