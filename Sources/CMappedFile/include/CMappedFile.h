#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Files that stand in memory, and stay readable there whatever happens to them on disk.

/// Maps the first bytes of a file, to be read only.
///
/// Where somebody cuts the file short later on, what is gone reads as zeros
/// instead of ending the process.
///
/// - Parameters:
///   - descriptor: the file, which may be closed afterwards.
///   - size: how many bytes, more than 0.
/// - Returns: `NULL` where it cannot be mapped, or as many as can be are mapped already.
const void *_Nullable CMappedFile_map(int32_t descriptor, size_t size);

/// Gives back what `CMappedFile_map` gave.
void CMappedFile_unmap(const void *_Nonnull bytes, size_t size);
