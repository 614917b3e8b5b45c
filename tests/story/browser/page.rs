//! One page, as somebody reads it: its words, its links, its forms.

use scraper::{ElementRef, Html, Node};
use url::Url;

use super::form::Form;

/// Elements that end no word: `15<b>th</b>` is one.
const INLINE: &[&str] = &["a", "b", "code", "del", "em", "i", "ins", "strong", "sub", "sup"];

pub struct Page {
    pub address: Url,
    html: Html,
}

impl Page {
    pub fn new(address: Url, html: &str) -> Self {
        Self { address, html: Html::parse_document(html) }
    }

    /// All that can be read, in one line.
    pub fn text(&self) -> String {
        let body = self.elements().find(|element| element.value().name() == "body");
        body.map(text_of).unwrap_or_default()
    }

    /// Where the link with these words leads.
    #[track_caller]
    pub fn link(&self, words: &str) -> Url {
        let links = self.elements().filter_map(|element| {
            let is_link = element.value().name() == "a" && is_shown(&element);
            let href = element.attr("href").filter(|_| is_link)?;
            Some((text_of(element), self.address.join(href).unwrap()))
        });
        let mut found = best(links.collect(), words);
        found.dedup();
        match &found[..] {
            [one] => one.clone(),
            [] => panic!("no link says “{words}” on {}:\n{}", self.address, self.text()),
            several => panic!("several links say “{words}” on {}: {several:#?}", self.address),
        }
    }

    /// The form that the button with these words sends.
    #[track_caller]
    pub fn form(&self, words: &str) -> Form {
        let forms = self.elements().filter(|element| element.value().name() == "form");
        let forms: Vec<_> = forms.map(|form| Form::read(&self.address, &self.html, form)).collect();
        let buttons = forms.iter().enumerate().flat_map(|(at, form)| {
            form.buttons.iter().map(move |button| (button.says.clone(), at))
        });
        let found = best(buttons.collect(), words);
        let [at] = found[..] else {
            let count = found.len();
            panic!("{count} buttons say “{words}” on {}:\n{}", self.address, self.text());
        };
        forms.into_iter().nth(at).unwrap().pressing(words)
    }

    /// The one address that is written out, to be copied by whoever reads it.
    #[track_caller]
    pub fn written_address(&self) -> String {
        let text = self.text();
        let words = text.split_whitespace();
        let found: Vec<_> = words.filter(|word| word.starts_with("http")).collect();
        match found[..] {
            [one] => one.to_owned(),
            _ => panic!("{} addresses are written on {}:\n{text}", found.len(), self.address),
        }
    }

    fn elements(&self) -> impl Iterator<Item = ElementRef<'_>> {
        self.html.root_element().descendent_elements()
    }
}

/// Chooses by words: what says exactly that, or else what begins so, or else what contains it.
pub fn best<T>(all: Vec<(String, T)>, words: &str) -> Vec<T> {
    let fits: [fn(&str, &str) -> bool; 3] = [
        |text, words| text == words,
        |text, words| text.starts_with(words),
        |text, words| text.contains(words),
    ];
    let fit = fits.iter().find(|fit| all.iter().any(|(text, _)| fit(text, words)));
    let Some(fit) = fit else { return vec![] };
    all.into_iter().filter(|(text, _)| fit(text, words)).map(|(_, what)| what).collect()
}

/// What somebody hears who has an element read out.
pub fn text_of(element: ElementRef) -> String {
    let mut text = String::new();
    hear(element, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hear(element: ElementRef, text: &mut String) {
    let name = element.value().name();
    if matches!(name, "script" | "style" | "select" | "textarea") || !is_shown_itself(&element) {
        return;
    }
    let gap = if INLINE.contains(&name) { "" } else { " " };
    text.push_str(gap);
    if element.attr("role") == Some("img") {
        text.push_str(element.attr("aria-label").unwrap_or_default());
    }
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(words),
            _ => ElementRef::wrap(child).into_iter().for_each(|child| hear(child, text)),
        }
    }
    text.push_str(gap);
}

fn is_shown(element: &ElementRef) -> bool {
    let mut around = element.ancestors().filter_map(ElementRef::wrap);
    is_shown_itself(element) && around.all(|outer| is_shown_itself(&outer))
}

fn is_shown_itself(element: &ElementRef) -> bool {
    element.attr("hidden").is_none() && element.attr("aria-hidden") != Some("true")
}
