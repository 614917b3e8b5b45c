//! What programs are shown of an assessment.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::form::{Assessment, AssessmentId};
use crate::jobs::JobId;

/// An assessment that people can be invited to.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct AssessmentOut {
    pub id: AssessmentId,
    /// What it is called, like no other: by its role, and a posting's by the title of the job and the day it was
    /// published too.
    title: String,
    /// Whether it is the practice's own, or of a posting that one can apply for. It follows the posting,
    /// and changes no `updated_at`.
    is_open: bool,
    /// The role profile that it is for.
    role: String,
    /// The posting that it was frozen for, if it was.
    job_id: Option<JobId>,
    /// Which form of its test it is. Everybody gets the first; the others are for who takes the test again.
    form_number: i32,
    /// Whether it is for who confirms in the office what they showed alone.
    is_short: bool,
    /// How many questions it has.
    count: u32,
    /// How many minutes it takes a competent person, unhurried.
    expected_minutes: u32,
    frozen_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl AssessmentOut {
    pub fn new(assessment: &Assessment, title: String, is_open: bool) -> Self {
        let form = &assessment.form;
        Self {
            id: assessment.id,
            title,
            is_open,
            role: form.role.clone(),
            job_id: assessment.job_id,
            form_number: assessment.number,
            is_short: assessment.is_short,
            count: u32::try_from(form.items.len()).unwrap_or(u32::MAX),
            expected_minutes: u32::try_from(form.minutes()).unwrap_or(u32::MAX),
            frozen_at: assessment.frozen_at,
            updated_at: assessment.updated_at,
        }
    }
}
