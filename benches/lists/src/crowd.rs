//! Everybody who has applied, made up.

use anyhow::Result;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use sea_orm::{
    ConnectionTrait, Value,
    sea_query::{Expr, ExprTrait, Query},
};
use uuid::Uuid;

use crate::{Cli, dice::Dice, names, office::Office, pages, rows::Rows, say};

/// How many jobs there have been. One in ten applies to the first of them.
const JOBS: u64 = 400;
/// Over how many days all of this came.
const DAYS: u64 = 1_100;

/// Of a thousand applications, how many are in each stage.
const STAGES: [(&str, u64); 7] = [
    ("applied", 200),
    ("screened", 60),
    ("assessed", 40),
    ("interview", 30),
    ("offer", 20),
    ("hired", 50),
    ("closed", 600),
];

struct Person {
    id: Uuid,
    folded: String,
}

pub async fn gather(office: &Office, cli: &Cli) -> Result<()> {
    let mut dice = Dice::new(9);
    let begin: DateTime<Utc> = "2023-11-20T16:00:00Z".parse()?;
    say(format_args!("{} people", cli.people));
    let people = people(office, cli.people, begin, &mut dice).await?;
    let jobs = jobs(office, begin, &mut dice).await?;
    say(format_args!("{} applications", cli.applications));
    applications(office, cli.applications, (&people, &jobs), begin, &mut dice).await?;
    say(format_args!("{} licenses", cli.licenses));
    licenses(office, cli.licenses, &people, begin, &mut dice).await
}

/// Makes an id as the product does: of a moment and of chance.
fn id(at: DateTime<Utc>, dice: &mut Dice) -> Uuid {
    let millis = u128::from(at.timestamp_millis().unsigned_abs()) << 80;
    let chance = u128::from(dice.next()) & 0x3fff_ffff_ffff_ffff;
    let middle = u128::from(dice.below(1 << 12)) << 64;
    Uuid::from_u128(millis | 0x7 << 76 | middle | 0b10 << 62 | chance)
}

async fn people(
    office: &Office,
    count: u64,
    begin: DateTime<Utc>,
    dice: &mut Dice,
) -> Result<Vec<Person>> {
    let columns = &[
        "practice_id",
        "id",
        "name",
        "name_folded",
        "email",
        "email_folded",
        "phone",
        "language",
        "metadata",
        "added_at",
    ];
    let mut rows = Rows::of(&office.rows, "people", columns);
    let (mut all, mut words) = (vec![], vec![]);
    for n in 0..count {
        let at = begin + TimeDelta::seconds(n.cast_signed());
        let (id, name) = (id(at, dice), names::name(dice));
        let folded = folding::folded(&name);
        let email = format!("{}{n}@mail.example", folded.replace(' ', "."));
        let phone = format!("{}{:07}", 503 + dice.below(40), 2_000_000 + dice.below(7_999_999));
        words
            .extend(folding::words(&name, Some(&email), Some(&phone)).into_iter().map(|w| (w, id)));
        rows.add(vec![
            office.practice_id.into(),
            id.into(),
            name.into(),
            folded.clone().into(),
            email.clone().into(),
            email.into(),
            phone.into(),
            "en".into(),
            "{}".into(),
            at.into(),
        ])
        .await?;
        all.push(Person { id, folded });
    }
    rows.end().await?;
    say(format_args!("{} words", words.len()));
    // In the order of the table's key, which is twice as fast.
    words.sort_unstable();
    let mut rows = Rows::of(&office.rows, "person_words", &["practice_id", "word", "person_id"]);
    for (word, id) in words {
        rows.add(vec![office.practice_id.into(), word.into(), id.into()]).await?;
    }
    rows.end().await?;
    Ok(all)
}

/// Copies a job that the product has drafted.
async fn jobs(office: &Office, begin: DateTime<Utc>, dice: &mut Dice) -> Result<Vec<Uuid>> {
    let first = pages::draft(office).await?;
    let written = Query::select()
        .column("description")
        .from("jobs")
        .and_where(Expr::col("practice_id").eq(office.practice_id))
        .and_where(Expr::col("id").eq(first))
        .take();
    let written = office.rows.query_one(&written).await?;
    let written: String =
        written.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default();
    let columns = &[
        "practice_id",
        "id",
        "role",
        "metadata",
        "stage",
        "title",
        "description",
        "version",
        "drafted_at",
        "revision",
    ];
    let mut rows = Rows::of(&office.rows, "jobs", columns);
    let mut all = vec![first];
    for n in 1..JOBS {
        let id = id(begin, dice);
        let stage = if n < 30 { "published" } else { "closed" };
        rows.add(vec![
            office.practice_id.into(),
            id.into(),
            "receptionist".into(),
            "{}".into(),
            stage.into(),
            format!("Receptionist {n}").into(),
            written.clone().into(),
            1.into(),
            begin.into(),
            1.into(),
        ])
        .await?;
        all.push(id);
    }
    rows.end().await?;
    Ok(all)
}

async fn applications(
    office: &Office,
    count: u64,
    (people, jobs): (&[Person], &[Uuid]),
    begin: DateTime<Utc>,
    dice: &mut Dice,
) -> Result<()> {
    let columns = &[
        "practice_id",
        "id",
        "person_id",
        "name_folded",
        "job_id",
        "round",
        "stage",
        "is_open",
        "ending",
        "turn",
        "waits_since",
        "metadata",
        "applied_at",
        "revision",
    ];
    let mut rows = Rows::of(&office.rows, "applications", columns);
    for n in 0..count {
        let at = begin + TimeDelta::milliseconds((n * DAYS * 86_400_000 / count).cast_signed());
        let moved = at + TimeDelta::minutes(dice.below(60 * 24 * 30).cast_signed());
        let person = &people[usize::try_from(n % people.len() as u64)?];
        let job = if dice.below(10) == 0 { 0 } else { dice.below(JOBS) };
        let stage = stage(dice);
        let is_open = !matches!(stage, "hired" | "closed");
        let ending = (stage == "closed").then_some("rejected");
        rows.add(vec![
            office.practice_id.into(),
            id(at, dice).into(),
            person.id.into(),
            person.folded.clone().into(),
            jobs[usize::try_from(job)?].into(),
            i32::try_from(n / people.len() as u64 + 1)?.into(),
            stage.into(),
            is_open.into(),
            Value::from(ending.map(str::to_owned)),
            id(moved, dice).into(),
            moved.into(),
            "{}".into(),
            at.into(),
            1.into(),
        ])
        .await?;
    }
    rows.end().await
}

fn stage(dice: &mut Dice) -> &'static str {
    let mut left = dice.below(STAGES.iter().map(|(_, share)| share).sum());
    for (stage, share) in STAGES {
        if left < share {
            return stage;
        }
        left -= share;
    }
    "closed"
}

async fn licenses(
    office: &Office,
    count: u64,
    people: &[Person],
    begin: DateTime<Utc>,
    dice: &mut Dice,
) -> Result<()> {
    let columns = &[
        "practice_id",
        "id",
        "person_id",
        "holder_folded",
        "kind",
        "jurisdiction",
        "number",
        "claim_no",
        "claimed_expires_on",
        "expires_on",
        "last_day",
        "claimed_at",
        "revision",
    ];
    let mut rows = Rows::of(&office.rows, "licenses", columns);
    let first: NaiveDate = "2026-06-01".parse()?;
    for n in 0..count {
        let person = &people[usize::try_from(dice.below(people.len() as u64))?];
        let day = first + Days::new(dice.below(1_000));
        let at = begin + TimeDelta::minutes(n.cast_signed());
        rows.add(vec![
            office.practice_id.into(),
            id(at, dice).into(),
            person.id.into(),
            person.folded.clone().into(),
            "registered_nurse".into(),
            "OR".into(),
            format!("{n:07}").into(),
            1.into(),
            day.into(),
            day.into(),
            day.into(),
            at.into(),
            1.into(),
        ])
        .await?;
    }
    rows.end().await
}
