//! Tasks that wait for each other in a ring.

use std::{collections::BTreeMap, fmt};

use crate::{Task, TaskId};

/// The ring, from one task round to itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Cycle(pub Vec<TaskId>);

impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.0.iter().map(TaskId::as_str).collect();
        write!(f, "these tasks wait for each other in a ring: {}", names.join(" → "))
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Open,
    Closed,
}

/// Returns the places of the tasks so that each stands behind those that it needs. What is not
/// among them is not waited for. It keeps a stack of its own, so no depth is too deep.
pub(crate) fn in_order(tasks: &[&Task]) -> Result<Vec<usize>, Cycle> {
    let places: BTreeMap<_, _> =
        tasks.iter().enumerate().map(|(place, task)| (&task.id, place)).collect();
    let needs: Vec<Vec<usize>> = tasks
        .iter()
        .map(|task| task.needs().filter_map(|id| places.get(id).copied()).collect())
        .collect();
    let mut marks: Vec<Option<Mark>> = vec![None; tasks.len()];
    let mut order = Vec::with_capacity(tasks.len());
    for from in 0..tasks.len() {
        walk(from, &needs, &mut marks, &mut order).map_err(|ring| {
            Cycle(ring.iter().filter_map(|place| Some(tasks.get(*place)?.id.clone())).collect())
        })?;
    }
    Ok(order)
}

fn walk(
    from: usize,
    needs: &[Vec<usize>],
    marks: &mut [Option<Mark>],
    order: &mut Vec<usize>,
) -> Result<(), Vec<usize>> {
    if marks[from].is_some() {
        return Ok(());
    }
    marks[from] = Some(Mark::Open);
    let mut path = vec![(from, 0)];
    while let Some((place, next)) = path.last_mut() {
        let place = *place;
        let Some(need) = needs[place].get(*next).copied() else {
            marks[place] = Some(Mark::Closed);
            order.push(place);
            path.pop();
            continue;
        };
        *next += 1;
        match marks[need] {
            Some(Mark::Closed) => {}
            Some(Mark::Open) => return Err(ring(&path, need)),
            None => {
                marks[need] = Some(Mark::Open);
                path.push((need, 0));
            }
        }
    }
    Ok(())
}

/// The part of the path that leads from a task back to it.
fn ring(path: &[(usize, usize)], back_to: usize) -> Vec<usize> {
    let round = path.iter().map(|(place, _)| *place).skip_while(|place| *place != back_to);
    round.chain([back_to]).collect()
}
