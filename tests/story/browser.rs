//! Somebody at a browser without JavaScript. They know one address to begin with; from there they
//! follow links by their words and fill in the forms that they are served.

mod control;
mod form;
mod page;

use std::collections::BTreeMap;

use poem::http::{Request, header};
use url::Url;

use self::page::Page;
pub use self::{control::Kind, form::Form};
use super::transport::Transport;

pub struct Browser<T> {
    transport: T,
    cookies: BTreeMap<String, String>,
    /// The page that is open.
    pub page: Page,
}

/// A form that is being filled in.
pub struct Filling<'a, T> {
    browser: &'a mut Browser<T>,
    pub form: Form,
}

impl<T: Transport> Browser<T> {
    /// Opens an address that somebody was given.
    pub async fn open(transport: &T, address: &str) -> Self {
        let page = Page::new(address.parse().unwrap(), "");
        let (transport, cookies) = (transport.clone(), BTreeMap::new());
        let mut browser = Self { transport, cookies, page };
        browser.get(address.parse().unwrap()).await;
        browser
    }

    /// Follows the link with these words.
    pub async fn follow(&mut self, words: &str) {
        let mut address = self.page.link(words);
        address.set_fragment(None);
        self.get(address).await;
    }

    /// Goes back to where they were.
    pub async fn return_to(&mut self, address: Url) {
        self.get(address).await;
    }

    /// Begins to fill in the form that the button with these words sends.
    #[track_caller]
    pub fn form(&mut self, button: &str) -> Filling<'_, T> {
        let form = self.page.form(button);
        Filling { browser: self, form }
    }

    /// Expects to read this on the page.
    #[track_caller]
    pub fn reads(&self, words: &str) {
        let text = self.page.text();
        assert!(text.contains(words), "“{words}” is not on {}:\n{text}", self.page.address);
    }

    async fn get(&mut self, address: Url) {
        let request = Request::get(address.as_str()).body(vec![]).unwrap();
        self.go(address, request).await;
    }

    /// Sends a request, and follows wherever it is sent on to.
    async fn go(&mut self, mut address: Url, mut request: Request<Vec<u8>>) {
        for _ in 0..10 {
            let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
            let cookies = cookies.collect::<Vec<_>>().join("; ");
            let headers = request.headers_mut();
            if !cookies.is_empty() {
                headers.insert(header::COOKIE, cookies.parse().unwrap());
            }
            headers.insert(header::ACCEPT, "text/html,*/*;q=0.8".parse().unwrap());
            headers.insert(header::ACCEPT_LANGUAGE, "en-US,en;q=0.9".parse().unwrap());
            let answer = self.transport.send(request).await;
            for cookie in answer.headers().get_all(header::SET_COOKIE) {
                self.keep(cookie.to_str().unwrap());
            }
            let status = answer.status();
            if !status.is_redirection() {
                self.page = Page::new(address, answer.body());
                let text = self.page.text();
                assert!(status.is_success(), "{status} from {}:\n{text}", self.page.address);
                return;
            }
            assert_eq!(status, 303, "a person is sent on to read a page");
            let to = answer.headers()[header::LOCATION].to_str().unwrap();
            address = address.join(to).unwrap();
            request = Request::get(address.as_str()).body(vec![]).unwrap();
        }
        panic!("sent on without end, last to {address}");
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap();
        if attributes.contains("Max-Age=0") || value.is_empty() {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl<T: Transport> Filling<'_, T> {
    /// Writes into the box with this label.
    #[track_caller]
    pub fn write(mut self, label: &str, value: &str) -> Self {
        self.form.write(label, value);
        self
    }

    /// Chooses by the words of an option, from a list or from a group of circles.
    #[track_caller]
    pub fn choose(mut self, label: &str, option: &str) -> Self {
        self.form.choose(label, option);
        self
    }

    #[track_caller]
    pub fn tick(mut self, label: &str) -> Self {
        self.form.tick(label);
        self
    }

    #[track_caller]
    pub fn attach(mut self, label: &str, name: &str, bytes: &[u8]) -> Self {
        self.form.attach(label, name, bytes);
        self
    }

    /// Presses the button.
    pub async fn press(self) {
        let Self { browser, form } = self;
        let pairs = form.pairs();
        let encoded =
            || form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
        let mut address = form.action.clone();
        if !form.is_post {
            address.set_query(Some(&encoded()));
            return browser.get(address).await;
        }
        let (kind, body) = if form.is_multipart {
            ("multipart/form-data; boundary=edge-of-a-part", in_parts(&form))
        } else {
            ("application/x-www-form-urlencoded", encoded().into_bytes())
        };
        let origin = browser.page.address.origin().ascii_serialization();
        let request = Request::post(address.as_str())
            .header(header::CONTENT_TYPE, kind)
            .header(header::ORIGIN, origin)
            .header("Sec-Fetch-Site", "same-origin");
        browser.go(address, request.body(body).unwrap()).await;
    }
}

fn in_parts(form: &Form) -> Vec<u8> {
    const EDGE: &str = "--edge-of-a-part";
    const SAYS: &str = "Content-Disposition: form-data";
    let mut body = vec![];
    for (name, value) in form.pairs() {
        body.extend(format!("{EDGE}\r\n{SAYS}; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    for (name, file, bytes) in form.files() {
        let head = format!("{EDGE}\r\n{SAYS}; name=\"{name}\"; filename=\"{file}\"\r\n");
        body.extend(format!("{head}Content-Type: application/octet-stream\r\n\r\n").bytes());
        body.extend(bytes.iter().chain(b"\r\n"));
    }
    body.extend(format!("{EDGE}--\r\n").bytes());
    body
}
