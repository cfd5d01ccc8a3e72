package io.didymium.core.lca.repository.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The tables, and the mark that states about what form they are. */
final class Schema {
    /** The one form there is. A change of the tables or of their contents gets another number. */
    static final String FORM = "didymium-repository-1";

    /**
     * A version has one row and its text in parts; the columns for searching the latest version of a process are in another
     * table.
     * Names are in lower case.
     */
    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS mark (form VARCHAR(100) NOT NULL, digest VARBINARY(1000) NOT NULL)",
            "CREATE TABLE IF NOT EXISTS version (line BIGINT PRIMARY KEY, kind VARCHAR(20) NOT NULL,"
                    + " id VARCHAR(200) NOT NULL, number INT NOT NULL, digest VARBINARY(1000) NOT NULL,"
                    + " CONSTRAINT version_number UNIQUE (kind, id, number))",
            "CREATE TABLE IF NOT EXISTS content (line BIGINT NOT NULL, part INT NOT NULL," + " bytes VARBINARY("
                    + VersionText.PART + ") NOT NULL, PRIMARY KEY (line, part))",
            "CREATE TABLE IF NOT EXISTS process (id VARCHAR(200) PRIMARY KEY, line BIGINT NOT NULL,"
                    + " member VARCHAR(512) NOT NULL, name VARCHAR(" + ProcessIndex.LONGEST + ") NOT NULL,"
                    + " region VARCHAR(200), first_year INT, last_year INT,"
                    + " flows VARCHAR(" + ProcessIndex.LONGEST + ") NOT NULL,"
                    + " sources VARCHAR(" + ProcessIndex.LONGEST + ") NOT NULL)");

    private final byte[] digest;

    Schema(UnaryOperator<byte[]> hash) {
        this.digest = hash.apply(FORM.getBytes(UTF_8));
    }

    /** @throws IOException if there is a repository */
    boolean requireNone(Connection connection) throws SQLException, IOException {
        if (isMarked(connection)) {
            throw new IOException("the folder already holds a repository");
        }
        return true;
    }

    /** Makes the tables; the mark comes last, so that what was begun and not ended can be begun again. */
    boolean create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO mark VALUES (?, ?)")) {
            insert.setString(1, FORM);
            insert.setBytes(2, digest);
            insert.executeUpdate();
        }
        return true;
    }

    /** @throws IOException if the database is no repository, or one of another form or hash */
    boolean check(Connection connection) throws SQLException, IOException {
        if (!isMarked(connection)) {
            throw new IOException("the folder holds no repository, or one whose making was broken off");
        }
        try (Statement statement = connection.createStatement();
                ResultSet mark = statement.executeQuery("SELECT form, digest FROM mark")) {
            mark.next();
            String form = mark.getString(1);
            if (!FORM.equals(form)) {
                throw new IOException("the repository has the form '" + form + "', not '" + FORM
                        + "': it was written by another version of the library");
            }
            if (!Arrays.equals(mark.getBytes(2), digest)) {
                throw new IOException("the repository was made with another hash");
            }
        }
        return true;
    }

    private static boolean isMarked(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "MARK", null)) {
            if (!tables.next()) {
                return false;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet mark = statement.executeQuery("SELECT form FROM mark")) {
            return mark.next();
        }
    }
}
