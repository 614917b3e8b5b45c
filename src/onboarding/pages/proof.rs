//! What was handed in, for who may read it. Of what lies apart, each reading is an event.

use poem::{
    IntoResponse, Response, handler,
    web::{Path, Query},
};
use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Result},
    files,
    onboarding::{
        OnboardingId, Record, TAB, WriteOnboardings, actions, catalogue::tongue,
        record::HandedFile, store,
    },
    people,
    platform::{
        db::{Scope, Tx},
        http::{download, principal::Session},
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Proof {
    frame: Frame,
    id: String,
    task: String,
    title: String,
    name: String,
    kind: &'static str,
    /// Each file of it, by its number.
    files: Vec<usize>,
    /// Each line of it, by the name of what it is.
    facts: Vec<Told>,
}

/// Which of several files is opened, counted from one.
#[derive(Deserialize)]
struct Asked {
    file: Option<usize>,
}

#[derive(Serialize)]
struct Told {
    of: &'static str,
    says: String,
}

impl Page for Proof {
    const TEMPLATE: &'static str = "onboarding/proof";

    fn samples() -> Vec<Self> {
        let sample = |kind: &'static str, of: &[&'static str]| Self {
            frame: Frame::sample(TAB),
            id: "onb_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            task: "confidentiality".to_owned(),
            title: "Sign the confidentiality agreement".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            kind,
            files: if kind == "files" { vec![1, 2] } else { vec![] },
            facts: of.iter().map(|of| Told { of, says: "Rosa".to_owned() }).collect(),
        };
        vec![
            sample("ticked", &[]),
            sample("files", &[]),
            sample("signed", &["name", "text", "version"]),
            sample("on_paper", &["answer", "read", "signed_on", "seen_by", "text", "sheet"]),
            sample("words", &["words"]),
            sample("hepatitis_b", &["answer", "name", "text"]),
            sample("outside", &["edition", "on", "paper"]),
            sample("checked", &["words"]),
            sample("score", &["score", "written"]),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path((id, task)): Path<(OnboardingId, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let scope = &session.scope;
    let record = scope.write(async |tx: &mut Tx| actions::read_record(tx, id, &task).await).await?;
    let handed = record.files();
    let chosen = asked.file.or((handed.len() == 1).then_some(1));
    if let Some(number) = chosen {
        let file = number.checked_sub(1).and_then(|at| handed.get(at));
        return download_one(scope, &task, number, file.ok_or(Error::Missing("file"))?).await;
    }
    let practice = practices::here(scope).await?;
    let course = store::around(scope, id, &practice).await?;
    let planned = course.planned(&task).ok_or(Error::Missing("task"))?;
    let person = people::find(scope, course.onboarding.person_id).await?;
    let (kind, facts) = facts(record);
    let page = Proof {
        frame: Frame::around(&session, TAB, &practice).await?,
        id: id.to_string(),
        title: planned.task.title.get(tongue(session.language)).to_owned(),
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        task,
        kind,
        files: (1..=handed.len()).collect(),
        facts,
    };
    Ok(session.page(&page)?.into_response())
}

async fn download_one(
    scope: &Scope,
    task: &str,
    number: usize,
    handed: &HandedFile,
) -> Result<Response> {
    let stored = handed.stored().ok_or(Error::Missing("file"))?;
    let bytes = match handed.id() {
        Some(id) => {
            let file = files::find(scope, id).await?.ok_or(Error::Missing("file"))?;
            files::read(scope, &file).await?
        }
        None => scope.platform().files.read(scope.practice_id(), &stored).await?,
    };
    let name = if number > 1 { format!("{task}-{number}") } else { task.to_owned() };
    download::answer(&format!("{name}.{}", stored.kind), bytes)
}

/// Of what was signed on paper: what somebody read, who that was, and which sheets, by their fingerprints.
fn on_paper(record: Record) -> Vec<Told> {
    let Record::OnPaper { name, signed_on, seen_by, text_sha256, version, sheets, answer, .. } =
        record
    else {
        return vec![];
    };
    let version = if version > 0 { version.to_string() } else { String::new() };
    let all = [
        ("answer", answer.unwrap_or_default()),
        ("read", name),
        ("signed_on", signed_on),
        ("seen_by", seen_by),
        ("text", text_sha256),
        ("version", version),
    ];
    let sheets = sheets.into_iter().map(|sha256| ("sheet", sha256));
    let all = all.into_iter().chain(sheets).map(|(of, says)| Told { of, says });
    all.filter(|told| !told.says.is_empty()).collect()
}

fn facts(record: Record) -> (&'static str, Vec<Told>) {
    let told = |of, says: String| Some(Told { of, says }).filter(|told| !told.says.is_empty());
    if matches!(record, Record::OnPaper { .. }) {
        return ("on_paper", on_paper(record));
    }
    let (kind, facts) = match record {
        Record::File { .. } => ("files", vec![]),
        Record::Ticked | Record::OnPaper { .. } => ("ticked", vec![]),
        Record::Signed { name, text_sha256, version, .. } => {
            let version = if version > 0 { version.to_string() } else { String::new() };
            let facts = [told("name", name), told("text", text_sha256), told("version", version)];
            ("signed", facts.into())
        }
        Record::Words { words } => ("words", vec![told("words", words)]),
        Record::HepatitisB { answer, name, text_sha256 } => {
            let (name, text) = (name.unwrap_or_default(), text_sha256.unwrap_or_default());
            let facts = [told("answer", answer), told("name", name), told("text", text)];
            ("hepatitis_b", facts.into())
        }
        Record::Outside { edition, on, paper_lies } => {
            let facts = [told("edition", edition), told("on", on), told("paper", paper_lies)];
            ("outside", facts.into())
        }
        Record::Checked { note } => ("checked", vec![told("words", note)]),
        Record::Score { right, of, written_on, .. } => {
            let facts = [told("score", format!("{right}/{of}")), told("written", written_on)];
            ("score", facts.into())
        }
    };
    (kind, facts.into_iter().flatten().collect())
}
