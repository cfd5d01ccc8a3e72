package io.didymium.spark;

import io.didymium.passport.bulk.BulkResult;
import io.didymium.passport.bulk.Reason;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.unit.UnitResult;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The result of a credential or a unit, as it travels and is stored.
 *
 * @param digest the digest of the credential, or of the unit's register
 * @param index the place of a unit in its register, otherwise -1
 * @param serial the serial number of a unit, otherwise blank
 * @param outcome the outcome
 * @param reasons the reasons, in order
 * @param leaf the leaf of the result in the Merkle tree, in hexadecimal
 */
record ResultRow(String digest, int index, String serial, String outcome, ArrayList<String> reasons, String leaf)
        implements Comparable<ResultRow>, Serializable {
    private static final Comparator<ResultRow> ORDER = Comparator.comparing(ResultRow::digest)
            .thenComparing(ResultRow::index)
            .thenComparing(ResultRow::serial)
            .thenComparing(ResultRow::leaf);

    static final StructType SCHEMA = new StructType(new StructField[] {
        DataTypes.createStructField("digest", DataTypes.StringType, false),
        DataTypes.createStructField("index", DataTypes.IntegerType, false),
        DataTypes.createStructField("serial", DataTypes.StringType, false),
        DataTypes.createStructField("outcome", DataTypes.StringType, false),
        DataTypes.createStructField("reasons", DataTypes.createArrayType(DataTypes.StringType, false), false)
    });

    static ResultRow of(BulkResult result) {
        return new ResultRow(
                result.digest(),
                -1,
                "",
                result.outcome().name(),
                texts(result.reasons()),
                result.leaf().value().toHex());
    }

    static ResultRow of(UnitResult result) {
        return new ResultRow(
                result.register(),
                result.index(),
                result.serial(),
                result.outcome().name(),
                texts(result.reasons()),
                result.leaf().value().toHex());
    }

    private static ArrayList<String> texts(Collection<Reason> reasons) {
        return new ArrayList<>(reasons.stream().map(Reason::toString).toList());
    }

    /** The same result of a credential, building on something with an outcome. */
    ResultRow on(Outcome upstream) {
        return of(ofCredential().on(upstream));
    }

    /** The result of a credential. */
    BulkResult ofCredential() {
        TreeSet<Reason> parsed = new TreeSet<>();
        reasons.forEach(reason -> parsed.add(Reason.parse(reason)));
        return new BulkResult(digest, Outcome.valueOf(outcome), parsed);
    }

    Place place() {
        return new Place(digest, index);
    }

    byte[] leafBytes() {
        return HexFormat.of().parseHex(leaf);
    }

    void write(DataOutput out) throws IOException {
        writeText(out, digest);
        out.writeInt(index);
        writeText(out, serial);
        writeText(out, outcome);
        out.writeInt(reasons.size());
        for (String reason : reasons) {
            writeText(out, reason);
        }
        writeText(out, leaf);
    }

    static ResultRow read(DataInput in) throws IOException {
        String digest = readText(in);
        int index = in.readInt();
        String serial = readText(in);
        String outcome = readText(in);
        ArrayList<String> reasons = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            reasons.add(readText(in));
        }
        return new ResultRow(digest, index, serial, outcome, reasons, readText(in));
    }

    private static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Orders rows as the results are ordered. */
    @Override
    public int compareTo(ResultRow other) {
        return ORDER.compare(this, other);
    }

    Row row() {
        return RowFactory.create(digest, index, serial, outcome, reasons.toArray(new String[0]));
    }
}
