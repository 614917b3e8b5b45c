//! Before handing in: what is answered, what is empty, what to look at again.

use poem::{IntoResponse, Request, Response, handler};
use serde::Serialize;

use super::{Stage, Taken, Work, question::seen};
use crate::{
    error::Result,
    invitations::Take,
    platform::{
        http::{
            form::{Form, Pairs},
            link::{Link, Sent},
        },
        outward::see_other,
        render::Page,
    },
    sittings::{hand_in::hand_in, pauses::is_pause, sitting::Sitting},
};

#[derive(Serialize)]
pub struct Review {
    work: Work,
    questions: Vec<Row>,
    empty: usize,
}

#[derive(Serialize)]
struct Row {
    number: usize,
    is_answered: bool,
    is_flagged: bool,
}

impl Page for Review {
    const TEMPLATE: &'static str = "sittings/review";

    fn samples() -> Vec<Self> {
        let row = |number| Row { number, is_answered: number != 3, is_flagged: number == 2 };
        let page = |large, empty| Self {
            work: Work::sample(large),
            questions: (1..=5).map(row).collect(),
            empty,
        };
        vec![page(false, 1), page(true, 0)]
    }
}

pub struct HandIn;

impl Form for HandIn {
    const INPUTS: &'static [&'static str] = &[];

    fn read(_: &mut Pairs) -> Self {
        Self
    }
}

#[handler]
pub async fn view(request: &Request, link: Link<Take>) -> Result<Response> {
    let taken = Taken::of(request, &link).await?;
    let (Stage::Questions, Some(sitting)) = (taken.stage(link.scope.now()), &taken.sitting) else {
        return Ok(see_other(&taken.place(&link.token, link.scope.now())));
    };
    let page = Review {
        work: Work::new(&link, &taken, sitting, !sitting.adjustments.noclock),
        questions: rows(sitting),
        empty: sitting.items.len() - sitting.answered(),
    };
    Ok(link.page(&page)?.into_response())
}

fn rows(sitting: &Sitting) -> Vec<Row> {
    let standing = sitting.standing();
    let row = |place: usize| {
        let stands = standing.get(place).copied().flatten();
        let is_answered = stands.is_some_and(|step| step.response.is_some());
        Row { number: place + 1, is_answered, is_flagged: stands.is_some_and(|step| step.flagged) }
    };
    seen(sitting).into_iter().map(row).collect()
}

#[handler]
pub async fn submit(request: &Request, sent: Sent<Take, HandIn>) -> Result<Response> {
    let link = sent.link;
    let taken = Taken::of(request, &link).await?;
    if let Some(sitting) = &taken.sitting {
        match hand_in(&link.scope, sitting.id).await {
            Err(error) if is_pause(&error) => {
                return Ok(see_other(&format!("/take/{}/paused", link.token)));
            }
            done => done?,
        }
    }
    Ok(see_other(&format!("/take/{}/done", link.token)))
}
