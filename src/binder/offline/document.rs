//! The file itself. It loads nothing: its policy names the one script and the one style that may act in it.

use std::fmt::Write;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value};

use super::{Manifest, entry::Entry};
use crate::{
    error::{Error, Result},
    kernel::{
        digest::{sha256, unhex},
        fault::Args,
        language::Language,
    },
    platform::i18n::Locales,
};

const SCRIPT: &str = include_str!("../../../templates/binder/proof.js");
const STYLE: &str = include_str!("../../../templates/binder/proof.css");

/// What the script says, each with its message `binder-offline-…`. They stand in the script itself: whoever could put other
/// words beside it would need no other script.
const WORDS: [&str; 16] = [
    "title",
    "unproved",
    "unproved_means",
    "how",
    "proved",
    "proved_means",
    "broken",
    "broken_means",
    "changed",
    "missing",
    "added",
    "order",
    "beside",
    "signature",
    "chain",
    "manifest",
];

pub fn write(
    locales: &Locales,
    language: Language,
    manifest: &Manifest,
    entries: &[Entry],
) -> Result<String> {
    let say = |word: &str| {
        let said = locales.say(language, &format!("binder-offline-{word}"), &Args::new());
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    let mut words = Map::new();
    words.insert("lang".to_owned(), Value::from(language.to_string()));
    for word in WORDS {
        words.insert(word.to_owned(), Value::from(say(word)?));
    }
    let script = format!(
        "'use strict';\nconst STYLE = {};\nconst SAYS = {};\n{SCRIPT}",
        in_script(&Value::from(STYLE)),
        in_script(&Value::Object(words))
    );
    let title = format!("{} – {}", escaped(&say("title")?), escaped(&manifest.name));
    // Until the script has found otherwise, nothing is proved. It knows this page to the letter, and takes whatever else
    // stands here for a fault: a change of this is a change of `asItCame` there.
    let mut text = format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {}; style-src {}; base-uri 'none'; form-action 'none'\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><style>{STYLE}</style></head><body><main><h1>{title}</h1><p>{} – {}</p>\
         <div id=\"verdict\" class=\"bad\" role=\"status\"><h2>{}</h2><p>{}</p></div></main>",
        policy(&script)?,
        policy(STYLE)?,
        manifest.from,
        manifest.to,
        escaped(&say("unproved")?),
        escaped(&say("unproved_means")?)
    );
    for Entry { id, title, text: facts } in entries {
        let (id, title) = (escaped(id), escaped(title));
        let _ = writeln!(
            text,
            "<script type=\"text/plain\" class=\"entry\" data-id=\"{id}\" data-title=\"{title}\">{}</script>",
            sheltered(facts)
        );
    }
    let manifest = serde_json::to_string(manifest).map_err(Error::internal)?;
    let manifest = sheltered(&manifest);
    let _ = write!(
        text,
        "<script type=\"application/json\" id=\"manifest\">{manifest}</script>\n\
         <script>{script}</script></body></html>"
    );
    Ok(text)
}

/// JSON as a script can hold it.
fn in_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// What stands inside a script ends at the first `</script`: no text of ours or of anybody's has such a sign.
fn sheltered(text: &str) -> String {
    text.replace('%', "%25").replace('<', "%3C")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn policy(of: &str) -> Result<String> {
    let hash = unhex(&sha256(of)).ok_or_else(|| Error::internal("a hash is hexadecimal"))?;
    Ok(format!("'sha256-{}'", STANDARD.encode(hash)))
}
