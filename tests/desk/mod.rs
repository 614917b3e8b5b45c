mod closing;
mod reach;
