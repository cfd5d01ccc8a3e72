package io.didymium.passport.issue.store;

import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.util.List;

/**
 * Where an office keeps what it remembers: records that are only ever added, in the order in which they were.
 *
 * <p>One office at a time uses a store. A record that {@link #append} returned from is kept, whatever happens afterwards.
 */
public interface OfficeStore extends AutoCloseable {
    /**
     * The records, in order.
     *
     * @throws MalformedInputException if one cannot be read as what it was written as
     */
    List<OfficeRecord> records() throws IOException, MalformedInputException;

    /** Adds a record; once this returns, the record is kept. */
    void append(OfficeRecord added) throws IOException;

    @Override
    void close() throws IOException;
}
