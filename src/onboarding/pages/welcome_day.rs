//! The first day, as a new hire reads it.

use chrono::NaiveDate;
use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    error::Result,
    locations::{self, Told},
    onboarding::{link::Welcome as Purpose, store},
    platform::{http::link::Link, render::Page},
    practices::{self, Visit},
    roster,
};

#[derive(Serialize)]
pub struct WelcomeDay {
    visit: Visit,
    token: String,
    starts_on: NaiveDate,
    at: String,
    place: String,
    /// How to get there: to what the office said, or to the location where they will work.
    way: Option<Told>,
    ask_for: String,
    bring: String,
    buddy: Option<String>,
}

impl Page for WelcomeDay {
    const TEMPLATE: &'static str = "onboarding/welcome_day";

    fn samples() -> Vec<Self> {
        let page = |text: &str| Self {
            visit: Visit::sample(),
            token: "token".to_owned(),
            starts_on: NaiveDate::default(),
            at: text.to_owned(),
            place: text.to_owned(),
            way: text.is_empty().then(Told::sample),
            ask_for: text.to_owned(),
            bring: text.to_owned(),
            buddy: (!text.is_empty()).then(|| text.to_owned()),
        };
        vec![page(""), page("8:00 am")]
    }
}

#[handler]
pub async fn view(link: Link<Purpose>) -> Result<Html<String>> {
    let practice = practices::here(&link.scope).await?;
    let course = store::around(&link.scope, super::whose(&link)?, &practice).await?;
    let staff = roster::find(&link.scope, course.onboarding.staff_id).await?;
    let told = course.onboarding.first_day;
    let place = match (told.place.as_str(), &staff.terms.location) {
        ("", Some(location)) => location.as_str(),
        (place, _) => place,
    };
    let way = locations::told(&link.scope, place).await?;
    link.page(&WelcomeDay {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        starts_on: course.onboarding.hire.first_day(),
        at: told.at,
        place: told.place,
        way,
        ask_for: told.ask_for,
        bring: told.bring,
        buddy: course.onboarding.buddy.map(|buddy| buddy.to_string()),
    })
}
