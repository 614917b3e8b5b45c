//! Chance that is the same in every run.

/// A generator of Steele, Lea & Flood (2014), "SplitMix64".
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to below 1.
    pub fn even(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// N(0, 1), after Box & Muller (1958).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.even()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.even()).cos()
    }

    /// How many of some steps are earned when two of them correlate by `rho`: each step is, with
    /// a chance of √ρ, the one throw that all share.
    pub fn steps(&mut self, of: u16, p: f64, rho: f64) -> u16 {
        let shared = self.even() < p;
        let mut one = || {
            let own = self.even() < p;
            if self.even() < rho.sqrt() { shared } else { own }
        };
        (0..of).map(|_| u16::from(one())).sum()
    }
}
