//! Symmetric positive definite matrices: a square of numbers, row by row, of which the lower half
//! counts.

/// Returns L of A = LLᵀ (Cholesky), or none if the matrix is not positive definite.
fn triangle(matrix: &[f64], size: usize) -> Option<Vec<f64>> {
    let mut lower = vec![0.0; size * size];
    for row in 0..size {
        for column in 0..=row {
            let (a, b) = (&lower[row * size..], &lower[column * size..]);
            let dot: f64 = a[..column].iter().zip(&b[..column]).map(|(a, b)| a * b).sum();
            let rest = matrix[row * size + column] - dot;
            lower[row * size + column] = if row > column {
                rest / lower[column * size + column]
            } else if rest > 0.0 {
                rest.sqrt()
            } else {
                return None;
            };
        }
    }
    Some(lower)
}

/// Returns x of Ax = b, or none if A is not positive definite.
pub(crate) fn solve(matrix: &[f64], right: &[f64]) -> Option<Vec<f64>> {
    let size = right.len();
    let lower = triangle(matrix, size)?;
    let mut x = right.to_vec();
    for row in 0..size {
        let dot: f64 = (0..row).map(|k| lower[row * size + k] * x[k]).sum();
        x[row] = (x[row] - dot) / lower[row * size + row];
    }
    for row in (0..size).rev() {
        let dot: f64 = (row + 1..size).map(|k| lower[k * size + row] * x[k]).sum();
        x[row] = (x[row] - dot) / lower[row * size + row];
    }
    Some(x)
}

/// Returns the inverse, or none if the matrix is not positive definite.
pub(crate) fn inverse(matrix: &[f64], size: usize) -> Option<Vec<f64>> {
    let lower = triangle(matrix, size)?;
    // Row k of `half` is column k of L⁻¹, which begins at its place k.
    let mut half = vec![0.0; size * size];
    for column in 0..size {
        let (start, part) = (column * size, &mut half[column * size..][..size]);
        part[column] = lower[start + column].recip();
        for row in column + 1..size {
            let line = &lower[row * size..][..row];
            let dot: f64 = line[column..].iter().zip(&part[column..row]).map(|(a, b)| a * b).sum();
            part[row] = -dot / lower[row * size + row];
        }
    }
    let mut whole = vec![0.0; size * size];
    for row in 0..size {
        for column in 0..=row {
            let (a, b) = (&half[row * size..][row..size], &half[column * size..][row..size]);
            let dot = a.iter().zip(b).map(|(a, b)| a * b).sum();
            whole[row * size + column] = dot;
            whole[column * size + row] = dot;
        }
    }
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MATRIX: [f64; 9] = [4.0, 2.0, 0.6, 2.0, 5.0, 1.0, 0.6, 1.0, 3.0];

    #[test]
    fn a_matrix_times_its_inverse_is_one() {
        let inverse = inverse(&MATRIX, 3).unwrap();
        for row in 0..3 {
            for column in 0..3 {
                let dot: f64 = (0..3).map(|k| MATRIX[row * 3 + k] * inverse[k * 3 + column]).sum();
                assert!((dot - f64::from(u8::from(row == column))).abs() < 1e-14);
            }
        }
    }

    #[test]
    fn a_solution_solves() {
        let x = solve(&MATRIX, &[1.0, 2.0, 3.0]).unwrap();
        for (row, right) in [1.0, 2.0, 3.0].into_iter().enumerate() {
            let dot: f64 = (0..3).map(|k| MATRIX[row * 3 + k] * x[k]).sum();
            assert!((dot - right).abs() < 1e-14);
        }
    }

    #[test]
    fn what_is_not_positive_definite_has_neither() {
        assert_eq!(solve(&[1.0, 2.0, 2.0, 1.0], &[1.0, 1.0]), None);
        assert_eq!(inverse(&[f64::NAN], 1), None);
    }
}
