//! A conditional logit, as McFadden (1974) has it: of some alternatives one is taken, with a probability
//! that rises with the exponential of a weighted sum of its features. The weights are those of the greatest
//! likelihood less half of the sum of their squares, which keeps them small where little is known.

/// Alternatives of which one is right, and how much the whole counts.
pub(super) struct Setting {
    pub features: Vec<Vec<f64>>,
    pub right: usize,
    pub weight: f64,
}

const STEPS: usize = 25;
const SMALL_ENOUGH: f64 = 1e-6;

/// Returns the weights of so many features, by Newton's steps.
pub(super) fn fit(settings: &[&Setting], features: usize) -> Vec<f64> {
    let mut weights = vec![0.0; features];
    for _ in 0..STEPS {
        let (slope, curve) = around(settings, &weights);
        let Some(step) = solved(curve, slope) else { break };
        // A step that is far too long would overshoot; a logit has nothing to gain beyond this.
        let longest = step.iter().fold(0.0_f64, |longest, one| longest.max(one.abs()));
        let scale = if longest > 2.0 { 2.0 / longest } else { 1.0 };
        weights.iter_mut().zip(&step).for_each(|(weight, step)| *weight += scale * step);
        if longest < SMALL_ENOUGH {
            break;
        }
    }
    weights
}

pub(super) fn dot(one: &[f64], two: &[f64]) -> f64 {
    one.iter().zip(two).map(|(one, two)| one * two).sum()
}

/// Returns the gradient of what is maximized, and its curvature with the sign turned.
fn around(settings: &[&Setting], weights: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let count = weights.len();
    let mut slope: Vec<f64> = weights.iter().map(|weight| -weight).collect();
    let unit = |row| (0..count).map(|column| f64::from(u8::from(row == column))).collect();
    let mut curve: Vec<Vec<f64>> = (0..count).map(unit).collect();
    for setting in settings {
        let chances = chances(setting, weights);
        let mut mean = vec![0.0; count];
        for (features, chance) in setting.features.iter().zip(&chances) {
            mean.iter_mut().zip(features).for_each(|(mean, it)| *mean += chance * it);
        }
        let right = &setting.features[setting.right];
        for at in 0..count {
            slope[at] += setting.weight * (right[at] - mean[at]);
        }
        for (features, chance) in setting.features.iter().zip(&chances) {
            let apart: Vec<_> = features.iter().zip(&mean).map(|(it, mean)| it - mean).collect();
            for row in (0..count).filter(|row| apart[*row] != 0.0) {
                let scale = setting.weight * chance * apart[row];
                curve[row].iter_mut().zip(&apart).for_each(|(cell, it)| *cell += scale * it);
            }
        }
    }
    (slope, curve)
}

fn chances(setting: &Setting, weights: &[f64]) -> Vec<f64> {
    let sums: Vec<_> = setting.features.iter().map(|features| dot(features, weights)).collect();
    let top = sums.iter().copied().fold(f64::MIN, f64::max);
    let powers: Vec<_> = sums.iter().map(|sum| (sum - top).exp()).collect();
    let whole: f64 = powers.iter().sum();
    powers.into_iter().map(|power| power / whole).collect()
}

/// Solves a symmetric positive definite system by elimination.
fn solved(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let count = right.len();
    for pivot in 0..count {
        let top = matrix[pivot].clone();
        if top[pivot].abs() < f64::EPSILON {
            return None;
        }
        for row in pivot + 1..count {
            let scale = matrix[row][pivot] / top[pivot];
            matrix[row].iter_mut().zip(&top).for_each(|(cell, top)| *cell -= scale * top);
            right[row] -= scale * right[pivot];
        }
    }
    for row in (0..count).rev() {
        let known: f64 = (row + 1..count).map(|column| matrix[row][column] * right[column]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    Some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With one feature that is 1 for one of two alternatives, chosen 3 times of 4, the weight w solves
    /// 4 (3/4 - 1/(1 + e^-w)) = w.
    #[test]
    fn the_weights_are_where_the_slope_is_nothing() {
        let setting = |right| Setting { features: vec![vec![1.0], vec![0.0]], right, weight: 1.0 };
        let settings = [setting(0), setting(0), setting(0), setting(1)];
        let weights = fit(&settings.iter().collect::<Vec<_>>(), 1);
        let slope = 3.0 - 4.0 / (1.0 + (-weights[0]).exp()) - weights[0];
        assert!(slope.abs() < 1e-9 && weights[0] > 0.4, "{weights:?}");
    }

    #[test]
    fn nothing_known_weighs_nothing() {
        assert_eq!(fit(&[], 3), [0.0; 3]);
    }
}
