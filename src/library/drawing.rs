//! A question as it is drawn for whoever looks at it. The draw has a number, and follows from that and from
//! nothing else: whoever reads the same address sees the same question, and no candidate is given it.

use bank::{Content, Drawn, Layout, MistakeShown, Response, Shown, draw, key, mistakes, seed_of};

use crate::{error::Result, kernel::language::Language};

/// The last draw that can be asked for.
pub const MOST: i32 = 1_000;

pub struct Drawing {
    pub drawn: Drawn,
    pub layout: Layout,
    pub shown: Shown,
}

/// What is right in a drawing, and which mistakes are looked for.
pub struct Keyed {
    pub answer: Response,
    pub mistakes: Vec<MistakeShown>,
}

impl Drawing {
    pub fn new(content: &Content, number: i32, language: Language) -> Result<Self> {
        let seed = seed_of(&format!("look {number} at {}", content.id));
        let drawn = draw(content, &seed)?;
        let layout = Layout::new(content, &drawn, &seed)?;
        let shown = Shown::new(content, &drawn, language, &seed)?;
        Ok(Self { drawn, layout, shown })
    }

    /// Returns the place in the file of the option that is shown under this letter.
    pub fn chosen(&self, content: &Content, letter: &str) -> Option<usize> {
        let sent = [("answer".to_owned(), letter.to_owned())];
        match self.layout.read(content, &sent).ok()? {
            Response::Single(choice) => Some(choice),
            _ => None,
        }
    }

    pub fn keyed(&self, content: &Content, language: Language) -> Result<Keyed> {
        let answer = key(content, &self.drawn)?;
        Ok(Keyed { answer, mistakes: mistakes(content, &self.drawn, language)? })
    }
}

#[cfg(test)]
mod tests {
    use bank::{Bank, mark};

    use super::*;

    #[test]
    fn a_number_draws_the_same_again_and_another_draws_otherwise() {
        let bank = Bank::builtin().unwrap();
        let item = bank.skills().flat_map(|skill| &skill.items).find(|item| item.is_generated());
        let item = item.unwrap();
        let stem = |number| Drawing::new(item, number, Language::English).unwrap().shown;
        assert_eq!(stem(3), stem(3));
        assert!((1..20).any(|number| stem(number) != stem(number + 1)));
    }

    #[test]
    fn what_is_shown_as_right_earns_everything_and_each_item_names_its_mistakes() {
        for item in Bank::builtin().unwrap().skills().flat_map(|skill| &skill.items) {
            let drawing = Drawing::new(item, 1, Language::Spanish).unwrap();
            let keyed = drawing.keyed(item, Language::Spanish).unwrap();
            assert!(mark(item, &drawing.drawn, &keyed.answer).unwrap().is_whole(), "{}", item.id);
            assert!(!keyed.mistakes.is_empty(), "{}", item.id);
        }
    }
}
