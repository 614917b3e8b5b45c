//! A form as its page shows it: what was typed into each box, and what is wrong with it.

use std::collections::BTreeMap;

use poem_openapi::types::ToJSON;
use serde::Serialize;
use serde_json::Value;

use super::form::{Form, FormField};
use crate::kernel::fault::Fault;

/// The boxes of a form under their names, and what is wrong with them. With `#[serde(flatten)]` in the struct of a page its
/// template has `fields.name` and `faults`.
#[derive(Serialize)]
pub struct Filled {
    fields: BTreeMap<&'static str, FormField>,
    faults: Vec<Fault>,
}

impl Filled {
    /// Returns the boxes of this form with what was sent, or with what the API shows of a thing: there it has the same
    /// names. A box of which nothing is said is empty.
    pub fn of<F: Form>(said: &impl ToJSON, faults: Vec<Fault>) -> Self {
        let said = said.to_json().unwrap_or_default();
        let field = |name: &'static str| {
            let fault = faults.iter().find(|fault| fault.path == name).cloned();
            (name, FormField::shown(name, text(said.get(name)), fault))
        };
        let fields = F::INPUTS.iter().copied().map(field).collect();
        Self { fields, faults }
    }

    /// The same form, with what can be chosen in one of its boxes.
    #[must_use]
    pub fn choosing(mut self, name: &str, choices: &'static [&'static str]) -> Self {
        if let Some(field) = self.fields.get_mut(name) {
            field.choices = choices;
        }
        self
    }

    /// What can be wrong with this form: everything. For the samples of pages.
    pub fn faults_of<F: Form>() -> Vec<Fault> {
        Fault::at_each(["form"].into_iter().chain(F::INPUTS.iter().copied()), "value.missing")
    }
}

fn text(said: Option<&Value>) -> String {
    match said {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        // So a field says what was sent and could not be read.
        Some(Value::Array(sent)) => text(sent.first()),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use poem_openapi::Object;

    use super::*;
    use crate::{
        kernel::{bounded_int::BoundedInt, field::Field, text::Text},
        platform::http::form::Pairs,
    };

    #[derive(Object)]
    struct ThingIn {
        name: Field<Text<3>>,
        count: Option<Field<BoundedInt<1, 9>>>,
        note: Option<Field<Text<9>>>,
    }

    impl Form for ThingIn {
        const INPUTS: &'static [&'static str] = &["name", "count", "note"];

        fn read(pairs: &mut Pairs) -> Self {
            let (count, note) = (pairs.optional("count"), pairs.optional("note"));
            Self { name: pairs.field("name"), count, note }
        }
    }

    #[test]
    fn a_box_keeps_what_was_typed_into_it_whether_it_can_be_read_or_not() {
        let typed = [("name", "too long"), ("count", "5"), ("note", "")];
        let typed = typed.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let sent = ThingIn::read(&mut Pairs::of(typed.to_vec()));
        let faults = Fault::at_each(["name"], "text.too_long");
        let page = serde_json::to_value(Filled::of::<ThingIn>(&sent, faults)).unwrap();
        let fields = &page["fields"];
        let typed = ["name", "count", "note"].map(|name| fields[name]["value"].as_str().unwrap());
        assert_eq!(typed, ["too long", "5", ""]);
        assert!(!fields["name"]["fault"].is_null() && fields["count"]["fault"].is_null());
    }
}
