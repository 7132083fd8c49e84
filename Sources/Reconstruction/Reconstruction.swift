// Placeholder until the first file of Reconstruction lands.
