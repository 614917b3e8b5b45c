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

/// What the script says, each with its message `binder-offline-…`.
const WORDS: [&str; 10] = [
    "proved",
    "proved_means",
    "broken",
    "broken_means",
    "changed",
    "missing",
    "added",
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
    for word in WORDS {
        words.insert(word.to_owned(), Value::from(say(word)?));
    }
    let (script, style) = (policy(SCRIPT)?, policy(STYLE)?);
    let title = format!("{} – {}", escaped(&say("title")?), escaped(&manifest.name));
    let mut text = format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {script}; style-src {style}; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style></head><body>\n<main>\n\
         <h1>{title}</h1>\n<p>{} – {}</p>\n",
        manifest.from, manifest.to
    );
    // Until the script has found otherwise, nothing is proved.
    let unproved = [say("unproved")?, say("unproved_means")?, say("how")?].map(|it| escaped(&it));
    let [unproved, means, how] = unproved;
    let _ = writeln!(
        text,
        "<div id=\"verdict\" class=\"bad\" role=\"status\"><h2>{unproved}</h2><p>{means}</p></div>\n\
         <p>{how}</p>\n<p class=\"code\">{}</p>\n<div id=\"entries\"></div>\n</main>",
        manifest.signed.public_key
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
    let _ = writeln!(
        text,
        "<script type=\"application/json\" id=\"manifest\">{}</script>\n\
         <script type=\"application/json\" id=\"words\">{}</script>\n\
         <script>{SCRIPT}</script>\n</body></html>",
        sheltered(&manifest),
        Value::Object(words).to_string().replace('<', "\\u003c")
    );
    Ok(text)
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
