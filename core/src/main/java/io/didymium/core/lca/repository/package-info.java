/**
 * Versioned storage, search, sharing and comparison of inventories: start at {@link
 * io.didymium.core.lca.repository.InventoryRepository}. {@link io.didymium.core.lca.repository.MemoryRepository} is in memory; the
 * package {@code repository.folder} has one on disk.
 *
 * @since 0.1
 */
package io.didymium.core.lca.repository;
