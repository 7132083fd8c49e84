// Placeholder until the first file of ReaderUI lands.
