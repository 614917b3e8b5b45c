//! The pages that are asked for, and how long each takes.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use muster::{jobs::JobId, kernel::typed_id::TypedId};
use poem::{
    Endpoint, Request,
    http::{Method, header},
};
use sea_orm::{
    ConnectionTrait, Order,
    sea_query::{Expr, ExprTrait, Query},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::office::Office;

/// What is typed into a search: the beginnings of common names, of rare ones, and two together.
const COMMON: [&str; 5] = ["ma", "maria", "garcia", "jo", "smith"];
const RARE: [&str; 5] = ["etxquo", "xuxu", "wolfie", "0147", "5035550147"];
const TWO: [&str; 5] = ["maria gar", "ana etx", "jose lopez", "wei o'brien", "lind quo"];

/// A page, by how often it has been asked for.
type Path = Box<dyn Fn(u64) -> String>;

pub async fn measure(office: &Office, times: u64) -> Result<()> {
    println!("| page | statements | median ms | p95 ms | bytes |");
    println!("|---|---|---|---|---|");
    let jobs = jobs(office).await?;
    for (name, path) in paths(jobs) {
        let (mut took, mut most, mut bytes) = (vec![], 0, 0);
        for n in 0..times {
            let before = office.app.platform.db.asked();
            let (time, body) = get(office, &path(n)).await?;
            most = Ord::max(most, office.app.platform.db.asked() - before);
            (took, bytes) = (took.into_iter().chain([time]).collect(), body);
        }
        took.sort_unstable();
        let at = |share: usize| millis(took[(took.len() - 1) * share / 100]);
        println!("| {name} | {most} | {:.1} | {:.1} | {bytes} |", at(50), at(95));
    }
    Ok(())
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn paths(jobs: Vec<JobId>) -> Vec<(&'static str, Path)> {
    let fixed = |path: &'static str| -> Path { Box::new(move |_| path.to_owned()) };
    let words = |path: &'static str, words: [&'static str; 5]| -> Path {
        Box::new(move |n| {
            let word = words[usize::try_from(n).unwrap_or(0) % words.len()];
            format!("{path}{}", word.replace(' ', "+"))
        })
    };
    let (first, all) = (jobs[0], jobs);
    let of = move |path: &'static str| -> Path {
        let all = all.clone();
        Box::new(move |n| {
            path.replace("{job}", &all[usize::try_from(n).unwrap_or(0) % all.len()].to_string())
        })
    };
    let of_first = |path: &'static str| -> Path {
        Box::new(move |_| path.replace("{job}", &first.to_string()))
    };
    vec![
        ("candidates, first page", fixed("/candidates")),
        ("candidates, last page", fixed("/candidates?cursor=last")),
        ("candidates by name", fixed("/candidates?sort=name")),
        ("candidates by name, last page", fixed("/candidates?sort=name&cursor=last")),
        ("candidates, latest first", fixed("/candidates?sort=applied")),
        ("candidates in interview", fixed("/candidates?stage=interview")),
        ("closed by name, last page", fixed("/candidates?stage=closed&sort=name&cursor=last")),
        ("candidates of a job", of("/candidates?job={job}")),
        ("of the largest job, by name", of_first("/candidates?job={job}&sort=name")),
        (
            "of the largest job, offers by name",
            of_first("/candidates?job={job}&stage=offer&sort=name"),
        ),
        ("of a job, offers, last page", of("/candidates?job={job}&stage=offer&cursor=last")),
        ("search, common", words("/candidates?q=", COMMON)),
        ("search, common, by name", words("/candidates?sort=name&q=", COMMON)),
        ("search, common, closed", words("/candidates?stage=closed&q=", COMMON)),
        ("search, rare", words("/candidates?q=", RARE)),
        ("search, two words", words("/candidates?q=", TWO)),
        (
            "search, two words, by name, last page",
            words("/candidates?sort=name&cursor=last&q=", TWO),
        ),
        ("board of a job", of("/jobs/{job}/board")),
        ("board of the largest job", of_first("/jobs/{job}/board")),
        ("people search, common", words("/licenses/new?q=", COMMON)),
        ("people search, rare", words("/licenses/new?q=", RARE)),
        ("people search, two words", words("/licenses/new?q=", TWO)),
        ("licenses, first page", fixed("/licenses")),
        ("licenses, last page", fixed("/licenses?cursor=last")),
        ("licenses by holder", fixed("/licenses?sort=holder")),
        ("licenses by last day, last page", fixed("/licenses?sort=last_day&cursor=last")),
        ("jobs", fixed("/jobs")),
        ("today", fixed("/")),
    ]
}

async fn get(office: &Office, path: &str) -> Result<(Duration, usize)> {
    let session = &office.session;
    let request = Request::builder()
        .method(Method::GET)
        .uri_str(path)
        .header(header::COOKIE, format!("session={session}; __Host-session={session}"))
        .finish();
    let endpoint = office.app.endpoint();
    let begun = Instant::now();
    let response = endpoint.get_response(request).await;
    let status = response.status();
    let body = response.into_body().into_bytes().await?;
    let took = begun.elapsed();
    ensure!(status.is_success(), "{path}: {status}");
    Ok((took, body.len()))
}

/// Returns the jobs in the order in which they were made, the largest first.
async fn jobs(office: &Office) -> Result<Vec<JobId>> {
    let asked = Query::select()
        .column("id")
        .from("jobs")
        .and_where(Expr::col("practice_id").eq(office.practice_id))
        .order_by("drafted_at", Order::Desc)
        .limit(40)
        .take();
    let rows = office.rows.query_all(&asked).await?;
    let ids: Result<Vec<Uuid>, _> = rows.iter().map(|row| row.try_get_by_index(0)).collect();
    Ok(ids?.into_iter().map(JobId::from_uuid).collect())
}

/// Drafts a job by the API and returns its id.
pub async fn draft(office: &Office) -> Result<Uuid> {
    let request = Request::builder()
        .method(Method::POST)
        .uri_str("/api/v1/jobs")
        .header(header::AUTHORIZATION, format!("Bearer {}", office.key))
        .content_type("application/json")
        .body(json!({ "role": "receptionist" }).to_string());
    let response = office.app.endpoint().get_response(request).await;
    let job: Value = serde_json::from_str(&response.into_body().into_string().await?)?;
    let id: JobId =
        job["id"].as_str().context("no job was drafted")?.parse().ok().context("its id")?;
    Ok(id.uuid())
}
