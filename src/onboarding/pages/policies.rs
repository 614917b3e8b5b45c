//! What the office has people read and sign.

use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    error::Result,
    onboarding::{TAB, WriteOnboardings, catalogue::tongue, store},
    platform::{http::principal::Session, render::Page},
    practices::Frame,
};

#[derive(Serialize)]
pub struct Policies {
    frame: Frame,
    policies: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    task: String,
    title: String,
    version: i32,
    in_spanish: bool,
}

impl Page for Policies {
    const TEMPLATE: &'static str = "onboarding/policies";

    fn samples() -> Vec<Self> {
        let line = |version, in_spanish| Line {
            task: "handbook".to_owned(),
            title: "Read and sign the handbook".to_owned(),
            version,
            in_spanish,
        };
        let policies = vec![line(0, false), line(1, false), line(2, true)];
        vec![Self { frame: Frame::sample(TAB), policies }]
    }
}

#[handler]
pub async fn view(session: Session<WriteOnboardings>) -> Result<Html<String>> {
    let written = store::policies(&session.scope).await?;
    let line = |task: &checklists::Task| {
        let policy = written.iter().find(|policy| policy.task == task.id.as_str());
        Line {
            task: task.id.to_string(),
            title: task.title.get(tongue(session.language)).to_owned(),
            version: policy.map_or(0, |policy| policy.version),
            in_spanish: policy.is_some_and(|policy| policy.spanish.is_some()),
        }
    };
    let policies = store::signed_tasks(&session.scope).await?.iter().map(line).collect();
    session.page(&Policies { frame: Frame::of(&session, TAB).await?, policies })
}
