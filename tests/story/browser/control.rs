//! One input of a form, and what is said beside it.

use scraper::{ElementRef, Html};

use super::page::{best, text_of};

#[derive(Clone)]
pub struct Control {
    pub kind: Kind,
    /// What the labels say, and around them the legends, the innermost first.
    pub says: String,
    pub legends: Vec<String>,
    pub name: String,
    pub value: String,
    pub is_on: bool,
    pub file: Option<(String, Vec<u8>)>,
    /// The options of a list: what each says and sends.
    options: Vec<(String, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Hidden,
    Text,
    Radio,
    Checkbox,
    Select,
    File,
}

impl Control {
    pub fn read(html: &Html, element: ElementRef) -> Option<Self> {
        let kind = match (element.value().name(), element.attr("type").unwrap_or("text")) {
            ("input", "hidden") => Kind::Hidden,
            ("input", "radio") => Kind::Radio,
            ("input", "checkbox") => Kind::Checkbox,
            ("input", "file") => Kind::File,
            ("input", "submit" | "button" | "reset" | "image") => return None,
            ("input", _) | ("textarea", _) => Kind::Text,
            ("select", _) => Kind::Select,
            _ => return None,
        };
        let (options, chosen) = if kind == Kind::Select { offers(element) } else { (vec![], None) };
        let value = match kind {
            Kind::Select => chosen.unwrap_or_default(),
            Kind::Radio | Kind::Checkbox => element.attr("value").unwrap_or("on").to_owned(),
            _ if element.value().name() == "textarea" => element.text().collect(),
            _ => element.attr("value").unwrap_or_default().to_owned(),
        };
        Some(Self {
            says: label(html, element),
            legends: legends(element),
            name: element.attr("name").unwrap_or_default().to_owned(),
            is_on: element.attr("checked").is_some(),
            kind,
            value,
            file: None,
            options,
        })
    }

    #[track_caller]
    pub fn pick(&mut self, option: &str) {
        match &best(self.options.clone(), option)[..] {
            [value] => self.value.clone_from(value),
            _ => panic!("“{}” does not offer “{option}” once: {:?}", self.says, self.options),
        }
    }

    /// Picks from a list by place, not counting what means nothing chosen.
    pub fn pick_number(&mut self, place: usize) {
        let real = self.options.iter().filter(|(_, value)| !value.is_empty());
        self.value = real.cycle().nth(place).map(|(_, value)| value.clone()).unwrap();
    }
}

/// What a list offers, and the value that it shows at first.
fn offers(select: ElementRef) -> (Vec<(String, String)>, Option<String>) {
    let options = select.descendent_elements().filter(|inner| inner.value().name() == "option");
    let options: Vec<_> = options.collect();
    let value =
        |option: &ElementRef| option.attr("value").map_or_else(|| text_of(*option), str::to_owned);
    let selected = options.iter().rfind(|option| option.attr("selected").is_some());
    let chosen = selected.or(options.first()).map(value);
    (options.iter().map(|option| (text_of(*option), value(option))).collect(), chosen)
}

/// The words of the label around an input, of the labels for it, and those that it has itself.
fn label(html: &Html, element: ElementRef) -> String {
    let is_for = |label: &ElementRef| {
        let id = element.attr("id");
        label.value().name() == "label" && id.is_some() && label.attr("for") == id
    };
    let around = element.ancestors().filter_map(ElementRef::wrap);
    let around = around.filter(|outer| outer.value().name() == "label");
    let labels = around.chain(html.root_element().descendent_elements().filter(is_for));
    let mut says: Vec<_> = labels.map(text_of).collect();
    says.extend(element.attr("aria-label").map(str::to_owned));
    says.join(" ")
}

fn legends(element: ElementRef) -> Vec<String> {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    let groups = around.filter(|outer| outer.value().name() == "fieldset");
    let legend = |group: ElementRef| {
        let first = group.child_elements().find(|child| child.value().name() == "legend");
        first.map(text_of).unwrap_or_default()
    };
    groups.map(legend).collect()
}
