//! What a catalogue must not say, and what it must. `muster checklist check` runs all of it.

mod apart;
mod length;
mod tasks;
mod texts;
mod unasked;

use crate::{
    Fault, HepatitisB, Role, Training,
    catalogue::{HEPATITIS_B, ROLES},
    pack::ReadPack,
};

pub(crate) use length::too_long;
pub(crate) use unasked::Unasked;

/// What was read, with the places to complain about.
pub(crate) struct Read {
    pub packs: Vec<ReadPack>,
    pub roles: Vec<Role>,
    pub trainings: Vec<(String, Training)>,
    pub hepatitis_b: HepatitisB,
}

impl Read {
    /// Returns each task with its file and place.
    fn tasks(&self) -> impl Iterator<Item = (&ReadPack, &crate::Task, (usize, usize))> {
        self.packs.iter().flat_map(|pack| pack.each().map(move |(task, at)| (pack, task, at)))
    }

    fn training(&self, name: &str) -> Option<&Training> {
        self.trainings.iter().map(|(_, training)| training).find(|it| it.training == name)
    }
}

pub(crate) fn faults(read: &Read) -> Vec<Fault> {
    let mut faults = vec![];
    for (pack, task, at) in read.tasks() {
        let mut say = |message: String| {
            faults.push(Fault::new(&pack.file, at, format!("{}: {message}", task.id)));
        };
        tasks::check(read, pack, task, &mut say);
        apart::check(task, &mut say);
        texts::check_task(task, &mut say);
    }
    faults.extend(tasks::rings(read));
    faults.extend(names(read));
    for (file, training) in &read.trainings {
        texts::check_training(read, training, &mut |message| {
            faults.push(Fault::new(file, (1, 1), message));
        });
    }
    texts::check_offer(&read.hepatitis_b, &mut |message| {
        faults.push(Fault::new(HEPATITIS_B, (1, 1), message));
    });
    faults
}

/// Files are called as what is in them, and roles name packs that there are.
fn names(read: &Read) -> Vec<Fault> {
    let mut faults = vec![];
    for pack in &read.packs {
        if pack.file != format!("packs/{}.yaml", pack.pack.pack) {
            faults.push(Fault::new(
                &pack.file,
                (1, 1),
                "the pack is called otherwise than its file",
            ));
        }
    }
    for (file, training) in &read.trainings {
        if *file != format!("trainings/{}.yaml", training.training) {
            faults.push(Fault::new(file, (1, 1), "the training is called otherwise than its file"));
        }
    }
    for role in &read.roles {
        for name in &role.packs {
            let found = read.packs.iter().find(|pack| pack.pack.pack == *name);
            if found.is_none_or(|pack| pack.pack.state.is_some()) {
                let message = format!("{}: there is no pack `{name}` for roles", role.role);
                faults.push(Fault::new(ROLES, (1, 1), message));
            }
        }
    }
    faults
}
