//! What is embedded in the crate is a part of its source.

fn main() {
    for folder in ["../question-banks", "../templates/role-profiles"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
