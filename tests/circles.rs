//! Within a room, what one file needs must not need it back: whoever reads one can stop somewhere.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Item, UseTree, Visibility};

use crate::architecture::{rooms, sources, used};

/// A module by its path: `sittings`, `pages`, `question`.
type Module = Vec<String>;

#[test]
fn no_room_goes_round_in_a_circle() {
    let all = rooms().into_iter().map(|room| (room, circle(&sources(format!("src/{room}")))));
    let found: BTreeMap<_, _> = all.filter(|(_, files)| !files.is_empty()).collect();
    assert_eq!(found, BTreeMap::new());
}

/// Each leaned on.
mod leaning {
    use super::*;

    fn room(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        let named =
            |(file, text): &(&str, &str)| (format!("src/people/{file}.rs"), (*text).to_owned());
        files.iter().map(named).collect()
    }

    #[test]
    fn two_files_that_need_each_other_are_found() {
        let files = [
            ("mod", "mod actions; mod letter; mod store;"),
            ("actions", "use super::{letter, store};"),
            ("letter", "use crate::people::actions::act;"),
            ("store", ""),
        ];
        assert_eq!(circle(&room(&files)), ["people::actions", "people::letter"]);
    }

    #[test]
    fn a_name_that_is_passed_on_is_followed_to_where_it_is_made() {
        let files = [
            ("mod", "mod actions; mod pages; pub use actions::act;"),
            ("actions", "use super::pages::title;"),
            ("pages/mod", "mod one; pub use one::title;"),
            ("pages/one", "use crate::people::act;"),
        ];
        assert_eq!(circle(&room(&files)), ["people::actions", "people::pages::one"]);
    }

    #[test]
    fn a_function_that_is_called_like_a_module_is_not_taken_for_it() {
        let files = [
            ("mod", "mod license; mod store; pub use store::license;"),
            ("license", ""),
            ("store", "use super::license::License;"),
        ];
        assert_eq!(circle(&room(&files)), [""; 0]);
    }

    #[test]
    fn a_line_of_files_is_no_circle() {
        let files = [
            ("mod", "mod actions; pub mod room; mod store; pub use actions::act;"),
            ("actions", "use super::{Permission, store};"),
            ("room", "use super::actions;"),
            ("store", "#[cfg(test)] mod tests { use super::*; }"),
        ];
        assert_eq!(circle(&room(&files)), [""; 0]);
    }
}

/// Returns the files of a room that lie on a circle, or between two.
fn circle(files: &BTreeMap<String, String>) -> Vec<String> {
    let modules: BTreeSet<Module> = files.keys().map(|file| module(file)).collect();
    let passed_on = passed_on(files, &modules);
    let mut needs: BTreeMap<Module, BTreeSet<Module>> = BTreeMap::new();
    for (file, text) in files {
        let here = module(file);
        let found = used(file, text).into_iter().map(|path| made_in(path, &passed_on, &modules));
        // What joins a room to the house names all of it, and is where its permissions are declared.
        let others = found.flatten().filter(|other| *other != here && !is_door(other)).collect();
        needs.insert(here, others);
    }
    leave_the_straight(&mut needs);
    needs.into_keys().map(|module| module.join("::")).collect()
}

/// Takes away, again and again, what needs nothing that is left, and what nothing needs that is left.
fn leave_the_straight(needs: &mut BTreeMap<Module, BTreeSet<Module>>) {
    loop {
        let needed: BTreeSet<Module> = needs.values().flatten().cloned().collect();
        let names: BTreeSet<Module> = needs.keys().cloned().collect();
        let before = needs.len();
        needs.retain(|module, others| !others.is_disjoint(&names) && needed.contains(module));
        if needs.len() == before {
            return;
        }
        let left: BTreeSet<Module> = needs.keys().cloned().collect();
        needs.values_mut().for_each(|others| others.retain(|other| left.contains(other)));
    }
}

fn module(file: &str) -> Module {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

fn is_door(module: &Module) -> bool {
    module.len() == 2 && module[1] == "room"
}

/// Returns, of each name that a file only passes on, where it has it from.
fn passed_on(
    files: &BTreeMap<String, String>,
    modules: &BTreeSet<Module>,
) -> BTreeMap<Module, Module> {
    let mut all = BTreeMap::new();
    for (file, text) in files {
        let here = module(file);
        for item in syn::parse_file(text).unwrap().items {
            match item {
                Item::Use(passed) if !matches!(passed.vis, Visibility::Inherited) => {
                    follow(&passed.tree, &here, vec![], modules, &mut all);
                }
                _ => {}
            }
        }
    }
    all
}

fn follow(
    tree: &UseTree,
    here: &Module,
    before: Module,
    modules: &BTreeSet<Module>,
    all: &mut BTreeMap<Module, Module>,
) {
    let with = |name: &syn::Ident| [before.clone(), vec![name.to_string()]].concat();
    let mut pass = |name: &syn::Ident, path: Module| {
        if let Some(from) = absolute(&path, here, modules) {
            all.insert([here.clone(), vec![name.to_string()]].concat(), from);
        }
    };
    match tree {
        UseTree::Path(path) => follow(&path.tree, here, with(&path.ident), modules, all),
        UseTree::Name(name) => pass(&name.ident, with(&name.ident)),
        UseTree::Rename(name) => pass(&name.rename, with(&name.ident)),
        UseTree::Group(group) => {
            for tree in &group.items {
                follow(tree, here, before.clone(), modules, all);
            }
        }
        UseTree::Glob(_) => {}
    }
}

/// Returns a path from the root of the crate, if it leads into this room.
fn absolute(path: &Module, here: &Module, modules: &BTreeSet<Module>) -> Option<Module> {
    match path[0].as_str() {
        "crate" => Some(path[1..].to_vec()),
        "self" => Some([here.clone(), path[1..].to_vec()].concat()),
        "super" => {
            let above = here[..here.len() - 1].to_vec();
            absolute(&[vec!["self".to_owned()], path[1..].to_vec()].concat(), &above, modules)
        }
        child => {
            let inside = [here.clone(), vec![child.to_owned()]].concat();
            modules.contains(&inside).then(|| [here.clone(), path.clone()].concat())
        }
    }
}

/// Returns the module in which the thing at the end of a path is made, if that is in this room.
fn made_in(
    mut path: Module,
    passed_on: &BTreeMap<Module, Module>,
    modules: &BTreeSet<Module>,
) -> Option<Module> {
    // No name is passed on more often than there are modules.
    for _ in 0..modules.len() {
        // A function may be called like a module, but nothing is inside of it.
        let is_inside = |end: usize| end < path.len() && modules.contains(&path[..end]);
        let from = |end| (!is_inside(end)).then(|| passed_on.get(&path[..end])).flatten();
        let start = (1..=path.len()).find_map(|end| Some((end, from(end)?.clone())));
        match start {
            Some((end, from)) => path = [from, path[end..].to_vec()].concat(),
            None => break,
        }
    }
    (1..=path.len()).rev().map(|end| path[..end].to_vec()).find(|start| modules.contains(start))
}
