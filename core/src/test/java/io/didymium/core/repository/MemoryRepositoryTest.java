package io.didymium.core.repository;

class MemoryRepositoryTest extends RepositoryContract {
    @Override
    protected InventoryRepository empty() {
        return new MemoryRepository();
    }
}
