//! The thanks for an application, with the way back to it. They are the same for who applied
//! before, whose way back opens no more than what they have just sent.

use serde::Serialize;

use crate::{
    applications::{input::ApplyIn, ways::WayBack},
    jobs::Job,
    platform::{http::request_name::RequestName, render::Page},
    practices::{Visit, Visitor},
};

#[derive(Serialize)]
pub struct Thanks {
    visit: Visit,
    job: String,
    name: String,
    /// Shown here and never again.
    code: String,
    token: String,
}

impl Thanks {
    pub fn new(visitor: &Visitor, job: &Job, sent: &ApplyIn, way: WayBack) -> Self {
        // This page cannot be read again, in no language: the status page can.
        let path = format!("/status/{}", way.link);
        let name = RequestName { path, ..visitor.name.clone() };
        Self {
            visit: Visit::around(&visitor.practice, &name),
            job: job.title().to_owned(),
            name: sent.name.sent(),
            code: way.code.to_string(),
            token: way.link,
        }
    }
}

impl Page for Thanks {
    const TEMPLATE: &'static str = "applications/received";

    fn samples() -> Vec<Self> {
        vec![Self {
            visit: Visit::sample(),
            job: "Receptionist".to_owned(),
            name: "Marisol".to_owned(),
            code: "K7QM4-XPD9R".to_owned(),
            token: "link_0000".to_owned(),
        }]
    }
}
