package io.didymium.examples.cli.exchange;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.exchange.format.ExportRequest;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.untp.PlainUntp;
import io.didymium.passport.graph.BundleGraph;
import java.util.List;

/** The passport without our extension. */
final class UntpFormats {
    private UntpFormats() {}

    static List<ExchangeFormat> all() {
        return List.of(ExchangeFormat.written(
                "untp",
                "UNTP 0.7.0, the passport without our extension",
                "the schema and context of UNTP 0.7.0",
                UntpFormats::write));
    }

    private static Bytes write(ExportRequest request) throws CommandFault {
        for (SignedCredential credential :
                BundleGraph.of(request.view().bundle()).current(request.batch())) {
            try {
                // Of the credentials about a batch the passport alone has a version of EN 18223.
                DppVersion.of(credential);
                PlainUntp plain = PlainUntp.of(credential);
                plain.lost().forEach(lost -> request.notes().accept("Not carried by this format: " + lost + "."));
                return plain.write();
            } catch (MalformedInputException e) {
                // Not a passport, or one of somebody else.
            }
        }
        throw CommandFault.unreadable(request.view().file() + " has no passport of " + request.batch()
                + " with our extension; its maker has one");
    }
}
