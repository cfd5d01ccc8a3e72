package io.didymium.spark;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bundle.BundleReader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.input.PortableDataStream;
import scala.Tuple2;

/** What the passport files of a partition hold. */
final class FilePart implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] evidence;
    private final long unreadable;
    private final ArrayList<Tuple2<String, String>> tokens;

    private FilePart(byte[] evidence, long unreadable, List<Tuple2<String, String>> tokens) {
        this.evidence = evidence;
        this.unreadable = unreadable;
        this.tokens = new ArrayList<>(tokens);
    }

    static FilePart of(Iterator<Tuple2<String, PortableDataStream>> files, BulkContext.Builder context) {
        List<Tuple2<String, String>> tokens = new ArrayList<>();
        long unreadable = 0;
        while (files.hasNext()) {
            try {
                PassportBundle bundle =
                        BundleReader.read(Bytes.of(files.next()._2().toArray()));
                context.evidence(bundle);
                bundle.credentials().forEach(one -> tokens.add(new Tuple2<>(one.digest(), one.token())));
            } catch (MalformedInputException e) {
                unreadable++;
            }
        }
        return new FilePart(context.build().write().toByteArray(), unreadable, tokens);
    }

    /** The evidence of the files, as a context of its own. */
    BulkContext context() throws MalformedInputException {
        return BulkContext.read(Bytes.of(evidence));
    }

    /** How many are no passport files. */
    long unreadable() {
        return unreadable;
    }

    /** Digest and token of each credential. */
    List<Tuple2<String, String>> tokens() {
        return tokens;
    }

    /** What is gathered of it in one place. */
    FilePart withoutTokens() {
        return new FilePart(evidence, unreadable, List.of());
    }
}
