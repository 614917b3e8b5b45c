//! One item as one sitting has it, with its key.

use super::{looks::Scene, ways::Pairs};
use crate::{
    content::Content, dice::seed_of, draw::draw, flaw::Flaw, kinds::Response, layout::Layout,
    sight::Sight, value::Drawn,
};

pub(super) struct Tried {
    pub drawn: Drawn,
    pub layout: Layout,
    pub scene: Scene,
    pub key: Response,
    /// The key as a form sends it.
    pub key_pairs: Pairs,
}

impl Tried {
    /// Draws and lays out an item for the sitting of that number.
    pub fn new(content: &Content, number: usize) -> Result<Self, Flaw> {
        let seed = seed_of(&format!("guess {number}"));
        let drawn = draw(content, &seed)?;
        let layout = Layout::new(content, &drawn, &seed)?;
        let scene = Scene::of(&Sight::new(content, &drawn, &seed)?, &content.answer.steps());
        let key = content.answer.key(&drawn)?;
        let key_pairs = layout.pairs(&key);
        Ok(Self { drawn, layout, scene, key, key_pairs })
    }

    /// Returns what somebody has answered, if it is an answer at all.
    pub fn read(&self, content: &Content, pairs: &Pairs) -> Option<Response> {
        self.layout.read(content, pairs).ok()
    }
}
