//! A form as it was served, filled in by the words beside its inputs.

use scraper::{ElementRef, Html};
use url::Url;

use super::{
    control::{Control, Kind},
    page::{best, text_of},
};

#[derive(Clone)]
pub struct Form {
    pub action: Url,
    pub is_post: bool,
    pub is_multipart: bool,
    pub controls: Vec<Control>,
    pub buttons: Vec<Button>,
    /// The button that will be pressed.
    pressed: Option<usize>,
}

#[derive(Clone)]
pub struct Button {
    pub says: String,
    name: Option<String>,
    value: String,
}

impl Form {
    pub fn read(page: &Url, html: &Html, form: ElementRef) -> Self {
        let action = form.attr("action").filter(|action| !action.is_empty());
        let inside = || form.descendent_elements().filter(|inner| inner.attr("disabled").is_none());
        Self {
            action: action.map_or_else(|| page.clone(), |action| page.join(action).unwrap()),
            is_post: form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post")),
            is_multipart: form.attr("enctype") == Some("multipart/form-data"),
            controls: inside().filter_map(|inner| Control::read(html, inner)).collect(),
            buttons: inside().filter_map(Button::read).collect(),
            pressed: None,
        }
    }

    pub fn pressing(mut self, words: &str) -> Self {
        let says = self.buttons.iter().enumerate().map(|(at, button)| (button.says.clone(), at));
        self.pressed = best(says.collect(), words).first().copied();
        self
    }

    /// Writes into the box with this label.
    #[track_caller]
    pub fn write(&mut self, label: &str, value: &str) {
        self.control(label, &[Kind::Text]).value = value.to_owned();
    }

    /// Chooses by the words of an option, from a list or from a group of circles.
    #[track_caller]
    pub fn choose(&mut self, label: &str, option: &str) {
        self.choose_in(None, label, option);
    }

    /// The same where a label stands in several groups.
    #[track_caller]
    pub fn choose_in(&mut self, group: Option<&str>, label: &str, option: &str) {
        let is_in = |one: &Control| {
            group.is_none_or(|group| one.legends.iter().any(|legend| legend == group))
        };
        let circles = self.controls.iter().enumerate().filter(|(_, one)| {
            let of_label = one.legends.first().is_some_and(|legend| legend == label);
            one.kind == Kind::Radio && of_label && is_in(one)
        });
        let circles: Vec<_> = circles.map(|(at, one)| (one.says.clone(), at)).collect();
        if circles.is_empty() {
            return self.control(label, &[Kind::Select]).pick(option);
        }
        match best(circles, option)[..] {
            [at] => self.switch_on(at),
            _ => panic!("“{label}” does not offer “{option}” once:\n{}", self.outline()),
        }
    }

    #[track_caller]
    pub fn tick(&mut self, label: &str) {
        self.control(label, &[Kind::Checkbox]).is_on = true;
    }

    #[track_caller]
    pub fn attach(&mut self, label: &str, name: &str, bytes: &[u8]) {
        self.control(label, &[Kind::File]).file = Some((name.to_owned(), bytes.to_vec()));
    }

    /// Switches on one circle, and the others of its name off.
    pub fn switch_on(&mut self, at: usize) {
        let name = self.controls[at].name.clone();
        for one in &mut self.controls {
            if one.kind == Kind::Radio && one.name == name {
                one.is_on = false;
            }
        }
        self.controls[at].is_on = true;
    }

    #[track_caller]
    fn control(&mut self, label: &str, kinds: &[Kind]) -> &mut Control {
        let fits = self.controls.iter().enumerate().filter(|(_, one)| kinds.contains(&one.kind));
        let found = best(fits.map(|(at, one)| (one.says.clone(), at)).collect(), label);
        let [at] = found[..] else {
            panic!("{} inputs {kinds:?} are called “{label}”:\n{}", found.len(), self.outline());
        };
        &mut self.controls[at]
    }

    /// What a browser sends, but for files.
    pub fn pairs(&self) -> Vec<(&str, String)> {
        let is_sent = |one: &&Control| match one.kind {
            Kind::File => false,
            Kind::Radio | Kind::Checkbox => one.is_on,
            Kind::Hidden | Kind::Text | Kind::Select => true,
        };
        let named = self.controls.iter().filter(|one| !one.name.is_empty());
        // A browser ends lines like this.
        let value = |one: &Control| one.value.replace("\r\n", "\n").replace('\n', "\r\n");
        let pairs = named.filter(is_sent).map(|one| (one.name.as_str(), value(one)));
        let pressed = self.pressed.map(|at| &self.buttons[at]);
        let pressed = pressed.and_then(|one| Some((one.name.as_deref()?, one.value.clone())));
        pairs.chain(pressed).collect()
    }

    /// The files that were chosen, or that none was: input, name and content.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str, &[u8])> {
        self.controls.iter().filter(|one| one.kind == Kind::File).map(|one| {
            let (name, bytes) = one.file.as_ref().map_or(("", &[][..]), |(name, of)| (name, of));
            (one.name.as_str(), name, bytes)
        })
    }

    fn outline(&self) -> String {
        let line =
            |one: &Control| format!("  {:?} “{}” in {:?}\n", one.kind, one.says, one.legends);
        self.controls.iter().map(line).collect()
    }
}

impl Button {
    fn read(element: ElementRef) -> Option<Self> {
        let value = element.attr("value").unwrap_or_default().to_owned();
        let says = match (element.value().name(), element.attr("type").unwrap_or("submit")) {
            ("button", "submit") => text_of(element),
            ("input", "submit") => value.clone(),
            _ => return None,
        };
        Some(Self { says, name: element.attr("name").map(str::to_owned), value })
    }
}
