//! What a room announces, and who is shown which of it.

/// Who is shown events of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Everybody of the practice.
    Openly,
    /// Everybody, but not whether it was a candidate who did it or the product.
    WithoutActor,
    /// Everybody who looks at the thing that it is about, and no list of all that happens.
    Aside,
    /// Whoever reads the sealed compartment in which it happened.
    Sealed,
}

/// The kinds of event that a room announces.
#[derive(Clone, Copy, Debug)]
pub struct Announced {
    pub kinds: &'static [&'static str],
    /// Those that happen in a sealed compartment. That they happened at all is nobody else's business.
    pub sealed: &'static [&'static str],
    /// Those that a candidate does by handing in, and the product where they do not: which of the two
    /// it was tells who needed all of the time.
    pub without_actor: &'static [&'static str],
    /// Those about a thing that nobody who decides looks at, or of which their moment tells too much. They
    /// are in its timeline alone: neither in the log as programs read it, nor brought to anybody.
    pub aside: &'static [&'static str],
}

impl Announced {
    pub const NOTHING: Self = Self::openly(&[]);

    /// Returns that everybody of the practice is shown each of these kinds.
    pub const fn openly(kinds: &'static [&'static str]) -> Self {
        Self { kinds, sealed: &[], without_actor: &[], aside: &[] }
    }

    /// Returns who is shown this kind, if it is one of the room's.
    pub fn seen(&self, kind: &str) -> Option<Seen> {
        self.kinds.contains(&kind).then(|| {
            if self.sealed.contains(&kind) {
                Seen::Sealed
            } else if self.aside.contains(&kind) {
                Seen::Aside
            } else if self.without_actor.contains(&kind) {
                Seen::WithoutActor
            } else {
                Seen::Openly
            }
        })
    }
}
