// Placeholder until the first file of Importers lands.
