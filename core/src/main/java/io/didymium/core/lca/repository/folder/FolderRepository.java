package io.didymium.core.lca.repository.folder;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.core.lca.repository.InventoryRepository;
import io.didymium.core.lca.repository.StoredVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A repository in a folder, in an H2 database.
 *
 * <p>What is stored is acknowledged when {@link #store} or {@link #storeAll} returns: it has been forced to the disk. Whenever
 * the process stops, the repository opens again with every acknowledged data set; of those being stored at that moment either
 * all are in it or none. Each version carries a digest that is checked whenever it is read. One program has a repository open
 * at a time. May be used by several threads, which wait for one another.
 *
 * <p>Every method throws an {@link IllegalStateException} once the repository is closed or a write has failed, and an
 * {@link UncheckedIOException} if the database cannot be read or written or is damaged. Do not open
 * a repository from an untrusted source: H2 runs code that a database contains. Members share data sets, such as those of
 * {@link #selection}.
 */
public final class FolderRepository implements InventoryRepository, AutoCloseable {
    private final Database database;
    private final AcknowledgedCount acknowledged;
    private final Versions versions;
    private final ProcessIndex index = new ProcessIndex();

    private FolderRepository(Database database, AcknowledgedCount acknowledged, UnaryOperator<byte[]> hash) {
        this.database = database;
        this.acknowledged = acknowledged;
        this.versions = new Versions(new VersionText(hash));
    }

    /**
     * Makes an empty repository in a folder that exists.
     *
     * @param hash turns bytes into their digest, such as SHA-256
     * @throws IOException if the folder already holds a repository, or it cannot be written
     * @throws IllegalStateException if H2 or the module {@code java.sql} is missing
     */
    public static FolderRepository create(Path folder, UnaryOperator<byte[]> hash) throws IOException {
        requireDatabase();
        Schema schema = new Schema(hash);
        AcknowledgedCount count = new AcknowledgedCount(folder);
        if (count.read() > 0) {
            throw new IOException(folder + " already holds a repository");
        }
        return start(Database.create(folder), count, hash, database -> {
            database.read(schema::requireNone);
            count.write(0);
            database.write(schema::create);
        });
    }

    /**
     * Opens the repository in a folder.
     *
     * @param hash the digest that it was created with
     * @throws IOException if there is none, it is open elsewhere, of another form or hash, damaged, or cannot be read
     * @throws IllegalStateException if H2 or the module {@code java.sql} is missing
     */
    public static FolderRepository open(Path folder, UnaryOperator<byte[]> hash) throws IOException {
        requireDatabase();
        Schema schema = new Schema(hash);
        AcknowledgedCount count = new AcknowledgedCount(folder);
        return start(Database.open(folder), count, hash, database -> {
            database.read(schema::check);
            count.check(database.read(Versions::count));
        });
    }

    /** Both are optional dependencies, which only this package needs. */
    private static void requireDatabase() {
        for (String type : List.of("java.sql.Connection", "org.h2.Driver")) {
            try {
                Class.forName(type, false, FolderRepository.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(
                        "a repository in a folder needs the module java.sql and com.h2database:h2; missing: " + type,
                        e);
            }
        }
    }

    private interface Beginning {
        void run(Database database) throws IOException;
    }

    private static FolderRepository start(
            Database database, AcknowledgedCount count, UnaryOperator<byte[]> hash, Beginning beginning)
            throws IOException {
        boolean started = false;
        try {
            beginning.run(database);
            started = true;
            return new FolderRepository(database, count, hash);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!started) {
                database.close();
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if its text is longer than 64 MiB, or the name, the flows or the sources of a process
     *     take over 1,000,000 characters
     */
    @Override
    public StoredVersion store(PartyId member, DataSet dataSet, Instant at) {
        return storeAll(member, List.of(dataSet), at).get(0);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException as {@link #store}; then none is stored
     */
    @Override
    public synchronized List<StoredVersion> storeAll(
            PartyId member, Collection<? extends DataSet> dataSets, Instant at) {
        requireNonNull(member, "member");
        requireNonNull(at, "at");
        List<DataSet> given = List.copyOf(dataSets);
        List<StoredVersion> stored = new ArrayList<>();
        long count = database.write(connection -> {
            for (DataSet dataSet : given) {
                stored.add(storeOne(connection, member, dataSet, at));
            }
            return Versions.count(connection);
        });
        try {
            acknowledged.write(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored;
    }

    private StoredVersion storeOne(Connection connection, PartyId member, DataSet dataSet, Instant at)
            throws SQLException, IOException {
        Optional<StoredVersion> last = versions.latest(connection, dataSet.kind(), dataSet.id());
        if (last.isPresent() && last.get().dataSet().equals(dataSet)) {
            return last.get();
        }
        StoredVersion next = new StoredVersion(last.map(StoredVersion::number).orElse(0) + 1, member, at, dataSet);
        long line = versions.insert(connection, next);
        index.replace(connection, line, next);
        return next;
    }

    @Override
    public List<StoredVersion> versions(DataSet.Kind kind, DataSetId id) {
        return database.read(connection -> versions.all(connection, kind, id));
    }

    @Override
    public Optional<StoredVersion> latest(DataSet.Kind kind, DataSetId id) {
        return database.read(connection -> versions.latest(connection, kind, id));
    }

    @Override
    public List<StoredVersion> search(InventoryQuery query) {
        return database.read(connection -> versions.read(connection, index.search(connection, query)));
    }

    @Override
    public Inventory inventory() {
        return database.read(connection -> {
            List<DataSet> latest = new ArrayList<>();
            for (long line : versions.latestLines(connection)) {
                latest.add(versions.read(connection, line).dataSet());
            }
            return new Inventory(latest);
        });
    }

    /** Closes the database; nothing happens if it is closed. */
    @Override
    public void close() {
        database.close();
    }
}
