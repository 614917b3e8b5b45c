//! What was typed into a form that could not be taken, because whoever sent it had been signed out.
//! It goes with them through signing in and is shown before it is sent again, so that an hour's work
//! is never lost to a clock.
//!
//! Nothing of it is stored here: it stands in the page, as it was sent. Passwords are left out.

use poem::{Request, RequestBody, http::Method};
use serde::Serialize;
use url::Url;

use super::{form::Limits, pairs::Pairs, request_name::RequestName, same_site};
use crate::platform::outward::own_path;

/// More is not carried through another form.
const LONGEST: usize = 64 * 1024;

#[derive(Clone, Debug, Serialize)]
pub struct Kept {
    /// Where it was sent.
    pub to: String,
    /// On which page it was typed.
    pub from: String,
    fields: Vec<KeptField>,
    /// A chosen file cannot be put into a page again.
    has_file: bool,
    /// All of it as one text, to be carried through the form for signing in.
    whole: String,
    /// What the form must send back, once there is a session.
    pub token: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct KeptField {
    name: String,
    value: String,
    /// Words of a person: what only a program reads is sent again and not shown.
    is_shown: bool,
}

impl Kept {
    /// Returns what one of our own pages sent. Another site's page could fill in anything.
    pub async fn of(request: &Request, body: &mut RequestBody, limits: Limits) -> Option<Self> {
        if *request.method() != Method::POST || !same_site::is_ours(request) {
            return None;
        }
        let limits = Limits { text: limits.text.min(LONGEST), file: 0, ..limits };
        let pairs = Pairs::read(request, body, limits).await.ok()?;
        Self::taken(request, pairs)
    }

    /// The same of what has been read already.
    pub fn taken(request: &Request, mut pairs: Pairs) -> Option<Self> {
        let to = RequestName::of(request).ok()?.path;
        let has_file = pairs.has_file();
        let fields = pairs.rest();
        let is_small =
            fields.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() <= LONGEST;
        let kept = Self::new(to, came_from(request).unwrap_or_default(), has_file, fields);
        kept.filled().filter(|_| is_small && same_site::is_ours(request))
    }

    fn new(to: String, from: String, has_file: bool, fields: Vec<(String, String)>) -> Self {
        let fields = fields.into_iter().filter(|(name, value)| may_be_kept(name, value));
        let field = |(name, value): (String, String)| {
            let is_shown = is_typed(&value);
            KeptField { name, value, is_shown }
        };
        let fields: Vec<_> = fields.map(field).collect();
        let mut whole = form_urlencoded::Serializer::new(String::new());
        whole.append_pair("to", &to).append_pair("from", &from);
        whole.append_pair("file", if has_file { "yes" } else { "" });
        for KeptField { name, value, .. } in &fields {
            whole.append_pair(name, value);
        }
        Self { to, from, fields, has_file, whole: whole.finish(), token: None }
    }

    /// Reads what was carried through the form for signing in.
    pub fn carried(whole: &str) -> Option<Self> {
        let mut pairs = form_urlencoded::parse(whole.as_bytes()).into_owned();
        let [to, from, file] = [pairs.next()?.1, pairs.next()?.1, pairs.next()?.1];
        own_path(&to)?;
        let from = own_path(&from).unwrap_or_default().to_owned();
        Self::new(to, from, file == "yes", pairs.collect()).filled()
    }

    fn filled(self) -> Option<Self> {
        (!self.fields.is_empty()).then_some(self)
    }

    pub fn with_token(self, token: String) -> Self {
        Self { token: Some(token), ..self }
    }

    pub fn sample(token: Option<&str>) -> Self {
        let fields = [("text", "Called her, she starts Monday."), ("revision", "2")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let (to, from) = ("/applications/appl_1/notes", "/applications/appl_1");
        let kept = Self::new(to.to_owned(), from.to_owned(), true, fields.into());
        Self { token: token.map(str::to_owned), ..kept }
    }
}

/// Secrets go nowhere but where they are sent.
pub fn may_be_kept(name: &str, value: &str) -> bool {
    !value.is_empty() && name != "form_token" && !name.contains("password")
}

/// Ids, versions and choices are small letters and digits without a space.
pub fn is_typed(value: &str) -> bool {
    value.chars().any(|char| char.is_whitespace() || char.is_uppercase() || char == '@')
}

/// Returns the page of ours from which a request came.
pub fn came_from(request: &Request) -> Option<String> {
    let page = Url::parse(request.header("Referer")?).ok()?;
    let host = match page.port() {
        Some(port) => format!("{}:{port}", page.host_str()?),
        None => page.host_str()?.to_owned(),
    };
    let path = page
        .query()
        .map_or_else(|| page.path().to_owned(), |query| format!("{}?{query}", page.path()));
    let is_here = same_site::host(request) == Some(host.as_str());
    (is_here && own_path(&path).is_some()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_is_carried_arrives_but_for_secrets() {
        let sent = pairs(&[
            ("form_token", "0a"),
            ("password", "kettles"),
            ("day", "mon"),
            ("day", "A & ñ"),
        ]);
        let kept = Kept::new("/notes".to_owned(), "/page?a=1".to_owned(), false, sent);
        let again = Kept::carried(&kept.whole).unwrap();
        let fields: Vec<_> = again.fields.iter().map(|one| (&*one.name, &*one.value)).collect();
        assert_eq!(fields, [("day", "mon"), ("day", "A & ñ")]);
        assert_eq!((&*again.to, &*again.from), ("/notes", "/page?a=1"));
        let shown: Vec<_> = again.fields.iter().map(|one| one.is_shown).collect();
        assert_eq!(shown, [false, true]);
    }

    #[test]
    fn nothing_is_carried_to_another_site() {
        for whole in [
            "",
            "to=https%3A%2F%2Fevil.example&from=&file=&a=b",
            "to=%2F%2Fevil.example&from=&file=&a=b",
        ] {
            assert!(Kept::carried(whole).is_none(), "{whole}");
        }
    }
}
