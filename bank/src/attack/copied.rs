//! What a look-up cheat earns of one item, and by which way.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    Sources, Tries, kept_seed,
    library::{Library, Sitting},
    tokens::Tokens,
    told::decoded,
    ways::{Page, Shelf, Way},
};
use crate::{
    dice::seed_of,
    draw::draw,
    flaw::Flaw,
    guess::tenths,
    item::Item,
    kinds::{Asks, Kind, mean},
    layout::Layout,
};

/// All shares are of 100 points of the item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Copied {
    pub item: String,
    pub kind: Kind,
    pub generated: bool,
    /// How many different keys there are among the draws that the cheat keeps.
    pub keys: usize,
    /// What the best policy earns that sees kind, counts and instructions.
    pub guesser: f64,
    /// What the key of the nearest draw earns.
    pub nearest: f64,
    /// What the key earns that the template has most often.
    pub usual: f64,
    /// The better of the two.
    pub cheat: f64,
    /// What the key of the draw earns that is nearest without names and numbers.
    pub nameless: f64,
    /// What is earned by the best of all ways, those too by which lines are compared one by one.
    pub by_line: f64,
    /// What each way earns, the best first.
    pub ways: Vec<Earned>,
}

/// What one way earns, of 100 points of the item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Earned {
    pub way: &'static str,
    pub share: f64,
}

impl Copied {
    pub(super) fn of(item: &Item, tries: Tries, sources: &Sources) -> Result<Self, Flaw> {
        let kept = if item.is_generated() { tries.kept } else { 1 };
        let draws = (0..kept).map(|number| Sitting::new(item, &kept_seed(number)));
        let draws: Vec<_> = draws.collect::<Result<_, _>>()?;
        let mut shelf = shelf(item, &draws);
        let library = Library::new(draws);
        let mut ways = earned(item, &library, &mut shelf, tries, sources)?;
        let of = |name: &str| {
            ways.iter().find(|earned| earned.way == name).map_or(0.0, |earned| earned.share)
        };
        let (nearest, usual) = (of(NEAREST), of(USUAL));
        let nameless = of(Way::Draw.name());
        let by_line = ways.iter().map(|earned| earned.share).fold(0.0, f64::max);
        ways.sort_by(|one, two| two.share.total_cmp(&one.share));
        Ok(Self {
            item: item.id.clone(),
            kind: item.kind(),
            generated: item.is_generated(),
            keys: library.keys().collect::<BTreeSet<_>>().len(),
            guesser: tenths(item.answer.chance() * 100.0),
            nearest,
            usual,
            cheat: nearest.max(usual),
            nameless,
            by_line,
            ways,
        })
    }

    /// Returns what the cheat earns, from 0 to 1.
    pub(super) const fn share(&self) -> f64 {
        self.cheat / 100.0
    }
}

const NEAREST: &str = "nearest draw";
const USUAL: &str = "usual key";

fn asks(item: &Item) -> Asks {
    Asks { asked: item.answer.asked(), steps: item.answer.steps() }
}

fn shelf(item: &Item, draws: &[Sitting]) -> Shelf {
    let (mut tokens, asks) = (Tokens::default(), asks(item));
    let page = |one: &Sitting| Page::new(&one.sight, &asks, &one.key, &mut tokens);
    let pages = draws.iter().map(page).collect();
    Shelf::new(pages, tokens)
}

/// Returns what of 100 points each way earns of an item, on average.
fn earned(
    item: &Item,
    library: &Library,
    shelf: &mut Shelf,
    tries: Tries,
    sources: &Sources,
) -> Result<Vec<Earned>, Flaw> {
    let (usual, asks) = (library.usual(), asks(item));
    let mut shares = vec![vec![]; Way::ALL.len() + 2];
    for number in 0..tries.sittings {
        let seed = seed_of(&format!("a sitting {number}"));
        let shown = Sitting::new(item, &seed)?;
        if sources.find(&shown.sight) != Some(&*item.id) {
            // The wrong source has nothing to copy from.
            shares.iter_mut().for_each(|of_way| of_way.push(0.0));
            continue;
        }
        let drawn = draw(item, &seed)?;
        let layout = Layout::new(item, &drawn, &seed)?;
        let earned = |pairs: Vec<(String, String)>| match layout.read(item, &pairs) {
            Ok(response) => Ok(item.answer.mark(&drawn, &response)?.share()),
            Err(_) => Ok(0.0),
        };
        if let Some(from) = library.nearest(&shown) {
            shares[0].push(earned(from.told.carried(&from.sight, &shown.sight))?);
        }
        if let Some(code) = &usual {
            shares[1].push(earned(decoded(code, &shown.sight))?);
        }
        let page = Page::new(&shown.sight, &asks, &vec![], shelf.tokens());
        for (way, of_way) in Way::ALL.iter().zip(&mut shares[2..]) {
            of_way.push(earned(shelf.answer(*way, &page))?);
        }
    }
    let names = [NEAREST, USUAL].into_iter().chain(Way::ALL.iter().map(|way| way.name()));
    let shares = shares.into_iter().map(|of_way| tenths(mean(of_way.into_iter()) * 100.0));
    Ok(names.zip(shares).map(|(way, share)| Earned { way, share }).collect())
}
