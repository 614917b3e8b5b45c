//! Before the clock: one question to try, which is of no test. What is answered is kept nowhere.

use poem::{IntoResponse, Request, Response, handler, web::Query};
use serde::{Deserialize, Serialize};

use super::{Stage, Taken};
use crate::{
    assessments::title,
    error::Result,
    invitations::Take,
    platform::{http::link::Link, outward::see_other, render::Page},
    practices::Visit,
};

/// What can be chosen. The second is right: $60.00 less $42.50.
const CHOICES: [&str; 4] = ["a", "b", "c", "d"];
const RIGHT: &str = "b";

#[derive(Serialize)]
pub struct TryOut {
    visit: Visit,
    token: String,
    title: String,
    choices: [&'static str; 4],
    chosen: Option<&'static str>,
    is_right: bool,
}

#[derive(Deserialize)]
struct Asked {
    answer: Option<String>,
}

impl TryOut {
    fn new(visit: Visit, token: String, title: String, answer: Option<&str>) -> Self {
        let chosen = CHOICES.into_iter().find(|choice| answer == Some(*choice));
        Self { visit, token, title, choices: CHOICES, chosen, is_right: chosen == Some(RIGHT) }
    }
}

impl Page for TryOut {
    const TEMPLATE: &'static str = "sittings/try_out";

    fn samples() -> Vec<Self> {
        let page = |answer| {
            let title = "Medical biller".to_owned();
            Self::new(Visit::sample(), "link_0".to_owned(), title, answer)
        };
        vec![page(None), page(Some("a")), page(Some(RIGHT))]
    }
}

#[handler]
pub async fn view(
    request: &Request,
    link: Link<Take>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let taken = Taken::of(request, &link).await?;
    if !matches!(taken.stage(link.scope.now()), Stage::Start) {
        return Ok(see_other(&taken.place(&link.token, link.scope.now())));
    }
    let visit = Visit::around(&taken.practice, &link.name);
    let title = title(&taken.assessment, link.name.language)?;
    let page = TryOut::new(visit, link.token.clone(), title, asked.answer.as_deref());
    Ok(link.page(&page)?.into_response())
}
