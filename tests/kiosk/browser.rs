//! A browser that keeps what cookies it is sent, and sends them back.

use std::collections::BTreeMap;

use muster::{jobs::JobId, platform::keys};
use poem::http::{Method, header};

use crate::{
    applications::way_back::between,
    world::{Answer, Caller, World},
};

pub struct Browser {
    caller: Caller,
    pub jar: BTreeMap<String, String>,
}

impl Browser {
    /// A browser in which this caller has signed in.
    pub fn of(caller: &Caller) -> Self {
        let jar = caller.session().map(|session| ("session".to_owned(), session.to_owned()));
        Self { caller: caller.without_session(), jar: jar.into_iter().collect() }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.caller.request(Method::GET, path).header(header::COOKIE, self.cookies());
        let answer = self.caller.send(request, None).await;
        self.keep(answer)
    }

    /// Presses a button, or fills in a form.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.jar.get("session").map(|session| keys::form_token(session));
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("form_token", &token.unwrap_or_default()).extend_pairs(fields);
        let request =
            self.caller.request(Method::POST, path).header(header::COOKIE, self.cookies());
        let request = request.content_type("application/x-www-form-urlencoded");
        let answer = self.caller.send_body(request, form.finish()).await;
        self.keep(answer)
    }

    fn cookies(&self) -> String {
        let pairs = self.jar.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    fn keep(&mut self, answer: Answer) -> Answer {
        for (name, value) in answer.cookies() {
            if value.is_empty() {
                self.jar.remove(&name);
            } else {
                self.jar.insert(name, value);
            }
        }
        answer
    }
}

/// Where the form to apply to that job goes, as the page in this browser says.
pub async fn form_of(browser: &mut Browser, world: &World, job: JobId) -> String {
    let page = format!("/careers/{}/jobs/{job}/apply", world.slug);
    let shown = browser.get(&page).await.expect(200).body;
    let goes = between(&shown, &format!("action=\"{page}"), "\"").replace("&amp;", "&");
    format!("{page}{goes}")
}
