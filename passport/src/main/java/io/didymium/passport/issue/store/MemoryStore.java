package io.didymium.passport.issue.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** A store that forgets everything when the process ends. Not thread-safe. */
public final class MemoryStore implements OfficeStore {
    private final List<OfficeRecord> records = new ArrayList<>();

    /** An empty store. */
    public MemoryStore() {}

    @Override
    public List<OfficeRecord> records() {
        return List.copyOf(records);
    }

    @Override
    public void append(OfficeRecord added) {
        records.add(requireNonNull(added, "added"));
    }

    @Override
    public void close() {}
}
