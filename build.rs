//! What is embedded in the binary is a part of its source.

fn main() {
    for folder in ["assets", "templates"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
