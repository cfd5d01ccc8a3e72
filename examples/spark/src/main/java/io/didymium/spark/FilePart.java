package io.didymium.spark;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.bulk.BulkContext;
import io.didymium.passport.bundle.BundleReader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.spark.input.PortableDataStream;
import scala.Tuple2;

/**
 * What the passport files of a partition hold.
 *
 * @param evidence the bytes of their context
 * @param unreadable how many are no passport files
 * @param tokens digest and token of each credential
 */
record FilePart(byte[] evidence, long unreadable, ArrayList<Tuple2<String, String>> tokens) implements Serializable {
    static FilePart of(Iterator<Tuple2<String, PortableDataStream>> files, BulkContext.Builder context) {
        ArrayList<Tuple2<String, String>> tokens = new ArrayList<>();
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

    /** What is gathered of it in one place. */
    FilePart withoutTokens() {
        return new FilePart(evidence, unreadable, new ArrayList<>());
    }
}
