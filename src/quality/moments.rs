//! Means and correlations of numbers that have been counted.

/// Pairs of numbers, each with how many people there are of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Moments {
    people: f64,
    sums: (f64, f64),
    squares: (f64, f64),
    products: f64,
}

impl Moments {
    pub fn of(pairs: impl IntoIterator<Item = ((f64, f64), u64)>) -> Self {
        let mut moments = Self::default();
        for ((x, y), people) in pairs {
            let people = people as f64;
            moments.people += people;
            moments.sums.0 += people * x;
            moments.sums.1 += people * y;
            moments.squares.0 += people * x * x;
            moments.squares.1 += people * y * y;
            moments.products += people * x * y;
        }
        moments
    }

    /// Returns the product-moment correlation. None where either does not differ.
    pub fn correlation(&self) -> Option<f64> {
        let spread = |sum: f64, squares: f64| squares - sum * sum / self.people;
        let both = self.products - self.sums.0 * self.sums.1 / self.people;
        let spreads = spread(self.sums.0, self.squares.0) * spread(self.sums.1, self.squares.1);
        // What is left of sums that are alike is not exactly 0.
        (self.people > 0.0 && spreads > 1e-9).then(|| (both / spreads.sqrt()).clamp(-1.0, 1.0))
    }
}

/// Returns the variance (n − 1) of numbers of which the sum and the squares are known. None of fewer than 2.
pub fn variance(people: u64, sum: f64, squares: f64) -> Option<f64> {
    let n = people as f64;
    (people > 1).then(|| ((squares - sum * sum / n) / (n - 1.0)).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_people_correlate_like_a_list_of_them() {
        // By hand: x = 1 2 2 3, y = 1 1 3 3.
        let counted = [((1.0, 1.0), 1), ((2.0, 1.0), 1), ((2.0, 3.0), 1), ((3.0, 3.0), 1)];
        let r = Moments::of(counted).correlation().unwrap();
        assert!((r - 0.5_f64.sqrt()).abs() < 1e-12, "{r}");
        let doubled = counted.map(|(pair, people)| (pair, 2 * people));
        assert!((Moments::of(doubled).correlation().unwrap() - r).abs() < 1e-12);
    }

    #[test]
    fn what_does_not_differ_has_no_correlation_and_one_person_no_variance() {
        assert_eq!(Moments::of([((1.0, 0.3), 5), ((1.0, 0.7), 5)]).correlation(), None);
        assert_eq!(Moments::of([]).correlation(), None);
        assert_eq!(variance(1, 4.0, 16.0), None);
        assert_eq!(variance(3, 6.0, 14.0), Some(1.0));
    }
}
