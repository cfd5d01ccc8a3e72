/**
 * Where members keep, version, search and compare inventories: start at {@link
 * io.didymium.core.repository.InventoryRepository}.
 */
package io.didymium.core.repository;
