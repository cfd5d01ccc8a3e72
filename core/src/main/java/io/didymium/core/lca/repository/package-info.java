/**
 * Where members keep, version, search, share and compare inventories: start at {@link
 * io.didymium.core.lca.repository.InventoryRepository}. {@link io.didymium.core.lca.repository.MemoryRepository} lasts as long as the
 * program; the package {@code repository.folder} keeps one on disk.
 */
package io.didymium.core.lca.repository;
