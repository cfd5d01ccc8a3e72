package io.didymium.passport.bulk;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.bundle.BundleReader;
import io.didymium.passport.bundle.BundleWriter;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.BundleMerge;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustReader;
import io.didymium.passport.trust.TrustWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What all workers need to check credentials: whom to believe, the time of verification, and the identity anchors, DID documents and
 * status lists of the bundles. The standard policy applies.
 *
 * @param trust whom to believe
 * @param evidence the identity anchors, DID documents and status lists
 * @param at the time of verification
 */
public record BulkContext(TrustList trust, PassportBundle evidence, Instant at) {
    private static final String FORMAT = "didymium-bulk-context/v1";

    /** @throws NullPointerException if a component is null */
    public BulkContext {
        requireNonNull(trust, "trust");
        requireNonNull(evidence, "evidence");
        requireNonNull(at, "at");
    }

    /** Starts with whom to believe and the time of verification. */
    public static Builder builder(TrustList trust, Instant at) {
        return new Builder(trust, at);
    }

    /** Gathers evidence of bundles, each of which may be forgotten afterwards. */
    public static final class Builder {
        private final TrustList trust;
        private final Instant at;
        private final List<PassportBundle> evidence = new ArrayList<>();

        private Builder(TrustList trust, Instant at) {
            this.trust = trust;
            this.at = at;
        }

        /** Keeps the identity anchors, DID documents and status lists of a bundle. */
        public Builder evidence(PassportBundle bundle) {
            PassportBundleBuilder kept =
                    PassportBundle.builder().credentials(BundleGraph.of(bundle).identities());
            bundle.statusLists().forEach(kept::statusList);
            bundle.didDocuments().forEach(kept::receivedDidDocument);
            evidence.add(kept.build());
            return this;
        }

        /** The value. */
        public BulkContext build() {
            return new BulkContext(trust, BundleMerge.of(evidence), at);
        }
    }

    /**
     * Reads a context.
     *
     * @throws MalformedInputException if the bytes are none
     */
    public static BulkContext read(Bytes bytes) throws MalformedInputException {
        byte[] all = bytes.toByteArray();
        int end = lineEnd(all, lineEnd(all, lineEnd(all, 0)));
        String[] head = new String(all, 0, end, StandardCharsets.UTF_8).split("\n", -1);
        try {
            int length = Integer.parseInt(head[2]);
            if (!head[0].equals(FORMAT) || length < 0 || length > all.length - end) {
                throw new MalformedInputException("", "no context of the format " + FORMAT);
            }
            return new BulkContext(
                    TrustReader.read(bytes.slice(end, end + length)),
                    BundleReader.read(bytes.slice(end + length, all.length)),
                    Instant.parse(head[1]));
        } catch (NumberFormatException | DateTimeException e) {
            throw new MalformedInputException("", "the head of the context cannot be read: " + e.getMessage(), e);
        }
    }

    /** The place after the end of a line. */
    private static int lineEnd(byte[] all, int from) throws MalformedInputException {
        for (int place = from; place < Math.min(all.length, from + 64); place++) {
            if (all[place] == '\n') {
                return place + 1;
            }
        }
        throw new MalformedInputException("", "no context of the format " + FORMAT);
    }

    /** The context as bytes, the same for the same context: what engines send to their workers. */
    public Bytes write() {
        Bytes list = TrustWriter.write(trust);
        Bytes head = Bytes.ofUtf8(FORMAT + "\n" + at + "\n" + list.length() + "\n");
        return Bytes.concat(head, list, BundleWriter.write(evidence));
    }
}
