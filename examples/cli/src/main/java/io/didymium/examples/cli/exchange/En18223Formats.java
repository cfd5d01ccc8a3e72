package io.didymium.examples.cli.exchange;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.exchange.format.ExportRequest;
import io.didymium.examples.cli.exchange.format.FormatWriter;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.en18223.VersionHash;
import io.didymium.passport.graph.BundleGraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The forms of EN 18223. */
final class En18223Formats {
    private static final String CHECKED = "samples of openEPCIS 0.9.9";

    private En18223Formats() {}

    static List<ExchangeFormat> all() {
        return List.of(
                ExchangeFormat.written(
                        "en18223",
                        "EN 18223:2026, compressed form, canonical JSON",
                        CHECKED,
                        writer(DppVersion::writeCompressed)),
                ExchangeFormat.written(
                        "en18223-expanded",
                        "EN 18223:2026, expanded form (Annex A)",
                        CHECKED,
                        writer(DppVersion::writeExpanded)));
    }

    private static FormatWriter writer(Function<DppVersion, Bytes> form) {
        return request -> {
            DppVersion version = version(request);
            VersionHash hash = version.versionHash();
            request.notes()
                    .accept("Hash of this version: " + hash.algorithm() + " " + hash.value() + " (" + hash.form()
                            + ").");
            return form.apply(version);
        };
    }

    /** The version that the current passport of the batch states. */
    static DppVersion version(ExportRequest request) throws CommandFault {
        for (SignedCredential credential :
                BundleGraph.of(request.view().bundle()).current(request.batch())) {
            Optional<DppVersion> version = version(credential);
            if (version.isPresent()) {
                return version.get();
            }
        }
        throw CommandFault.unreadable(
                request.view().file() + " has no passport of " + request.batch() + "; its maker has one");
    }

    private static Optional<DppVersion> version(SignedCredential credential) {
        try {
            return Optional.of(DppVersion.of(credential));
        } catch (MalformedInputException e) {
            // Not a product passport.
            return Optional.empty();
        }
    }
}
