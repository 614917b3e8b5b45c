//! Every code and every word of a closed list has a sentence, in every language.

use std::collections::BTreeSet;

use muster::{
    kernel::{fault::Args, language::Language},
    platform::i18n::Locales,
};
use regex::Regex;
use syn::{
    Expr, ExprStruct, ItemEnum, ItemMod, Lit, Macro, Member,
    visit::{self, Visit},
};

use crate::architecture::sources;

/// Read from the house, so that nobody can forget to add one here.
fn keys() -> BTreeSet<String> {
    let codes =
        Regex::new(r#"(?:Reason::new\(|fault\("\w+", |error\(|=> )"([a-z]+\.[a-z_]+)""#).unwrap();
    let missing = Regex::new(r#"Error::Missing\("(\w+)"\)"#).unwrap();
    let mut keys: BTreeSet<_> =
        bank::Kind::WORDS.iter().map(|word| format!("kind-{word}")).collect();
    for text in sources("src").into_values().chain(sources("bank/src").into_values()) {
        keys.extend(lists(&text).words);
        let text = text.split("#[cfg(test)]").next().unwrap();
        keys.extend(codes.captures_iter(text).map(|code| code[1].replace('.', "-")));
        keys.extend(missing.captures_iter(text).map(|noun| format!("missing-{}", &noun[1])));
    }
    keys
}

/// Returns the names of all arguments that a sentence can be given: by a reason, an event, a template, or
/// a field of what a template passes on whole.
fn arguments() -> BTreeSet<String> {
    const GIVEN: &str =
        r#"(?m)\.with\(\s*"(\w+)"|"(\w+)": |\("(\w+)"\.to_owned\(\), |^ +(?:pub )?(\w+): [A-Z&]"#;
    let (in_code, in_templates) = (Regex::new(GIVEN).unwrap(), Regex::new(r"\s(\w+)=").unwrap());
    let mut names = BTreeSet::new();
    for (file, text) in sources("src").into_iter().chain(sources("templates")) {
        let given = if file.ends_with(".hbs") { &in_templates } else { &in_code };
        for found in given.captures_iter(&text) {
            names.extend(found.iter().skip(1).flatten().map(|name| name.as_str().to_owned()));
        }
    }
    names
}

/// What a file declares with `words!`, and which facts it makes beside its list.
#[derive(Default)]
struct Lists {
    /// `standing-good`, and of a list of events `event-license-claimed`.
    words: BTreeSet<String>,
    unlisted: Vec<String>,
}

fn lists(text: &str) -> Lists {
    let mut lists = Lists::default();
    lists.visit_file(&syn::parse_file(text).unwrap());
    lists
}

impl<'ast> Visit<'ast> for Lists {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        if call.path.segments.last().unwrap().ident == "words" {
            let list: ItemEnum = call.parse_body().unwrap();
            let name = list.ident.to_string().to_lowercase();
            self.words.extend(list.variants.iter().map(|item| {
                let (_, word) = item.discriminant.as_ref().unwrap();
                format!("{name}-{}", text_of(word).unwrap().replace('.', "-"))
            }));
        }
    }

    fn visit_expr_struct(&mut self, made: &'ast ExprStruct) {
        if made.path.segments.last().unwrap().ident == "Fact" {
            let kind = made
                .fields
                .iter()
                .find(|field| matches!(&field.member, Member::Named(name) if name == "kind"));
            self.unlisted.extend(kind.and_then(|kind| text_of(&kind.expr)));
        }
        visit::visit_expr_struct(self, made);
    }
}

fn text_of(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

#[test]
fn every_code_and_word_has_a_sentence_in_every_language() {
    let (locales, keys) = (Locales::new().unwrap(), keys());
    assert!(keys.len() > 60, "the house was not read: {keys:#?}");
    let args: Args = arguments().into_iter().map(|name| (name, 2.into())).collect();
    let silent: Vec<_> = Language::ALL
        .iter()
        .copied()
        .flat_map(|language| keys.iter().map(move |key| (language, key)))
        .filter_map(|(language, key)| locales.say(language, key, &args).err())
        .map(|error| format!("{error:#}"))
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn every_kind_of_event_has_a_name_to_look_for_in_the_log() {
    let (locales, none) = (Locales::new().unwrap(), Args::new());
    let keys = keys();
    let kinds = keys.iter().filter_map(|key| key.strip_prefix("event-"));
    let kinds: Vec<_> = kinds.filter(|kind| kind.contains('-')).collect();
    assert!(kinds.len() > 100, "the house was not read: {kinds:?}");
    for (language, kind) in
        Language::ALL.iter().flat_map(|one| kinds.iter().map(move |kind| (one, kind)))
    {
        let say = |key: String| locales.say(*language, &key, &none);
        let noun = kind.split('-').next().unwrap();
        assert!(say(format!("eventof-{noun}")).is_ok(), "{noun} in {language}");
        let named = say(format!("event-{kind}")).or_else(|_| say(format!("eventkind-{kind}")));
        assert!(named.is_ok(), "{kind} in {language}");
    }
}

#[test]
fn what_a_room_announces_is_a_word_of_its_list() {
    for (file, text) in sources("src") {
        assert_eq!(lists(&text).unlisted, [""; 0], "{file}");
    }
    let found = lists("fn of() -> Fact { Fact { kind: \"license.lost\", version: 1 } }");
    assert_eq!(found.unlisted, ["license.lost"]);
}

#[test]
fn the_words_of_a_list_are_read_where_it_is_declared() {
    let found = lists("crate::words! { pub enum Event { Lost = \"license.lost\" } }");
    assert_eq!(found.words, BTreeSet::from(["event-license-lost".to_owned()]));
    assert!(keys().contains("event-license-claimed"));
}

#[test]
fn both_languages_have_the_same_messages() {
    let message = Regex::new(r"(?m)^([a-z][\w-]*) =").unwrap();
    let of = |language: Language| -> BTreeSet<String> {
        let files = sources(format!("templates/locales/{language}"));
        let keys = files.values().flat_map(|text| message.captures_iter(text));
        keys.map(|key| key[1].to_owned()).collect()
    };
    assert_eq!(of(Language::English), of(Language::Spanish));
}

#[test]
fn what_has_one_name_in_spanish_is_called_by_no_other() {
    // A state's board is its *junta*, and *práctica* is what somebody does.
    let other =
        Regex::new(r"(?im)^[^#\n].*(\bconsejos?\b|\bla práctica\b|\bla oficina\b).*$").unwrap();
    let files = sources("templates/locales/es");
    let found = files.iter().flat_map(|(file, text)| {
        other.find_iter(text).map(move |found| format!("{file:?}: {}", found.as_str()))
    });
    let found: Vec<_> = found.collect();
    assert!(found.is_empty(), "{found:#?}");
}
