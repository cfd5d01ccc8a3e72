package io.didymium.examples.cli.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.element.Element;
import io.didymium.core.responsibility.audit.AuditCommitment;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.Json;
import io.didymium.passport.audit.AuditPlan;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the nonce of an audit and what commits to it. */
@Command(
        name = "commit",
        mixinStandardHelpOptions = true,
        description = "Draws a nonce for the sample of an audit, and the digest by which an auditor commits to it.",
        footer = {
            "",
            "Keep the nonce secret until what you audit is fixed. State the commitment before that, and let a log that others trust",
            "record it: \"audit plan\" then draws what nobody chose. --json prints the members of the section \"auditCommitments\"",
            "of a description that follow, beside the nonce."
        })
final class AuditCommitCommand implements Callable<Integer> {
    private static final int NONCE_BYTES = 32;

    private final Console console;
    private final SecureRandom random;

    @Mixin
    private SampleSize size = new SampleSize();

    @Option(names = "--nonce", paramLabel = "HEX", description = "64 hexadecimal digits; by default they are drawn.")
    private @Nullable String nonce;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    AuditCommitCommand(Console console, SecureRandom random) {
        this.console = console;
        this.random = random;
    }

    @Override
    public Integer call() throws Exception {
        Element counted = size.element();
        int draws;
        try {
            draws = AuditCommitment.requiredSize(size.confidence(), size.tolerable());
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
        String drawn = nonce == null ? newNonce() : nonce;
        if (json) {
            ObjectNode object = Json.object();
            object.put("nonce", drawn);
            ObjectNode commitment = object.putObject("commitment")
                    .put("confidence", size.confidence().toPlainString())
                    .put("tolerable", size.tolerable().toPlainString());
            if (counted != null) {
                commitment.put("element", counted.symbol());
            }
            commitment.put("digest", AuditPlan.nonceDigest(drawn));
            console.print(Json.text(object));
        } else {
            console.heading("To be kept secret until what is audited is fixed");
            console.print("  nonce    " + drawn);
            console.print();
            console.heading("To be published before");
            console.print("  digest   " + AuditPlan.nonceDigest(drawn));
            console.print("  sample   " + draws + " draws by mass of "
                    + (counted == null ? "rare earths" : counted.symbol()));
            console.print();
            console.print(size.sentence());
        }
        return ExitCode.ACCEPTED;
    }

    private String newNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Bytes.of(bytes).toHex();
    }
}
