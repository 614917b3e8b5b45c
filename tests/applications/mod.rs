mod desk;
mod list;
mod story;
mod way_back;
