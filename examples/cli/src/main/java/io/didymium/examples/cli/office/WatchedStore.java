package io.didymium.examples.cli.office;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.issue.store.OfficeRecord;
import io.didymium.passport.issue.store.OfficeStore;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/**
 * The store of an office that notices when the office learns positions of its own credentials from others: then its records were lost, and
 * credentials that it has not seen again may have positions too.
 */
final class WatchedStore implements OfficeStore {
    /** How many positions are left to what an office issued before its records were lost. */
    static final int LEFT_FREE = 65_536;

    private static final String MARK = "urn:didymium:lost-records:";

    private final OfficeStore store;
    private int last = -1;
    private int learned;

    WatchedStore(OfficeStore store) {
        this.store = store;
    }

    @Override
    public List<OfficeRecord> records() throws IOException, MalformedInputException {
        List<OfficeRecord> records = store.records();
        records.forEach(this::note);
        return records;
    }

    private void note(OfficeRecord one) {
        if (one instanceof OfficeRecord.Positions positions) {
            positions.positions().values().forEach(position -> last = Math.max(last, position));
        }
    }

    @Override
    public void append(OfficeRecord added) throws IOException {
        store.append(added);
        if (added instanceof OfficeRecord.Positions positions) {
            learned += positions.positions().size();
        }
        note(added);
    }

    /** How many positions were recorded since it was opened. */
    int learned() {
        return learned;
    }

    /** Leaves positions free that nobody here remembers, so that none is used twice. */
    void leaveFree() throws IOException {
        int mark = last + LEFT_FREE;
        TreeMap<String, Integer> marked = new TreeMap<>();
        marked.put(MARK + mark, mark);
        append(new OfficeRecord.Positions(marked));
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
