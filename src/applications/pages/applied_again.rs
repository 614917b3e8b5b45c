//! What somebody reads who has applied to this job before: that all of it is kept, and where their way
//! back is sent. It shows nothing of what stands, because anybody may type a name and a number.

use serde::Serialize;

use crate::{
    jobs::Job,
    platform::{http::request_name::RequestName, render::Page},
    practices::{Visit, Visitor},
};

#[derive(Serialize)]
pub struct AppliedAgain {
    visit: Visit,
    job: String,
}

impl AppliedAgain {
    pub fn new(visitor: &Visitor, job: &Job) -> Self {
        // This page cannot be read again, in no language: the jobs page can.
        let path = format!("/careers/{}", visitor.practice.slug);
        let name = RequestName { path, ..visitor.name.clone() };
        Self { visit: Visit::around(&visitor.practice, &name), job: job.title().to_owned() }
    }
}

impl Page for AppliedAgain {
    const TEMPLATE: &'static str = "applications/applied_again";

    fn samples() -> Vec<Self> {
        vec![Self { visit: Visit::sample(), job: "Receptionist".to_owned() }]
    }
}
