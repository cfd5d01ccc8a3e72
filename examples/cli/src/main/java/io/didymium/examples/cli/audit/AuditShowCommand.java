package io.didymium.examples.cli.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what auditors state of a file, and whether it holds. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows the statements of auditors in a file: of what, how sampled, what was found, and whether they hold.",
        footer = {"", "Exit codes: 0 all hold or there are none, 1 one does not, 2 one is open."})
final class AuditShowCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Option(names = "--trust", required = true, paramLabel = "FILE", description = "Whom you trust: a trust file.")
    private Path trust = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", description = "The time that counts; by default now.")
    private @Nullable Instant at;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    AuditShowCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        TrustList believed = Storage.trust(trust);
        PassportBundle bundle = Storage.passports(file);
        Instant time = at == null ? clock.instant() : at;
        VerificationReport report =
                console.working("verifying", () -> new ChainVerifier(believed).verify(bundle, time));
        List<AuditStatement> audits = report.dossier().map(Dossier::records).orElse(List.of()).stream()
                .filter(AuditStatement.class::isInstance)
                .map(AuditStatement.class::cast)
                .toList();
        if (json) {
            ObjectNode object = Json.object();
            ArrayNode list = object.putArray("audits");
            audits.forEach(audit -> json(list.addObject(), audit, result(report, audit)));
            console.print(Json.text(object));
        } else if (audits.isEmpty()) {
            console.print("no statement of an auditor is in this file, or the chain cannot be read");
        } else {
            audits.forEach(audit -> print(audit, result(report, audit)));
        }
        return exitCode(report);
    }

    private static CheckResult result(VerificationReport report, AuditStatement audit) {
        return report.of(CheckId.AUDITED).stream()
                .filter(result -> result.subject().equals(audit.id().value()))
                .findFirst()
                .orElseGet(() -> CheckResult.skipped(CheckId.AUDITED, audit.id().value(), CheckId.CHAIN_COMPLETE));
    }

    private static int exitCode(VerificationReport report) {
        List<CheckResult> results = report.of(CheckId.AUDITED);
        if (results.stream().anyMatch(result -> result.outcome() == Outcome.FAILED)) {
            return ExitCode.REJECTED;
        }
        return results.stream().allMatch(result -> result.outcome() == Outcome.PASSED)
                ? ExitCode.ACCEPTED
                : ExitCode.INDETERMINATE;
    }

    private void json(ObjectNode to, AuditStatement audit, CheckResult result) {
        to.put("id", audit.id().value())
                .put("name", audit.name())
                .put("auditor", audit.keeper().value())
                .put("auditee", audit.auditee().value())
                .put("date", audit.date().toString())
                .put("assurance", audit.level().label())
                .put("conclusion", audit.conclusion().label())
                .put("outcome", result.outcome().name());
        audit.sample().ifPresent(sample -> {
            to.put("draws", sample.size());
            ArrayNode deviations = to.putArray("deviations");
            sample.deviations()
                    .forEach(one -> deviations
                            .addObject()
                            .put("passport", one.passport())
                            .put("finding", one.finding())
                            .put("text", one.text()));
        });
        ArrayNode register = to.putArray("register");
        for (AuditObservation one : audit.observations()) {
            register.addObject()
                    .put("reference", one.reference())
                    .put("grade", one.grade().label())
                    .put("text", one.text())
                    .put("due", one.dueOn().toString())
                    .put("open", one.isOpen());
        }
        Json.findings(to, result.findings());
    }

    private void print(AuditStatement audit, CheckResult result) {
        console.heading(TerminalText.line(audit.name()) + ": "
                + console.judged(audit.conclusion().label(), result.outcome() == Outcome.PASSED));
        line("by", audit.keeper().value() + " of " + audit.auditee());
        line("on", audit.date() + ", for " + audit.from() + " to " + audit.until());
        line("covers", audit.text());
        audit.criteria().forEach(criterion -> line("by", criterion.name() + " (" + criterion.iri() + ")"));
        line("assurance", audit.level().label());
        line(
                "sample",
                audit.sample()
                        .map(sample -> sample.size() + " draws by mass, " + sample.deviating() + " deviating passports")
                        .orElse("all was looked at"));
        audit.sample()
                .ifPresent(sample -> sample.deviations()
                        .forEach(one -> line(
                                "deviation", one.passport() + ", " + one.text() + " (finding " + one.finding() + ")")));
        for (AuditObservation one : audit.observations()) {
            line(
                    one.reference(),
                    one.grade().label() + ", " + one.text() + ", "
                            + one.closedOn().map(day -> "closed on " + day).orElse("open, due on " + one.dueOn()));
        }
        audit.closes().forEach(close -> line("countersigned", close.statement()));
        result.findings().forEach(finding -> line(finding.code().id(), finding.message()));
        line("checked", result.outcome().name().toLowerCase(Locale.ROOT));
    }

    private void line(String name, String text) {
        console.print("  " + TerminalText.line(name) + ": " + TerminalText.line(text));
    }
}
