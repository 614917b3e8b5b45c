//! What a form shows when it is not taken: what is wrong with it, or for how long to wait. What was
//! typed stays.

use poem::{
    IntoResponse, Response,
    error::ResponseError,
    http::{HeaderValue, StatusCode, header},
};

use super::{
    form::{Form, faults_to_show},
    principal::Session,
};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::Fault,
        wait::{Hurry, Wait},
    },
    platform::{outward::see_other, render::Page},
};

/// Why a form is shown again.
pub struct Refusal {
    status: StatusCode,
    pub faults: Vec<Fault>,
    wait: Option<Wait>,
}

impl Refusal {
    /// Returns what the page shows, or the error that no form can show.
    pub fn of<F: Form>(error: Error) -> Result<Self> {
        let status = error.status();
        if let Error::Throttled(wait) = error {
            // Without its file the form would do.
            let about = if wait.after == Hurry::Files { "resume" } else { "form" };
            let faults = vec![Fault::new(about, wait.reason())];
            return Ok(Self { status, faults, wait: Some(wait) });
        }
        let (status, faults) = faults_to_show::<F>(error)?;
        Ok(Self { status, faults, wait: None })
    }

    /// Returns the same for a page that says one sentence of its own.
    pub fn because(error: &Error) -> Self {
        let wait = match error {
            Error::Throttled(wait) => Some(*wait),
            _ => None,
        };
        let status = match error {
            // Whoever signs in knows a form, and no problem with a key.
            Error::Unknown => StatusCode::UNPROCESSABLE_ENTITY,
            other => other.status(),
        };
        Self { status, faults: vec![], wait }
    }

    /// Answers with that page.
    pub fn answer(&self, page: impl IntoResponse) -> Response {
        let mut response = page.with_status(self.status).into_response();
        if let Some(wait) = self.wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.seconds));
        }
        response
    }
}

impl<P> Session<P> {
    /// Answers a form. One that was taken leads on; of another the page is shown again, with what is wrong.
    pub async fn answer<F: Form, T, V: Page>(
        &self,
        done: Result<T>,
        next: &str,
        again: impl AsyncFnOnce(Vec<Fault>) -> Result<V>,
    ) -> Result<Response> {
        let Some(error) = done.err() else { return Ok(see_other(next)) };
        let mut refusal = Refusal::of::<F>(error)?;
        let page = again(std::mem::take(&mut refusal.faults)).await?;
        Ok(refusal.answer(self.page(&page)?))
    }
}
