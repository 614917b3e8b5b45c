//! What the office has people read and sign.

use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    error::Result,
    onboarding::{TAB, WriteOnboardings, catalogue::tongue, store, wording},
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
    /// Whether people sign a short form of ours until the office has written its own.
    has_short_form: bool,
    /// Whether nobody signs anything until the office has written it.
    is_only_yours: bool,
}

impl Page for Policies {
    const TEMPLATE: &'static str = "onboarding/policies";

    fn samples() -> Vec<Self> {
        let line = |version, in_spanish, is_only_yours: bool| Line {
            task: "handbook".to_owned(),
            title: "Read and sign the handbook".to_owned(),
            version,
            in_spanish,
            has_short_form: !is_only_yours,
            is_only_yours,
        };
        let policies = vec![
            line(0, false, true),
            line(0, false, false),
            line(1, false, true),
            line(2, true, true),
        ];
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
            has_short_form: wording::has_short_form(task),
            is_only_yours: wording::is_only_the_offices(task),
        }
    };
    let signed = store::signed_tasks(&session.scope).await?;
    let theirs = signed.iter().filter(|task| wording::is_signed_by_hires(task));
    let policies = theirs.map(line).collect();
    session.page(&Policies { frame: Frame::of(&session, TAB).await?, policies })
}
