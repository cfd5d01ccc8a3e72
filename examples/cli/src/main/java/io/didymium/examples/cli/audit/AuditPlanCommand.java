package io.didymium.examples.cli.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.Table.Align;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.audit.AuditPlan;
import io.didymium.passport.audit.MassUnitSample;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the sample of an audit. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Fixes what is to be audited by digests, and draws by mass units which passports to look at.",
        footer = {
            "",
            "The nonce must not be known before the file is fixed: without --nonce it is drawn now. --json prints the members of",
            "the section \"audits\" of a description that follow from the file."
        })
final class AuditPlanCommand implements Callable<Integer> {
    private static final int NONCE_BYTES = 32;

    private final Console console;
    private final Clock clock;
    private final SecureRandom random;

    @Parameters(paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Option(names = "--trust", required = true, paramLabel = "FILE", description = "Whom you trust: a trust file.")
    private Path trust = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", description = "The time that counts; by default now.")
    private @Nullable Instant at;

    @Option(names = "--nonce", paramLabel = "HEX", description = "64 hexadecimal digits that make the choice.")
    private @Nullable String nonce;

    @Option(
            names = "--confidence",
            paramLabel = "PART",
            description = "With what probability a misstatement is to be found; by default 0.95.")
    private BigDecimal confidence = new BigDecimal("0.95");

    @Option(
            names = "--tolerable",
            paramLabel = "PART",
            description = "The part of the mass that may be misstated; by default 0.05.")
    private BigDecimal tolerable = new BigDecimal("0.05");

    @Option(
            names = "--element",
            paramLabel = "SYMBOL",
            description = "The element whose mass counts; by default all rare earths.")
    private @Nullable String element;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    AuditPlanCommand(Console console, Clock clock, SecureRandom random) {
        this.console = console;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws Exception {
        TrustList believed = Storage.trust(trust);
        PassportBundle bundle = Storage.passports(file);
        Instant time = at == null ? clock.instant() : at;
        Element counted = element == null ? null : element(element);
        String drawnNonce = nonce == null ? newNonce() : nonce;
        AuditPlan plan;
        MassUnitSample sample;
        try {
            plan = console.working(
                    "verifying", () -> AuditPlan.of(bundle, believed, VerificationPolicy.standard(), time));
            sample = plan.draw(drawnNonce, confidence, tolerable, counted);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
        if (json) {
            console.print(Json.text(json(plan, sample, drawnNonce)));
        } else {
            print(plan, sample, drawnNonce);
        }
        return ExitCode.ACCEPTED;
    }

    private static Element element(String symbol) throws CommandFault {
        return Element.find(symbol)
                .orElseThrow(
                        () -> CommandFault.usage("no element has the symbol " + symbol + "; write one such as Nd"));
    }

    private String newNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Bytes.of(bytes).toHex();
    }

    private ObjectNode json(AuditPlan plan, MassUnitSample sample, String drawnNonce) {
        ObjectNode object = Json.object();
        ArrayNode roots = object.putArray("roots");
        plan.scope().roots().forEach(roots::add);
        object.put("closure", plan.scope().closure())
                .put("trust", plan.scope().trust())
                .put("policy", plan.scope().policy());
        ObjectNode drawn = object.putObject("sample")
                .put("nonce", drawnNonce)
                .put("confidence", confidence.toPlainString())
                .put("tolerable", tolerable.toPlainString());
        if (element != null) {
            drawn.put("element", element);
        }
        drawn.put("items", sample.items()).put("draws", sample.size()).put("deviations", 0);
        return object;
    }

    private void print(AuditPlan plan, MassUnitSample sample, String drawnNonce) {
        console.heading("To be audited");
        console.print("  content  " + plan.scope().closure());
        console.print("  trust    " + plan.scope().trust());
        console.print("  policy   " + plan.scope().policy());
        console.print("  nonce    " + drawnNonce);
        console.print("  its digest, to be published before the content is fixed: "
                + DigestMultibase.ofSha256(Bytes.ofUtf8(drawnNonce)));
        console.print();
        console.heading(sample.size() + " draws by mass of " + (element == null ? "rare earths" : element));
        console.print("Without a deviation among them, no more than " + percent(tolerable)
                + " of the mass is misstated, with a confidence of " + percent(confidence) + ".");
        Table table = new Table()
                .column("Draws", Align.RIGHT)
                .column("Batch", Align.LEFT)
                .column("Mass", Align.RIGHT)
                .column("Site", Align.LEFT);
        for (Map.Entry<String, Integer> drawn : sample.drawn().entrySet()) {
            Batch batch = Objects.requireNonNull(plan.batches().get(drawn.getKey()));
            table.row(
                    drawn.getValue().toString(),
                    batch.name() + " (" + batch.id() + ")",
                    batch.mass().value().toString(),
                    batch.facility().value());
        }
        console.print(table.lines("  "));
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
