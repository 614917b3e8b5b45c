//! All packs, roles and trainings, read once. A catalogue with a fault is no catalogue.

use crate::{
    Fault, Files, HepatitisB, Pack, Role, Task, Training,
    check::{self, Read},
    fault,
    pack::ReadPack,
};

pub(crate) const ROLES: &str = "roles.yaml";
pub(crate) const HEPATITIS_B: &str = "hepatitis_b.yaml";

#[derive(Clone, Debug)]
pub struct Catalogue {
    packs: Vec<Pack>,
    roles: Vec<Role>,
    trainings: Vec<Training>,
    hepatitis_b: HepatitisB,
}

impl Catalogue {
    /// Reads what we ship.
    pub fn builtin() -> Result<Self, Vec<Fault>> {
        Self::read(&Files::builtin())
    }

    /// Refuses with every fault, in the order of files and lines.
    pub fn read(files: &Files) -> Result<Self, Vec<Fault>> {
        let mut faults = vec![];
        let mut keep = |fault| faults.push(fault);
        let packs: Vec<_> = files
            .under("packs/")
            .filter_map(|(file, text)| ReadPack::read(file, text).map_err(&mut keep).ok())
            .collect();
        let trainings: Vec<_> = files
            .under("trainings/")
            .filter_map(|(file, text)| {
                Some((file.to_owned(), Training::read(file, text).map_err(&mut keep).ok()?))
            })
            .collect();
        let roles = one(files, ROLES).map_err(&mut keep).ok();
        let hepatitis_b = one(files, HEPATITIS_B).map_err(&mut keep).ok();
        let (Some(roles), Some(hepatitis_b), true) = (roles, hepatitis_b, faults.is_empty()) else {
            faults.sort();
            return Err(faults);
        };
        let read = Read { packs, roles, trainings, hepatitis_b };
        let mut faults = check::faults(&read);
        let catalogue = Self::from(read);
        if faults.is_empty() {
            faults.extend(check::too_long(&catalogue));
        }
        faults.sort();
        if faults.is_empty() { Ok(catalogue) } else { Err(faults) }
    }

    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    pub fn trainings(&self) -> &[Training] {
        &self.trainings
    }

    /// What a hire with exposure to blood is asked about the vaccine.
    pub fn hepatitis_b(&self) -> &HepatitisB {
        &self.hepatitis_b
    }

    pub fn role(&self, name: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.role == name)
    }

    pub fn pack(&self, name: &str) -> Option<&Pack> {
        self.packs.iter().find(|pack| pack.pack == name)
    }

    pub fn state_pack(&self, state: &str) -> Option<&Pack> {
        self.packs.iter().find(|pack| pack.state.as_deref() == Some(state))
    }

    pub fn training(&self, name: &str) -> Option<&Training> {
        self.trainings.iter().find(|training| training.training == name)
    }

    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.packs.iter().flat_map(|pack| &pack.tasks)
    }
}

impl From<Read> for Catalogue {
    fn from(read: Read) -> Self {
        let Read { packs, roles, trainings, hepatitis_b } = read;
        let packs = packs.into_iter().map(|read| read.pack).collect();
        let trainings = trainings.into_iter().map(|(_, training)| training).collect();
        Self { packs, roles, trainings, hepatitis_b }
    }
}

fn one<T: serde::de::DeserializeOwned>(files: &Files, name: &str) -> Result<T, Fault> {
    let missing = || Fault::new(name, (1, 1), "this file is missing");
    fault::read(name, files.get(name).ok_or_else(missing)?)
}
