package io.didymium.examples.cli.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the sample of an audit. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Fixes what is to be audited by digests, and draws by mass units which passports to look at.",
        footer = {
            "",
            "The nonce and the size are those to which you committed with \"audit commit\" before the file was fixed. --json prints the",
            "members of the section \"audits\" of a description that follow from the file; \"commitment\" is to be added to the sample."
        })
final class AuditPlanCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Option(names = "--trust", required = true, paramLabel = "FILE", description = "Whom you trust: a trust file.")
    private Path trust = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", description = "The time that counts; by default now.")
    private @Nullable Instant at;

    @Option(names = "--auditee", required = true, paramLabel = "DID", description = "Who is audited.")
    private String auditee = "";

    @Option(
            names = "--nonce",
            required = true,
            paramLabel = "HEX",
            description = "The 64 hexadecimal digits to which you committed.")
    private String nonce = "";

    @Mixin
    private SampleSize size = new SampleSize();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    AuditPlanCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        TrustList believed = Storage.trust(trust);
        PassportBundle bundle = Storage.passports(file);
        Instant time = at == null ? clock.instant() : at;
        Element counted = size.element();
        AuditPlan plan;
        MassUnitSample sample;
        try {
            plan = console.working(
                    "verifying",
                    () -> AuditPlan.of(bundle, new PartyId(auditee), believed, VerificationPolicy.standard(), time));
            sample = plan.draw(nonce, size.confidence(), size.tolerable(), counted);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
        if (json) {
            console.print(Json.text(json(plan, sample)));
        } else {
            print(plan, sample, counted);
        }
        return ExitCode.ACCEPTED;
    }

    private ObjectNode json(AuditPlan plan, MassUnitSample sample) {
        ObjectNode object = Json.object();
        ArrayNode roots = object.putArray("roots");
        plan.scope().roots().forEach(roots::add);
        object.put("closure", plan.scope().closure())
                .put("trust", plan.scope().trust())
                .put("policy", plan.scope().policy());
        object.putObject("sample")
                .put("nonce", nonce)
                .put("items", sample.items())
                .put("draws", sample.size());
        return object;
    }

    private void print(AuditPlan plan, MassUnitSample sample, @Nullable Element counted) {
        console.heading("To be audited");
        console.print("  content  " + plan.scope().closure());
        console.print("  trust    " + plan.scope().trust());
        console.print("  policy   " + plan.scope().policy());
        console.print("  nonce    " + nonce);
        console.print("  digest   " + AuditPlan.nonceDigest(nonce) + ", which the commitment must have");
        console.print();
        console.heading(sample.size() + " draws by mass of " + (counted == null ? "rare earths" : counted.symbol()));
        console.print(size.sentence());
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
}
