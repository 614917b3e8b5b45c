//! What a number of points says of ability, whichever questions they were earned by.

use crate::{
    ability::{Ability, believed},
    grid::Grid,
    steps::Stepped,
};

impl Ability {
    /// Returns what each total over a form says, from no point to all of them: EAP for summed scores (Thissen,
    /// Pommerich, Billeaud & Williams 1995), by the recursion of Lord & Wingersky (1984). The steps of an item are
    /// a binomial of its difficulty; how they hang together is left out of account.
    ///
    /// With items of one step and one slope, and without guessing, it is [`Ability::of_steps`]: there the
    /// total tells all. Over an empty form the one total, 0, says what the grid says.
    pub fn of_totals(grid: &Grid, form: &[Stepped]) -> Vec<Self> {
        let points = grid.points();
        let chances: Vec<_> = points.iter().map(|point| totals(form, point.theta)).collect();
        let of = |total: usize| {
            let ln = |(at, chances): (usize, &Vec<f64>)| points[at].ln_weight + chances[total].ln();
            let lns: Vec<_> = chances.iter().enumerate().map(ln).collect();
            believed(points, &lns)
        };
        (0..chances.first().map_or(0, Vec::len)).map(of).collect()
    }
}

/// How likely each total is at one ability.
fn totals(form: &[Stepped], theta: f64) -> Vec<f64> {
    form.iter().fold(vec![1.0], |so_far, item| {
        let own = steps(item, theta);
        let mut totals = vec![0.0; so_far.len() + own.len() - 1];
        for (before, chance) in so_far.iter().enumerate() {
            for (earned, one) in own.iter().enumerate() {
                totals[before + earned] += chance * one;
            }
        }
        totals
    })
}

/// How likely each number of an item's steps is.
fn steps(item: &Stepped, theta: f64) -> Vec<f64> {
    let p = item.item.probability(theta);
    (0..item.of.get()).fold(vec![1.0], |so_far, _| {
        let mut next = vec![0.0; so_far.len() + 1];
        for (earned, chance) in so_far.iter().enumerate() {
            next[earned] += chance * (1.0 - p);
            next[earned + 1] += chance * p;
        }
        next
    })
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use super::*;
    use crate::{models::Item, steps::Bond};

    #[test]
    fn where_the_total_tells_all_it_says_what_the_answers_say() {
        let form = [-1.0, 0.0, 0.0, 1.0, 0.5].map(|b| Stepped::one(Item::rasch(0.85, b)));
        let grid = Grid::usual();
        let by_total = Ability::of_totals(&grid, &form);
        assert_eq!(by_total.len(), 6);
        for earned in [[0; 5], [1, 0, 0, 0, 0], [0, 0, 1, 1, 0], [1, 1, 0, 1, 1], [1; 5]] {
            let total: u16 = earned.iter().sum();
            let answers = form.into_iter().zip(earned);
            let by_answers = Ability::of_steps(&grid, answers).unwrap();
            let by_total = by_total[usize::from(total)];
            assert!((by_total.theta - by_answers.theta).abs() < 1e-9, "{earned:?}");
            assert!((by_total.sd - by_answers.sd).abs() < 1e-9, "{earned:?}");
        }
    }

    #[test]
    fn more_points_are_never_less_able_and_all_totals_are_there() {
        let task = Stepped {
            item: Item::rasch(0.85, 0.0),
            of: NonZeroU16::new(3).unwrap(),
            bond: Bond::Task,
        };
        let form = [task, Stepped::single(0.85, 1.0, 4).unwrap(), task];
        let thetas: Vec<_> =
            Ability::of_totals(&Grid::usual(), &form).iter().map(|one| one.theta).collect();
        assert_eq!(thetas.len(), 8);
        assert!(thetas.is_sorted(), "{thetas:?}");
    }

    #[test]
    fn no_questions_say_nothing() {
        let nothing = Ability::of_totals(&Grid::usual(), &[]);
        assert_eq!(nothing.len(), 1);
        assert!(nothing[0].theta.abs() < 1e-12);
    }
}
