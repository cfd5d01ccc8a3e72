package io.didymium.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.material.specification.Specification;
import io.didymium.core.process.MixingRule;
import io.didymium.examples.cli.criteria.CertificateTableText;
import io.didymium.examples.cli.criteria.CriteriaChoice;
import io.didymium.examples.cli.lca.input.BackgroundChoice;
import io.didymium.examples.cli.policy.SettlementChoice;
import io.didymium.examples.cli.policy.SpecificationChoice;
import io.didymium.examples.cli.responsibility.DemandChoice;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.verdict.ReportText;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.certificate.CertificateTable;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.register.RegisterPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether the passports of a file hold. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies every passport of a file offline: signatures, issuers, links, and the numbers.",
        footer = {"", "Exit codes: 0 accepted, 1 rejected, 2 indeterminate, 3 unreadable input, 64 wrong usage."})
final class VerifyCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A passport file, a credential (.jwt, .json), a folder of credentials, or - for the standard input.")
    private Path file = Path.of("");

    @Option(names = "--trust", required = true, paramLabel = "FILE", description = "Whom you trust: a trust file.")
    private Path trust = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", description = "The time that counts; by default now.")
    private @Nullable Instant at;

    @Option(
            names = "--settle",
            paramLabel = "RULE",
            converter = SettlementChoice.class,
            description =
                    "How a disputed measurand of a lot is settled: its splitting limit, and how an umpire settles what differs by"
                            + " more, such as \"TREO=0.30 %%:middle-of-three\"; may be repeated.")
    private List<SettlementRule> settlements = new ArrayList<>();

    @Option(
            names = "--specification",
            paramLabel = "LIMITS",
            converter = SpecificationChoice.class,
            description =
                    "What a batch must be of which conformity to a criterion is claimed: the criterion and its limits, such as"
                            + " \"https://buyer.example/grade;TREO>=99.5 %%;Fe<=50 ppm;73 %%<=Nd2O3/TREO<=77 %%\"; may be repeated.")
    private List<Specification> specifications = new ArrayList<>();

    @Option(
            names = "--mixing-rule",
            paramLabel = "RULE",
            description =
                    "A rule by which drawings from a continuous process may be booked: full-mix, fifo or period-average; may be"
                            + " repeated, by default all.")
    private Set<MixingRule> mixingRules = EnumSet.noneOf(MixingRule.class);

    @Mixin
    private BackgroundChoice background = new BackgroundChoice();

    @Mixin
    private DemandChoice demand = new DemandChoice();

    @Option(
            names = "--withdrawals",
            paramLabel = "DAYS",
            description =
                    "Demands that all that is delivered and consumed is withdrawn in a register of the trust file, as witnesses saw at most so"
                            + " many days later.")
    private @Nullable Integer withdrawals;

    @Mixin
    private CriteriaChoice criteria = new CriteriaChoice();

    @Option(
            names = "--verbose",
            description = "Also prints checks that passed, all certificates, and what no verdict establishes.")
    private boolean verbose;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    VerifyCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        TrustList believed = Storage.trust(trust);
        Instant time = at == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : at;
        VerificationPolicy policy = VerificationPolicy.builder()
                .settlements(settlements)
                .specifications(specifications)
                .mixingRules(mixingRules.isEmpty() ? EnumSet.allOf(MixingRule.class) : mixingRules)
                .backgrounds(background.data(console))
                .responsibility(demand.demands())
                .criteria(criteria.catalogue())
                .membership(criteria.memberships())
                .register(demanded())
                .build();
        PassportBundle bundle = Storage.passports(file);
        VerificationReport report =
                console.working("verifying", () -> new ChainVerifier(believed, policy).verify(bundle, time));
        CertificateTableText certificates = new CertificateTableText(CertificateTable.of(report));
        if (json) {
            ObjectNode object = Json.report(report);
            certificates.json(object);
            console.print(Json.text(object));
        } else {
            ReportText text = new ReportText(bundle, report, verbose);
            text.printVerdict(console, file.toString());
            text.printCauses(console);
            certificates.print(console, verbose);
            text.printSummary(console);
            if (!verbose) {
                certificates.printOthers(console);
            }
        }
        return exitCode(report.verdict());
    }

    private RegisterPolicy demanded() throws CommandFault {
        if (withdrawals == null) {
            return RegisterPolicy.standard();
        }
        if (withdrawals < 0) {
            throw CommandFault.usage("--withdrawals must not be negative: " + withdrawals);
        }
        return RegisterPolicy.required(Duration.ofDays(withdrawals));
    }

    static int exitCode(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> ExitCode.ACCEPTED;
            case REJECTED -> ExitCode.REJECTED;
            case INDETERMINATE -> ExitCode.INDETERMINATE;
        };
    }
}
