package io.didymium.core.lca.repository.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;

/** One connection to the H2 database of a folder; what is done with it is a transaction each, one after the other. */
final class Database implements AutoCloseable {
    private static final String NAME = "inventory";

    /** H2 knows files by the name before this. */
    private static final String SUFFIX = ".mv.db";

    /**
     * Not shared within the program, not closed behind our back, no log files, room for our few statements; and each commit
     * written at once rather than by a thread, after all that is in the file and never over it, so that the last whole commit is
     * found from the end of the file.
     */
    private static final String SETTINGS =
            ";OPEN_NEW=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=32"
                    + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0";

    private final Path folder;
    private final Connection connection;
    private boolean usable = true;

    private Database(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /** What is done with a connection and gives a value. */
    interface Work<T> {
        T run(Connection connection) throws SQLException, IOException;
    }

    /** The database of a folder, which is made if it is not there. */
    static Database create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("not a folder: " + folder);
        }
        return connect(folder);
    }

    /** The database of a folder. */
    static Database open(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(NAME + SUFFIX))) {
            throw new IOException(folder + " holds no repository");
        }
        return connect(folder);
    }

    private static Database connect(Path folder) throws IOException {
        String file = folder.toAbsolutePath().normalize().resolve(NAME).toString();
        if (file.indexOf(';') >= 0) {
            throw new IllegalArgumentException("path of a repository must have no semicolon: " + file);
        }
        try {
            // Asked itself rather than found by the driver registry of the JDK.
            Connection connection = new Driver().connect("jdbc:h2:file:" + file + SETTINGS, new Properties());
            connection.setAutoCommit(false);
            return new Database(folder, connection);
        } catch (SQLException e) {
            throw fault(folder, e);
        }
    }

    /** Does something wholly or not at all; when it returns, it is on the disk. */
    synchronized <T> T write(Work<T> work) {
        T result = transaction(work);
        // Whether it is on the disk is open until both have succeeded.
        usable = false;
        try (Statement statement = connection.createStatement()) {
            connection.commit();
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new UncheckedIOException(fault(folder, e));
        }
        usable = true;
        return result;
    }

    /** Reads something as it is at one moment. */
    synchronized <T> T read(Work<T> work) {
        T result = transaction(work);
        undo();
        return result;
    }

    private <T> T transaction(Work<T> work) {
        if (!usable) {
            throw new IllegalStateException("repository is closed, or a write failed: open it again");
        }
        boolean done = false;
        try {
            T result = work.run(connection);
            done = true;
            return result;
        } catch (SQLException e) {
            throw new UncheckedIOException(fault(folder, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!done) {
                undo();
            }
        }
    }

    private void undo() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            usable = false;
        }
    }

    private static IOException fault(Path folder, SQLException cause) {
        return new IOException(
                switch (cause.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "the repository in " + folder + " is open elsewhere";
                    case ErrorCode.FILE_CORRUPTED_1 -> "the repository in " + folder + " is damaged";
                    default ->
                        "the repository in " + folder + " cannot be used: error " + cause.getErrorCode() + " of H2";
                },
                cause);
    }

    @Override
    public synchronized void close() {
        usable = false;
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(fault(folder, e));
        }
    }
}
