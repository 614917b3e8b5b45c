//! How far interviewers agree.

use poem::{handler, web::Html};
use serde::Serialize;

use super::figures::{Within, decimal};
use crate::{
    analytics::{ReadAnalytics, TAB},
    error::Result,
    platform::{http::principal::Session, render::Page},
    practices::Frame,
    quality::raters::{self, RaterAgreement, Severity},
};

#[derive(Serialize)]
pub struct Raters {
    frame: Frame,
    interviews: usize,
    pairs: u64,
    near: u64,
    one: Option<Within>,
    two: Option<Within>,
    kappa: Option<String>,
    raters: Vec<RaterRow>,
}

#[derive(Serialize)]
struct RaterRow {
    name: String,
    interviews: usize,
    /// Points that they give more, or less, than who rated with them.
    higher: Option<String>,
}

impl Raters {
    fn new(frame: Frame, found: RaterAgreement) -> Self {
        let within = |(icc, low, high): (f64, f64, f64)| Within::new(icc, low, high);
        let row = |one: Severity| RaterRow {
            name: one.name,
            interviews: one.interviews,
            higher: one.higher.map(decimal),
        };
        Self {
            frame,
            interviews: found.interviews,
            pairs: found.pairs,
            near: found.near,
            one: found.one.map(within),
            two: found.two.map(within),
            kappa: found.kappa.map(decimal),
            raters: found.raters.into_iter().map(row).collect(),
        }
    }
}

impl Page for Raters {
    const TEMPLATE: &'static str = "quality/raters";

    fn samples() -> Vec<Self> {
        let rater =
            |interviews, higher| Severity { name: "Dana Okafor".to_owned(), interviews, higher };
        let few = RaterAgreement {
            interviews: 3,
            pairs: 12,
            near: 10,
            raters: vec![rater(3, None)],
            ..RaterAgreement::default()
        };
        let many = RaterAgreement {
            interviews: 40,
            one: Some((0.62, 0.39, 0.78)),
            two: Some((0.77, 0.56, 0.88)),
            kappa: Some(0.58),
            raters: vec![rater(22, Some(-0.4)), rater(18, Some(0.4))],
            ..few.clone()
        };
        let page = |found| Self::new(Frame::sample(TAB), found);
        vec![page(RaterAgreement::default()), page(few), page(many)]
    }
}

#[handler]
pub async fn view(session: Session<ReadAnalytics>) -> Result<Html<String>> {
    let found = raters::agreement(&session.scope).await?;
    session.page(&Raters::new(Frame::of(&session, TAB).await?, found))
}
