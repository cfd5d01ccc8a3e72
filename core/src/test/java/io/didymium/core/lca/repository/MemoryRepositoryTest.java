package io.didymium.core.lca.repository;

class MemoryRepositoryTest extends RepositoryContract {
    @Override
    protected InventoryRepository empty() {
        return new MemoryRepository();
    }
}
